"""The menu bar and the shortcuts, made from tables."""

from PyQt6.QtCore import QPoint

from playground.core.experiment.parts import LayerPart
from playground.ui.state.undo_memory import UNDO_BYTES
from playground.ui.widgets.menu_letters import letter_of
from playground.ui.window.actions import action_table
from playground.ui.window.menus import MenuSpec, menu_table

MENUS = {
    "&File": [
        "New",
        "New from template",
        "Open …",
        "Open recent",
        "Open example",
        "Import data …",
        "Import TensorFlow Playground link …",
        "",
        "Save",
        "Save as …",
        "Save a copy …",
        "Revert to saved …",
        "Recover work …",
        "",
        "Export",
        "",
        "Quit",
    ],
    "&View": [
        "Network",
        "Backprop",
        "Circuits",
        "Gate graph alone",
        "",
        "Go to",
        "Panels",
        "",
        "Fit network",
        "Zoom in",
        "Zoom out",
        "",
        "Text size",
        "Language",
        "Light / dark",
        "Contrast",
        "Animations",
        "",
        "Present to a class",
        "Full screen",
        "Reset layout",
    ],
    "&Network": [
        "Add hidden layer",
        "Move layer left",
        "Move layer right",
        "Activation of all hidden layers",
        "",
        "Input",
        "Hidden 1",
        "Hidden 2",
        "Output",
    ],
    "&Train": [
        "Run / pause",
        "",
        "Step: one sample",
        "Step: one mini-batch",
        "Step: one epoch",
        "",
        "Backprop: next step",
        "Backprop: step back",
        "Backprop: play or pause",
        "Backprop: to the start",
        "Backprop: to the end",
        "",
        "Restart",
        "New start",
        "",
        "Engine",
    ],
    "&Help": [
        "Guide",
        "What's this?",
        "First steps",
        "Tour",
        "Gestures and keys",
        "",
        "Find an action …",
        "Change keys …",
        "",
        "About",
    ],
}


def texts(menu):
    return [action.text() for action in menu.actions()]


def test_the_menu_bar(window):
    menus = {action.text(): action.menu() for action in window.menuBar().actions()}
    assert list(menus) == ["&File", "&Edit", "&View", "&Network", "&Train", "&Help"]
    for title, expected in MENUS.items():
        assert texts(menus[title]) == expected
    sizes = next(a.menu() for a in menus["&View"].actions() if a.text() == "Text size")
    assert texts(sizes)[-3:] == ["", "Larger text", "Smaller text"]


def names(items):
    for item in items:
        if isinstance(item, MenuSpec):
            yield from names(item.items)
        elif item:
            yield item


def test_menus_name_actions_that_exist_and_shortcuts_are_unique(qapp):
    table = action_table()
    known = [spec.name for spec in table]
    assert len(set(known)) == len(known)
    assert {name for menu in menu_table([]) for name in names(menu.items)} <= set(known)
    shortcuts = [shortcut for spec in table for shortcut in spec.shortcuts]
    assert len(set(shortcuts)) == len(shortcuts)
    assert not [shortcut for shortcut in shortcuts if len(shortcut) == 1]


def test_a_move_that_is_not_possible_is_grey_in_the_menu_and_its_shortcut_says_why(window):
    menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Network")
    left, right = (window.actions_by_name[name] for name in ("move_left", "move_right"))
    window.shared.selection.set([LayerPart("hidden1")])
    menu.aboutToShow.emit()
    assert (left.isEnabled(), right.isEnabled()) == (False, True)
    menu.aboutToHide.emit()
    left.trigger()
    assert "already the first hidden layer" in window.notice.label.text()


def test_undo_says_how_much_training_its_steps_keep():
    undo = next(spec for spec in action_table() if spec.name == "undo")
    assert f"need more than {UNDO_BYTES // 2**20} MB" in undo.hint


def all_menus(menu):
    """A menu and those in it, opened one after the other as a user would."""
    yield menu
    for action in menu.actions():
        if action.menu() is not None:
            yield from all_menus(action.menu())


def test_each_entry_of_each_menu_has_a_letter_of_its_own(window):
    window.late.finish()
    tops = [action.menu() for action in window.menuBar().actions()]
    assert len({letter_of(menu.title()) for menu in tops}) == len(tops)
    for top in tops:
        for menu in all_menus(top):
            menu.popup(QPoint(0, 0))
            actions = [one for one in menu.actions() if one.text() and one.isVisible()]
            letters = [letter_of(action.text()) for action in actions]
            menu.close()
            given = [letter for letter in letters if letter]
            assert len(given) == len(set(given)), menu.title()
            assert all(letters) or len(letters) > 20, (menu.title(), letters)
