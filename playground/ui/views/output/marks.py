"""Shapes with the name or the number of a class, as pyqtgraph draws them: 1 wide and high."""

from functools import cache

from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QFont, QFontMetricsF, QPainterPath, QPolygonF, QTransform
from PyQt6.QtWidgets import QApplication

DIAMOND = ((0.0, -0.6), (0.6, 0.0), (0.0, 0.6), (-0.6, 0.0), (0.0, -0.6))
HEIGHT, WIDTH = 0.7, 0.78  # of a mark, at most
DRAWN = 100  # pixels of the font, before it is scaled


@cache
def marked(mark: str, shape: str) -> QPainterPath:
    """Return a disc, a square ("s") or a diamond ("d") with the mark of a class cut out."""
    path = QPainterPath()
    if shape == "o":
        path.addEllipse(-0.5, -0.5, 1, 1)
    elif shape == "s":
        path.addRect(-0.5, -0.5, 1, 1)
    else:
        path.addPolygon(QPolygonF([QPointF(*end) for end in DIAMOND]))
    return path.subtracted(letters(mark))


@cache
def letters(mark: str) -> QPainterPath:
    """Return the letters of a mark, around (0, 0); a small one such as “-” is not enlarged."""
    text, font = QPainterPath(), QFont(QApplication.font())
    font.setPixelSize(DRAWN)
    font.setBold(True)
    text.addText(0, 0, font, mark)
    box, capital = text.boundingRect(), QFontMetricsF(font).capHeight()
    scale = min(HEIGHT / max(box.height(), capital), WIDTH / max(box.width(), 1.0))
    centre = -box.center() * scale
    return QTransform(scale, 0, 0, scale, centre.x(), centre.y()).map(text)
