"""From a `DataSpec` and seeds to the arrays of training: points, split, features, targets."""

import math
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Indices, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets import Dataset
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.catalog.datasets.own import split_order
from playground.core.catalog.features import featurize
from playground.core.experiment.counts import train_count
from playground.core.experiment.spec import DataSpec, Experiment

KEPT = 4  # data sets
NO_ROWS: Indices = np.zeros(0, np.int64)


@dataclass(frozen=True)
class Samples:
    """One set of n samples, one column for each.

    Attributes
    ----------
    points : (n_inputs, n), the variables of each; those of a real set are standardised
    labels : (n,), class numbers from 0, or values
    columns : (n_features + 1 + n_outputs, n): inputs, ones, targets: what `Pass.load` takes
    rows : (n,), which of all points each is, in the order in which they were drawn or listed; empty
        for samples that are none of them
    """

    points: Array
    labels: Array
    columns: Array
    rows: Indices = field(default_factory=NO_ROWS.copy)

    def __len__(self) -> int:
        return self.points.shape[1]


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
    """The training set and the test set; the test set may be empty. All arrays are read-only."""

    train: Samples
    test: Samples


NO_INDEX = -1  # the index of a sample that is not in the training set


@dataclass(frozen=True)
class Typed:
    """A sample that the user typed: its inputs, standardised like the data, and its target."""

    point: tuple[float, ...]
    label: float

    def __post_init__(self) -> None:
        if not all(math.isfinite(number) for number in (*self.point, self.label)):
            raise SpecError(QT_TRANSLATE_NOOP("Errors", "A sample needs finite numbers."))


Pin = int | Typed | None  # a sample to follow: by its index in the training set, or typed


def pinned(experiment: Experiment, train: Samples, pin: int | Typed) -> tuple[int, Samples]:
    """Return the index of the pinned sample (`NO_INDEX` if typed) and the sample as a set of one.

    The last sample stands for an index that is too large, the first one for a typed sample that
    does not fit the data.
    """
    if isinstance(pin, Typed) and _fits(experiment, pin):
        points, labels = np.array(pin.point)[:, None], np.array([pin.label])
        columns = np.concatenate(
            [
                featurize(experiment.data.features, points),
                np.ones((1, 1)),
                encode_targets(experiment, labels),
            ]
        )
        return NO_INDEX, Samples(points, labels, columns.astype(train.columns.dtype))
    index = 0 if isinstance(pin, Typed) else min(max(pin, 0), len(train) - 1)
    one = slice(index, index + 1)
    return index, Samples(train.points[:, one], train.labels[one], train.columns[:, one])


def _fits(experiment: Experiment, typed: Typed) -> bool:
    dataset = experiment.dataset
    is_class = dataset.is_regression or typed.label in range(dataset.classes)
    return len(typed.point) == len(dataset.inputs) and is_class


def load_data(experiment: Experiment) -> Data:
    """Draw the points, split them, compute features and targets.

    Truth tables are trained and tested on all their points. With the order "listed" the samples of
    each set are in the order of the data.

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
        train_count(experiment),
        coding,
        experiment.training.precision,
        experiment.training.order == "listed",
    )


@lru_cache(maxsize=KEPT)
def _load(
    spec: DataSpec,
    seed: int,
    split: int,
    n_train: int,
    coding: tuple[int, bool],
    dtype: str,
    is_listed: bool,
) -> Data:
    dataset = spec.entry
    points, labels = draw_points(dataset, spec.samples, seed, spec.faults)
    n = points.shape[1]
    columns = np.concatenate(
        [featurize(spec.features, points), np.ones((1, n)), _encode(dataset, labels, *coding)]
    )
    if dataset.fixed:
        train = test = np.arange(n)
    else:
        random = np.random.default_rng(split)
        order = split_order(points, split) if dataset.is_own else random.permutation(n)
        test, train = order[: n - n_train], order[n - n_train :]
        if is_listed:
            test, train = np.sort(test), np.sort(train)
    return Data(
        *(_samples(points, labels, columns.astype(dtype), chosen) for chosen in (train, test))
    )


def encode_targets(experiment: Experiment, labels: Array) -> Array:
    """Code the targets, (n_outputs, n): values, or classes on one unit or on one unit each."""
    return _encode(
        experiment.dataset, labels, len(experiment.network.output.units), experiment.signed_targets
    )


def _encode(dataset: Dataset, labels: Array, n_out: int, signed: bool) -> Array:
    if dataset.is_regression:
        return labels[None, :].astype(float)
    hot = (labels[None, :] == 1) if n_out == 1 else (labels[None, :] == np.arange(n_out)[:, None])
    return np.where(hot, 1.0, -1.0 if signed else 0.0)


def _samples(points: Array, labels: Array, columns: Array, chosen: Indices) -> Samples:
    arrays = [np.ascontiguousarray(array[..., chosen]) for array in (points, labels, columns)]
    arrays.append(chosen.astype(np.int64))
    for array in arrays:
        array.flags.writeable = False
    return Samples(*arrays)
