"""Samples of the user's own: a frozen value that is part of the experiment."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import (
    PLANE,
    Dataset,
    Input,
    LabelledPoints,
    measured,
    standardised,
)
from playground.core.catalog.datasets.own_rules import LONGEST_SHOWN, check_names, shortened
from playground.core.catalog.datasets.scaling import reach, scaled_inputs

OWN = "own"  # the name of the data set
TITLE = QT_TRANSLATE_NOOP("core", "Own points")
TITLE_OF_DATA = QT_TRANSLATE_NOOP("core", "Own data")
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
TOO_MANY_NUMBERS = QT_TRANSLATE_NOOP(
    "Errors",
    "There are {count:,} samples with {numbers:,} numbers each; at most {limit:,} fit: leave out"
    " columns or rows.",
)
TOO_MANY_INPUTS = QT_TRANSLATE_NOOP(
    "Errors", "There are {count:,} inputs; at most {limit:,} fit: leave out columns."
)
TOO_MANY = QT_TRANSLATE_NOOP("Errors", "There are {count:,} points; at most {limit:,} fit.")
TOO_MANY_OUTPUTS = QT_TRANSLATE_NOOP(
    "Errors", "A sample has {count:,} values; at most {limit} can be shown."
)
BAD_OUTPUTS = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: the names of their values do not fit."
)
MAX_POINTS = 100_000
MAX_OUTPUTS = 10  # values of a sample, as many as classes
LONGEST_OUTPUT = 100  # characters of the name of a value
MAX_CLASSES = 40  # ten colours that all eyes can tell apart, each with four signs (`ui/look/signs`)
MAX_INPUTS = 784  # a picture of 28×28 pixels
MAX_NUMBERS = 1_200_000  # of all samples: what a session file has room for
LARGEST = 1_000_000  # of a number: squares of it, and sums of these, are finite in float32 too
DECIMALS = 9  # of numbers that a measured set has standardised
NARROWEST = 0.001  # from the least to the largest number that the maps show


@dataclass(frozen=True)
class OwnData:
    """Points of the plane, or samples with measured inputs, each with a class or a value.

    Attributes
    ----------
    points, labels : numbers of eight bytes, little-endian: all numbers of the first input, as they
        were measured, then all of the second one; one label a point, of several values all of the
        first output, then all of the second one
    classes : how many classes there are; 0 for values
    low, high : the square that the maps show, and the range of every input; it stays while points
        of the plane are added
    inputs : the variables of a point, with what standardises them
    class_names : the name of each class, by its number; none if its number is its name
    outputs : the names of the values; none is one value, without a name
    target : what the classes are of: the heading of their column; "" if it has none
    source : where the samples come from: the name of a file
    is_scaled : whether mean and deviation of the inputs follow the training part
    """

    points: bytes
    labels: bytes
    classes: int = 2
    low: float = -6.0
    high: float = 6.0
    inputs: tuple[Input, ...] = PLANE
    class_names: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    target: str = ""
    source: str = ""
    is_scaled: bool = False

    def __hash__(self) -> int:
        """Hash the numbers, which is done once: there may be hundreds of inputs."""
        return hash((self.points, self.labels))

    @classmethod
    def of(cls, points: Array, labels: Array, dataset: Dataset) -> "OwnData":
        """Return `points` (n_inputs, n) and `labels` as own data, of the kind that `dataset` has.

        `labels` are (n,), of several values (n_outputs, n).
        """
        if not dataset.is_plane:
            points = np.round(measured(points, dataset.inputs), DECIMALS)
        of_points, of_labels = (np.asarray(one, NUMBER).tobytes() for one in (points, labels))
        return cls(
            of_points,
            of_labels,
            dataset.classes,
            dataset.low,
            dataset.high,
            dataset.inputs,
            dataset.class_names,
            dataset.outputs,
        )

    def measured(self, points: Array) -> Array:
        """Return `points` (n_inputs, n) as they were measured; those that are here to the bit."""
        if np.array_equal(points, self.arrays[0]):
            return self.numbers
        return points if self.inputs == PLANE else measured(points, self.inputs)

    def with_samples(self, numbers: Array, labels: Array) -> "OwnData":
        """Return other samples of this kind: `numbers` (n_inputs, n), as measured, and labels."""
        of_points, of_labels = (np.asarray(one, NUMBER).tobytes() for one in (numbers, labels))
        return replace(self, points=of_points, labels=of_labels)

    def scaled_to(self, part: Indices) -> "OwnData":
        """Standardise the inputs by mean and deviation of these samples, if they are to be."""
        if not self.is_scaled:
            return self
        inputs = scaled_inputs(self.inputs, self.numbers, part)
        low, high = reach(_standardised(self.numbers, inputs), True)
        return replace(self, inputs=inputs, low=low, high=high)

    def within(self, low: float, high: float) -> "OwnData":
        """Return the same samples with maps that reach from `low` to `high`."""
        return replace(self, low=low, high=high)

    def __len__(self) -> int:
        return len(self.labels) // (NUMBER.itemsize * max(1, len(self.outputs)))

    @property
    def memory(self) -> int:
        """About how many bytes it takes, with the arrays that are made of it."""
        return 2 * (len(self.points) + len(self.labels))

    @cached_property
    def numbers(self) -> Array:
        """The numbers of the inputs as they were measured, (n_inputs, n), read-only."""
        return np.frombuffer(self.points, NUMBER).reshape(len(self.inputs), -1)

    @cached_property
    def arrays(self) -> LabelledPoints:
        """The standardised points (n_inputs, n) and labels, read-only; classes are whole numbers.

        Labels are (n,), several values (n_outputs, n).
        """
        labels = np.frombuffer(self.labels, NUMBER)
        if len(self.outputs) > 1:
            labels = labels.reshape(len(self.outputs), -1)
        if self.classes:
            labels = labels.astype(np.int64)
        return _standardised(self.numbers, self.inputs), labels

    @cached_property
    def dataset(self) -> Dataset:
        """The data set that these samples are."""
        return Dataset(
            shortened(self.source) or (TITLE if self.inputs == PLANE else TITLE_OF_DATA),
            lambda n, rng: self.arrays,
            classes=self.classes,
            samples=len(self),
            low=self.low,
            high=self.high,
            is_own=True,
            inputs=self._shown_inputs,
            axes=(0, min(1, len(self.inputs) - 1)),
            class_names=tuple(map(shortened, self.class_names)),
            outputs=tuple(map(shortened, self.outputs)),
            are_shares=self._are_shares,
        )

    @property
    def _are_shares(self) -> bool:
        values = np.frombuffer(self.labels, NUMBER)
        return not self.classes and bool(((values >= 0) & (values <= 1)).all())

    @property
    def _shown_inputs(self) -> tuple[Input, ...]:
        """The inputs under names that have room on screen."""
        if all(len(entry.label) <= LONGEST_SHOWN for entry in self.inputs):
            return self.inputs
        return tuple(replace(entry, label=shortened(entry.label)) for entry in self.inputs)

    def check(self) -> None:
        """Raise `SpecError` unless all numbers are there, in bounds, and of a class there is."""
        assert self._is_sound

    @cached_property
    def _is_sound(self) -> bool:
        """True, found once; raises `SpecError`."""
        self._check_outputs()
        self._check_sizes()
        check_names(
            self.inputs, self.class_names, self.classes, (*self.outputs, self.target, self.source)
        )
        self._check_numbers()
        return True

    def _check_sizes(self) -> None:
        size, count = NUMBER.itemsize, len(self.inputs)
        if count > MAX_INPUTS:
            raise SpecError(TOO_MANY_INPUTS, count=count, limit=MAX_INPUTS)
        is_whole = len(self.labels) % (size * max(1, len(self.outputs))) == 0
        if not count or not is_whole or len(self.points) != count * size * len(self):
            raise SpecError(NOT_WHOLE)
        if not len(self):
            raise SpecError(NO_POINTS)
        if len(self) > MAX_POINTS:
            raise SpecError(TOO_MANY, count=len(self), limit=MAX_POINTS)
        numbers = count + max(0, len(self.outputs) - 1)  # there is always room for one label
        if numbers * len(self) > MAX_NUMBERS:
            raise SpecError(TOO_MANY_NUMBERS, count=len(self), numbers=numbers, limit=MAX_NUMBERS)

    def _check_numbers(self) -> None:
        labels = np.frombuffer(self.labels, NUMBER)
        numbers = _standardised(self.numbers, self.inputs)
        if not all((np.abs(one) <= LARGEST).all() for one in (numbers, labels)):  # NaN is not
            raise SpecError(NOT_FINITE, limit=LARGEST)
        is_within = self.low >= -LARGEST and self.high <= LARGEST
        if not (is_within and self.high - self.low >= NARROWEST):
            raise SpecError(NO_RANGE, low=self.low, high=self.high)
        if self.classes not in (0, *range(2, MAX_CLASSES + 1)):
            raise SpecError(NO_CLASSES, limit=MAX_CLASSES, classes=self.classes)
        if self.classes and not np.isin(labels, np.arange(self.classes)).all():
            raise SpecError(NO_CLASS, classes=self.classes)

    def _check_outputs(self) -> None:
        """Raise `SpecError` unless the values, if they have names, have short ones of their own."""
        if len(self.outputs) > MAX_OUTPUTS:
            raise SpecError(TOO_MANY_OUTPUTS, count=len(self.outputs), limit=MAX_OUTPUTS)
        is_named = all(0 < len(name) <= LONGEST_OUTPUT for name in self.outputs)
        is_distinct = len(set(self.outputs)) == len(self.outputs)
        if (self.outputs and self.classes) or not (is_named and is_distinct):
            raise SpecError(BAD_OUTPUTS)


def _standardised(numbers: Array, inputs: tuple[Input, ...]) -> Array:
    """Return (numbers − mean) / deviation of each input, (n_inputs, n), read-only."""
    if inputs == PLANE:
        return numbers
    points = standardised(numbers, inputs)
    points.flags.writeable = False
    return points


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
