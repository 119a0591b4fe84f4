"""The menu bar as a table of names, and the menus that are filled from elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QMenuBar

from playground.core.experiment.spec import INPUT, Experiment
from playground.core.experiment.templates import TEMPLATES
from playground.ui.commands.network_menus import NetworkMenus
from playground.ui.state.document import Document
from playground.ui.texts.names import layer_title
from playground.ui.texts.plain import for_menu
from playground.ui.texts.translation import core_text
from playground.ui.widgets.hints import explain, explain_menu
from playground.ui.widgets.menu_letters import lettered
from playground.ui.window.examples import WORKED, example_about, example_title, examples
from playground.ui.window.workspaces import workspaces

Filler = Callable[[QMenu], None]
MOVES = {"move_left": -1, "move_right": 1}
NETWORK_ACTIONS = ("add_layer", *MOVES)
translate = QCoreApplication.translate


@dataclass(frozen=True)
class MenuSpec:
    """A menu: `items` are names of actions, "" for a line between groups, and submenus.

    A menu whose `name` has a filler is filled by it first; `tip` says what is in a submenu.
    """

    title: str
    items: "Items" = ()
    name: str = ""
    tip: str = ""


Items = tuple[str | MenuSpec, ...]


def menu_table(panels: Sequence[str]) -> tuple[MenuSpec, ...]:
    """List all menus of the menu bar; `panels` are the actions that show and hide panels."""
    edit_items = ("undo", "redo", "", "cut", "copy", "paste", "duplicate", "remove", "")
    select_items = ("select_all", "select_none", "", "paint", "", "copy_link", "", "settings")
    pages_items = ("guide", "whats_this", "first_steps", "tour", "gestures", "")
    help_items = (*pages_items, "commands", "shortcuts", "", "about")
    return (
        MenuSpec(translate("MainWindow", "&File"), _file_items()),
        MenuSpec(translate("MainWindow", "&Edit"), (*edit_items, *select_items)),
        MenuSpec(translate("MainWindow", "&View"), (*_place_items(panels), *_look_items())),
        MenuSpec(translate("MainWindow", "&Network"), name="network"),
        MenuSpec(translate("MainWindow", "&Train"), _train_items()),
        MenuSpec(translate("MainWindow", "&Help"), help_items),
    )


def _file_items() -> Items:
    templates = MenuSpec(
        translate("MainWindow", "New from template"),
        name="templates",
        tip=translate(
            "MainWindow", "Data, network and training that belong together, to start from"
        ),
    )
    open_recent = MenuSpec(
        translate("MainWindow", "Open recent"),
        name="recent",
        tip=translate("MainWindow", "The files that were opened or saved last"),
    )
    open_example = MenuSpec(
        translate("MainWindow", "Open example"),
        name="examples",
        tip=translate(
            "MainWindow", "Sessions that come with the program: some learn, some show trouble"
        ),
    )
    open_items = ("new", templates, "open", open_recent, open_example)
    import_items = ("import_data", "import_link", "")
    save_items = ("save", "save_as", "save_copy", "revert", "recover", "")
    return (*open_items, *import_items, *save_items, _export_menu(), "", "quit")


def _export_menu() -> MenuSpec:
    return MenuSpec(
        translate("MainWindow", "Export"),
        ("export_data", ""),
        name="export",
        tip=translate(
            "MainWindow", "Pictures, tables, code, weights and animations for other programs"
        ),
    )


def _place_items(panels: Sequence[str]) -> Items:
    """List what brings a part of the window into sight."""
    panel_items = MenuSpec(
        translate("MainWindow", "Panels"),
        tuple(panels),
        tip=translate("MainWindow", "Which parts this workspace shows"),
    )
    switches = tuple(f"workspace_{one.name}" for one in workspaces())
    pages = ("data", "features", "training", "seeds", "outline", "")
    layers = ("weights", "gradients", "activations", "table", "")
    go_to = tuple(f"show_{name}" if name else "" for name in (*pages, *layers))
    go_to_items = MenuSpec(
        translate("MainWindow", "Go to"),
        (*go_to, "next_part", "part_before"),
        tip=translate("MainWindow", "Bring one page of settings or numbers into sight"),
    )
    return (*switches, "graph_alone", "", go_to_items, panel_items, "")


def _look_items() -> Items:
    """List what changes how the window looks."""
    text_size = MenuSpec(
        translate("MainWindow", "Text size"),
        ("", "larger_text", "smaller_text"),
        name="text_size",
        tip=translate("MainWindow", "How large all text of the window is"),
    )
    contrast = MenuSpec(
        translate("MainWindow", "Contrast"),
        name="contrast",
        tip=translate("MainWindow", "How far colours stand apart: normal, or high contrast"),
    )
    language = MenuSpec(
        translate("MainWindow", "Language"),
        name="language",
        tip=translate("MainWindow", "The language of all texts; the work stays as it is"),
    )
    zoom_items = ("fit", "zoom_in", "zoom_out", "", text_size)
    screen_items = ("present", "full_screen", "reset_layout")
    return (*zoom_items, language, "theme", contrast, "animations", "", *screen_items)


def _train_items() -> Items:
    engine = MenuSpec(
        translate("MainWindow", "Engine"),
        name="engine",
        tip=translate("MainWindow", "What computes the updates; the numbers are the same"),
    )
    train_items = ("run", "", "step_sample", "step_batch", "step_epoch", "")
    walk_items = ("walk_next", "walk_back", "walk_auto", "walk_first", "walk_last")
    return (*train_items, *walk_items, "", "restart", "new_start", "", engine)


def build_menus(
    bar: QMenuBar,
    panels: Mapping[str, QAction],
    actions: Mapping[str, QAction],
    fillers: Mapping[str, Filler],
) -> None:
    """Fill the menu bar; `panels` are the actions that show and hide panels."""
    for spec in menu_table(list(panels)):
        _add_menu(bar, spec, {**panels, **actions}, fillers)


def _add_menu(
    parent: QMenuBar | QMenu,
    spec: MenuSpec,
    actions: Mapping[str, QAction],
    fillers: Mapping[str, Filler],
) -> None:
    menu = parent.addMenu(spec.title)
    assert menu is not None
    lettered(menu)
    explain_menu(menu, spec.tip)
    if spec.name:
        menu.setObjectName(spec.name)
        fillers[spec.name](menu)
    for item in spec.items:
        if isinstance(item, MenuSpec):
            _add_menu(menu, item, actions, fillers)
        elif item:
            menu.addAction(actions[item])
        else:
            menu.addSeparator()


# --- menus that are filled from elsewhere ---------------------------------------------------------


def fill_templates(menu: QMenu, start: Callable[[Experiment], object]) -> None:
    """List the templates; one that is picked is built and passed to `start`."""
    for template in TEMPLATES.values():
        action = menu.addAction(core_text(template.label))
        if action is not None:
            explain(action, core_text(template.meaning))
            action.triggered.connect(lambda _, template=template: start(template.build()))


def fill_examples(menu: QMenu, open_example: Callable[[Path], object]) -> None:
    """List the example sessions; those with published numbers have a menu of their own."""
    worked = lettered(QMenu(translate("MainWindow", "Worked examples"), menu))
    worked.setToolTipsVisible(True)
    tip = translate("MainWindow", "Sessions that compute published numbers step by step")
    explain_menu(worked, tip)
    for path in examples():
        action = (worked if path.stem in WORKED else menu).addAction(for_menu(example_title(path)))
        if action is not None:
            explain(action, example_about(path))
            action.triggered.connect(lambda _, path=path: open_example(path))
    menu.addSeparator()
    menu.addMenu(worked)


def fill_network_menu(
    menu: QMenu, document: Document, actions: Mapping[str, QAction], menus: NetworkMenus
) -> None:
    """Keep one submenu for each layer in the menu, so that the keyboard reaches all actions."""
    refill = partial(_refill_network_menu, menu, document, actions, menus)
    menu.aboutToShow.connect(refill)
    menu.aboutToShow.connect(lambda: _enable_moves(actions, menus.can_move))
    # where a move is not possible, its shortcut says why
    menu.aboutToHide.connect(lambda: _enable_moves(actions, lambda by: True))
    refill()


def _enable_moves(actions: Mapping[str, QAction], can_move: Callable[[int], bool]) -> None:
    for name, by in MOVES.items():
        actions[name].setEnabled(can_move(by))


def _refill_network_menu(
    menu: QMenu, document: Document, actions: Mapping[str, QAction], menus: NetworkMenus
) -> None:
    for action in menu.actions():
        if submenu := action.menu():
            submenu.deleteLater()  # clear() would leave them behind
    menu.clear()
    for name in NETWORK_ACTIONS:
        menu.addAction(actions[name])
    submenu = menu.addMenu(translate("Network", "Activation of all hidden layers"))
    if submenu is not None:
        menus.fill_hidden_activations(submenu)
        tip = translate("Network", "The function f in a = f(z), for all hidden layers at once")
        explain_menu(submenu, tip)
    menu.addSeparator()
    experiment = document.experiment
    for layer_id in (INPUT, *(layer.id for layer in experiment.network.layers)):
        submenu = menu.addMenu(layer_title(experiment, layer_id))
        if submenu is not None:
            tip = translate(
                "Network", "All that can be done to this layer; right click has it, too"
            )
            explain_menu(submenu, tip)
            submenu.aboutToShow.connect(partial(_fill_layer_menu, submenu, menus, layer_id))


def _fill_layer_menu(submenu: QMenu, menus: NetworkMenus, layer: str) -> None:
    """Fill it when it is opened: what can be connected takes a while to find out."""
    if submenu.isEmpty():
        menus.fill_layer_menu(submenu, layer)
