"""Fades a part of the lab while what is typed is no circuit: its numbers are those of before."""

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent
from PyQt6.QtWidgets import QWidget

from playground.ui.look.theme import Theme

SHARE = 0.65  # of the colour of the surface


class Veil(QWidget):
    """Lies over `target`, which is its sibling; what is below can still be used."""

    def __init__(self, target: QWidget, theme: Theme) -> None:
        super().__init__(target.parentWidget())
        self._target = target
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        target.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Fade towards the surface of `theme`."""
        self._colour = QColor(theme.surface)
        self._colour.setAlphaF(SHARE)
        self.update()

    def cover(self, covers: bool) -> None:
        """Fade the target, or show it as usual again."""
        self.setGeometry(self._target.geometry())
        self.setVisible(covers)
        self.raise_()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._target.geometry())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()
