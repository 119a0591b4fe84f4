"""Computes the walk of a sample through a large network beside the window."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PyQt6.QtCore import QObject

from playground.core.experiment.parts import LayerPart, Part, UnitPart
from playground.core.experiment.spec import OUTPUT
from playground.core.explain.stops import Stop
from playground.live.batch_walk import BatchWalk
from playground.live.job import Job
from playground.live.snapshot import Snapshot
from playground.live.turns import in_turn
from playground.live.walk import Walk
from playground.ui.widgets.job_watcher import JobWatcher

READ_INTERVAL = 0.1  # seconds between two sets of numbers while training, so that they can be read
READ_SHARE = 0.15  # of the time that computing them may take, while training
INTERVAL = 10  # milliseconds between two looks whether it is there


class WalkAhead:
    """Lets a copy of a walk show a snapshot in a thread; the walk itself stays as it is.

    Parameters
    ----------
    parent : owns the timer
    ready : called in the thread of the window with the snapshot and the copy that shows it
    """

    def __init__(self, parent: QObject, ready: Callable[[Snapshot, Walk], object]) -> None:
        self._ready = ready
        self._snapshot: Snapshot | None = None
        self._begun_at = self._next_at = 0.0
        self._watcher = JobWatcher[Walk](parent, self._end, interval=INTERVAL)

    def is_for(self, snapshot: Snapshot) -> bool:
        """Return whether just this snapshot is under way."""
        return self._watcher.is_running and self._snapshot is snapshot

    @property
    def is_due(self) -> bool:
        """Whether there may be other numbers: those before can have been read."""
        return time.perf_counter() >= self._next_at

    @contextmanager
    def timed(self) -> Iterator[None]:
        """Note how long it takes to read numbers that are read at once."""
        begun = time.perf_counter()
        yield
        self._rest(time.perf_counter() - begun)

    def _rest(self, seconds: float) -> None:
        """Let no numbers be due for some time; those before have taken `seconds`."""
        self._next_at = time.perf_counter() + max(READ_INTERVAL, seconds / READ_SHARE)

    @property
    def is_busy(self) -> bool:
        """Whether a snapshot is under way."""
        return self._watcher.is_running

    def begin(self, walk: Walk, snapshot: Snapshot) -> None:
        """Let a copy of `walk` show `snapshot`, and no other any more."""
        if self.is_for(snapshot):
            return
        ahead, self._snapshot = walk.ahead(), snapshot
        self._begun_at = time.perf_counter()

        def work(job: Job[Walk]) -> Walk:
            job.report(0.0)
            ahead.show(snapshot)
            job.report(0.5)
            ahead.prepare()
            return ahead

        self._watcher.start(in_turn(work), "walk")

    def stop(self) -> None:
        """Forget what is under way."""
        self._watcher.stop()
        self._snapshot = None

    def _end(self, job: Job[Walk]) -> None:
        snapshot, self._snapshot = self._snapshot, None
        self._rest(time.perf_counter() - self._begun_at)
        job.raise_error()
        assert snapshot is not None
        assert job.result is not None
        self._ready(snapshot, job.result)


def part_of_stop(walk: Walk | BatchWalk, stop: Stop) -> Part | None:
    """Return the part of the network that a walk is at."""
    if walk.grain == "gate" and stop.node is not None:
        return walk.part_of(stop.node)
    if stop.unit:
        return UnitPart(stop.layer, stop.unit)
    if stop.layer or stop.node is not None:
        return LayerPart(stop.layer or OUTPUT)
    return None
