"""What the actions on training and on the network do."""

import numpy as np
from PyQt6.QtCore import QCoreApplication

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


def edit_handlers(shared: Shared) -> Handlers:
    """Return what the actions on the selection do; undo and redo belong to the undo stack."""
    chosen = shared.selection_actions
    return {
        "cut": chosen.cut,
        "copy": chosen.copy,
        "paste": chosen.paste,
        "duplicate": chosen.duplicate,
        "remove": chosen.remove,
        "select_all": chosen.select_all,
        "select_none": shared.selection.clear,
        "move_left": lambda: chosen.move(-1),
        "move_right": lambda: chosen.move(1),
        "add_layer": chosen.add_layer,
    }
