"""Paints the numbers on the wires: each with a mark of its sign, as on the canvas.

Blue and whole is positive, orange and broken is negative: the marks look like the edges.
"""

from dataclasses import dataclass

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen

from playground.ui.gate_graph.sizes import (
    AFTER_MARK,
    BEFORE_MARK,
    MARK,
    name_font,
    number_font,
    symbol_font,
)
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme

LEFT = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignVCenter)
LEFT |= int(Qt.TextFlag.TextDontClip)
BREAK = 2.4  # pixels between the two parts of the mark of a negative number


@dataclass(frozen=True)
class Written:
    """A number as it is written: what stands before it, such as “z = ”, and its digits."""

    number: str
    before: str = ""

    @property
    def text(self) -> str:
        """All that is written."""
        return self.before + self.number if self.number else ""

    @property
    def sign(self) -> int:
        """1 or −1; 0 for zero, for a shape, and for what is not known."""
        if not self.number or self.number in ("0", "–") or "×" in self.number:
            return 0
        return -1 if self.number.startswith("−") else 1


class Fonts:
    """The fonts of a gate graph at the present size of text."""

    def __init__(self) -> None:
        self.numbers, self.symbols = number_font(), symbol_font()
        self.names, self.leaves = name_font(), name_font(is_leaf=True)


def paint_number(
    painter: QPainter, rect: QRectF, written: Written, fonts: Fonts, colour: QColor, mark: QColor
) -> None:
    """Paint the mark of the sign, then the digits in `colour`; nothing for what is not known."""
    if not written.number:
        return
    if written.sign:
        _paint_mark(painter, mark_rect(rect), mark, written.sign > 0)
    painter.setPen(colour)
    rect = digits_rect(rect)
    if written.before:
        painter.setFont(fonts.names)
        painter.drawText(rect, LEFT, written.before)
        rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(written.before))
    painter.setFont(fonts.numbers)
    painter.drawText(rect, LEFT, written.number)


def mark_rect(rect: QRectF) -> QRectF:
    """Return where the mark of the sign is, in the rectangle of a number."""
    high = rect.height() - px(4)
    return QRectF(rect.left() + px(BEFORE_MARK), rect.top() + px(2), px(MARK), high)


def digits_rect(rect: QRectF) -> QRectF:
    """Return where the digits are, in the rectangle of a number."""
    return rect.adjusted(px(BEFORE_MARK + MARK + AFTER_MARK), 0, 0, 0)


def sign_colour(theme: Theme, sign: int) -> str:
    """Return the colour of a sign, as on the canvas."""
    return theme.negative if sign < 0 else theme.positive


def _paint_mark(painter: QPainter, rect: QRectF, colour: QColor, is_whole: bool) -> None:
    pen = QPen(colour, rect.width())
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    middle, x = rect.center().y(), rect.center().x()
    if is_whole:
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        return
    half = px(BREAK) / 2
    painter.drawLine(QPointF(x, rect.top()), QPointF(x, middle - half))
    painter.drawLine(QPointF(x, middle + half), QPointF(x, rect.bottom()))
