"""Standardises own inputs by the samples that training sees, whatever changes which these are."""

from dataclasses import replace

from playground.core.catalog.datasets.own import split_order
from playground.core.experiment.counts import held_back, parts_of
from playground.core.experiment.spec import Experiment


def standardised(experiment: Experiment, before: Experiment | None = None) -> Experiment:
    """Let mean and deviation of own inputs follow the training part, where they are to.

    The test part must not tell training anything. Nothing is computed if the samples and their
    split are those of the experiment `before`.
    """
    own = experiment.data.own
    if own is None or not own.is_scaled:
        return experiment
    if before is not None and own is before.data.own and _split(experiment) == _split(before):
        return experiment
    order = split_order(own.numbers, experiment.seeds.split)
    training, _, _ = parts_of(order, held_back(experiment))
    scaled = own.scaled_to(training)
    if scaled == own:
        return experiment
    return replace(experiment, data=replace(experiment.data, own=scaled))


def _split(experiment: Experiment) -> tuple[int, ...]:
    return experiment.seeds.split, *held_back(experiment)
