"""Keeps a plot square: its view box, axes not counted."""

from PyQt6.QtCore import QSize
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.ui.widgets.plots import Plot

USUAL_AXES = QSize(56, 48)  # pixels at the normal text size, whatever is drawn
SMALLEST = 90  # pixels, of the whole plot


class Square(QWidget):
    """Holds `plot` in its middle, as large as fits; never higher than its width asks for.

    The room of the axes follows from their ranges and the width alone, so that the first painting
    has it already.
    """

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self._plot, self._axes = plot, USUAL_AXES
        plot.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(SMALLEST, SMALLEST)
        for changed in (plot.getViewBox().sigResized, plot.getViewBox().sigRangeChanged):
            changed.connect(lambda *_: self._follow_axes())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        for side in ("left", "bottom"):
            self._plot.getAxis(side).reserve(self.width())
        self._place()

    def _follow_axes(self) -> None:
        """Place the plot anew if its axes have become wider or narrower."""
        if self._plot.axes_size() != self._axes:
            self._place()

    def _place(self) -> None:
        """Give the plot its place; a size within another would leave its picture cut."""
        self._axes = self._plot.axes_size()
        across, up = self._axes.width(), self._axes.height()
        self.setMaximumHeight(max(SMALLEST, self.width() - across + up))
        side = max(1, min(self.width() - across, self.height() - up))
        left = (self.width() - side - across) // 2
        self._plot.setGeometry(left, 0, side + across, side + up)
