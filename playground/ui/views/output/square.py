"""Keeps a plot square: its view box, axes not counted."""

from PyQt6.QtCore import QSize
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.ui.widgets.plots import Plot

FIRST_AXES = QSize(56, 48)  # pixels of the axes, before they have been laid out
SMALLEST = 90  # pixels, of the whole plot
MOST_TRIES = 3  # to find a size for axes that depend on it


class Square(QWidget):
    """Holds `plot` in its middle, as large as fits; never higher than its width asks for."""

    def __init__(self, plot: Plot) -> None:
        super().__init__()
        self._plot, self._axes, self._is_placing = plot, FIRST_AXES, False
        plot.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(SMALLEST, SMALLEST)
        plot.getViewBox().sigResized.connect(lambda _: self._follow_axes())

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._place()

    def _follow_axes(self) -> None:
        """Place the plot anew if its axes have become wider or narrower."""
        box = self._plot.getViewBox().size()
        axes = QSize(
            round(self._plot.width() - box.width()), round(self._plot.height() - box.height())
        )
        if axes != self._axes and box.width() > 1 and box.height() > 1:
            self._axes = axes
            if not self._is_placing:
                self._place()

    def _place(self) -> None:
        """Give the plot its place; a size within another would leave its picture cut."""
        self._is_placing = True
        for _ in range(MOST_TRIES):
            axes = self._axes
            across, up = axes.width(), axes.height()
            self.setMaximumHeight(max(SMALLEST, self.width() - across + up))
            side = max(1, min(self.width() - across, self.height() - up))
            left = (self.width() - side - across) // 2
            self._plot.setGeometry(left, 0, side + across, side + up)
            if axes == self._axes:  # else the new size has changed the axes
                break
        self._is_placing = False
