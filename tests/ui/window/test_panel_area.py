"""The tree of splitters: which panels are seen, and how large they are."""

import pytest
from PyQt6.QtWidgets import QSplitter, QWidget

from playground.ui.window.panel_area import LARGEST_SHARE, TREE, PanelArea, names_in

GROUPS = {"top", "middle", "right"}


@pytest.fixture
def area(qtbot):
    panels = {name: QWidget() for name in names_in(TREE) - GROUPS}
    one = PanelArea(panels, {"right": 300, "map": 200})
    qtbot.addWidget(one)
    one.resize(1200, 700)
    one.show()
    return one


def widths(area, *names):
    return [area.panels[name].width() for name in names]


def test_the_names_are_those_of_panels_and_groups():
    panels = {"side", "canvas", "layers", "map", "inspector", "curves", "numbers"}
    assert names_in(TREE) == panels | GROUPS | {"backprop", "circuit"}


def test_only_the_named_panels_are_seen(area):
    area.show_panels(frozenset({"canvas", "map"}))
    assert {name for name, panel in area.panels.items() if panel.isVisible()} == {"canvas", "map"}


def test_a_panel_has_its_size_and_the_one_that_grows_has_the_rest(area):
    area.show_panels(frozenset({"canvas", "map", "curves"}))
    assert widths(area, "map", "curves") == [300, 300]
    assert area.panels["map"].height() == 200
    assert area.panels["canvas"].width() == pytest.approx(1200 - 300, abs=2)


def test_a_panel_that_is_alone_has_everything(area):
    area.show_panels(frozenset({"circuit"}))
    assert area.panels["circuit"].size() == area.size()


def test_a_group_without_panels_takes_no_room(area):
    area.show_panels(frozenset({"canvas"}))
    assert area.panels["canvas"].size() == area.size()
    assert not area.findChild(QSplitter, "right").isVisible()


def test_no_size_takes_all_from_the_others(area):
    area.set_sizes({"right": 9000}, {})
    area.show_panels(frozenset({"canvas", "map"}))
    assert area.panels["map"].width() <= round(1200 * LARGEST_SHARE)
    assert area.panels["canvas"].width() > 200


def test_sizes_come_back_in_a_window_that_was_small(area):
    area.show_panels(frozenset({"canvas", "map", "curves"}))
    area.resize(600, 300)
    area.resize(1200, 700)
    assert widths(area, "map") == [300]
