"""The ring around the widget that has the keyboard: one look for all, unlike the selection."""

from collections.abc import Iterator

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.look.style import RING_WIDTH, ring_width
from playground.ui.look.theme import Theme

WIDTH, RADIUS = RING_WIDTH, 7  # pixels; with high contrast it is wider
PLACING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the keyboard in `window` as long as it is used: a click takes the ring away."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Draw the ring in the colour of text: the accent is that of the selection."""
        self._colour = QColor(theme.text)
        self.update()

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if sip.isdeleted(self._window):
            return  # its last widgets lose the focus while it is destroyed
        for widget in self._watched:
            widget.removeEventFilter(self)
        by_keys = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        is_mine = new is not None and new.window() is self._window
        self._around = new if is_mine and by_keys else None
        self._watched = [*self._line(self._around)]
        for widget in self._watched:
            widget.installEventFilter(self)
        self._place()

    def _line(self, widget: QWidget | None) -> Iterator[QWidget]:
        """Yield a widget and those that it is in, up to the window."""
        while widget is not None and widget is not self._window:
            yield widget
            widget = widget.parentWidget()

    def _place(self) -> None:
        """Go around what can be seen of the widget."""
        seen = QRect()
        if self._around is not None and self._around.isVisible():
            seen = self._window.rect()
            for widget in self._watched:
                rect = QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
                margin = ring_width() if widget is self._around else 0
                seen &= rect.adjusted(-margin, -margin, margin, margin)
        if not seen.isEmpty():
            self.setGeometry(seen)
            inner = self.rect().adjusted(RADIUS, RADIUS, -RADIUS, -RADIUS)
            self.setMask(QRegion(self.rect()) - QRegion(inner))  # what is inside is not drawn again
            self.raise_()
        self.setVisible(not seen.isEmpty())

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and event.type() in PLACING:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = ring_width()
        painter.setPen(QPen(self._colour, width))
        half = width / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
