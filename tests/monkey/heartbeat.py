"""Notices when the window does not come back to the event loop, and where it is meanwhile."""

import math
import sys
import threading
import time
from collections import Counter

from tests.monkey.watches import Log, stack_of

NOTED = (0.1, 0.3, 1.0)  # seconds: the steps of the table of pauses
LOOK, STACKS, APART = 0.1, 4, 0.6  # seconds between two looks; stacks of a pause, seconds apart
WORK, CHUNKS = 20_000, 100  # the measure of the machine: additions in a chunk, and chunks


class Heartbeat:
    """Measures how long the window computes between two looks at the event loop.

    A pause counts by what this process has computed in it, since other processes take their turns
    too. On a busy machine even that takes longer: it is divided by how much longer a fixed piece
    of work takes right after it than it took at best.

    Attributes
    ----------
    pauses : how many there were, by the steps of `NOTED`
    longest : of the longest ones: seconds, seconds computed, seconds passed, and the deed
    """

    def __init__(self, log: Log, most: float) -> None:
        self._log, self._most = log, most
        self._main = threading.main_thread().ident or 0
        self._clock = time.pthread_getcpuclockid(self._main)
        self.pauses: Counter[str] = Counter()
        self.longest: list[tuple[float, float, float, str]] = []
        self._best = math.inf  # seconds of a chunk
        self._slowness()
        self._is_over = threading.Event()
        self.skip()
        self._thread = threading.Thread(target=self._look, name="heartbeat", daemon=True)
        self._thread.start()

    def skip(self) -> None:
        """Leave out what has passed since the last beat."""
        self._stacks: list[str] = []
        self._beat = self._now()

    def _now(self) -> tuple[float, float, float]:
        return time.perf_counter(), time.process_time(), time.clock_gettime(self._clock)

    def _since(self) -> tuple[float, float, float]:
        """Seconds since the beat: passed, computed by the process, computed by the window."""
        wall, process, main = (
            now - then for now, then in zip(self._now(), self._beat, strict=True)
        )
        return wall, process, main

    def beat(self) -> None:
        """The window's thread is back in the event loop."""
        wall, process, main = self._since()
        computed = max(main, min(wall, process))
        if computed >= NOTED[0]:
            self._note(computed, wall)
        self.skip()

    def _note(self, computed: float, wall: float) -> None:
        stacks = self._stacks
        quiet = computed / self._slowness()
        step = next((step for step in reversed(NOTED) if quiet >= step), None)
        if step is None:
            return
        self.pauses[f"{step:g}"] += 1
        self.longest.append((round(quiet, 2), round(computed, 2), round(wall, 2), self._log.deed))
        self.longest = sorted(self.longest, reverse=True)[:8]
        if quiet >= self._most:
            text = f"{quiet:.2f} s ({computed:.2f} s computed, {wall:.2f} s passed)"
            self._log.find("hang", text, "\n---\n".join(stacks) or "no Python in between")

    def _slowness(self) -> float:
        """How many times longer than at best the machine takes now; its clock may be coarse."""
        chunks = _chunks()
        self._best = min(self._best, *filter(None, chunks))
        return max(1.0, sum(chunks) / len(chunks) / self._best)

    def _look(self) -> None:
        while not self._is_over.wait(LOOK):
            wall, process, _ = self._since()
            stacks = self._stacks
            if len(stacks) < STACKS and min(wall, process) > (len(stacks) + 1) * APART:
                stacks.append(stack_of(sys._current_frames().get(self._main)))

    def end(self) -> None:
        self._is_over.set()
        self._thread.join()


def _chunks() -> list[float]:
    """Seconds of computing that each of some equal pieces of work takes."""
    found = []
    for _ in range(CHUNKS):
        began = time.thread_time()
        sum(range(WORK))
        found.append(time.thread_time() - began)
    return found
