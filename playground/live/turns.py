"""Jobs of what is on screen, one at a time: all share the interpreter with the window.

Three at once leave the window a quarter of the interpreter's time, one leaves it a half, and
together they are ready no later.
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from playground.live.job import Job

T = TypeVar("T")
WAIT = 0.02  # seconds between two looks whether a job that waits is still wanted
_turn = threading.Lock()


def in_turn(work: Callable[[Job[T]], T]) -> Callable[[Job[T]], T]:
    """Return the work of a job that begins when no other such work is under way.

    While it waits it can be cancelled.
    """

    def waiting(job: Job[T]) -> T:
        while not _turn.acquire(timeout=WAIT):
            job.report(job.progress)
        try:
            return work(job)
        finally:
            _turn.release()

    return waiting
