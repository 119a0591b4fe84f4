"""The colour of a sample."""

import pytest

from playground.core.catalog.datasets import DATASETS
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import LIGHT

REGRESSION = next(dataset for dataset in DATASETS.values() if dataset.is_regression)


def test_a_class_has_its_colour():
    assert sample_colour(DATASETS["iris"], 2.0, LIGHT).name() == LIGHT.classes[2]


@pytest.mark.parametrize(
    ("value", "colour"),
    [
        (0.0, LIGHT.zero),
        (1.0, LIGHT.positive),
        (7.0, LIGHT.positive),
        (-1.0, LIGHT.negative),
    ],
)
def test_a_value_is_blue_above_and_orange_below_zero(value, colour):
    assert sample_colour(REGRESSION, value, LIGHT).name() == colour
