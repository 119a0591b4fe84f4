"""What the actions of the window do."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol, get_args

import numpy as np
from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction, QContextMenuEvent
from PyQt6.QtWidgets import QApplication, QMainWindow

from playground.core.experiment.edits.settings import new_start
from playground.live.run import StepSize
from playground.ui.state.document import Document
from playground.ui.state.run_controller import RunController
from playground.ui.widgets.step_buttons import StepButton
from playground.ui.window.actions import Handlers
from playground.ui.window.files import FileController
from playground.ui.window.guide_places import place_of_focus, show_guide
from playground.ui.window.keyboard import Keyboard
from playground.ui.window.panel_layout import PanelLayout
from playground.ui.window.present import Present
from playground.ui.window.text_sizes import TextSizes
from playground.ui.window.views import Shared, Views
from playground.ui.window.workspaces import workspaces

if TYPE_CHECKING:
    from playground.ui.window.command_palette import CommandPalette
    from playground.ui.window.data_files import DataFiles
    from playground.ui.window.help import HelpWindow
    from playground.ui.window.motion import Motion
    from playground.ui.window.page_links import PageLinks
    from playground.ui.window.recovery import Recovery
    from playground.ui.window.whats_this import WhatsThis

ZOOM = 1.25
SIDE_PAGES = ("data", "features", "training", "seeds", "outline")
DRAWER_PAGES = ("weights", "gradients", "activations", "table")
translate = QCoreApplication.translate


class Parts(Protocol):
    """The parts of the window on which its actions act."""

    files: FileController
    shared: Shared
    views: Views
    panel_layout: PanelLayout
    text_sizes: TextSizes
    present: Present

    keyboard: Keyboard

    @property
    def command_palette(self) -> "CommandPalette": ...

    @property
    def data_files(self) -> "DataFiles": ...

    @property
    def page_links(self) -> "PageLinks": ...

    @property
    def help(self) -> "HelpWindow": ...

    @property
    def recovery(self) -> "Recovery": ...

    @property
    def whats_this(self) -> "WhatsThis": ...

    @property
    def motion(self) -> "Motion": ...

    def toggle_theme(self) -> None: ...

    def show_settings(self) -> None: ...

    def change_keys(self) -> None: ...

    def take_tour(self) -> None: ...

    def say(self, text: str) -> None: ...


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


def edit_handlers(
    shared: Shared,
    show_selected: Callable[[], object] = lambda: None,
    paste_table: Callable[[], bool] = lambda: False,
) -> Handlers:
    """Return what the actions on the selection do; undo and redo belong to the undo stack.

    `show_selected` brings the selection into sight before it is edited. `paste_table` imports what
    is on the clipboard if that is a table, and returns whether it is.
    """
    chosen = shared.selection_actions
    edits = {
        "cut": chosen.cut,
        "paste": lambda: None if paste_table() else chosen.paste(),
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


def window_handlers(window: QMainWindow, parts: Parts) -> Handlers:
    """Return what the other actions do; parts may be made later."""
    return {
        **_file_handlers(parts),
        "import_data": lambda: parts.data_files.ask_import(),
        "import_link": lambda: parts.page_links.ask_import(),
        "copy_link": lambda: parts.page_links.copy(),
        "export_data": lambda: parts.data_files.ask_export(),
        "quit": window.close,
        "settings": parts.show_settings,
        **_walk_handlers(parts),
        **_layout_handlers(parts),
        "fit": lambda: parts.views.canvas.view.fit(),
        "zoom_in": lambda: parts.views.canvas.view.zoom(ZOOM),
        "zoom_out": lambda: parts.views.canvas.view.zoom(1 / ZOOM),
        "theme": parts.toggle_theme,
        "animations": lambda: parts.motion.toggle(),
        "present": lambda: parts.present.toggle(),
        "paint": lambda: _paint(parts),
        "full_screen": lambda: parts.present.toggle_full_screen(),
        "larger_text": lambda: parts.text_sizes.step(1),
        "smaller_text": lambda: parts.text_sizes.step(-1),
        "commands": lambda: parts.command_palette.open(),
        "guide": lambda: show_guide(parts, place_of_focus()),
        "whats_this": lambda: parts.whats_this.begin(),
        "first_steps": lambda: show_guide(parts, "first-steps.md"),
        "tour": parts.take_tour,
        "gestures": lambda: show_guide(parts, "keys.md"),
        "about": lambda: _show_about(window),
        "shortcuts": lambda: parts.change_keys(),
        "next_part": lambda: parts.keyboard.order.go_to_part(True),
        "part_before": lambda: parts.keyboard.order.go_to_part(False),
        "menu_bar": lambda: _open_menu_bar(window),
        "context_menu": open_context_menu,
    }


def _file_handlers(parts: Parts) -> Handlers:
    return {
        "new": lambda: parts.files.new(),
        "open": lambda: parts.files.ask_open(),
        "save": lambda: parts.files.save(),
        "save_as": lambda: parts.files.save_as(),
        "save_copy": lambda: parts.files.save_copy(),
        "revert": lambda: parts.files.revert(),
        "recover": lambda: parts.recovery.ask(),
    }


def _show_about(window: QMainWindow) -> None:
    from playground.ui.window.about_dialog import show_about  # the first frame does without

    show_about(window)


def _toggle_gates(parts: Parts) -> None:
    """Show the gate graph alone, or also what was beside it; to a class, in place of the rest."""
    if parts.present.is_on:
        parts.present.toggle_gates()
    else:
        parts.panel_layout.toggle_alone()


def _walk_handlers(parts: Parts) -> Handlers:
    buttons: tuple[StepButton, ...] = get_args(StepButton)
    return {f"walk_{button}": partial(_walk, parts, button) for button in buttons}


def _walk(parts: Parts, button: StepButton) -> None:
    """Press a button of the walk; where that is out of sight, only show where the walk is.

    The first step on begins a walk: it also opens the panel and pins a sample if there is none.
    While presenting, and where the gate graph has no room, the canvas shows the walk. In Circuits
    the steps are those of the circuit.
    """
    if parts.views.circuit_place.isVisible():
        parts.views.circuit_view.stepper.buttons.press(button)
        return
    walk, view = parts.shared.walk_controller, parts.views.backprop_view
    is_above = parts.panel_layout.has_walk_above
    was_hidden = not (view.isVisible() or is_above)
    if is_above:
        walk.set_visible(True)
    elif was_hidden:
        parts.panel_layout.open("backprop")
    if not walk.is_ready and parts.shared.watched.watch.sample is None:
        parts.shared.watched.pin(0)
    if not was_hidden or (button == "next" and not walk.has_begun):
        view.press(button)


def _layout_handlers(parts: Parts) -> Handlers:
    def switch(name: str) -> Callable[[], None]:
        return lambda: parts.panel_layout.switch(name)

    def bring(opens: Callable[[PanelLayout, str], None], name: str) -> Callable[[], None]:
        return lambda: opens(parts.panel_layout, name)

    return {
        **{f"workspace_{one.name}": switch(one.name) for one in workspaces()},
        **{f"show_{name}": bring(PanelLayout.open_side, name) for name in SIDE_PAGES},
        **{f"show_{name}": bring(PanelLayout.open, name) for name in DRAWER_PAGES},
        "graph_alone": lambda: _toggle_gates(parts),
        "reset_layout": lambda: parts.panel_layout.reset(),
    }


def _paint(parts: Parts) -> None:
    """Begin to paint points, or end it where it can be seen; say why if there is no plane."""
    painting = parts.views.map_view.painting
    painting.set_on(not (painting.is_on and painting.isVisible()))
    if not painting.has_plane:
        parts.say(translate("MainWindow", "Points can only be painted on a map of x₁ and x₂"))


def check_workspace(actions: Mapping[str, QAction], name: str) -> None:
    """Check the action of the present workspace."""
    for one in workspaces():
        actions[f"workspace_{one.name}"].setChecked(one.name == name)


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
