"""Decides which views draw a frame: those that can be seen, in turns if drawing is slow."""

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QWidget

from playground.live.snapshot import Snapshot
from playground.ui.state.run_controller import Waiting
from playground.ui.widgets.veil import Veil
from playground.ui.window.drawer import Page
from playground.ui.window.view import FrameView
from playground.ui.window.views import Views


class FrameTurns:
    """Hands frames to views; a hidden view gets the latest one when it is shown.

    A veil lies over them, and over the legend, while they show the numbers from before an edit.
    """

    def __init__(self, views: Views, pages: list[Page]) -> None:
        tabs = (page.view for page in pages if isinstance(page.view, FrameView))
        panels = (views.map_view, views.curves_view, views.outline_place, views.backprop_place)
        self._views: tuple[FrameView, ...] = (*panels, views.large_numbers, *tabs)
        text = QCoreApplication.translate("MainWindow", "Computing the new numbers …")
        pale = [view for view in self._views if isinstance(view, QWidget)]
        self._veils = [Veil(widget, text) for widget in (*pale, views.canvas.legend)]
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

    def wait(self, waiting: Waiting) -> None:
        """Make the views pale while their numbers are from before an edit."""
        for veil in self._veils:
            veil.cover(waiting == "edit")
