"""The mouse rests on a button of the rail: the side panel opens, until the mouse has left both."""

from collections.abc import Callable

from PyQt6.QtCore import QEvent, QObject, QTimer
from PyQt6.QtWidgets import QApplication

from playground.ui.window.rail import Rail
from playground.ui.window.side_panel import SidePanel

OPENS_AFTER, SHUTS_AFTER = 250, 500  # milliseconds


class RestingMouse(QObject):
    """Opens the side panel for a glance, and shuts it when the mouse is elsewhere.

    It stays open if it was clicked into, has the keyboard, is pinned, or a menu is open.
    """

    def __init__(self, rail: Rail, panel: SidePanel) -> None:
        super().__init__(rail)
        self._rail, self._panel, self._name = rail, panel, ""
        self._opening = self._timer(OPENS_AFTER, lambda: panel.glance(self._name))
        self._shutting = self._timer(SHUTS_AFTER, self._shut)
        self._names: dict[QObject, str] = {one: name for name, one in rail.buttons.items()}
        for watched in (rail, panel, *self._names):
            watched.installEventFilter(self)

    def _timer(self, wait: int, done: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(done)
        return timer

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if watched is None or event is None:
            return False
        kind, name = event.type(), self._names.get(watched)
        if kind == QEvent.Type.Enter:
            self._shutting.stop()
            if name is not None:
                self._name = name
                self._opening.start()
        elif kind == QEvent.Type.Leave:
            self._opening.stop()
            self._shutting.start()
        elif kind == QEvent.Type.MouseButtonPress:
            self._opening.stop()
        return kind == QEvent.Type.ToolTip and name is not None and self._shows(name)

    def _shows(self, name: str) -> bool:
        """Return whether the panel shows this entry: a tooltip would only cover it."""
        return self._panel.isVisible() and self._panel.entry.name == name

    def _shut(self) -> None:
        panel = self._panel
        if not panel.is_glance or self._rail.underMouse() or panel.underMouse():
            return
        if QApplication.activePopupWidget() is not None:
            self._shutting.start()
        elif panel.has_keys:
            panel.keep()
        else:
            panel.close_panel()
