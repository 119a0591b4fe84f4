"""A typed expression as a function of arrays: values, slopes, how it is written, and refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.basics.printers import LATEX, TEXT
from playground.core.graph.gates import GATES, functions
from playground.core.graph.graph import Run
from playground.core.graph.spelling import ExpressionError
from playground.core.graph.typed_function import LONGEST, parse_function

NAMES = ("x1", "x2")
CALLED = sorted({name for name, gate in functions().items() if GATES[gate].inputs == 1})
leaves = st.sampled_from([*NAMES, "2", "0.5", "-3", "e", "π"])
texts = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/^"), inner).map(lambda p: f"({p[0]}){p[1]}({p[2]})"),
        st.tuples(st.sampled_from(CALLED), inner).map(lambda p: f"{p[0]}({p[1]})"),
        st.tuples(st.sampled_from(["max", "min"]), inner, inner).map(
            lambda p: f"{p[0]}({p[1]}, {p[2]})"
        ),
        inner.map(lambda part: f"-({part})"),
    ),
    max_leaves=6,
).filter(lambda text: len(text) <= LONGEST)
numbers = st.floats(-4.0, 4.0).map(lambda number: round(number, 3))


def lab(text, place):
    """The value and the gradients of the circuit lab, which computes gate by gate."""
    expression = parse_function(text, NAMES).expression
    leaves = {leaf: place[name] for name, leaf in expression.variables.items()}
    run = Run(expression.graph, {**expression.constants, **leaves}, skips=True)
    run.go_to(run.steps)
    gradients = {name: run.gradients[leaf] for name, leaf in expression.variables.items()}
    return run.values[expression.graph.output], gradients, run.errors


@given(texts, st.lists(st.tuples(numbers, numbers), min_size=1, max_size=4))
def test_values_and_slopes_are_those_of_the_circuit_lab_at_each_point(text, places):
    function = parse_function(text, NAMES)
    points = dict(zip(NAMES, np.array(places).T, strict=True))
    values = function.values(points)
    slopes = {name: function.slopes(name, points) for name in NAMES}
    assert values.shape == (len(places),)
    for index, place in enumerate(places):
        value, gradients, errors = lab(text, dict(zip(NAMES, place, strict=True)))
        if value is None or abs(value) > 1e9:
            continue
        assert values[index] == pytest.approx(value, rel=1e-9, abs=1e-9)
        for name in NAMES if not errors else ():
            expected = gradients.get(name, 0.0)
            if abs(expected) < 1e9:
                assert slopes[name][index] == pytest.approx(expected, rel=1e-7, abs=1e-7)


@pytest.mark.parametrize(
    "text",
    [
        "x1^2*x2 - 3/x2",
        "sin(x1*x2) + cos(x1 - x2)",
        "e^(x1/3) + x2^x1",
        "tanh(x1) sqrt(x2) + log10(x2)",
        "max(x1, x2)^3 - |x1 - 0.7|",
        "q(x1)".replace("q", "gelu"),
        "sinh(x1) - cosh(x2) + tan(x1/4)",
    ],
)
def test_slopes_are_finite_differences(text):
    function, h = parse_function(text, NAMES), 1e-6
    place = {"x1": np.array([0.3, 1.3, 2.1]), "x2": np.array([0.5, 1.9, 2.4])}
    for name in NAMES:
        above, below = (
            function.values({**place, name: place[name] + sign * h}) for sign in (1, -1)
        )
        np.testing.assert_allclose(
            function.slopes(name, place), (above - below) / (2 * h), rtol=1e-6, atol=1e-6
        )


def test_without_a_value_it_is_no_number_and_says_nothing():
    points = {"x1": np.array([-1.0, 0.0, 1.0])}
    values = parse_function("log(x1)", ("x1",)).values(points)
    assert [np.isfinite(one) for one in values] == [False, False, True]
    assert np.isinf(parse_function("1/x1", ("x1",)).values(points)[1])


def test_a_number_alone_is_the_same_everywhere():
    function = parse_function("3 - 1", NAMES)
    points = {"x1": np.zeros(4), "x2": np.ones(4)}
    assert function.values(points).tolist() == [2.0] * 4
    assert function.slopes("x1", points).tolist() == [0.0] * 4
    assert function.names == ()


@pytest.mark.parametrize(
    ("text", "plain", "latex"),
    [
        ("2x₁² − sin x2", "2 · x₁² − sin x₂", r"\left(2\cdot x_{1}^{2}-\sin(x_{2})\right)"),
        ("x1*x2", "x₁ · x₂", r"x_{1}\cdot x_{2}"),
        ("+x1 + (+2)", "x₁ + 2", "(x_{1}+2)"),
        ("(x1+x2)/√x1", "(x₁ + x₂) / √x₁", r"\frac{x_{1}+x_{2}}{\sqrt{x_{1}}}"),
        ("e^-x1", "e^(−x₁)", "e^{-x_{1}}"),
    ],
)
def test_it_is_written_as_text_and_as_a_factor_in_latex(text, plain, latex):
    maths = parse_function(text, NAMES).maths
    assert (TEXT.write(maths), LATEX.factor(maths)) == (plain, latex)


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("", 0, "Type a formula such as"),
        ("x1 + y", 5, "“y” is no input of the data; these are x1, x2."),
        ("x1 + x3", 5, "“x3” is no input"),
        ("x1 +", 3, "missing after “\\+”"),
        ("(x1", 0, "never closed"),
        ("q = x1; q^2", 0, "one expression"),
        ("x1; x2", 4, "one expression"),
        ("[1, 2]", 0, "Only numbers"),
        ("__import__('os')", 0, "no name for a variable|no function"),
        ("x1" + " + x1" * LONGEST, LONGEST, "longer than 120"),
        ("(" * 60 + "x1" + ")" * 58, 40, "brackets are open"),
    ],
)
def test_what_is_wrong_is_named_at_its_character(text, position, said):
    with pytest.raises(ExpressionError, match=said) as caught:
        parse_function(text, NAMES)
    assert caught.value.position == position
