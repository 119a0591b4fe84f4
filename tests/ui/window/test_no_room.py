"""The status line says which panels the window has no room for, and shows them on a click."""

import pytest

from playground.ui.window.no_room import NoRoom


@pytest.fixture
def no_room(qtbot):
    button = NoRoom()
    qtbot.addWidget(button)
    return button


def entries(button):
    return {entry.text(): entry for entry in button.menu().actions()}


def test_without_such_panels_it_says_nothing(no_room):
    assert no_room.isHidden()
    no_room.show_panels({"canvas": {"backprop"}})
    no_room.show_panels({})
    assert no_room.isHidden()


def test_it_names_the_panels_as_the_view_menu_does_and_in_its_order(no_room):
    no_room.show_panels({"map": {"inspector", "curves"}, "canvas": set()})
    assert no_room.text() == "Hidden: Network, Output map ▾"
    assert no_room.toolTip()
    assert list(entries(no_room)) == [
        "The window is too small for all panels",
        "Show Network",
        "Show Output map in place of: Inspector, Curves",
    ]


def test_more_than_two_panels_are_counted(no_room):
    no_room.show_panels(dict.fromkeys(("map", "canvas", "curves"), {"backprop"}))
    assert no_room.text() == "3 hidden panels ▾"
    assert len(entries(no_room)) == 4


def test_an_entry_asks_for_its_panel(no_room, qtbot):
    no_room.show_panels(dict.fromkeys(("map", "canvas"), set()))
    with qtbot.waitSignal(no_room.picked) as asked:
        entries(no_room)["Show Output map"].trigger()
    assert asked.args == ["map"]


def test_the_window_brings_it_into_sight(window):
    window.panel_layout.switch("backprop")
    window.resize(1280, 480)
    button = window.panel_layout.no_room
    assert button.isVisible()
    entries(button)["Show Network in place of: Backprop"].trigger()
    assert window.views.canvas.isVisible()
    assert button.text() == "Hidden: Backprop ▾"
    window.resize(1280, 720)
    assert not button.isVisible()


def test_names_that_would_cover_the_state_are_counted(window):
    layout = window.panel_layout
    layout.switch("backprop")
    window.resize(1000, 480)
    assert layout.no_room.text() == "Hidden: Network, Output map ▾"
    window.text_sizes.pick(200)
    window.resize(900, 560)
    assert layout.no_room.text() == "2 hidden panels ▾"
