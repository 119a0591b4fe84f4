"""The staged code of a circuit with vectors: lines of NumPy, and it runs."""

import numpy as np
import pytest

from playground.core.experiment.circuit_examples import VECTOR_CIRCUITS
from playground.core.vectors.expression import parse_vectors
from playground.core.vectors.gates import vector_functions
from playground.core.vectors.graph import VectorRun
from playground.core.vectors.staged import staged_vectors

TEXTS = [
    *(example.circuit.text for example in VECTOR_CIRCUITS.values()),
    *(f"x = [0.3, 0.6]; sum({name}(x))" for name in vector_functions()),
    "x = [0.3, -0.6]; k = 0.7; sum(tanh(k * x) / (1 + x^2)) - mean(x) * π",
    "W = [[1, 2], [3, 4]]; V = [[1, -1]]; x = [0.5, 2]; sum((V @ (W @ x)).T + x.T @ W @ x)",
    "W = [[1, 2], [3, 4]]; b = [1, 2]; k = -0.5; sum(sigmoid(W.T @ W - b + k) * k)",
    "x = [1, 2]; a = x + x; b = a - 1; sum(a * b + a / 2 - 1 / b + x)",
    "np = [1, 2]; g1 = [1, 3]; sum(np * g1 * np)",
    "a = [2]; b = [3]; a @ b",
    "x = [1, 2]; s = sum(x); s @ s",
    "W = [[1, 2]]; s = [3]; sum(s @ W)",
    "x = [1, 2]; b = [3]; sum(x @ b)",
    "a = [2]; sum(a)",
    "a = [2]; a",
    "a = [2]; aᵀ",
    "a = [2]; a @ 3 + mean(-2) @ sum(sigmoid(2)) + (2).T",
    "a = [-2]; k = 3; f = -2 * a / (-3) + k * k",
    "x = [1, 2]; k = 2; sum(k * x + k) * k",
    "d_f = [1]; df = [2]; f = d_f * df; g = f * f",
    "el = [1, 2]; ef = [2, 1]; sum(el * ef)",  # del and def are words of Python
    "x = [1000, 2]; sum(softmax(x) * softmax(x))",
    "x = [1000, 2]; sum(softplus(x))",
    "W = [[1, 2000], [3, 4]]; sum(softmax(W) * W)",
]
SLOTS = {"np": "dnp_", "el": "d_el", "ef": "d_ef"}  # of names that the code writes differently


def run_of(text):
    expression = parse_vectors(text)
    run = VectorRun(expression.graph, expression.leaves)
    run.run_backward()
    return expression, run


@pytest.mark.parametrize("text", TEXTS)
def test_the_code_runs_and_gives_all_gradients(text):
    expression, run = run_of(text)
    names = {}
    exec("\n".join(line.text for line in staged_vectors(run)), names)
    for name, leaf in expression.variables.items():
        found, expected = names[SLOTS.get(name, f"d{name}")], run.gradients[leaf]
        assert found.shape == expected.shape
        np.testing.assert_allclose(found, expected, rtol=1e-9)


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_line_shows_is_what_its_name_stands_for_then(text):
    names = {}
    for line in staged_vectors(run_of(text)[1]):
        exec(line.text, names)
        if line.value is not None:
            matrix = names[line.text.split(" = ")[0]]
            is_number = matrix.shape == (1, 1)
            shown = matrix[0, 0] if is_number else f"{matrix.shape[0]}×{matrix.shape[1]}"
            assert line.value == (pytest.approx(shown, rel=1e-9) if is_number else shown)


def test_a_name_that_the_code_needs_gets_one_that_is_free():
    names = {}
    exec(
        "\n".join(x.text for x in staged_vectors(run_of("np = [2]; np_ = [3]; np * np_")[1])), names
    )
    assert (names["dnp__"], names["dnp_"]) == (3, 2)


def test_the_lines_of_the_example_of_the_notes():
    _, run = run_of(VECTOR_CIRCUITS["squared_norm"].circuit.text)
    lines = staged_vectors(run)
    assert [line.text for line in lines] == [
        "import numpy as np",
        "",
        "W = np.array([[0.1, 0.5], [-0.3, 0.8]])",
        "x = np.array([[0.2], [0.4]])",
        "",
        "# forward pass",
        "q = W @ x",
        "g2 = q ** 2",
        "f = g2.sum(keepdims=True)",
        "",
        "# backward pass",
        "df = np.ones((1, 1))",
        "# f = g2.sum(keepdims=True)",
        "dg2 = df * np.ones_like(g2)",
        "# g2 = q ** 2",
        "dq = 2 * q * dg2",
        "# q = W @ x",
        "dW = dq @ x.T",
        "dx = W.T @ dq",
    ]
    shown = {line.text: (line.step, line.value) for line in lines}
    assert shown["q = W @ x"] == (1, "2×1")
    assert shown["f = g2.sum(keepdims=True)"][1] == pytest.approx(0.116)
    assert shown["dW = dq @ x.T"] == (7, "2×2")
    run.go_to(1)
    assert [line.value for line in staged_vectors(run) if line.step > 1] == [None] * 7
