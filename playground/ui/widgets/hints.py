"""What an action does, said beside the mouse and in the status line, and what else it is called."""

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu

from playground.ui.texts.plain import plain

ALSO = "alsoCalled"  # a property of an action


def explain(action: QAction, text: str) -> None:
    """Say what `action` does: in its tooltip, and in the status line while it is pointed at."""
    action.setToolTip(plain(text))
    action.setStatusTip(text)


def explain_menu(menu: QMenu, text: str) -> None:
    """Say in the status line what is in a submenu while its entry is pointed at."""
    if (action := menu.menuAction()) is not None:
        explain(action, text)


def call_also(action: QAction, *names: str) -> None:
    """Let `action` be found by other names than the one that is shown."""
    action.setProperty(ALSO, names)


def also_called(action: QAction) -> tuple[str, ...]:
    """Return by which other names an action is found."""
    return tuple(action.property(ALSO) or ())
