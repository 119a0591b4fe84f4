"""Reads a CSV text into a table, slice by slice."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from playground.core.basics.interruption import Interrupted
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.dialect import Dialect
from playground.exchange.errors import MAX_CELLS, MAX_LINES, MAX_ROWS, CsvError
from playground.exchange.headers import check_names, column_names
from playground.exchange.preview import guess_kinds
from playground.exchange.records import Records
from playground.exchange.rows import Rows, joined, read_rows
from playground.exchange.table import Kind, Table

SLICE = 5_000  # rows
NOTHING = QT_TRANSLATE_NOOP("Errors", "There are no values to read.")
ONLY_NAMES = QT_TRANSLATE_NOOP(
    "Errors", "There are no rows below the names in line {line}; if these are values, say so."
)
ALL_MISSING = QT_TRANSLATE_NOOP(
    "Errors", "In each row a value is missing; leave out the columns with few values."
)
ALL_LEFT_OUT = QT_TRANSLATE_NOOP(
    "Errors",
    "All columns are left out; say above the rows which are inputs and which is the target.",
)
TOO_MANY_ROWS = QT_TRANSLATE_NOOP(
    "Errors", "Line {line} is one row too many: {limit:,} rows of this width fit."
)
TOO_MANY_LINES = QT_TRANSLATE_NOOP("Errors", "There are {count:,} lines; {limit:,} fit.")
WRONG_KINDS = QT_TRANSLATE_NOOP(
    "Errors", "There are kinds for {count:,} columns, but line {line} has {width:,} columns."
)


def read(
    text: str,
    dialect: Dialect,
    kinds: Sequence[Kind] | None = None,
    progress: Callable[[float], object] = lambda share: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Table:
    """Read `text` into a table of the columns that `kinds` does not leave out.

    Without `kinds`, those of `guess_kinds` are taken. A row in which one of these columns has no
    value is dropped and counted. `progress` gets the share that is done, after each slice; what it
    raises ends the work, and so does `is_cancelled`, with `Interrupted`. Raises `CsvError` for what
    cannot be read.
    """
    line, names = _head(text, dialect)
    kinds = guess_kinds(text, dialect) if kinds is None else kinds
    if len(kinds) != len(names):
        raise CsvError(WRONG_KINDS, count=len(kinds), line=line, width=len(names))
    parts = []
    for rows, share in _slices(text, dialect, len(names)):
        if is_cancelled():
            raise Interrupted
        parts.append(read_rows(rows, names, kinds, dialect.decimal))
        progress(share)
    if not parts:
        raise CsvError(ONLY_NAMES, line=line)
    table = joined(parts)
    _check_values(table)
    return table


def _head(text: str, dialect: Dialect) -> tuple[int, tuple[str, ...]]:
    """Return the line of the first row, and the names of the columns."""
    count = max(text.count("\n"), text.count("\r"))
    if count > MAX_LINES:  # empty ones and comments make no slice at which work can be cancelled
        raise CsvError(TOO_MANY_LINES, count=count, limit=MAX_LINES)
    first = next(Records(text, dialect), None)
    if first is None:
        raise CsvError(NOTHING)
    line, cells = first
    names = column_names(cells, dialect)
    check_names(names, line)
    return line, names


def _check_values(table: Table) -> None:
    if not table.names:
        raise CsvError(ALL_LEFT_OUT)
    if not len(table):
        raise CsvError(ALL_MISSING)


def _slices(text: str, dialect: Dialect, width: int) -> Iterator[tuple[Rows, float]]:
    """Give the rows below the names in slices, each with the share of the text that is read."""
    records = Records(text, dialect)
    if dialect.has_header:
        next(records)
    limit = left = min(MAX_ROWS, MAX_CELLS // width)
    while rows := list(islice(records, SLICE)):
        if len(rows) > left:
            raise CsvError(TOO_MANY_ROWS, line=rows[left][0], limit=limit)
        left -= len(rows)
        yield rows, records.position / len(records.text)
