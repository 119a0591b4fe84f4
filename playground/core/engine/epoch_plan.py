"""Whole epochs that an engine is to make at once, and what it measures between them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from playground.core.basics.arrays import Array, Indices

MOST_MOMENTS = 64  # that one call measures


@dataclass(frozen=True)
class EpochPlan:
    """Epochs that follow one another.

    Attributes
    ----------
    columns : the samples, (n_features + 1 + n_outputs, n)
    random : draws the order of the samples in each epoch; None if nothing is shuffled
    order : where the order of the last epoch is written to, (n,) of int64; unused without `random`
    descents : the learning rate of each epoch, with a minus
    first : how many epochs have been before
    flush_every : after every so many epochs, subnormal numbers in the optimiser's vectors become 0
    evaluations : the `engine.Evaluation` of each set, in the order of `SET_NAMES`
    measure_every : they are measured after each epoch that this divides, but not after the last one
    good_loss : the call ends with a measured epoch whose training loss is lower
    """

    columns: Array
    random: np.random.Generator | None
    order: Indices
    descents: Sequence[float]
    first: int
    flush_every: int
    evaluations: Sequence[Any]
    measure_every: int
    good_loss: float = -math.inf


class Moment(NamedTuple):
    """The network between two epochs of one call, after `epoch` epochs in all.

    `results` are (loss, score) of each set; `theta` is θ, `gradient`
    ∂L/∂θ and `step` Δθ of the last update, flat.
    """

    epoch: int
    results: Sequence[tuple[float, float]]
    theta: Array
    gradient: Array
    step: Array


class EpochsMade(NamedTuple):
    """How many updates were made, and what was measured in between, until the next call."""

    updates: int
    moments: Sequence[Moment]
