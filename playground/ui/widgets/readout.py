"""A line of text that changes often."""

from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.ui.look.text_size import px
from playground.ui.texts.loss_index import plain_indexed
from playground.ui.widgets.indexed import paint_indexed

LEAST = 80  # pixels of width that it asks for, whatever it says


class Readout(QWidget):
    """One muted line of text that may change with every frame.

    Unlike a label it never causes a new layout.
    """

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._wordings: tuple[str, ...] = ("",)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the text."""
        return self._text

    def setText(self, text: str, *shorter: str) -> None:
        """Show `text`, or the first of `shorter` that fits; if none does, the last one is cut.

        The last one may be "": a hint for which there is no room is left out.
        """
        if (text, *shorter) != self._wordings:
            self._text, self._wordings = text, (text, *shorter)
            self.setToolTip(plain_indexed(text))
            self.setAccessibleName(text)
            self.update()

    @property
    def shown(self) -> str:
        """The wording that has room now."""
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        fitting = (one for one in self._wordings if metrics.horizontalAdvance(one) <= room)
        last = metrics.elidedText(self._wordings[-1], Qt.TextElideMode.ElideRight, room)
        return next(fitting, last)

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST), self.fontMetrics().height() + 2)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        left = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignLeft)
        paint_indexed(painter, QRectF(self.contentsRect()), left, self.shown)
        painter.end()
