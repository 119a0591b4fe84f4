"""What keys and mouse mean in every view: arrow keys, a click that adds, Space."""

from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QCursor, QKeyEvent, QKeySequence
from PyQt6.QtWidgets import QWidget

ARROWS = {  # key: (steps to the right, steps down)
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CLICK_REACH = 4  # pixels that the mouse may move in a click; farther is a drag
ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier  # adds to the rest


def is_space_override(event: QEvent | None) -> bool:
    """Return whether `event` offers Space to a widget before the shortcut gets it.

    A widget keeps the key by accepting the event.
    """
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_Space
        and not event.modifiers()
    )


def is_undo_or_redo(event: QKeyEvent) -> bool:
    """Return whether `event` is the key of undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


def see_mouse(widget: QWidget) -> None:
    """Draw `widget` as under the mouse or not; while a popup is open it is not told of a leave."""
    is_under = widget.rect().contains(widget.mapFromGlobal(QCursor.pos()))
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_under)
    widget.update()
