"""A line of text that changes often."""

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.ui.texts.loss_index import plain_indexed
from playground.ui.widgets.indexed import paint_indexed


class Readout(QWidget):
    """One muted line of text that may change with every frame.

    Unlike a label it never causes a new layout.
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show `text`."""
        if text != self._text:
            self._text = text
            self.setToolTip(plain_indexed(text))
            self.setAccessibleName(text)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        elided = self.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        left = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft)
        paint_indexed(painter, QRectF(self.contentsRect()), left, elided)
        painter.end()
