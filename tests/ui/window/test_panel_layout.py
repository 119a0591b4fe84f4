"""Workspaces: which panels are seen, their sizes, and what is kept of them."""

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QSplitter

from playground.core.experiment.parts import UnitPart
from tests.window.shares import map_size

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


# --- the side panel -------------------------------------------------------------------------------


def test_a_button_of_the_rail_opens_its_section_and_shuts_it_again(window):
    rail, side = window.panel_layout.rail, window.panel_layout.side
    rail.buttons["seeds"].click()
    spin()
    assert side.isVisible()
    assert window.views.experiment_panel.seeds.visibleRegion().isEmpty() is False
    assert rail.buttons["seeds"].isChecked()
    assert not window.panel_layout.area.panels["side"].isVisible(), "it floats over the canvas"
    rail.buttons["seeds"].click()
    assert not side.isVisible()
    assert not rail.buttons["seeds"].isChecked()


def test_a_click_beside_it_shuts_a_panel_that_floats(window):
    side = window.panel_layout.side
    side.open("data")
    viewport = window.views.canvas.view.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=viewport.rect().bottomRight())
    assert not side.isVisible()


def test_a_click_in_it_leaves_it_open(window):
    side = window.panel_layout.side
    side.open("data")
    spin()
    window.views.experiment_panel.data.findChildren(type(side.pin))[2].click()
    QTest.mouseClick(side.title, Qt.MouseButton.LeftButton)
    assert side.isVisible()


def test_escape_shuts_it_and_a_pin_keeps_it(window):
    side = window.panel_layout.side
    window.panel_layout.rail.buttons["training"].click()
    QTest.keyClick(side, Qt.Key.Key_Escape)
    assert not side.isVisible()
    side.open("training")
    side.pin.click()
    spin()
    assert window.panel_layout.area.panels["side"].isVisible()
    QTest.keyClick(side, Qt.Key.Key_Escape)
    assert side.isVisible()
    canvas = window.views.canvas
    assert canvas.mapTo(window, QPoint(0, 0)).x() >= side.mapTo(window, QPoint(0, 0)).x() + 300
    side.pin.click()
    spin()
    assert side.isVisible()
    assert not window.panel_layout.area.panels["side"].isVisible()


@pytest.mark.parametrize("workspace", ["network", "backprop"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_map_fits_into_its_panel(window, workspace, percent):
    window.shared.watched.pin(0)
    window.presentation.set_text_percent(percent)
    spin()
    window.resize(1366, 736)
    window.panel_layout.switch(workspace)
    spin()
    panel, square = window.panel_layout.area.panels["map"], window.views.map_view.square
    plot = window.views.map_view.plot
    assert window.views.map_view.height() <= panel.height()
    assert min(map_size(window)) >= (220 if percent == 100 else 150)
    assert square.geometry().contains(plot.geometry().translated(square.pos()))


def test_a_map_that_would_be_too_small_scrolls(window):
    window.presentation.set_text_percent(200)
    spin()
    window.resize(960, 600)
    spin()
    panel, view = window.panel_layout.area.panels["map"], window.views.map_view
    assert view.height() > panel.height()
    box = view.plot.getViewBox()
    assert min(box.width(), box.height()) >= 150
