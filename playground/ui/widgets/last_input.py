"""What the user has used last, a key or the mouse: the focus is shown after a key."""

from enum import Enum

from PyQt6.QtCore import QEvent, QObject, Qt, pyqtSignal
from PyQt6.QtGui import QFocusEvent, QKeyEvent
from PyQt6.QtWidgets import QApplication, QDialog, QWidget

Type, Key, Reason = QEvent.Type, Qt.Key, Qt.FocusReason
KEYS = {Type.KeyPress, Type.ShortcutOverride}  # the key of an action is only the second
MOUSE = {Type.MouseButtonPress, Type.MouseButtonDblClick}
KNOWN = {*KEYS, *MOUSE, Type.FocusIn}
HELD = {
    Key.Key_Shift,
    Key.Key_Control,
    Key.Key_Alt,
    Key.Key_AltGr,
    Key.Key_Meta,
}  # for a click, too


class Input(Enum):
    """What a user can use."""

    NOTHING = "nothing yet"
    KEYS = "keys"
    MOUSE = "mouse"


class LastInput(QObject):
    """Decides at each change of the focus whether it is shown, as `:focus-visible` of browsers.

    The reason that Qt gives for a change does not tell it: after a dialog that a key has closed
    the focus comes back for another reason. Only an event filter of the whole program is told of
    keys and clicks that a widget, an action or a menu has used.

    Attributes
    ----------
    now : what was used last

    Signals
    -------
    mouse_used() : a button of the mouse was pressed
    """

    mouse_used = pyqtSignal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.now = Input.NOTHING
        app.installEventFilter(self)
        app.focusChanged.connect(self._show_focus)

    def forget(self) -> None:
        """Begin anew, as if nothing had been used."""
        self.now = Input.NOTHING

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
        if event is not None and (kind := event.type()) in KNOWN:
            if kind in KEYS and isinstance(event, QKeyEvent):
                if event.key() not in HELD:
                    self.now = Input.KEYS
            elif kind in MOUSE:
                self._take_mouse()
            elif isinstance(event, QFocusEvent):
                self._take_reason(event.reason())
        return False

    def _take_mouse(self) -> None:
        self.now = Input.MOUSE
        self.mouse_used.emit()

    def _take_reason(self, reason: Qt.FocusReason) -> None:
        """Take the reason that code gives for a focus; `lead_to` after a click shows no ring."""
        if reason == Reason.MouseFocusReason:
            self.now = Input.MOUSE
        elif reason == Reason.ShortcutFocusReason and self.now is Input.NOTHING:
            self.now = Input.KEYS

    def _show_focus(self, _: QWidget | None, focus: QWidget | None) -> None:
        if focus is not None and (window := focus.window()) is not None:
            # a dialog that comes by itself at the start takes the keyboard: that has to be seen
            is_first = self.now is Input.NOTHING and isinstance(window, QDialog)
            shown = is_first or self.now is Input.KEYS
            window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, shown)


def last_input() -> LastInput | None:
    """Return the one of the whole program, made at the first call; None before `QApplication`."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return None
    found = app.findChild(LastInput, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found or LastInput(app)
