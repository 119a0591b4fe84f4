"""A formula as plain text, until it is typeset."""

import pytest

from playground import Trainer
from playground.core.experiment.parts import LayerPart, ParameterPart
from playground.core.experiment.spec import INPUT
from playground.core.experiment.templates import TEMPLATES
from playground.core.explain.formulas.of_part import formulas_for
from playground.live.walk import Walk
from playground.ui.widgets.latex_text import plain_text, unbroken_text
from tests.support.one_number.shown import look


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"L_{1} = {-y\cdot \ln(\hat{y})}-(1-y)", "L₁ = −y · ln(ŷ) − (1 − y)"),
        (r"\frac{\partial L_{4}}{\partial w^{(3)}_{11}}", "∂L₄/∂w₁₁⁽³⁾"),
        (r"\frac{1}{10}\sum_{n=1}^{10}", "1/10Σ_n=1¹⁰"),
        (r"= \frac{\hat{y}-y}{2}", "= (ŷ − y)/2"),
        (r"= ({-0.2})\cdot 1.5\times 10^{-7}", "= (−0.2) · 1.5 × 10⁻⁷"),
        (r"\sigma(z) = \frac{1}{1+e^{-0.5}}", "σ(z) = 1/(1 + e^(−0.5))"),
        (r"{\begin{bmatrix} 1 & {-2} \\ \boxed{3} & 4 \end{bmatrix}}", "[1, −2; [3], 4]"),
        (r"\underset{2\times 1}{W^{(1)\top}}\, \underset{1\times 1}{\delta^{(1)}}", "W⁽¹⁾ᵀ δ⁽¹⁾"),
        (r"L_{\mathrm{batch}}", "L_batch"),
        (r"w \leftarrow w-\eta\cdot g", "w ← w − η · g"),
    ],
)
def test_it_says_what_the_formula_says(latex, text):
    assert plain_text(latex) == text


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_of_latex_is_left(template):
    trainer, walk = Trainer(TEMPLATES[template].build()), Walk()
    trainer.run_checked(7)
    snapshot = look(trainer, "sample")
    walk.show(snapshot)
    layout, layers = snapshot.layout, (INPUT, *snapshot.experiment.network.layer_ids)
    parts = None, *map(LayerPart, layers), *map(ParameterPart, layout.keys[:2])
    about = snapshot.experiment, layout, walk.unrolled, walk.run
    for part in parts:
        for formula in formulas_for(*about, part, 4, "1", snapshot.step):
            for line in (formula.symbols, formula.numbers, formula.result, formula.matrix):
                text = plain_text(line)
                assert "\\" not in text
                assert "begin" not in text
                assert bool(text) == bool(line)


def test_a_number_with_a_power_of_ten_is_not_broken():
    text = unbroken_text(r"{\begin{bmatrix} 1.440\times 10^{-7} & 2 \end{bmatrix}}")
    assert text == "[1.440\u00a0×\u00a010⁻⁷, 2]"
