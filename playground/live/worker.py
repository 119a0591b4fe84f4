"""The training thread: messages in, the latest snapshot out. Knows no Qt and touches no widget.

Two measurements led to this design. A signal for every training step froze the window for 23
seconds; so there is one slot that holds the latest snapshot, and the window takes it when it wants
one. A thread that never sleeps keeps the interpreter lock from the window; so training pauses from
the moment the window takes a frame until it has drawn it (or a short time has passed). A hidden
window takes no frames and holds nothing back.
"""

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TypeVar

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import Experiment, Key
from playground.core.observe.watch import Watch
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.answer import Answer
from playground.live.run import StepSize, TrainingRun
from playground.live.snapshot import Snapshot

__all__ = ["StepSize", "TrainingWorker"]

SLICE = 0.010  # seconds of training between two looks at the inbox
DRAWING_TIMEOUT = 0.060  # seconds that training waits for the window to draw, at most
CALL_TIMEOUT = 30.0  # seconds; the largest networks take seconds for one update
LONGEST_SLEEP = 3600.0  # seconds without a message, at most
T = TypeVar("T")
log = logging.getLogger(__name__)


class TrainingWorker:
    """Owns a thread that trains one experiment.

    All methods may be called from any thread and return at once, except `call` and `close`.

    Attributes
    ----------
    last_command : the number of the last play, pause, step, learn or load; see `Snapshot.command`
    """

    def __init__(self, experiment: Experiment, state: TrainerState | None = None) -> None:
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._slot: deque[Snapshot] = deque(maxlen=1)
        self._drawn = threading.Event()
        self._drawn.set()
        self._errors: deque[Exception] = deque(maxlen=20)
        self.last_command = self._done_command = 0
        self._closing = False
        self._run = TrainingRun(Trainer(experiment, state))
        self._thread = threading.Thread(target=self._loop, name="training", daemon=True)
        self._thread.start()

    # --- messages, from any thread ----------------------------------------------------------------

    def configure(self, experiment: Experiment, revision: int) -> None:
        """Train this experiment from now on, keeping what fits it; see `Trainer.configure`."""

        def configure(run: TrainingRun) -> None:
            self._slot.clear()  # what is in it is stale, and would only hold back the new one
            run.configure(experiment, revision)

        self._post(configure)

    def load(self, trainer: Trainer, revision: int) -> None:
        """Train with this trainer from now on, paused. It belongs to this thread then."""
        self._command(lambda run: run.load(trainer, revision))

    def play(self) -> None:
        """Train until paused."""
        self._command(lambda run: run.play(time.perf_counter()))

    def pause(self) -> None:
        """Stop training after the update under way."""
        self._command(lambda run: run.pause(time.perf_counter()))

    def step(self, size: StepSize) -> None:
        """Pause, and train on one sample, one mini-batch or to the end of one epoch."""
        self._command(lambda run: run.step(size))

    def learn(self, column: Array) -> None:
        """Pause, and update with this one sample, (n_features + 1 + n_outputs,)."""
        self._command(lambda run: run.learn(column))

    def go_to(self, state: TrainerState | None, revision: int) -> None:
        """Put training to a state of the same experiment, or to the start (None); it goes on."""
        self._post(lambda run: run.go_to(state, revision))

    def refresh(self) -> None:
        """Publish a new snapshot."""
        self._post(lambda run: None)

    def watch(self, watch: Watch) -> None:
        """Show something else from the next snapshot on."""
        self._post(lambda run: run.watch(watch))

    def set_pace(self, updates_per_second: float) -> None:
        """Train at most this fast; 0 means as fast as possible."""
        self._post(lambda run: run.set_pace(updates_per_second, time.perf_counter()))

    def set_parameters(self, values: Mapping[Key, float], revision: int) -> None:
        """Set weights and biases by hand."""
        self._post(lambda run: run.set_parameters(values, revision))

    def errors(self) -> list[Exception]:
        """Return the errors that happened in the thread since the last call; it has paused."""
        return [self._errors.popleft() for _ in range(len(self._errors))]

    @property
    def trained_for(self) -> float:
        """Seconds of training since the last load; may be asked at any time, without waiting."""
        return self._run.trained_for

    def ask(self, function: Callable[[Trainer], T]) -> Answer[T]:
        """Run `function` on the trainer in the training thread, after all messages before it.

        What it returns or raises comes later. If the thread has ended, that is the answer.
        """
        answer: Answer[T] = Answer()
        if not self._thread.is_alive():
            answer.fail(TimeoutError("the training thread has ended"))
            return answer

        def run() -> None:
            try:
                answer.give(function(self._run.trainer))
            except Exception as error:  # noqa: BLE001 - handed to whoever has asked
                answer.fail(error)

        self._inbox.put(run)
        return answer

    def call(self, function: Callable[[Trainer], T], timeout: float = CALL_TIMEOUT) -> T:
        """Run `function` on the trainer in the training thread, and wait for what it returns.

        Raises `TimeoutError` if the thread does not answer in time, or has ended.
        """
        if not self._thread.is_alive():
            raise TimeoutError("the training thread has ended")
        future: Future[T] = Future()

        def run() -> None:
            try:
                future.set_result(function(self._run.trainer))
            except Exception as error:  # noqa: BLE001 - handed to the caller
                future.set_exception(error)

        self._inbox.put(run)
        return future.result(timeout)

    def take(self) -> Snapshot | None:
        """Take the latest snapshot, if there is one. Training waits until `drawn` is called."""
        try:
            snapshot = self._slot.popleft()
        except IndexError:
            return None
        self._drawn.clear()
        return snapshot

    def drawn(self) -> None:
        """Say that the taken frame is on screen."""
        self._drawn.set()

    def close(self, timeout: float = CALL_TIMEOUT) -> bool:
        """Stop training and end the thread; returns whether it has ended."""
        self._drawn.set()
        self._inbox.put(self._stop)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _command(self, message: Callable[[TrainingRun], None]) -> None:
        self.last_command += 1
        number = self.last_command

        def carry_out(run: TrainingRun) -> None:
            self._done_command = number
            message(run)

        self._post(carry_out)

    def _post(self, message: Callable[[TrainingRun], None]) -> None:
        self._inbox.put(lambda: self._run.handle(message))

    # --- the thread -------------------------------------------------------------------------------

    def _loop(self) -> None:
        while not self._closing:
            try:
                self._work()
            except Exception as error:
                log.exception("The training thread has paused after an error")
                self._errors.append(error)
                self._run.halt()

    def _work(self) -> None:
        self._handle_messages()
        if self._closing:
            return
        if self._run.playing:
            self._train()
        now = time.perf_counter()
        if self._run.is_due(now, is_taken=not self._slot):
            self._slot.append(self._run.snapshot(now, self._done_command))
        if not self._drawn.is_set():
            self._drawn.wait(DRAWING_TIMEOUT)
            self._drawn.set()

    def _handle_messages(self) -> None:
        """Do all that is waiting; with nothing to train, sleep until a message comes."""
        wait = self._run.wait(time.perf_counter())
        timeout = LONGEST_SLEEP if wait is None else wait
        try:
            self._inbox.get(block=timeout > 0, timeout=timeout or None)()
            while True:
                self._inbox.get_nowait()()
        except queue.Empty:
            pass

    def _train(self) -> None:
        drawn, clock = self._drawn, time.perf_counter
        now = clock()
        deadline = now + SLICE
        self._run.train(now, lambda: drawn.is_set() and clock() < deadline)

    def _stop(self) -> None:
        self._closing = True
