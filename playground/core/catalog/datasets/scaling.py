"""Standardises measured inputs, and finds the square that the maps show of them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.catalog.datasets.dataset import Input

LEAST_REACH, MOST_REACH = 3.0, 8.0  # standard deviations that the maps show to either side
FAR, NARROW = 3.0, 0.05  # of values: the size of their mean or deviation that is unusual
MARGIN = 0.05  # of the map, beside the outermost points


def scaled_inputs(
    inputs: Sequence[Input], numbers: Array, part: Indices, are_pixels: bool = False
) -> tuple[Input, ...]:
    """Return `inputs` with mean and standard deviation of their `numbers` (n_inputs, n) in `part`.

    Pixels share theirs, as some of them never vary. Of an input that is constant there the
    deviation is that of all numbers; 1 if that is none.
    """
    if are_pixels:
        whole = _scaled(inputs[0], numbers.ravel(), numbers[:, part].ravel())
        return tuple(replace(entry, mean=whole.mean, sd=whole.sd) for entry in inputs)
    rows = zip(inputs, numbers, numbers[:, part], strict=True)
    return tuple(_scaled(entry, row, chosen) for entry, row, chosen in rows)


def _scaled(entry: Input, numbers: Array, chosen: Array) -> Input:
    if chosen.min() == chosen.max():  # its computed deviation may be tiny
        return replace(
            entry, mean=float(chosen[0]), sd=float(np.ptp(numbers) and numbers.std()) or 1.0
        )
    return replace(entry, mean=float(chosen.mean()), sd=float(chosen.std()) or 1.0)


def are_shares(values: Array) -> bool:
    """Return whether all values are from 0 to 1, as probabilities are."""
    return bool(((values >= 0) & (values <= 1)).all())


def largest_of(values: Array) -> tuple[float, ...]:
    """Return the size of the largest of each of `values` (n_outputs, n), 1 at least."""
    return tuple(np.abs(values).max(axis=1, initial=1.0).tolist())


def are_far(values: Array) -> bool:
    """Return whether `values` (n_outputs, n) are of a size with which training diverges or stalls.

    The usual learning rates suit values about 0 and of the size of 1.
    """
    if are_shares(values):
        return False
    means, deviations = np.abs(values.mean(axis=1)), values.std(axis=1)
    return bool((np.maximum(means, deviations) > FAR).any() or (deviations < NARROW).any())


def reach(points: Array, is_scaled: bool) -> tuple[float, float]:
    """Return from where to where the maps show every one of the inputs of `points` (n_inputs, n).

    Of standardised inputs that is about 0, and a few far points may lie beside the map.
    """
    if is_scaled:
        far = float(np.abs(points).max()) * (1 + 2 * MARGIN)
        far = round(min(max(far, LEAST_REACH), MOST_REACH), 1)
        return -far, far
    low, high = float(points.min()), float(points.max())
    beside = MARGIN * (high - low) or 1.0
    return low - beside, high + beside
