"""Tooltips of registry entries: a sentence, then the formula, with small letters where needed."""

import pytest

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.initializers import INITIALIZERS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.ui.texts.translation import entry_tooltip, with_indices

REGISTRIES = [ACTIVATIONS, LOSSES, OPTIMIZERS, SCHEDULES, PENALTIES, INITIALIZERS]
ENTRIES = [entry for registry in REGISTRIES for entry in registry.values()]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.label)
def test_it_begins_with_a_sentence_and_shows_no_bare_index(qapp, entry):
    text = entry_tooltip(entry)
    assert text.startswith(with_indices(entry.meaning)) or text.startswith(entry.meaning)
    assert "_old" not in text
    assert "^" not in text


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (SCHEDULES["constant"], "The learning rate η stays the same."),
        (PENALTIES["none"], "No penalty: training follows the loss alone."),
        (INITIALIZERS["zeros"], "All weights start at 0, so the neurons of a layer stay alike."),
        (
            SCHEDULES["step"],
            "After every period the learning rate is multiplied by the decay factor."
            "<br>η · decay<sup>⌊epoch / period⌋</sup>",
        ),
    ],
)
def test_a_formula_that_says_nothing_more_is_left_out(qapp, entry, text):
    assert entry_tooltip(entry) == text


@pytest.mark.parametrize(
    ("plain", "rich"),
    [
        ("m = β₁ · m_old + g;\nv", "m = β₁ · m<sub>old</sub> + g;<br>v"),
        ("1 − β₁^t", "1 − β₁<sup>t</sup>"),
        ("e^zᵢ / Σⱼ e^zⱼ", "e<sup>zᵢ</sup> / Σⱼ e<sup>zⱼ</sup>"),
        ("η · decay^(epoch / period)", "η · decay<sup>epoch / period</sup>"),
        ("1 / fan_in if a < b", "1 / fan<sub>in</sub> if a &lt; b"),
        ("θ_new", "θ<sub>new</sub>"),
    ],
)
def test_indices_and_powers_become_small_letters(plain, rich):
    assert with_indices(plain) == rich
