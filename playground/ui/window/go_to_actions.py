"""The actions of View → Go to."""

from PyQt6.QtCore import QCoreApplication

from playground.ui.window.action_spec import ActionSpec

translate = QCoreApplication.translate


def go_to_actions() -> tuple[ActionSpec, ...]:
    """List what brings a page of the side panel, or one below the network, into sight."""
    return (
        ActionSpec(
            "show_data",
            translate("MainWindow", "Data"),
            hint=translate("MainWindow", "Data set, noise, number of samples"),
        ),
        ActionSpec("show_features", translate("MainWindow", "Input features")),
        ActionSpec(
            "show_training",
            translate("MainWindow", "Training settings"),
            hint=translate("MainWindow", "Loss, optimiser, schedule, regularisation, stop rules"),
        ),
        ActionSpec("show_seeds", translate("MainWindow", "Seeds")),
        ActionSpec("show_outline", translate("MainWindow", "Outline")),
        ActionSpec("show_weights", translate("MainWindow", "Weights")),
        ActionSpec("show_gradients", translate("MainWindow", "Gradients")),
        ActionSpec("show_activations", translate("MainWindow", "Activations")),
        ActionSpec("show_table", translate("MainWindow", "Data table")),
        ActionSpec("next_part", translate("MainWindow", "Next part of the window"), ("F6",)),
        ActionSpec("part_before", translate("MainWindow", "Part before"), ("Shift+F6",)),
    )
