"""Which samples of the data are for training, for testing and for validation."""

import numpy as np

from playground.core.basics.arrays import Bools, Indices
from playground.core.experiment.counts import held_back, parts_of, sample_count
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.spec import Experiment


def split_rows(
    data: DataSpec, count: int, seed: int, held: tuple[int, int]
) -> tuple[Indices, Indices, Indices]:
    """Return which of `count` samples are for training, for testing and for validation.

    `held` is what `held_back` returns. The points of a truth table are for training and testing.
    """
    if data.entry.fixed:
        return np.arange(count), np.arange(count), np.arange(0)
    if data.split == "listed":
        return parts_of(np.roll(np.arange(count), held[0]), held)
    if data.own is None:
        return parts_of(np.random.default_rng(seed).permutation(count), held)
    return parts_of(data.own.order(seed), held)


def shown_rows(experiment: Experiment) -> Bools:
    """Return which samples (n,) may be seen: all but those of a sealed test set."""
    count = sample_count(experiment)
    shown = np.ones(count, dtype=bool)
    if experiment.data.hides_test:
        split = split_rows(experiment.data, count, experiment.seeds.split, held_back(experiment))
        shown[split[1]] = False
    return shown
