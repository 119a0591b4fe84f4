"""Entries of the menus of parts: what each says, and what it does."""

from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QMenu

from playground.core.basics.vocabulary import LayerFlag
from playground.ui.texts.plain import for_menu
from playground.ui.widgets.hints import explain, explain_menu

translate = QCoreApplication.translate


def layer_flags(has_bias: bool) -> dict[LayerFlag, tuple[str, str]]:
    """Return the texts of what is on or off for a layer, and what each does."""
    flags: dict[LayerFlag, tuple[str, str]] = {
        "bias": (
            translate("Network", "Bias"),
            translate("Network", "Whether the neurons of the layer add a bias b to their sum z"),
        ),
        "frozen": (
            translate("Network", "Freeze"),
            translate("Network", "Training leaves the weights and biases of the layer as they are"),
        ),
    }
    if has_bias:
        flags["frozen_bias"] = (
            translate("Network", "Freeze biases"),
            translate("Network", "Training leaves the biases of the layer as they are"),
        )
        flags["shared_bias"] = (
            translate("Network", "Share one bias"),
            translate("Network", "All neurons of the layer share one bias, one parameter"),
        )
    return flags


def add_submenu(menu: QMenu, title: str, tip: str) -> QMenu:
    """Add a submenu; `tip` says what is in it."""
    submenu = menu.addMenu(for_menu(title))
    assert submenu is not None
    explain_menu(submenu, tip)
    return submenu


def add_entry(
    menu: QMenu,
    text: str,
    do: Callable[[], None],
    tip: str,
    checked: bool | None = None,
    enabled: bool = True,
) -> None:
    """Add an entry that calls `do`; `tip` says what that does to the network."""
    action = menu.addAction(for_menu(text))
    if action is not None:
        explain(action, tip)
        action.setEnabled(enabled)
        action.setCheckable(checked is not None)
        action.setChecked(bool(checked))
        action.triggered.connect(lambda: do())
