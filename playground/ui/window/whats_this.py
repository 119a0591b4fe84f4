"""What's this: the next click opens the guide at what was clicked, and does nothing else."""

from collections.abc import Callable

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from playground.ui.window.guide_places import place_of_entry, place_of_widget

CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class WhatsThis(QObject):
    """Waits for a click anywhere in the window; menus open as always, until an entry is clicked.

    `show` opens a place of the guide, `say` tells what is waited for. Esc ends it.
    """

    def __init__(
        self, window: QWidget, show: Callable[[str], object], say: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window, self._show, self._say = window, show, say
        self.is_on = False
        self._place = ""  # of what is pressed

    def begin(self) -> None:
        """Wait for a click."""
        app = QApplication.instance()
        if self.is_on or not isinstance(app, QApplication):
            return
        self.is_on, self._place = True, ""
        app.installEventFilter(self)
        app.setOverrideCursor(Qt.CursorShape.WhatsThisCursor)
        self._say(self.tr("Click what you want to know more about; Esc ends it"))

    def end(self) -> None:
        """Wait no longer."""
        app = QApplication.instance()
        if self.is_on and isinstance(app, QApplication):
            self.is_on = False
            app.removeEventFilter(self)
            app.restoreOverrideCursor()

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if not isinstance(watched, QWidget) or event is None:
            return False
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.end()
            return True
        if isinstance(event, QMouseEvent) and event.type() in CLICKS:
            return self._click(watched, event)
        return event.type() == QEvent.Type.ContextMenu

    def _click(self, widget: QWidget, event: QMouseEvent) -> bool:
        """Take a click, unless it opens a menu; the guide opens when the button is let go."""
        if event.type() != QEvent.Type.MouseButtonRelease:
            self._place = self._place_at(widget, event)
        elif self._place:
            self.end()
            while (menu := QApplication.activePopupWidget()) is not None:
                menu.close()
            self._show(self._place)
            return True
        return bool(self._place)

    def _place_at(self, widget: QWidget, event: QMouseEvent) -> str:
        """Return the place about what is pressed; "" where the press is to open a menu."""
        if isinstance(widget, QMenuBar):
            return ""
        if isinstance(widget, QMenu):
            action = widget.actionAt(event.position().toPoint())
            is_entry = action is not None and action.menu() is None and not action.isSeparator()
            return place_of_entry(action, widget) if action is not None and is_entry else ""
        return place_of_widget(widget)
