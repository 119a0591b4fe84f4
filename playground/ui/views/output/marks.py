"""Shapes with the name or the number of a class, as pyqtgraph draws them: 1 wide and high."""

from functools import cache

from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QFont, QFontMetricsF, QPainterPath, QPolygonF, QTransform
from PyQt6.QtWidgets import QApplication

DIAMOND = ((0.0, -0.6), (0.6, 0.0), (0.0, 0.6), (-0.6, 0.0), (0.0, -0.6))
HEIGHT, WIDTH = 0.7, 0.78  # of a mark in a point, at most
CAPITAL, WHOLE = 0.38, 0.95  # of a capital of a name, the same for all, and of its width at most
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
    return path.subtracted(lettered(mark))


@cache
def lettered(mark: str) -> QPainterPath:
    """Return the mark alone, as large as in a shape."""
    text, capital = _letters(mark)
    box = text.boundingRect()  # a small mark such as “-” is not enlarged
    return _centred(text, min(HEIGHT / max(box.height(), capital), WIDTH / max(box.width(), 1.0)))


@cache
def named(mark: str) -> QPainterPath:
    """Return the letters of a mark alone, with capitals as large as those of the others."""
    text, capital = _letters(mark)
    return _centred(text, min(CAPITAL / capital, WHOLE / max(text.boundingRect().width(), 1.0)))


def _letters(mark: str) -> tuple[QPainterPath, float]:
    """Return the outlines of a text, and how high a capital is."""
    text, font = QPainterPath(), QFont(QApplication.font())
    font.setPixelSize(DRAWN)
    font.setBold(True)
    text.addText(0, 0, font, mark)
    return text, QFontMetricsF(font).capHeight()


def _centred(path: QPainterPath, scale: float) -> QPainterPath:
    centre = -path.boundingRect().center() * scale
    return QTransform(scale, 0, 0, scale, centre.x(), centre.y()).map(path)
