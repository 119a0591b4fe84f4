"""Shortcuts while the keyboard types Hangul."""

from collections.abc import Iterable

from PyQt6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PyQt6.QtGui import QAction, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import QWidget

from playground.ui.widgets.hangul import latin_key

STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class HangulKeys(QObject):
    """Does the action of Ctrl and a Hangul letter as that of Ctrl and the Latin letter there.

    Qt itself does so where the system says which key it is; this is for where it does not. No
    action has a letter alone, so the letters of Hangul are never taken from a field.
    """

    def __init__(self, window: QWidget, actions: Iterable[QAction]) -> None:
        super().__init__(window)
        self._window, self._actions = window, [*actions]
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        # it comes to the window if no field and no shortcut has taken it
        if watched is not self._window or not isinstance(event, QKeyEvent):
            return False
        is_press = event.type() == QEvent.Type.KeyPress
        return is_press and bool(event.modifiers() & STRONG) and self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Trigger the action of the Latin key; return False if there is none."""
        key = latin_key(event)
        if key == event.key():
            return False
        pressed = QKeySequence(QKeyCombination(event.modifiers(), key))
        action = next((one for one in self._actions if pressed in one.shortcuts()), None)
        if action is None or not action.isEnabled():
            return False
        action.trigger()
        return True
