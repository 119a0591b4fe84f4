"""The memory that an experiment needs, by arithmetic alone: nothing is made to find it out.

It is an upper bound of what the engine keeps for a batch (`playground.core.engine.kernels`); a test
compares the two.
"""

from collections import Counter

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.counts import batch_size, left_over, sample_count
from playground.core.experiment.limits import (
    MAX_BATCH_MEMORY,
    MAX_MARKED,
    MAX_SWEEP,
    OPERATIONS_OF_NEURON,
)
from playground.core.experiment.spec import INPUT, Experiment

ITEM_SIZES = {"float64": 8, "float32": 4}
MEGA = 1_000_000
BATCH_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "One mini-batch of {batch:,} samples would take {needed:,.0f} MB of memory; "
    "make the mini-batch or the layers smaller (at most {limit:,.0f} MB).",
)
ALL_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "A full batch of {batch:,} samples would take {needed:,.0f} MB of memory; "
    "use fewer samples, smaller layers or mini-batches (at most {limit:,.0f} MB).",
)
TOO_MANY_SAMPLES = QT_TRANSLATE_NOOP(
    "Errors",
    "Going once through {samples:,} samples would take {needed:,.0f} million operations; "
    "use fewer samples or smaller layers (at most {limit:,.0f} million).",
)
TOO_MANY_MARKED = QT_TRANSLATE_NOOP(
    "Errors",
    "{count:,} single edges are cut or frozen, at most {limit:,} fit; freeze whole layers instead.",
)


def batch_bytes(experiment: Experiment) -> int:
    """Return the memory of one mini-batch: inputs, targets, and z, a and δ of every neuron."""
    outputs = len(experiment.network.output.units)
    hidden = sum(len(layer.units) for layer in experiment.network.layers) - outputs
    masks = hidden if experiment.training.dropout > 0 else 0
    numbers = len(experiment.data.features) + outputs + 3 * (hidden + outputs) + masks
    return batch_size(experiment) * numbers * ITEM_SIZES[experiment.training.precision]


def sample_numbers(experiment: Experiment) -> int:
    """Return how many numbers a forward and a backward pass keep for each sample, at most.

    Of each neuron z, a, δ and one to compute δ with, and a row of ones for each layer; with dropout
    a mask and f(z); of a layer with several sources its inputs and the gradients that it returns.
    """
    network, sizes = experiment.network, _sizes(experiment)
    of_neuron = 6 if experiment.training.dropout > 0 else 4
    uses = Counter(connection.source for connection in network.connections)
    count = sizes[INPUT] + 1 + len(network.output.units)
    for layer in network.layers:
        into = network.into(layer.id)
        count += len(layer.units) * of_neuron + 2 + ACTIVATIONS[layer.activation].couples
        if len(into) > 1 or any(uses[connection.source] > 1 for connection in into):
            count += 2 * (sum(sizes[connection.source] for connection in into) + 1)
    return count


def sample_bytes(experiment: Experiment) -> int:
    """Return the memory of `sample_numbers` in the precision of the experiment, in bytes."""
    return sample_numbers(experiment) * ITEM_SIZES[experiment.training.precision]


def weight_count(experiment: Experiment) -> int:
    """Return the number of weights; cut edges, which keep their place, count too."""
    sizes = _sizes(experiment)
    return sum(sizes[c.source] * sizes[c.target] for c in experiment.network.connections)


def _sizes(experiment: Experiment) -> dict[str, int]:
    """Return the number of units of every layer, by id."""
    sizes = {layer.id: len(layer.units) for layer in experiment.network.layers}
    return sizes | {INPUT: len(experiment.data.features)}


def sweep_operations(experiment: Experiment) -> int:
    """Return about how many operations the forward pass of all samples takes."""
    neurons = sum(len(layer.units) for layer in experiment.network.layers)
    of_one = weight_count(experiment) + OPERATIONS_OF_NEURON * neurons
    return sample_count(experiment) * of_one


def check_budget(experiment: Experiment) -> None:
    """Raise `SpecError` if the experiment needs too much memory or time."""
    _check_marked(experiment)
    _check_sweep(experiment)
    check_batch(experiment, batch_size(experiment) + left_over(experiment))


def _check_marked(experiment: Experiment) -> None:
    marked = sum(len(c.cut) + len(c.frozen) for c in experiment.network.connections)
    if marked > MAX_MARKED:
        raise SpecError(TOO_MANY_MARKED, count=marked, limit=MAX_MARKED)


def _check_sweep(experiment: Experiment) -> None:
    needed = sweep_operations(experiment)
    if needed > MAX_SWEEP:
        samples = sample_count(experiment)
        limits = {"needed": needed / MEGA, "limit": MAX_SWEEP / MEGA}
        raise SpecError(TOO_MANY_SAMPLES, samples=samples, **limits)


def check_batch(experiment: Experiment, batch: int) -> None:
    """Raise `SpecError` if an update with `batch` samples would take too much memory."""
    needed = batch * sample_bytes(experiment)
    if needed > MAX_BATCH_MEMORY:
        largest = batch_size(experiment) + left_over(experiment)
        is_set = experiment.optimizer.full_batch or batch > largest
        raise SpecError(
            ALL_TOO_LARGE if is_set else BATCH_TOO_LARGE,
            batch=batch,
            needed=needed / MEGA,
            limit=MAX_BATCH_MEMORY / MEGA,
        )
