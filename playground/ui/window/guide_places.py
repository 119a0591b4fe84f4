"""Which page of the guide is about which part of the window, and about which action.

Names of classes, not the classes: most views are imported when they are built.
"""

import logging
from typing import TYPE_CHECKING, Protocol

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QApplication, QMenu, QWidget

if TYPE_CHECKING:
    from playground.ui.window.help import HelpWindow

ELSEWHERE = "window.md"
translate = QCoreApplication.translate
log = logging.getLogger(__name__)
OF_PARTS = {  # the innermost part around a widget counts
    # the shell
    "Toolbar": "window.md#toolbar",
    "Speed": "training.md#run-step-and-restart",
    "Counters": "numbers.md#loss-and-score",
    "SettingsStrip": "window.md#everyday-settings",
    "Rail": "window.md#the-left-edge",
    "SidePanel": "window.md#the-left-edge",
    "Drawer": "layers.md",
    "StatusLine": "window.md#status-line",
    "Notice": "window.md#status-line",
    "NoRoom": "window.md#panels",
    "CommandPalette": "window.md#find-an-action",
    "FloatingBar": "projector.md#present",
    # dialogs
    "SettingsDialog": "window.md#settings",
    "ShortcutsPage": "keyboard.md#change-keys",
    "ImportDialog": "own-data.md#import-a-file",
    "LinkDialog": "links.md#open-a-link",
    "AnimationDialog": "exports.md#animations",
    "RecentDialog": "files.md#recent-files",
    "RecoveryDialog": "files.md#nothing-is-lost-in-a-crash",
    "AboutDialog": "troubleshooting.md#the-program-says-that-an-error-has-happened",
    # the network
    "CanvasPanel": "values.md",
    "CanvasView": "values.md#what-you-see",
    "Legend": "values.md#what-you-see",
    "ModeBar": "values.md#choose-what-is-drawn",
    "InfoButton": "numbers.md#sizes",
    "Palette": "building.md#templates",
    "PhaseStrip": "training.md#run-step-and-restart",
    "Inspector": "building.md#inspector",
    "OutlineView": "building.md#outline",
    # data and training
    "ExperimentPanel": "data.md",
    "DataSection": "data.md#data-sets",
    "Gallery": "data.md#data-sets",
    "OptionSliders": "data.md#noise-and-faults",
    "FaultSliders": "data.md#noise-and-faults",
    "SplitControls": "data.md#training-test-and-validation-set",
    "TypedFeatures": "data.md#inputs",
    "FormulaSection": "own-data.md#type-a-formula",
    "TrainingSection": "training.md#settings",
    "SeedSection": "data.md#seeds",
    "DataTableView": "own-data.md#data-table",
    "Painting": "own-data.md#paint-points",
    # what comes out
    "MapView": "map-and-curves.md#output-map",
    "SliceBar": "map-and-curves.md#more-than-two-inputs",
    "Sheet": "map-and-curves.md#samples-as-pictures",
    "PinnedStrip": "map-and-curves.md#samples-as-pictures",
    "CurvesView": "map-and-curves.md#curves",
    "ConfusionView": "map-and-curves.md#confusion",
    "LargeNumbers": "numbers.md#loss-and-score",
    "WeightsView": "layers.md#weights",
    "GradientsView": "layers.md#gradients",
    "ActivationsView": "layers.md#activations",
    # backward
    "BackpropView": "backprop.md",
    "SamplePicker": "backprop.md#choose-the-samples",
    "TypeSample": "backprop.md#choose-the-samples",
    "StepButtons": "backprop.md#walk-step-by-step",
    "AfterUpdate": "backprop.md#walk-step-by-step",
    "Pages": "why.md",
    "FormulasPage": "why.md#formulas",
    "GatePage": "why.md#gate",
    "VectorPage": "backprop.md#layers-as-vectors",
    "LedgerPage": "why.md#ledger",
    "CheckPage": "why.md#check",
    "NudgePage": "why.md#nudge",
    "OptimizerPage": "why.md#optimiser",
    "ShapesPage": "why.md#shapes",
    # circuits
    "CircuitView": "circuits.md",
    "ExpressionLine": "circuits.md#type-an-expression",
    "InputPanel": "circuits.md#type-an-expression",
    "MatrixInputs": "circuits.md#vectors-and-matrices",
    "Stepper": "circuits.md#walk-through-it",
    "ExplainedGraph": "circuits.md#walk-through-it",
    "CodePanel": "circuits.md#named-steps",
}
OF_PARTS_WITHIN = {  # parts that another part of the window has as well
    "BackpropView": {"GateView": "backprop.md#gate-graph"},
}
OF_ACTIONS = {
    "run": "training.md#run-step-and-restart",
    "step": "training.md#run-step-and-restart",
    "walk": "backprop.md#walk-step-by-step",
    "restart": "training.md#run-step-and-restart",
    "new_start": "training.md#run-step-and-restart",
    "undo": "training.md#undo",
    "settings": "window.md#settings",
    "redo": "training.md#undo",
    "cut": "building.md#select-and-change",
    "copy": "building.md#select-and-change",
    "copy_link": "links.md#make-a-link",
    "paste": "building.md#select-and-change",
    "duplicate": "building.md#select-and-change",
    "remove": "building.md#select-and-change",
    "select": "building.md#select-and-change",
    "move": "building.md#layers-and-neurons",
    "add_layer": "building.md#layers-and-neurons",
    "paint": "own-data.md#paint-points",
    "new": "files.md",
    "open": "files.md#save-and-open",
    "import_data": "own-data.md#import-a-file",
    "import_link": "links.md#open-a-link",
    "export_data": "own-data.md#save-them",
    "save": "files.md#save-and-open",
    "revert": "files.md#save-and-open",
    "recover": "files.md#nothing-is-lost-in-a-crash",
    "quit": "files.md#close",
    "workspace": "window.md#workspaces",
    "workspace_backprop": "backprop.md",
    "workspace_circuits": "circuits.md",
    "graph_alone": "backprop.md#gate-graph",
    "show": "window.md#the-left-edge",
    "show_data": "data.md#data-sets",
    "show_features": "data.md#inputs",
    "show_training": "training.md#settings",
    "show_seeds": "data.md#seeds",
    "show_outline": "building.md#outline",
    "show_weights": "layers.md#weights",
    "show_gradients": "layers.md#gradients",
    "show_activations": "layers.md#activations",
    "show_table": "own-data.md#data-table",
    "fit": "values.md#more",
    "zoom": "values.md#more",
    "animations": "eyes.md#animations",
    "theme": "window.md#theme-text-size-and-full-screen",
    "present": "projector.md#present",
    "full_screen": "window.md#theme-text-size-and-full-screen",
    "larger_text": "window.md#theme-text-size-and-full-screen",
    "smaller_text": "window.md#theme-text-size-and-full-screen",
    "reset_layout": "window.md#panels",
    "panel": "window.md#panels",
    "commands": "window.md#find-an-action",
    "shortcuts": "keyboard.md#change-keys",
    "next_part": "keyboard.md#without-a-mouse",
    "part_before": "keyboard.md#without-a-mouse",
    "menu_bar": "keyboard.md#without-a-mouse",
    "context_menu": "keyboard.md#without-a-mouse",
    "guide": "index.md",
    "whats_this": "index.md",
    "first_steps": "first-steps.md",
    "tour": "first-steps.md",
    "gestures": "keys.md",
    "about": "troubleshooting.md#the-program-says-that-an-error-has-happened",
}
OF_MENUS = {  # entries that are no actions of the window, by the name of their menu
    "templates": "building.md#templates",
    "recent": "files.md#recent-files",
    "examples": "examples.md",
    "export": "exports.md",
    "text_size": "window.md#theme-text-size-and-full-screen",
    "network": "building.md",
    "engine": "training.md#engine",
    "contrast": "eyes.md#high-contrast",
    "language": "window.md#theme-text-size-and-full-screen",
}


class Guided(Protocol):
    """What has a guide, and can say why it does not come."""

    @property
    def help(self) -> "HelpWindow": ...

    def say(self, text: str) -> None: ...


def place_of_widget(widget: QWidget | None) -> str:
    """Return the place about the innermost part that `widget` is in; `ELSEWHERE` about none."""
    within: set[str] = set()
    while widget is not None:
        kinds = [kind.__name__ for kind in type(widget).__mro__]
        if (known := next(filter(OF_PARTS.__contains__, kinds), "")) != "":
            places = OF_PARTS_WITHIN.get(known, {})
            return next((places[name] for name in within & places.keys()), OF_PARTS[known])
        within.update(kinds)
        widget = widget.parentWidget()
    return ELSEWHERE


def place_of_focus() -> str:
    """Return the place about the part of the window that has the keyboard."""
    return place_of_widget(QApplication.focusWidget())


def place_of_action(name: str) -> str:
    """Return the place about an action, or about those whose names begin like its name."""
    while name:
        if name in OF_ACTIONS:
            return OF_ACTIONS[name]
        name = name.rpartition("_")[0]
    return ELSEWHERE


def place_of_entry(action: QAction, menu: QMenu) -> str:
    """Return the place about an entry of a menu: by its name, or by that of a menu around it."""
    if action.objectName():
        return place_of_action(action.objectName())
    around: QWidget | None = menu
    while around is not None and around.objectName() not in OF_MENUS:
        around = around.parentWidget()
    return OF_MENUS[around.objectName()] if around is not None else place_of_widget(menu)


def show_guide(parts: Guided, place: str) -> None:
    """Open the guide at a place; say so if its files cannot be read."""
    try:
        parts.help.show_page(place)
    except (OSError, ValueError, KeyError):
        log.exception("The guide cannot be read")
        parts.say(translate("MainWindow", "The files of the guide are missing or damaged."))
