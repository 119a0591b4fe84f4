"""The tables of the samples: alone, and with what the network answers."""

from collections.abc import Sequence

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.engine.samples import SET_NAMES, Samples, load_data
from playground.core.experiment.spec import Experiment
from playground.exchange.tables.names import class_title, input_heads
from playground.exchange.tables.table import Row, Table

DECIMALS = 9  # of the numbers of a real set


def samples_table(experiment: Experiment, answers: Sequence[Array] | None = None) -> Table:
    """List every sample, and the network's answer; truth tables have one set for both.

    Parameters
    ----------
    answers : what the network answers to the samples of each set, in the order of `SET_NAMES`,
        (n_outputs, n) each; None leaves those columns out
    """
    dataset, data = experiment.dataset, load_data(experiment)
    sets = list(zip(SET_NAMES, data.sets, answers or (None,) * 3, strict=True))
    if dataset.fixed:
        sets = [("train and test", *sets[0][1:])]  # type: ignore[list-item]
    heads = _answer_heads(experiment) if answers else ()
    rows: list[Row] = [("set", *input_heads(dataset), *_label_heads(dataset), *heads)]
    for name, samples, outputs in sets:
        parts = [_as_measured(experiment, samples), _targets(experiment, samples)]
        if outputs is not None:
            parts.append(dataset.measured_values(outputs).T.tolist())
        rows += [
            (name, *(value for part in row for value in part)) for row in zip(*parts, strict=True)
        ]
    return rows


def _label_heads(dataset: Dataset) -> tuple[str, ...]:
    """Return the heading of the class, of each probability, or of each value."""
    if dataset.is_soft:
        numbers = range(dataset.classes)
        return tuple(f"probability of {class_title(dataset, number)}" for number in numbers)
    return (dataset.outputs or ("value",)) if dataset.is_regression else ("class",)


def _targets(experiment: Experiment, samples: Samples) -> list[list[object]]:
    """Return the class of each sample, by its name or its number, or its numbers."""
    dataset, own = experiment.dataset, experiment.data.own
    if dataset.has_numbers:
        if own is not None and own.scales and _are_listed(own.arrays[1], samples, samples.targets):
            return own.targets[:, samples.rows].T.tolist()
        return dataset.measured_values(samples.targets).T.tolist()
    names = dataset.class_names
    return [[names[int(label)] if names else int(label)] for label in samples.labels.tolist()]


def _answer_heads(experiment: Experiment) -> tuple[str, ...]:
    """Return a heading for each output: “output 3: virginica” where it stands for a class."""
    count, dataset = len(experiment.network.output.units), experiment.dataset
    if dataset.outputs:
        return tuple(f"output {n}: {name}" for n, name in enumerate(dataset.outputs, 1))
    if count == 1 or dataset.is_regression:
        return tuple(f"output {n}" for n in range(1, count + 1))
    return tuple(f"output {n + 1}: {class_title(dataset, n)}" for n in range(count))


def _as_measured(experiment: Experiment, samples: Samples) -> list[list[float]]:
    """Return a row for each sample, in the units that the data were measured in."""
    dataset, own = experiment.dataset, experiment.data.own
    if own is not None and _are_listed(own.arrays[0], samples, samples.points):
        return own.numbers[:, samples.rows].T.tolist()
    if dataset.is_plane:
        return samples.points.T.tolist()
    rows = zip(dataset.inputs, samples.points, strict=True)
    numbers = np.array([entry.number(row) for entry, row in rows])
    return (np.round(numbers, DECIMALS) if own is None else numbers).T.tolist()


def _are_listed(standardised: Array, samples: Samples, numbers: Array) -> bool:
    """Return whether `numbers` are those of the user's own samples to the bit, without noise."""
    return np.array_equal(np.atleast_2d(standardised)[:, samples.rows], numbers)
