"""Makes own data of a table, and a table of own data."""

import math
from collections.abc import Sequence

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.datasets.dataset import PLANE, Input
from playground.core.catalog.datasets.own import NUMBER, OwnData
from playground.core.catalog.datasets.own_rules import (
    LARGEST,
    LONGEST_NAME,
    LONGEST_OUTPUT,
    MAX_CLASSES,
    MAX_INPUTS,
    MAX_OUTPUTS,
    of_sum_1,
    wrong_sums,
)
from playground.core.catalog.datasets.pictures import is_like_picture, may_be_picture, square
from playground.core.catalog.datasets.scaling import are_far, reach
from playground.exchange.errors import CsvError
from playground.exchange.roles import Role
from playground.exchange.table import Column, Table, Texts

Target = tuple[str, Column, Role]  # name, numbers or texts, and what it is

NO_INPUT = QT_TRANSLATE_NOOP("Errors", "No column is an input; take at least one.")
NO_TARGET = QT_TRANSLATE_NOOP(
    "Errors", "No column is the target; choose the one that the network shall learn."
)
MANY_TARGETS = QT_TRANSLATE_NOOP(
    "Errors", "{count} columns are targets; take one as a class, or up to {limit} as numbers."
)
MANY_INPUTS = QT_TRANSLATE_NOOP(
    "Errors", "{count:,} columns are inputs; at most {limit} fit: leave out some."
)
FEW_PROBABILITIES = QT_TRANSLATE_NOOP(
    "Errors",
    "Column “{column}” alone is a probability; take a column for each of 2 to {limit} classes.",
)
MANY_PROBABILITIES = QT_TRANSLATE_NOOP(
    "Errors", "{count} columns are probabilities of classes; at most {limit} fit."
)
NO_SUM = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}: the probabilities of the classes must be 0 or more with the sum 1, not {sum:g}.",
)
ONE_CLASS = QT_TRANSLATE_NOOP(
    "Errors",
    "Column “{column}” has “{name}” in every row; two different classes at least are needed: take"
    " another column as the target.",
)
MANY_CLASSES = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}, column “{column}”: “{name}” is one class more than the {limit} that fit; take"
    " the column as a number, or another one as the target.",
)
LONG_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "Line {line}, column “{column}”: the class has {count:,} characters; {limit} fit."
)
LARGE = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}, column “{column}”: {value:g} is too large as it is; at most ±{limit:,} fits. Have"
    " the target standardised.",
)
LARGE_INPUT = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}, column “{column}”: {value:g} is too large as it is; at most ±{limit:,} fits. Have"
    " the inputs standardised.",
)


def own_from_table(
    table: Table,
    roles: Sequence[Role],
    source: str = "",
    is_scaled: bool = True,
    is_picture: bool | None = False,
    has_scales: bool | None = False,
) -> OwnData:
    """Return the samples of `table`, whose columns are inputs and one class or several numbers.

    `roles` are those of the columns of the table, none of them left out. Classes are numbered in
    the order of their names, or as numbers if all are numbers. `is_picture` says whether the inputs
    are the pixels of a picture, where they may be one, and `has_scales` whether values are
    standardised; None leaves it to a guess. Raises `CsvError`.
    """
    columns = list(zip(table.names, table.columns, roles, strict=True))
    inputs = [(name, column) for name, column, role in columns if role == Role.INPUT]
    targets = [(name, column, role) for name, column, role in columns if role.is_target]
    _check_counts(len(inputs), targets)
    role = targets[0][2]
    labels, names, scales = _learned(table, targets, has_scales)
    numbers = _numbers(table, inputs, is_scaled)
    own = OwnData(
        numbers.tobytes(),
        np.asarray(labels, NUMBER).tobytes(),
        len(names),
        inputs=tuple(Input(_printable(label)) for label, _ in inputs),
        class_names=names,
        outputs=() if names else tuple(_printable(name)[:LONGEST_OUTPUT] for name, *_ in targets),
        target=_printable(targets[0][0]) if role == Role.CLASS else "",
        source=_printable(source),
        is_scaled=is_scaled,
        are_soft=role == Role.PROBABILITY,
        scales=scales,
        image=square(len(inputs)) if _is_picture(numbers, is_picture) else None,
    )
    return (own if is_scaled else _shown(own)).scaled_to(np.arange(len(own)))


def _numbers(table: Table, inputs: Sequence[tuple[str, Column]], is_scaled: bool) -> Array:
    """Return the numbers of the inputs, (n_inputs, n)."""
    numbers = np.stack([np.asarray(column, NUMBER) for _, column in inputs])
    for row, (label, _) in zip(numbers, () if is_scaled else inputs, strict=False):
        _check_size(table, label, row, LARGE_INPUT)
    return numbers


def _learned(
    table: Table, targets: Sequence[Target], has_scales: bool | None
) -> tuple[Array, Texts, tuple[Input, ...]]:
    """Return the labels, the names of their classes, and what is to standardise values."""
    target, column, role = targets[0]
    if role == Role.CLASS:
        return *_classes(table, target, tuple(map(_printable, column))), ()
    values = np.stack([np.asarray(one, NUMBER) for _, one, _ in targets])
    if role == Role.PROBABILITY:
        names = tuple(_printable(name)[:LONGEST_NAME] for name, *_ in targets)
        return _probabilities(table, values), names, ()
    scales = _scales([name for name, *_ in targets], values, has_scales)
    if not scales:
        for row, (name, *_) in zip(values, targets, strict=True):
            _check_size(table, name, row, LARGE)
    return values, (), scales


def _is_picture(numbers: Array, wanted: bool | None) -> bool:
    return is_like_picture(numbers) if wanted is None else wanted and may_be_picture(numbers)


def _check_counts(inputs: int, targets: Sequence[Target]) -> None:
    if not targets:
        raise CsvError(NO_TARGET)
    roles = {role for *_, role in targets}
    if roles == {Role.PROBABILITY}:
        if len(targets) == 1:
            raise CsvError(FEW_PROBABILITIES, column=targets[0][0], limit=MAX_CLASSES)
        if len(targets) > MAX_CLASSES:
            raise CsvError(MANY_PROBABILITIES, count=len(targets), limit=MAX_CLASSES)
    elif len(targets) > (MAX_OUTPUTS if roles == {Role.VALUE} else 1):
        raise CsvError(MANY_TARGETS, count=len(targets), limit=MAX_OUTPUTS)
    if not inputs:
        raise CsvError(NO_INPUT)
    if inputs > MAX_INPUTS:
        raise CsvError(MANY_INPUTS, count=inputs, limit=MAX_INPUTS)


def _scales(names: Sequence[str], values: Array, wanted: bool | None) -> tuple[Input, ...]:
    """Return what is to standardise the values (n_outputs, n), by names; none if nothing is."""
    is_wanted = are_far(values) if wanted is None else wanted
    return tuple(Input(_printable(name)) for name in names) if is_wanted else ()


def _probabilities(table: Table, found: Array) -> Array:
    """Return how likely each class is, (classes, n), with the sum 1."""
    wrong = np.flatnonzero(wrong_sums(found))
    if len(wrong):
        line, total = int(table.lines[wrong[0]]), float(found[:, wrong[0]].sum())
        raise CsvError(NO_SUM, line=line, sum=total)
    return of_sum_1(found)


def _classes(table: Table, column: str, cells: Texts) -> tuple[Array, Texts]:
    first = {name: row for row, name in reversed(list(enumerate(cells)))}  # where each is first
    names = sorted(first, key=_as_number_or_text)
    if len(names) == 1:
        raise CsvError(ONE_CLASS, column=column, name=names[0])
    if len(names) > MAX_CLASSES:
        row = sorted(first.values())[MAX_CLASSES]
        values = {"line": int(table.lines[row]), "column": column, "name": cells[row]}
        raise CsvError(MANY_CLASSES, limit=MAX_CLASSES, **values)
    for name in names:
        if len(name) > LONGEST_NAME:
            line, count = int(table.lines[first[name]]), len(name)
            raise CsvError(LONG_CLASS, line=line, column=column, count=count, limit=LONGEST_NAME)
    numbers = {name: number for number, name in enumerate(names)}
    return np.array([numbers[name] for name in cells]), tuple(names)


def _as_number_or_text(name: str) -> tuple[bool, float, str]:
    try:
        number = float(name)
    except ValueError:
        return True, 0.0, name
    return (False, number, name) if math.isfinite(number) else (True, 0.0, name)


def _check_size(table: Table, column: str, values: Array, template: str) -> None:
    large = np.flatnonzero(np.abs(values) > LARGEST)
    if len(large):
        line, value = int(table.lines[large[0]]), float(values[large[0]])
        raise CsvError(template, line=line, column=column, value=value, limit=LARGEST)


def _shown(own: OwnData) -> OwnData:
    """Let the maps show all points of numbers that are not standardised."""
    low, high = reach(own.numbers, False)
    if own.inputs == PLANE and own.low <= low and high <= own.high:
        return own
    return own.within(low, high)


def _printable(text: str) -> str:
    """Return `text` on one line, without characters that cannot be seen."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def table_of_own(own: OwnData) -> Table:
    """Return own data as a table: the inputs as measured, then the class or the numbers.

    `own_from_table` makes the same numbers, names and classes of it.
    """
    titles, targets = own.outputs or ("value",), tuple[Column, ...](own.targets)
    known = own.class_names or tuple(map(str, range(own.classes)))
    if own.are_soft:
        titles = known
    elif own.classes:
        titles = (own.target or "class",)
        targets = (tuple(known[label] for label in own.arrays[1].tolist()),)
    names = (*(entry.label for entry in own.inputs), *titles)
    return Table(names, (*own.numbers, *targets), np.arange(2, len(own) + 2))
