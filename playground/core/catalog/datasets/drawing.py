"""Draws the points of a data set, and spoils them as far as is asked for.

Each fault has a generator of its own and is nested: more of it leaves what was spoilt before as it
is and spoils more.
"""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array, Bools
from playground.core.catalog.datasets.dataset import Dataset, LabelledPoints

SPARE = 100  # points that are drawn for all classes to have enough, also of very few points
FAR = 3.0  # how many times the largest value an outlier of a regression set may be


@dataclass(frozen=True)
class Faults:
    """What is wrong with the points.

    Attributes
    ----------
    noise : the standard deviation of Gaussian noise: in half widths of the map for the points of a
        classification set, in standard deviations for the inputs of a real set, as it is for the
        values of a regression set
    wrong_labels : the share of the points that have another class than their own
    outliers : the share of the points that are anywhere on the map, or whose value is anything
    imbalance : how much rarer each class is than the one before it, from 0 to 1
    """

    noise: float = 0.0
    wrong_labels: float = 0.0
    outliers: float = 0.0
    imbalance: float = 0.0


def draw_points(dataset: Dataset, n: int, seed: int, faults: Faults = Faults()) -> LabelledPoints:
    """Draw `n` points (n_inputs, n) and labels (n,); of a real set at most all there are."""
    generators = [np.random.default_rng(one) for one in np.random.SeedSequence(seed).spawn(5)]
    of_points, of_noise, of_labels, of_outliers, of_classes = generators
    if faults.imbalance and not dataset.is_regression:
        points, labels = _imbalanced(dataset, n, faults.imbalance, of_points, of_classes)
    else:
        points, labels = dataset.make(n, of_points)
    jitter = of_noise.standard_normal(points.T.shape).T
    if dataset.is_regression:
        several = labels.ndim > 1
        of_values = of_noise.standard_normal(labels.T.shape).T if several else jitter[0]
        labels = labels + faults.noise * of_values
    else:
        points = points + faults.noise * dataset.noise_unit * jitter
    if faults.wrong_labels and not dataset.is_regression:
        labels = _with_wrong_labels(labels, dataset.classes, faults.wrong_labels, of_labels)
    if faults.outliers:
        points, labels = _with_outliers(dataset, points, labels, faults.outliers, of_outliers)
    return points, labels


def class_counts(n: int, classes: int, imbalance: float) -> list[int]:
    """Share `n` points out to classes of which each is rarer than the one before.

    Each class has one at least, if there are enough points.
    """
    if n < classes:
        return [int(number < n) for number in range(classes)]
    shares = (1.0 - imbalance) ** np.arange(classes)
    counts = np.maximum(1, np.floor(n * shares / shares.sum()).astype(int))
    counts[0] += n - counts.sum()
    return [int(count) for count in counts]


def _imbalanced(
    dataset: Dataset,
    n: int,
    imbalance: float,
    of_points: np.random.Generator,
    of_classes: np.random.Generator,
) -> LabelledPoints:
    """Draw so many points that each class has enough, and choose among them.

    Where a formula makes a class so rare that it has not, others fill up.
    """
    drawn = 2 * n * dataset.classes + SPARE
    points, labels = dataset.make(drawn, of_points)
    order = of_classes.permutation(len(labels))
    counts = class_counts(n, dataset.classes, imbalance)
    chosen = [order[labels[order] == number][:count] for number, count in enumerate(counts)]
    mixed = np.concatenate(chosen)
    is_left = np.ones(len(labels), bool)
    is_left[mixed] = False
    mixed = np.concatenate([mixed, np.flatnonzero(is_left)[: n - len(mixed)]])
    mixed = np.sort(mixed)  # in the order in which they were drawn
    return points[:, mixed], labels[mixed]


def _share(n: int, share: float, random: np.random.Generator) -> Bools:
    """Choose a share of `n` points; a larger one has all of a smaller one."""
    chosen = np.zeros(n, dtype=bool)
    chosen[random.permutation(n)[: round(share * n)]] = True
    return chosen


def _with_wrong_labels(
    labels: Array, classes: int, share: float, random: np.random.Generator
) -> Array:
    """Give a share of the points one of the other classes."""
    chosen = _share(len(labels), share, random)
    others = (labels + random.integers(1, classes, len(labels))) % classes
    return np.where(chosen, others, labels)


def _with_outliers(
    dataset: Dataset, points: Array, labels: Array, share: float, random: np.random.Generator
) -> LabelledPoints:
    """Put a share of the points anywhere on the map, or give them any value."""
    chosen = _share(len(labels), share, random)
    if dataset.is_regression:
        reach = FAR * float(np.abs(labels).max(initial=0.0))
        return points, np.where(chosen, random.uniform(-reach, reach, len(labels)), labels)
    anywhere = random.uniform(dataset.low, dataset.high, points.T.shape).T
    return np.where(chosen, anywhere, points), labels
