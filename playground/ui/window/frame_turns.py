"""Decides which views draw a frame: those that can be seen, in turns if drawing is slow."""

from playground.live.snapshot import Snapshot
from playground.ui.window.views import FrameView


class FrameTurns:
    """Hands frames to views; a hidden view gets the latest one when it is shown."""

    def __init__(self, views: tuple[FrameView, ...]) -> None:
        self._views = views
        self._count = 0
        self._behind: set[int] = set()  # the views that have not drawn the latest frame

    def show_frame(self, snapshot: Snapshot, is_slow: bool) -> None:
        """Hand a frame to the visible views; to half of them while training if that is slow."""
        self._count += 1
        takes_turns = snapshot.running and is_slow
        for index, view in enumerate(self._views):
            waits = takes_turns and (index + self._count) % 2
            if view.isVisible() and not waits:
                self._behind.discard(index)
                view.show_frame(snapshot)
            else:
                self._behind.add(index)

    def catch_up(self, snapshot: Snapshot) -> None:
        """Hand the latest frame to the views that can be seen now and have not drawn it."""
        for index in sorted(self._behind):
            if self._views[index].isVisible():
                self._behind.discard(index)
                self._views[index].show_frame(snapshot)
