"""All samples of the data as rows, with the answers of the network: numbers, order, right or wrong.

A row is a sample in the order of the data. Everything is arrays: a row is no object of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array, Bools, Indices
from playground.core.catalog.datasets.dataset import measured
from playground.core.catalog.datasets.drawing import Faults
from playground.core.engine.samples import NO_INDEX, Data, load_data
from playground.core.engine.scoring import is_answered, predicted_classes, wrongly_classified
from playground.core.experiment.counts import sample_count
from playground.core.experiment.spec import Experiment

SEALED = 3  # in place of a set


@dataclass(frozen=True, eq=False)
class DataRows:
    """The n samples of an experiment.

    Attributes
    ----------
    inputs : (n_inputs, n), as they were measured
    targets : (n_targets, n), class numbers, values as measured, or the probabilities of the classes
    index : for each set, the training set first, (n,) of the index of each row in it, or
        `NO_INDEX`; a row of a sealed test set is in none, and its inputs and targets are NaN
    """

    experiment: Experiment
    data: Data
    inputs: Array
    targets: Array
    index: tuple[Indices, ...]

    def __len__(self) -> int:
        return self.inputs.shape[1]

    @property
    def numbers(self) -> Array:
        """Inputs and targets of all rows, (n_inputs + n_targets, n)."""
        return np.concatenate([self.inputs, self.targets])

    @property
    def kind(self) -> tuple[object, ...]:
        """What tells these data from others, whatever their samples are: names and source."""
        dataset, own = self.experiment.dataset, self.experiment.data.own
        names = dataset.input_labels, dataset.outputs
        source = "" if own is None else own.source
        return *names, dataset.is_regression, dataset.is_soft, source

    @cached_property
    def part(self) -> Indices:
        """The first set that each row is in, (n,): 0 for the training set, `SEALED` for none."""
        found = np.array([index != NO_INDEX for index in self.index])
        return np.where(found.any(axis=0), np.argmax(found, axis=0), SEALED)

    def answer(self, row: int, answers: Sequence[Array]) -> Array:
        """Return what the network answers to one row, in the units of the data, (n_outputs,).

        `answers` has the outputs (n_outputs, m) of each set.
        """
        part = int(self.part[row])
        if part == SEALED:
            return np.full(len(answers[0]), np.nan)
        found = answers[part][:, [self.index[part][row]]]
        return self.experiment.dataset.measured_values(found)[:, 0]

    def all_answers(self, answers: Sequence[Array]) -> Array:
        """Return what the network answers to all rows, in the units of the data, (n_outputs, n)."""
        found = np.full((len(answers[0]), len(self)), np.nan)
        for samples, outputs in zip(self.data.sets, answers, strict=False):
            found[:, samples.rows] = outputs
        return self.experiment.dataset.measured_values(found)

    def verdict(self, outputs: Array, rows: Indices | slice = slice(None)) -> "Verdict":
        """Judge the answers (n_outputs, m), in the units of the data, to some rows (m of them)."""
        return Verdict.of(self.experiment, outputs, self.targets[:, rows])


@dataclass(frozen=True, eq=False)
class Verdict:
    """Answers beside their targets, one for each of m samples.

    Attributes
    ----------
    classes : (m,) the class of each answer, NaN without an answer; of values all NaN
    strength : (m,) the output that stands for the class: the only one, or that of the class
    wrong : (m,) whether the class is wrong; of values none is
    distance : (m,) how far the values are from the targets, √Σ(ŷ − y)²; of classes all NaN
    """

    classes: Array
    strength: Array
    wrong: Bools
    distance: Array

    @classmethod
    def of(cls, experiment: Experiment, outputs: Array, targets: Array) -> "Verdict":
        """Compare outputs (n_outputs, m) with targets (n_targets, m)."""
        none = np.full(outputs.shape[1], np.nan)
        if experiment.dataset.is_regression:
            distance = np.sqrt(np.square(outputs - targets).sum(axis=0))
            return cls(none, none, np.zeros(len(none), bool), distance)
        classes = predicted_classes(experiment, outputs).astype(float)
        row = classes.astype(int) if len(outputs) > 1 else np.zeros(len(none), int)
        strength = outputs[row, np.arange(len(none))]
        answered = is_answered(outputs)
        labels = targets.argmax(axis=0) if experiment.dataset.is_soft else targets[0]
        wrong = wrongly_classified(experiment, outputs, labels) & ~np.isnan(targets[0])
        return cls(np.where(answered, classes, np.nan), strength, wrong, none)


def data_rows(experiment: Experiment) -> DataRows:
    """List all samples of `experiment` in the order of its data."""
    data, own = load_data(experiment), experiment.data.own
    n = sample_count(experiment)
    points, targets = _joined(data, n)
    dataset = experiment.dataset
    inputs, has_noise = measured(points, dataset.inputs), experiment.data.faults != Faults()
    if own is not None and (dataset.is_regression or not has_noise):  # to the bit
        inputs = np.where(np.isnan(points), np.nan, own.numbers)
    if own is not None and not has_noise:
        targets = np.where(np.isnan(targets), np.nan, own.targets)
    elif dataset.scales:
        targets = dataset.measured_values(targets)
    index = []
    for samples in data.sets:
        found = np.full(n, NO_INDEX)
        found[samples.rows] = np.arange(len(samples))
        index.append(found)
    return DataRows(experiment, data, inputs, targets, tuple(index))


def ordered(keys: Array, descending: bool = False) -> Indices:
    """Return the order of numbers (n,), equal ones as they come, NaN last."""
    return np.argsort(-keys if descending else keys, kind="stable")


def _joined(data: Data, n: int) -> tuple[Array, Array]:
    """Return points (n_inputs, n) and targets (n_targets, n) of all sets, in the order of rows."""
    points = np.full((len(data.train.points), n), np.nan)
    targets = np.full((len(data.train.targets), n), np.nan)
    for samples in data.sets:
        points[:, samples.rows] = samples.points
        targets[:, samples.rows] = samples.targets
    return points, targets
