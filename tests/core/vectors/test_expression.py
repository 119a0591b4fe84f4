"""Typed steps with vectors: what is understood, and what is refused with which words."""

import numpy as np
import pytest

from playground.core.graph.spelling import ExpressionError
from playground.core.vectors.expression import LONGEST, has_vectors, parse_vectors
from playground.core.vectors.formulas import vector_names
from playground.core.vectors.graph import VectorRun


def run_of(text):
    expression = parse_vectors(text)
    run = VectorRun(expression.graph, expression.leaves)
    run.run_backward()
    return expression, run


def value_of(text):
    expression, run = run_of(text)
    return run.known(expression.graph.output)[0, 0]


def differences(text, name, epsilon=1e-6):
    """∂f/∂name by central differences, on the numbers of the text."""
    expression = parse_vectors(text)
    leaf = expression.variables[name]
    found = np.zeros_like(expression.leaves[leaf])
    for cell in np.ndindex(found.shape):
        values = []
        for sign in (1, -1):
            leaves = {node: matrix.copy() for node, matrix in expression.leaves.items()}
            leaves[leaf][cell] += sign * epsilon
            values.append(VectorRun(expression.graph, leaves).run_forward()[0, 0])
        found[cell] = (values[0] - values[1]) / (2 * epsilon)
    return found


NOTES = """W = [[0.1, 0.5], [-0.3, 0.8]]
x = [0.2, 0.4]
q = W @ x
f = sum(q^2)"""


def test_the_vector_example_of_the_notes():
    expression, run = run_of(NOTES)
    leaves = expression.variables
    names = vector_names(expression.graph)
    assert run.known(expression.graph.output)[0, 0] == pytest.approx(0.1160)
    np.testing.assert_allclose(run.known(names.index("q")), [[0.22], [0.26]])
    np.testing.assert_allclose(run.gradients[leaves["W"]], [[0.088, 0.176], [0.104, 0.208]])
    np.testing.assert_allclose(run.gradients[leaves["x"]], [[-0.112], [0.636]])
    for name, leaf in leaves.items():
        np.testing.assert_allclose(run.gradients[leaf], differences(NOTES, name), atol=1e-8)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("x = [1, 2]; sum(x)", 3),
        ("x = [1, 2]; Σ(x)", 3),
        ("x = [1,2]; mean(x)", 1.5),
        ("x = [[1, 2]]; W = [[1], [1]]; x @ W", 3),
        ("x = [1, 2]; x.T @ x", 5),
        ("x = [1, 2]; xᵀ · x", 5),
        ("x = [1, 2]; y = [3, 4]; sum(x ⊙ y)", 11),
        ("x = [1, 2]; y = [3, 4]; sum(x × y)", 11),
        ("x = [1, 2]; sum(x²)", 5),
        ("x = [1, 2]; sum(2x + 1)", 8),
        ("x = [1, 2]; k = 3; k * sum(x)", 9),
        ("x = [1, 2]; sum(1 - x)", -1),
        ("x = [1, 2]; sum(x - 1)", 1),
        ("x = [1, 2]; sum(x / 2)", 1.5),
        ("x = [1, 2]; sum(1 / x)", 1.5),
        ("x = [1, 4]; sum(√x)", 3),
        ("x = [1, 4]; sum(sqrt(x) * x^(1/2))", 5),
        ("x = [1, 2]; y = [4, 2]; sum(x / y - -x)", 4.25),
        ("W = [[1, 2], [3, 4]]; b = [1, -1]; sum(W + b) + sum(b + W)", 20),
        ("W = [[1, 2], [3, 4]]; b = [1, 2]; sum(W - b)", 4),
        ("x = [1/2, -(1 + 1)]; sum(|x|)", 2.5),
        ("x = [0, 0]; sum(exp(x)) + sum(e * x + π)", 2 + 2 * np.pi),
        ("W = [[1, 2],\n     [3, 4]]  # two rows\nsum(W)", 10),
        ("z = [1, 2]; p = softmax(z); sum(p)", 1),
        ("x = [0]; sigmoid(x) + σ(x)", 1),
    ],
)
def test_what_can_be_typed(text, value):
    assert value_of(text) == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "x = [0.3, -0.6]; k = 0.7; sum(tanh(k * x) / (1 + x^2)) - mean(x)",
        "x = [0.3, 0.6]; y = [1, 0]; -sum(y * ln(softmax(x)) + (1 - y) * ln(1 - softmax(x)))",
        "W = [[1, 2], [3, 4]]; V = [[1, -1]]; x = [0.5, 2]; sum((V @ (W @ x)).T + x.T @ W @ x)",
        "W = [[1, 2], [3, 4]]; b = [1, 2]; k = 0.5; sum(sigmoid(W.T @ W - b + k) * k)",
    ],
)
def test_gradients_are_those_of_finite_differences(text):
    expression, run = run_of(text)
    for name, leaf in expression.variables.items():
        np.testing.assert_allclose(
            run.gradients[leaf], differences(text, name), atol=1e-7, rtol=1e-6
        )


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        (
            "W=[[1,2],[3,4]]; x=[1,2,3]; sum(W@x)",
            32,
            "W is 2×2 and x is 3×1: a product needs as many rows in x as W has columns.",
        ),
        (
            "x=[1,2]; W=[[1,2],[3,4]]; sum(W*x)",
            30,
            "W is 2×2 and x is 2×1: * works number by number, on equal shapes. "
            "For the product of matrices write W @ x.",
        ),
        (
            "x=[1,2]; y=[1,2,3]; sum(x+y)",
            24,
            "x is 2×1 and y is 3×1: + and − need equal shapes, or a vector with as many rows.",
        ),
        (
            "x=[1,2]; x@x",
            9,
            "x and x are both 2×1: for the sum of their products write sum(x * x) or xᵀ @ x.",
        ),
        (
            "x=[1,2]; 2x",
            9,
            "The last step is 2×1, but the result must be one number: write sum( ) around it.",
        ),
        ("x=[1,[2,3]]; sum(x)", 6, "The rows of “x” have different lengths: 1 and 2."),
        ("x=[]; sum(x)", 2, "“x” needs a number in its brackets."),
        ("x=[[]]; sum(x)", 3, "“x” needs a number in its brackets."),
        (
            "x=[1,a]; sum(x)",
            5,
            "The brackets of “x” may hold only numbers, or rows such as [1, 2].",
        ),
        ("x=[1e10]; sum(x)", 3, "This number is too large."),
        (f"x={[1] * 13}; sum(x)", 2, "“x” has more than 12 rows or columns."),
        (
            "x=[x>0]; sum(x)",
            3,
            "A condition in square brackets is not understood: for [x > 0] write step(x).",
        ),
        ("x=[1,2]; sum(y)", 13, "“y” has no value yet: give it one above, as in y = [1, 2]."),
        ("x=[1,2]; sum(x^3)", 13, "Only the powers 2, 1/2 and −1 work on vectors"),
        ("x=[1,2]; y=3; sum(x)", 9, "“y” is not used yet: use it in a later step."),
        ("x=[1,2]; x=3; sum(x)", 9, "“x” already has a meaning above: choose another name."),
        ("sum=[1,2]; sum", 0, "“sum” is no name for a variable."),
        ("x=[1,2]; foo(x)", 9, "“foo” is no function of a vector; known are sum, "),
        ("x=[1,2]; sum(x, x)", 9, "sum needs one input."),
        ("x=[1,2]; sum(x) * [1,2]", 18, "Give the vector a name first, as in x = [1, 2]."),
        ("x=[1,2]; x.shape", 9, "Only numbers, names, vectors, "),
        ("x=[1,2]; sum(x // 2)", 13, "Only numbers, names, vectors, "),
        ("x=[1,2]; not x", 9, "Only numbers, names, vectors, "),
        ("x = [1, 2", 4, "Something is missing or misplaced here."),
        ("x = [1, 2]; 3; sum(x)", 12, "each step but the last needs a name"),
        ("x = [1]; " + "+".join("x" for _ in range(202)), 9, "more than 200 gates"),
        ("x = [1]; f = " + "+".join("x" * 550), 13, "more than 200 gates"),
        ("x = [1]; f = " + "-" * 600 + "x", 94, "nested too deeply"),
        ("x = [1]; f = x" + ".T" * 550, 13, "nested too deeply"),
        ("x = [1]; f = " + "√" * 1100 + "x", 94, "nested too deeply"),
        ("x = [1]; f = " + "x+(" * 40 + "x" + ")" * 40 + "+x" * 400, 13, "more than 200 gates"),
        ("x = [" + "-" * 1000 + "1]; f = x", 85, "nested too deeply"),
        (f"x = [1]; x{' ' * LONGEST}", LONGEST, "longer than"),
    ],
)
def test_what_is_refused(text, position, said):
    with pytest.raises(ExpressionError) as error:
        parse_vectors(text)
    assert said in str(error.value)
    assert error.value.position == position


@pytest.mark.parametrize("sign", "+-*/@")
@pytest.mark.parametrize("terms", [100, 200])
def test_a_chain_of_many_terms_is_not_nested(terms, sign):
    text = f"x = [1]; {sign.join('x' * terms)}"
    assert len(parse_vectors(text).graph.gates) == terms - 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = [1]; x", True),
        ("a = 1\nW = [[1, 2]]\nsum(W)", True),
        ("x * [y > 0]", False),
        ("(x + y) * z  # as in x = [1, 2]", False),
    ],
)
def test_which_texts_have_vectors(text, expected):
    assert has_vectors(text) is expected


def test_every_number_knows_its_place_in_the_text():
    text = "W = [[1, -2.5], [1/2, 4]]; k = -3; k * sum(W)"
    expression = parse_vectors(text)
    cells = {
        name: [[text[start:stop] for start, stop in row] for row in rows]
        for name, rows in expression.cells.items()
    }
    assert cells == {"W": [["1", "-2.5"], ["1/2", "4"]], "k": [["-3"]]}
