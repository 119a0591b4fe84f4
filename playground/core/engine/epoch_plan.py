"""Whole epochs that an engine is to make at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array, Indices


@dataclass(frozen=True)
class EpochPlan:
    """Epochs that follow one another, with nothing measured between them.

    Attributes
    ----------
    columns : the samples, (n_features + 1 + n_outputs, n)
    random : draws the order of the samples in each epoch; None if nothing is shuffled
    order : where the order of the last epoch is written to, (n,) of int64; unused without `random`
    descents : the learning rate of each epoch, with a minus
    first : how many epochs have been before
    flush_every : after every so many epochs, subnormal numbers in the optimiser's vectors become 0
    """

    columns: Array
    random: np.random.Generator | None
    order: Indices
    descents: Sequence[float]
    first: int
    flush_every: int
