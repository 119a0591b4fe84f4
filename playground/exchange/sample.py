"""The beginning of a CSV text: enough to guess how it is written."""

from playground.exchange.dialect import Dialect
from playground.exchange.errors import CsvError
from playground.exchange.records import Records

LONGEST = 200_000  # characters
MOST_CELLS = 20_000


def beginning(text: str) -> str:
    """Return the first whole lines of `text`, at most `LONGEST` characters."""
    if len(text) <= LONGEST:
        return text
    end = max(text.rfind("\n", 0, LONGEST), text.rfind("\r", 0, LONGEST))
    return text[: end + 1 or LONGEST]


def first_rows(text: str, dialect: Dialect, most: int) -> list[tuple[int, list[str]]]:
    """Return the first rows as (line, cells), stripped, the header among them; at least two.

    Wrong quotation marks end them and raise nothing. There are at most `most` rows, and about
    `MOST_CELLS` cells.
    """
    rows: list[tuple[int, list[str]]] = []
    cells_left = MOST_CELLS
    records = Records(beginning(text), dialect, is_sample=True)
    try:
        for line, cells in records:
            rows.append((line, [cell.strip() for cell in cells]))
            cells_left -= len(cells)
            if len(rows) >= most or (cells_left <= 0 and len(rows) > 1):
                break
    except CsvError:
        pass  # a cell without end; `read` refuses it in words
    return rows
