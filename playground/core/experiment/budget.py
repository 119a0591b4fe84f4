"""The memory that an experiment needs, by arithmetic alone: nothing is made to find it out.

It is an upper bound of what the engine keeps for a batch (`playground.core.engine.kernels`); a test
compares the two.
"""

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.counts import batch_size
from playground.core.experiment.limits import MAX_BATCH_MEMORY, MAX_MARKED
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment

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
    network, drops = experiment.network, experiment.training.dropout > 0
    count = len(experiment.data.features) + 1 + len(network.output.units)
    sizes = {layer.id: len(layer.units) for layer in network.layers}
    sizes[INPUT] = len(experiment.data.features)
    fan_in, sources = dict.fromkeys(sizes, 0), dict.fromkeys(sizes, 0)
    shared = dict.fromkeys(sizes, 0)
    for connection in network.connections:
        fan_in[connection.target] += sizes[connection.source]
        sources[connection.target] += 1
        shared[connection.source] += 1
    feeds_shared = {c.target for c in network.connections if shared[c.source] > 1}
    for layer in network.layers:
        dropped = drops and layer.id != OUTPUT
        count += len(layer.units) * (6 if dropped else 4) + 2
        count += ACTIVATIONS[layer.activation].couples
        joined, given_back = sources[layer.id] > 1, layer.id in feeds_shared
        count += (fan_in[layer.id] + 1) * (2 if joined else given_back)
    return count


def sample_bytes(experiment: Experiment) -> int:
    """Return the memory of `sample_numbers` in the precision of the experiment, in bytes."""
    return sample_numbers(experiment) * ITEM_SIZES[experiment.training.precision]


def check_budget(experiment: Experiment) -> None:
    """Raise `SpecError` if a mini-batch needs too much memory, or too many edges are marked."""
    marked = sum(len(c.cut) + len(c.frozen) for c in experiment.network.connections)
    if marked > MAX_MARKED:
        raise SpecError(TOO_MANY_MARKED, count=marked, limit=MAX_MARKED)
    batch = batch_size(experiment)
    needed = batch * sample_bytes(experiment)
    if needed > MAX_BATCH_MEMORY:
        raise SpecError(
            ALL_TOO_LARGE if experiment.optimizer.full_batch else BATCH_TOO_LARGE,
            batch=batch,
            needed=needed / MEGA,
            limit=MAX_BATCH_MEMORY / MEGA,
        )
