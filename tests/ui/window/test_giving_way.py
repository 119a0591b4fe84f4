"""In small windows panels give way, so that what a workspace is about can be used."""

import pytest
from PyQt6.QtCore import QSize
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.parts import UnitPart
from playground.ui.window.giving_way import that_fit

NETWORK = frozenset({"canvas", "layers", "map", "curves"})
BACKPROP = frozenset({"canvas", "map", "backprop"})
LARGE, LOW, NARROW = QSize(1300, 600), QSize(1300, 360), QSize(700, 600)
SIZES = {"map": 384, "inspector": 216}


@pytest.mark.parametrize(
    ("wanted", "room", "has_page", "gone"),
    [
        (NETWORK, LARGE, True, set()),
        (BACKPROP, LARGE, False, set()),
        (BACKPROP, LOW, False, {"canvas", "map"}),
        (BACKPROP | {"side"}, LOW, False, set()),  # a pinned panel is beside the network
        (NETWORK, LOW, False, {"curves"}),
        (NETWORK, LOW, True, {"curves", "canvas"}),
        (NETWORK | {"inspector"}, LARGE, False, {"curves"}),
        (NETWORK | {"side"}, NARROW, False, {"map", "curves"}),
        (NETWORK | {"side", "inspector"}, NARROW, False, {"map", "curves", "inspector"}),
    ],
)
def test_what_a_workspace_is_about_stays(wanted, room, has_page, gone):
    assert that_fit(wanted, room, SIZES, has_page) == wanted - gone


@pytest.mark.parametrize(
    ("wanted", "room", "has_page", "first", "gone"),
    [
        (BACKPROP, LOW, False, "canvas", {"backprop"}),
        (BACKPROP, LOW, False, "map", {"backprop"}),
        (BACKPROP, LOW, False, "backprop", {"canvas", "map"}),
        (NETWORK, LOW, False, "curves", {"map"}),
        (NETWORK, LOW, True, "canvas", {"curves", "layers"}),
        (NETWORK | {"side"}, NARROW, False, "map", {"side"}),
    ],
)
def test_the_panel_that_is_asked_for_comes_first(wanted, room, has_page, first, gone):
    assert that_fit(wanted, room, SIZES, has_page, first) == wanted - gone


def test_in_a_narrow_and_low_window_the_network_has_the_whole_width():
    small = QSize(490, 290)
    assert that_fit(NETWORK, small, SIZES, False) == {"canvas", "layers"}
    assert that_fit(NETWORK, small, SIZES, False, "map") == {"layers", "map"}
    assert that_fit(NETWORK | {"inspector"}, small, SIZES, False) == {
        "canvas",
        "layers",
        "inspector",
    }
    assert "map" in that_fit(NETWORK, QSize(510, 290), SIZES, False)
    assert "map" in that_fit(NETWORK, QSize(490, 310), SIZES, False)


def test_in_a_very_narrow_window_the_network_has_the_whole_width_whatever_the_height():
    assert that_fit(NETWORK, QSize(390, 900), SIZES, False) == {"canvas", "layers"}
    assert "map" in that_fit(NETWORK, QSize(410, 900), SIZES, False)


@pytest.mark.parametrize(
    ("height", "first", "gone"),
    [(400, "", {"curves"}), (380, "", {"map"}), (340, "", {"map", "curves"})]
    + [(340, "map", {"inspector", "curves"})],
)
def test_the_map_gives_its_room_to_what_is_selected(height, first, gone):
    wanted = NETWORK | {"inspector"}
    assert that_fit(wanted, QSize(1300, height), SIZES, False, first) == wanted - gone


def test_the_strip_of_settings_gives_its_room_to_the_network():
    wanted, low = NETWORK | {"settings"}, QSize(1300, 270)
    assert that_fit(wanted, low, SIZES, False, strip=90) == wanted - {"settings", "curves"}
    assert "settings" in that_fit(wanted, low, SIZES, False, "settings", strip=90)
    assert "settings" in that_fit(wanted, QSize(1300, 290), SIZES, False, strip=90)


def test_the_room_of_the_strip_counts_for_what_is_below_it():
    wanted = NETWORK | {"settings"}
    assert "curves" in that_fit(wanted, QSize(1300, 270), SIZES, False, strip=120)


def test_a_class_sees_the_whole_map_where_there_is_no_room_for_the_curves():
    wanted = frozenset({"canvas", "map", "curves", "numbers"})
    assert that_fit(wanted, LARGE, SIZES, False) == wanted
    assert that_fit(wanted, QSize(1300, 430), SIZES, False) == wanted - {"curves"}


def spin():
    for _ in range(6):
        QApplication.processEvents()


def test_the_graph_has_the_window_where_it_is_low_and_gives_it_back(window):
    layout, views = window.panel_layout, window.views
    layout.switch("backprop")
    window.resize(1280, 480)
    spin()
    assert not views.canvas.isVisible()
    assert views.backprop_view.gates.height() > 150
    window.resize(1280, 720)
    spin()
    assert views.canvas.isVisible()
    assert views.map_view.isVisible()


def test_the_graph_takes_its_height_from_the_network(window):
    window.panel_layout.switch("backprop")
    window.resize(960, 600)
    spin()
    panel = window.panel_layout.area.panels["backprop"]
    assert panel.verticalScrollBar().maximum() == 0, "nothing of the graph is below the fold"
    assert window.views.canvas.isVisible()


def test_a_page_takes_the_place_of_the_network_until_it_is_shut(window):
    window.resize(960, 480)
    window.panel_layout.open("weights")
    spin()
    assert not window.views.canvas.isVisible()
    window.drawer.shut()
    spin()
    assert window.views.canvas.isVisible()


@pytest.mark.parametrize("width", [800, 1024])
def test_nothing_gives_way_for_a_notice(window, width):
    window.panel_layout.switch("backprop")
    window.resize(width, 600)
    spin()
    assert window.views.canvas.isVisible()
    offers = (("Save as …", lambda: True), ("Save a copy …", lambda: True))
    window.notify(
        "“network.nnplay” could not be written: there is no room left on the disk.", offers
    )
    spin()
    assert window.views.canvas.isVisible()
    assert window.views.map_view.isVisible()


def test_the_menu_says_which_chosen_panels_cannot_be_seen_and_why(window):
    toggles, views = window.panel_layout.toggles, window.views
    assert toggles["inspector"].text() == "Inspector (nothing is selected)"
    window.shared.selection.set([UnitPart("hidden1", "1")])
    assert toggles["inspector"].text() == "Inspector"
    window.panel_layout.switch("backprop")
    window.resize(1280, 480)
    spin()
    assert not views.canvas.isVisible()
    assert toggles["canvas"].isChecked()
    assert toggles["canvas"].text() == "Network (no room)"
    assert toggles["backprop"].text() == "Backprop"
    window.resize(1280, 720)
    spin()
    assert toggles["canvas"].text() == "Network"
    assert toggles["curves"].text() == "Curves"
    assert not toggles["curves"].isChecked()


def low_backprop(window):
    """The Backprop workspace in a window that has no room for network and graph."""
    window.panel_layout.switch("backprop")
    window.resize(1280, 480)
    spin()
    return window.panel_layout, window.views


def test_a_click_in_the_menu_shows_a_panel_without_room_in_place_of_others(window):
    layout, views = low_backprop(window)
    layout.toggles["canvas"].trigger()
    spin()
    assert views.canvas.isVisible()
    assert views.map_view.isVisible()
    assert not views.backprop_view.isVisible()
    assert layout.toggles["canvas"].isChecked()
    assert layout.toggles["backprop"].text() == "Backprop (no room)"
    layout.toggles["backprop"].trigger()
    spin()
    assert views.backprop_view.isVisible()
    assert not views.canvas.isVisible()


def test_one_key_changes_between_graph_and_network_where_there_is_room_for_one(window):
    layout, views = low_backprop(window)
    key = window.actions_by_name["graph_alone"]
    key.trigger()
    spin()
    assert views.canvas.isVisible()
    assert not views.backprop_view.isVisible()
    key.trigger()
    spin()
    assert views.backprop_view.isVisible()
    key.trigger()
    window.resize(1280, 720)
    spin()
    assert views.canvas.isVisible()
    assert views.backprop_view.isVisible(), "there is room for both"


def test_the_network_goes_on_with_the_walk_in_place_of_the_graph(window, qtbot):
    layout, views = low_backprop(window)
    window.shared.watched.pin(0)
    walk = window.shared.walk_controller
    layout.put_first("canvas")
    spin()
    for _ in range(2):
        window.actions_by_name["walk_next"].trigger()
        qtbot.waitUntil(lambda: walk.has_begun and walk.has_numbers)
    assert walk.walk.stop_index == 1
    assert views.canvas.isVisible(), "the step does not bring the graph back"
    layout.switch("network")
    spin()
    assert not walk.is_visible


def test_the_walk_goes_on_where_the_window_becomes_too_low_for_the_graph(window, qtbot):
    layout, views = window.panel_layout, window.views
    layout.switch("backprop")
    window.shared.watched.pin(0)
    layout.put_first("canvas")
    walk = window.shared.walk_controller
    for _ in range(2):
        window.actions_by_name["walk_next"].trigger()
        qtbot.waitUntil(lambda: walk.has_begun and walk.has_numbers)
    window.resize(1280, 480)
    spin()
    assert not views.backprop_view.isVisible()
    assert walk.is_visible
    assert walk.has_begun


def test_the_strip_gives_way_and_comes_back(window):
    strip, canvas = window.views.settings_strip, window.views.canvas
    window.resize(960, 400)
    spin()
    assert strip.isHidden()
    assert window.panel_layout.toggles["settings"].text() == "Everyday settings (no room)"
    window.panel_layout.toggles["settings"].trigger()
    spin()
    assert strip.isVisible()
    window.panel_layout.switch("backprop")
    window.resize(960, 720)
    window.panel_layout.switch("network")
    spin()
    assert strip.isVisible()
    assert canvas.isVisible()
