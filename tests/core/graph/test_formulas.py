"""What is printed of a circuit can be typed: values and gradients come back."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from playground.core.basics.printers import TEXT
from playground.core.graph.expression import LONGEST, parse_expression
from playground.core.graph.formulas import value_formula
from playground.core.graph.gates import GATES, functions
from playground.core.graph.graph import Run
from playground.core.graph.spelling import ExpressionError

IN_PIECES = {"step", "elu"}  # printed as [x > 0]: the message says what to write
ONE_INPUT = sorted(name for name in {*functions().values()} - IN_PIECES if GATES[name].inputs == 1)
NAMES = ("x", "w0", "z_i")
texts = st.recursive(
    st.sampled_from([*NAMES, "2", "0.5", "π", "e"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/^"), inner).map(
            lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"
        ),
        st.tuples(st.sampled_from(ONE_INPUT), inner).map(lambda parts: f"{parts[0]}({parts[1]})"),
        st.tuples(inner, st.sampled_from([2, 3, -1, 0.5])).map(
            lambda parts: f"({parts[0]})^{parts[1]}"
        ),
        st.tuples(st.sampled_from(["max", "min"]), inner, inner).map(
            lambda parts: f"{parts[0]}({parts[1]}, {parts[2]})"
        ),
        inner.map(lambda part: f"(-{part})"),
    ),
    max_leaves=6,
)


def solved(text, values):
    """The value, and the gradient of each input."""
    expression = parse_expression(text)
    leaves = {**expression.constants}
    leaves |= {leaf: values[name] for name, leaf in expression.variables.items()}
    run = Run(expression.graph, leaves, skips=True)
    run.go_to(run.steps)
    gradients = {name: run.gradients[leaf] for name, leaf in expression.variables.items()}
    return run.values[-1], gradients


def as_steps(graph):
    """Print every gate as a named step."""
    names = [TEXT.symbol(name) for name in graph.names]
    return "\n".join(
        f"{names[gate]} = {value_formula(node, [names[source] for source in node.inputs])}"
        for gate, node in enumerate(graph.nodes)
        if node.gate
    )


def as_one(graph):
    """Print all gates as one formula."""
    printed = [TEXT.symbol(name) for name in graph.names]
    for gate, node in enumerate(graph.nodes):
        if node.gate:
            printed[gate] = value_formula(
                node,
                [
                    f"({printed[source]})" if graph.nodes[source].gate else printed[source]
                    for source in node.inputs
                ],
            )
    return printed[-1]


@example("(x ^ π)", (2.0, 1.0, 1.0))
@given(texts, st.tuples(*[st.floats(0.2, 2.0)] * 3))
def test_a_printed_circuit_has_the_same_values_and_gradients(text, numbers):
    assume(not any(f"identity({number})" in text for number in ("2", "0.5", "π", "e")))
    graph = parse_expression(text).graph
    value, gradients = solved(text, values := dict(zip(NAMES, numbers, strict=True)))
    assume(graph.nodes[-1].gate)
    assume(value is not None and 1e-6 < abs(value) < 1e6)
    assume(all(gradient is None or abs(gradient) < 1e6 for gradient in gradients.values()))
    for printed in (as_steps(graph), as_one(graph)):
        assume(len(printed) <= LONGEST)
        typed_value, typed_gradients = solved(printed, values)
        assert typed_value == pytest.approx(value, rel=1e-6), printed
        known = {name: gradient for name, gradient in gradients.items() if gradient is not None}
        typed = {name: typed_gradients[name] for name in known}
        assert typed == pytest.approx(known, rel=1e-6, abs=1e-9), printed


@pytest.mark.parametrize("name", sorted({*functions()}))
def test_every_function_is_printed_as_it_can_be_typed_or_the_message_says_how(name):
    inputs = ", ".join("xyzuvw"[: GATES[functions()[name]].inputs or 2])
    expression = parse_expression(f"{name}({inputs})")
    printed = as_one(expression.graph)
    if functions()[name] in IN_PIECES:
        with pytest.raises(ExpressionError, match=r"for \[x > 0\] write step\(x\)"):
            parse_expression(printed)
        return
    values = dict(zip("xyzuvw", (0.7, 0.4, 0.3, 0.2, 0.1, 0.6), strict=True))
    assert solved(printed, values)[0] == pytest.approx(solved(f"{name}({inputs})", values)[0])
