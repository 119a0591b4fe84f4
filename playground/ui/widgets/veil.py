"""A veil over a widget whose numbers are out of date: what is below is pale, and it says why."""

from PyQt6.QtCore import QEvent, QObject, QRect, Qt
from PyQt6.QtGui import QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

OPACITY = 0.8  # what is below can be made out, and is seen not to count
MARGIN = 8  # pixels, around the text
FEW_LINES = 3  # in a lower widget the text has no margins above and below it
TEXT_FLAGS = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value


class Veil(QWidget):
    """Lies over all of a widget while it is shown; the mouse and the keyboard go through it."""

    def __init__(self, below: QWidget, text: str) -> None:
        super().__init__(below)
        self._text = text
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        below.installEventFilter(self)
        self.hide()

    def cover(self, is_shown: bool) -> None:
        """Show the veil over all of the widget, or take it away."""
        self._fit()
        self.setVisible(is_shown)
        self.raise_()

    def _fit(self) -> None:
        below = self.parentWidget()
        if below is not None:
            self.setGeometry(below.rect())

    def text_rect(self) -> QRect:
        """Return where the text is; empty where there is no room for all of it."""
        metrics = self.fontMetrics()
        is_low = self.height() < FEW_LINES * metrics.height()
        down = 0 if is_low else MARGIN
        inside = self.rect().adjusted(MARGIN, down, -MARGIN, -down)
        words = metrics.boundingRect(inside, TEXT_FLAGS, self._text)
        return words if inside.contains(words) else QRect()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        surface = self.palette().base()
        painter.setOpacity(OPACITY)
        painter.fillRect(self.rect(), surface)
        painter.setOpacity(1)
        words = self.text_rect()
        if not words.isEmpty():
            painter.fillRect(words.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN), surface)
            painter.setPen(self.palette().text().color())
            painter.drawText(words, TEXT_FLAGS, self._text)
        painter.end()
