"""What a walk hides is hidden from exports too: one frame is the truth on screen."""

import math

import pytest

from playground.ui.export.tables import parameters_table
from tests.support.walking import go, leave_formulas_blank, open_tab, open_tab_in

COLUMNS = {"gradient": 5, "step": 6}


@pytest.fixture
def walking(desk, monkeypatch):
    """A desk with the canvas, the Backprop tab and sample 4 pinned, paused after 20 epochs."""
    leave_formulas_blank(monkeypatch)
    assert desk.canvas.isVisible()
    open_tab(desk)
    return desk


def exported(snapshot, table, quantity):
    """The numbers of all edges in a table."""
    layout = snapshot.layout
    keys = [key for key, is_there in zip(layout.keys, layout.exists, strict=True) if is_there]
    return {
        key: row[COLUMNS[quantity]]
        for key, row in zip(keys, table[1:], strict=True)
        if not key.is_bias
    }


def exported_from(desk, quantity):
    """The same, in the table of the frame on screen."""
    return exported(desk.snapshot, parameters_table(desk.walk_controller.frame_on_screen), quantity)


def on_canvas(canvas, quantity):
    """The numbers that the edges of the canvas show; NaN where they show nothing."""
    canvas.view.show_edges(quantity)
    scene = canvas.view.network_scene
    return {
        key: float(value)
        for ends, item in scene.edges.items()
        for key, value in zip(scene.edges[ends].keys, item.values, strict=True)
    }


def same(left, right):
    return left.keys() == right.keys() and all(
        value == right[key] or (math.isnan(value) and math.isnan(right[key]))
        for key, value in left.items()
    )


def test_a_table_knows_what_the_canvas_knows_at_every_stop(walking):
    known = []
    for number in range(len(walking.walk_controller.walk.stops) - 1):
        go(walking, number)
        gradients = exported_from(walking, "gradient")
        assert same(gradients, on_canvas(walking.canvas, "gradient"))
        assert same(exported_from(walking, "step"), on_canvas(walking.canvas, "step"))
        known.append(sum(not math.isnan(value) for value in gradients.values()))
    assert known[0] == known[1] == 0
    assert known[-1] == len(gradients)
    assert known == sorted(known)


def test_after_the_update_of_the_walk_the_table_has_the_new_weights(walking):
    before = walking.snapshot.update
    walking.walk_controller.jump("update")
    assert walking.settle().update == before + 1
    gradients = exported_from(walking, "gradient")
    assert same(gradients, on_canvas(walking.canvas, "gradient"))
    assert not any(math.isnan(value) for value in gradients.values())
    steps = exported_from(walking, "step")
    assert same(steps, on_canvas(walking.canvas, "step"))
    assert not any(math.isnan(value) for value in steps.values())


def test_the_window_exports_the_frame_on_screen_and_all_again_when_the_tab_is_left(
    window, qtbot, settle, monkeypatch
):
    leave_formulas_blank(monkeypatch)
    open_tab_in(window, qtbot, settle)
    window.shared.walk_controller.go_to(1)
    qtbot.waitUntil(lambda: window.controller.snapshot.watch == window.shared.watched.watch)
    for tab, is_hidden in (("backprop", True), ("weights", False)):
        window.panel_layout.open(tab)
        snapshot, shown = settle(window), on_canvas(window.views.canvas, "gradient")
        for name in ("network", "weights"):
            table = window.exporter.views[name].table()
            gradients = exported(snapshot, table, "gradient")
            assert same(gradients, shown)
            assert all(math.isnan(value) is is_hidden for value in gradients.values())
