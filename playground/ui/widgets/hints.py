"""What an action does, said beside the mouse and in the status line."""

from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu

from playground.ui.texts.plain import plain


def explain(action: QAction, text: str) -> None:
    """Say what `action` does: in its tooltip, and in the status line while it is pointed at."""
    action.setToolTip(plain(text))
    action.setStatusTip(text)


def explain_menu(menu: QMenu, text: str) -> None:
    """Say in the status line what is in a submenu while its entry is pointed at."""
    if (action := menu.menuAction()) is not None:
        explain(action, text)
