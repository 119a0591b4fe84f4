"""Space is Run, everywhere but where a widget asks to keep it."""

from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QKeyEvent


def is_space_override(event: QEvent | None) -> bool:
    """Whether Qt asks if a widget wants Space, pressed alone, before the shortcut gets it; accepting the event keeps it."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_Space
        and not event.modifiers()
    )
