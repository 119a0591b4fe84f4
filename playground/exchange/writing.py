"""Writes a table as CSV."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from playground import files
from playground.core.basics.messages import explained_writing
from playground.exchange.errors import CsvError
from playground.exchange.formula_marks import marked
from playground.exchange.table import Column, Table

WHOLE = 2.0**53  # up to it, whole numbers are written without a decimal mark


def to_text(table: Table) -> str:
    """Write `table` with every digit, so that `read` gives the same numbers.

    Cells are separated by commas; names and texts are in quotation marks. Those that a spreadsheet
    would compute have an apostrophe before them, which `read` takes away.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(map(marked, table.names))
    writer.writerows(zip(*map(_cells, table.columns), strict=True))
    return text.getvalue()


def _cells(column: Column) -> Iterable[str | float]:
    return map(marked, column) if isinstance(column, tuple) else map(_short, column.tolist())


def _short(number: float) -> float:
    """Return a whole number as one, 5 and not 5.0, unless its sign would be lost."""
    is_short = number.is_integer() and abs(number) < WHOLE and (number or str(number) == "0.0")
    return int(number) if is_short else number


def to_bytes(table: Table) -> bytes:
    """Write `table` as the content of a file, in UTF-8 with the mark by which Excel knows it."""
    return to_text(table).encode("utf-8-sig", "replace")


def write(path: Path, table: Table) -> None:
    """Write `table` as a file, whole or not at all; raises `CsvError` if that fails."""
    with explained_writing(path, CsvError):
        files.replace_file(path, to_bytes(table))
