"""Measures the turns of the event loop: how long the window's thread answers nothing."""

import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from PyQt6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
)

BUSY = 0.002  # seconds of CPU; a turn that takes less is idling
QUIET = 0.4  # seconds without a busy turn, after which everything is taken to be shown
LOOK_INTERVAL = 20  # milliseconds between two looks
LATE = 0.1  # seconds between two looks; after a longer time nothing is quiet
PATIENCE = 20.0  # seconds, after which it is not waited for any longer


class Turn(NamedTuple):
    """What one turn of the event loop has taken, in seconds."""

    cpu: float  # of the window's thread
    wall: float


class Turns(QObject):
    """Measures the turns of this thread's event loop, from when it is made.

    A turn begins with the first event after Qt has waited, and ends when Qt is about to wait again.
    Its CPU is that of the window's thread alone, so other threads and a busy machine do not count.
    Threads that begin later are taken to be at work for the window.
    """

    def __init__(self) -> None:
        super().__init__()
        app, dispatcher = QCoreApplication.instance(), QAbstractEventDispatcher.instance()
        assert app is not None
        assert dispatcher is not None
        self._app, self._threads = app, threading.active_count()
        self._turns: list[Turn] = []
        self._begun_at: float | None = None
        self._cpu_before = time.thread_time()
        dispatcher.aboutToBlock.connect(self._end)

    def _end(self) -> None:
        cpu, now = time.thread_time(), time.perf_counter()
        if self._begun_at is not None:
            self._turns.append(Turn(cpu - self._cpu_before, now - self._begun_at))
            self._begun_at = None
        self._cpu_before = cpu
        self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        """Note when a turn begins."""
        self._begun_at = time.perf_counter()
        self._app.removeEventFilter(self)  # only the first event of a turn is of interest
        return False

    def after(self, act: Callable[[], object]) -> list[Turn]:
        """Do `act` in the event loop; return all turns until everything is shown.

        Raises what `act` raises: Qt would go on without it, and the figures would be of nothing.
        """
        failures: list[Exception] = []

        def do() -> None:
            try:
                act()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is raised below
                failures.append(error)

        self._turns.clear()
        QTimer.singleShot(0, do)
        self.settle()
        if failures:
            raise failures[0]
        return list(self._turns)

    def settle(self) -> None:
        """Let the event loop run until nothing happens any more."""
        loop, timer = QEventLoop(), QTimer()
        rest = _Rest(self._turns, self._threads)
        timer.timeout.connect(lambda: loop.quit() if rest.has_come() else None)
        timer.start(LOOK_INTERVAL)
        loop.exec()
        timer.stop()


class _Rest:
    """Looks again and again whether the window has come to rest.

    Parameters
    ----------
    turns : those that have ended; others are added
    threads : how many there are at rest
    """

    def __init__(self, turns: list[Turn], threads: int) -> None:
        self._turns, self._threads, self._known = turns, threads, len(turns)
        self._begun_at = self._looked_at = self._busy_at = time.perf_counter()

    def has_come(self) -> bool:
        """Return whether nothing has happened for some time, or whether it takes too long."""
        now = time.perf_counter()
        if self._is_busy(now):
            self._busy_at = now
        self._known, self._looked_at = len(self._turns), now
        return now - self._busy_at > QUIET or now - self._begun_at > PATIENCE

    def _is_busy(self, now: float) -> bool:
        """Return whether something has happened since the last look, or is under way."""
        is_late = now - self._looked_at > LATE  # a long turn may not have ended yet
        is_at_work = threading.active_count() > self._threads  # something comes from beside
        new = self._turns[self._known :]
        return is_late or is_at_work or any(turn.cpu > BUSY for turn in new)
