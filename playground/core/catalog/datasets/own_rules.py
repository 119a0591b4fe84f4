"""Which names, which standardisation and which probabilities own data may have."""

import math
from collections.abc import Sequence

import numpy as np

from playground.core.basics.arrays import Array, Bools, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own_order import NEW

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
MAX_POINTS = 100_000
MAX_OUTPUTS = 10  # values of a sample, as many as classes
LONGEST_OUTPUT = 100  # characters of the name of a value
TYPED_SUM = 0.01 + 1e-9  # how far from 1 the sum of rounded probabilities may be
EXACT_SUM = 1e-9  # and that of those that training sees


def shortened(name: str) -> str:
    """Return `name`, or its beginning with dots where it is too long for the screen."""
    return name if len(name) <= LONGEST_SHOWN else f"{name[: LONGEST_SHOWN - 1]}…"


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
    if not is_within or not 0 <= count <= MAX_POINTS:
        raise SpecError(NOT_DRAWN, count=count)


def check_probabilities(probabilities: Array) -> None:
    """Raise `SpecError` unless those of each sample, (classes, n), have the sum 1."""
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
