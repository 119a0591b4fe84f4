"""The table of workspaces fits the tree of panels."""

import pytest

from playground.ui.window.layouts import is_something_left
from playground.ui.window.panel_area import TREE, names_in
from playground.ui.window.workspaces import PRESENT, PRESENT_GATES, all_workspaces, workspaces

BARS = {"settings", "rail"}
ALL = pytest.mark.parametrize("one", all_workspaces(), ids=lambda one: one.name)


@ALL
def test_its_panels_and_sizes_are_in_the_tree(one):
    assert set(one.panels) <= names_in(TREE) | BARS
    assert set(one.sizes) <= names_in(TREE)


@ALL
def test_it_has_something_to_see(one):
    assert is_something_left(one.panels)


def test_names_and_keys_differ():
    rows = workspaces()
    assert len({one.name for one in rows}) == len({one.key for one in rows}) == len(rows)
    assert all(one.title and one.tooltip and one.key for one in rows)


def test_those_for_a_class_are_not_in_the_switch():
    assert PRESENT not in {one.name for one in workspaces()}
    assert [one.name for one in all_workspaces() if not one.key] == [PRESENT, PRESENT_GATES]
