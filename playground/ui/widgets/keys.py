"""The Space key: the shortcut of Run, unless the focused widget keeps it for itself."""

from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QKeyEvent


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
