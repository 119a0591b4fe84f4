"""Standardisation of a column."""

import numpy as np
import pytest

from playground.exchange.table import standardisation


def test_mean_and_deviation():
    assert standardisation(np.array([1.0, 3.0])) == (2, 1)


@pytest.mark.parametrize("value", [0.0, 0.1, -7.3e99, 1e-300])
def test_a_constant_becomes_zero(value):
    numbers = np.full(1001, value)
    mean, deviation = standardisation(numbers)
    assert deviation == 1
    assert not np.any((numbers - mean) / deviation)


def test_extreme_numbers_stay_finite():
    for numbers in (np.array([-1e100, 1e100]), np.array([0.0, 1e-200])):
        mean, deviation = standardisation(numbers)
        assert np.isfinite((numbers - mean) / deviation).all()
