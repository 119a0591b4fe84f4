"""What each column of a table is for the network: an input, the target, or nothing."""

from collections.abc import Sequence
from enum import StrEnum

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.own_rules import MAX_CLASSES, wrong_sums
from playground.exchange.cells import CellError, Quoted, find_number, is_missing_text, parse_numbers
from playground.exchange.dialect import Dialect
from playground.exchange.preview import ROWS_OF_KINDS, guess_kinds
from playground.exchange.sample import first_rows
from playground.exchange.table import Kind

FEW = 0.2  # of the rows: more different whole numbers are values, not classes
FEW_CLASSES = 10  # more of them are guessed only where it is sure that they are classes
LEAST_OF_CLASS = 2  # rows of each, on average, of many classes; else the texts are names
LEAST_ROWS = 5  # for a column that counts the rows to be known as one


class Role(StrEnum):
    """What a column is for the network."""

    INPUT = "input"
    CLASS = "class"
    VALUE = "value"
    PROBABILITY = "probability"
    LEFT_OUT = "left out"

    @property
    def is_target(self) -> bool:
        """Whether the network learns it."""
        return self in (Role.CLASS, Role.VALUE, Role.PROBABILITY)

    @property
    def kind(self) -> Kind:
        """What such a column is read as; names of classes are texts, also 1 and 2."""
        kinds = {Role.CLASS: Kind.TEXT, Role.LEFT_OUT: Kind.LEFT_OUT}
        return kinds.get(self, Kind.NUMBER)


def guess_roles(text: str, dialect: Dialect) -> tuple[Role, ...]:
    """Guess from the first rows what each column is.

    The last column that can be one is the target: a class if it has few texts or few whole numbers,
    or numbers in quotation marks where other numbers have none, as `writing` has them. If the last
    columns have the sum 1 in every row, they are probabilities of classes. The other columns of
    numbers are inputs, but not one that counts the rows. The very last one is a class also with a
    single text, or with more than fit, so that it is said why it cannot be one.
    """
    kinds = guess_kinds(text, dialect)
    rows = [cells for _, cells in first_rows(text, dialect, ROWS_OF_KINDS)][dialect.has_header :]
    columns = [_values(rows, index) for index in range(len(kinds))]
    quotes_tell = any(
        kind == Kind.NUMBER and not _are_quoted(values)
        for kind, values in zip(kinds, columns, strict=True)
    )
    roles = [Role.INPUT if kind == Kind.NUMBER else Role.LEFT_OUT for kind in kinds]
    shares = _probabilities(columns, kinds, dialect.decimal)
    roles[len(roles) - shares :] = [Role.PROBABILITY] * shares
    for index in () if shares else reversed(range(len(kinds))):
        is_last = index == len(kinds) - 1
        target = _as_target(columns[index], kinds[index], dialect.decimal, quotes_tell, is_last)
        if target != Role.LEFT_OUT:
            roles[index] = target
            break
    if roles[:1] == [Role.INPUT] and roles.count(Role.INPUT) > 1 and _counts_rows(columns[0]):
        roles[0] = Role.LEFT_OUT
    return tuple(roles)


def _values(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    cells = [row[index] for row in rows if index < len(row)]
    return [cell for cell in cells if not is_missing_text(cell)]


def _probabilities(columns: Sequence[Sequence[str]], kinds: Sequence[Kind], decimal: str) -> int:
    """Return how many of the last columns are probabilities of classes, with the sum 1."""
    known: list[Array] = []
    for values, kind in zip(reversed(columns), reversed(kinds), strict=True):
        if kind != Kind.NUMBER or len(known) == MAX_CLASSES or len(columns) - len(known) < 2:
            break
        if len(values) < LEAST_ROWS or len(values) != len(columns[-1]):
            break
        numbers = _numbers(values, decimal)
        if numbers is None:
            break
        known.append(numbers)
        if len(known) > 1 and not wrong_sums(np.array(known)).any():
            return len(known)
    return 0


def _as_target(
    values: Sequence[str], kind: Kind, decimal: str, quotes_tell: bool, is_last: bool
) -> Role:
    """Return what a column would be as the target; left out if it cannot be one.

    `quotes_tell` says that numbers in quotation marks are names of classes.
    """
    different = set(values)
    if kind == Kind.LEFT_OUT:
        return Role.LEFT_OUT
    if kind == Kind.TEXT:
        most = max(FEW_CLASSES, min(MAX_CLASSES, len(values) // LEAST_OF_CLASS))
        looks_so = is_last and len(different) <= max(1, FEW * len(values))
        return Role.CLASS if 2 <= len(different) <= most or looks_so else Role.LEFT_OUT
    if quotes_tell and _are_quoted(values) and 2 <= len(different) <= MAX_CLASSES:
        return Role.CLASS
    are_few = 2 <= len(different) <= max(2, min(FEW_CLASSES, FEW * len(values)))
    return Role.CLASS if are_few and _are_whole(different, decimal) else Role.VALUE


def _are_quoted(values: Sequence[str]) -> bool:
    return all(isinstance(value, Quoted) for value in values)


def _are_whole(cells: set[str], decimal: str) -> bool:
    numbers = _numbers(sorted(cells), decimal)
    return numbers is not None and bool((numbers == np.round(numbers)).all())


def _numbers(values: Sequence[str], decimal: str) -> Array | None:
    """Return `values` as numbers; None if one is no number, or too large."""
    if not all(find_number(value, decimal) for value in values):
        return None
    try:
        return parse_numbers(values, decimal)
    except CellError:
        return None


def _counts_rows(values: Sequence[str]) -> bool:
    """Return whether these are the numbers of the rows, from 0 or from 1."""
    return len(values) >= LEAST_ROWS and any(
        all(value == str(number) for number, value in enumerate(values, first)) for first in (0, 1)
    )
