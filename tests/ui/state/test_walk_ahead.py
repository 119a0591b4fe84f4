"""The walk that is computed beside the window: no step is lost, no old number is shown."""

import threading

import numpy as np
import pytest

from playground import Experiment
from playground.core.experiment.edits.units import add_unit
from playground.live import walk as walk_module
from playground.live.walk import MANY, Walk
from tests.support.experiments import dense, make
from tests.support.walking import SAMPLE

SAFETY = 60.0  # seconds after which a thread is let go
OTHER = SAMPLE + 1


@pytest.fixture
def gate(monkeypatch):
    """Holds up what is computed beside the window until it is set."""
    event, show = threading.Event(), Walk.show

    def held_up(walk, snapshot):
        if threading.current_thread() is not threading.main_thread():
            event.wait(SAFETY)
        show(walk, snapshot)

    monkeypatch.setattr(Walk, "show", held_up)
    yield event
    event.set()


@pytest.fixture
def walk(desk, gate, qtbot):
    """The walk through a network so large that it is computed beside the window."""
    desk.open(make(dense(hidden=(8, 6))))
    assert desk.snapshot.layout.size > MANY
    assert desk.backprop_view.isVisible()
    gate.set()
    desk.watched.pin(SAMPLE)
    desk.settle()
    qtbot.waitUntil(lambda: desk.walk_controller.is_ready)
    gate.clear()
    return desk.walk_controller


@pytest.mark.parametrize("presses", [1, 4])
def test_steps_that_are_pressed_while_it_is_computed_are_made_afterwards(
    desk, walk, gate, qtbot, presses
):
    desk.watched.pin(OTHER)
    desk.settle()
    for _ in range(presses):
        desk.backprop_view.press("next")
    assert not walk.has_begun
    gate.set()
    qtbot.waitUntil(lambda: walk.has_begun)
    assert walk.walk.snapshot.sample.index == OTHER
    assert walk.walk.stop_index == presses - 1
    assert desk.settle().update == 0


def test_the_first_steps_of_all_are_not_lost_either(desk, gate, qtbot):
    desk.open(make(dense(hidden=(8, 6))))
    walk = desk.walk_controller
    assert desk.backprop_view.isVisible()
    desk.watched.pin(SAMPLE)
    desk.settle()
    assert not walk.is_ready
    for _ in range(3):
        walk.step_on()
    gate.set()
    qtbot.waitUntil(lambda: walk.has_begun)
    assert walk.walk.stop_index == 2


@pytest.mark.parametrize("steps", [0, 2])
def test_an_edit_while_it_is_computed_leaves_no_number_of_the_old_network(
    desk, walk, gate, qtbot, steps
):
    shown = []
    desk.watched.pin(OTHER)
    desk.settle()
    for _ in range(steps):
        walk.step_on()
    desk.document.edit(lambda e: add_unit(e, "h1"), "one more")
    walk.frame.connect(shown.append)
    desk.settle()
    gate.set()
    qtbot.waitUntil(lambda: desk.document.is_current(walk.walk.snapshot))
    desk.settle()
    assert shown
    assert all(frame.revision == desk.document.revision for frame in shown)
    of_engine = desk.snapshot.sample.loss
    run = walk.walk.run
    assert run.values[run.graph.output] == pytest.approx(of_engine)
    assert len(walk.walk.unrolled.parameters) == desk.snapshot.layout.size
    assert not walk.has_begun  # what was pressed was for the network before


def test_steps_on_across_the_update_are_of_the_new_weights(desk, walk, gate, qtbot):
    gate.set()
    before = desk.snapshot.parameters
    for _ in range(len(walk.walk.stops) + 2):  # to the update, to the start, one on
        walk.step_on()
    assert desk.settle().update == 1
    qtbot.waitUntil(lambda: walk.walk.snapshot.update == 1)
    assert walk.walk.stop_index == 1
    assert not np.array_equal(walk.walk.snapshot.parameters, before)


def test_a_sample_that_is_pinned_on_the_way_begins_anew_and_makes_no_update(desk):
    """The step after that made an update at once."""
    desk.open(Experiment())
    walk = desk.walk_controller
    assert desk.backprop_view.isVisible()
    desk.watched.pin(SAMPLE)
    desk.settle()
    for _ in range(3):
        walk.step_on()
    desk.watched.pin(OTHER)
    desk.settle()
    walk.step_on()
    assert desk.settle().update == 0
    assert walk.walk.stop_index == 0


def test_what_is_asked_about_a_graph_is_found_out_beside_the_window(
    desk, walk, gate, qtbot, monkeypatch
):
    found, stops = [], walk_module.stops
    monkeypatch.setattr(
        walk_module,
        "stops",
        lambda *about: (found.append(threading.current_thread()), stops(*about))[1],
    )
    gate.set()
    desk.watched.pin(OTHER)
    desk.settle()
    qtbot.waitUntil(lambda: walk.walk.snapshot.sample.index == OTHER)
    assert found
    assert threading.main_thread() not in found
    assert {"names", "consumers", "order"} <= vars(walk.walk.unrolled.graph).keys()
