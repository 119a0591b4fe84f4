"""The gradient of a weight beside its value: of which samples, mean and sum."""

import re

import pytest

from playground import INPUT, Key
from playground.core.experiment.parts import ParameterPart
from playground.ui.texts.numbers import number

EDGE = Key("hidden1", "2", INPUT, "x1")


@pytest.mark.parametrize("source", ["batch", "next", "train", "sample"])
def test_the_gradient_of_an_edge_is_beside_its_weight_with_the_sum_of_a_batch(desk, source):
    inspector = desk.inspector
    desk.selection.set([ParameterPart(EDGE)])
    desk.settle()
    assert "not computed yet: make a step or press Space" in inspector.gradient.text()
    desk.do("step_batch")
    desk.watched.pin(2)
    desk.watched.change(source=source)
    snapshot = desk.settle()
    gradient, text = snapshot.gradient_of(EDGE), inspector.gradient.text()
    assert text.startswith(f"∂L/∂w = {number(gradient)} on ")
    found = re.search(r"the mean of (\d+) numbers, whose sum is (\S+)", text)
    if source == "sample":
        assert found is None
    else:
        count = {"batch": 10, "next": 10, "train": snapshot.answers[0].shape[1]}[source]
        assert found.groups() == (str(count), number(gradient * count))


def test_several_weights_and_a_layer_have_no_gradient_beside_them(desk):
    inspector = desk.inspector
    desk.do("step_batch")
    other = Key("hidden1", "3", INPUT, "x1")
    desk.selection.set([ParameterPart(EDGE), ParameterPart(other)])
    desk.settle()
    assert not inspector.gradient.isVisible()
