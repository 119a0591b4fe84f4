"""Tab goes through the window as the eye does."""

import pytest
from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QContextMenuEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QScrollArea

from playground.core.experiment.parts import UnitPart
from tests.support.clipped import settle

MOST_STOPS = 120
NETWORK = ["toolbar", "strip", "rail", "canvas", "drawer", "map", "inspector", "curves"]
BACKPROP = ["toolbar", "canvas", "map", "graph"]


def part_of(window, widget):
    """The name of the part of the window that a widget is in."""
    panels = window.panel_layout.area.panels
    parts = {
        "toolbar": window.toolbar,
        "strip": window.views.settings_strip,
        "rail": window.panel_layout.rail,
        "side": window.panel_layout.side,
        "canvas": window.views.canvas,
        "drawer": window.drawer,
        "map": panels["map"],
        "inspector": panels["inspector"],
        "curves": panels["curves"],
        "graph": panels["backprop"],
        "lab": panels["circuit"],
    }
    return next(name for name, part in parts.items() if part is widget or part.isAncestorOf(widget))


def walk(window, key):
    """The parts that Tab leads through from the toolbar until it is there again, each once a stay.

    And all stops.
    """
    checked = [button for button in window.toolbar.workspaces if button.isChecked()]
    first = next(one for one in (window.toolbar.run, *checked) if one.isEnabled())
    stops = [first]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MOST_STOPS):
        QTest.keyClick(QApplication.focusWidget(), key)
        settle(2)
        if QApplication.focusWidget() is first:
            break
        stops.append(QApplication.focusWidget())
    else:
        raise AssertionError("the toolbar is not reached again")
    parts = [part_of(window, stop) for stop in stops]
    stays = [part for part, before in zip(parts, ["", *parts], strict=False) if part != before]
    if len(stays) > 1 and stays[-1] == stays[0]:  # it began in the middle of a part
        stays.pop()
    return stays, stops


@pytest.mark.parametrize(
    ("workspace", "expected"),
    [("network", NETWORK), ("backprop", BACKPROP), ("circuits", ["toolbar", "lab"])],
)
def test_it_goes_from_the_toolbar_to_the_curves(window, workspace, expected):
    window.resize(1600, 1000)
    window.panel_layout.switch(workspace)
    if workspace == "network":
        window.shared.selection.set([UnitPart("hidden1", "1")])
    settle()
    stays, stops = walk(window, Qt.Key.Key_Tab)
    assert stays == expected
    back, again = walk(window, Qt.Key.Key_Backtab)
    assert [part for part in reversed(back) if part != "toolbar"] == expected[1:]
    assert set(again) == set(stops)


def test_the_switches_of_the_canvas_come_before_it_and_its_tabs_after_it(window):
    _, stops = walk(window, Qt.Key.Key_Tab)
    canvas = window.views.canvas
    places = [
        next(i for i, stop in enumerate(stops) if part is stop or part.isAncestorOf(stop))
        for part in (canvas.templates, canvas.modes.edges, canvas.view, window.drawer.tabs)
    ]
    assert places == sorted(places)


def test_what_floats_over_the_canvas_comes_after_the_rail(window):
    window.panel_layout.side.open("training")
    settle()
    stays, _ = walk(window, Qt.Key.Key_Tab)
    assert stays[:5] == ["toolbar", "strip", "rail", "side", "canvas"]


def test_a_panel_that_shows_all_of_itself_is_no_stop(window):
    window.resize(1600, 1000)
    settle()
    _, stops = walk(window, Qt.Key.Key_Tab)
    areas = [stop for stop in stops if isinstance(stop, QScrollArea)]
    assert not [area for area in areas if area.verticalScrollBar().maximum() == 0]


def test_no_menu_hides_the_toolbar(window):
    for part in (window.toolbar.run, window.toolbar, window.status):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), QPoint(2, 2))
        QApplication.sendEvent(part, menu)
        assert QApplication.activePopupWidget() is None
