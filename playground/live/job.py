"""Work that takes longer than a frame: in a thread of its own, with progress, and left at once when it is not wanted any more.

It knows no Qt and no training: it computes on what it was given. Whoever started it looks at it now and then.
"""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class CancelledError(Exception):
    """The job is not wanted any more."""


class Job(Generic[T]):
    """Runs ``work(job)`` in a thread; `work` calls `report` often, which ends it when it has been cancelled.

    Attributes
    ----------
    progress : the share that is done, 0 to 1
    error : what went wrong, or None
    """

    def __init__(self, work: "Callable[[Job[T]], T]", name: str) -> None:
        self.progress = 0.0
        self.error: Exception | None = None
        self._result: list[T] = []
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(work,), name=name)
        self._thread.start()

    def _run(self, work: "Callable[[Job[T]], T]") -> None:
        try:
            self._result.append(work(self))
        except CancelledError:
            pass
        except Exception as error:  # noqa: BLE001 - shown by whoever looks at the job
            self.error = error

    def report(self, progress: float) -> None:
        """Called by the work: so much is done. Raises `CancelledError` if the rest is not wanted."""
        self.progress = progress
        if self._cancelled.is_set():
            raise CancelledError

    @property
    def is_running(self) -> bool:
        """Whether it is still under way."""
        return self._thread.is_alive()

    @property
    def result(self) -> T | None:
        """What came out, once it has."""
        return self._result[0] if self._result and not self._cancelled.is_set() else None

    def cancel(self) -> None:
        """Leave it, and wait until it has ended: as long as it takes to the next report."""
        self._cancelled.set()
        self.join()

    def join(self) -> None:
        """Wait until it has ended."""
        self._thread.join()
