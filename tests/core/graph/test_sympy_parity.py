"""Values and gradients of random expressions are those of sympy."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from playground.core.graph.expression import parse_expression
from playground.core.graph.gate import GateError
from playground.core.graph.graph import Run

sympy = pytest.importorskip("sympy")
pytestmark = pytest.mark.oracle

NAMES = ("x", "y", "z")
FUNCTIONS = {
    "exp": sympy.exp,
    "log": sympy.log,
    "sqrt": sympy.sqrt,
    "sin": sympy.sin,
    "cos": sympy.cos,
    "tan": sympy.tan,
    "sinh": sympy.sinh,
    "cosh": sympy.cosh,
    "tanh": sympy.tanh,
    "log10": lambda x: sympy.log(x, 10),
    "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
}
leaves = st.sampled_from([*NAMES, "2", "0.5", "3"])
texts = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(
            lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"
        ),
        st.tuples(st.sampled_from(sorted(FUNCTIONS)), inner).map(
            lambda parts: f"{parts[0]}({parts[1]})"
        ),
        st.tuples(inner, st.sampled_from([2, 3, -1])).map(lambda parts: f"({parts[0]})^{parts[1]}"),
        inner.map(lambda part: f"(-{part})"),
    ),
    max_leaves=8,
)


@settings(deadline=None, max_examples=150)
@given(texts, st.tuples(*[st.floats(0.2, 2.0)] * 3))
def test_random_expressions_agree(text, numbers):
    values = dict(zip(NAMES, numbers, strict=True))
    expression = parse_expression(text)
    run = Run(
        expression.graph,
        {
            **expression.constants,
            **{leaf: values[name] for name, leaf in expression.variables.items()},
        },
    )
    try:
        value = run.run_forward()
        run.run_backward()
    except GateError:
        assume(False)
    assume(abs(value) < 1e6)
    symbols = {name: sympy.Symbol(name) for name in NAMES}
    oracle = sympy.sympify(text.replace("^", "**"), locals={**symbols, **FUNCTIONS})
    assert value == pytest.approx(float(oracle.evalf(30, subs=values)), rel=1e-9, abs=1e-9)
    for name, leaf in expression.variables.items():
        exact = float(sympy.diff(oracle, symbols[name]).evalf(30, subs=values))
        assume(abs(exact) < 1e6)
        assert run.gradients[leaf] == pytest.approx(exact, rel=1e-7, abs=1e-7)
