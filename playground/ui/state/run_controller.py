"""Connects the document with the training thread: messages down, frames up."""

import time
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial

from PyQt6.QtCore import QCoreApplication, QObject, Qt, QTimer, pyqtSignal

from playground.core.basics.arrays import Array
from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.spec import Experiment, Key
from playground.core.observe.watch import Watch
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.answer import Answer
from playground.live.snapshot import Snapshot
from playground.live.worker import StepSize, TrainingWorker
from playground.ui.state.document import Document

FRAME_INTERVAL = 30  # milliseconds
LONGEST_INTERVAL = 48  # milliseconds, of networks that take long to draw
WINDOW_SHARE = 0.5  # of the time that the window may take; the rest is for training
SLOW = 13.0  # milliseconds a frame, from which views take turns
SMOOTHING = 0.1  # weight of the last frame in the average of what a frame costs
EDIT_INTERVAL = 5  # milliseconds, from an edit until its first frame


Question = tuple[
    Answer[TrainerState], Callable[[TrainerState], object], Callable[[Exception], object]
]


class NoAnswerError(PlaygroundError):
    """The training thread has been busy with one update for too long."""


def start_run(experiment: Experiment) -> tuple["Document", "RunController"]:
    """Open `experiment` as a document, and its training; returns both."""
    worker = TrainingWorker(experiment)
    document = Document(experiment, partial(state_of, worker))
    return document, RunController(document, worker)


def state_of(worker: TrainingWorker) -> TrainerState:
    """Ask for the state of training, after the present update. Raises `NoAnswerError`."""
    try:
        return worker.call(lambda trainer: trainer.state())
    except TimeoutError as error:
        text = QCoreApplication.translate("Files", "Training does not answer; try again.")
        raise NoAnswerError(text) from error


class RunController(QObject):
    """Owns the worker and the frame timer.

    The window pulls: at most one frame every `FRAME_INTERVAL`. Training waits while a frame is
    drawn. Where that takes longer than the `WINDOW_SHARE` of the interval, the interval grows.

    Attributes
    ----------
    snapshot : the latest frame of the document, with nothing hidden; views show the frame of
        `WalkController`, which hides what a walk has not computed yet

    Signals
    -------
    frame(Snapshot) : a new frame, which belongs to the document as it is now
    running_changed(bool) : training has started or stopped
    drawn() : the frame is on screen
    failed(Exception) : the training thread met an error and has paused
    """

    frame = pyqtSignal(object)
    running_changed = pyqtSignal(bool)
    drawn = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(
        self, document: Document, worker: TrainingWorker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self.worker = document, worker
        self.snapshot: Snapshot | None = None
        self.running = False
        self._visible = True
        document.changed.connect(self._configure)
        document.replaced.connect(self._load)
        document.state_wanted.connect(self._go_to)
        document.parameters_wanted.connect(self._set_parameters)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_INTERVAL)
        self._timer.timeout.connect(self.pull)
        self._after_paint = QTimer(self)  # of 0 ms: fires when the paint events of a frame are done
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self._finish_frame)
        self._taken_at, self._cost = 0.0, 0.0
        self._questions: deque[Question] = deque()
        self._timer.start()

    # --- messages down ----------------------------------------------------------------------------

    def set_running(self, running: bool) -> None:
        """Start or pause training."""
        (self.worker.play if running else self.worker.pause)()
        self._set_running(running)

    def step(self, size: StepSize) -> None:
        """Pause, then train for one sample, one mini-batch or one epoch."""
        self._set_running(False)
        self.worker.step(size)

    def learn(self, column: Array) -> None:
        """Pause and update with this one sample, as `Pass.load` takes it."""
        self._set_running(False)
        self.worker.learn(column)

    def set_pace(self, updates_per_second: float) -> None:
        """Train at most this fast; 0 means as fast as possible."""
        self.worker.set_pace(updates_per_second)

    def watch(self, watch: Watch) -> None:
        """Tell training what the views watch, from the next frame on."""
        self.worker.watch(watch)

    @property
    def trained_for(self) -> float:
        """Seconds of training since the document was opened, also while no frames come."""
        return self.worker.trained_for

    def ask_state(
        self,
        then: Callable[[TrainerState], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Ask for the state of training, after all that was asked of it before; do not wait.

        `then(state)` is called later, once, in the window's thread, by the tick of the frame timer
        (`pull`) after training has answered. If it cannot answer, `failed(error)` is called in its
        place. Nothing is called after `close`.
        """
        answer = self.worker.ask(lambda trainer: trainer.state())
        self._questions.append((answer, then, failed or self.failed.emit))

    def update(self) -> int:
        """Ask how many updates are done, also while no frames come. Raises `NoAnswerError`."""
        return self.state().update

    def state(self) -> TrainerState:
        """Ask for the state of training, after the present update. Raises `NoAnswerError`."""
        return state_of(self.worker)

    def set_visible(self, visible: bool) -> None:
        """Note whether the window can be seen.

        A hidden window takes no frames, and one that comes back wants a fresh frame.
        """
        self._visible = visible
        if visible and self.worker.take() is not None:
            self.worker.drawn()
            self.worker.refresh()

    def close(self) -> None:
        """Stop the timer, then the thread. Nothing is drawn any more."""
        self._timer.stop()
        self._after_paint.stop()
        self._questions.clear()
        self.worker.close()

    def _configure(self) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self.worker.configure(self._document.experiment, self._document.revision)

    def _load(self, trainer: Trainer) -> None:
        self._set_running(False)
        self.worker.load(trainer, self._document.revision)

    def _go_to(self, state: TrainerState | None) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self.worker.go_to(state, self._document.revision)

    def _set_parameters(self, values: Mapping[Key, float]) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self.worker.set_parameters(values, self._document.revision)

    # --- frames up --------------------------------------------------------------------------------

    @property
    def is_slow(self) -> bool:
        """Whether a frame takes more than the window's share of the time."""
        return self._cost > SLOW

    def pull(self) -> None:
        """Take the latest snapshot, if there is one, and hand it on; answers and errors too."""
        self._hand_on_answers()
        for error in self.worker.errors():
            self._set_running(False)  # the thread has paused, perhaps with no snapshot to say so
            self.failed.emit(error)
        snapshot = self.worker.take() if self._visible else None
        if snapshot is None:
            return
        self._taken_at = time.perf_counter()
        current = self._document.is_current(snapshot)
        if current:
            self._after_paint.start(0)
        else:
            self.worker.drawn()  # nothing is drawn of it
        if snapshot.command == self.worker.last_command:  # the last click on Run or Pause is done
            self._set_running(snapshot.running)
        if current:
            self.snapshot = snapshot
            if self._timer.interval() == EDIT_INTERVAL:
                self._timer.setInterval(FRAME_INTERVAL)
            self.frame.emit(snapshot)

    def _hand_on_answers(self) -> None:
        while self._questions and self._questions[0][0].is_known:  # they come in order
            answer, then, failed = self._questions.popleft()
            if answer.error is not None:
                failed(answer.error)
            elif answer.value is not None:
                then(answer.value)

    def _finish_frame(self) -> None:
        self.worker.drawn()
        self.drawn.emit()
        self._cost += SMOOTHING * (1000 * (time.perf_counter() - self._taken_at) - self._cost)
        interval = round(min(max(FRAME_INTERVAL, self._cost / WINDOW_SHARE), LONGEST_INTERVAL))
        present = self._timer.interval()
        # a change restarts the timer, so small ones are left out; an edit is waited for
        if present != EDIT_INTERVAL and abs(interval - present) > 2:
            self._timer.setInterval(interval)

    def _set_running(self, running: bool) -> None:
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)
