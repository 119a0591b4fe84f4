"""Smooth a noisy curve with a running mean."""

import math

import numpy as np

from playground.core.basics.arrays import Array


def smoothed(values: Array, memory: float) -> Array:
    """Return the exponential moving average of `values` (n,), corrected for its start at 0.

    s ← β·s + (1 − β)·x, shown as s / (1 − βᵏ) after k values, with 0 ≤ β = `memory` < 1: the first
    value stands for itself, and the mean reaches about 1/(1 − β) values back. Where a value is not
    finite there is no mean either (NaN); the next one continues from the last mean.
    """
    result = np.full(len(values), np.nan)
    mean, left = 0.0, 1.0  # left: βᵏ, the share of the mean that is still its start
    for index, value in enumerate(values.tolist()):
        if math.isfinite(value):
            mean, left = memory * mean + (1 - memory) * value, left * memory
            result[index] = mean / (1 - left)
    return result
