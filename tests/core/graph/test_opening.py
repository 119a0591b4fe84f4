"""Gates that are opened into elementary ones, and closed again."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.graph.expression import parse_expression
from playground.core.graph.graph import Run
from playground.core.graph.opening import OPENINGS, can_open, open_gates


def run_of(expression, values, opened=()):
    opening = open_gates(expression.graph, opened)
    leaves = {opening.node_of[node]: values[name] for name, node in expression.variables.items()}
    leaves |= {opening.node_of[node]: value for node, value in expression.constants.items()}
    run = Run(opening.graph, leaves)
    run.run_backward()
    return opening, run


def test_the_opened_sigmoid_of_the_notes():
    expression = parse_expression("sigmoid(w0*x0 + w1*x1 + w2)")
    values = {"w0": 2, "x0": -1, "w1": -3, "x1": -2, "w2": -3}
    opening, run = run_of(expression, values, opened=[expression.graph.output])
    scale, exp, shift, reciprocal = opening.inside[expression.graph.output]
    assert [run.graph.nodes[node].gate for node in (scale, exp, shift, reciprocal)] == [
        "scale",
        "exp",
        "shift",
        "reciprocal",
    ]
    assert run.values[reciprocal] == pytest.approx(0.7310586, abs=5e-8)
    z = run.graph.nodes[scale].inputs[0]
    wires = [run.gradients[node] for node in (reciprocal, shift, exp, scale, z)]
    assert wires == pytest.approx([1, -0.5344, -0.5344, -0.1966, 0.1966], abs=5e-5)


@given(
    st.sampled_from(
        [
            "sigmoid(x)",
            "x * tanh(y) + y",
            "softplus(sigmoid(x) - y)",
            "sigmoid(tanh(x)) / (2 + tanh(x * y))",
        ]
    ),
    st.floats(-5, 5),
    st.floats(-5, 5),
    st.sets(st.integers(0, 12)),
)
def test_opening_keeps_every_value_and_gradient(text, x, y, chosen):
    expression = parse_expression(text)
    values = {"x": x, "y": y}
    _, closed = run_of(expression, values)
    opening, opened = run_of(expression, values, chosen)
    for node, place in enumerate(opening.node_of):
        assert math.isclose(closed.values[node], opened.values[place], rel_tol=1e-9, abs_tol=1e-12)
        if not expression.graph.varying[node]:
            assert closed.gradients[node] is opened.gradients[place] is None
            continue
        assert math.isclose(
            closed.gradients[node], opened.gradients[place], rel_tol=1e-9, abs_tol=1e-12
        )


def test_only_gates_that_are_made_of_others_are_opened_and_none_means_the_same_graph():
    graph = parse_expression("sigmoid(x) + max(x, 2)").graph
    assert open_gates(graph, ()).graph == graph
    assert open_gates(graph, range(len(graph.nodes))).inside.keys() == {
        node for node, entry in enumerate(graph.nodes) if can_open(entry)
    }


def test_every_elementary_gate_knows_which_gate_it_belongs_to():
    expression = parse_expression("1 + sigmoid(x)")
    opening = open_gates(expression.graph, range(9))
    for closed, nodes in opening.inside.items():
        assert {opening.closed(node) for node in nodes} == {closed}
    assert [opening.closed(place) for place in opening.node_of] == list(
        range(len(expression.graph.nodes))
    )


@pytest.mark.parametrize("gate", OPENINGS)
def test_a_chain_is_made_of_gates_of_one_input(gate):
    opened = open_gates(parse_expression(f"{gate}(x)").graph, [1]).graph
    assert len(opened.nodes) == 1 + len(OPENINGS[gate])
    assert opened.output == len(opened.nodes) - 1
