"""The circuit of the document with vectors: examples, numbers in the text, gaps."""

from dataclasses import replace

import numpy as np
import pytest

from playground import CircuitSpec, Experiment, PlaygroundError, validate
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import VECTOR_CIRCUITS
from playground.core.experiment.edits.circuit import with_cell, with_example, with_expression
from playground.core.vectors.cost import vector_effort
from playground.core.vectors.formulas import vector_names
from tests.support.vectors import check_shapes


@pytest.mark.parametrize("name", VECTOR_CIRCUITS)
def test_every_example_can_be_opened_and_has_all_gradients(name):
    experiment = validate(with_example(Experiment(), name))
    circuit = circuit_of(experiment.circuit)
    assert circuit.gap() is None
    checks = check_shapes(circuit.full_run())
    assert len(checks) == sum(circuit.graph.varying)
    assert all(check.holds for check in checks)


def test_the_gradient_of_softmax_with_its_loss_is_p_minus_y():
    circuit = circuit_of(VECTOR_CIRCUITS["softmax_layer"].circuit)
    run, names = circuit.full_run(), vector_names(circuit.graph)
    p, y, before = (names.index(name) for name in ("p", "y", "V·a"))
    np.testing.assert_allclose(run.gradients[before], run.known(p) - run.known(y), atol=1e-12)
    assert run.gradients[before].ravel() == pytest.approx([0.330353, -0.330353], abs=1e-6)


def test_one_number_is_set_in_the_text():
    experiment = with_example(Experiment(), "squared_norm")
    changed = with_cell(experiment, "W", 1, 0, -0.25)
    assert changed.circuit.text == experiment.circuit.text.replace("-0.3", "-0.25")
    changed = with_cell(changed, "x", 0, 0, 2.0)
    assert "x = [2, 0.4]" in changed.circuit.text
    run = circuit_of(changed.circuit).full_run()
    assert run.known(1)[0, 0] == 2.0


def test_the_text_of_a_circuit_becomes_one_with_vectors_and_back():
    experiment = with_expression(Experiment(), "x = [1, 2]; sum(x)")
    assert experiment.circuit == CircuitSpec("x = [1, 2]; sum(x)", ())
    assert with_expression(experiment, "x + y").circuit.inputs == (("x", 1.0), ("y", 1.0))


@pytest.mark.parametrize(
    "circuit",
    [
        CircuitSpec("x = [1, 2]; sum(x)", (("x", 1.0),)),
        CircuitSpec("x = [1, 2]; sum(x)", (), (0,)),
        CircuitSpec("x = [1, 2]; y", ()),
    ],
)
def test_a_file_with_something_else_is_refused(circuit):
    with pytest.raises(PlaygroundError):
        circuit_of(circuit)


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("x = [1, -1]; sum(ln(x))", 17, "The result of this step does not exist"),
        ("x = [1, 0]; sum(1/x)", 16, "The result of this step does not exist"),
        ("x = [1, 0]; sum(√x)", 16, "A local gradient of this step does not exist"),
    ],
)
def test_a_gate_without_a_value_or_a_slope_is_named(text, position, said):
    gap = circuit_of(CircuitSpec(text, ())).gap()
    assert gap.position == position
    assert said in str(gap)


def test_what_the_gradients_cost():
    effort = vector_effort(circuit_of(VECTOR_CIRCUITS["squared_norm"].circuit).graph)
    assert (effort.inputs, effort.reverse, effort.evaluations) == (6, 1, 12)
    assert effort.products == 2 * 4 + 2 + 2  # W·x for both inputs, the squares, the sum


@pytest.mark.parametrize(
    "text",
    ["-" * 600 + "x", "x" + ".T" * 550, "+".join("x" * 550), "√" * 1100 + "x", "[-" * 500],
)
def test_a_crafted_circuit_is_refused_in_a_sentence(text):
    circuit = CircuitSpec(f"x = [1]; f = {text}")
    with pytest.raises(PlaygroundError):
        validate(replace(Experiment(), circuit=circuit))
