"""Where things are on a plot, for real mouse events."""

from PyQt6.QtCore import QPoint, QPointF
from PyQt6.QtWidgets import QApplication


def place_on(plot, x: float, y: float) -> QPoint:
    """The pixel of a point on `plot`, once its axes have the width of their numbers.

    Which they take when they are painted.
    """
    for _ in range(2):
        plot.grab()
        QApplication.processEvents()
    return plot.mapFromScene(plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, y)))
