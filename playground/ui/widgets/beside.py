"""Waits for long work while the window goes on: with progress and Cancel, if it takes long."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PyQt6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PyQt6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from playground.live.job import CancelledError, Job
from playground.ui.look.motion import animation_time
from playground.ui.widgets.enter_button import EnterButton
from playground.ui.widgets.label import Label

STANDSTILL = 0.05  # seconds that the window may stand still
PATIENCE = 0.2  # seconds until the dialog comes; before, the window is drawn but takes no input
LOOK_INTERVAL = 20  # milliseconds
STEPS = 1000  # of the bar
NARROWEST = 360  # pixels
NO_INPUT = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
T = TypeVar("T")


class Beside:
    """Does one long work at a time; its caller waits, the window is drawn and can cancel it.

    Meanwhile the user can do nothing else, so nothing changes under the work.

    Attributes
    ----------
    is_running : whether there is work under way
    """

    def __init__(self, window: QWidget | None) -> None:
        self._window = window
        self.is_running = False

    def run(self, work: Callable[[Job[T]], T], text: str) -> T:
        """Run ``work(job)`` in a thread of its own and return what it returns, or raise its error.

        Raises `CancelledError` once cancelled: then the work ends at its next report, and is no
        longer waited for. `text` says what is being done.
        """
        with self.waiting(text) as waiting:
            return waiting.run(work)

    @contextmanager
    def waiting(self, text: str) -> "Iterator[Waiting]":
        """Wait within this block, with one dialog for all that is done in it.

        Raises `CancelledError` if there is other work under way.
        """
        if self.is_running:
            raise CancelledError
        self.is_running = True
        waiting = Waiting(text, self._window)
        try:
            yield waiting
        finally:
            self.is_running = False
            waiting.end()


class Waiting:
    """One wait; its dialog is shown once it has lasted longer than `PATIENCE`."""

    def __init__(self, text: str, window: QWidget | None) -> None:
        self._dialog: WaitingDialog | None = None
        self._text, self._window = text, window
        self._began_at = time.perf_counter()

    def step(self, share: float) -> None:
        """Let the window go on between two steps of work in its own thread; `share` is done.

        Raises `CancelledError` once cancelled.
        """
        if self._left(STANDSTILL) > 0:
            return
        if self._left(PATIENCE) > 0:
            QApplication.processEvents(NO_INPUT)
            return
        dialog = self._shown()
        dialog.show_share(share)
        QApplication.processEvents()
        if dialog.is_cancelled:
            raise CancelledError

    def announce(self) -> None:
        """Show the dialog now, and be sure that it is drawn: the next step will take long.

        Raises `CancelledError` if it is cancelled at once.
        """
        dialog, began = self._shown(), time.perf_counter()
        handle = dialog.windowHandle()
        assert handle is not None
        self._turn(lambda: handle.isExposed() or time.perf_counter() - began > PATIENCE)
        QApplication.processEvents()
        if dialog.is_cancelled:
            raise CancelledError

    def run(self, work: Callable[[Job[T]], T]) -> T:
        """Run ``work(job)`` in a thread of its own, as `Beside.run`; it must not return None."""
        job = Job(work, "beside the window")
        job.join(self._left(STANDSTILL))
        if job.is_running and self._left(PATIENCE) > 0:
            self._turn(lambda: not job.is_running or self._left(PATIENCE) == 0, NO_INPUT)
        if job.is_running:
            self._wait_with_dialog(job)
        job.raise_error()
        result = job.result
        if result is None:
            raise CancelledError
        return result

    def end(self) -> None:
        """Take the dialog away."""
        if self._dialog is not None:
            self._dialog.done(0)
            self._dialog.deleteLater()

    def _left(self, seconds: float) -> float:
        """Return how many of the first `seconds` of this wait are left."""
        return max(0.0, self._began_at + seconds - time.perf_counter())

    def _shown(self) -> "WaitingDialog":
        if self._dialog is None:
            self._dialog = WaitingDialog(self._text, self._window)
            self._dialog.show()
        return self._dialog

    def _wait_with_dialog(self, job: Job[T]) -> None:
        """Wait until the job has ended or is abandoned."""
        dialog = self._shown()

        def is_over() -> bool:
            dialog.show_share(job.progress)
            return not job.is_running or (dialog.is_cancelled and job.abandon())

        self._turn(is_over)

    def _turn(
        self,
        is_over: Callable[[], bool],
        flags: QEventLoop.ProcessEventsFlag = QEventLoop.ProcessEventsFlag.AllEvents,
    ) -> None:
        """Turn the event loop until `is_over()`."""
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(lambda: loop.quit() if is_over() else None)
        timer.start(LOOK_INTERVAL)
        loop.exec(flags)
        timer.stop()


class WaitingDialog(QDialog):
    """Says what is being done and how far it is; Cancel, Esc and the cross of its frame stop it.

    Attributes
    ----------
    is_cancelled : whether the user has cancelled
    """

    def __init__(self, text: str, window: QWidget | None) -> None:
        super().__init__(window)
        self.is_cancelled = False
        self.setModal(True)
        self.setMinimumWidth(NARROWEST)
        self.setWindowTitle(QCoreApplication.translate("Waiting", "Please wait"))
        self.label = Label(text)
        self.label.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)  # how long it takes is not known
        self.bar.setVisible(animation_time(self, 1) > 0)  # it would run to and fro
        buttons = QDialogButtonBox()
        # a key that was pressed just before the dialog came must not cancel
        self.cancel = EnterButton(QCoreApplication.translate("Waiting", "Cancel"))
        buttons.addButton(self.cancel, QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.label, self.bar, buttons):
            layout.addWidget(widget)
        self.setFocus()

    def show_share(self, share: float) -> None:
        """Show how much is done, 0 to 1; 0 also where that is not known."""
        self.bar.setRange(0, STEPS if share > 0 else 0)
        self.bar.setValue(round(STEPS * share))

    def reject(self) -> None:
        """Cancel; the dialog goes when the work is no longer waited for."""
        self.is_cancelled = True
        self.cancel.setEnabled(False)
