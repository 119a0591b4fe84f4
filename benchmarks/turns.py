"""Measures the turns of the event loop: how long the window's thread answers nothing.

Qt is imported only when they are watched: without a display a benchmark starts Xvfb first.
"""

import threading
import time
from typing import Any, NamedTuple

BUSY = 0.002  # seconds of CPU; a turn that takes less is idling
QUIET = 0.4  # seconds without a busy turn, after which everything is taken to be shown
LATE = 0.1  # seconds between two looks, every 20 ms; after a longer time nothing is quiet
PATIENCE = 20.0  # seconds, after which it is not waited for any longer


class Turn(NamedTuple):
    """What one turn of the event loop has taken, in seconds."""

    cpu: float  # of the window's thread
    wall: float


def watch_turns() -> Any:
    """Watch the turns of this thread's event loop from now on; see `Turns` for what it returns.

    A turn begins with the first event after Qt has waited, and ends when Qt is about to wait again.
    Its CPU is that of the window's thread alone, so other threads and a busy machine do not count.
    Threads that begin later are taken to be at work for the window.
    """
    from PyQt6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, QObject
    from PyQt6.QtCore import QTimer as Timer

    app: Any = QCoreApplication.instance()
    dispatcher: Any = QAbstractEventDispatcher.instance()

    threads = threading.active_count()

    class Turns(QObject):
        """Measures what an action does to the event loop; `longest` is what it is for."""

        def __init__(self) -> None:
            super().__init__()
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
            app.installEventFilter(self)

        def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
            self._begun_at = time.perf_counter()
            app.removeEventFilter(self)  # only the first event of a turn is of interest
            return False

        def after(self, act: Any) -> list[Turn]:
            """Do `act` in the event loop; return all turns until everything is shown."""
            self._turns.clear()
            Timer.singleShot(0, act)
            self.settle()
            return list(self._turns)

        def settle(self) -> None:
            """Let the event loop run until nothing happens any more."""
            loop, timer = QEventLoop(), Timer()
            begin = looked_at = busy_at = time.perf_counter()
            known = len(self._turns)

            def look() -> None:
                nonlocal known, looked_at, busy_at
                now = time.perf_counter()
                is_late = now - looked_at > LATE  # a long turn may not have ended yet
                is_at_work = threading.active_count() > threads  # something comes from beside
                if is_late or is_at_work or any(turn.cpu > BUSY for turn in self._turns[known:]):
                    busy_at = now
                known, looked_at = len(self._turns), now
                if now - busy_at > QUIET or now - begin > PATIENCE:
                    loop.quit()

            timer.timeout.connect(look)
            timer.start(20)
            loop.exec()
            timer.stop()

    return Turns()
