"""What messages do to one trainer. Knows no thread: the worker calls it, tests can too."""

import logging
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from enum import Enum

from playground.core.basics.arrays import Array
from playground.core.basics.interruption import (
    Interrupted,
    interruptible,
    is_interrupted,
    uninterrupted,
)
from playground.core.basics.vocabulary import EngineChoice
from playground.core.observe.watch import Watch
from playground.core.training.trainer import Trainer
from playground.live.edit import TrainingEdit
from playground.live.observer import Observer
from playground.live.slow_motion import FASTEST_PACE, SlowMotion
from playground.live.snapshot import Snapshot

SNAPSHOT_INTERVAL = 0.012  # seconds between two snapshots while training, at least
STEP_AT_ONCE = 0.05  # seconds that a step may take before other messages are looked at
LONGEST_WAIT = 0.05  # seconds between two looks at the clock while training slowly
MAX_DUE = 1000  # updates that are made at once to keep a pace; those beyond are left out
RUNNING_RESOLUTION, PAUSED_RESOLUTION = 64, 128  # grid points along a side of the neuron maps
MANY_PARAMETERS = 200_000  # from which on maps have half as many: the others take up to a second
LATEST = 0.1  # seconds that messages may keep training and its frame from being finished
log = logging.getLogger(__name__)


class StepSize(Enum):
    """How far one step goes."""

    SAMPLE = "sample"
    BATCH = "batch"
    EPOCH = "epoch"


class TrainingRun:
    """Runs one trainer as messages say, and makes the snapshots that the window draws.

    Times (`now`) are those of `clock`, in seconds.

    Attributes
    ----------
    playing : whether it trains until it is paused
    changed : whether there is something that the last snapshot does not show
    is_edited : whether that is an edit, which is waited for
    revision : of the document, as of the last edit that was carried out
    refused : why the edit after that one was not; None if all were
    trained_for : seconds of training since the trainer was loaded: those from play until it stops,
        waiting for the pace included, and those that steps take
    """

    def __init__(self, trainer: Trainer, clock: Callable[[], float] = time.perf_counter) -> None:
        self.trainer, self._clock = trainer, clock
        self.trained_for, self._timed_until = 0.0, clock()
        self.playing, self.changed, self.is_edited = False, True, False
        self._observer, self._slow_motion = Observer(), SlowMotion()
        self._watch = Watch()
        self._engine: EngineChoice = "automatic"
        self.revision = 0
        self.refused: BaseException | None = None
        self._last_epoch = math.inf
        self._pace = self._next_update_at = 0.0
        self._snapshot_at, self._snapshot_update = 0.0, 0
        self._left_at: float | None = None  # since when messages have interrupted each pass

    # --- messages ---------------------------------------------------------------------------------

    def handle(self, message: "Callable[[TrainingRun], object]") -> None:
        """Carry out a message: a call of one of the methods below."""
        self._take_time(training=self.playing)
        message(self)
        self.changed = True

    def edit(self, edit: TrainingEdit, revision: int) -> None:
        """Carry out an edit as a whole, or refuse it.

        Those after a refused one are left out, until `resume`: they were made on top of it.
        """
        if self.refused is not None:
            return
        self._slow_motion.clear()
        epoch = self.trainer.epoch
        try:
            edit.carry_out(self.trainer)
        except BaseException as error:
            log.warning("Training could not follow an edit", exc_info=True)
            self.refused = error
            if not isinstance(error, Exception):  # the thread is to end
                raise
        else:
            self.revision, self.is_edited = revision, True
            self.playing &= not (self.is_stepping and self.trainer.epoch != epoch)

    def resume(self, revision: int) -> None:
        """Follow edits again: the document is what is being trained, and has this revision."""
        self.refused, self.revision = None, revision

    def load(self, trainer: Trainer, revision: int) -> None:
        """Train with this trainer from now on, paused."""
        self.pause(self._clock())
        self._slow_motion.clear()
        trainer.use_engine(self._engine)
        self.trainer, self.trained_for = trainer, 0.0
        self.resume(revision)

    def use_engine(self, choice: EngineChoice) -> None:
        """Let another engine make the updates, of this trainer and of those loaded later."""
        self._engine = choice
        self._slow_motion.clear()
        self.trainer.use_engine(choice)

    def watch(self, watch: Watch) -> None:
        """Show something else from the next snapshot on."""
        self._watch = watch

    def play(self, now: float) -> None:
        """Train until paused or stopped by a rule; slow motion goes on from the phase it is in."""
        self._restart_clock(now)
        self.playing, self._last_epoch = self.trainer.begin_run(), math.inf

    def pause(self, now: float) -> None:
        """Stop training; slow motion holds its phase."""
        self._restart_clock(now)
        self.playing = False

    def set_pace(self, updates_per_second: float, now: float) -> None:
        """Train at most this fast; 0 means as fast as possible."""
        self._pace, self._next_update_at = updates_per_second, now
        if not self._is_slow:
            self._slow_motion.clear()

    def step(self, size: StepSize) -> None:
        """Pause, and train on one sample or one mini-batch, or play to the end of one epoch more.

        An epoch that takes longer than `STEP_AT_ONCE` goes on with `train`.
        """
        self._slow_motion.clear()
        if size is StepSize.EPOCH:
            before = self._last_epoch if self.is_stepping else self.trainer.epoch
            now = time.perf_counter()
            self._restart_clock(now)
            self.playing, self._last_epoch = True, before + 1
            with interruptible(lambda: time.perf_counter() > now + STEP_AT_ONCE):
                self.train(now, lambda: not is_interrupted())
        else:
            self.playing = False
            self.trainer.run_checked(1, size=1 if size is StepSize.SAMPLE else None)
            self._take_time(training=True)

    @property
    def is_stepping(self) -> bool:
        """Whether it trains to the end of an epoch, at full speed, and then pauses."""
        return self.playing and self._last_epoch < math.inf

    def learn(self, column: Array) -> None:
        """Pause, and update with this one sample, (n_features + 1 + n_outputs,)."""
        self.playing = False
        self._slow_motion.clear()
        self.trainer.learn_from(column[:, None])
        self._take_time(training=True)

    @property
    def _is_slow(self) -> bool:
        """Whether it is to train phase by phase."""
        return 0.0 < self._pace <= FASTEST_PACE

    @property
    def runs_beside(self) -> bool:
        """Whether it trains mostly without the interpreter's lock, so the window can draw."""
        return self.playing and self.trainer.engine == "kernel"

    # --- training ---------------------------------------------------------------------------------

    def wait(self, now: float) -> float | None:
        """Return how many seconds there is nothing to do; None until the next message."""
        if not self.playing:
            return 0.0 if self.changed else None
        if not self._pace or self.is_stepping:
            return 0.0
        if self._pace <= FASTEST_PACE:
            return LONGEST_WAIT
        return min(LONGEST_WAIT, max(0.0, self._next_update_at - now))

    def train(self, now: float, go_on: Callable[[], bool]) -> None:
        """Train until `go_on()` says no; with a pace, only make the updates that are due."""
        if not self._pace or self.is_stepping:
            with suppress(Interrupted):
                self.trainer.run_while(go_on, self._last_epoch)
            self.changed = True
        elif self._pace <= FASTEST_PACE:
            with uninterrupted():  # one phase is done or not
                self.changed |= self._slow_motion.go_on(self.trainer, now, self._pace)
        elif now >= self._next_update_at:
            self._keep_pace(now, go_on)
        self._take_time(training=True)
        is_over = self.trainer.epoch >= self._last_epoch
        if is_over or self.trainer.stopped or self.trainer.divergence:
            self.playing = False

    def _keep_pace(self, now: float, go_on: Callable[[], bool]) -> None:
        due, before = int((now - self._next_update_at) * self._pace) + 1, self.trainer.update
        self.trainer.run_while(lambda: go_on() and not is_interrupted(), most=min(due, MAX_DUE))
        left_out = max(0, due - MAX_DUE)
        self._next_update_at += (self.trainer.update - before + left_out) / self._pace
        self.changed = True

    def halt(self) -> None:
        """Pause after an error, with nothing new to show."""
        self.playing = self.changed = self.is_edited = False
        self._slow_motion.clear()

    def _take_time(self, training: bool) -> None:
        """Count the time since the last call, if it was spent on training."""
        now = self._clock()
        if training:
            self.trained_for += now - self._timed_until
        self._timed_until = now

    def _restart_clock(self, now: float) -> None:
        """Make updates and snapshots due at once; the speed is measured from now on."""
        self._next_update_at = now
        self._snapshot_at, self._snapshot_update = now - SNAPSHOT_INTERVAL, self.trainer.update

    @contextmanager
    def in_turn(self) -> Iterator[None]:
        """Let messages interrupt a pass of training and its frame, but not again and again.

        A hand that drags sends a message every few milliseconds; a large network would never
        finish anything.
        """
        left_at = self._clock() if self._left_at is None else self._left_at
        self._left_at = left_at
        is_late = self._clock() - left_at > LATEST
        with uninterrupted() if is_late else nullcontext():
            yield
        self._left_at = None

    # --- snapshots --------------------------------------------------------------------------------

    def is_due(self, now: float, is_taken: bool) -> bool:
        """Return whether a new snapshot is wanted; `is_taken`: the window has the last one."""
        interval = 0.0 if self.runs_beside else SNAPSHOT_INTERVAL  # else the screen's own
        waits = self.playing and (not is_taken or now - self._snapshot_at < interval)
        return self.is_edited or (self.changed and not waits)

    def snapshot(self, now: float, command: int) -> Snapshot:
        """Return all that the window draws now; for `command` see `Snapshot`."""
        watch = self._slow_motion.watch(self._watch)
        if watch != self._observer.watch:
            self._observer.set_watch(watch)
        whole = self._observer.snapshot(
            self.trainer, self._resolution, self.revision, command, self.playing, self._speed(now)
        )
        snapshot = self._slow_motion.seen(whole)
        self._snapshot_at, self._snapshot_update = now, self.trainer.update
        self.changed = self.is_edited = False
        return snapshot

    @property
    def _resolution(self) -> int:
        resolution, size = PAUSED_RESOLUTION, self.trainer.layout.size
        if self.playing:
            resolution = RUNNING_RESOLUTION
        if size <= MANY_PARAMETERS:
            return resolution
        # no more work than for a network of that size, and no map coarser than of a running one
        affordable = round(resolution * math.sqrt(MANY_PARAMETERS / size))
        return min(resolution // 2, max(RUNNING_RESOLUTION // 2, affordable))

    def _speed(self, now: float) -> float:
        """Measure the updates a second since the last snapshot; between two phases say the pace."""
        if not self.playing:
            return 0.0
        if self._slow_motion.now:
            return self._pace
        updates, passed = self.trainer.update - self._snapshot_update, now - self._snapshot_at
        return max(0, updates) / passed if passed > 0 else 0.0
