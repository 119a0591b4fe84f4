"""The first rows of a CSV text as a dialog shows them, and what its columns are."""

from collections.abc import Sequence
from dataclasses import dataclass

from playground.exchange.cells import find_number, is_missing, is_missing_text
from playground.exchange.dialect import Dialect
from playground.exchange.headers import column_names
from playground.exchange.sample import first_rows
from playground.exchange.table import Kind

ROWS = 20
ROWS_OF_KINDS = 1_000
MOST_NUMBERS = 0.8  # a column with as many numbers is one of numbers; the others are mistakes


@dataclass(frozen=True)
class Preview:
    """The first rows of a text, in one dialect.

    Attributes
    ----------
    names, kinds : one for each column
    rows : the cells of each row, without the names; a wrong row may have fewer or more
    lines : the line of each row, from 1
    """

    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]


def preview(text: str, dialect: Dialect, count: int = ROWS) -> Preview:
    """Return the first `count` rows of `text`; it raises nothing, whatever the text is."""
    rows = first_rows(text, dialect, ROWS_OF_KINDS)
    if not rows:
        return Preview((), (), (), ())
    names = column_names(rows[0][1], dialect)
    below = rows[dialect.has_header :]
    kinds = _kinds([cells for _, cells in below], len(names), dialect.decimal)
    shown = below[:count]
    return Preview(
        names, kinds, tuple(tuple(cells) for _, cells in shown), tuple(line for line, _ in shown)
    )


def guess_kinds(text: str, dialect: Dialect) -> tuple[Kind, ...]:
    """Guess from the first rows what each column is; one without values is left out."""
    return preview(text, dialect).kinds


def _kinds(rows: Sequence[Sequence[str]], width: int, decimal: str) -> tuple[Kind, ...]:
    columns = ([row[index] for row in rows if index < len(row)] for index in range(width))
    return tuple(_kind(cells, decimal) for cells in columns)


def _kind(cells: Sequence[str], decimal: str) -> Kind:
    values = [cell for cell in cells if not is_missing(cell)]
    if not values:
        return Kind.LEFT_OUT if all(map(is_missing_text, cells)) else Kind.TEXT
    numbers = sum(find_number(value, decimal) is not None for value in values)
    return Kind.NUMBER if numbers >= MOST_NUMBERS * len(values) else Kind.TEXT
