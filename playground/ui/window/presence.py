"""Which files are there: looked up beside the window, for a network folder may take its time."""

import os
import time
from collections.abc import Iterable
from functools import partial

from PyQt6.QtCore import QObject, QTimer, pyqtSignal

from playground.live.job import Job

LOOKING = "recent file"  # the name of a thread
AT_ONCE = 0.03  # seconds that the window waits: files of this computer are found much faster
LOOK_INTERVAL = 100  # milliseconds


class Presence(QObject):
    """Looks up files, each in a thread of its own, so that one that hangs holds up no other.

    Signals
    -------
    changed() : of a file it is known now that it is there, or missing
    """

    changed = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: dict[str, Job[bool]] = {}
        self._is_there: dict[str, bool] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_INTERVAL)
        self._timer.timeout.connect(self._look)

    def ask(self, paths: Iterable[str]) -> None:
        """Look the files up; one that is still being looked up is not asked about again."""
        for path in paths:
            if path not in self._jobs:
                self._jobs[path] = Job(partial(_is_file, path), LOOKING)
        until = time.monotonic() + AT_ONCE
        for job in self._jobs.values():
            job.join(max(0.0, until - time.monotonic()))
        self._look()

    def is_missing(self, path: str) -> bool:
        """Return whether it is known that there is no such file."""
        return not self._is_there.get(path, True)

    def _look(self) -> None:
        """Take over what has been found out."""
        ended = {path: job for path, job in self._jobs.items() if not job.is_running}
        found = {path: job.result for path, job in ended.items() if job.result is not None}
        is_news = any(self._is_there.get(path) != result for path, result in found.items())
        self._is_there |= found
        self._jobs = {path: job for path, job in self._jobs.items() if path not in ended}
        if self._jobs:
            self._timer.start()
        else:
            self._timer.stop()
        if is_news:
            self.changed.emit()


def _is_file(path: str, job: Job[bool]) -> bool:
    try:
        return os.path.isfile(path)
    except (OSError, ValueError):
        return False
