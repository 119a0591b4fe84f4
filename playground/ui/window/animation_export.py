"""File → Export → Animation of training: asks, trains a copy, draws the frames, writes them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QCoreApplication, QObject
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMainWindow

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, explained_writing
from playground.core.training.trainer import Trainer
from playground.exchange.pictures.encoding import (
    ANIMATIONS,
    Timing,
    animation,
    check_memory,
    check_pillow,
)
from playground.exchange.pictures.moments import every, train_through
from playground.files import real_path, replace_file
from playground.live.job import CancelledError, Job
from playground.ui.look.theme import Theme
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.texts.messages import error_text
from playground.ui.widgets import dialogs
from playground.ui.widgets.beside import Beside, Waiting
from playground.ui.widgets.hints import explain
from playground.ui.window.animation_dialog import AnimationDialog, AnimationWish
from playground.ui.window.file_work import state_in
from playground.ui.window.off_screen import painter
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker, said_if_it_fails

SUFFIXES = (*ANIMATIONS, "png")
DRAWING = 0.9  # share of the work until all frames are drawn
OTHER_SUFFIX = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” is neither .gif nor .apng nor .png; choose one of the three."
)
translate = QCoreApplication.translate


class AnimationExport(QObject):
    """Makes animations of the open document; its own training stays as it is."""

    def __init__(
        self,
        window: QMainWindow,
        document: Document,
        controller: RunController,
        settings: Settings,
        speaker: Speaker,
        beside: Beside,
        theme: Callable[[], Theme],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._controller = window, document, controller
        self._settings, self._speaker, self._beside = settings, speaker, beside
        self._theme = theme
        self.dialog: AnimationDialog | None = None
        self.action = QAction(translate("Export", "Animation of training …"), self)
        tip = translate("Export", "Train anew, and save a moving picture of one view: GIF or PNG")
        explain(self.action, tip)
        self.action.triggered.connect(self.ask)

    def ask(self) -> None:
        """Show the dialog, if Pillow is there; else say how to install it."""
        try:
            check_pillow()
        except PlaygroundError as error:
            self._speaker.notify(error_text(error))
            return
        if self.dialog is None:
            about = self._document.experiment, self._controller.updates or 0, self._theme().name
            self.dialog = AnimationDialog(*about, self._window)
            self.dialog.finished.connect(self._forget)
            self.dialog.wanted.connect(self._save)
            self.dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    def _save(self, wish: AnimationWish) -> None:
        """Ask for a file, and make the animation."""
        document = self._document
        name = document.path.stem if document.path else translate("Files", "untitled")
        title = translate("Export", "Save animation")
        suggestion = self._settings.folder / f"{name} training.gif"
        path = dialogs.ask_export(self._window, title, suggestion, SUFFIXES)
        if path is not None and self._may_replace(path):
            self.make(path, wish)

    def _may_replace(self, path: Path) -> bool:
        """Ask about files of single frames, of which the dialog knows nothing."""
        first = _file_of_frame(path, 1)
        is_new = path.suffix.lower() != ".png" or not first.exists()
        return is_new or dialogs.ask_replace(self._window, first.name)

    def make(self, path: Path, wish: AnimationWish) -> bool:
        """Make the animation and write it; returns whether that has worked."""
        text = translate("Export", "Drawing the animation “{name}” …").format(name=path.name)
        failed = translate("Export", "“{name}” was not saved").format(name=path.name)
        try:
            with said_if_it_fails(self._speaker, failed), self._beside.waiting(text) as waiting:
                waiting.announce()
                form = _form_of(path)
                trainer = self._copy(wish, path, waiting)
                frames = _drawn(trainer, wish, form, waiting)
                written = waiting.run(partial(_write, path, frames, form, wish.rate))
        except CancelledError:
            return False
        except PlaygroundError as error:
            again = translate("Export", "Save elsewhere …"), partial(self._save, wish)
            self._speaker.notify(error_text(error), (again,))
            return False
        self._settings.folder = written.parent
        self._speaker.say(translate("Export", "Saved “{name}”").format(name=path.name))
        return True

    def _copy(self, wish: AnimationWish, path: Path, waiting: Waiting) -> Trainer:
        """Return a trainer of its own, at the start or where training is."""
        experiment = self._document.experiment
        if wish.from_start:
            return waiting.run(lambda job: Trainer(experiment))
        answer = self._controller.worker.ask(lambda trainer: trainer.state())
        return waiting.run(lambda job: Trainer(experiment, state_in(answer, path, job)))


def _form_of(path: Path) -> str:
    form = path.suffix.lower().removeprefix(".")
    if form not in SUFFIXES:
        raise PlaygroundError(OTHER_SUFFIX, path=path.name)
    return form


def _drawn(trainer: Trainer, wish: AnimationWish, form: str, waiting: Waiting) -> list[bytes]:
    """Train and draw; the window goes on in between, and can cancel it."""
    moments, frames = every(wish.every, wish.frames), list[bytes]()
    with painter(trainer, wish.order) as views:
        for _ in train_through(trainer, moments):
            frames.append(views.png())
            waiting.step(DRAWING * len(frames) / len(moments))
            if form in ANIMATIONS:
                check_memory(frames[0], len(moments))
    return frames


def _write(path: Path, frames: list[bytes], form: str, rate: int, job: Job[Path]) -> Path:
    """Write one file, or one for each frame; returns the file, or the first of them."""
    with explained_writing(path):
        if form in ANIMATIONS:
            content = animation(
                frames, form, Timing(rate), lambda share: job.report(DRAWING + share / 10)
            )
            replace_file(path, content, job.become_final)
            return real_path(path)
        for number, frame in enumerate(frames, 1):
            job.report(DRAWING + number / len(frames) / 10)
            replace_file(_file_of_frame(path, number), frame)
    return real_path(path)


def _file_of_frame(path: Path, number: int) -> Path:
    return path.with_stem(f"{path.stem}-{number:04}")
