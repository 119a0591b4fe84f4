"""From text to a graph: what is understood, what is refused, and at which character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground.core.graph.expression import LONGEST, parse_expression
from playground.core.graph.graph import Run
from playground.core.graph.spelling import ExpressionError


def value(text, **values):
    expression = parse_expression(text)
    leaves = {
        **expression.constants,
        **{leaf: values[name] for name, leaf in expression.variables.items()},
    }
    return Run(expression.graph, leaves).run_forward()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", 3),
        ("x", 2),
        ("(x)", 2),
        ("-x", -2),
        ("+x", 2),
        ("-2", -2),
        ("x + y*2", 12),
        ("(x + y) * 2", 14),
        ("x - y - 1", -4),
        ("x^2", 4),
        ("x ** 2", 4),
        ("-x^2", -4),
        ("2*x^2 + 1", 9),
        ("x^-1", 0.5),
        ("x^y", 32),
        ("1/x", 0.5),
        ("y/x", 2.5),
        ("x·y", 10),
        ("x × y ÷ 5 − 1", 1),
        ("max(x, y, 3)", 5),
        ("min(x, y)", 2),
        ("exp(0) + ln(1) + sqrt(4) + cos(0) + sin(0) + tanh(0)", 4),
        ("relu(-x) + step(x)", 1),
        ("2*π/π", 2),
        ("1e2 + .5", 100.5),
        ("w1 * x", 14),
        ("θ + x", 10),
        ("  x +\n y ", 7),
    ],
)
def test_expressions_mean_what_they_mean_in_mathematics(text, expected):
    assert (
        value(
            text,
            **{
                name: {"x": 2, "y": 5, "w1": 7, "θ": 8}[name]
                for name in parse_expression(text).variables
            },
        )
        == expected
    )


def test_a_variable_is_one_leaf_wherever_it_appears_and_names_keep_their_order():
    expression = parse_expression("b * a + b")
    assert list(expression.variables) == ["b", "a"]
    assert len(expression.graph.leaves) == 2


def test_every_node_knows_its_part_of_the_text():
    text = "2 × (α + y)^2"
    expression = parse_expression(text)
    parts = [text[start:stop] for start, stop in expression.positions]
    assert parts == ["2", "α", "y", "α + y", "(α + y)^2", text]


@pytest.mark.parametrize("name", ["sine", "identity", "abs"])
def test_a_function_that_came_later_leaves_variables_of_its_name_alone(name):
    parsed = parse_expression(f"{name} * x + {name}(x)")
    assert set(parsed.variables) == {name, "x"}
    assert parsed.graph.nodes[-2].gate == name


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "Type an expression"),
        ("   ", 0, "Type an expression"),
        ("(x + y", 0, "never closed"),
        ("x + y)", 5, "closes none"),
        ("x + + ", 5, "missing or misplaced"),
        ("x y", 2, "missing or misplaced"),
        ("sin x", 4, "missing or misplaced"),
        ("sin + x", 0, "needs its input in brackets"),
        ("2 + foo(x)", 4, "is no function"),
        ("__import__('os')", 0, "is no function"),
        ("__import__", 0, "is no name"),
        ("x.real", 0, "Only numbers"),
        ("x[0]", 0, "Only numbers"),
        ("x if y else z", 0, "Only numbers"),
        ("[x]", 0, "Only numbers"),
        ("x // y", 0, "Only numbers"),
        ("x % y", 0, "Only numbers"),
        ("not x", 0, "Only numbers"),
        ("x < y", 0, "Only numbers"),
        ("lambda: x", 0, "Only numbers"),
        ("'text'", 0, "not a number"),
        ("2j", 0, "not a number"),
        ("True", 0, "not a number"),
        ("1 + 1e400", 4, "too large"),
        ("9" * 390, 0, "too large"),
        ("max(x)", 0, "two inputs"),
        ("exp(x, y)", 0, "one input"),
        ("exp()", 0, "one input"),
        ("exp(*x)", 0, "one input"),
        ("exp(x=1)", 0, "one input"),
        ("(" * 10_000 + "x" + ")" * 10_000, LONGEST, "longer than"),
        ("(" * 50 + "x" + ")" * 50, 40, "nest deeper"),
        ("-" * 300 + "x", None, "nested too deeply"),
        ("+".join("x" * 200) + "+x", None, "longer than"),
        ("x := 3", None, "missing or misplaced"),
        ("x;y", None, "missing or misplaced"),
        ("x\0", None, "missing or misplaced"),
    ],
)
def test_what_is_no_expression_is_refused_at_its_character(text, position, reason):
    with pytest.raises(ExpressionError, match=reason) as caught:
        parse_expression(text)
    if position is not None:
        assert caught.value.position == position
    assert 0 <= caught.value.position <= len(text)


def refused_at(text):
    """The character at which a text is refused, or how many nodes its graph has."""
    try:
        return -1, len(parse_expression(text).graph.nodes)
    except ExpressionError as error:
        return error.position, 0


@given(st.text(max_size=60))
def test_any_text_is_a_graph_or_a_refusal_with_a_character(text):
    position, nodes = refused_at(text)
    assert bool(nodes) or 0 <= position <= len(text)


@given(st.text(alphabet="xy12+-*/^(), expsinmax.", max_size=40))
def test_texts_of_the_right_letters_too(text):
    test_any_text_is_a_graph_or_a_refusal_with_a_character.hypothesis.inner_test(text)
