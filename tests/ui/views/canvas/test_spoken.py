"""What the canvas says: the selection, with its numbers."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.core.observe.sample_pass import unit_values
from playground.ui.texts.numbers import number

EDGE = Key("hidden1", "1", INPUT, "x1")


@pytest.fixture
def say(desk):
    """What the canvas says when this is selected."""
    view = desk.canvas.view

    def say(*parts):
        desk.selection.set(parts)
        return view.sentence()

    return say


def test_each_kind_of_part_is_said(desk, say):
    assert say() == "Nothing is selected. An arrow key goes to the input layer."
    assert say(LayerPart(INPUT)) == "Input, 2 features. Layer 1 of 4."
    assert say(LayerPart("hidden1")) == "Hidden 1, 4 neurons, activation tanh. Layer 2 of 4."
    assert say(ConnectionPart(INPUT, "hidden1")) == "Connection from Input to Hidden 1, 8 edges"
    assert say(UnitPart(INPUT, "x1")) == "Input x₁"
    assert say(UnitPart("hidden1", "1")) == "Hidden 1, neuron 1: bias 0"
    weight = number(desk.parameter(EDGE), 4)
    assert say(ParameterPart(EDGE)) == f"x₁ → Hidden 1, neuron 1\nw = {weight}"


def test_of_several_parts_the_last_one_is_said(say):
    said = say(LayerPart(INPUT), LayerPart("hidden1"))
    assert said.startswith("2 parts are selected, the last one is this. Hidden 1, 4 neurons")


def test_a_weight_is_said_with_its_gradient_and_what_that_means(desk, say):
    desk.do("step_batch")
    desk.settle()
    said = say(ParameterPart(EDGE))
    assert "∂L/∂w = " in said
    assert " wants to " in said


def test_a_neuron_is_said_with_z_a_and_delta_of_the_pinned_sample(desk, say):
    desk.watched.pin(3)
    snapshot = desk.settle()
    known = snapshot.experiment, snapshot.layout, snapshot.parameters, snapshot.sample.column
    values = unit_values(*known, "hidden1", "1")
    assert values["a"] == pytest.approx(np.tanh(values["z"]))
    z, a, delta = (number(values[one], 4) for one in ("z", "a", "delta"))
    said = say(UnitPart("hidden1", "1"))
    assert said == f"Hidden 1, neuron 1: z = {z}, a = {a}, δ = {delta} for training sample 4"
    assert say(UnitPart(INPUT, "x1")).startswith("Input x₁: a = ")


def test_what_the_walk_has_not_computed_is_not_said(desk, say):
    desk.watched.pin(0)
    assert desk.backprop_view.isVisible()
    desk.settle()
    walks = desk.walk_controller
    walks.moved.connect(desk.canvas.follow_phase)
    walks.step_on()
    desk.settle()
    assert "not computed yet" in say(UnitPart("hidden1", "1"))
    walks.step_on()
    desk.settle()
    assert "a = " in say(UnitPart("hidden1", "1"))
    assert "δ" not in say(UnitPart("hidden1", "1"))
    assert "not computed yet" in say(UnitPart(OUTPUT, "1"))
    walks.jump("backward")
    desk.settle()
    assert "δ = " in say(UnitPart("hidden1", "1"))


def test_keys_lead_from_a_neuron_to_its_edges_and_on_among_them(desk, qtbot):
    view = desk.canvas.view
    desk.selection.set([UnitPart("hidden1", "1")])
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert desk.selection.current == ParameterPart(EDGE)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert desk.selection.current == ParameterPart(Key("hidden1", "1", INPUT, "x2"))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert desk.selection.current == ParameterPart(Key("hidden2", "1", "hidden1", "1"))
    desk.selection.set([UnitPart(INPUT, "x1")])
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert desk.selection.current == UnitPart(INPUT, "x1")  # nothing leads into an input
