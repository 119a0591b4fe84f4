"""Between the document and the training thread: messages down, frames up."""

import time

from PyQt6.QtCore import QObject, Qt, QTimer, pyqtSignal

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import Key
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.snapshot import Snapshot
from playground.live.worker import StepSize, TrainingWorker
from playground.ui.state.document import Document

FRAME_INTERVAL = 30  # milliseconds
LONGEST_INTERVAL = 48  # milliseconds, of networks that take long to draw
WINDOW_SHARE = 0.5  # of the time that the window may take; the rest is for training
SLOW = 13.0  # milliseconds a frame, from which views take turns
SMOOTHING = 0.1  # weight of the last frame in the average of what a frame costs
EDIT_INTERVAL = 5  # milliseconds, from an edit until its first frame


class RunController(QObject):
    """Owns the worker and the frame timer. The window pulls: at most one frame every `FRAME_INTERVAL`.

    Training waits while a frame is drawn. Where that takes longer than the `WINDOW_SHARE` of the interval, the interval grows.

    Signals
    -------
    frame(Snapshot) : draw this; it belongs to the document as it is now
    running_changed(bool) : training has started or stopped
    drawn() : the frame is on screen
    failed(Exception) : the training thread met an error and has paused
    """

    frame = pyqtSignal(object)
    running_changed = pyqtSignal(bool)
    drawn = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.worker = TrainingWorker(document.experiment)
        self.snapshot: Snapshot | None = None
        self.running = False
        self._visible = True
        document.state_now = self.state
        document.changed.connect(self._configure)
        document.state_wanted.connect(self._go_to)
        document.parameter_wanted.connect(self._put)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_INTERVAL)
        self._timer.timeout.connect(self._pull)
        self._after_paint = QTimer(
            self
        )  # a timer of 0 ms fires when the paint events of this frame are done
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self._finish_frame)
        self._taken_at, self._cost = 0.0, 0.0
        self._timer.start()

    def set_running(self, running: bool) -> None:
        """Run or pause."""
        (self.worker.play if running else self.worker.pause)()
        self._set_running(running)

    def step(self, grain: StepSize) -> None:
        """Pause and make one step."""
        self._set_running(False)
        self.worker.step(grain)

    def learn(self, column: Array) -> None:
        """Pause and update with this one sample, as `Pass.load` takes it."""
        self._set_running(False)
        self.worker.learn(column)

    def state(self) -> TrainerState:
        """Where training is now; waits for the update under way."""
        return self.worker.call(lambda trainer: trainer.state())

    def set_visible(self, visible: bool) -> None:
        """Whether the window can be seen; a hidden one takes no frames, and one that comes back wants a fresh frame."""
        self._visible = visible
        if visible and self.worker.take() is not None:
            self.worker.drawn()
            self.worker.refresh()

    def load(self, trainer: Trainer) -> None:
        """Train the document's new experiment with `trainer`, paused."""
        self._set_running(False)
        self.worker.load(trainer, self._document.revision)

    def close(self) -> None:
        """Stop the timer, then the thread. Nothing is drawn any more."""
        self._timer.stop()
        self._after_paint.stop()
        self.worker.close()

    def _configure(self, remembered: TrainerState | None) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self.worker.configure(self._document.experiment, self._document.revision, remembered)

    def _go_to(self, state: TrainerState | None) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self.worker.go_to(state, self._document.revision)

    def _put(self, key: Key, value: float) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self.worker.set_parameter(key, value, self._document.revision)

    def _pull(self) -> None:
        for error in self.worker.errors():
            self._set_running(
                False
            )  # an error pauses the thread, and it may have no snapshot to say so
            self.failed.emit(error)
        snapshot = self.worker.take() if self._visible else None
        if snapshot is None:
            return
        self._taken_at = time.perf_counter()
        current = snapshot.revision == self._document.revision
        if current:
            self._after_paint.start(0)
        else:
            self.worker.drawn()  # nothing is drawn of it
        if (
            snapshot.command == self.worker.last_command
        ):  # the thread has heard of the last click on Run or Pause
            self._set_running(snapshot.running)
        if current:
            self.snapshot = snapshot
            if self._timer.interval() == EDIT_INTERVAL:
                self._timer.setInterval(FRAME_INTERVAL)
            self.frame.emit(snapshot)

    @property
    def is_slow(self) -> bool:
        """Whether a frame takes more than the window's share of the time."""
        return self._cost > SLOW

    def _finish_frame(self) -> None:
        self.worker.drawn()
        self.drawn.emit()
        self._cost += SMOOTHING * (1000 * (time.perf_counter() - self._taken_at) - self._cost)
        interval = round(min(max(FRAME_INTERVAL, self._cost / WINDOW_SHARE), LONGEST_INTERVAL))
        present = self._timer.interval()
        if (
            present != EDIT_INTERVAL and abs(interval - present) > 2
        ):  # a change restarts the timer; an edit is waited for
            self._timer.setInterval(interval)

    def _set_running(self, running: bool) -> None:
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)
