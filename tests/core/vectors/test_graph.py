"""The graph of vector gates: steps, shares, shapes, the numbers of the course notes."""

import numpy as np
import pytest

from playground.core.vectors.formulas import sent_formula, value_formula, vector_names
from playground.core.vectors.gate import Shape, ShapeError
from playground.core.vectors.graph import VectorGraph, VectorNode, VectorRun
from tests.support.vectors import check_shapes

W, X = np.array([[0.1, 0.5], [-0.3, 0.8]]), np.array([[0.2], [0.4]])
LAYER = VectorGraph(
    (
        VectorNode(name="W", shape=Shape(2, 2)),
        VectorNode(name="x", shape=Shape(2, 1)),
        VectorNode("product", (0, 1), "q"),
        VectorNode("multiply", (2, 2)),
        VectorNode("mean", (3,)),
    )
)


def run():
    return VectorRun(LAYER, {0: W, 1: X})


def test_the_vector_example_of_the_notes():
    """‖W·x‖², here as 2 · mean(q ⊙ q)."""
    done = run()
    assert 2 * done.run_forward() == pytest.approx(0.1160)
    done.run_backward()
    np.testing.assert_allclose(done.known(2), [[0.22], [0.26]])
    np.testing.assert_allclose(2 * done.gradients[0], [[0.088, 0.176], [0.104, 0.208]])
    np.testing.assert_allclose(2 * done.gradients[1], [[-0.112], [0.636]])


def test_what_is_not_computed_yet_is_none():
    going = run()
    assert [value is None for value in going.values] == [False, False, True, True, True]
    going.go_to(4)  # three gates and ∂f/∂f
    assert going.gradients[4] == 1
    assert going.gradients[:4] == [None] * 4
    going.go_to(3)
    assert going.gradients == [None] * 5
    assert going.steps == 7
    assert [going.node_at(step) for step in range(7)] == [2, 3, 4, 4, 4, 3, 2]


def test_two_shares_of_one_gate_add_up():
    done = run()
    done.run_backward()
    np.testing.assert_allclose(done.gradients[2], done.shares[3, 0] + done.shares[3, 1])


def test_every_gradient_has_the_shape_of_its_value():
    done = run()
    assert check_shapes(done) == ()
    done.run_backward()
    checks = check_shapes(done)
    assert [check.node for check in checks] == [0, 1, 2, 3, 4]
    assert all(check.holds for check in checks)
    assert str(checks[0].value) == "2×2"


def test_a_fixed_leaf_gets_no_gradient():
    nodes = (
        VectorNode(name="a", shape=Shape(2, 1)),
        VectorNode(name="m", shape=Shape(2, 1), is_fixed=True),
        VectorNode("multiply", (0, 1)),
        VectorNode("mean", (2,)),
    )
    done = VectorRun(VectorGraph(nodes), {0: X, 1: np.array([[1.0], [0.0]])})
    done.run_backward()
    np.testing.assert_allclose(done.gradients[0], [[0.5], [0.0]])
    assert done.gradients[1] is None


def test_matrices_of_a_run_cannot_be_changed():
    done = run()
    done.run_backward()
    for matrix in (done.known(0), done.known(2), done.gradients[0], done.shares[2, 0]):
        with pytest.raises(ValueError, match="read-only"):
            matrix[0, 0] = 1.0


def test_a_gate_without_a_way_to_the_output_sends_nothing():
    nodes = (
        VectorNode(name="z", shape=Shape(2, 1)),
        VectorNode("sqrt", (0,), "shown"),  # its slope at 0 does not exist
        VectorNode("mean", (0,)),
    )
    done = VectorRun(VectorGraph(nodes), {0: np.array([[0.0], [4.0]])})
    done.run_backward()
    np.testing.assert_array_equal(done.gradients[0], [[0.5], [0.5]])
    np.testing.assert_array_equal(done.gradients[1], [[0.0], [0.0]])
    assert set(done.shares) == {(2, 0)}


def test_what_a_sum_passes_on_unchanged_is_not_copied():
    leaves = VectorNode(name="x", shape=Shape(2, 1)), VectorNode(name="y", shape=Shape(2, 1))
    nodes = *leaves, VectorNode("add", (0, 1)), VectorNode("mean", (2,))
    done = VectorRun(VectorGraph(nodes), {0: X, 1: X})
    done.run_backward()
    assert done.gradients[0] is done.gradients[1] is done.shares[2, 0] is done.gradients[2]


def test_a_run_keeps_its_leaves_when_the_caller_changes_the_matrix():
    own = X.copy()
    given = own.view()
    given.flags.writeable = False
    done = VectorRun(LAYER, {0: W, 1: given})
    own[...] = 0
    np.testing.assert_array_equal(done.known(1), X)


def test_names_and_formulas():
    names = vector_names(LAYER, {1: "X"})
    assert names == ("W", "X", "q", "q ⊙ q", "f")
    assert value_formula(LAYER, 2, names) == "W·X"
    assert sent_formula(LAYER, 2, 0, names) == "∂f/∂q·Xᵀ"
    assert sent_formula(LAYER, 3, 0, names) == "∂f/∂(q ⊙ q) ⊙ q"


@pytest.mark.parametrize(
    "nodes",
    [
        (),
        (VectorNode(shape=Shape(2, 1)),),  # the output is no number
        (VectorNode("mean", (0,)),),
        (VectorNode(),),
        (VectorNode(shape=Shape(1, 1)), VectorNode("product", (0,))),
        (VectorNode(shape=Shape(1, 1)), VectorNode("loss_mse", (0, 0))),
    ],
)
def test_what_is_no_graph_is_refused(nodes):
    with pytest.raises(ValueError):  # noqa: PT011
        VectorGraph(nodes)


def test_shapes_that_do_not_fit_are_refused():
    leaves = VectorNode(name="W", shape=Shape(2, 2)), VectorNode(name="x", shape=Shape(3, 1))
    with pytest.raises(ShapeError, match="W is 2×2 and x is 3×1"):
        VectorGraph((*leaves, VectorNode("product", (0, 1))))


def test_a_leaf_needs_a_matrix_of_its_shape():
    with pytest.raises(ValueError, match="shape"):
        VectorRun(LAYER, {0: W, 1: W})
    with pytest.raises(ValueError, match="every leaf"):
        VectorRun(LAYER, {0: W})
