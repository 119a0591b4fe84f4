"""Turns rows of cells into tables, and joins tables."""

from collections.abc import Sequence
from itertools import chain, compress

import numpy as np

from playground.core.basics.arrays import Array, Bools
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.cells import CellError, is_missing_text, parse_numbers
from playground.exchange.errors import LARGEST_NUMBER, CsvError
from playground.exchange.formula_marks import unmarked
from playground.exchange.table import Column, Kind, Table, Texts

Rows = Sequence[tuple[int, list[str]]]  # (line, cells)
TOO_SHORT = QT_TRANSLATE_NOOP(
    "Errors", "Line {line} ends before column “{column}”: it has {count:,} of {width:,} cells."
)
TOO_LONG = QT_TRANSLATE_NOOP(
    "Errors", "Line {line} goes on after column “{column}”: it has {count:,} cells, not {width:,}."
)


def read_rows(rows: Rows, names: Sequence[str], kinds: Sequence[Kind], decimal: str) -> Table:
    """Read rows into a table of the columns that are not left out, and drop those with gaps.

    Raises `CsvError` for a row that is too short or too long, and for a number that is none.
    """
    lines = np.array([line for line, _ in rows], np.int64)
    is_whole = np.ones(len(rows), np.bool_)
    taken: list[str] = []
    columns: list[Column] = []
    cells_by_column = zip(*_with_width(rows, names), strict=True)
    for name, kind, cells in zip(names, kinds, cells_by_column, strict=True):
        if kind == Kind.LEFT_OUT:
            continue
        taken.append(name)
        if kind == Kind.TEXT:
            texts = [cell.strip() for cell in cells]
            is_whole &= [not is_missing_text(text) for text in texts]
            columns.append(_kept_once(texts))
        else:
            columns.append(_numbers(cells, decimal, name, lines))
            is_whole &= ~np.isnan(columns[-1])
    whole = tuple(_kept(column, is_whole) for column in columns)
    return Table(tuple(taken), whole, lines[is_whole], int(np.count_nonzero(~is_whole)))


def _with_width(rows: Rows, names: Sequence[str]) -> list[list[str]]:
    """Return the cells of rows that have one for each name; more are allowed if they are empty."""
    width = len(names)
    wide = []
    for line, cells in rows:
        count = len(cells)
        if count < width:
            values = {"line": line, "column": names[count], "count": count, "width": width}
            raise CsvError(TOO_SHORT, **values)
        if count > width and any(map(str.strip, cells[width:])):
            values = {"line": line, "column": names[-1], "count": count, "width": width}
            raise CsvError(TOO_LONG, **values)
        wide.append(cells if count == width else cells[:width])
    return wide


def _kept_once(texts: Sequence[str]) -> Texts:
    """Keep equal texts in memory once, whether they were in quotation marks or not.

    An apostrophe before what a spreadsheet would compute is none of theirs.
    """
    seen: dict[str, str] = {}
    return tuple(seen.setdefault(text, unmarked(str(text))) for text in texts)


def _numbers(cells: Sequence[str], decimal: str, name: str, lines: Array) -> Array:
    try:
        return parse_numbers(cells, decimal)
    except CellError as error:
        raise CsvError(
            error.template,
            line=int(lines[error.index]),
            column=name,
            cell=cells[error.index].strip(),
            limit=LARGEST_NUMBER,
        ) from error


def _kept(column: Column, is_kept: Bools) -> Column:
    if isinstance(column, tuple):
        return tuple(compress(column, is_kept))
    return column[is_kept]


def joined(tables: Sequence[Table]) -> Table:
    """Join tables of the same columns, one below the other; numbers become read-only."""
    columns = tuple(
        _joined(parts) for parts in zip(*(table.columns for table in tables), strict=True)
    )
    lines = np.concatenate([table.lines for table in tables])
    lines.flags.writeable = False
    return Table(tables[0].names, columns, lines, sum(table.dropped for table in tables))


def _joined(parts: Sequence[Column]) -> Column:
    if isinstance(parts[0], tuple):
        return tuple(chain.from_iterable(parts))
    numbers = np.concatenate(parts)
    numbers.flags.writeable = False
    return numbers
