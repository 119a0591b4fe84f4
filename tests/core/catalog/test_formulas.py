"""The formulas of registry entries as menus show them, printed from their notation."""

import numpy as np
import pytest

from playground.core.basics.evaluation import compute
from playground.core.basics.notation import parse_maths
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (LOSSES["mse"], "MSE: (ŷ − y)²"),
        (LOSSES["huber"], "1 / 2 · (ŷ − y)² if |ŷ − y| ≤ 1, else |ŷ − y| − 1 / 2"),
        (LOSSES["cce"], "categorical: Σᵢ (−yᵢ · ln ŷᵢ); with softmax ∂L/∂z = ŷ − y exactly"),
        (PENALTIES["l2"], "λ / 2 · Σ w²"),
        (INITIALIZERS["he_uniform"], "U(−r, r) (r = √(6 / fan_in))"),
        (SCHEDULES["step"], "η · decay^⌊epoch / period⌋"),
        (SCHEDULES["warmup"], "η · min(1, (epoch + 1) / period)"),
        (OPTIMIZERS["sgd"], "mini-batch: Δw = −η · ∂L/∂w"),
        (OPTIMIZERS["perceptron"], "Δw = −η · (ŷ − y) · x"),
        (OPTIMIZERS["adagrad"], "s = s_old + (∂L/∂w)²;\nΔw = −η · ∂L/∂w / (√s + ε)"),
    ],
)
def test_an_entry_is_shown_by_its_formula_and_the_words_around_it(entry, text):
    assert entry.hint.format(formula=entry.formula()) == text


@pytest.mark.parametrize(
    "registry", [ACTIVATIONS, LOSSES, OPTIMIZERS, SCHEDULES, PENALTIES, INITIALIZERS]
)
def test_every_entry_says_in_a_sentence_what_it_does(registry):
    meanings = [entry.meaning for entry in registry.values()]
    assert all(text.endswith(".") and text[0].isupper() for text in meanings)
    assert len(set(meanings)) == len(meanings)
    assert not any("_old" in text or "^" in text for text in meanings)


def test_a_line_that_changes_a_value_has_an_arrow():
    assert OPTIMIZERS["adamw"].formula().endswith(";\nΔw ← Δw − η · decay · w")


@pytest.mark.parametrize("period", [1, 2.5, 4])
@pytest.mark.parametrize("name", SCHEDULES)
def test_the_formula_of_a_schedule_is_what_it_does(name, period):
    schedule = SCHEDULES[name]
    numbers = {option.name: option.default for option in schedule.options} | {"period": period}
    for epoch in range(7):
        (term,) = parse_maths(schedule.maths).sides
        shown = compute(term, {"η": 0.3, "epoch": epoch, **numbers})
        assert shown == pytest.approx(0.3 * schedule.factor(epoch, numbers), rel=1e-12)


@pytest.mark.parametrize("w", [-1.5, 0.25, 2.0])
@pytest.mark.parametrize("name", set(PENALTIES) - {"none"})
def test_the_formula_of_a_penalty_is_what_it_does(name, w):
    penalty, weights, slope = PENALTIES[name], np.array([w]), np.empty(1)
    (term,) = parse_maths(penalty.maths.replace("Σ", "")).sides
    assert compute(term, {"λ": 0.1, "w": w}) == pytest.approx(0.1 * penalty.value(weights))
    penalty.slope(weights, slope)
    (term,) = parse_maths(penalty.slope_maths).sides
    assert compute(term, {"λ": 0.1, "θ_old": w}) == pytest.approx(0.1 * slope[0])


@pytest.mark.parametrize("target", [0.0, 1.0])
@pytest.mark.parametrize("name", LOSSES)
def test_the_formula_of_a_loss_is_what_it_does(name, target):
    loss, out = LOSSES[name], np.empty((1, 1))
    for answer in (0.1, 0.45, 0.8):
        a, t = np.array([[answer]]), np.array([[target]])
        letters = {"ŷ": answer, "y": target}
        (value,), (slope,) = (parse_maths(maths).sides for maths in (loss.maths, loss.slope_maths))
        assert compute(value, letters) == pytest.approx(loss.value(a, t)[0, 0])
        loss.slope(a, t, out)
        assert compute(slope, letters) == pytest.approx(loss.factor * out[0, 0])


@pytest.mark.parametrize("entry", INITIALIZERS.values())
def test_every_initialiser_has_a_formula(entry):
    assert entry.formula()
