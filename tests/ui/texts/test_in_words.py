"""Formulas and symbols in words."""

import pytest

from playground.core.basics.printers import TEXT
from playground.core.basics.registry import PIECES
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.ui.texts.in_words import aloud, formula_in_words

SIGNS = set("∂·×⊙√⌊⌋≤≥≠←→⋯∞δηλσθ²³₁₂⁽⁾′ŷ")


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("w · x + b", "w times x plus b"),
        ("(x + y) × z", "open bracket x plus y close bracket times z"),
        ("∂L/∂w = δ · x", "d L by d w equals delta times x"),
        ("∂L₁/∂w₁₁⁽¹⁾", "d L 1 by d w 1 1 of layer 1"),
        ("a₁⁽²⁾ = tanh(z₁⁽²⁾)", "a 1 of layer 2 equals tanh of z 1 of layer 2"),
        ("1/(1 + e⁻ˣ)", "1 over open bracket 1 plus e to the power of minus x close bracket"),
        ("σ(−0.9) = 0.29", "sigma of minus 0.9 equals 0.29"),
        ("x² + y³", "x squared plus y cubed"),
        ("(1 − a)²", "open bracket 1 minus a close bracket squared"),
        ("−2 · (−3) = 6", "minus 2 times minus 3 equals 6"),
        ("7.9 × 10⁻⁵", "7.9 times 10 to the power of minus 5"),
        ("1.2e−5", "1.2 times 10 to the power of minus 5"),
        ("W⁽¹⁾ A⁽⁰⁾ + b⁽¹⁾", "W of layer 1 times A of layer 0 plus b of layer 1"),
        ("Σ wᵢ xᵢ", "sum of w i times x i"),
        ("√v + ε", "the square root of v plus epsilon"),
        ("[1, −2; 3, 4]", "matrix, 2 by 2: row 1: 1, minus 2; row 2: 3, 4;"),
        ("[[0.5], 2]", "matrix, 1 by 2: row 1: 0.5 marked, 2;"),
        (
            "[1, [−2]; −4 × 10⁻⁵, 0]",
            "matrix, 2 by 2: row 1: 1, minus 2 marked; "
            "row 2: minus 4 times 10 to the power of minus 5, 0;",
        ),
        ("[1; [2]]", "matrix, 2 by 1: row 1: 1; row 2: 2 marked;"),
        ("[[2]]", "2"),
        ("b = [0.5], w = 2", "b equals 0.5, w equals 2"),
        ("w ← w − η · ∂L/∂w", "w becomes w minus eta times d L by d w"),
        ("Σ_n=1¹⁰L_n", "sum for n from 1 to 10 of L n"),
        ("1/5Σ_n=1⁵δ⁽²⁾_1,n", "1 over 5 times sum for n from 1 to 5 of delta 1, n of layer 2"),
        ("A⁽¹⁾ᵀ_n", "A n of layer 1 transposed"),
        ("Σᵢ (yᵢ)", "sum over i of open bracket y i close bracket"),
        (
            "aᵢ = e^zᵢ / Σⱼ e^zⱼ",
            "a i equals e to the power of z i over sum over j of e to the power of z j",
        ),
        (
            "|w| · |ŷ − y|",
            "the absolute value of w times the absolute value of open bracket "
            "y hat minus y close bracket",
        ),
        ("Δw = −η · g", "capital delta w equals minus eta times g"),
        ("{1, z ≥ 0; 0, z < 0}", "1 if z is at least 0; 0 if z is less than 0"),
        ("b⁽³⁾ 1ᵀ", "b of layer 3 times the vector of ones transposed"),
        ("∂L/(∂W⁽¹⁻³⁾)", "d L by d W from layer 1 to layer 3"),
        (
            "[1, ⋯, 2; ⋮, ⋱, ⋮; 5, ⋯, 6]",
            "matrix, shown in part: row 1: 1, and so on, 2; further rows; the last of them: "
            "5, and so on, 6;",
        ),
    ],
)
def test_a_formula_is_read_sign_by_sign(formula, words):
    assert formula_in_words(formula) == words


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("A weight of a neuron", "A weight of a neuron"),
        ("x₁ → Hidden 1, neuron 2", "x 1 to Hidden 1, neuron 2"),
        ("∂L/∂w = −0.2 on the batch", "d L by d w = minus 0.2 on the batch"),
        ("L_batch: 3 samples · step 1", "L batch: 3 samples, step 1"),
        ("the slope f′(z) is 0", "the slope f prime of z is 0"),
        ("Δθ = −η · g = −0.1 · 2", "capital delta theta = minus eta times g = minus 0.1 times 2"),
        ("L = (1/3) · (0.2 + 1)", "L = (1/3) times (0.2 + 1)"),
        ("θ = w₁₁⁽¹⁾ · after update 60", "theta = w 1 1 of layer 1, after update 60"),
        ("d L = 2   ·   3 samples", "d L = 2, 3 samples"),
        ("9 of 9 · L = 2", "9 of 9, L = 2"),
        ("w = –", "w = not known yet"),
        ("two\nlines", "two\nlines"),
        ("Δw = 2", "capital delta w = 2"),
        ("read_a_gradient.nnplay is open", "read_a_gradient.nnplay is open"),
        ("/home/a/w_1/x_2.csv: w₁", "/home/a/w_1/x_2.csv: w 1"),
        ("“x_1 − w₁.csv” gives w₁ = −1", "“x_1 − w₁.csv” gives w 1 = minus 1"),
        ("class “a_b → δ”, class “f(x)”", "class “a_b → δ”, class “f(x)”"),
        ("파일 x_a.nnplay", "파일 x_a.nnplay"),
    ],
)
def test_a_sentence_keeps_its_words(sentence, said):
    assert aloud(sentence) == said
    assert aloud(said) == said  # what is in words already


@pytest.mark.parametrize("registry", [ACTIVATIONS, LOSSES, OPTIMIZERS], ids=["f", "L", "step"])
def test_every_formula_of_a_registry_has_a_word_for_every_sign(registry):
    for entry in registry.values():
        for line in entry.formula(PIECES).split("\n"):
            assert not SIGNS & set(formula_in_words(line)), (entry.name, formula_in_words(line))


def test_a_derivative_of_the_printer_is_read():
    assert formula_in_words(TEXT.derivative("f", "g₁")) == "d f by d g 1"


def test_names_that_the_user_has_given_are_said_as_they_are():
    names = ("a_1", "x²", "setosa", "f(x)")
    said = aloud("f(x) answered as a_1: w₁ = −2; x²: a_1b, setosa", names)
    assert said == "f(x) answered as a_1: w 1 = minus 2; x²: a_1b, setosa"
