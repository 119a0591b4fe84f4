"""The layouts of the workspaces as text and back; nothing in a damaged text does harm."""

import json

import pytest

from playground.ui.window.layouts import Layouts
from playground.ui.window.workspaces import workspaces

KNOWN = {"canvas", "map", "curves", "rail", "circuit"}


@pytest.fixture
def layouts(qapp):
    return Layouts(workspaces())


def test_what_is_written_is_read_again(layouts):
    layouts.current = "backprop"
    layouts.panels["network"] = {"canvas", "map"}
    layouts.sizes["network"]["right"] = 411
    layouts.extra = {"drawer": "weights 1"}
    other = Layouts(workspaces())
    other.read(layouts.text(), KNOWN)
    assert (other.current, other.panels["network"]) == ("backprop", {"canvas", "map"})
    assert other.sizes["network"]["right"] == 411
    assert other.extra == {"drawer": "weights 1"}


def test_a_panel_of_another_version_is_left_out(layouts):
    layouts.read(json.dumps({"panels": {"network": ["canvas", "dock"]}}), KNOWN)
    assert layouts.panels["network"] == {"canvas"}


def test_a_workspace_that_is_one_whole_keeps_its_panels(layouts):
    layouts.read(json.dumps({"panels": {"circuits": ["canvas"]}}), KNOWN)
    assert layouts.panels["circuits"] == {"circuit"}


DAMAGED = (
    "",
    "no JSON",
    "[" * 5000,
    "[1, 2]",
    '{"current": 3}',
    '{"current": ["network"]}',
    '{"panels": []}',
    '{"panels": {"network": "canvas"}}',
    '{"panels": {"network": [], "elsewhere": ["canvas"]}}',
    '{"sizes": {"network": 3}}',
    '{"sizes": {"network": {"right": -4, "map": 1e9, "side": true, "layers": "a"}}}',
    '{"extra": {"drawer": 3}}',
    '{"extra": {"elsewhere": "3"}}',
    '{"sizes": {"network": {"dock": 300}}}',
    '{"panels": {"network": ["rail"]}}',
)


@pytest.mark.parametrize("text", DAMAGED)
def test_what_is_damaged_is_as_it_was_at_first(layouts, text):
    layouts.read(text, KNOWN)
    assert layouts.text() == Layouts(workspaces()).text()
