"""The signs on units that are dead or saturated: a word where there is room, else a cross."""

from collections.abc import Collection

from PyQt6.QtGui import QColor, QPainter, QPen

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme
from playground.ui.views.canvas.labels_item import pill_size
from playground.ui.widgets.qt_arrays import qt_lines


def readable_words(words: Collection[str], side: float, room: float) -> set[str]:
    """Return the words that fit below the number in a box of `side`, and into `room`; in pixels."""
    sizes = {word: pill_size(word) for word in set(words)}
    return {
        word
        for word, size in sizes.items()
        if side >= 2 * size.height() + 4 and size.width() <= room
    }


def paint_crosses(painter: QPainter, theme: Theme, rects: Array) -> None:
    """Cross out boxes (n, 4), all at once: of a large layer most may be dead."""
    painter.setPen(QPen(QColor(theme.text), 1.5))
    painter.drawLines(qt_lines([rects, rects[:, [2, 1, 0, 3]]]))
