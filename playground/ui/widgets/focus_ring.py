"""The ring around the widget that has the keyboard: one look for all, unlike the selection."""

from collections.abc import Iterator

from PyQt6 import sip
from PyQt6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PyQt6.QtWidgets import QApplication, QComboBox, QMenuBar, QWidget

from playground.ui.look.style import HIGH_RING_WIDTH, ring_width
from playground.ui.widgets.last_input import last_input

HALO, RADIUS = 1, 7  # pixels: of the surface on both sides of the ring
WIDEST = HIGH_RING_WIDTH + HALO  # pixels that a caption above a field stays away from it
PLACING = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Follows the keyboard in `window` as long as keys are used: a click takes the ring away.

    It has the colour of text: the accent is that of the selection. A line of the surface on both
    sides keeps it apart from whatever is there: the button *Run*, a map, a text.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        # made before `follow` is connected: it decides at each change of the focus, and goes first
        inputs, app = last_input(), QApplication.instance()
        if inputs is not None and isinstance(app, QApplication):
            inputs.mouse_used.connect(self.leave)
            app.focusChanged.connect(self.follow)

    def leave(self) -> None:
        """Go away: the mouse is used."""
        if not sip.isdeleted(self._window) and is_led_by_keys(self._window):
            self._window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
            self.follow(None, None)

    def follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Go from `old`, which had the keyboard, to `new`, if that is in this window."""
        if sip.isdeleted(self._window):
            return  # its last widgets lose the focus while it is destroyed
        for widget in self._watched:
            if not sip.isdeleted(widget):
                widget.removeEventFilter(self)
        is_mine = new is not None and new.window() is self._window
        is_shown = is_mine and is_led_by_keys(self._window) and not isinstance(new, QMenuBar)
        self._around = new if is_shown else None
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
                margin = ring_margin() if widget is self._around else 0
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
        ring = ring_width()
        middle = HALO + ring / 2
        rect = QRectF(self.rect()).adjusted(middle, middle, -middle, -middle)
        colours = self.palette()
        for colour, width in ((colours.base(), ring + 2 * HALO), (colours.text(), ring)):
            painter.setPen(QPen(colour.color(), width))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)


def ring_margin() -> int:
    """Return how many pixels the ring goes beyond what it is around."""
    return ring_width() + HALO


class RingsOfDialogs(QObject):
    """Gives each dialog and each panel that pops up a ring, as soon as a key has led into it.

    The list of a box has none: its current row is seen.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        if last_input() is not None and isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not is_led_by_keys(window := new.window() or new):
            return
        if isinstance(window.parentWidget(), QComboBox):
            return
        if new is not window and window.findChild(FocusRing) is None:
            FocusRing(window).follow(old, new)


def lead_to(widget: QWidget) -> None:
    """Give the keyboard to `widget`, as a label does; the ring goes there unless it is a click."""
    widget.setFocus(Qt.FocusReason.ShortcutFocusReason)  # a field selects its text


def is_led_by_keys(window: QWidget) -> bool:
    """Return whether the keyboard has brought the focus to where it is: the ring is seen."""
    return window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
