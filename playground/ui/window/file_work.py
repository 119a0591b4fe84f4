"""What opening and saving do in a thread beside the window: they read, build and write."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, SpecError
from playground.core.experiment.spec import Experiment
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.files import digest_of, real_path
from playground.live.answer import Answer
from playground.live.job import Job
from playground.resources import resource
from playground.session.archive import MAX_FILE
from playground.session.format import (
    TOO_LITTLE_TO_OPEN,
    TOO_LITTLE_TO_WRITE,
    Session,
    SessionError,
    load_session,
    save_session,
)
from playground.session.recovery import Slot, read_note
from playground.session.view import View

ANSWER_INTERVAL = 0.005  # seconds between two looks for the answer of training
T = TypeVar("T")
Change = Literal["none", "changed", "gone"]  # what another program has done to a file


@dataclass(frozen=True)
class Opened:
    """A session or a new experiment, ready to take the place of the open document.

    Attributes
    ----------
    path : its file; None for a new experiment, and for an example, which *Save* must not write over
    digest : of that file, see `files.digest_of`
    view : what its file says about the view
    """

    trainer: Trainer
    path: Path | None
    digest: str = ""
    view: View | None = None


@dataclass(frozen=True)
class Saved:
    """The training state that has been written, the file, and its digest."""

    state: TrainerState
    path: Path
    digest: str


def build(experiment: Experiment, job: Job[Opened]) -> Opened:
    """Build the trainer of a new document. Raises `PlaygroundError`."""
    try:
        return Opened(Trainer(experiment), None)
    except MemoryError as error:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "There is too little memory for a new network; close other programs and try again.",
            )
        ) from error


def read(path: Path, job: Job[Opened]) -> Opened:
    """Read a session and build its trainer. Raises `PlaygroundError`."""
    digest = digest_of(path, MAX_FILE)  # first: what changes it from now on is somebody else
    trainer, view = _trainer_of(path, job)
    file = real_path(path)  # whatever has become of it since it was read
    is_example = file.is_relative_to(real_path(resource("examples")))
    return Opened(trainer, None, "", view) if is_example else Opened(trainer, file, digest, view)


def restore(slot: Slot, job: Job[Opened]) -> Opened:
    """Read the work that an earlier run has left; its file is that of the document."""
    note = read_note(slot)
    trainer, view = _trainer_of(slot.session, job)
    return Opened(trainer, note.path, note.digest, view)


def _trainer_of(path: Path, job: Job[Opened]) -> tuple[Trainer, View | None]:
    """Build the trainer of a session, and read what was seen of it."""
    try:
        session = load_session(path)
        job.report(0)
        return Trainer(session.experiment, session.state), session.view
    except MemoryError as error:
        raise SessionError(TOO_LITTLE_TO_OPEN, path=path.name) from error


def change_of(path: Path, digest: str, job: Job[Change]) -> Change:
    """Find out whether a file is as it was when it had this digest; it is gone if it had one."""
    now = digest_of(path, MAX_FILE)
    if now == digest or not path.parent.is_dir():  # without a folder the save says what is wrong
        return "none"
    return "changed" if now else "gone"


def write(
    experiment: Experiment,
    answer: Answer[TrainerState],
    path: Path,
    job: Job[Saved],
    view: View | None = None,
) -> Saved:
    """Write `experiment` with the state that training answers. Raises `PlaygroundError`."""
    try:
        state = state_in(answer, path, job)
        save_session(Session(experiment, state, view), path, job.become_final)
    except MemoryError as error:
        raise SessionError(TOO_LITTLE_TO_WRITE, path=path.name) from error
    return Saved(state, real_path(path), digest_of(path, MAX_FILE))


def state_in(answer: Answer[TrainerState], path: Path, job: Job[T]) -> TrainerState:
    """Wait for the answer: it comes after the update under way, which may take long."""
    while not answer.is_known:
        job.rest(ANSWER_INTERVAL)
    if answer.value is None:
        if isinstance(answer.error, MemoryError | PlaygroundError):
            answer.raise_error()
        raise SessionError(
            QT_TRANSLATE_NOOP(
                "Errors", "“{path}” could not be written: training does not answer; try again."
            ),
            path=path,
        ) from answer.error
    return answer.value
