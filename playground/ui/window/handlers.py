"""What the actions on training, on the network and on workspaces do."""

from collections.abc import Callable, Mapping

import numpy as np
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction

from playground.core.experiment.edits.settings import new_start
from playground.live.worker import StepSize
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.window.actions import Handlers
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.views import Shared
from playground.ui.window.workspaces import workspaces

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


def layout_handlers(layout: Callable[[], PanelLayout]) -> Handlers:
    """Return what the actions on workspaces do; `layout` is asked for when one is triggered."""

    def switch(name: str) -> Callable[[], None]:
        return lambda: layout().switch(name)

    return {
        **{f"workspace_{one.name}": switch(one.name) for one in workspaces()},
        "graph_alone": lambda: layout().show_alone(not layout().is_alone),
        "reset_layout": lambda: layout().reset(),
    }


def check_workspace(actions: Mapping[str, QAction], name: str) -> None:
    """Check the action of the present workspace."""
    for one in workspaces():
        actions[f"workspace_{one.name}"].setChecked(one.name == name)


def _one_after_the_other(*functions: Callable[[], object]) -> Callable[[], None]:
    def call_all() -> None:
        for function in functions:
            function()

    return call_all
