"""Runs one job at a time beside the window and reports how it goes."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PyQt6.QtCore import QObject, QTimer

from playground.live.job import Job

T = TypeVar("T")


class JobWatcher(Generic[T]):
    """Starts jobs and looks at the present one with a timer.

    Parameters
    ----------
    parent : owns the timer
    done : called in the thread of the window with a job that has ended by itself
    progress : called at every look with the share that is done, 0 to 1
    interval : milliseconds between two looks
    """

    def __init__(
        self,
        parent: QObject,
        done: Callable[[Job[T]], object],
        progress: Callable[[float], object] | None = None,
        interval: int = 40,
    ) -> None:
        self._done, self._progress = done, progress
        self._job: Job[T] | None = None
        self._timer = QTimer(parent)
        self._timer.setInterval(interval)
        self._timer.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether there is a job whose end has not been reported."""
        return self._job is not None

    def start(self, work: Callable[[Job[T]], T], name: str) -> None:
        """Run ``work(job)`` in a thread called `name`; abandons the job before it."""
        self.stop()
        self._job = Job(work, name)
        self._timer.start()

    def stop(self) -> None:
        """Abandon the job, if there is one, without waiting for it; `done` is not called."""
        self._timer.stop()
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _look(self) -> None:
        job = self._job
        if job is None:
            return
        if self._progress is not None:
            self._progress(job.progress)
        if not job.is_running:
            self._job = None
            self._timer.stop()
            self._done(job)
