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
