"""Texts in which the index of a loss is a real subscript: painted, and in a label."""

from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter

from playground.ui.texts.loss_index import LOSS_INDEX, runs_of, with_loss_index
from playground.ui.texts.plain import escaped
from playground.ui.widgets.label import Label

SMALLER, LOWER = 0.75, 0.2  # a subscript as a share of the letters, and of their height downwards


class IndexedLabel(Label):
    """Shows a plain text letter by letter, but L_batch with a subscript."""

    def __init__(self, text: str = "") -> None:
        self._text = ""
        super().__init__(text)

    def text(self) -> str:
        """Return the plain text."""
        return self._text

    def setText(self, text: str | None) -> None:
        """Show a plain text."""
        self._text = text or ""
        is_rich = LOSS_INDEX.search(self._text) is not None
        self.setTextFormat(Qt.TextFormat.RichText if is_rich else Qt.TextFormat.PlainText)
        html = with_loss_index(escaped(self._text)).replace("\n", "<br>")
        super().setText(html if is_rich else self._text)

    def clear(self) -> None:
        self.setText("")


def paint_indexed(painter: QPainter, rect: QRectF, alignment: int, text: str) -> None:
    """Paint one line in the middle of the height of `rect`, at its left or in its middle."""
    if not LOSS_INDEX.search(text):
        painter.drawText(rect, alignment, text)
        return
    font = painter.font()
    small = QFont(font)
    small.setPixelSize(round(SMALLER * QFontInfo(font).pixelSize()))
    metrics, runs = QFontMetricsF(font), runs_of(text)
    widths = [
        QFontMetricsF(small if is_index else font).horizontalAdvance(piece)
        for piece, is_index in runs
    ]
    is_left = bool(alignment & int(Qt.AlignmentFlag.AlignLeft))
    x = rect.left() if is_left else rect.center().x() - sum(widths) / 2
    y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    for (piece, is_index), width in zip(runs, widths, strict=True):
        painter.setFont(small if is_index else font)
        painter.drawText(QPointF(x, y + LOWER * metrics.ascent() * is_index), piece)
        x += width
    painter.setFont(font)
