"""From a `DataSpec` and seeds to the arrays of training: points, split, features, targets."""

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Indices, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets import Dataset
from playground.core.catalog.datasets.dataset import Target
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.catalog.datasets.own_rules import wrong_sums
from playground.core.experiment.counts import held_back
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.features import featurize
from playground.core.experiment.spec import Experiment
from playground.core.experiment.splitting import split_rows

KEPT = 4  # data sets
NO_ROWS: Indices = np.zeros(0, np.int64)
NO_PROBABILITIES: Array = np.zeros((0, 0))


@dataclass(frozen=True)
class Samples:
    """One set of n samples, one column for each.

    Attributes
    ----------
    points : (n_inputs, n), the variables of each; those of a real set are standardised
    labels : (n,), class numbers from 0, or values; (n_outputs, n) where each has several
    columns : (n_features + 1 + n_outputs, n): inputs, ones, targets: what `Pass.load` takes
    rows : (n,), which of all points each is, in the order in which they were drawn or listed; empty
        for samples that are none of them
    probabilities : (n_classes, n), how likely each class is, the label being the likeliest one;
        empty where the targets are no probabilities
    """

    points: Array
    labels: Array
    columns: Array
    rows: Indices = field(default_factory=NO_ROWS.copy)
    probabilities: Array = field(default_factory=NO_PROBABILITIES.copy)

    def __len__(self) -> int:
        return self.points.shape[1]

    def label(self, index: int) -> Target:
        """Return what one sample is."""
        found = self.targets[:, index]
        return tuple(found.tolist()) if len(found) > 1 else float(found[0])

    @property
    def targets(self) -> Array:
        """What the samples are, (n_targets, n): values, probabilities, or class numbers."""
        return self.probabilities if len(self.probabilities) else np.atleast_2d(self.labels)

    def labels_of(self, output: int) -> Array:
        """Return the labels (n,); of several values those of one output."""
        return self.labels[output] if self.labels.ndim > 1 else self.labels

    def part(self, chosen: slice) -> "Samples":
        """Return some of the samples."""
        parts = (self.points, self.labels, self.columns)
        points, labels, columns = (array[..., chosen] for array in parts)
        return Samples(points, labels, columns, probabilities=self.probabilities[:, chosen])


@dataclass(frozen=True)
class Batch:
    """The m samples that a loss is the mean over, one column for each.

    Attributes
    ----------
    columns : (n_features + 1 + n_outputs, m), see `Samples`
    indices : (m,), of the samples in the training set; `NO_INDEX` for one that is not in it
    masks : of dropout, see `Pass.masks`; empty without
    """

    columns: Array
    indices: npt.NDArray[np.int64]
    masks: Masks = field(default_factory=dict)

    def __len__(self) -> int:
        return self.columns.shape[1]


@dataclass(frozen=True)
class Data:
    """The training set, the test set and the validation set; only the first is never empty.

    A sealed test set is empty: what is not there cannot be shown.

    All arrays are read-only.
    """

    train: Samples
    test: Samples
    validation: Samples

    @property
    def sets(self) -> tuple[Samples, Samples, Samples]:
        """All sets: training, test, validation, in the order of `SET_NAMES`."""
        return self.train, self.test, self.validation


SetName = Literal["train", "test", "validation"]
SET_NAMES: tuple[SetName, ...] = ("train", "test", "validation")  # in the order of `Data.sets`
NO_INDEX = -1  # the index of a sample that is not in the training set


@dataclass(frozen=True)
class Typed:
    """A sample that the user typed: its inputs, standardised like the data, and its target."""

    point: tuple[float, ...]
    label: Target

    @property
    def values(self) -> tuple[float, ...]:
        """The number of its class, or its values, or the probabilities of the classes."""
        return self.label if isinstance(self.label, tuple) else (self.label,)

    def __post_init__(self) -> None:
        if not all(math.isfinite(number) for number in (*self.point, *self.values)):
            raise SpecError(QT_TRANSLATE_NOOP("Errors", "A sample needs finite numbers."))


Pin = int | Typed | None  # a sample to follow: by its index in the training set, or typed


def pinned(experiment: Experiment, train: Samples, pin: int | Typed) -> tuple[int, Samples]:
    """Return the index of the pinned sample (`NO_INDEX` if typed) and the sample as a set of one.

    The last sample stands for an index that is too large, the first one for a typed sample that
    does not fit the data.
    """
    if isinstance(pin, Typed) and _fits(experiment, pin):
        return NO_INDEX, _typed(experiment, pin, train.columns.dtype)
    index = 0 if isinstance(pin, Typed) else min(max(pin, 0), len(train) - 1)
    return index, train.part(slice(index, index + 1))


def _typed(experiment: Experiment, typed: Typed, dtype: npt.DTypeLike) -> Samples:
    """Return a typed sample as a set of one; of probabilities its label is the likeliest class."""
    points, labels = np.array(typed.point)[:, None], np.array(typed.label)[..., None]
    is_soft = experiment.dataset.is_soft and isinstance(typed.label, tuple)
    probabilities = labels if is_soft else np.zeros((0, 1))
    if is_soft:
        labels = labels.argmax(axis=0)
    targets = encode_targets(experiment, labels, probabilities)
    columns = np.concatenate(
        [featurize(experiment.data.features, points), np.ones((1, 1)), targets]
    )
    return Samples(points, labels, columns.astype(dtype), probabilities=probabilities)


def _fits(experiment: Experiment, typed: Typed) -> bool:
    dataset = experiment.dataset
    is_target = len(typed.values) == dataset.targets
    if dataset.is_soft and is_target:
        is_target = not wrong_sums(np.array(typed.values)[:, None]).any()
    elif not dataset.is_regression:
        is_target = typed.label in range(dataset.classes)
    if not (len(typed.point) == len(dataset.inputs) and is_target):
        return False
    return has_inputs(experiment, typed)


def has_inputs(experiment: Experiment, typed: Typed) -> bool:
    """Return whether all features have a value at a typed sample: a formula may have none."""
    points = np.array(typed.point)[:, None]
    return bool(np.isfinite(featurize(experiment.data.features, points)).all())


def load_data(experiment: Experiment) -> Data:
    """Draw the points, split them, compute features and targets.

    Truth tables are trained and tested on all their points. Unless they are to be shuffled, the
    samples of each set are in the order of the data.

    What several views ask for is drawn once: the last few are kept.
    """
    seeds, coding = (
        experiment.seeds,
        (len(experiment.network.output.units), experiment.signed_targets),
    )
    return _load(
        experiment.data,
        seeds.data,
        seeds.split,
        held_back(experiment),
        coding,
        experiment.training.precision,
        experiment.training.order != "shuffled",
    )


@lru_cache(maxsize=KEPT)
def _load(
    spec: DataSpec,
    seed: int,
    split: int,
    held: tuple[int, int],
    coding: tuple[int, bool],
    dtype: str,
    is_listed: bool,
) -> Data:
    dataset = spec.entry
    points, labels = draw_points(dataset, spec.samples, seed, spec.faults)
    n = points.shape[1]
    soft = np.zeros((0, n)) if spec.own is None else spec.own.probabilities
    targets = _encode(dataset, labels, soft, *coding)
    columns = np.concatenate([featurize(spec.features, points), np.ones((1, n)), targets])
    columns = columns.astype(dtype)
    train, test, validation = split_rows(spec, n, split, held)
    parts = train, test[:0] if spec.hides_test else test, validation
    if is_listed:
        parts = np.sort(train), np.sort(parts[1]), np.sort(validation)
    return Data(*(_samples((points, labels, columns), soft, chosen) for chosen in parts))


def encode_targets(
    experiment: Experiment, labels: Array, probabilities: Array = NO_PROBABILITIES
) -> Array:
    """Code the targets, (n_outputs, n): values, or classes on one unit or on one unit each.

    Where there are `probabilities` (n_classes, n), they take the place of the classes.
    """
    count = len(experiment.network.output.units)
    return _encode(experiment.dataset, labels, probabilities, count, experiment.signed_targets)


def _encode(dataset: Dataset, labels: Array, soft: Array, n_out: int, signed: bool) -> Array:
    if dataset.is_regression:
        return np.atleast_2d(labels).astype(float)
    if not len(soft):
        soft = (labels == np.arange(dataset.classes)[:, None]).astype(float)
    ones = soft[1:2] if n_out == 1 else soft
    return 2.0 * ones - 1.0 if signed else ones


def _samples(arrays: tuple[Array, Array, Array], soft: Array, chosen: Indices) -> Samples:
    """Return the chosen ones of all points, labels and columns, and of all probabilities."""
    kept = [np.ascontiguousarray(array[..., chosen]) for array in arrays]
    kept += [chosen.astype(np.int64), np.ascontiguousarray(soft[:, chosen])]
    for array in kept:
        array.flags.writeable = False
    return Samples(*kept)
