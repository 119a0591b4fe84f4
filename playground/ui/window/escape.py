"""What Esc does where no view and no field has used it: it closes or leaves one thing at a time."""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QEvent, QObject, Qt
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QWidget


class EscapeKey(QObject):
    """Does the first of `steps` that has something to do; each returns whether it had."""

    def __init__(self, window: QWidget, steps: Sequence[Callable[[], bool]]) -> None:
        super().__init__(window)
        self._window, self._steps = window, steps
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if watched is not self._window or not isinstance(event, QKeyEvent):
            return False
        is_pressed = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        return is_pressed and any(step() for step in self._steps)
