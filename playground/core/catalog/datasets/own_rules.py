"""Which names, which standardisation and which probabilities own data may have."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array, Bools, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own_order import NEW
from playground.core.catalog.datasets.pictures import LEAST_SIDE

LONGEST_NAME = 200  # characters
LONGEST_SHOWN = 24  # characters of a name on screen
LARGEST_MEAN = 1e100  # as of the numbers that are read
NO_NAME = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: a name is no text of 1 to {limit} characters."
)
NO_SCALE = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: {name} cannot be standardised by {mean:g} and {sd:g}."
)
WRONG_NAMES = QT_TRANSLATE_NOOP(
    "Errors",
    "The own points are damaged: {count} different names are no names of {classes} classes.",
)
TOO_MANY_OUTPUTS = QT_TRANSLATE_NOOP(
    "Errors", "A sample has {count:,} values; at most {limit} can be shown."
)
BAD_OUTPUTS = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: the names of their values do not fit."
)
NO_SHARES = QT_TRANSLATE_NOOP(
    "Errors",
    "The own points are damaged: the probabilities of sample {row:,} are not all 0 or more, with"
    " the sum 1.",
)
NOT_DRAWN = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: not all are of the {count:,} that were drawn."
)
NOT_FINITE = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: some are no finite numbers up to {limit:,}."
)
NO_IMAGE = QT_TRANSLATE_NOOP(
    "Errors", "The own points are damaged: {count:,} inputs are no picture of that size."
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
MAX_POINTS = 100_000
MAX_CLASSES = 40  # ten colours that all eyes can tell apart, each with four signs (`ui/look/signs`)
MAX_INPUTS = 784  # a picture of 28×28 pixels
MAX_NUMBERS = 1_200_000  # of all samples: what a session file has room for
LARGEST = 1_000_000  # of a number: squares of it, and sums of these, are finite in float32 too
NARROWEST = 0.001  # from the least to the largest number that the maps show
MAX_OUTPUTS = 10  # values of a sample, each with a colour of its own
LONGEST_OUTPUT = 100  # characters of the name of a value
TYPED_SUM = 0.01 + 1e-9  # how far from 1 the sum of rounded probabilities may be
EXACT_SUM = 1e-9  # and that of those that training sees


def shortened(name: str) -> str:
    """Return `name`, or its beginning with dots where it is too long for the screen."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1]}…"


def shown_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names that have room on screen and are as different as `names`.

    Where the beginnings are the same, long ones are cut in the middle, if that tells them apart.
    """
    half = LONGEST_SHOWN // 2
    middle = (
        name if len(name) <= LONGEST_SHOWN else f"{name[: half - 1]}…{name[-half:]}"
        for name in names
    )
    for shown in (tuple(map(shortened, names)), tuple(middle)):
        if len(set(shown)) == len(names):
            return shown
    return names


def shown_inputs(inputs: tuple[Input, ...]) -> tuple[Input, ...]:
    """Return the inputs under names that have room on screen."""
    if all(len(entry.label) <= LONGEST_SHOWN for entry in inputs):
        return inputs
    return tuple(replace(entry, label=shortened(entry.label)) for entry in inputs)


def check_names(
    inputs: Sequence[Input], class_names: Sequence[str], classes: int, others: Sequence[str]
) -> None:
    """Raise `SpecError` for names that are too long or too few, and for a deviation of nothing.

    `others` are names that may be empty.
    """
    names = [entry.label for entry in inputs] + list(class_names)
    for name in (*names, *filter(None, others), *(entry.unit for entry in inputs if entry.unit)):
        if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
            raise SpecError(NO_NAME, limit=LONGEST_NAME)
    if class_names and not len(class_names) == len(set(class_names)) == classes:
        raise SpecError(WRONG_NAMES, count=len(set(class_names)), classes=classes)
    for entry in inputs:
        if not (abs(entry.mean) <= LARGEST_MEAN and 0 < entry.sd < math.inf):
            raise SpecError(NO_SCALE, name=entry.label, mean=entry.mean, sd=entry.sd)


def check_outputs(outputs: Sequence[str], classes: int) -> None:
    """Raise `SpecError` unless the values, if they have names, have short ones of their own."""
    if len(outputs) > MAX_OUTPUTS:
        raise SpecError(TOO_MANY_OUTPUTS, count=len(outputs), limit=MAX_OUTPUTS)
    is_named = all(0 < len(name) <= LONGEST_OUTPUT for name in outputs)
    if (outputs and classes) or not (is_named and len(set(outputs)) == len(outputs)):
        raise SpecError(BAD_OUTPUTS)


def check_drawn(drawn: Indices, count: int) -> None:
    """Raise `SpecError` unless `drawn`, see `OwnData`, are among the `count` drawn points."""
    is_within = ((drawn >= NEW) & (drawn < count)).all()
    if not is_within or not min(1, len(drawn)) <= count <= MAX_POINTS:
        raise SpecError(NOT_DRAWN, count=count)


def check_inputs(count: int, image: tuple[int, int] | None) -> None:
    """Raise `SpecError` for too many inputs, and for a picture that has not so many pixels."""
    if count > MAX_INPUTS:
        raise SpecError(TOO_MANY_INPUTS, count=count, limit=MAX_INPUTS)
    if image is not None and not (min(image) >= LEAST_SIDE and image[0] * image[1] == count):
        raise SpecError(NO_IMAGE, count=count)


def check_count(samples: int, numbers: int) -> None:
    """Raise `SpecError` for no samples, and for too many with so many numbers each."""
    if not samples:
        raise SpecError(NO_POINTS)
    if samples > MAX_POINTS:
        raise SpecError(TOO_MANY, count=samples, limit=MAX_POINTS)
    if numbers * samples > MAX_NUMBERS:
        raise SpecError(TOO_MANY_NUMBERS, count=samples, numbers=numbers, limit=MAX_NUMBERS)


def check_finite(*arrays: Array) -> None:
    """Raise `SpecError` unless all numbers are finite and not too large."""
    if not all((np.abs(one) <= LARGEST).all() for one in arrays):  # NaN is not
        raise SpecError(NOT_FINITE, limit=LARGEST)


def check_range(low: float, high: float) -> None:
    """Raise `SpecError` unless maps can reach from `low` to `high`."""
    if not (low >= -LARGEST and high <= LARGEST and high - low >= NARROWEST):
        raise SpecError(NO_RANGE, low=low, high=high)


def check_classes(labels: Array, classes: int) -> None:
    """Raise `SpecError` for too many classes or one, and for a label that is none of them."""
    if classes not in (0, *range(2, MAX_CLASSES + 1)):
        raise SpecError(NO_CLASSES, limit=MAX_CLASSES, classes=classes)
    if classes and not np.isin(labels, np.arange(classes)).all():
        raise SpecError(NO_CLASS, classes=classes)


def check_probabilities(probabilities: Array, classes: int) -> None:
    """Raise `SpecError` unless those of each sample, (classes, n), have the sum 1."""
    if not 2 <= classes <= MAX_CLASSES:
        raise SpecError(NO_CLASSES, limit=MAX_CLASSES, classes=classes)
    wrong = wrong_sums(probabilities, EXACT_SUM)
    if wrong.any():
        raise SpecError(NO_SHARES, row=int(np.argmax(wrong)) + 1)


def wrong_sums(probabilities: Array, room: float = TYPED_SUM) -> Bools:
    """Return which samples (n,) have one below 0 or a sum that is not within `room` of 1."""
    is_sum = np.abs(probabilities.sum(axis=0) - 1.0) <= room  # NaN is not
    return ~(is_sum & (probabilities >= 0).all(axis=0))


def of_sum_1(probabilities: Array) -> Array:
    """Return rounded probabilities (classes, n) with the sum 1; those that have it to the bit."""
    sums = probabilities.sum(axis=0)
    return np.where(np.abs(sums - 1.0) <= EXACT_SUM, probabilities, probabilities / sums)
