"""The computational graph.

Gates against finite differences, steps, accumulation; the numbers of the course notes.
"""

import math
import warnings
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from playground.core.basics.maths_text import with_minus
from playground.core.basics.printers import LATEX
from playground.core.graph.expression import parse_expression
from playground.core.graph.formulas import letters_of, slope_maths, value_maths
from playground.core.graph.forward_mode import tangent
from playground.core.graph.gate import GateError
from playground.core.graph.gates import GATES, evaluate, local_gradients
from playground.core.graph.graph import Graph, Node, Run
from playground.core.graph.kinks import meets_kink
from tests.support.latex_reader import read

numbers = st.floats(-3, 3).filter(lambda x: abs(x) > 0.05)
EPSILON = 1e-6


def run_of(text, **values):
    expression = parse_expression(text)
    leaves = {
        **expression.constants,
        **{leaf: values[name] for name, leaf in expression.variables.items()},
    }
    return expression, Run(expression.graph, leaves)


def solved(text, **values):
    """The value, and ∂f/∂name of every variable."""
    expression, run = run_of(text, **values)
    value = run.run_forward()
    run.run_backward()
    return value, {name: run.gradients[leaf] for name, leaf in expression.variables.items()}


# --- the course notes (PRODUCT: numbers that must come out)
# ---------------------------------------------------------------


def test_the_first_example_of_the_notes():
    expression, run = run_of("(x + y) * z", x=-2.0, y=5.0, z=-4.0)
    assert run.run_forward() == -12
    run.run_backward()
    q = expression.graph.gates[0]
    assert run.known(q) == 3
    assert run.gradients[q] == -4
    assert {name: run.gradients[leaf] for name, leaf in expression.variables.items()} == {
        "x": -4,
        "y": -4,
        "z": 3,
    }


NEURON = {"w0": 2.0, "x0": -1.0, "w1": -3.0, "x1": -2.0, "w2": -3.0}
NEURON_GRADIENTS = {
    "w0": -0.1966119,
    "x0": 0.3932239,
    "w1": -0.3932239,
    "x1": -0.5898358,
    "w2": 0.1966119,
}


@pytest.mark.parametrize(
    "text",
    ["sigmoid(w0*x0 + w1*x1 + w2)", "1/(1 + exp(-(w0*x0 + w1*x1 + w2)))", "σ(w0·x0 + w1·x1 + w2)"],
)
def test_the_sigmoid_neuron_of_the_notes_as_one_gate_or_as_many(text):
    value, gradients = solved(text, **NEURON)
    assert value == pytest.approx(0.7310586, abs=1e-7)
    assert gradients == pytest.approx(NEURON_GRADIENTS, abs=1e-7)


def test_the_gates_of_the_opened_sigmoid_pass_back_what_the_notes_say():
    expression, run = run_of("1/(1 + exp(-(w0*x0 + w1*x1 + w2)))", **NEURON)
    run.run_forward()
    run.run_backward()
    by_gate = {expression.graph.nodes[node].gate: node for node in expression.graph.gates}
    reciprocal, plus, exponential, negate = (
        by_gate[name] for name in ("reciprocal", "add", "exp", "negate")
    )
    sums = [node for node in expression.graph.gates if expression.graph.nodes[node].gate == "add"]
    z = sums[-2]
    assert run.known(z) == 1
    assert run.gradients[plus] == pytest.approx(-0.5344, abs=1e-4)  # after 1/x
    assert run.gradients[exponential] == pytest.approx(-0.5344, abs=1e-4)  # after +1
    assert run.gradients[negate] == pytest.approx(-0.1966, abs=1e-4)  # after exp
    assert run.gradients[z] == pytest.approx(0.1966, abs=1e-4)  # after ×(−1)
    assert run.gradients[reciprocal] == 1.0


def test_the_last_example_of_the_notes():
    value, gradients = solved("(x + sigmoid(y)) / (sigmoid(x) + (x + y)^2)", x=3.0, y=-4.0)
    assert value == pytest.approx(1.5456449, abs=1e-7)
    assert gradients == pytest.approx({"x": 2.0595698, "y": 1.5922328}, abs=1e-7)


# --- gates ----------------------------------------------------------------------------------------
# ------------------------


def case(name, data):
    """Inputs and constants of a gate, away from where it has no derivative."""
    gate = GATES[name]
    count = gate.inputs or data.draw(st.integers(2, 4))
    inputs = data.draw(st.lists(numbers, min_size=count, max_size=count, unique=True))
    positive = name in ("log", "log10", "sqrt", "variable_power", "loss_bce", "loss_cce")
    inputs = [abs(x) / 3.2 if positive else x for x in inputs]
    constants = (
        [float(data.draw(st.integers(0, 1))) for _ in range(count)] if gate.constants == -1 else []
    )
    if name in (
        "loss_cce",
        "loss_cce_softmax",
    ):  # ŷ − y is the gradient for targets that add up to 1
        chosen = data.draw(st.integers(0, count - 1))
        constants = [float(i == chosen) for i in range(count)]
    if name in ("power", "scale", "shift"):
        constants = [float(data.draw(st.sampled_from([-2, -1, 0, 1, 2, 3])))]
    if name == "softmax":
        constants = [float(data.draw(st.integers(0, count - 1)))]
    return inputs, constants


@pytest.mark.parametrize("name", sorted(GATES))
@given(data=st.data())
def test_the_local_gradients_of_every_gate_are_finite_differences(name, data):
    inputs, constants = case(name, data)
    slopes = local_gradients(name, inputs, evaluate(name, inputs, constants), constants)
    for place, slope in enumerate(slopes):
        up, down = (
            [x + sign * EPSILON * (i == place) for i, x in enumerate(inputs)] for sign in (1, -1)
        )
        sides = [evaluate(name, side, constants) for side in (up, down)]
        middle = evaluate(name, inputs, constants)
        assume(abs(sides[0] - 2 * middle + sides[1]) < 1e-8)  # not at a kink
        assert slope == pytest.approx((sides[0] - sides[1]) / (2 * EPSILON), abs=1e-6, rel=1e-5)


@pytest.mark.parametrize("name", sorted(GATES))
@given(data=st.data())
def test_the_formulas_of_every_gate_say_what_is_computed(name, data):
    inputs, constants = case(name, data)
    node = Node(name, tuple(range(len(inputs))), tuple(constants))
    value = evaluate(name, inputs, constants)

    def shown(number):
        return LATEX.number(with_minus(f"{number:.17g}"))

    own = {index: evaluate(name, inputs, (index,)) for index in range(len(inputs))}
    siblings = {index: shown(a) for index, a in own.items()} if name == "softmax" else {}
    letters = letters_of(node, [*map(shown, inputs)], shown(value), LATEX, siblings)
    slopes = local_gradients(name, inputs, value, constants)
    formulas = [(value_maths(node), value)]
    formulas += [(slope_maths(node, index), slope) for index, slope in enumerate(slopes)]
    for maths, expected in formulas:
        if maths.is_known(letters) and not name.startswith(("softmax", "loss", "fused")):
            written = read(LATEX.write(maths, letters))
            assert written == pytest.approx([expected], rel=1e-9, abs=1e-12)
    if name == "softmax":
        written = [read(LATEX.write(maths, letters))[0] for maths, _ in formulas[1:]]
        assert written == pytest.approx(list(slopes), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1/x", "Division by zero"),
        ("y/x", "Division by zero"),
        ("log(x)", "logarithm of 0"),
        ("log(x-1)", "logarithm of -1"),
    ]
    + [
        ("sqrt(x-1)", "square root of -1"),
        ("x^-1", "Division by zero"),
        ("exp(1000+x)", "too large"),
        ("x^y", "positive base"),
    ],
)
def test_what_has_no_value_is_refused_with_the_reason_and_the_run_stays_where_it_was(text, reason):
    _, run = run_of(text, **dict.fromkeys(parse_expression(text).variables, 0.0))
    with pytest.raises(GateError, match=reason):
        run.run_forward()
    assert run.values[run.graph.output] is None
    step = run.step
    with pytest.raises(GateError):
        run.advance()
    assert run.step == step


@pytest.mark.parametrize(
    ("text", "gradient"),
    [("relu(x)", 0.0), ("step(x)", 0.0), ("leaky_relu(x)", 0.01), ("abs(x)", 0.0)],
)
def test_at_a_kink_the_convention_is_taken_and_named(text, gradient):
    assert solved(text, x=0.0)[1] == {"x": gradient}
    gate = GATES[parse_expression(text).graph.nodes[-1].gate]
    assert gate.note
    if text == "step(x)":
        assert gate.at_kink is None  # everywhere
    else:
        assert gate.at_kink((0.0,))
        assert not gate.at_kink((1.0,))


@pytest.mark.parametrize("name", ["max", "min"])
def test_equal_inputs_share_the_gradient_of_max_and_min_in_either_order(name):
    for text in (f"{name}(x, y)", f"{name}(y, x)"):
        assert solved(text, x=2.0, y=2.0)[1] == {"x": 0.5, "y": 0.5}
    far = 9.0 if name == "min" else -9.0
    assert solved(f"{name}(x, y, z)", x=2.0, y=far, z=2.0)[1] == {"x": 0.5, "y": 0.0, "z": 0.5}


# --- steps ----------------------------------------------------------------------------------------
# ------------------------


@pytest.mark.parametrize("name", ["sigmoid", "softplus", "silu", "gelu", "tanh"])
@pytest.mark.parametrize("z", [-800.0, 800.0])
def test_far_from_zero_no_gate_prints_a_warning(name, z):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        value, gradients = solved(f"{name}(x)", x=z)
    assert math.isfinite(value)
    assert math.isfinite(gradients["x"])


def test_what_has_not_been_computed_yet_is_none_and_not_zero():
    expression, run = run_of("(x + y) * z", x=0.0, y=0.0, z=0.0)
    plus, times = expression.graph.gates
    leaves = list(expression.variables.values())
    assert [run.values[node] for node in (plus, times)] == [None, None]
    assert run.advance() == plus
    assert run.values[plus] == 0.0
    assert run.values[times] is None
    assert run.advance() == times
    assert run.gradients == [None] * len(run.graph.nodes)
    assert run.advance() == times  # ∂f/∂f = 1
    assert run.gradients[times] == 1.0
    assert run.gradients[plus] is None
    run.advance()
    assert run.gradients[plus] == 0.0
    assert [run.gradients[leaf] for leaf in leaves] == [None, None, 0.0]
    assert run.advance() == plus
    assert run.advance() is None
    assert run.step == run.steps


def test_every_step_is_about_a_node():
    expression, run = run_of("x * y + x", x=2.0, y=5.0)
    times, plus = expression.graph.gates
    nodes = [run.node_at(step) for step in range(-1, run.steps + 1)]
    assert nodes == [None, times, plus, plus, plus, times, None]


@given(st.lists(st.integers(0, 20), max_size=6))
def test_steps_forward_and_back_lead_to_the_same_numbers(places):
    text, values = "x * sigmoid(x + y) + tanh(x * y)", {"x": 0.3, "y": -0.7}
    _, run = run_of(text, **values)
    for place in places:
        run.go_to(place)
    _, straight = run_of(text, **values)
    for _ in range(run.step):
        straight.advance()
    assert (run.values, run.gradients, run.shares) == (
        straight.values,
        straight.gradients,
        straight.shares,
    )


def test_gradients_add_up_where_a_number_is_used_more_than_once():
    expression, run = run_of("x * y + x * 3 + x", x=2.0, y=5.0)
    run.run_forward()
    run.run_backward()
    x = expression.variables["x"]
    shares = [
        share
        for (gate, place), share in run.shares.items()
        if run.graph.nodes[gate].inputs[place] == x
    ]
    assert sorted(shares) == [1.0, 3.0, 5.0]
    assert run.gradients[x] == 9.0
    assert solved("x * x", x=3.0)[1] == {"x": 6.0}


def test_running_backward_twice_does_not_double():
    expression, run = run_of("x * x + y", x=3.0, y=1.0)
    run.run_backward()
    first = list(run.gradients)
    run.run_backward()
    assert run.gradients == first
    assert run.gradients[expression.variables["x"]] == 6.0


def test_a_leaf_without_a_way_to_the_output_has_gradient_zero_in_the_end():
    graph = Graph((Node(name="x"), Node(name="y"), Node("exp", (0,))))
    run = Run(graph, {0: 0.0, 1: 5.0})
    run.run_backward()
    assert run.gradients == [1.0, 0.0, 1.0]


@pytest.mark.parametrize(
    "nodes",
    [(), (Node("exp", (0,)),), (Node(), Node("exp", (1,))), (Node(), Node("nonsense", (0,)))],
)
def test_what_is_no_graph_is_refused(nodes):
    with pytest.raises(ValueError, match="node"):
        Graph(nodes)


@given(st.floats(-2, 2), st.floats(-2, 2), st.floats(-2, 2))
def test_forward_mode_gives_the_same_gradients_one_pass_a_variable(x, y, z):
    expression, run = run_of("tanh(x * y + sin(z)) * sigmoid(x - z) + max(x, y^2)", x=x, y=y, z=z)
    run.run_forward()
    run.run_backward()
    for leaf in expression.variables.values():
        assert tangent(run, leaf) == pytest.approx(run.gradients[leaf], abs=1e-12)
    assert math.isfinite(run.known(run.graph.output))


def test_values_are_python_floats_whatever_goes_in():
    _, run = run_of("x + 1", x=np.float64(2.0))
    assert run.run_forward() == 3.0


def test_a_step_back_computes_no_value_again(monkeypatch):
    _, run = run_of("exp(x * y) + x", x=2.0, y=3.0)
    run.run_backward()
    values, gradients = list(run.values), list(run.gradients)
    monkeypatch.setattr("playground.core.graph.graph.evaluate", None)
    for step in reversed(range(run.steps)):
        run.go_to(step)
        known = run.graph.gates[:step]
        assert [run.values[gate] for gate in run.graph.gates] == [
            values[gate] if gate in known else None for gate in run.graph.gates
        ]
        assert (run.gradients[run.graph.output] is None) == (step <= len(run.graph.gates))
    monkeypatch.undo()
    run.go_to(run.steps)
    assert run.values == values
    assert run.gradients == gradients


def test_a_run_that_takes_over_numbers_is_the_same_at_every_step_and_computes_none(monkeypatch):
    expression, finished = run_of("relu(x * y) + x ^ 2 * 0 + max(x, y)", x=2.0, y=-3.0)
    finished.go_to(finished.steps)
    _, plain = run_of("relu(x * y) + x ^ 2 * 0 + max(x, y)", x=2.0, y=-3.0)
    expected = []
    for step in range(plain.steps + 1):
        plain.go_to(step)
        expected.append((list(plain.values), list(plain.gradients), dict(plain.shares)))
    for name in ("evaluate", "known_slopes"):
        monkeypatch.setattr(f"playground.core.graph.graph.{name}", None)
    run = Run(expression.graph, finished.leaves, finished=finished)
    for step, numbers_there in enumerate(expected):
        run.go_to(step)
        assert (run.values, run.gradients, run.shares) == numbers_there


def test_graphs_are_equal_by_their_nodes_and_then_have_one_hash():
    expression, _ = run_of("x * y + 2", x=1.0, y=1.0)
    same, _ = run_of("x * y + 2", x=5.0, y=5.0)
    for text in ("x * y * 2", "x * y + 3", "x + y + 2"):
        assert run_of(text, x=1.0, y=1.0)[0].graph != expression.graph
    assert same.graph == expression.graph
    assert hash(same.graph) == hash(expression.graph)
    assert expression.graph != expression.graph.nodes


def test_graphs_that_differ_at_the_end_are_told_apart_at_once(monkeypatch):
    def graph_to(target):
        return Graph((Node(name="x"), *(Node("exp", (i,)) for i in range(9)), target))

    compared, equal = [], Node.__eq__
    monkeypatch.setattr(Node, "__eq__", lambda a, b: (compared.append(1), equal(a, b))[1])
    assert graph_to(Node("exp", (9,))) != graph_to(Node("sin", (9,)))
    assert len(compared) == 1


def test_a_kink_is_looked_for_only_where_a_value_leads(monkeypatch):
    asked, relu = [], GATES["relu"]
    jumps = relu.jumps or (lambda inputs, constants: relu.at_kink(inputs))
    counting = replace(relu, jumps=lambda *about: (asked.append(1), jumps(*about))[1])
    monkeypatch.setitem(GATES, "relu", counting)
    expression, run = run_of("relu(x) + relu(y) + relu(y + 1) + relu(y + 2)", x=1.0, y=0.0)
    run.go_to(run.steps)
    assert not meets_kink(run, expression.variables["x"])
    assert len(asked) == 1
    assert meets_kink(run, expression.variables["y"])
