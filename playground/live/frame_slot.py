"""Where the training thread leaves its latest snapshot for the window."""

import threading
import time
from collections import deque

from playground.live.snapshot import Snapshot

DRAWING_TIMEOUT = 0.060  # seconds that the window may draw before it is waited for no longer


class FrameSlot:
    """Holds the latest snapshot until the window takes it, and knows whether one is being drawn.

    All of it may be called from any thread.
    """

    def __init__(self) -> None:
        self._latest: deque[Snapshot] = deque(maxlen=1)
        self._drawn = threading.Event()
        self._drawn.set()
        self._drawn_by = 0.0

    @property
    def is_taken(self) -> bool:
        """Whether the window has taken the last one, or it was withdrawn."""
        return not self._latest

    @property
    def is_drawing(self) -> bool:
        """Whether the window draws the one that it took, and not for too long."""
        return not self._drawn.is_set() and time.perf_counter() < self._drawn_by

    def put(self, snapshot: Snapshot) -> None:
        """Leave a snapshot, in the place of an older one."""
        self._latest.append(snapshot)

    def withdraw(self) -> None:
        """Take back what is there: it is stale, and would only hold back a new one."""
        self._latest.clear()

    def take(self) -> Snapshot | None:
        """Take what is there, to draw it until `drawn` is called; None if there is nothing."""
        try:
            snapshot = self._latest.popleft()
        except IndexError:
            return None
        self._drawn_by = time.perf_counter() + DRAWING_TIMEOUT
        self._drawn.clear()
        return snapshot

    def drawn(self) -> None:
        """Note that what was taken is on screen."""
        self._drawn.set()

    def wait_until_drawn(self) -> None:
        """Wait while the window draws."""
        if not self._drawn.wait(max(0.0, self._drawn_by - time.perf_counter())):
            self._drawn.set()
