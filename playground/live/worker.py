"""The training thread: messages in, the latest snapshot out. It knows no Qt and touches no widget.

Two facts shaped it. A signal for every training step froze the window for 23 seconds; so there is one slot that holds the latest
snapshot, and the window takes it when it wants one. A thread that never gives way starves the window through the interpreter lock;
so training pauses from the moment the window takes a frame until it has drawn it (or a short bound has passed). A hidden window
takes no frames and holds nothing back.
"""

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from enum import Enum
from typing import TypeVar

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import Experiment, Key
from playground.core.observe.watch import Watch
from playground.core.training.state import TrainerState
from playground.core.training.stopping import StopMemory, stop_reason
from playground.core.training.trainer import Trainer
from playground.live.observer import Observer
from playground.live.slow_motion import FASTEST as SLOW_PACE
from playground.live.slow_motion import SlowMotion
from playground.live.snapshot import Snapshot

SLICE = 0.010  # seconds of training between two looks at the inbox
PUBLISH_EVERY = 0.012  # seconds after the last one was made, if the window has taken it
DRAWING_BOUND = 0.060  # seconds that training waits for the window to draw, at most
SLEEP = 0.05  # seconds between two looks at the clock, at most, while training slowly
CALL_BOUND = 30.0  # seconds; the largest networks take seconds for one update
RUNNING_RESOLUTION, PAUSED_RESOLUTION = 64, 128  # grid points along a side of the neuron maps
T = TypeVar("T")
log = logging.getLogger(__name__)


class StepSize(Enum):
    """How far one step goes."""

    SAMPLE = "sample"
    BATCH = "batch"
    EPOCH = "epoch"


class TrainingWorker:
    """Owns a thread that trains one experiment. All methods may be called from any thread and return at once, except `call`."""

    def __init__(self, experiment: Experiment, state: TrainerState | None = None) -> None:
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._slot: deque[Snapshot] = deque(maxlen=1)
        self._drawn = threading.Event()
        self._drawn.set()
        self._trainer = Trainer(experiment, state)
        self._revision, self._changed = 0, True
        self._playing = self._closing = False
        self._pace = self._next_update_at = 0.0
        self._errors: deque[Exception] = deque(maxlen=20)
        self.last_command = self._done_command = 0
        self._published_at, self._published_update = 0.0, 0
        self._observer, self._phases = Observer(), SlowMotion()
        self._thread = threading.Thread(target=self._run, name="training", daemon=True)
        self._thread.start()

    # --- messages, from any thread ----------------------------------------------------------------------------------

    def configure(
        self, experiment: Experiment, revision: int, remembered: TrainerState | None = None
    ) -> None:
        """Train this experiment from now on, keeping what was learned where it fits; see `Trainer.configure`."""
        self._post(lambda: self._configure(experiment, revision, remembered))

    def load(self, trainer: Trainer, revision: int) -> None:
        """Train with this trainer from now on, paused. It belongs to this thread then."""
        self._command(lambda: self._load(trainer, revision))

    def play(self) -> None:
        """Train until paused."""
        self._command(lambda: self._set_playing(True))

    def pause(self) -> None:
        """Stop training after the update under way."""
        self._command(lambda: self._set_playing(False))

    def step(self, grain: StepSize) -> None:
        """Pause, and train on one sample, one mini-batch or to the end of one epoch."""
        self._command(lambda: self._step(grain))

    def learn(self, column: Array) -> None:
        """Pause, and update with this one sample, (n_features + 1 + n_outputs,)."""
        self._command(lambda: self._learn(column))

    def go_to(self, state: TrainerState | None, revision: int) -> None:
        """Put training to a state of the same experiment, or back to the start (None); goes on training if it was."""
        self._post(lambda: self._go_to(state, revision))

    def refresh(self) -> None:
        """Publish a new snapshot."""
        self._post(lambda: None)

    def watch(self, watch: Watch) -> None:
        """Show something else from the next snapshot on: another source of the gradient, another quantity on the maps."""
        self._post(lambda: self._observer.set_watch(watch))

    def set_pace(self, updates_per_second: float) -> None:
        """Train at most this fast; 0 means as fast as possible."""
        self._post(lambda: self._set_pace(updates_per_second))

    def set_parameters(self, values: Mapping[Key, float], revision: int) -> None:
        """Set weights and biases by hand."""
        self._post(lambda: self._set_parameters(values, revision))

    def errors(self) -> list[Exception]:
        """The errors that happened in the thread since the last call; it has paused."""
        return [self._errors.popleft() for _ in range(len(self._errors))]

    def call(self, function: Callable[[Trainer], T], timeout: float = CALL_BOUND) -> T:
        """Run `function` on the trainer in the training thread, between two slices, and wait for what it returns."""
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(function(self._trainer))
            except Exception as error:  # noqa: BLE001 - handed to the caller
                future.set_exception(error)

        self._inbox.put(run)
        return future.result(timeout)

    def take(self) -> Snapshot | None:
        """The latest snapshot if there is one that was not taken yet. Training waits until `drawn` is called."""
        try:
            snapshot = self._slot.popleft()
        except IndexError:
            return None
        self._drawn.clear()
        return snapshot

    def drawn(self) -> None:
        """Say that the taken frame is on screen."""
        self._drawn.set()

    def close(self, timeout: float = CALL_BOUND) -> bool:
        """Stop training and end the thread; returns whether it has ended."""
        self._drawn.set()
        self._inbox.put(self._stop)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _command(self, action: Callable[[], None]) -> None:
        self.last_command += 1
        number = self.last_command

        def run() -> None:
            self._done_command = number
            action()

        self._post(run)

    def _post(self, action: Callable[[], None]) -> None:
        def run() -> None:
            self._phases.clear()
            action()
            self._changed = True

        self._inbox.put(run)

    # --- the thread -------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._closing:
            try:
                self._work()
            except Exception as error:
                log.exception("The training thread has paused after an error")
                self._errors.append(error)
                self._playing = self._changed = False

    def _work(self) -> None:
        self._handle_messages()
        if self._closing:
            return
        if self._playing:
            self._train()
        self._publish_if_due()
        if not self._drawn.is_set():
            self._drawn.wait(DRAWING_BOUND)
            self._drawn.set()

    def _handle_messages(self) -> None:
        """Do all that is waiting; with nothing to train, sleep until a message comes."""
        timeout = 0.0
        if not self._playing:
            timeout = 3600.0 if not self._changed else 0.0
        elif self._pace:
            timeout = (
                SLEEP
                if self._pace <= SLOW_PACE
                else min(SLEEP, max(0.0, self._next_update_at - time.perf_counter()))
            )
        try:
            self._inbox.get(block=timeout > 0, timeout=timeout or None)()
            while True:
                self._inbox.get_nowait()()
        except queue.Empty:
            pass

    def _train(self) -> None:
        if self._pace:
            self._train_paced()
        else:
            deadline = time.perf_counter() + SLICE
            drawn, clock = self._drawn, time.perf_counter
            self._trainer.run_while(lambda: drawn.is_set() and clock() < deadline)
            self._changed = True
        if self._trainer.stopped or self._trainer.divergence:
            self._playing = False

    def _train_paced(self) -> None:
        now = time.perf_counter()
        if self._pace <= SLOW_PACE:
            self._changed |= self._phases.go_on(self._trainer, now, self._pace)
            return
        due = (
            int((now - self._next_update_at) * self._pace) + 1 if now >= self._next_update_at else 0
        )
        if due:
            self._trainer.run_checked(min(due, 1000))
            self._next_update_at = max(self._next_update_at + due / self._pace, now - 0.1)
            self._changed = True

    def _publish_if_due(self) -> None:
        now = time.perf_counter()
        if not self._changed or (
            self._playing and (self._slot or now - self._published_at < PUBLISH_EVERY)
        ):
            return
        self._slot.append(self._snapshot(now))
        self._published_at, self._published_update = now, self._trainer.update
        self._changed = False

    def _snapshot(self, now: float) -> Snapshot:
        running, trainer = self._playing, self._trainer
        speed = (
            max(0, trainer.update - self._published_update) / (now - self._published_at)
            if running
            else 0.0
        )
        speed = (
            self._pace if self._phases.now else speed
        )  # between two phases there is no update to measure
        resolution = RUNNING_RESOLUTION if running else PAUSED_RESOLUTION
        snapshot = self._observer.snapshot(
            trainer, resolution, self._revision, self._done_command, running, speed
        )
        return self._phases.seen(snapshot)

    # --- what messages do -------------------------------------------------------------------------------------------

    def _configure(
        self, experiment: Experiment, revision: int, remembered: TrainerState | None
    ) -> None:
        self._revision = revision
        self._slot.clear()  # what is in it is stale, and would only hold back the new one
        self._observer.forget()
        self._trainer.configure(experiment, remembered)

    def _load(self, trainer: Trainer, revision: int) -> None:
        self._revision, self._playing, self._trainer = revision, False, trainer
        self._observer.forget()

    def _go_to(self, state: TrainerState | None, revision: int) -> None:
        self._revision = revision
        if state is None:
            self._trainer.restart()
        else:
            self._trainer.restore(state)

    def _set_parameters(self, values: Mapping[Key, float], revision: int) -> None:
        self._revision = revision
        for key, value in values.items():
            self._trainer.set_parameter(key, value)

    def _set_playing(self, playing: bool) -> None:
        self._playing = playing
        self._next_update_at = time.perf_counter()
        self._published_at, self._published_update = (
            self._next_update_at - PUBLISH_EVERY,
            self._trainer.update,
        )
        if playing:
            trainer = self._trainer
            trainer.divergence = None
            trainer.stopped = stop_reason(
                trainer.experiment.training.stop, StopMemory(), trainer.epoch, None
            )
            self._playing = trainer.stopped is None

    def _set_pace(self, updates_per_second: float) -> None:
        self._pace, self._next_update_at = updates_per_second, time.perf_counter()

    def _step(self, grain: StepSize) -> None:
        self._playing = False
        if grain is StepSize.EPOCH:
            self._trainer.run_epochs(1)
        else:
            self._trainer.run_checked(1, size=1 if grain is StepSize.SAMPLE else None)

    def _learn(self, column: Array) -> None:
        self._playing = False
        self._trainer.learn_from(column[:, None])

    def _stop(self) -> None:
        self._closing, self._playing = True, False
