"""Cells of a table: which are missing, which are numbers, and their values."""

import math
import re
from collections.abc import Sequence

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.numbers import NARROW
from playground.exchange.errors import LARGEST_NUMBER

MISSING_WORDS = ("NA", "N/A", "#N/A", "NaN", "null", "?", "-")  # in large or small letters
MISSING = frozenset({"", *map(str.lower, MISSING_WORDS)})
LONGEST_MISSING = max(map(len, MISSING))
SPACES = " '’\u00a0\u2009\u202f"  # also group thousands, in France and in Switzerland
GROUPS = {".": f",{SPACES}", ",": f".{SPACES}"}  # by decimal mark


def _number_pattern(mark: str) -> re.Pattern[str]:
    grouped = rf"[1-9]\d{{0,2}}(?P<group>[{GROUPS[mark]}])\d{{3}}(?:(?P=group)\d{{3}})*"
    mark = re.escape(mark)
    number = rf"(?:(?:{grouped}|\d+)(?:{mark}\d*)?|{mark}\d+)"
    return re.compile(rf"[+\-−]?{number}(?:[eE][+\-−]?\d+)?")


NUMBERS = {mark: _number_pattern(mark) for mark in GROUPS}
PLAIN = {  # from a number to how Python writes it
    mark: str.maketrans(f"−{mark}", "-.", groups) for mark, groups in GROUPS.items()
}
INFINITE = re.compile(r"[+\-−]?(inf|infinity|∞)", re.IGNORECASE)
NOT_A_NUMBER = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}, column “{column}”: “{cell}” is not a number; correct it there, or leave out"
    " the column.",
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "Line {line}, column “{column}”: “{cell}” is too large; at most ±{limit:g} fits."
)


class Quoted(str):
    """A cell that was in quotation marks: "NA" in them is a text, and no missing value."""

    def strip(self, chars: str | None = None, /) -> "Quoted":
        """Strip what is within the quotation marks; it stays in them."""
        return Quoted(super().strip(chars))


class CellError(ValueError):
    """A cell that is not a number: its index, and a sentence with {line}, {column} and {cell}."""

    def __init__(self, index: int, template: str) -> None:
        super().__init__(template)
        self.index, self.template = index, template


def is_missing(cell: str) -> bool:
    """Return whether a stripped cell stands for a value that is not there."""
    return len(cell) <= LONGEST_MISSING and cell.lower() in MISSING


def is_missing_text(cell: str) -> bool:
    """Return whether a stripped cell of texts is missing: not NA in quotation marks, as R has it.

    Numbers are missing either way, for some programs put all cells in quotation marks.
    """
    return is_missing(cell) and not (cell and isinstance(cell, Quoted))


def find_number(cell: str, decimal: str) -> re.Match[str] | None:
    """Match a stripped cell that is a number; its part “group” is the mark of thousands."""
    return NUMBERS[decimal].fullmatch(_narrow(cell))


def _narrow(cell: str) -> str:
    """Write wide digits and signs, as Korean and Japanese keyboards give them, like the others."""
    return cell if cell.isascii() else cell.translate(NARROW)


def parse_numbers(cells: Sequence[str], decimal: str) -> Array:
    """Return the numbers of `cells` (n,), NaN for a missing one.

    Raises `CellError` for the first that is neither, or that is not finite.
    """
    numbers = _parse_at_once(cells, decimal)
    if numbers is not None:
        return numbers
    one_by_one = (_parse(cell.strip(), decimal, index) for index, cell in enumerate(cells))
    return np.fromiter(one_by_one, np.float64, len(cells))


def _parse_at_once(cells: Sequence[str], decimal: str) -> Array | None:
    """Read cells that are all written as in Python, which is three times as fast; else None."""
    text = "".join(cells)
    if "_" in text or (decimal == "," and "." in text):
        return None  # Python's 1_000 is no number here; 1.234 is a thousand
    if decimal == ",":
        cells = [cell.replace(",", ".") for cell in cells]
    numbers = _floats(cells)
    if numbers is None:
        numbers = _floats(["nan" if is_missing(cell.strip()) else cell for cell in cells])
    if numbers is None or bool((np.abs(numbers) > LARGEST_NUMBER).any()):
        return None
    return numbers


def _floats(cells: Sequence[str]) -> Array | None:
    try:
        return np.fromiter(map(float, cells), np.float64, len(cells))
    except ValueError:
        return None


def _parse(cell: str, decimal: str, index: int) -> float:
    if is_missing(cell):
        return math.nan
    if find_number(cell, decimal):
        value = float(_narrow(cell).translate(PLAIN[decimal]))
    elif INFINITE.fullmatch(cell):
        value = math.inf
    else:
        raise CellError(index, NOT_A_NUMBER)
    if abs(value) > LARGEST_NUMBER:
        raise CellError(index, TOO_LARGE)
    return value
