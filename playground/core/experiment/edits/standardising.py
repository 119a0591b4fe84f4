"""Standardises own data by the samples that training sees, whatever changes which these are."""

from dataclasses import replace

from playground.core.experiment.counts import held_back
from playground.core.experiment.spec import Experiment
from playground.core.experiment.splitting import split_rows


def standardised(experiment: Experiment, before: Experiment | None = None) -> Experiment:
    """Let mean and deviation of own inputs and values follow the training part, where they are to.

    The test part must not tell training anything. Nothing is computed if the samples and their
    split are those of the experiment `before`.
    """
    own = experiment.data.own
    if own is None or not own.follows_training:
        return experiment
    if before is not None and own is before.data.own and _split(experiment) == _split(before):
        return experiment
    held, seed = held_back(experiment), experiment.seeds.split
    training, _, _ = split_rows(experiment.data, len(own), seed, held)
    scaled = own.scaled_to(training)
    if scaled == own:
        return experiment
    return replace(experiment, data=replace(experiment.data, own=scaled))


def _split(experiment: Experiment) -> tuple[str, int, tuple[int, int]]:
    return experiment.data.split, experiment.seeds.split, held_back(experiment)
