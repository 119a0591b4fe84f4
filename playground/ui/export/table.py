"""A table of values and its CSV text."""

import csv
import io
import math
from collections.abc import Sequence

Table = Sequence[Sequence[object]]  # the first row is the headings


def csv_bytes(table: Table) -> bytes:
    """Write `table` as a CSV file: every digit, an empty cell if not known.

    It starts with the mark by which Excel knows UTF-8.
    """
    text = io.StringIO(newline="")
    csv.writer(text).writerows([_cell(value) for value in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    if isinstance(value, float):
        # float(…): the own repr of a NumPy number names its type
        return "" if math.isnan(value) else repr(float(value))
    return str(value)
