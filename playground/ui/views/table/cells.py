"""The texts of cells, and the numbers that typed and pasted texts stand for."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.maths_text import with_minus
from playground.core.basics.messages import (
    QT_TRANSLATE_NOOP,
    NameList,
    PlaygroundError,
    SpecError,
)
from playground.core.basics.numbers import parse_number
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.own_rules import MAX_POINTS, TOO_MANY
from playground.core.experiment.edits.own_rows import NO_ROOM
from playground.ui.texts.names import class_names

UNKNOWN_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "“{text}” is no class; the classes are {known}, or their numbers from 0."
)
BAD_CELL = QT_TRANSLATE_NOOP("Errors", "Pasted row {row}, column {column}: {reason}")
UNEVEN = QT_TRANSLATE_NOOP("Errors", "Pasted row {row} has {count} columns, the first one {first}.")
NOTHING = QT_TRANSLATE_NOOP("Errors", "There is no text to paste.")


def exact(value: float) -> str:
    """Write a number with all its digits, but no more than it needs."""
    return with_minus(repr(float(value)).removesuffix(".0"))


def parse_cell(text: str, dataset: Dataset, is_target: bool) -> float:
    """Return the number of a typed input or target; raises `PlaygroundError`.

    A class may be typed by its name or by its number.
    """
    if dataset.has_numbers or not is_target:
        return parse_number(text)
    names = [name.casefold() for name in class_names(dataset)]
    if (typed := text.strip().casefold()) in names:
        return names.index(typed)
    try:
        return parse_number(text)
    except PlaygroundError:
        known = NameList(class_names(dataset))
        raise SpecError(UNKNOWN_CLASS, text=text, known=known) from None


def parse_block(text: str, dataset: Dataset, column: int, room: int) -> Array:
    """Return pasted text as numbers (rows, columns); its first one is for the data's `column`.

    Tabs part the columns, at most `room`. Raises `PlaygroundError`, which says where something is
    wrong. How much there is is counted before it is taken apart.
    """
    text = text.rstrip("\r\n ").replace("\r\n", "\n").replace("\r", "\n")
    if not text:
        raise SpecError(NOTHING)
    if (count := text.count("\n") + 1) > MAX_POINTS:
        raise SpecError(TOO_MANY, count=count, limit=MAX_POINTS)
    if (width := text.partition("\n")[0].count("\t") + 1) > room:
        raise SpecError(NO_ROOM, given=width, room=room)
    lines, inputs = text.split("\n"), len(dataset.inputs)
    block = np.empty((len(lines), width))
    for row, line in enumerate(lines):
        if (found := line.count("\t") + 1) != width:
            raise SpecError(UNEVEN, row=row + 1, count=found, first=width)
        for index, cell in enumerate(line.split("\t")):
            try:
                block[row, index] = parse_cell(cell, dataset, column + index >= inputs)
            except PlaygroundError as error:
                raise SpecError(BAD_CELL, row=row + 1, column=index + 1, reason=error) from None
    return block


def copied_text(rows: Array, dataset: Dataset) -> str:
    """Write samples (n, n_inputs + n_targets) as text with tabs, as `parse_block` reads it."""
    names, inputs = class_names(dataset), len(dataset.inputs)

    def written(column: int, value: float) -> str:
        is_number = dataset.has_numbers or column < inputs
        return repr(value).removesuffix(".0") if is_number else names[int(value)]

    lines = ("\t".join(written(*cell) for cell in enumerate(row)) for row in rows.tolist())
    return "\n".join(lines)
