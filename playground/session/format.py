"""The session file, format version 1: an experiment, and the state of its training, if any."""

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
from playground.session.archive import (
    AnyArray,
    Archive,
    SessionError,
    check_writable,
    write_archive,
)
from playground.session.codec import from_plain, to_plain
from playground.session.state_codec import read_state, state_arrays, state_document

FORMAT = "backprop-playground-session"
VERSION = 1
TOO_LITTLE_TO_OPEN = QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be opened: too little memory.")
TOO_LITTLE_TO_WRITE = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” could not be written: too little memory."
)


@dataclass(frozen=True)
class Session:
    """What a file holds; `state` is None for an experiment at its start."""

    experiment: Experiment
    state: TrainerState | None = None


@dataclass(frozen=True)
class _Manifest:
    format: str
    format_version: int
    app_version: str


def save_session(session: Session, path: Path, commit: Callable[[], object] = lambda: None) -> None:
    """Write `session` to `path`, all or nothing; raises `SessionError`.

    For `commit` see `files.replace_file`.
    """
    try:
        documents: dict[str, object] = {
            "manifest": to_plain(_Manifest(FORMAT, VERSION, __version__)),
            "experiment": to_plain(session.experiment),
        }
        arrays: Mapping[str, AnyArray] = {}
        if session.state:
            documents["state"] = state_document(session.state)
            arrays = state_arrays(session.state, session.experiment)
        write_archive(path, documents, arrays, commit)
    except MemoryError as error:
        raise SessionError(TOO_LITTLE_TO_WRITE, path=path) from error


def load_session(path: Path) -> Session:
    """Read a session; raises `SessionError`; allocates only what the architecture calls for."""
    try:
        return _read(Archive(path))
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


def _read(archive: Archive) -> Session:
    _check_version(archive, archive.document("manifest"))
    experiment = from_plain(archive.document("experiment"), Experiment)
    circuit = brought_up_to_date(experiment.circuit)
    experiment = validate(replace(experiment, circuit=circuit))
    state = read_state(archive, experiment) if "state.json" in archive else None
    return Session(experiment, state)


def _check_version(archive: Archive, manifest: Any) -> None:
    version = manifest.get("format_version") if isinstance(manifest, dict) else None
    if type(version) is not int or version < 1 or manifest.get("format") != FORMAT:
        raise archive.error(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is not a Backprop Playground session.")
        )
    if version > VERSION:
        raise archive.error(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{path}” was made by a newer version ({version}); please update to open it.",
            ),
            version=app if isinstance(app := manifest.get("app_version"), str) else version,
        )


__all__ = ["SUFFIX", "Session", "SessionError", "check_writable", "load_session", "save_session"]
