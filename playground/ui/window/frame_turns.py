"""Decides which views draw a frame: those that can be seen, in turns if drawing is slow."""

from playground.live.snapshot import Snapshot
from playground.ui.window.views import FrameView


class FrameTurns:
    """Hands frames to views; a hidden view gets the latest one when it is shown."""

    def __init__(self, views: tuple[FrameView, ...]) -> None:
        self._views = views
        self._count = 0

    def show_frame(self, snapshot: Snapshot, is_slow: bool) -> None:
        """Hand a frame to the visible views; to half of them while training if that is slow."""
        self._count += 1
        takes_turns = snapshot.running and is_slow
        for index, view in enumerate(self._views):
            waits = takes_turns and (index + self._count) % 2
            if view.isVisible() and not waits:
                view.show_frame(snapshot)
