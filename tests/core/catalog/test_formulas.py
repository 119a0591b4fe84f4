"""The formulas of registry entries as menus show them, printed from their notation."""

import pytest

from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES

REGISTRIES = [INITIALIZERS, LOSSES, OPTIMIZERS, PENALTIES, SCHEDULES]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (LOSSES["mse"], "MSE: (ŷ − y)²"),
        (LOSSES["huber"], "1 / 2 · (ŷ − y)² if |ŷ − y| ≤ 1, else |ŷ − y| − 1 / 2"),
        (LOSSES["cce"], "categorical: Σᵢ (−yᵢ · ln ŷᵢ); with softmax ∂L/∂z = ŷ − y exactly"),
        (PENALTIES["l2"], "λ / 2 · Σ w²"),
        (INITIALIZERS["he_uniform"], "U(−r, r) (r = √(6 / fan_in))"),
        (SCHEDULES["step"], "η · decay^⌊epoch / period⌋"),
        (SCHEDULES["warmup"], "η · (epoch + 1) / period if epoch < period, else η"),
        (OPTIMIZERS["sgd"], "mini-batch: Δw = −η · ∂L/∂w"),
        (OPTIMIZERS["perceptron"], "Δw = −η · (ŷ − y) · x"),
        (OPTIMIZERS["adagrad"], "s = s_old + (∂L/∂w)²;\nΔw = −η · ∂L/∂w / (√s + ε)"),
    ],
)
def test_an_entry_is_shown_by_its_formula_and_the_words_around_it(entry, text):
    assert entry.hint.format(formula=entry.formula()) == text


def test_a_line_that_changes_a_value_has_an_arrow():
    assert OPTIMIZERS["adamw"].formula().endswith(";\nΔw ← Δw − η · decay · w")


@pytest.mark.parametrize("entry", [e for registry in REGISTRIES for e in registry.values()])
def test_every_entry_has_a_formula(entry):
    assert entry.formula()
