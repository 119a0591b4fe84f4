"""What a gate chooses is said in words, with the true reason, and no brackets of Iverson."""

import itertools
import re

import pytest

from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.spec import CircuitSpec
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Graph, Node, Run
from playground.ui.gate_graph.explain import explain
from playground.ui.views.circuit.step_rows import rows_of, steps_table

IVERSON = re.compile(r"\[[^\]]*[<>=≤≥≠][^\]]*\]")


def lines_of(text, steps=None, **inputs):
    run = circuit_of(CircuitSpec(text, tuple(inputs.items()))).run()
    run.go_to(run.steps if steps is None else steps)
    return [
        line.text()
        for node in range(len(run.graph.nodes))
        for line in explain(run.graph, run, node)
        if line.kind in ("value", "local", "downstream")
    ]


@pytest.mark.parametrize(
    ("text", "inputs", "said"),
    [
        ("relu(x)", {"x": 0.0}, "local: 1 if x > 0, else 0; 0 is not greater than 0 → 0"),
        ("relu(x)", {"x": 0.6}, "local: 1 if x > 0, else 0; 0.6 is greater than 0 → 1"),
        ("relu(x)", {"x": 0.6}, "∂f/∂x = ∂f/∂f × ReLU′(x) = 1 × 1 = 1"),
        (
            "leaky_relu(x)",
            {"x": -2.0},
            "local: 1 if x > 0, else 0.01; −2 is not greater than 0 → 0.01",
        ),
        (
            "max(x, y)",
            {"x": 0.6, "y": 0.0},
            "local, left input: 1 if x is the larger input, else 0; 0.6 is the larger input → 1",
        ),
        (
            "max(x, y)",
            {"x": 0.6, "y": 0.0},
            "local, right input: 1 if y is the larger input, else 0; 0 is not the larger input → 0",
        ),
        (
            "min(x, y)",
            {"x": 2.0, "y": 2.0},
            "local, left input: 1 if x is the smaller input, else 0; "
            "2 is one of 2 equal inputs → 0.5",
        ),
        ("max(x, y)", {"x": 0.6, "y": 0.0}, "∂f/∂x = ∂f/∂f × ∂max/∂x = 1 × 1 = 1"),
        ("step(x)", {"x": 0.0}, "f = 1 if x ≥ 0, else 0; 0 is not less than 0 → 1"),
        ("step(x)", {"x": -0.5}, "f = 1 if x ≥ 0, else 0; −0.5 is less than 0 → 0"),
        (
            "elu(x)",
            {"x": -0.6},
            "f = x if x > 0, else eˣ − 1; −0.6 is not greater than 0 → e^(−0.6) − 1 = −0.451",
        ),
    ],
)
def test_the_reason_is_said(text, inputs, said):
    assert said in lines_of(text, **inputs)


@pytest.mark.parametrize("text", ["relu(x)", "max(x, y)", "step(x)", "elu(x)", "min(x, y, z)"])
def test_before_the_numbers_there_is_the_rule_alone(text):
    inputs = {name: 0.5 for name in "xyz" if name in text.replace("max", "").replace("exp", "")}
    for line in lines_of(text, steps=0, **inputs):
        assert ";" not in line
        assert "→" not in line


@pytest.mark.parametrize("name", GATES)
def test_no_gate_shows_the_brackets(name):
    gate = GATES[name]
    count = gate.inputs or 2
    constants = {-1: (1.0,) * count, 0: ()}.get(gate.constants, (1.0,) * gate.constants)
    nodes = (*(Node(name=f"x{i}") for i in range(count)), Node(name, (*range(count),), constants))
    for start, steps in itertools.product((0.6, -0.6, 0.0), (0, None)):
        run = Run(Graph(nodes), {i: start + 0.3 * i for i in range(count)}, skips=True)
        run.go_to(run.steps if steps is None else steps)
        for node in range(len(nodes)):
            for line in explain(run.graph, run, node):
                assert not IVERSON.search(line.text()), line.text()


@pytest.mark.parametrize("name", CIRCUITS)
def test_no_table_of_steps_shows_them(name):
    circuit = circuit_of(CIRCUITS[name].circuit)
    table = steps_table(rows_of(circuit.opening.graph, circuit.full_run()))
    assert not any(IVERSON.search(str(cell)) for row in table for cell in row)


def test_the_reason_is_true_for_every_order_of_values():
    for x, y in itertools.product((-1.0, 0.0, 0.5), repeat=2):
        texts = lines_of("max(x, y)", x=x, y=y)
        left = next(text for text in texts if "left" in text)
        words = "is the larger" if x > y else "equal" if x == y else "is not the larger"
        assert words in left.partition(";")[2]
