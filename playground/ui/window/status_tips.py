"""Shows in the status line what the action does that the mouse or the keyboard points at."""

from collections.abc import Sequence

from PyQt6.QtCore import QEvent, QObject
from PyQt6.QtGui import QStatusTipEvent
from PyQt6.QtWidgets import QMainWindow, QWidget

from playground.ui.window.status_line import StatusLine


class StatusTips(QObject):
    """Takes the tips for a window; Qt itself would hide the status line for as long as one lasts.

    `notices` are widgets that may lie in the line: no tip is written below one.
    """

    def __init__(self, window: QMainWindow, status: StatusLine, notices: Sequence[QWidget]) -> None:
        super().__init__(window)
        self._window, self._status, self._notices = window, status, notices
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if watched is not self._window or not isinstance(event, QStatusTipEvent):
            return False
        self._status.show_tip("" if self._is_covered() else event.tip())
        return True

    def _is_covered(self) -> bool:
        """Return whether a notice lies in the status line."""
        bar = self._window.statusBar()
        shown = (notice for notice in self._notices if notice.isVisible())
        return bar is not None and any(one.geometry().intersects(bar.geometry()) for one in shown)
