"""Samples of the user's own: a frozen value that is part of the experiment."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import Dataset, LabelledPoints

OWN = "own"  # the name of the data set
TITLE = QT_TRANSLATE_NOOP("core", "Own points")
NUMBER = np.dtype("<f8")
NOT_WHOLE = QT_TRANSLATE_NOOP("Errors", "The own points are damaged: the numbers do not fit.")
NOT_FINITE = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: some are no finite numbers up to {limit:,}."
)
NO_RANGE = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: the map cannot reach from {low:g} to {high:g}."
)
NO_CLASSES = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: there can be 2 to {limit} classes, not {classes}."
)
NO_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: a class is none of the {classes} that there are."
)
NO_POINTS = QT_TRANSLATE_NOOP("Errors", "There must be at least one point; keep one or undo.")
TOO_MANY = QT_TRANSLATE_NOOP("Errors", "There are {count:,} points; at most {limit:,} fit.")
MAX_POINTS = 100_000
MAX_CLASSES = 10  # that can be told apart by their colours
LARGEST = 1_000_000  # of a number: squares of it, and sums of these, are finite in float32 too
NARROWEST = 0.001  # from the least to the largest number that the maps show


@dataclass(frozen=True)
class OwnData:
    """Points of the plane of x₁ and x₂, each with a class or a value.

    Attributes
    ----------
    points, labels : numbers of eight bytes, little-endian: all x₁, then all x₂; one label a point
    classes : how many classes there are; 0 for values
    low, high : the square that the maps show; it stays while points are added
    """

    points: bytes
    labels: bytes
    classes: int = 2
    low: float = -6.0
    high: float = 6.0

    @classmethod
    def of(cls, points: Array, labels: Array, dataset: Dataset) -> "OwnData":
        """Return `points` (2, n) with `labels` (n,) as own data, of the kind that `dataset` has."""
        of_points, of_labels = (np.asarray(one, NUMBER).tobytes() for one in (points, labels))
        return cls(of_points, of_labels, dataset.classes, dataset.low, dataset.high)

    def __len__(self) -> int:
        return len(self.labels) // NUMBER.itemsize

    @cached_property
    def arrays(self) -> LabelledPoints:
        """The points (2, n) and labels (n,), read-only; classes are whole numbers."""
        labels = np.frombuffer(self.labels, NUMBER)
        if self.classes:
            labels = labels.astype(np.int64)
        return np.frombuffer(self.points, NUMBER).reshape(2, -1), labels

    @cached_property
    def dataset(self) -> Dataset:
        """The data set that these samples are."""
        return Dataset(
            TITLE,
            lambda n, rng: self.arrays,
            classes=self.classes,
            samples=len(self),
            low=self.low,
            high=self.high,
            is_own=True,
            are_shares=self._are_shares,
        )

    @property
    def _are_shares(self) -> bool:
        values = np.frombuffer(self.labels, NUMBER)
        return not self.classes and bool(((values >= 0) & (values <= 1)).all())

    def check(self) -> None:
        """Raise `SpecError` unless all numbers are there, in bounds, and of a class there is."""
        size = NUMBER.itemsize
        if len(self.labels) % size or len(self.points) != 2 * len(self.labels):
            raise SpecError(NOT_WHOLE)
        if not len(self):
            raise SpecError(NO_POINTS)
        if len(self) > MAX_POINTS:
            raise SpecError(TOO_MANY, count=len(self), limit=MAX_POINTS)
        numbers, labels = (np.frombuffer(one, NUMBER) for one in (self.points, self.labels))
        if not all((np.abs(one) <= LARGEST).all() for one in (numbers, labels)):  # NaN is not
            raise SpecError(NOT_FINITE, limit=LARGEST)
        is_within = self.low >= -LARGEST and self.high <= LARGEST
        if not (is_within and self.high - self.low >= NARROWEST):
            raise SpecError(NO_RANGE, low=self.low, high=self.high)
        if self.classes not in (0, *range(2, MAX_CLASSES + 1)):
            raise SpecError(NO_CLASSES, limit=MAX_CLASSES, classes=self.classes)
        if self.classes and not np.isin(labels, np.arange(self.classes)).all():
            raise SpecError(NO_CLASS, classes=self.classes)


def split_order(points: Array, seed: int) -> Indices:
    """Order own points (n_inputs, n) for the split by a number that follows from each point.

    A point that comes, goes or moves changes the part of no other: only the border shifts.
    The numbers are those of SplitMix64 (Steele, Lea and Flood, 2014).
    """
    mixed = np.full(points.shape[1], seed, np.uint64)
    with np.errstate(over="ignore"):
        for row in np.ascontiguousarray(points, NUMBER).view(np.uint64):
            mixed = (mixed ^ row) + np.uint64(0x9E3779B97F4A7C15)
            mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
            mixed ^= mixed >> np.uint64(31)
    return np.argsort(mixed, kind="stable")
