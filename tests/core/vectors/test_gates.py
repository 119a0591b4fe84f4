"""Every vector gate: its backward rule, its Jacobian and finite differences agree."""

import numpy as np
import pytest

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.graph.gates import loss_gate
from playground.core.vectors.formulas import local_formula, sent_formula, value_formula
from playground.core.vectors.gate import Shape, ShapeError, flat, shape_of
from playground.core.vectors.gates import VECTOR_GATES
from tests.support.vectors import cases, run_of, sent_by_jacobian

EPSILON = 1e-6


@pytest.mark.parametrize("name", VECTOR_GATES)
def test_the_value_has_the_shape_that_the_gate_says(name):
    run, node = run_of(name)
    assert shape_of(run.known(node)) == run.graph.shapes[node]


@pytest.mark.parametrize(("name", "which"), cases())
def test_the_jacobian_is_that_of_finite_differences(name, which):
    run, node = run_of(name)
    inputs, gate = list(run.inputs_of(node)), VECTOR_GATES[name]
    expected = np.zeros(run.graph.jacobian_shape(node, which))
    for column in range(inputs[which].size):
        moved = []
        for sign in (1, -1):
            change = np.zeros(inputs[which].size)
            change[column] = sign * EPSILON
            matrix = inputs[which] + change.reshape(inputs[which].shape, order="F")
            moved.append(flat(gate.value([*inputs[:which], matrix, *inputs[which + 1 :]])))
        expected[:, column] = (moved[0] - moved[1]) / (2 * EPSILON)
    np.testing.assert_allclose(run.jacobian(node, which), expected, atol=1e-7, rtol=1e-7)


@pytest.mark.parametrize(("name", "which"), cases())
def test_upstream_times_the_jacobian_is_what_is_sent_back(name, which):
    run, node = run_of(name)
    upstream = np.random.default_rng(1).normal(size=run.known(node).shape)
    sent = VECTOR_GATES[name].backward(which, run.inputs_of(node), run.known(node), upstream)
    expected = sent_by_jacobian(run, node, which, upstream)
    assert sent.shape == expected.shape
    np.testing.assert_allclose(sent, expected, atol=1e-13, rtol=1e-12)


@pytest.mark.parametrize(("name", "which"), cases())
def test_all_formulas_can_be_written(name, which):
    run, node = run_of(name)
    names = ["A", "B", "C"][:node] + ["Z", "L"]
    texts = [
        value_formula(run.graph, node, names),
        sent_formula(run.graph, node, which, names),
        local_formula(run.graph, node, which, names),
    ]
    assert all(texts)
    assert not any(set("{}") & set(text) for text in texts)


def test_every_activation_and_every_loss_has_its_gates():
    expected = {*ACTIVATIONS, *map(loss_gate, LOSSES)}
    expected |= {loss_gate(name, of) for name, loss in LOSSES.items() for of in loss.of_z}
    assert expected <= set(VECTOR_GATES)


def test_a_product_says_which_shapes_do_not_fit():
    shapes = [Shape(2, 2), Shape(3, 1)]
    with pytest.raises(ShapeError) as error:
        VECTOR_GATES["product"].shape(shapes, ["W", "x"])
    assert str(error.value) == (
        "W is 2×2 and x is 3×1: a product needs as many rows in x as W has columns."
    )


@pytest.mark.parametrize(
    ("name", "shapes"),
    [
        ("add", [(2, 1), (3, 1)]),
        ("multiply", [(2, 2), (2, 1)]),
        ("add_bias", [(2, 3), (2, 3)]),
        ("loss_mse", [(2, 3), (1, 3)]),
    ],
)
def test_other_gates_refuse_what_does_not_fit(name, shapes):
    with pytest.raises(ShapeError, match="a is 2×. and b is"):
        VECTOR_GATES[name].shape([Shape(*shape) for shape in shapes], ["a", "b"])


def test_a_sure_and_wrong_answer_keeps_its_loss_and_its_gradient():
    gate = VECTOR_GATES["loss_cce_softmax"]
    z, y = np.array([[40.0], [0.0]]), np.array([[0.0], [1.0]])
    value = gate.value([z, y])
    assert value == pytest.approx(40.0)
    np.testing.assert_allclose(gate.backward(0, [z, y], value, np.ones((1, 1))), [[1], [-1]])
