"""Long work in a thread of its own, with progress; it can be cancelled.

Poll `is_running`, `progress`, `result` and `error`, or let `raise_error` raise it. Knows no Qt and
no training: the work computes on what it was given. A program that ends does not wait for it.
"""

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from playground.core.basics.messages import PlaygroundError
from playground.live.errors import ErrorHolder

T = TypeVar("T")
log = logging.getLogger(__name__)


class CancelledError(Exception):
    """The job has been cancelled; the work must end."""


class Job(ErrorHolder, Generic[T]):
    """Runs ``work(job)`` in a thread. The work calls `report` often: that ends it once cancelled.

    Attributes
    ----------
    progress : the share that is done, 0 to 1
    error : what went wrong, or None
    """

    def __init__(self, work: "Callable[[Job[T]], T]", name: str) -> None:
        self.progress = 0.0
        self.error: Exception | None = None
        self._result: list[T] = []
        self._cancelled, self._is_final = threading.Event(), False
        self._lock = threading.Lock()  # the work cannot be cancelled and become final at once
        self._thread = threading.Thread(target=self._run, args=(work,), name=name, daemon=True)
        self._thread.start()

    def _run(self, work: "Callable[[Job[T]], T]") -> None:
        try:
            self._result.append(work(self))
        except CancelledError:
            pass  # nobody waits for the result
        except PlaygroundError as error:
            self.error = error  # shown by the view that polls the job, or reported with its trace
        except Exception as error:
            log.exception("A computation has failed: %s", self._thread.name)
            self.error = error

    def report(self, progress: float) -> None:
        """Set the progress; the work calls this. Raises `CancelledError` once cancelled."""
        self.progress = progress
        if self._cancelled.is_set():
            raise CancelledError

    def rest(self, seconds: float) -> None:
        """Wait for a short time; the work calls this. Raises `CancelledError` once cancelled."""
        self._cancelled.wait(seconds)
        self.report(self.progress)

    def become_final(self) -> None:
        """Say that what follows cannot be taken back; the work calls this once, near its end.

        From then on it cannot be cancelled. Raises `CancelledError` if it has been before.
        """
        with self._lock:
            self.report(self.progress)
            self._is_final = True

    @property
    def is_running(self) -> bool:
        """Whether the work is still under way."""
        return self._thread.is_alive()

    @property
    def result(self) -> T | None:
        """What the work returned; None before, and after an error or `abandon`."""
        return self._result[0] if self._result and not self._cancelled.is_set() else None

    def abandon(self) -> bool:
        """End the work at its next report, and do not wait; returns False if it has become final.

        Work that hangs, on a network folder for example, is left behind.
        """
        with self._lock:
            if not self._is_final:
                self._cancelled.set()
            return not self._is_final

    def join(self, timeout: float | None = None) -> None:
        """Wait until the work has ended, or for `timeout` seconds."""
        self._thread.join(timeout)
