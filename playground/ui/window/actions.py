"""The window's actions and menus. Everything a button does is here too, so that the keyboard and screen readers reach it."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenu

from playground.about import APP_NAME, __version__
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.experiment.templates import TEMPLATES
from playground.live.worker import StepSize
from playground.ui.texts.names import layer_title
from playground.ui.texts.translation import core_text
from playground.ui.widgets import dialogs
from playground.ui.window.files import example_title, examples

if TYPE_CHECKING:
    from playground.ui.window.main_window import MainWindow

ZOOM = 1.25
EDIT_MENU = [
    "undo",
    "redo",
    "",
    "cut",
    "copy",
    "paste",
    "duplicate",
    "remove",
    "",
    "select_all",
    "select_none",
]
translate = QCoreApplication.translate


def build_actions(window: "MainWindow") -> dict[str, QAction]:
    """All actions by name, with their shortcuts; no shortcut is a single letter, which a Korean input method would swallow."""
    make = _Maker(window)
    _make_run_actions(make, window)
    _make_edit_actions(make, window)
    _make_file_actions(make, window)
    _make_view_actions(make, window)
    return make.actions


def _make_run_actions(make: "_Maker", window: "MainWindow") -> None:
    controller, document = window.controller, window.document
    text, hint = (
        translate("MainWindow", "Run / pause"),
        translate("MainWindow", "Train, or pause training"),
    )
    make("run", text, lambda: controller.set_running(not controller.running), ["Space", "F5"], hint)
    text, hint = (
        translate("MainWindow", "Step: one sample"),
        translate("MainWindow", "One update on one sample"),
    )
    make("step_sample", text, lambda: controller.step(StepSize.SAMPLE), ["Ctrl+F10"], hint)
    text, hint = (
        translate("MainWindow", "Step: one mini-batch"),
        translate("MainWindow", "One update on one mini-batch"),
    )
    make("step_batch", text, lambda: controller.step(StepSize.BATCH), ["F10"], hint)
    text, hint = (
        translate("MainWindow", "Step: one epoch"),
        translate("MainWindow", "To the end of the epoch"),
    )
    make("step_epoch", text, lambda: controller.step(StepSize.EPOCH), ["F11"], hint)
    text, hint = (
        translate("MainWindow", "Backprop: next step"),
        translate("MainWindow", "One step on through the pinned sample"),
    )
    make("walk_next", text, lambda: window.walk("next"), ["F8"], hint)
    text, hint = (
        translate("MainWindow", "Backprop: step back"),
        translate("MainWindow", "One step back; takes back the update"),
    )
    make("walk_back", text, lambda: window.walk("back"), ["Shift+F8"], hint)
    text, hint = (
        translate("MainWindow", "Restart"),
        translate("MainWindow", "Back to exactly the same start (Ctrl+R)"),
    )
    make(
        "restart",
        text,
        lambda: document.restart(translate("MainWindow", "Restart")),
        ["Ctrl+R"],
        hint,
    )
    text, hint = (
        translate("MainWindow", "New start"),
        translate("MainWindow", "New random start: new seeds, except locked ones"),
    )
    make("new_start", text, lambda: _new_start(window), ["Ctrl+Shift+R"], hint)


def _make_edit_actions(make: "_Maker", window: "MainWindow") -> None:
    stack = window.document.undo_stack
    make.add("undo", stack.createUndoAction(window, translate("MainWindow", "Undo")), ["Ctrl+Z"])
    make.add(
        "redo",
        stack.createRedoAction(window, translate("MainWindow", "Redo")),
        ["Ctrl+Shift+Z", "Ctrl+Y"],
    )
    chosen = window.selection_actions
    make("cut", translate("MainWindow", "Cut"), chosen.cut, ["Ctrl+X"])
    make("copy", translate("MainWindow", "Copy"), chosen.copy, ["Ctrl+C"])
    make("paste", translate("MainWindow", "Paste"), chosen.paste, ["Ctrl+V"])
    make("duplicate", translate("MainWindow", "Duplicate"), lambda: chosen.duplicate(), ["Ctrl+D"])
    make("remove", translate("MainWindow", "Remove selection"), chosen.remove, ["Del", "Backspace"])
    make("select_all", translate("MainWindow", "Select all"), chosen.select_all, ["Ctrl+A"])
    make(
        "select_none",
        translate("MainWindow", "Select nothing"),
        window.selection.clear,
        ["Ctrl+Shift+A"],
    )
    make(
        "move_left",
        translate("MainWindow", "Move layer left"),
        lambda: chosen.move(-1),
        ["Alt+Left"],
    )
    make(
        "move_right",
        translate("MainWindow", "Move layer right"),
        lambda: chosen.move(1),
        ["Alt+Right"],
    )
    add = translate("MainWindow", "Add hidden layer")
    make("add_layer", add, lambda: window.network_actions.add_layer(OUTPUT), ["Ctrl+L"])


def _make_file_actions(make: "_Maker", window: "MainWindow") -> None:
    make("new", translate("MainWindow", "New"), window.files.new, ["Ctrl+N"])
    make("open", translate("MainWindow", "Open …"), window.files.ask_open, ["Ctrl+O"])
    make("save", translate("MainWindow", "Save"), window.files.save, ["Ctrl+S"])
    make("save_as", translate("MainWindow", "Save as …"), window.files.save_as, ["Ctrl+Shift+S"])
    make("quit", translate("MainWindow", "Quit"), window.close, ["Ctrl+Q"])


def _make_view_actions(make: "_Maker", window: "MainWindow") -> None:
    make(
        "fit", translate("MainWindow", "Fit network"), lambda: window.canvas.view.fit(), ["Ctrl+0"]
    )
    make(
        "zoom_in",
        translate("MainWindow", "Zoom in"),
        lambda: window.canvas.view.zoom(ZOOM),
        ["Ctrl++", "Ctrl+="],
    )
    make(
        "zoom_out",
        translate("MainWindow", "Zoom out"),
        lambda: window.canvas.view.zoom(1 / ZOOM),
        ["Ctrl+-"],
    )
    make("theme", translate("MainWindow", "Light / dark"), window.toggle_theme, ["Ctrl+Shift+L"])
    presenter, full = (
        window.presenter,
        ["Shift+F11", *(["Ctrl+Meta+F"] if sys.platform == "darwin" else [])],
    )
    make("full_screen", translate("MainWindow", "Full screen"), presenter.toggle_full_screen, full)
    make.actions["full_screen"].setCheckable(True)
    make(
        "larger_text",
        translate("MainWindow", "Larger text"),
        lambda: presenter.step_text(1),
        ["Ctrl+Alt++", "Ctrl+Alt+="],
    )
    make(
        "smaller_text",
        translate("MainWindow", "Smaller text"),
        lambda: presenter.step_text(-1),
        ["Ctrl+Alt+-"],
    )
    make(
        "reset_layout", translate("MainWindow", "Reset layout"), lambda: window.panel_layout.reset()
    )
    make(
        "shortcuts",
        translate("MainWindow", "Keyboard shortcuts"),
        lambda: _show_shortcuts(window),
        ["F1"],
    )
    make("about", translate("MainWindow", "About"), lambda: _about(window))


class _Maker:
    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}

    def __call__(
        self,
        name: str,
        text: str,
        do: Callable[[], object],
        shortcuts: list[str] | None = None,
        tooltip: str = "",
    ) -> None:
        action = QAction(text, self._window)
        action.triggered.connect(lambda: do())
        if tooltip:
            action.setToolTip(tooltip)
        self.add(name, action, list(shortcuts or []))

    def add(self, name: str, action: QAction | None, shortcuts: list[str]) -> None:
        assert action is not None
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        self._window.addAction(action)
        self.actions[name] = action


def build_menus(window: "MainWindow") -> None:
    """The menu bar."""
    actions = window.actions_by_name
    file = _menu(window, translate("MainWindow", "&File"))
    _fill(file, actions, ["new"])
    _template_menu(window, file)
    _fill(file, actions, ["open"])
    _example_menu(window, file)
    _fill(file, actions, ["", "save", "save_as"])
    export = file.addMenu(translate("MainWindow", "Export"))
    assert export is not None
    window.exporter.fill_menu(export)
    _fill(file, actions, ["", "quit"])
    _fill(_menu(window, translate("MainWindow", "&Edit")), actions, EDIT_MENU)
    view = _menu(window, translate("MainWindow", "&View"))
    for dock in window.docks.values():
        view.addAction(dock.toggleViewAction())
        dock.visibilityChanged.connect(lambda visible: window.show_latest() if visible else None)
    _fill(view, actions, ["", "fit", "zoom_in", "zoom_out", ""])
    window.presenter.fill_text_menu(view.addMenu(translate("MainWindow", "Text size")))
    _fill(view, actions, ["full_screen", "theme", "reset_layout"])
    network = _menu(window, translate("MainWindow", "&Network"))
    network.aboutToShow.connect(lambda: _fill_network_menu(window, network))
    _fill_network_menu(window, network)
    _fill(
        _menu(window, translate("MainWindow", "&Train")),
        actions,
        [
            "run",
            "",
            "step_sample",
            "step_batch",
            "step_epoch",
            "",
            "walk_next",
            "walk_back",
            "",
            "restart",
            "new_start",
        ],
    )
    _fill(_menu(window, translate("MainWindow", "&Help")), actions, ["shortcuts", "about"])


def _menu(window: "MainWindow", title: str) -> QMenu:
    bar = window.menuBar()
    assert bar is not None
    menu = bar.addMenu(title)
    assert menu is not None
    return menu


def _fill(menu: QMenu, actions: dict[str, QAction], names: list[str]) -> None:
    for name in names:
        if name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()


def _template_menu(window: "MainWindow", file: QMenu) -> None:
    menu = file.addMenu(translate("MainWindow", "New from template"))
    assert menu is not None
    for template in TEMPLATES.values():
        action = menu.addAction(core_text(template.label))
        if action is not None:
            action.triggered.connect(
                lambda _, template=template: window.files.new_from(template.build())
            )


def _example_menu(window: "MainWindow", file: QMenu) -> None:
    menu = file.addMenu(translate("MainWindow", "Open example"))
    assert menu is not None
    for path in examples():
        action = menu.addAction(example_title(path))
        if action is not None:
            action.triggered.connect(lambda _, path=path: window.files.open(path, as_template=True))


def _fill_network_menu(window: "MainWindow", menu: QMenu) -> None:
    """One submenu a layer: the keyboard's way to everything on the canvas."""
    for action in menu.actions():
        if submenu := action.menu():
            submenu.deleteLater()  # clear() would leave them behind
    menu.clear()
    _fill(menu, window.actions_by_name, ["add_layer", "move_left", "move_right", ""])
    experiment = window.document.experiment
    for layer_id in (INPUT, *experiment.network.layer_ids):
        submenu = menu.addMenu(layer_title(experiment, layer_id))
        if submenu is not None:
            submenu.aboutToShow.connect(partial(_fill_layer_menu, window, submenu, layer_id))


def _fill_layer_menu(window: "MainWindow", submenu: QMenu, layer: str) -> None:
    """When it is opened: finding out what can be connected takes a while in large networks."""
    if submenu.isEmpty():
        window.menus.fill_layer_menu(submenu, layer)


def _new_start(window: "MainWindow") -> None:
    window.document.edit(
        lambda e: edits.new_start(e, np.random.default_rng()), translate("MainWindow", "New start")
    )


def _show_shortcuts(window: "MainWindow") -> None:
    """All shortcuts, as a table made from the actions themselves."""
    shown = [action for action in window.actions_by_name.values() if action.shortcuts()]
    keys = [", ".join(key.toString() for key in action.shortcuts()) for action in shown]
    rows = [
        f"<tr><td>{a.text()}&nbsp;&nbsp;&nbsp;</td><td><b>{k}</b></td></tr>"
        for a, k in zip(shown, keys, strict=True)
    ]
    dialogs.show_information(
        window, translate("MainWindow", "Keyboard shortcuts"), f"<table>{''.join(rows)}</table>"
    )


def _about(window: "MainWindow") -> None:
    text = translate(
        "Dialogs",
        "{name} {version}\n\nDraw a neural network, press Run, and see every number of it.\n\n"
        "Free software under the GNU General Public License, version 3 or later.",
    )
    dialogs.show_information(
        window, translate("Dialogs", "About"), text.format(name=APP_NAME, version=__version__)
    )
