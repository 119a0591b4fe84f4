"""Workspaces: which panels are seen, their sizes, and what is kept of them."""

import json

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QSplitter

from playground.core.experiment.parts import UnitPart
from playground.ui.window.commands import all_commands
from tests.support.shares import map_size
from tests.support.splitters import drag

NETWORK = {"canvas", "layers", "map", "curves", "settings", "rail"}


def seen(window):
    layout = window.panel_layout
    bars = {"settings": window.views.settings_strip, "rail": layout.rail}
    panels = layout.area.panels | bars
    return {name for name, panel in panels.items() if panel.isVisible()}


def select(window):
    window.shared.selection.set([UnitPart("hidden1", "1")])


def splitter(window, name):
    return window.findChild(QSplitter, name)


def spin():
    for _ in range(4):
        QApplication.processEvents()


def test_each_workspace_shows_its_panels(window):
    assert seen(window) == NETWORK
    window.actions_by_name["workspace_backprop"].trigger()
    assert seen(window) == {"canvas", "map", "backprop"}
    window.actions_by_name["workspace_circuits"].trigger()
    assert seen(window) == {"circuit"}
    window.actions_by_name["workspace_network"].trigger()
    assert seen(window) == NETWORK


def test_the_switch_shows_the_present_workspace(window):
    window.panel_layout.open("backprop")
    checked = [button.text() for button in window.toolbar.workspaces if button.isChecked()]
    assert checked == ["Backprop"]
    window.actions_by_name["workspace_backprop"].trigger()  # a second time
    assert window.toolbar.workspaces[1].isChecked()


def test_the_inspector_is_there_while_something_is_selected(window):
    canvas = window.views.canvas.geometry()
    select(window)
    spin()
    assert window.views.inspector.isVisible()
    assert window.views.canvas.geometry() == canvas, "a selection does not move the network"
    window.shared.selection.clear()
    assert not window.views.inspector.isVisible()


def test_curves_give_way_to_the_inspector_only_where_there_is_no_room(window):
    select(window)
    assert not window.views.curves_view.isVisible()
    window.resize(1280, 1300)
    spin()
    assert window.views.curves_view.isVisible()


@pytest.mark.parametrize("size", [(1440, 878), (1600, 878), (1920, 1058)])
def test_on_most_screens_curves_stay_beside_the_inspector(window, size):
    window.resize(*size)
    select(window)
    spin()
    panels = window.panel_layout.area.panels
    assert panels["curves"].isVisible()
    assert panels["curves"].height() >= panels["curves"].widget().height(), "it need not scroll"
    assert panels["inspector"].height() >= 210
    assert min(map_size(window)) >= 220


def test_a_panel_is_hidden_in_one_workspace_and_stays_in_the_others(window):
    window.panel_layout.toggles["map"].trigger()
    assert seen(window) == NETWORK - {"map"}
    window.panel_layout.switch("backprop")
    assert window.views.map_view.isVisible()
    window.panel_layout.switch("network")
    assert not window.views.map_view.isVisible()


def test_the_last_panel_stays(window):
    for action in window.panel_layout.toggles.values():
        if action.isChecked():
            action.trigger()
    assert seen(window) & {"canvas", "map", "curves", "backprop"}


def test_sizes_belong_to_a_workspace_and_are_kept(window):
    handle = splitter(window, "top").handle(2)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(-80, 5))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(-80, 5))
    spin()
    width = window.views.map_view.width()
    window.panel_layout.switch("backprop")
    spin()
    assert window.views.map_view.width() != width
    state = window.panel_layout.state()
    window.panel_layout.reset()
    spin()
    assert window.panel_layout.current == "network"
    assert window.views.map_view.width() < width
    window.panel_layout.put_back(state)
    window.panel_layout.switch("network")
    spin()
    assert window.views.map_view.width() == width


def test_what_is_remembered_comes_back(window):
    window.panel_layout.open("outline")
    window.panel_layout.open("gradients")
    window.panel_layout.remember()
    window.panel_layout.reset()
    assert not window.views.outline.isVisible()
    window.panel_layout.restore()
    assert window.views.outline.isVisible()
    assert window.views.gradients_view.isVisible()


@pytest.mark.parametrize("name", ["backprop", "circuits"])
def test_sizes_within_a_view_come_back_too(window, name):
    window.panel_layout.switch(name)
    views = window.views
    split = views.backprop_view.split if name == "backprop" else views.circuit_view.splitter
    if name == "backprop":
        window.shared.watched.pin(0)
    spin()
    first = split.sizes()
    drag(split.handle(1), 60 if name == "circuits" else -70)
    spin()
    chosen = split.sizes()
    assert chosen != first
    state = window.panel_layout.state()
    window.panel_layout.reset()
    window.panel_layout.switch(name)
    spin()
    assert split.sizes() == first
    window.panel_layout.put_back(state)
    spin()
    assert split.sizes() == pytest.approx(chosen, abs=3)


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1366, 736)])
def test_the_window_is_no_larger_than_asked_for(window, size):
    window.resize(*size)
    select(window)
    for name in ("network", "backprop", "circuits"):
        window.panel_layout.switch(name)
        spin()
        assert (window.width(), window.height()) == size, name


def test_the_graph_can_have_the_whole_window(window):
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert seen(window) == {"backprop"}
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert seen(window) == {"canvas", "map", "backprop"}


def test_the_map_is_square_enough_to_be_read(window):
    window.resize(1366, 736)
    spin()
    assert window.views.map_view.width() >= 260


def test_without_its_last_panel_the_graph_is_no_longer_alone(window):
    layout = window.panel_layout
    QTest.keyClick(window, Qt.Key.Key_F9)
    layout.toggles["backprop"].trigger()
    assert seen(window) == {"canvas", "map"}


def test_while_the_graph_is_alone_the_menu_checks_what_is_seen(window):
    layout = window.panel_layout
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert {name for name, one in layout.toggles.items() if one.isChecked()} == {"backprop"}
    layout.toggles["map"].trigger()
    assert seen(window) == {"canvas", "map", "backprop"}
    assert layout.toggles["map"].isChecked()


def test_a_hidden_panel_is_opened_in_the_present_workspace_if_it_belongs_there(window):
    layout = window.panel_layout
    layout.switch("backprop")
    layout.toggles["map"].trigger()
    layout.open("map")
    assert (layout.current, window.views.map_view.isVisible()) == ("backprop", True)
    layout.open("gradients")  # it has no place there
    assert layout.current == "network"


def test_a_remembered_layout_with_nothing_to_see_is_not_taken(window):
    window.panel_layout.put_back('{"panels": {"network": ["rail", "inspector"]}}')
    assert seen(window) == NETWORK


@pytest.mark.parametrize("name", ["data", "features", "training", "seeds", "outline"])
def test_every_page_of_the_side_panel_has_an_action(window, name):
    window.panel_layout.switch("circuits")  # there it has no place
    window.actions_by_name[f"show_{name}"].trigger()
    side = window.panel_layout.side
    assert (side.isVisible(), side.entry.name, side.is_pinned) == (True, name, False)
    assert side.has_keys


@pytest.mark.parametrize("name", ["weights", "gradients", "activations", "table"])
def test_every_page_of_the_drawer_has_an_action(window, name):
    window.actions_by_name[f"show_{name}"].trigger()
    assert window.drawer.page.name == name
    assert window.drawer.page.view.isVisible()


SMALL, LARGE = (1366, 736), (1920, 1050)  # in the small window, large text leaves the graph alone


@pytest.mark.parametrize(
    ("workspace", "percent", "size"),
    [
        ("network", 100, SMALL),
        ("network", 200, SMALL),
        ("backprop", 100, SMALL),
        ("backprop", 200, LARGE),
    ],
)
def test_the_map_fits_into_its_panel(window, workspace, percent, size):
    window.shared.watched.pin(0)
    window.text_sizes.pick(percent)
    spin()
    window.resize(*size)
    window.panel_layout.switch(workspace)
    spin()
    panel, square = window.panel_layout.area.panels["map"], window.views.map_view.square
    plot = window.views.map_view.plot
    assert window.views.map_view.height() <= panel.height()
    assert min(map_size(window)) >= (220 if percent == 100 else 150)
    assert square.geometry().contains(plot.geometry().translated(square.pos()))


def test_a_map_that_would_be_too_small_scrolls(window):
    window.text_sizes.pick(200)
    spin()
    window.resize(960, 480)
    spin()
    panel, view = window.panel_layout.area.panels["map"], window.views.map_view
    assert view.height() > panel.height()
    box = view.plot.getViewBox()
    assert min(box.width(), box.height()) >= 150


def test_sizes_of_a_larger_screen_leave_room_for_the_network(window):
    layout = window.panel_layout
    sizes = {"side": 2000, "right": 3000, "map": 2500, "inspector": 2000, "layers": 2400}
    layout.put_back(json.dumps({"sizes": {"network": sizes, "backprop": {"top": 3000}}}))
    layout.open("weights")
    window.resize(960, 600)
    spin()
    canvas, page = window.views.canvas, window.views.weights_view
    assert min(canvas.width(), canvas.height(), page.width(), page.height()) >= 100
    layout.switch("backprop")
    spin()
    assert window.views.backprop_view.gates.height() >= 100
    window.panel_layout.reset()
    spin()
    assert window.views.map_view.width() <= 320


def test_reset_layout_resets_the_columns_of_the_lab(window):
    window.panel_layout.switch("circuits")
    QApplication.processEvents()
    columns = window.views.circuit_view.splitter
    before = columns.sizes()
    drag(columns.handle(1), 60)
    assert columns.sizes() != before
    window.actions_by_name["reset_layout"].trigger()
    window.panel_layout.switch("circuits")
    QApplication.processEvents()
    assert columns.sizes() == before


def test_reset_layout_is_in_reach_in_every_workspace_of_a_small_screen(window):
    window.resize(800, 600)
    window.text_sizes.pick(200)
    reset, bar = window.actions_by_name["reset_layout"], window.menuBar()
    for name in ("network", "backprop", "circuits"):
        window.panel_layout.switch(name)
        QApplication.processEvents()
        view = next(one for one in bar.actions() if reset in one.menu().actions())
        assert bar.isVisible()
        assert bar.rect().contains(bar.actionGeometry(view)), name
        assert reset.isVisible()
        assert reset.isEnabled()
        assert "Reset layout" in {one.title for one in all_commands(bar, window.actions_by_name)}
    window.actions_by_name["present"].trigger()
    QApplication.processEvents()
    assert not bar.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert bar.isVisible()
