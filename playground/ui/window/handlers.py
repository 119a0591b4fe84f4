"""What the actions on training, on the network and on menus do."""

from collections.abc import Callable

import numpy as np
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QContextMenuEvent
from PyQt6.QtWidgets import QApplication, QMainWindow

from playground.core.experiment.edits.settings import new_start
from playground.live.worker import StepSize
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.window.actions import Handlers
from playground.ui.window.views import Shared

translate = QCoreApplication.translate


def run_handlers(document: Document, controller: RunController) -> Handlers:
    """Return what the actions on training do, by name."""
    return {
        "run": lambda: controller.set_running(not controller.running),
        "step_sample": lambda: controller.step(StepSize.SAMPLE),
        "step_batch": lambda: controller.step(StepSize.BATCH),
        "step_epoch": lambda: controller.step(StepSize.EPOCH),
        "restart": lambda: (
            None if controller.is_fresh else document.restart(translate("MainWindow", "Restart"))
        ),
        "new_start": lambda: document.edit(
            lambda e: new_start(e, np.random.default_rng()), translate("MainWindow", "New start")
        ),
    }


def edit_handlers(shared: Shared, show_selected: Callable[[], object] = lambda: None) -> Handlers:
    """Return what the actions on the selection do; undo and redo belong to the undo stack.

    `show_selected` brings the selection into sight before it is edited.
    """
    chosen = shared.selection_actions
    edits = {
        "cut": chosen.cut,
        "paste": chosen.paste,
        "duplicate": chosen.duplicate,
        "remove": chosen.remove,
        "move_left": lambda: chosen.move(-1),
        "move_right": lambda: chosen.move(1),
        "add_layer": chosen.add_layer,
    }
    return {
        **{name: _one_after_the_other(show_selected, edit) for name, edit in edits.items()},
        "copy": chosen.copy,
        "select_all": chosen.select_all,
        "select_none": shared.selection.clear,
    }


def menu_handlers(window: QMainWindow) -> Handlers:
    """Return what the actions do that open menus."""
    return {"menu_bar": lambda: _open_menu_bar(window), "context_menu": open_context_menu}


def _open_menu_bar(window: QMainWindow) -> None:
    bar = window.menuBar()
    if bar is not None and bar.actions():
        bar.setActiveAction(bar.actions()[0])


def open_context_menu() -> None:
    """Open the context menu of the widget with the keyboard, as the Menu key does."""
    focus = QApplication.focusWidget()
    if focus is not None:
        middle, reason = focus.rect().center(), QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, middle, focus.mapToGlobal(middle))
        QApplication.sendEvent(focus, event)


def _one_after_the_other(*functions: Callable[[], object]) -> Callable[[], None]:
    def call_all() -> None:
        for function in functions:
            function()

    return call_all
