"""What is said about a gate: every formula in symbols, with the numbers put in, and its result."""

import pytest

from playground.core.basics.printers import TEXT
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.spec import CircuitSpec
from playground.core.graph.expression import parse_expression
from playground.core.graph.formulas import gate_symbol
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Graph, Node, Run
from playground.ui.gate_graph.explain import compact, explain, symbols_of
from playground.ui.gate_graph.lines import (
    ExplanationLine,
    as_html,
)
from playground.ui.gate_graph.titles import headline


def explained(text, node, inputs, names=None, steps=None):
    circuit = circuit_of(CircuitSpec(text, tuple(inputs.items())))
    run = circuit.run()
    run.go_to(run.steps if steps is None else steps)
    return explain(run.graph, run, node, names)


def texts(lines, kind):
    return [line.text() for line in lines if line.kind == kind]


XYZ = {"x": -2.0, "y": 5.0, "z": -4.0}


def test_upstream_times_local_is_downstream_for_every_input():
    lines = explained("(x + y) * z", 4, XYZ, {2: "q"})
    assert texts(lines, "value") == ["f = q · z = 3 · (−4) = −12"]
    assert texts(lines, "gradient") == ["∂f/∂f = 1"]
    assert texts(lines, "local") == ["local, left input: z = −4", "local, right input: q = 3"]
    assert texts(lines, "downstream") == [
        "∂f/∂q = ∂f/∂f × z = 1 × (−4) = −4",
        "∂f/∂z = ∂f/∂f × q = 1 × 3 = 3",
    ]


def test_at_a_fan_out_the_gradient_is_a_sum_of_what_comes_back():
    (gradient,) = texts(explained("x * y + x * z", 0, {"x": 3.0, "y": -4.0, "z": 2.0}), "gradient")
    assert gradient == "∂f/∂x = ∂f/∂g₁ · y + ∂f/∂g₂ · z = −4 + 2 = −2"


def test_what_a_gate_sends_to_a_fan_out_is_called_a_share():
    lines = explained("x * y + x * z", 2, {"x": 3.0, "y": -4.0, "z": 2.0})
    assert texts(lines, "downstream") == [
        "through this gate, part of ∂f/∂x = ∂f/∂g₁ × y = 1 × (−4) = −4",
        "∂f/∂y = ∂f/∂g₁ × x = 1 × 3 = 3",
    ]


def test_what_has_not_been_computed_has_neither_numbers_nor_a_result():
    lines = explained("(x + y) * z", 4, XYZ, steps=1)
    assert all(line.numbers == line.result == "" for line in lines)
    assert texts(lines, "value") == ["f = g₁ · z"]
    lines = explained("(x + y) * z", 4, XYZ, steps=2)
    assert texts(lines, "value") == ["f = g₁ · z = 3 · (−4) = −12"]
    assert texts(lines, "downstream") == ["∂f/∂g₁ = ∂f/∂f × z", "∂f/∂z = ∂f/∂f × g₁"]


@pytest.mark.parametrize(
    ("text", "inputs", "note"),
    [
        ("relu(x)", {"x": 0.0}, "At 0 the slope of ReLU is taken as 0."),
        ("leaky_relu(x)", {"x": 0.0}, "At 0 the slope of leaky ReLU is taken as 0.01."),
        ("max(x, y)", {"x": 2.0, "y": 2.0}, "Equal inputs share the gradient equally."),
        ("step(x)", {"x": 1.0}, "The slope of the step is taken as 0 everywhere."),
    ],
)
def test_where_there_is_no_derivative_the_convention_is_said(text, inputs, note):
    assert [
        line.symbols for line in explained(text, len(inputs), inputs) if line.kind == "note"
    ] == [note]


@pytest.mark.parametrize(
    ("text", "inputs"), [("relu(x)", {"x": 0.5}), ("max(x, y)", {"x": 2.0, "y": 3.0})]
)
def test_elsewhere_nothing_is_said_about_it(text, inputs):
    assert not [line for line in explained(text, len(inputs), inputs) if line.kind == "note"]


@pytest.mark.parametrize("name", CIRCUITS)
def test_results_are_those_of_the_run_for_every_example(name):
    run = circuit_of(CIRCUITS[name].circuit).full_run()
    for node in range(len(run.graph.nodes)):
        lines = explain(run.graph, run, node, digits=7)
        assert lines[0].result == compact(run.values[node], 7)
        shares = [line.result for line in lines if line.kind == "downstream"]
        assert shares == [
            compact(run.shares[node, place], 7) for place in run.graph.varying_inputs(node)
        ]


@pytest.mark.parametrize("name", GATES)
def test_every_gate_can_be_explained_forward_and_backward(name):
    gate = GATES[name]
    count = gate.inputs or 2
    constants = (
        tuple(float(place == 0) for place in range(count))
        if gate.constants == -1
        else (1.0,) * gate.constants
    )
    nodes = [Node(name=f"x{place}") for place in range(count)] + [
        Node(name, tuple(range(count)), constants)
    ]
    run = Run(Graph(tuple(nodes)), {place: 0.6 - 0.2 * place for place in range(count)})
    empty = explain(run.graph, run, count)
    assert not any(line.result for line in empty)
    run.run_backward()
    lines = explain(run.graph, run, count)
    assert len([line for line in lines if line.kind == "downstream"]) == count
    assert all(line.result for line in lines if line.kind != "note")
    assert not any("{" in line.text() for line in lines)
    assert gate_symbol(nodes[-1])


def test_names_are_given_or_own_or_numbered_and_the_output_is_f_or_l():
    graph = parse_expression("(w0 + 2) * exp(w0)").graph
    assert symbols_of(graph) == ("w₀", "2", "g₁", "g₂", "f")
    assert symbols_of(graph, {2: "q", 4: "z"}) == ("w₀", "2", "q", "g₂", "z")
    loss = Graph((Node(name="y"), Node("loss_mse", (0,), (1.0,))))
    assert symbols_of(loss)[-1] == "L"
    assert headline(graph, 4) == "Gate f = g₁ · g₂"


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (None, 3, ""),
        (0.0, 3, "0"),
        (-4.0, 3, "−4"),
        (-0.5344, 2, "−0.53"),
        (0.19661193, 7, "0.1966119"),
        (1e9, 3, "1.00e+9"),
        (0.5, 3, "0.5"),
        (1 / 3, 3, "0.333"),
    ],
)
def test_numbers_on_wires(value, digits, text):
    assert compact(value, digits) == text


def test_a_line_does_not_say_the_same_thing_twice():
    assert ExplanationLine("local", "local", "1", "1", "1").text() == "local: 1"
    assert [TEXT.symbol(name) for name in ("w0", "alpha", "x_12", "−1", "2")] == [
        "w₀",
        "alpha",
        "x₁₂",
        "−1",
        "2",
    ]


def fused(activation, loss, count):
    """`count` sums, what shows ŷ of each, and a loss that has taken the activation in."""
    sums = tuple(range(count))
    shown = [
        Node(activation, sums, (float(place),)) if count > 1 else Node(activation, sums)
        for place in sums
    ]
    return Graph(
        (
            *(Node(name=f"z{place + 1}") for place in sums),
            *shown,
            Node(loss, sums, (1.0,) + (0.0,) * (count - 1)),
        )
    )


def test_the_gradient_goes_around_an_activation_that_the_loss_has_taken_in():
    graph, names = fused("sigmoid", "loss_bce_sigmoid", 1), {0: "z", 1: "ŷ"}
    run = Run(graph, {0: 0.4})
    run.run_backward()
    (gradient,) = texts(explain(graph, run, 0, names, passive={1}), "gradient")
    assert gradient == "∂L/∂z = −0.401"
    assert texts(explain(graph, run, 2, names, passive={1}), "downstream") == [
        "∂L/∂z = ∂L/∂L × (ŷ − y) = 1 × (−0.401) = −0.401"
    ]
    lines = explain(graph, run, 1, names, passive={1})
    assert not texts(lines, "downstream")
    assert not texts(lines, "gradient")
    said = (
        "The loss is computed from z directly (∂L/∂z = ŷ − y), "
        "so no gradient goes through this gate."
    )
    assert texts(lines, "note") == [said]
    assert "downstream" not in as_html(lines, "", "", "")


def test_a_softmax_says_its_slopes_and_that_the_loss_takes_the_sums():
    graph, names = fused("softmax", "loss_cce_softmax", 3), {3: "ŷ₁", 4: "ŷ₂", 5: "ŷ₃"}
    run = Run(graph, {0: 1.0, 1: 2.0, 2: 0.0})
    run.run_backward()
    lines = explain(graph, run, 4, names, passive={3, 4, 5})
    assert texts(lines, "local") == [
        "local, input 1: −ŷ₂ · ŷ₁ = −0.665 · 0.245 = −0.163",
        "local, input 2: ŷ₂ · (1 − ŷ₂) = 0.665 · (1 − 0.665) = 0.223",
        "local, input 3: −ŷ₂ · ŷ₃ = −0.665 · 0.0900 = −0.0599",
    ]
    assert "(∂L/∂z₂ = ŷ₂ − y₂)" in texts(lines, "note")[0]
    assert texts(explain(graph, run, 0, names, passive={3, 4, 5}), "gradient") == [
        "∂L/∂z₁ = −0.755"
    ]


def test_of_a_loss_that_is_a_mean_every_output_has_its_part():
    graph = fused("softmax", "loss_bce_sigmoid", 2)
    assert (
        texts(explain(graph, Run(graph, {0: 0.0, 1: 0.0}), 4), "local")[1]
        == "local, right input: (ŷ₂ − y₂) / 2"
    )


def test_a_sum_that_is_not_complete_has_no_result_and_says_how_much_has_come():
    inputs = {"x": 3.0, "y": -4.0, "z": 2.0}
    lines = explained("x * y + x * z", 0, inputs, steps=6)
    assert texts(lines, "gradient") == ["∂f/∂x = ∂f/∂g₁ · y + ∂f/∂g₂ · z = 2 + …"]
    assert texts(lines, "note") == ["1 of 2 terms are known; the sum is not complete yet."]
    lines = explained("x * y + x * z", 0, inputs, steps=7)
    assert texts(lines, "gradient")[0].endswith("= −4 + 2 = −2")
    assert not texts(lines, "note")


def test_only_the_names_that_are_said_are_written(monkeypatch):
    text = " + ".join(f"x{number}^2" for number in range(1, 40))
    run = Run(graph := parse_expression(text).graph, dict.fromkeys(graph.leaves, 2.0))
    written, symbol = [], type(TEXT).symbol
    monkeypatch.setattr(
        type(TEXT), "symbol", lambda own, name: written.append(name) or symbol(own, name)
    )
    assert texts(explain(graph, run, graph.gates[0]), "value")
    assert len(set(written)) < 6
