"""The actions of the window as a table: name, text, shortcuts, hint.

Everything a button does is here too, so that the keyboard and screen readers reach it.
"""

import sys
from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QKeySequence, QUndoStack
from PyQt6.QtWidgets import QMainWindow

from playground.ui.state.undo_memory import UNDO_BYTES
from playground.ui.widgets.hints import explain
from playground.ui.window.action_hints import action_hints
from playground.ui.window.action_spec import ActionSpec
from playground.ui.window.file_actions import file_actions
from playground.ui.window.go_to_actions import go_to_actions
from playground.ui.window.workspaces import workspaces

Handlers = dict[str, Callable[[], object]]  # what actions do, by name
BY_UNDO_STACK = {"undo": QUndoStack.createUndoAction, "redo": QUndoStack.createRedoAction}
FULL_SCREEN_KEYS = ("F11", *(("Ctrl+Meta+F",) if sys.platform == "darwin" else ()))
# F10 is the menu bar and F11 the full screen, as in other programs: the steps of training are F7.
# Windows itself makes a context menu event of Shift+F10
CONTEXT_MENU_KEYS = () if sys.platform == "win32" else ("Shift+F10",)
translate = QCoreApplication.translate


def action_table() -> tuple[ActionSpec, ...]:
    """List all actions; help and the list of actions (Ctrl+K) have this order."""
    training = (*_run_actions(), *_walk_actions(), *_start_actions())
    others = (*_edit_actions(), *file_actions(), *_workspace_actions(), *_view_actions())
    return (*training, *others, *_help_actions())


def _run_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "run",
            translate("MainWindow", "Run / pause"),
            ("Space", "F5"),
            translate("MainWindow", "Train, or pause training"),
        ),
        ActionSpec(
            "step_sample",
            translate("MainWindow", "Step: one sample"),
            ("Shift+F7",),
            translate("MainWindow", "One update on one sample"),
        ),
        ActionSpec(
            "step_batch",
            translate("MainWindow", "Step: one mini-batch"),
            ("F7",),
            translate("MainWindow", "One update on one mini-batch"),
        ),
        ActionSpec(
            "step_epoch",
            translate("MainWindow", "Step: one epoch"),
            ("Ctrl+F7",),
            translate("MainWindow", "To the end of the epoch"),
        ),
    )


def _walk_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "walk_next",
            translate("MainWindow", "Backprop: next step"),
            ("F8",),
            translate("MainWindow", "One step on through the pinned sample"),
        ),
        ActionSpec(
            "walk_back",
            translate("MainWindow", "Backprop: step back"),
            ("Shift+F8",),
            translate("MainWindow", "One step back; takes back the update"),
        ),
        ActionSpec(
            "walk_auto",
            translate("MainWindow", "Backprop: play or pause"),
            ("Ctrl+F8",),
            translate("MainWindow", "Walk through all steps by itself, and make the update"),
        ),
        ActionSpec(
            "walk_first",
            translate("MainWindow", "Backprop: to the start"),
            ("Alt+Home",),
            translate("MainWindow", "To the start: only the inputs are known"),
        ),
        ActionSpec(
            "walk_last",
            translate("MainWindow", "Backprop: to the end"),
            ("Alt+End",),
            translate("MainWindow", "To the end of the backward pass, where all is known"),
        ),
    )


def _start_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "restart",
            translate("MainWindow", "Restart"),
            ("Ctrl+R",),
            translate("MainWindow", "Begin again with the same start weights (Ctrl+R)"),
        ),
        ActionSpec(
            "new_start",
            translate("MainWindow", "New start"),
            ("Ctrl+Shift+R",),
            translate(
                "MainWindow",
                "Begin again with other random start weights: new seeds, except locked ones "
                "(Ctrl+Shift+R)",
            ),
        ),
    )


def _edit_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec(
            "undo",
            translate("MainWindow", "Undo"),
            ("Ctrl+Z",),
            translate(
                "MainWindow",
                "Undo the last edit and its training; if all steps need more than {megabytes} MB, "
                "the oldest ones forget their training",
            ).format(megabytes=UNDO_BYTES // 2**20),
        ),
        ActionSpec("redo", translate("MainWindow", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        ActionSpec(
            "settings",
            translate("MainWindow", "Settings …"),
            ("Ctrl+,",),
            translate("MainWindow", "Theme, text size, digits, engine, what is kept"),
        ),
        ActionSpec("cut", translate("MainWindow", "Cut"), ("Ctrl+X",)),
        ActionSpec("copy", translate("MainWindow", "Copy"), ("Ctrl+C",)),
        ActionSpec("paste", translate("MainWindow", "Paste"), ("Ctrl+V",)),
        ActionSpec(
            "copy_link",
            translate("MainWindow", "Copy as TensorFlow Playground link"),
            (),
            translate(
                "MainWindow", "Data set, network and settings for that page; without the weights"
            ),
        ),
        ActionSpec("duplicate", translate("MainWindow", "Duplicate"), ("Ctrl+D",)),
        ActionSpec(
            "paint",
            translate("MainWindow", "Paint points"),
            ("Ctrl+P",),
            translate("MainWindow", "Add, erase and move points on the output map"),
        ),
        ActionSpec("remove", translate("MainWindow", "Remove selection"), ("Del", "Backspace")),
        ActionSpec("select_all", translate("MainWindow", "Select all"), ("Ctrl+A",)),
        ActionSpec("select_none", translate("MainWindow", "Select nothing"), ("Ctrl+Shift+A",)),
        ActionSpec("move_left", translate("MainWindow", "Move layer left"), ("Alt+Left",)),
        ActionSpec("move_right", translate("MainWindow", "Move layer right"), ("Alt+Right",)),
        ActionSpec(
            "add_layer",
            translate("MainWindow", "Add hidden layer"),
            ("Ctrl+L",),
            translate("MainWindow", "After the selected layer, else before the output"),
        ),
    )


def _workspace_actions() -> tuple[ActionSpec, ...]:
    rows = (
        ActionSpec(f"workspace_{one.name}", one.title, (one.key,), one.tooltip, checkable=True)
        for one in workspaces()
    )
    alone = ActionSpec(
        "graph_alone",
        translate("MainWindow", "Gate graph alone"),
        ("F9",),
        translate(
            "MainWindow", "Give the gate graph the whole window, or show the other panels again"
        ),
    )
    return (*rows, alone, *go_to_actions())


def _view_actions() -> tuple[ActionSpec, ...]:
    full_screen = translate("MainWindow", "Full screen")
    larger = ("Ctrl+Alt++", "Ctrl+Alt+=")
    return (
        ActionSpec("fit", translate("MainWindow", "Fit network"), ("Ctrl+0",)),
        ActionSpec("zoom_in", translate("MainWindow", "Zoom in"), ("Ctrl++", "Ctrl+=")),
        ActionSpec("zoom_out", translate("MainWindow", "Zoom out"), ("Ctrl+-",)),
        ActionSpec("theme", translate("MainWindow", "Light / dark"), ("Ctrl+Shift+L",)),
        ActionSpec(
            "animations",
            translate("MainWindow", "Animations"),
            (),
            translate("MainWindow", "Let the network glide to a new layout, and cursors blink"),
            checkable=True,
        ),
        ActionSpec(
            "present",
            translate("MainWindow", "Present to a class"),
            ("Shift+F11",),
            translate("MainWindow", "Network, map and loss for a class; Esc leaves"),
        ),
        ActionSpec("full_screen", full_screen, FULL_SCREEN_KEYS, checkable=True),
        ActionSpec("larger_text", translate("MainWindow", "Larger text"), larger),
        ActionSpec("smaller_text", translate("MainWindow", "Smaller text"), ("Ctrl+Alt+-",)),
        ActionSpec("reset_layout", translate("MainWindow", "Reset layout")),
    )


def _help_actions() -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("commands", translate("MainWindow", "Find an action …"), ("Ctrl+K",)),
        ActionSpec("menu_bar", translate("MainWindow", "Menu bar"), ("F10",)),
        ActionSpec(
            "context_menu",
            translate("MainWindow", "Menu of what is selected"),
            CONTEXT_MENU_KEYS,
        ),
        ActionSpec(
            "guide",
            translate("MainWindow", "Guide"),
            ("F1",),
            translate("MainWindow", "The page about the part of the window that has the keyboard"),
        ),
        ActionSpec(
            "whats_this",
            translate("MainWindow", "What's this?"),
            ("Shift+F1",),
            translate("MainWindow", "The page about what you click next; Esc ends it"),
        ),
        ActionSpec("first_steps", translate("MainWindow", "First steps")),
        ActionSpec(
            "tour",
            translate("MainWindow", "Tour"),
            hint=translate("MainWindow", "Six steps through the window; Esc ends them"),
        ),
        ActionSpec("gestures", translate("MainWindow", "Gestures and keys"), ("Ctrl+F1",)),
        ActionSpec(
            "shortcuts",
            translate("MainWindow", "Change keys …"),
            hint=translate("MainWindow", "Choose other keys for the actions of the window"),
        ),
        ActionSpec("about", translate("MainWindow", "About")),
    )


def build_actions(
    window: QMainWindow, handlers: Handlers, undo_stack: QUndoStack
) -> dict[str, QAction]:
    """Make all actions of the table, by name, and let their shortcuts work in `window`."""
    hints, about = action_hints(), (window, handlers, undo_stack)
    table = action_table()
    actions = {spec.name: _make(spec, hints.get(spec.name, ""), *about) for spec in table}
    window.addActions(list(actions.values()))
    return actions


def _make(
    spec: ActionSpec, hint: str, window: QMainWindow, handlers: Handlers, undo_stack: QUndoStack
) -> QAction:
    if spec.name in BY_UNDO_STACK:
        action = BY_UNDO_STACK[spec.name](undo_stack, window, spec.text)
        assert action is not None
    else:
        action, handler = QAction(spec.text, window), handlers[spec.name]
        action.triggered.connect(lambda: handler())
    action.setObjectName(spec.name)
    explain(action, spec.hint or hint)
    action.setCheckable(spec.checkable)
    action.setShortcuts([QKeySequence(shortcut) for shortcut in spec.shortcuts])
    return action
