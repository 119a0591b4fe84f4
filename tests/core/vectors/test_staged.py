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
]


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
        own = "np_" if name == "np" else name
        np.testing.assert_allclose(
            np.reshape(names[f"d{own}"], run.gradients[leaf].shape), run.gradients[leaf], rtol=1e-9
        )


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
        "f = g2.sum()",
        "",
        "# backward pass",
        "df = np.ones((1, 1))",
        "# f = g2.sum()",
        "dg2 = df * np.ones_like(g2)",
        "# g2 = q ** 2",
        "dq = 2 * q * dg2",
        "# q = W @ x",
        "dW = dq @ x.T",
        "dx = W.T @ dq",
    ]
    shown = {line.text: (line.step, line.value) for line in lines}
    assert shown["q = W @ x"] == (1, "2×1")
    assert shown["f = g2.sum()"][1] == pytest.approx(0.116)
    assert shown["dW = dq @ x.T"] == (7, "2×2")
    run.go_to(1)
    assert [line.value for line in staged_vectors(run) if line.step > 1] == [None] * 7
