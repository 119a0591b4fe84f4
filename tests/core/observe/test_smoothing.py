"""The running mean of a curve."""

import math

import numpy as np
import pytest

from playground.core.observe.smoothing import smoothed


def test_a_hand_worked_example():
    # β = ½: s = 2, 2, 3½ of weights ½, ¾, ⅞
    assert smoothed(np.array([4.0, 2.0, 5.0]), 0.5) == pytest.approx(
        [4.0, (1 + 1) / 0.75, (1 + 2.5) / 0.875]
    )


def test_the_first_value_and_a_constant_stand_for_themselves():
    assert smoothed(np.full(50, 7.0), 0.95) == pytest.approx(np.full(50, 7.0))


@pytest.mark.parametrize("unknown", [math.nan, math.inf, -math.inf])
def test_gaps_stay_gaps_and_do_not_count(unknown):
    with_gap = smoothed(np.array([unknown, 4.0, unknown, unknown, 2.0]), 0.5)
    assert np.isnan(with_gap[[0, 2, 3]]).all()
    assert with_gap[[1, 4]] == pytest.approx(smoothed(np.array([4.0, 2.0]), 0.5))


def test_no_memory_changes_nothing_and_nothing_stays_nothing():
    values = np.array([3.0, 1.0, 2.0])
    assert smoothed(values, 0.0).tolist() == values.tolist()
    assert len(smoothed(np.zeros(0), 0.9)) == 0
