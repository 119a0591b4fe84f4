"""What one number of a downstream gradient is made of."""

import numpy as np
import pytest

from playground.core.vectors.elements import element_symbols, element_terms
from playground.core.vectors.gates import VECTOR_GATES
from playground.core.vectors.graph import VectorGraph, VectorNode, VectorRun
from tests.support.vectors import cases, run_of


@pytest.mark.parametrize(("name", "which"), cases())
def test_the_terms_add_up_to_what_is_sent(name, which):
    run, node = run_of(name)
    run.run_backward()
    share = run.shares[node, which]
    for row, column in np.ndindex(share.shape):
        terms = element_terms(run, node, which, row, column)
        total = sum(upstream * local for upstream, local in terms)
        assert total == pytest.approx(share[row, column], abs=1e-13)


def test_before_the_backward_pass_there_are_no_terms():
    run, node = run_of("product")
    assert element_terms(run, node, 0, 0, 0) is None
    run.go_to(3)  # ∂f/∂f = 1 is known, nothing is sent
    assert element_terms(run, node, 0, 0, 0) is None


def product_of(left, right):
    matrices = np.ones(left), np.ones(right)
    nodes = [VectorNode(name=name, shape=m.shape) for name, m in zip("Wx", matrices, strict=True)]
    nodes += [VectorNode("product", (0, 1)), VectorNode("mean", (2,))]
    return VectorRun(VectorGraph(tuple(nodes)), dict(enumerate(matrices)))


@pytest.mark.parametrize(
    ("left", "right", "which", "cell", "expected"),
    [
        ((4, 2), (2, 1), 0, (1, 0), "δ₂·x₁"),
        ((4, 2), (2, 5), 0, (1, 0), "Σₖ δ₂ₖ·x₁ₖ"),
        ((4, 2), (2, 1), 1, (1, 0), "Σₖ Wₖ₂·δₖ"),
        ((4, 2), (2, 5), 1, (1, 2), "Σₖ Wₖ₂·δₖ₃"),
        ((1, 2), (2, 1), 1, (1, 0), "W₁₂·δ₁"),
        ((12, 12), (12, 3), 0, (10, 3), "Σₖ δ₁₁,ₖ·x₄ₖ"),
    ],
)
def test_the_terms_of_a_product_in_letters(left, right, which, cell, expected):
    run = product_of(left, right)
    assert element_symbols(run, 2, which, *cell, ["W", "x", "q", "f"]) == expected


def test_other_gates_have_no_letters():
    run, node = run_of("tanh")
    assert element_symbols(run, node, 0, 0, 0, ["z", "a", "f"]) == ""
    assert set(VECTOR_GATES) > {"product"}
