"""Never lose work: keeps what is open for the case of a crash, and offers what a crash has left."""

from collections.abc import Callable
from functools import partial
from typing import Literal

from PyQt6.QtCore import QCoreApplication, QObject, QPoint, QTimer, pyqtSignal
from PyQt6.QtGui import QImage, QPainter
from PyQt6.QtWidgets import QApplication, QWidget

from playground.live.job import Job
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.widgets.job_watcher import JobWatcher
from playground.ui.window.autosave import KEEPING, Autosave, Pace
from playground.ui.window.files import FileController
from playground.ui.window.kept_work import (
    PICTURE_SIZE,
    KeptWork,
    Left,
    find_left,
    recovery_folder,
)
from playground.ui.window.leaving import end_typing
from playground.ui.window.recovery_dialog import RecoveryDialog
from playground.ui.window.settings import Settings
from playground.ui.window.speaker import Speaker

KEY_OFF, YES = "files/no_autosave", "yes"
AGAIN_INTERVAL = 500  # milliseconds, until another dialog or work with a file is over
Why = Literal["start", "asked", "opened"]  # it is looked for work
translate = QCoreApplication.translate


class Recovery(QObject):
    """Owns the autosave and the dialog; before `begin` it does nothing.

    Signals
    -------
    nothing_left() : at the start, no earlier run has left any work

    Attributes
    ----------
    dialog : the dialog that is open, or None
    """

    nothing_left = pyqtSignal()

    def __init__(
        self,
        window: QWidget,
        document: Document,
        controller: RunController,
        files: FileController,
        speaker: Speaker,
        canvas: QWidget,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._controller = window, document, controller
        self._files, self._speaker, self._canvas = files, speaker, canvas
        self._folder, self._settings = recovery_folder(), settings
        self._autosave: Autosave | None = None
        self.dialog: RecoveryDialog | None = None
        self._why: Why = "start"
        self._watcher = JobWatcher[list[Left]](self, self._show)

    def begin(self, pace: Pace, offers: bool = True) -> None:
        """Keep the open work from now on, and offer what earlier runs have left."""
        files, document = self._files, self._document
        kept, unsaved = KeptWork(self._folder), files.leaving.unsaved
        about = document, self._controller, unsaved, self._speaker, kept
        draw = partial(picture_of, self._canvas)
        more = draw, lambda: files.digest, files.kept_view.now
        self._autosave = Autosave(*about, *more, pace, self)
        self._autosave.switch(self.is_on)
        document.replaced.connect(self._look_at_opened)
        if offers:
            self._look("start")

    def hand_over(self) -> None:
        """Remove what is kept: another window keeps the same work from now on."""
        if self._autosave is not None:
            self._autosave.end(keeps=False)

    @property
    def is_on(self) -> bool:
        """Whether work is kept for the case of a crash."""
        return self._settings.text(KEY_OFF) != YES

    def switch(self, is_on: bool) -> None:
        """Keep work from now on, or none, and remember it."""
        self._settings.set_text(KEY_OFF, "" if is_on else YES)
        if self._autosave is not None:
            self._autosave.switch(is_on)

    def ask(self) -> None:
        """Offer what earlier runs have left, or say that there is nothing."""
        self._look("asked")

    def keep_now(self) -> None:
        """Pause training, keep the work and wait for it, before an end that cannot wait."""
        end_typing()
        if self._controller.running:
            self._controller.set_running(False)
        if self._autosave is not None:
            self._autosave.keep_now()
        self._files.leaving.hurry()

    def end(self) -> None:
        """Remove what is kept if the window was closed; else the display is lost, for example."""
        if self.dialog is not None:
            self.dialog.reject()
        if self._autosave is not None:
            self._autosave.end(keeps=not self._files.leaving.is_settled)

    # --- what others have left --------------------------------------------------------------------

    def _look_at_opened(self) -> None:
        self._look("opened")

    def _look(self, why: Why) -> None:
        """Look for work beside the window: a folder may be far away."""
        if self._watcher.is_running:
            self._try_again(partial(self._look, why))
        elif self.dialog is None:
            self._why = why
            about = self._folder, self._document.path
            self._watcher.start(lambda job: find_left(*about), KEEPING)

    def _try_again(self, act: Callable[[], None]) -> None:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        timer.timeout.connect(timer.deleteLater)
        timer.start(AGAIN_INTERVAL)

    def _show(self, job: Job[list[Left]]) -> None:
        found = job.result or []
        if self._why == "opened":
            self._tell_of_document(found)
        elif found:
            self._open_when_free(found)
        elif self._why == "asked":
            self._speaker.say(translate("Recovery", "There is no work to recover"))
        else:
            self.nothing_left.emit()

    def _tell_of_document(self, found: list[Left]) -> None:
        """Say that there is work on the document which has just been opened."""
        path = self._document.path
        for left in found:
            left.let_be()
        if path is not None and any(left.note.path == path for left in found):
            text = translate("Recovery", "There is work on “{name}” that was not saved.")
            show = translate("Recovery", "Recover …"), self.ask
            self._speaker.notify(text.format(name=path.name), (show,))

    def _open_when_free(self, found: list[Left]) -> None:
        """Open the dialog as soon as there is no other one, and no work with a file."""
        if QApplication.activeModalWidget() is not None or self._files.leaving.is_busy:
            self._try_again(partial(self._open_when_free, found))
            return
        self.dialog = RecoveryDialog(found, self._window)
        self.dialog.restore_wanted.connect(self._restore)
        self.dialog.discarded.connect(self._discard)
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            for left in dialog.undecided:
                left.let_be()
            dialog.deleteLater()

    def _restore(self, left: Left) -> None:
        if self._files.restore(left.slot) and self._autosave is not None:
            self._autosave.adopt(left)
        else:
            left.let_be()

    def _discard(self, left: Left) -> None:
        Job(lambda job: left.discard(), KEEPING)


def picture_of(view: QWidget) -> QImage:
    """Draw a view as it is, small; nothing if it cannot be seen."""
    if not view.isVisible() or view.size().isEmpty():
        return QImage()
    scale = min(PICTURE_SIZE.width() / view.width(), PICTURE_SIZE.height() / view.height(), 1.0)
    image = QImage(view.size() * scale, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    QWidget.render(view, painter, QPoint())
    painter.end()
    return image
