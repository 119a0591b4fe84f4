"""What a walk hides is hidden from exports too: one frame is the truth on screen."""

import math

import pytest

from playground import Trainer

COLUMNS = {"gradient": 5, "step": 6}


@pytest.fixture
def walking(window, qtbot, settle):
    """The window with the Backprop tab open and sample 4 pinned, paused after 20 epochs."""
    trainer = Trainer(window.document.experiment)
    trainer.run_epochs(20)
    window.document.open(trainer, None)
    window.drawer.open("backprop")
    window.shared.watched.pin(3)
    qtbot.waitUntil(
        lambda: window.shared.walk_controller.is_ready and window.controller.snapshot.epoch == 20
    )
    settle(window)
    return window


def exported(window, name, quantity):
    """The numbers of all edges in the table of a view."""
    layout = window.controller.snapshot.layout
    keys = [key for key, is_there in zip(layout.keys, layout.exists, strict=True) if is_there]
    rows = window.exporter.views[name].table()[1:]
    return {
        key: row[COLUMNS[quantity]] for key, row in zip(keys, rows, strict=True) if not key.is_bias
    }


def on_canvas(window, quantity):
    """The numbers that the edges of the canvas show; NaN where they show nothing."""
    window.views.canvas.view.show_edges(quantity)
    scene = window.views.canvas.view.network_scene
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


@pytest.mark.parametrize("name", ["network", "weights"])
def test_a_table_knows_what_the_canvas_knows_at_every_stop(walking, qtbot, settle, name):
    known = []
    for number in range(len(walking.shared.walk_controller.walk.stops) - 1):
        walking.shared.walk_controller.go_to(number)
        settle(walking)
        qtbot.waitUntil(lambda: walking.controller.snapshot.watch == walking.shared.watched.watch)
        gradients = exported(walking, name, "gradient")
        assert same(gradients, on_canvas(walking, "gradient"))
        assert same(exported(walking, name, "step"), on_canvas(walking, "step"))
        known.append(sum(not math.isnan(value) for value in gradients.values()))
    assert known[0] == known[1] == 0
    assert known[-1] == len(gradients)
    assert known == sorted(known)


def test_after_the_update_of_the_walk_the_table_has_the_new_weights(walking, qtbot, settle):
    before = walking.controller.snapshot.update
    walking.shared.walk_controller.jump("update")
    qtbot.waitUntil(lambda: walking.controller.snapshot.update == before + 1)
    settle(walking)
    gradients = exported(walking, "network", "gradient")
    assert same(gradients, on_canvas(walking, "gradient"))
    assert all(math.isnan(value) for value in gradients.values())
    steps = exported(walking, "network", "step")
    assert same(steps, on_canvas(walking, "step"))
    assert not any(math.isnan(value) for value in steps.values())


def test_the_gradients_come_back_when_the_tab_is_left(walking, settle):
    walking.shared.walk_controller.go_to(1)
    settle(walking)
    walking.drawer.open("weights")
    settle(walking)
    gradients = exported(walking, "weights", "gradient")
    assert not any(math.isnan(value) for value in gradients.values())
    assert same(gradients, on_canvas(walking, "gradient"))
