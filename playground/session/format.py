"""The session file: an experiment, the state of its training, what was seen of it.

`docs/session-format.md` describes it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from playground.about import SUFFIX, __version__
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.experiment.old_circuits import brought_up_to_date
from playground.core.experiment.spec import Experiment
from playground.core.experiment.validation import validate
from playground.core.training.state import TrainerState
from playground.files import FOR_ALL
from playground.session.archive import (
    AnyArray,
    Archive,
    SessionError,
    check_writable,
    write_archive,
)
from playground.session.codec import from_plain, to_plain
from playground.session.migrations import STEP_ERRORS, VERSION, VERSIONS, is_newer, upgraded
from playground.session.state_codec import StateFields, read_state, state_arrays, state_document
from playground.session.view import View, read_view

FORMAT = "backprop-playground-session"
NEWER = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” was made by a newer version; please update: {version} or later opens it."
)
NEWER_PARTS = QT_TRANSLATE_NOOP(
    "Errors",
    "“{path}” was made by version {version}, which is newer than this one; please update. {reason}",
)
TOO_LITTLE_TO_OPEN = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be opened: too little memory.")
TOO_LITTLE_TO_WRITE = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” could not be written: too little memory."
)


@dataclass(frozen=True)
class Session:
    """What a file holds.

    Attributes
    ----------
    state : None for an experiment at its start
    view : what the window showed; None if it is not known
    """

    experiment: Experiment
    state: TrainerState | None = None
    view: View | None = None


@dataclass(frozen=True)
class Manifest:
    """What a file is.

    Attributes
    ----------
    format : `FORMAT`
    format_version : a key of `VERSIONS`
    app_version : the version of the program that wrote it
    readable_from : the first version of the program that reads it; files of before have none
    """

    format: str
    format_version: int
    app_version: str
    readable_from: str = ""


DOCUMENTS: Mapping[str, type] = {  # the JSON members, by name without “.json”
    "manifest": Manifest,
    "experiment": Experiment,
    "state": StateFields,
    "view": View,
}


def save_session(
    session: Session,
    path: Path,
    commit: Callable[[], object] = lambda: None,
    mode: int = FOR_ALL,
) -> None:
    """Write `session` to `path`, all or nothing; raises `SessionError`.

    For `commit` and `mode` see `files.replace_file`.
    """
    try:
        documents: dict[str, object] = {
            "manifest": to_plain(_manifest()),
            "experiment": to_plain(session.experiment),
        }
        arrays: Mapping[str, AnyArray] = {}
        if session.state:
            documents["state"] = state_document(session.state)
            arrays = state_arrays(session.state, session.experiment)
        if session.view:
            documents["view"] = to_plain(session.view)
        write_archive(path, documents, arrays, commit, mode)
    except MemoryError as error:
        raise SessionError(TOO_LITTLE_TO_WRITE, path=path) from error


def _manifest() -> Manifest:
    return Manifest(FORMAT, VERSION, __version__, VERSIONS[VERSION].readable_from)


def load_session(path: Path) -> Session:
    """Read a session; raises `SessionError`; allocates only what the architecture calls for."""
    try:
        archive = Archive(path)
        manifest = archive.document("manifest")
        _check_version(archive, manifest)
        try:
            return _read(archive, manifest["format_version"])
        except PlaygroundError as error:
            if not is_newer(app := manifest.get("app_version")):
                raise
            raise archive.error(NEWER_PARTS, version=app, reason=error) from error
    except MemoryError as error:
        raise SessionError(TOO_LITTLE_TO_OPEN, path=path.name) from error
    except PlaygroundError as error:
        if "path" in error.values:  # it names the file
            raise
        raise SessionError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be used: {reason}"),
            path=path.name,
            reason=error,
        ) from error


def _read(archive: Archive, version: int) -> Session:
    documents = {"experiment": archive.document("experiment")}
    if "state.json" in archive:
        documents["state"] = archive.document("state")
    try:
        documents = upgraded(documents, version)
    except STEP_ERRORS as error:
        raise archive.damaged("experiment.json") from error
    experiment = from_plain(documents["experiment"], Experiment)
    circuit = brought_up_to_date(experiment.circuit)
    experiment = validate(replace(experiment, circuit=circuit))
    is_trained = "state" in documents
    state = read_state(archive, documents["state"], experiment) if is_trained else None
    view = read_view(archive.document("view")) if "view.json" in archive else None
    return Session(experiment, state, view)


def _check_version(archive: Archive, manifest: Any) -> None:
    """Refuse what is no session, and a newer version of the file with what can read it."""
    version = manifest.get("format_version") if isinstance(manifest, dict) else None
    if type(version) is not int or version < 1 or manifest.get("format") != FORMAT:
        raise archive.error(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is not a Backprop Playground session.")
        )
    if version > VERSION:
        named = (manifest.get("readable_from"), manifest.get("app_version"), str(version))
        text = next(name for name in named if isinstance(name, str) and name)
        raise archive.error(NEWER, version=text)


__all__ = ["SUFFIX", "Session", "SessionError", "check_writable", "load_session", "save_session"]
