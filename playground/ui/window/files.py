"""New, open, save: between the window's menus and the session room."""

from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.experiment.spec import Experiment
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.resources import resource
from playground.session.format import SUFFIX, Session, load_session, save_session
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs

if TYPE_CHECKING:
    from playground.ui.window.main_window import MainWindow

translate = QCoreApplication.translate


class FileController:
    """The file commands of a window. A file that cannot be read leaves the open work untouched."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._saved_update = 0

    def new(self) -> None:
        """The first-launch experiment."""
        self.new_from(Experiment())

    def new_from(self, experiment: Experiment) -> None:
        """A new, unnamed document that starts with `experiment`."""
        if self.may_leave():
            self._replace(Trainer(experiment), None)

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        path = dialogs.ask_open(self._window, self._window.settings.folder)
        if path is not None:
            self.open(path)

    def open(self, path: Path, as_template: bool = False) -> bool:
        """Open `path`, or say why not; a template opens as a new, unnamed document. Returns whether it did."""
        if not self.may_leave():
            return False
        try:
            session = load_session(path)
            trainer = Trainer(session.experiment, session.state)
        except PlaygroundError as error:
            self._window.notice.say(error_text(error))
            return False
        if not as_template:
            self._window.settings.folder = path.resolve().parent
        self._replace(trainer, None if as_template else path.resolve())
        self._window.say(translate("Files", "Opened “{name}”").format(name=path.name))
        return True

    def save(self) -> bool:
        """Save to the document's file, or ask for one. Returns whether it was saved."""
        path = self._window.document.path
        return self.save_to(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save to it."""
        window = self._window
        name = (
            window.document.path.name
            if window.document.path
            else translate("Files", "network") + SUFFIX
        )
        path = dialogs.ask_save(window, window.settings.folder / name)
        return path is not None and self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Save to `path`, or say why not."""
        window = self._window
        state = self._write(path)
        if state is None:
            return False
        self._saved_update = state.update
        window.document.saved(path.resolve())
        window.say(translate("Files", "Saved to “{path}”").format(path=path))
        return True

    def save_copy(self) -> bool:
        """Ask for a file and save there, and go on with the present one."""
        window = self._window
        path = dialogs.ask_save(
            window, window.settings.folder / (translate("Files", "copy") + SUFFIX)
        )
        if path is None or self._write(path) is None:
            return False
        window.say(translate("Files", "Saved a copy to “{path}”").format(path=path))
        return True

    def _write(self, path: Path) -> TrainerState | None:
        """Write the session and return the training state that was written, or say why not and return None."""
        window = self._window
        try:
            state = window.controller.state()
            save_session(Session(window.document.experiment, state), path)
        except PlaygroundError as error:
            window.notice.say(error_text(error), ((translate("Files", "Save as …"), self.save_as),))
            return None
        window.settings.folder = path.resolve().parent
        return state

    @property
    def is_modified(self) -> bool:
        """Whether there is work that no file holds: edits, or training of a session that has a file.

        Training alone of an unnamed experiment does not count: its seeds give the very same training again.
        """
        document, snapshot = self._window.document, self._window.controller.snapshot
        trained = (
            document.path is not None
            and snapshot is not None
            and snapshot.update != self._saved_update
        )
        return trained or not document.undo_stack.isClean()

    def may_leave(self) -> bool:
        """Whether the open document may be replaced: it is saved, was saved just now, or may be lost."""
        document = self._window.document
        if not self.is_modified:
            return True
        name = document.path.name if document.path else translate("Files", "Untitled")
        answer = dialogs.ask_unsaved(self._window, name)
        if answer is dialogs.Answer.SAVE:
            return self.save()
        return answer is dialogs.Answer.DISCARD

    def _replace(self, trainer: Trainer, path: Path | None) -> None:
        self._saved_update = trainer.update
        self._window.document.open(trainer, path)
        self._window.notice.hide()


EXAMPLE_TITLES = {
    "xor": QT_TRANSLATE_NOOP("Files", "XOR"),
    "circle": QT_TRANSLATE_NOOP("Files", "Circle"),
    "gaussians": QT_TRANSLATE_NOOP("Files", "Gauss"),
    "spiral": QT_TRANSLATE_NOOP("Files", "Spiral"),
    "blobs-softmax": QT_TRANSLATE_NOOP("Files", "3 blobs with softmax"),
    "plane": QT_TRANSLATE_NOOP("Files", "Plane (regression)"),
    "multi-gaussian": QT_TRANSLATE_NOOP("Files", "Bumps (regression)"),
    "gate-and-perceptron": QT_TRANSLATE_NOOP("Files", "AND with the perceptron rule"),
    "gate-or-perceptron": QT_TRANSLATE_NOOP("Files", "OR with the perceptron rule"),
    "gate-xor-perceptron": QT_TRANSLATE_NOOP("Files", "XOR gate: the perceptron fails"),
    "gate-xor-hidden-layer": QT_TRANSLATE_NOOP("Files", "XOR gate: a hidden layer succeeds"),
    "trouble-vanishing-gradients": QT_TRANSLATE_NOOP(
        "Files", "Trouble: vanishing gradients (ten sigmoid layers)"
    ),
    "trouble-exploding-gradients": QT_TRANSLATE_NOOP(
        "Files", "Trouble: exploding gradients (large start weights)"
    ),
    "trouble-dead-relu": QT_TRANSLATE_NOOP(
        "Files", "Trouble: dead ReLU neurons (large learning rate)"
    ),
    "trouble-saturated-tanh": QT_TRANSLATE_NOOP(
        "Files", "Trouble: saturated tanh neurons (large start weights)"
    ),
}


def example_title(path: Path) -> str:
    """What an example is called in the menu."""
    return translate("Files", EXAMPLE_TITLES.get(path.stem, path.stem))


def examples() -> list[Path]:
    """The sessions that come with the program, in the order of their titles' table."""
    order = list(EXAMPLE_TITLES)
    found = resource("examples").glob(f"*{SUFFIX}")
    return sorted(
        found,
        key=lambda path: (order.index(path.stem) if path.stem in order else len(order), path.stem),
    )
