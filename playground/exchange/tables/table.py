"""A table of values and its CSV text."""

import csv
import io
import math
from collections.abc import Callable, Sequence
from typing import overload

from playground.exchange.formula_marks import marked

Row = Sequence[object]
Table = Sequence[Row]  # the first row is the headings
REPORTED = 1000  # rows between two reports


class LazyTable(Sequence[Row]):
    """A table whose rows are made when they are read: one for each parameter may be millions.

    `row(n)` makes the row of the n-th of the `numbers`; it may be called in any thread.
    """

    def __init__(self, head: Row, numbers: Sequence[int], row: Callable[[int], Row]) -> None:
        self._head, self._numbers, self._row = head, numbers, row

    def __len__(self) -> int:
        return 1 + len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        at = range(len(self))[index]
        return self._row(self._numbers[at - 1]) if at else self._head


def csv_bytes(table: Table, report: Callable[[float], object] = lambda share: None) -> bytes:
    """Write `table` as a CSV file: every digit, an empty cell if not known.

    It starts with the mark by which Excel knows UTF-8. A text that a spreadsheet would compute has
    an apostrophe before it. `report` gets the share that is done; what it raises ends the work.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for index, row in enumerate(table):
        if index % REPORTED == 0:
            report(index / len(table))
        writer.writerow([_cell(value) for value in row])
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    if isinstance(value, float):
        # float(…): the own repr of a NumPy number names its type
        return "" if math.isnan(value) else repr(float(value))
    return marked(value) if isinstance(value, str) else str(value)
