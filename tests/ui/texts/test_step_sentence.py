"""The numbers of a step of the walk, in a sentence."""

import pytest

from playground.live.walk import Walk
from playground.ui.texts.numbers import number
from playground.ui.texts.step_sentence import step_sentence
from tests.support.experiments import dense, make


@pytest.fixture
def walks(desk):
    desk.watched.pin(0)
    assert desk.backprop_view.isVisible()
    desk.settle()
    return desk.walk_controller


def said(desk, walks, phase):
    walks.jump(phase)
    desk.settle()
    return step_sentence(walks.walk)


def test_a_step_says_what_it_has_computed(desk, walks):
    walk = walks.walk
    walks.step_on()
    assert step_sentence(walk) == ""  # nothing is computed yet
    walks.step_on()
    units = desk.experiment.units("hidden1")
    values = [number(walk.run.values[walk.unrolled.a["hidden1", unit]], 4) for unit in units]
    assert step_sentence(walk) == f"a of Hidden 1: {', '.join(values)}"
    assert said(desk, walks, "loss").startswith("L₁ = ")
    gradient = said(desk, walks, "backward")
    assert gradient.startswith("δ of Hidden 1: ")
    assert gradient.count(",") == 3


def test_a_neuron_is_said_alone(walks):
    walks.set_grain("neuron")
    walks.step_on()
    walks.step_on()
    assert step_sentence(walks.walk).startswith("a of Hidden 1, neuron 1: ")


def test_of_a_wide_layer_the_first_numbers_are_said(desk, qtbot):
    desk.open(make(network=dense(hidden=(20,))))
    desk.watched.pin(0)
    assert desk.backprop_view.isVisible()
    desk.settle()
    assert step_sentence(Walk()) == ""  # before there are any numbers
    qtbot.waitUntil(lambda: desk.walk_controller.has_numbers)
    desk.walk_controller.step_on()
    desk.walk_controller.step_on()
    assert step_sentence(desk.walk_controller.walk).endswith(", and 12 more")
