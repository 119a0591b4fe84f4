"""The marks on frozen edges and biases: a small square in the middle of each."""

from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QColor, QPainter, QPen

from playground.ui.look.theme import Theme
from playground.ui.views.canvas.routes import Paths

SIDE = 8.0  # of the mark


def paint_marks(painter: QPainter, theme: Theme, paths: Paths) -> None:
    """Paint a mark on each of the paths of edges, (n, points, 2)."""
    painter.setPen(QPen(QColor(theme.text), 1.2))
    painter.setBrush(QColor(theme.surface))
    for x, y in paths[:, paths.shape[1] // 2].tolist():
        painter.drawRect(QRectF(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE))
        painter.drawLine(QPointF(x - SIDE / 4, y), QPointF(x + SIDE / 4, y))
