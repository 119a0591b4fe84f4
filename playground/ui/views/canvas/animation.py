"""The short animation of the canvas from one layout to the next; the next one interrupts it."""

from collections.abc import Callable

from PyQt6.QtCore import QEasingCurve, QVariantAnimation
from PyQt6.QtWidgets import QWidget

from playground.ui.look.motion import animation_time
from playground.ui.views.canvas.geometry import CanvasLayout, LayoutChange

LONGEST = 150  # milliseconds


class LayoutAnimation(QVariantAnimation):
    """Calls `show(layout, rough)` for every intermediate layout, and at the end for the new one."""

    def __init__(self, widget: QWidget, show: Callable[[CanvasLayout, bool], None]) -> None:
        super().__init__(widget)
        self._widget, self._show_layout = widget, show
        self._change: LayoutChange | None = None
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)

    def go(self, old: CanvasLayout, new: CanvasLayout) -> None:
        """Go from `old` to `new`.

        At once if hidden, if nothing moves, or if no animations are wanted.
        """
        self.stop()
        change = LayoutChange(old, new)
        duration = animation_time(self._widget, LONGEST)
        if duration > 0 and self._widget.isVisible() and not change.moves_nothing:
            self.setDuration(duration)
            self._change = change
            self.start()
        else:
            self._show_layout(new, False)

    def stop(self) -> None:
        """Stop at the present intermediate layout."""
        super().stop()
        self._change = None

    def finish(self) -> None:
        """Show the new layout now."""
        super().stop()
        self.updateCurrentValue(1.0)

    def updateCurrentValue(self, value: float) -> None:
        """Show the layout at this share of the way; `valueChanged` would leave out the start."""
        if (change := self._change) is None:
            return
        arrived = value >= 1.0
        self._show_layout(change.new if arrived else change.at(value), not arrived)
        if arrived:
            self._change = None
