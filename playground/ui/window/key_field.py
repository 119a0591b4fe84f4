"""A field in which a key is set by pressing it."""

from PyQt6.QtCore import QEvent, QKeyCombination, Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import QLineEdit

from playground.ui.widgets.focus_ring import lead_to
from playground.ui.widgets.hangul import latin_key
from playground.ui.window.shortcut_store import spelled

ALONE = {  # held down with other keys
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_Hangul,
    Qt.Key.Key_unknown,
}


class KeyField(QLineEdit):
    """Waits for a key once it is told to; Esc, Tab and a click elsewhere end it without one.

    Signals
    -------
    caught(str) : the key that was pressed, as Qt writes it in every language
    left() : none was pressed
    """

    caught = pyqtSignal(str)
    left = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.is_waiting = False
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press the new key"))
        self.setAccessibleName(self.tr("New key"))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # it would swallow keys

    def wait(self) -> None:
        """Take the next key."""
        self.is_waiting = True
        self.clear()
        lead_to(self)

    def _end(self) -> None:
        if self.is_waiting:
            self.is_waiting = False
            self.left.emit()

    def event(self, event: QEvent | None) -> bool:
        if self.is_waiting and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # no action gets it
                return True
            if event.type() == QEvent.Type.KeyPress and self._take(event):
                event.accept()
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> bool:
        """Take a key; return False if it is one to leave the field with."""
        key = latin_key(event)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        if key == Qt.Key.Key_Escape:
            self._end()
        elif key not in ALONE:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            pressed = QKeySequence(QKeyCombination(modifiers, key)).toString()
            if pressed and spelled(pressed) == pressed:  # else it has no name: a dead key, Compose
                self.is_waiting = False
                self.caught.emit(pressed)
        return True

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        self._end()
