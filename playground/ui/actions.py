"""The window's actions and menus. Everything a button does is here too, so that the keyboard and screen readers reach it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QKeySequence
from PyQt6.QtWidgets import QMenu

from playground import APP_NAME, __version__
from playground.core import edits
from playground.core.spec import OUTPUT
from playground.ui import dialogs
from playground.ui.files import examples
from playground.ui.text import layer_title
from playground.worker import Grain

if TYPE_CHECKING:
    from playground.ui.main_window import MainWindow

ZOOM = 1.25


def build_actions(window: "MainWindow") -> dict[str, QAction]:
    """All actions by name, with their shortcuts; no shortcut is a single letter, which a Korean input method would swallow."""
    controller, document = window.controller, window.document
    tr = window.tr
    make = _Maker(window)
    make(
        "run",
        tr("Run / pause"),
        lambda: controller.set_running(not controller.running),
        ["Space", "F5"],
        tr("Train, or pause training"),
    )
    make("step_sample", tr("Step: one sample"), lambda: controller.step(Grain.SAMPLE), ["Ctrl+F10"], tr("One update on one sample"))
    make(
        "step_batch",
        tr("Step: one mini-batch"),
        lambda: controller.step(Grain.BATCH),
        ["Shift+F10"],
        tr("One update on one mini-batch"),
    )
    make("step_epoch", tr("Step: one epoch"), lambda: controller.step(Grain.EPOCH), ["F11"], tr("To the end of the epoch"))
    make("step", tr("Step"), lambda: controller.step(Grain.BATCH), ["F10"], tr("One update on one mini-batch (F10)"))
    make(
        "restart", tr("Restart"), lambda: document.restart(tr("Restart")), ["Ctrl+R"], tr("Back to exactly the same start (Ctrl+R)")
    )
    make(
        "new_start",
        tr("New start"),
        lambda: _new_start(window),
        ["Ctrl+Shift+R"],
        tr("New random start: new seeds, except locked ones"),
    )
    make.add("undo", document.undo_stack.createUndoAction(window, tr("Undo")), [QKeySequence(QKeySequence.StandardKey.Undo)])
    make.add("redo", document.undo_stack.createRedoAction(window, tr("Redo")), ["Ctrl+Shift+Z", "Ctrl+Y"])
    make("new", tr("New"), window.files.new, ["Ctrl+N"])
    make("open", tr("Open …"), window.files.ask_open, ["Ctrl+O"])
    make("save", tr("Save"), window.files.save, ["Ctrl+S"])
    make("save_as", tr("Save as …"), window.files.save_as, ["Ctrl+Shift+S"])
    make("quit", tr("Quit"), window.close, ["Ctrl+Q"])
    make("add_layer", tr("Add hidden layer"), lambda: window.network_actions.add_layer(OUTPUT), ["Ctrl+L"])
    make("fit", tr("Fit network"), lambda: window.canvas.view.fit(), ["Ctrl+0"])
    make("zoom_in", tr("Zoom in"), lambda: window.canvas.view.zoom(ZOOM), ["Ctrl++", "Ctrl+="])
    make("zoom_out", tr("Zoom out"), lambda: window.canvas.view.zoom(1 / ZOOM), ["Ctrl+-"])
    make("theme", tr("Light / dark"), window.toggle_theme, ["Ctrl+Shift+L"])
    make("reset_layout", tr("Reset layout"), window.reset_layout)
    make("about", tr("About"), lambda: _about(window))
    return make.actions


class _Maker:
    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}

    def __call__(
        self, name: str, text: str, do: Callable[[], object], shortcuts: list[str] | None = None, tooltip: str = ""
    ) -> None:
        action = QAction(text, self._window)
        action.triggered.connect(lambda: do())
        if tooltip:
            action.setToolTip(tooltip)
            action.setStatusTip("")
        self.add(name, action, list(shortcuts or []))

    def add(self, name: str, action: QAction | None, shortcuts: "list[str] | list[QKeySequence]") -> None:
        assert action is not None
        action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
        self._window.addAction(action)
        self.actions[name] = action


def build_menus(window: "MainWindow") -> None:
    """The menu bar."""
    tr, actions = window.tr, window.actions_by_name
    file = _menu(window, tr("&File"))
    _fill(file, actions, ["new", "open"])
    _example_menu(window, file)
    _fill(file, actions, ["", "save", "save_as", "", "quit"])
    _fill(_menu(window, tr("&Edit")), actions, ["undo", "redo"])
    view = _menu(window, tr("&View"))
    for dock in window.docks.values():
        view.addAction(dock.toggleViewAction())
        dock.visibilityChanged.connect(lambda visible: window.show_latest() if visible else None)
    _fill(view, actions, ["", "fit", "zoom_in", "zoom_out", "", "theme", "reset_layout"])
    network = _menu(window, tr("&Network"))
    network.aboutToShow.connect(lambda: _fill_network_menu(window, network))
    _fill_network_menu(window, network)
    _fill(_menu(window, tr("&Train")), actions, ["run", "", "step_sample", "step_batch", "step_epoch", "", "restart", "new_start"])
    _fill(_menu(window, tr("&Help")), actions, ["about"])


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


def _example_menu(window: "MainWindow", file: QMenu) -> None:
    menu = file.addMenu(window.tr("Open example"))
    assert menu is not None
    for path in examples():
        action = menu.addAction(path.stem.replace("-", " "))
        if action is not None:
            action.triggered.connect(lambda _, path=path: window.files.open(path, as_template=True))


def _fill_network_menu(window: "MainWindow", menu: QMenu) -> None:
    """One submenu a layer: the keyboard's way to everything on the canvas."""
    menu.clear()
    menu.addAction(window.actions_by_name["add_layer"])
    menu.addSeparator()
    for layer in window.document.experiment.network.layers:
        submenu = menu.addMenu(layer_title(window.document.experiment, layer.id))
        if submenu is not None:
            window.network_actions.fill_layer_menu(submenu, layer.id)


def _new_start(window: "MainWindow") -> None:
    window.document.edit(lambda e: edits.new_start(e, np.random.default_rng()), window.tr("New start"))


def _about(window: "MainWindow") -> None:
    text = QCoreApplication.translate(
        "Dialogs",
        "{name} {version}\n\nDraw a neural network, press Run, and see every number of it.\n\n"
        "Free software under the GNU General Public License, version 3 or later.",
    )
    dialogs.show_about(window, text.format(name=APP_NAME, version=__version__))
