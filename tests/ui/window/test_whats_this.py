"""What's this: the next click opens the guide and does nothing else; menus can be asked, too."""

import importlib
import pkgutil

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget

import playground.ui
from playground.ui.window.guide_places import (
    ELSEWHERE,
    OF_PARTS,
    OF_PARTS_WITHIN,
    place_of_action,
    place_of_entry,
    place_of_widget,
)


@pytest.fixture
def asking(window):
    window.actions_by_name["whats_this"].trigger()
    yield window
    window.whats_this.end()
    window.help.hide()


def shown(window):
    """The page and the heading that the guide shows."""
    page = window.help.reader.page
    return window.help.reader.name, page.textCursor().block().text()


def test_a_click_opens_the_page_about_it_and_does_nothing_else(asking):
    before = asking.document.experiment
    button = asking.toolbar.buttons["new_start"]
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert not button.isDown()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert asking.document.experiment == before
    assert asking.help.isVisible()
    assert shown(asking) == ("window", "Toolbar")
    assert not asking.whats_this.is_on


def test_the_next_click_after_it_is_a_click_again(asking):
    QTest.mouseClick(asking.toolbar.buttons["new_start"], Qt.MouseButton.LeftButton)
    before = asking.document.experiment
    QTest.mouseClick(asking.toolbar.buttons["new_start"], Qt.MouseButton.LeftButton)
    assert asking.document.experiment != before


def test_what_cannot_be_used_now_can_be_asked(asking):
    undo = asking.toolbar.buttons["undo"]
    assert not undo.isEnabled()
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert asking.help.isVisible()


def test_esc_ends_it(asking):
    QTest.keyClick(asking, Qt.Key.Key_Escape)
    assert not asking.whats_this.is_on
    assert QApplication.overrideCursor() is None
    assert not asking.help.isVisible()


def test_the_mouse_says_that_it_asks(asking):
    assert QApplication.overrideCursor().shape() == Qt.CursorShape.WhatsThisCursor


def test_an_entry_of_a_menu_is_asked_and_not_used(asking):
    menu = next(a.menu() for a in asking.menuBar().actions() if a.text() == "&Train")
    menu.popup(QPoint(0, 0))
    row = menu.actionGeometry(asking.actions_by_name["restart"]).center()
    updates = asking.document.undo_stack.count()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=row)
    assert asking.document.undo_stack.count() == updates
    assert shown(asking) == ("training", "Run, step and restart")
    assert not menu.isVisible()


@pytest.mark.parametrize("workspace", ["network", "backprop", "circuits"])
def test_every_part_of_every_workspace_has_a_page(window, workspace):
    window.panel_layout.switch(workspace)
    parts = [one for one in window.findChildren(QWidget) if one.isVisible() and not one.isWindow()]
    views = [one for one in parts if type(one).__module__.startswith("playground.ui.views.")]
    assert len(views) > 5
    for view in views:
        assert place_of_widget(view) != ELSEWHERE, type(view).__name__


def test_a_graph_has_the_page_of_its_workspace(window):
    gates = window.views.backprop_view.gates
    assert place_of_widget(gates) == "backprop.md#gate-graph"
    window.panel_layout.switch("circuits")
    graph = next(one for one in window.findChildren(type(gates)) if one.isVisible())
    assert place_of_widget(graph) == "circuits.md#walk-through-it"


def test_every_panel_page_and_section_has_a_page(window):
    for place in window.views.places:
        view = place.build()
        assert place_of_widget(view) != ELSEWHERE, type(view).__name__
    for view in (window.views.canvas, window.views.map_view, window.views.curves_view):
        assert place_of_widget(view) != ELSEWHERE, type(view).__name__


def test_every_action_has_a_page_of_its_own_group(window):
    for name in [*window.actions_by_name, "panel_map"]:
        assert place_of_action(name) != ELSEWHERE, name


def test_every_entry_of_every_menu_has_a_page(window):
    def entries(menu):
        menu.aboutToShow.emit()
        for action in menu.actions():
            if (inner := action.menu()) is not None:
                yield from entries(inner)
            elif not action.isSeparator():
                yield action, menu

    for top in window.menuBar().actions():
        for action, menu in entries(top.menu()):
            assert place_of_entry(action, menu) != ELSEWHERE, action.text()


def classes():
    """The names of all classes of the program's widgets."""
    found, todo = set(), [QWidget]
    while todo:
        kinds = todo.pop().__subclasses__()
        todo += kinds
        found |= {kind.__name__ for kind in kinds if kind.__module__.startswith("playground.")}
    return found


def test_every_part_that_has_a_page_is_there():
    for module in pkgutil.walk_packages(playground.ui.__path__, "playground.ui."):
        importlib.import_module(module.name)
    within = {part for parts in OF_PARTS_WITHIN.values() for part in parts}
    assert (OF_PARTS.keys() | within) - classes() == set()
