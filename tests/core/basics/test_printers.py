"""The two printers of formulas: the same tree as Unicode and as LaTeX, with symbols and numbers."""

import pytest

from playground.core.basics.notation import parse_maths, written_out
from playground.core.basics.printers import LATEX, TEXT, TextPrinter
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES


@pytest.mark.parametrize(
    ("maths", "text", "latex"),
    [
        ("1 / (1 + e^(-z))", "1 / (1 + e⁻ᶻ)", r"\frac{1}{1+e^{-z}}"),
        ("a * (1 - a)", "a · (1 − a)", r"a\cdot (1-a)"),
        ("σ(z) = 1", "σ(z) = 1", r"\sigma(z) = 1"),
        ("x - (y - z)", "x − (y − z)", "x-(y-z)"),
        ("x * (y + 1)^2", "x · (y + 1)²", r"x\cdot (y+1)^{2}"),
        ("(x^2)^3", "(x²)³", r"\left(x^{2}\right)^{3}"),
        ("x^(y - 1)", "x^(y − 1)", "x^{y-1}"),
        ("-(x / y^2)", "−x / y²", r"{-\frac{x}{y^{2}}}"),
        ("x / (y * z)", "x / (y · z)", r"\frac{x}{y\cdot z}"),
        ("sqrt(x)", "√x", r"\sqrt{x}"),
        ("sqrt(x + 1)", "√(x + 1)", r"\sqrt{x+1}"),
        ("exp(x)", "exp x", r"\exp(x)"),
        ("ln(1 + e^z)", "ln(1 + eᶻ)", r"\ln\left(1+e^{z}\right)"),
        ("abs(ŷ - y)", "|ŷ − y|", r"\left|\hat{y}-y\right|"),
        ("max(0, z)", "max(0, z)", r"\max(0,\,z)"),
        ("x^floor(y / 2)", "x^⌊y / 2⌋", r"x^{\left\lfloor \frac{y}{2} \right\rfloor}"),
        ("2 * '‖∇‖'", "2 · ‖∇‖", r"2\cdot \mathit{‖∇‖}"),
        ("softmax_2(x1, x2)", "softmax₂(x₁, x₂)", r"\mathrm{softmax}_{2}(x_{1},\,x_{2})"),
        ("L′(x)", "L′(x)", "L'(x)"),
        ("e^z_i / Σ_j(e^z_j)", "e^zᵢ / Σⱼ e^zⱼ", r"\frac{e^{z_{i}}}{\sum_{j} e^{z_{j}}}"),
        (
            "1 if z > 0 else 0.01",
            "[z > 0] + 0.01 · [z ≤ 0]",
            r"\begin{cases} 1 & z > 0 \\ 0.01 & z \le 0 \end{cases}",
        ),
        ("1 if x >= y else 0", "[x ≥ y]", r"\begin{cases} 1 & x \ge y \\ 0 & x < y \end{cases}"),
        ("2 * t where t = x^2", "2 · t (t = x²)", r"2\cdot t,\quad t = x^{2}"),
    ],
)
def test_a_formula_in_both_notations(maths, text, latex):
    assert TEXT.write(parse_maths(maths)) == text
    assert LATEX.write(parse_maths(maths)) == latex


@pytest.mark.parametrize(
    ("maths", "text", "latex"),
    [
        ("tanh(z)", "tanh(−2)", r"\tanh({-2})"),
        ("max(0.01 * z, z)", "max(0.01 · (−2), −2)", r"\max(0.01\cdot ({-2}),\,{-2})"),
        ("e^(-z)", "e^(−(−2))", r"e^{-({-2})}"),
        ("e^z", "e⁻²", "e^{-2}"),
        ("z^3", "(−2)³", r"({-2})^{3}"),
        ("z / 2", "−2 / 2", r"\frac{{-2}}{2}"),
        ("Σ_k(e^z_k)", "Σₖ e^zₖ", r"\sum_{k} e^{z_{k}}"),
        ("z * (z + 1)", "−2 · (−2 + 1)", r"{-2}\cdot ({-2}+1)"),
        ("1 + z * z", "1 + (−2) · (−2)", r"1+({-2})\cdot ({-2})"),
        ("-z", "−(−2)", "{-({-2})}"),
        (
            "1 if z > 0 else 0",
            "[−2 > 0]",
            r"\begin{cases} 1 & {-2} > 0 \\ 0 & {-2} \le 0 \end{cases}",
        ),
    ],
)
def test_numbers_are_put_in_for_letters_only_and_bracketed_only_where_needed(maths, text, latex):
    assert TEXT.write(parse_maths(maths), {"z": "−2"}) == text
    assert LATEX.write(parse_maths(maths), {"z": "{-2}"}) == latex


def test_a_number_with_a_power_of_ten_is_bracketed_in_and_below_a_power():
    small = {"x": TEXT.number("1.00e−7")}
    assert TEXT.write(parse_maths("x^(-1)"), small) == "(1.00e−7)⁻¹"
    assert TEXT.write(parse_maths("e^x"), small) == "e^(1.00e−7)"
    assert TEXT.write(parse_maths("2 * x"), small) == "2 · 1.00e−7"
    below = LATEX.write(parse_maths("x^2"), {"x": LATEX.number("1.00e−7")})
    assert below == r"(1.00\times 10^{-7})^{2}"


def test_a_symbol_with_a_superscript_is_bracketed_before_a_power():
    maths = parse_maths("1 - a^2")
    assert LATEX.write(maths, {"a": "a^{(1)}_{2}"}) == "1-(a^{(1)}_{2})^{2}"
    assert TEXT.write(maths, {"a": "a₂⁽¹⁾"}) == "1 − (a₂⁽¹⁾)²"
    assert LATEX.write(maths, {"a": "g_{2}"}) == "1-g_{2}^{2}"


def test_a_derivative_is_bracketed_before_a_power_and_below_a_fraction():
    letters = {"g": TEXT.derivative("L", "w")}
    assert TEXT.write(parse_maths("-η * g"), letters) == "−η · ∂L/∂w"
    assert TEXT.write(parse_maths("g^2 / g"), letters) == "(∂L/∂w)² / (∂L/∂w)"
    latex = {"g": LATEX.derivative("L", "w")}
    assert LATEX.write(parse_maths("g^2"), latex).startswith(r"(\frac{\partial L}")


def test_y_and_y_hat_are_two_letters():
    assert LATEX.write(parse_maths("ŷ - y"), {"ŷ": "0.6", "y": "1"}) == "0.6-1"


@pytest.mark.parametrize(
    ("name", "text", "latex"),
    [
        ("w12", "w₁₂", "w_{12}"),
        ("x_12", "x₁₂", "x_{12}"),
        ("alpha_b", "alpha_b", r"\mathit{alpha\_b}"),
        ("θ", "θ", r"\theta"),
        ("-2", "−2", "{-2}"),
        ("ŷ2", "ŷ₂", r"\hat{y}_{2}"),
    ],
)
def test_names_as_symbols(name, text, latex):
    assert TEXT.symbol(name) == text
    assert LATEX.symbol(name) == latex


@pytest.mark.parametrize(
    ("text", "latex"),
    [("1.2e−05", r"1.2\times 10^{-5}"), ("1,500", "1{,}500"), ("−0.5", "{-0.5}"), ("3", "3")],
)
def test_numbers_in_latex(text, latex):
    assert LATEX.number(text) == latex


def test_indices_and_derivatives():
    assert TEXT.indexed("w", "12", "(1)") == "w₁₂⁽¹⁾"
    assert LATEX.indexed("w", "12", "(0→2)") == r"w^{(0 \to 2)}_{12}"
    assert TEXT.indexed("L", "batch") == "L_batch"
    assert LATEX.indexed("L", "batch") == r"L_{\mathrm{batch}}"
    assert TEXT.derivative("f", TEXT.symbol("w12")) == "∂f/∂w₁₂"
    latex = LATEX.derivative("f", LATEX.symbol("w12"))
    assert latex == r"\frac{\partial f}{\partial w_{12}}"


def test_sums_products_and_chains_bracket_what_is_negative():
    assert TEXT.sum(["−4", "2", "−1"]) == "−4 + 2 + (−1)"
    assert LATEX.product(["{-4}", "{-2}"]) == r"{-4}\cdot ({-2})"
    assert TEXT.chained("−4", "−1") == "−4 × (−1)"


def test_a_function_in_pieces_may_be_said_in_words():
    printer = TextPrinter("{value} if {condition}, else {other}")
    assert printer.write(parse_maths("z if z > 0 else e^z - 1")) == "z if z > 0, else eᶻ − 1"


def test_what_is_no_part_of_the_notation_is_refused():
    with pytest.raises(ValueError, match="no part"):
        TEXT.write(parse_maths("[x]"))
    with pytest.raises(SyntaxError):
        parse_maths("x +")


@pytest.mark.parametrize(
    "maths",
    [
        maths
        for entry in (*ACTIVATIONS.values(), *LOSSES.values())
        for maths in (entry.maths, entry.slope_maths)
    ],
)
def test_every_formula_of_an_entry_is_printed_in_both_notations(maths):
    text, latex = TEXT.write(parse_maths(maths)), LATEX.write(parse_maths(maths))
    assert text
    assert latex.isascii()
    assert latex.count("{") == latex.count("}")
    assert "*" not in text


def test_a_sum_over_all_outputs_can_be_written_out():
    assert written_out("a - Σ_k((ŷ_k - y_k) / 2) + Σ_k(y_k)", 2) == (
        "a - ((ŷ1 - y1) / 2 + (ŷ2 - y2) / 2) + (y1 + y2)"
    )
