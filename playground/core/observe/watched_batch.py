"""The samples of the watched source."""

import numpy as np

from playground.core.engine.samples import Batch, Samples, pinned
from playground.core.experiment.spec import Experiment
from playground.core.observe.watch import Watch
from playground.core.training.rehearsal import UpdateRecord


def watched_batch(
    experiment: Experiment, train: Samples, watch: Watch, upcoming: UpdateRecord | None = None
) -> Batch | None:
    """Return the samples of the source, with the dropout that they have there.

    `upcoming` is the next update, for the source "next". None for "batch", whose parameters have
    changed since, and for "sample" if none is pinned.
    """
    if watch.source == "train":
        return Batch(train.columns, np.arange(len(train)))
    if watch.source == "next" and upcoming is not None:
        return Batch(upcoming.columns, upcoming.indices, upcoming.masks)
    if watch.source == "sample" and watch.sample is not None:
        index, sample = pinned(experiment, train, watch.sample)
        return Batch(sample.columns, np.array([index]))
    return None
