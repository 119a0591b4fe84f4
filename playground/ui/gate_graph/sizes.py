"""Sizes in a gate graph, in pixels of the screen as long as it is not zoomed."""

from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QFont, QFontInfo, QFontMetricsF
from PyQt6.QtWidgets import QApplication

from playground.ui.look.text_size import px, text_scale
from playground.ui.look.theme import mono_font

LEAST_DIGITS = 11  # pixels at the normal text size
FLOOR_GROWTH = 0.5  # of the growth of text, where all of a graph is in sight only with less
# from the body to the mark of the sign; the mark; from there to the digits; after the digits
BEFORE_MARK, MARK, AFTER_MARK, AFTER_DIGITS = 5, 2.5, 4, 1.5
OFF_WIRE = 2  # between a wire and the digits above and below it


def number_font() -> QFont:
    """Return the font of values and gradients: that of the window, never below 11 pixels."""
    font = mono_font()
    font.setPixelSize(max(px(LEAST_DIGITS), QFontInfo(font).pixelSize()))
    return font


def name_font(is_leaf: bool = False) -> QFont:
    """Return the font of the names of values, of leaves, and of what stands in boxes."""
    font = QApplication.font()
    font.setPixelSize(QFontInfo(number_font()).pixelSize())
    font.setItalic(is_leaf)
    return font


def symbol_font() -> QFont:
    """Return the font of signs such as × and +, which are small for their font."""
    font = name_font()
    font.setPixelSize(round(1.4 * font.pixelSize()))
    return font


def least_scale() -> float:
    """Return the scale at which digits have the least size of the present text size."""
    return px(LEAST_DIGITS) / QFontInfo(number_font()).pixelSize()


def floor_scale() -> float:
    """Return the scale from which digits are written at all.

    Larger text makes it larger, but less than `least_scale`: rather than a part of a graph in
    letters for a projector, all of it is shown in smaller ones.
    """
    floor = LEAST_DIGITS * (1 + FLOOR_GROWTH * (text_scale() - 1))
    return floor / QFontInfo(number_font()).pixelSize()


class Texts:
    """Measures texts in the present fonts.

    Attributes
    ----------
    line : the height of a line of digits
    """

    def __init__(self) -> None:
        metrics = QFontMetricsF(number_font())
        self._digit = metrics.horizontalAdvance("0")
        self._names = QFontMetricsF(name_font()), QFontMetricsF(name_font(is_leaf=True))
        self.line = round(0.8 * metrics.height())

    def name(self, text: str, is_leaf: bool = False) -> float:
        """Return how wide a name is, or the title of a box."""
        return self._names[is_leaf].horizontalAdvance(text)

    def digits(self, count: int) -> float:
        """Return how wide a number of `count` characters is."""
        return self._digit * count

    def label(self, count: int) -> float:
        """Return how wide a number with the mark of its sign is, with room around."""
        return px(BEFORE_MARK + MARK + AFTER_MARK + AFTER_DIGITS) + self.digits(count)

    def above_wire(self, left: float, right: float, level: float) -> QRectF:
        """Return the rectangle of digits above a wire at the height `level`."""
        return QRectF(left, level - px(OFF_WIRE) - self.line, right - left, self.line)

    def below_wire(self, left: float, right: float, level: float) -> QRectF:
        """Return the rectangle of digits below a wire at the height `level`."""
        return QRectF(left, level + px(OFF_WIRE), right - left, self.line)


def sign_rect(body: QRectF) -> QRectF:
    """Return the rectangle of the + or − of a box, at its upper right corner."""
    size = px(15)
    return QRectF(body.right() - size * 0.75, body.top() - size * 0.45, size, size)
