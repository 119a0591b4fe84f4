"""Pens and brushes of the points on plots: one object for each look.

pyqtgraph draws and keeps one symbol for each pen and brush *object*. With a new object of the same
colour for each point it would draw hundreds of equal symbols at each change, and keep them all.
"""

from functools import lru_cache

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QBrush, QColor, QPen

KEPT = 2048  # looks, more than two themes have
NO_PEN = QPen(Qt.PenStyle.NoPen)


def pen(colour: str, width: float, alpha: int = 255) -> QPen:
    """Return the pen of this colour; do not change it."""
    return _pen(_word(colour, alpha), width)


def brush(colour: str | QColor, alpha: int = 255) -> QBrush:
    """Return the brush of this colour; do not change it."""
    return _brush(_word(colour, alpha))


def _word(colour: str | QColor, alpha: int) -> int:
    """Return a colour as 0xAARRGGBB."""
    return QColor(colour).rgb() & 0xFFFFFF | alpha << 24


@lru_cache(KEPT)
def _pen(word: int, width: float) -> QPen:
    result = QPen(QColor.fromRgba(word), width)
    result.setCosmetic(True)
    return result


@lru_cache(KEPT)
def _brush(word: int) -> QBrush:
    return QBrush(QColor.fromRgba(word))
