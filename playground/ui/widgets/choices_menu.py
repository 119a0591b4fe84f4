"""Menu entries of which exactly one is checked."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PyQt6.QtGui import QAction, QActionGroup
from PyQt6.QtWidgets import QMenu

from playground.ui.texts.plain import for_menu
from playground.ui.widgets.hints import explain

T = TypeVar("T")


def add_choices(
    menu: QMenu,
    texts: Mapping[T, str],
    present: T,
    pick: Callable[[T], object],
    tips: Mapping[T, str] | None = None,
) -> dict[T, QAction]:
    """Append an entry for each value to `menu`, the `present` one checked.

    Parameters
    ----------
    texts : the text of each value
    pick : called with a value when the user picks its entry
    tips : what each value means

    Returns
    -------
    The entries by value.
    """
    group = QActionGroup(menu)
    actions: dict[T, QAction] = {}
    for value, text in texts.items():
        action = actions[value] = QAction(for_menu(text), menu)
        explain(action, (tips or {}).get(value, ""))
        action.setCheckable(True)
        action.setChecked(value == present)
        action.triggered.connect(lambda _, value=value: pick(value))
        group.addAction(action)
        menu.addAction(action)
    return actions
