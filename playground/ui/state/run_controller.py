"""Connects the document with the training thread: messages down, frames up."""

import time
from collections.abc import Mapping
from functools import partial
from typing import Literal

from PyQt6.QtCore import QObject, Qt, QTimer, pyqtSignal
from PyQt6.QtGui import QGuiApplication

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.basics.vocabulary import EngineChoice, EngineName
from playground.core.experiment.spec import Experiment
from playground.core.observe.watch import Watch
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.edit import TrainingEdit
from playground.live.run import StepSize
from playground.live.snapshot import Snapshot
from playground.live.worker import TrainingWorker
from playground.ui.state.document import Document
from playground.ui.state.refusals import why_not_followed
from playground.ui.state.undo_step import Asked

FRAMES_A_SECOND = 60.0  # where the screen does not say how many it shows
FASTEST = 80.0  # frames a second, of faster screens: training makes no more
LONGEST_INTERVAL = 48  # milliseconds, of networks that take long to draw
# of the time that the window may take beside each engine; with NumPy the rest is for training
WINDOW_SHARE: Mapping[EngineName, float] = {"numpy": 0.5, "kernel": 0.9}
SLOW = 13.0  # milliseconds a frame, from which views take turns
SMOOTHING = 0.1  # weight of the last frame in the average of what a frame costs
OLD = 0.1  # seconds from which on the frame on screen is older than one of a drag under way
SOON = 0.15  # seconds; numbers that come within them need no words
AGAIN_INTERVAL = 2  # milliseconds, from a look for a frame that is not ready to the next
LATE = 0.05  # seconds after a frame in which the next one is looked for again and again
EDIT_INTERVAL = 5  # milliseconds, from an edit until its first frame
HAD_ENDED = QT_TRANSLATE_NOOP(
    "Errors",
    "Training had ended by itself; it has been started again where it was, and is paused.",
)
Waiting = Literal["", "pause", "step", "edit"]


def start_run(experiment: Experiment) -> tuple["Document", "RunController"]:
    """Open `experiment` as a document, and its training; returns both."""
    worker = TrainingWorker(experiment)
    document = Document(experiment, partial(ask_state, worker))
    return document, RunController(document, worker)


def ask_state(worker: TrainingWorker, last: Asked | None = None) -> Asked:
    """Ask for the state of training before an edit, after all that was asked of it; do not wait.

    What it has in common with `last`, an older one, is kept in memory once.
    """

    def state(trainer: Trainer) -> TrainerState:
        known = None if last is None else last.value
        return trainer.state() if known is None else trainer.state().sharing(known)

    return worker.ask(state, before_edit=True)


def screen_interval() -> int:
    """Return the milliseconds from one frame of the screen to the next, rounded down."""
    screen = QGuiApplication.primaryScreen()
    rate = FRAMES_A_SECOND if screen is None else screen.refreshRate()
    return int(1000 / min(rate, FASTEST)) if rate >= 1 else int(1000 / FRAMES_A_SECOND)


class RunController(QObject):
    """Owns the worker and the frame timer.

    The window pulls: at most as many frames as the screen shows; with NumPy training waits while
    one is drawn. Where that takes longer than the `WINDOW_SHARE` of the interval, it grows.

    Nothing here waits for training. Between a click and what training makes of it, `waiting` says
    what has not been done yet.

    Attributes
    ----------
    running : whether training runs or is to run: the last click on Run or Pause counts at once
    waiting : what training has still to do: "edit" (its numbers are not there yet), "pause",
        "step", or "" if nothing; of several the first
    snapshot : the latest frame of the document, with nothing hidden; views show the frame of
        `WalkController`, which hides what a walk has not computed yet

    Signals
    -------
    frame(Snapshot) : a new frame, which belongs to the document as it is now; while values are
        dragged in a network too large for that, one that is a few moves behind
    running_changed(bool) : training has started or stopped
    waiting_changed(str) : `waiting` is something else now
    drawn() : the frame is on screen
    failed(Exception) : the training thread met an error and has paused
    """

    frame = pyqtSignal(object)
    running_changed = pyqtSignal(bool)
    waiting_changed = pyqtSignal(str)
    drawn = pyqtSignal()
    failed = pyqtSignal(object)

    def __init__(
        self, document: Document, worker: TrainingWorker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self.worker = document, worker
        self.snapshot: Snapshot | None = None
        self.running, self._visible = False, True
        self.waiting: Waiting = ""
        self._command: Waiting = ""  # the last one that was given
        self._asked_at = time.perf_counter()
        self.follow_document()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(screen_interval())
        self._timer.timeout.connect(self.pull)
        self._after_paint = QTimer(self)  # of 0 ms: fires when the paint events of a frame are done
        self._after_paint.setSingleShot(True)
        self._after_paint.timeout.connect(self._finish_frame)
        self._again = QTimer(self)  # for a frame that was not ready when the screen wanted it
        self._again.setSingleShot(True)
        self._again.setTimerType(Qt.TimerType.PreciseTimer)
        self._again.setInterval(AGAIN_INTERVAL)
        self._again.timeout.connect(self.pull)
        self._taken_at, self._cost, self._pace, self._resumed_at = 0.0, 0.0, 0.0, 0
        self._timer.start()

    def follow_document(self) -> None:
        """Let training follow the document: at first, and after `cut_off`."""
        self._document.edited.connect(self._follow)
        self._document.replaced.connect(self._load)

    # --- messages down ----------------------------------------------------------------------------

    def set_running(self, running: bool) -> None:
        """Start or pause training."""
        (self.worker.play if running else self.worker.pause)()
        self._give("" if running else "pause", running)

    def step(self, size: StepSize) -> None:
        """Pause, then train for one sample, one mini-batch or one epoch."""
        self.worker.step(size)
        self._give("step")

    def learn(self, column: Array) -> None:
        """Pause and update with this one sample, as `Pass.load` takes it."""
        self.worker.learn(column)
        self._give("step")

    def _give(self, command: Waiting, running: bool = False) -> None:
        self._command, self._asked_at = command, time.perf_counter()
        self._look_what_is_left()
        self._set_running(running)

    def set_pace(self, updates_per_second: float) -> None:
        """Train at most this fast; 0 means as fast as possible."""
        self._pace = updates_per_second
        self.worker.set_pace(updates_per_second)

    def use_engine(self, choice: EngineChoice) -> None:
        """Let another engine make the updates, of this document and of the next ones."""
        self.worker.use_engine(choice)

    def watch(self, watch: Watch) -> None:
        """Tell training what the views watch, from the next frame on."""
        self.worker.watch(watch)

    @property
    def trained_for(self) -> float:
        """Seconds of training since the document was opened, also while no frames come."""
        return self.worker.trained_for

    @property
    def updates(self) -> int | None:
        """How many updates are done, also while no frames come; None while that may change."""
        is_done = self.worker.done_command == self.worker.last_command
        is_followed = self.worker.revision == self._document.revision
        return self.worker.updates if is_done and is_followed else None

    @property
    def is_fresh(self) -> bool:
        """Whether it is certain that nothing has been trained: Restart has nothing to do."""
        return self.updates == 0 and not self.running and self.worker.is_fresh

    def set_visible(self, visible: bool) -> None:
        """Note whether the window can be seen.

        A hidden window takes no frames, and one that comes back wants a fresh frame.
        """
        self._visible = visible
        if visible and self.worker.take() is not None:
            self.worker.drawn()
            self.worker.refresh()

    def close(self) -> None:
        """Stop the timer, and let the thread end. Nothing is drawn any more."""
        for timer in (self._timer, self._again, self._after_paint):
            timer.stop()
        self.worker.stop()

    def _follow(self, edit: TrainingEdit) -> None:
        self._timer.setInterval(EDIT_INTERVAL)
        self._asked_at = time.perf_counter()
        self.worker.edit(edit, self._document.revision)

    def _load(self, trainer: Trainer) -> None:
        self._resumed_at = self._document.revision
        self.worker.load(trainer, self._resumed_at)
        self._give("")

    # --- frames up --------------------------------------------------------------------------------

    @property
    def is_slow(self) -> bool:
        """Whether a frame takes longer than the screen shows one."""
        return self._cost > SLOW

    def pull(self) -> None:
        """Take the latest snapshot, if there is one, and hand it on; errors too."""
        self._look_after_thread()
        self._take_snapshot()
        self._look_what_is_left()

    def _look_after_thread(self) -> None:
        """Hand on errors; take back what training could not follow; start it if it has died."""
        worker = self.worker
        if worker.has_died:
            worker.start()
            self._fail(PlaygroundError(HAD_ENDED))
        for error in worker.errors():
            self._fail(error)
        refused = worker.refused  # first: what is refused later comes after this revision
        self._document.note_followed(worker.revision)
        if refused is not None and worker.revision >= self._resumed_at:
            self._document.take_back(why_not_followed(refused))
            self._resumed_at = self._document.revision  # until then it is the same refusal
            worker.resume(self._resumed_at)

    def _fail(self, error: BaseException) -> None:
        self._set_running(False)  # the thread has paused, perhaps with no snapshot to say so
        self.failed.emit(error)

    def _take_snapshot(self) -> None:
        snapshot = self.worker.take() if self._visible else None
        if snapshot is None:
            is_near = time.perf_counter() - self._taken_at < LATE
            if self.running and self._visible and not self._pace and is_near:
                self._again.start()
            return
        is_current = self._document.is_current(snapshot)
        if snapshot.command == self.worker.last_command:  # the last click on Run or Pause is done
            self._set_running(snapshot.running)
        if is_current:
            self.snapshot = snapshot
            if self._timer.interval() == EDIT_INTERVAL:
                self._timer.setInterval(screen_interval())
        if is_current or self._helps(snapshot):
            self._taken_at = time.perf_counter()
            self._after_paint.start(0)
            self.frame.emit(snapshot)
        else:
            self.worker.drawn()  # nothing is drawn of it

    def _helps(self, snapshot: Snapshot) -> bool:
        """Return whether a frame of an earlier move of a drag is better than the one on screen."""
        is_old = time.perf_counter() - self._taken_at > OLD
        return is_old and self._document.is_of_drag(snapshot)

    def _finish_frame(self) -> None:
        self.worker.drawn()
        self.drawn.emit()
        self._cost += SMOOTHING * (1000 * (time.perf_counter() - self._taken_at) - self._cost)
        engine = "numpy" if self.snapshot is None else self.snapshot.engine
        wanted = max(screen_interval(), self._cost / WINDOW_SHARE[engine])
        interval = round(min(wanted, LONGEST_INTERVAL))
        present = self._timer.interval()
        # a change restarts the timer, so small ones are left out; an edit is waited for
        if present != EDIT_INTERVAL and abs(interval - present) > 2:
            self._timer.setInterval(interval)

    def _look_what_is_left(self) -> None:
        """Find out what training has still to do; numbers that come soon are not waited for."""
        waiting: Waiting = ""
        snapshot, worker = self.snapshot, self.worker
        is_late = time.perf_counter() - self._asked_at > SOON
        if is_late and self._visible and not self._document.is_current(snapshot):
            waiting = "edit"
        elif self._command and worker.done_command != worker.last_command:
            waiting = self._command if is_late or self._command == "pause" else ""
        if waiting != self.waiting:
            self.waiting = waiting
            self.waiting_changed.emit(waiting)

    def _set_running(self, running: bool) -> None:
        if running != self.running:
            self.running = running
            self.running_changed.emit(running)
