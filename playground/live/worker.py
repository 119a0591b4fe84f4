"""The training thread: messages in, the latest snapshot out. Knows no Qt and touches no widget.

A signal for every training step froze the window for 23 seconds; so one slot holds the latest
snapshot, which the window takes when it wants one. While the window draws (or a short time) NumPy
pauses: a thread that never sleeps keeps the interpreter lock. The kernel goes on, but its next
snapshot waits. A hidden window takes no frames.
Nobody waits: messages return at once, are carried out in order, and may give an `Answer` later.
"""

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar

from playground.core.basics.arrays import Array
from playground.core.basics.interruption import Interrupted, interruptible, uninterrupted
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.core.basics.vocabulary import EngineChoice
from playground.core.experiment.spec import Experiment
from playground.core.observe.watch import Watch
from playground.core.training.state import TrainerState
from playground.core.training.trainer import Trainer
from playground.live.answer import Answer, settle
from playground.live.edit import PostedEdit, TrainingEdit
from playground.live.frame_slot import FrameSlot
from playground.live.run import StepSize, TrainingRun
from playground.live.snapshot import Snapshot

SLICE = 0.010  # seconds of training between two looks at the inbox
NO_ANSWER = QT_TRANSLATE_NOOP(
    "Errors", "Training could not follow the last edit, which is taken back now; try again."
)
T = TypeVar("T")
log = logging.getLogger(__name__)


class TrainingWorker:
    """Owns a thread that trains one experiment.

    All methods may be called from any thread and return at once, except `call` and `close`.

    Attributes
    ----------
    last_command, done_command : the numbers of the last play, pause, step, learn or load that was
        asked for, and of the last that has been carried out; see `Snapshot.command`
    """

    def __init__(self, experiment: Experiment, state: TrainerState | None = None) -> None:
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._slot = FrameSlot()
        self._errors: deque[Exception] = deque(maxlen=20)
        self.last_command = self.done_command = 0
        self._closing, self._last_edit = False, PostedEdit()  # with no other message after it
        self._run = TrainingRun(Trainer(experiment, state))
        self.start()

    # --- messages, from any thread ----------------------------------------------------------------

    def edit(self, edit: TrainingEdit, revision: int) -> None:
        """Follow an edit of the document, which has this revision then; see `TrainingRun.edit`.

        A move of a drag that waits when the next one comes is left out: a large network could not
        follow them all.
        """
        move, before = PostedEdit(edit.drag), self._last_edit
        before.is_left_out = bool(edit.drag) and edit.drag == before.drag
        self._last_edit = move

        def follow(run: TrainingRun) -> None:
            if not (edit.drag and edit.values):  # else it may be shown, see `RunController`
                self._slot.withdraw()
            if not move.is_left_out:
                run.edit(edit, revision)

        self._post(follow)

    def resume(self, revision: int) -> None:
        """Follow edits again after `refused`: the document has been taken back to `revision`."""
        self._post(lambda run: run.resume(revision))

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

    def refresh(self) -> None:
        """Publish a new snapshot."""
        self._post(lambda run: None)

    def watch(self, watch: Watch) -> None:
        """Show something else from the next snapshot on."""
        self._post(lambda run: run.watch(watch))

    def set_pace(self, updates_per_second: float) -> None:
        """Train at most this fast; 0 means as fast as possible."""
        self._post(lambda run: run.set_pace(updates_per_second, time.perf_counter()))

    def use_engine(self, choice: EngineChoice) -> None:
        """Let another engine make the updates from here on, of every trainer."""
        self._post(lambda run: run.use_engine(choice))

    def errors(self) -> list[Exception]:
        """Return the errors that happened in the thread since the last call; it has paused."""
        return [self._errors.popleft() for _ in range(len(self._errors))]

    @property
    def trained_for(self) -> float:
        """Seconds of training since the last load; may be asked at any time, without waiting."""
        return self._run.trained_for

    @property
    def updates(self) -> int:
        """How many updates have been made; see `trained_for`."""
        return self._run.trainer.update

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been learned or set by hand yet; see `trained_for`."""
        trainer = self._run.trainer
        return trainer.update == 0 and not trainer.touched

    @property
    def revision(self) -> int:
        """The revision of the last edit that was carried out."""
        return self._run.revision

    @property
    def refused(self) -> BaseException | None:
        """Why the edit after that could not be carried out; those after it wait for `resume`."""
        return self._run.refused

    @property
    def has_died(self) -> bool:
        """Whether the thread has ended by itself: `start` begins another one, which goes on."""
        return not (self._closing or self._thread.is_alive())

    def ask(self, function: Callable[[Trainer], T], before_edit: bool = False) -> Answer[T]:
        """Run `function` on the trainer in the training thread, after all messages before it.

        What it returns or raises comes later. With `before_edit` it is for undoing the edit that
        comes next; if that is one more move of a drag, the moves before may be left out. After an
        edit that was refused there is none: what was asked about is not what is trained.
        """
        answer: Answer[T] = Answer()
        if not before_edit:
            self._last_edit = PostedEdit()

        def run() -> None:
            try:
                if self._run.refused is not None:
                    raise PlaygroundError(NO_ANSWER)
                answer.give(function(self._run.trainer))
            except BaseException as error:
                answer.fail(error)
                if not isinstance(error, Exception):
                    raise

        self._put(run)
        return answer

    def call(self, function: Callable[[Trainer], T]) -> T:
        """Run `function` as `ask` does, and wait; raises `TimeoutError` if the thread has ended."""
        if not self._thread.is_alive():
            raise TimeoutError("the training thread has ended")
        future: Future[T] = Future()
        self._put(lambda: settle(future, lambda: function(self._run.trainer)))
        return future.result()

    def take(self) -> Snapshot | None:
        """Take the latest snapshot, if there is one, to draw it until `drawn` is called."""
        return self._slot.take()

    def drawn(self) -> None:
        """Say that the taken frame is on screen."""
        self._slot.drawn()
        self._run.trainer.end_call()  # now the next frame is wanted

    def start(self) -> None:
        """Start the thread; after one has died it goes on, paused, with the messages not done."""
        self._thread = threading.Thread(target=self._loop, name="training", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop training and let the thread end, after the update under way."""
        self._closing = True
        self._slot.drawn()
        self._put(lambda: None)  # wakes it up

    def close(self, timeout: float = 2.0) -> bool:
        """Stop, and wait `timeout` seconds for the thread; returns whether it has ended."""
        self.stop()
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _command(self, message: Callable[[TrainingRun], None]) -> None:
        self.last_command += 1
        number = self.last_command
        self._last_edit = PostedEdit()

        def carry_out(run: TrainingRun) -> None:
            try:
                message(run)
            finally:
                self.done_command = number

        self._post(carry_out)

    def _post(self, message: Callable[[TrainingRun], None]) -> None:
        self._put(lambda: self._run.handle(message))

    def _put(self, task: Callable[[], None]) -> None:
        self._inbox.put(task)
        self._run.trainer.end_call()

    # --- the thread -------------------------------------------------------------------------------

    def _loop(self) -> None:
        with interruptible(self._is_wanted):
            while not self._closing:
                try:
                    self._work()
                except Interrupted:
                    pass  # a message comes first; then this begins again
                except Exception as error:
                    log.exception("The training thread has paused after an error")
                    self._run.halt()
                    self._slot.withdraw()  # it would say that training goes on
                    self._errors.append(error)
                except BaseException:
                    self._run.halt()
                    raise

    def _work(self) -> None:
        with uninterrupted():
            self._handle_messages()
        if self._closing:
            return
        with self._run.in_turn():
            if self._run.is_edited:  # training goes on when the window has its new numbers
                self._publish()
            self._train()
            self._publish()
        if not self._run.runs_beside or (self._is_held and self._run.wait(time.perf_counter())):
            self._slot.wait_until_drawn()  # at a pace it would sleep too long

    @property
    def _is_held(self) -> bool:
        """Whether the next frame of training beside waits for the one that is drawn."""
        return self._run.runs_beside and self._slot.is_drawing

    def _publish(self) -> None:
        """Put a new snapshot into the slot if one is due."""
        now = time.perf_counter()
        if not self._is_held and self._run.is_due(now, self._slot.is_taken):
            self._slot.put(self._run.snapshot(now, self.done_command))

    def _handle_messages(self) -> None:
        """Do all that is waiting; with nothing to train, sleep until a message comes."""
        wait = self._run.wait(time.perf_counter())
        with suppress(queue.Empty):  # then all that was waiting is done
            self._inbox.get(block=wait != 0, timeout=wait or None)()
            while not self._closing:
                self._inbox.get_nowait()()

    def _train(self) -> None:
        slot, clock, now = self._slot, time.perf_counter, time.perf_counter()
        is_beside, was_drawing = self._run.runs_beside, slot.is_drawing

        def go_on() -> bool:
            if clock() >= now + SLICE or self._is_wanted():
                return False
            # the kernel until a frame is on screen: then the next one is wanted
            return slot.is_drawing or not was_drawing if is_beside else not slot.is_drawing

        if self._run.playing:
            self._run.train(now, go_on)

    def _is_wanted(self) -> bool:
        """Return whether a message is waiting, or the end."""
        return self._closing or not self._inbox.empty()
