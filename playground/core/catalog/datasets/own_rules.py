"""Which names and which standardisation own data may have."""

import math
from collections.abc import Sequence

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import Input

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
