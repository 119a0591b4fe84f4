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
        # products without a sign
        ("2(x + y)", 14),
        ("(x + y)θ", 56),
        ("2x", 4),
        ("2j", 18),
        ("2 x", 4),
        ("2x^2", 8),
        ("(x)(y)", 10),
        ("x²y", 20),
        ("2√(x + y + 9)", 8),
        ("2π/π", 2),
        ("π(x + y)/π", 7),
        ("2|x|", 4),
        ("x|y|", 10),
        ("-2x", -4),
        # as it is printed
        ("w₁·x", 14),
        ("zᵢ + x", 8),
        ("x²", 4),
        ("x⁻¹", 0.5),
        ("x²⁻¹", 2),
        ("xʸ", 32),
        ("9⁰·⁵", 3),
        ("2.5·10⁻¹", 0.25),
        ("|x − y|", 3),
        ("||x| − |y|| + 1", 4),
        ("√4 + √(x + 7)", 5),
        ("√|x − 6|", 2),
        ("sin x − sin(x) + ln 1 + exp x·0", 0),
        ("x ⋅ y – 1 — 1 ∕ 1", 8),
        ("１＋（x）＊y", 11),
        ("-x²", -4),
        ("2^x²", 16),
        # e, and exponents that are one number
        ("ln(e)", 1),
        ("e^0", 1),
        ("x^(1+1)", 4),
        ("x^2^3", 256),
        ("(-x)^(4/2)", 4),
        ("(-2)^3", -8),
        ("(-y)^x", 25),
        ("x^(2 - 3)", 0.5),
        # more functions
        ("log10(1000) + log₁₀ 10", 4),
        ("tan(0) + sinh(0) + cosh 0", 1),
        ("abs(-x) + identity(x) + sine(0)", 4),
    ],
)
def test_expressions_mean_what_they_mean_in_mathematics(text, expected):
    assert (
        value(
            text,
            **{
                name: {"x": 2, "y": 5, "w1": 7, "θ": 8, "z_i": 6, "j": 9}[name]
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
        ("x + y)", 5, "no opening bracket"),
        ("x + + ", 4, "missing after “.”"),
        ("2x+", 2, "missing after “.”"),
        ("W @ x", 4, "@ needs matrices: write them first"),
        ("x y", 2, "missing or misplaced"),
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
        ("True", 0, "not a number"),
        ("1 + 1e400", 4, "too large"),
        ("9" * 390, 0, "too large"),
        ("max(x)", 0, "two inputs"),
        ("exp(x, y)", 0, "one input"),
        ("exp()", 0, "one input"),
        ("exp(*x)", 0, "one input"),
        ("exp(x=1)", 0, "one input"),
        ("(" * 10_000 + "x" + ")" * 10_000, LONGEST, "longer than"),
        ("(" * 50 + "x" + ")" * 50, 40, "brackets are open"),
        ("-" * 300 + "x", None, "nested too deeply"),
        ("√" * 390 + "x", 81, "nested too deeply"),
        ("sin " * 90 + "x", 4 * 81, "nested too deeply"),
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


@pytest.mark.parametrize("sign", "+-*/")
@pytest.mark.parametrize("terms", [100, 199])
def test_a_chain_of_many_terms_is_not_nested(terms, sign):
    assert len(parse_expression(sign.join("x" * terms)).graph.gates) == terms - 1


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("x y", 2, "for a product, write x*y."),
        ("2 + x 3", 6, "write x*3."),
        ("x(y + z)", 0, "“x” is no function: for a product, write x*(y + z)."),
        ("foo + foo(y)", 6, "write foo*(y)."),
        ("w₀(y)", 0, "write w₀*(y)."),
        ("1/2x", 3, "in two ways: write 1/(2*x) or (1/2)*x."),
        ("x^2y", 3, "write x^(2*y) or (x^2)*y."),
        ("e^-2x", 4, "write e^(-2*x) or (e^-2)*x."),
        ("y + sin(x)²/2(z + 1)", 13, "write sin(x)²/(2*(z + 1)) or (sin(x)²/2)*(z + 1)."),
        ("sin 2x", 5, "write sin(2*x) or sin(2)*x."),
        ("sin x^2", 5, "write sin(x^2) or sin(x)^2."),
        ("√x²", 2, "write √(x²) or √(x)²."),
        ("x²^3", 2, "write (x²)^3 or x^(2^3)."),
        ("sin π x", 6, "two ways"),
        ("max(0,5, x)", 5, "write 0.5 for one number, or 0, 5 for two inputs."),
        ("x + 1,234", 5, "write 1234 for one number, or 1, 234"),
        ("0,5x", 1, "write 0.5"),
        ("max x", 0, "two inputs"),
        ("|x", 0, "never closed"),
        ("(x|)", 2, "never closed"),
        ("||", 1, "never closed"),
        ("x[0](y)", 0, "Only numbers"),
        ("x = y = z", 6, "missing or misplaced"),
        ("f(x) = x^2", 5, "write one name before ="),
        ("2x + 3y = 5", 8, "write one name before ="),
        ("1 + sin^2 x", 4, "sin needs its input in brackets"),
        ("tan²x", 0, "tan needs its input in brackets"),
        ("x =", 3, "missing or misplaced"),
        ("q = x + y; x", 0, "“q” is not used yet"),
        ("x + y; x", 0, "each step but the last needs a name"),
        ("q = x; q = y; q", 7, "“q” already has a meaning"),
        ("q = x; x = q + 1; x", 7, "“x” already has a meaning"),
        ("x = 3; x + y", 0, "leave out this step"),
        ("e = x + 1; e", 0, "is no name"),
        ("sin = x + 1; x", 0, "is no name"),
        ("q = x +; q", 6, "missing after “+”"),
        ("q = x\nr = q*(x + )\nr", 17, "missing or misplaced"),
        ("x # y", 2, "comment with #"),
        ("x + y#2", 5, "comment with #"),
        ("x; # y", 3, "comment with #"),
        ("q = x + # y\nz", 8, "comment with #"),
        ("q = (x # y\n)", 7, "comment with #"),
        ("q = x  # one\nq*y  # two", 18, "comment with #"),
        ("x ＃ y", 2, "comment with #"),
    ],
)
def test_what_is_not_clear_is_refused_with_what_to_write(text, position, said):
    with pytest.raises(ExpressionError) as caught:
        parse_expression(text)
    assert said in str(caught.value)
    assert caught.value.position == position
    assert "“”" not in str(caught.value)


def test_a_step_is_one_node_with_its_name_however_often_it_is_used():
    expression = parse_expression("num = x + y  # (1)\nden = num*num;\nf = num / den")
    nodes = expression.graph.nodes
    assert [(node.gate, node.name) for node in nodes] == [
        ("", "x"),
        ("", "y"),
        ("add", "num"),
        ("multiply", "den"),
        ("divide", "f"),
    ]
    assert nodes[3].inputs == (2, 2)
    assert nodes[4].inputs == (2, 3)
    start, stop = expression.positions[3]
    assert expression.text[start:stop] == "num*num"


def test_comments_stand_after_named_steps_and_on_lines_of_their_own():
    text = "# the forward pass\nnum = x + y  # (1) a sum\nden = num*num;  # (2)\n# last\nnum / den"
    commented, plain = map(parse_expression, (text, "num = x + y\nden = num*num\nnum / den"))
    assert commented.graph == plain.graph


@pytest.mark.parametrize(
    "text",
    ["q = x + y; q*z", "q = x + y\nq*z", "q = x +\n  y\n\nf = q\n  * z", "q = (x\n+ y); q*z;"],
)
def test_steps_end_with_a_semicolon_or_a_line_that_is_complete(text):
    assert value(text, x=-2, y=5, z=-4) == -12


def test_the_staged_code_of_the_notes_is_understood():
    text = """
        sigy = 1.0 / (1 + exp(-y)) # sigmoid in numerator   #(1)
        num = x + sigy # numerator                               #(2)
        sigx = 1.0 / (1 + exp(-x)) # sigmoid in denominator #(3)
        xpy = x + y                                              #(4)
        xpysqr = xpy**2                                          #(5)
        den = sigx + xpysqr # denominator                        #(6)
        invden = 1.0 / den                                       #(7)
        f = num * invden # done!                                 #(8)
    """
    assert value(text, x=3, y=-4) == pytest.approx(1.5456449, abs=5e-8)


def test_a_name_after_its_index_is_the_same_as_with_a_digit():
    assert list(parse_expression("w₀·x0 + w0*x₀").variables) == ["w0", "x0"]


def test_every_node_knows_its_part_of_a_text_with_signs_of_its_own():
    text = "2(α + y)² − |y|·√α"
    expression = parse_expression(text)
    parts = [text[start:stop] for start, stop in expression.positions]
    assert parts == ["2", "α", "y", "α + y", "(α + y)²", "2(α + y)²", "|y|", "√α", "|y|·√α", text]


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


@given(st.text(alphabet="xy12+-*/^(), expsinmax.|√²·=;\n#e₀ʸ", max_size=40))
def test_texts_of_the_right_letters_too(text):
    test_any_text_is_a_graph_or_a_refusal_with_a_character.hypothesis.inner_test(text)
