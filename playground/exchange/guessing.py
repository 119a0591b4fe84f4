"""Guesses how a CSV text is written.

Delimiter, decimal mark and header are decided together: of all combinations, the one with the
largest (share of rows that have the most frequent width) × (share of cells that are numbers). Texts
in which another delimiter is left speak against it.
"""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from playground.exchange.cells import find_number, is_missing
from playground.exchange.dialect import DECIMALS, DELIMITERS, Dialect
from playground.exchange.records import COMMENT, with_plain_breaks
from playground.exchange.sample import beginning, first_rows

ROWS = 100
SEP_LINE = re.compile(r'"?sep=([^"\n])"? *(?:\n|$)', re.IGNORECASE)
TEXTS = 0.1  # what a table without numbers is worth, so that its widths decide
GROUPED = 0.999  # what 1.234 is worth as a thousand: less than as a number with three decimals
LEFT_OVER = 0.1  # what a row is worth in which a text has another delimiter
TITLE = 0.85  # the factor of rows below a title: over 1,5 it is more often the name of one column
Rows = Sequence[Sequence[str]]


def guess(text: str) -> Dialect:
    """Guess how `text` is written, from its beginning.

    It may be wrong: names that are numbers, such as years, are taken for the first row of data.
    """
    start = with_plain_breaks(beginning(text))
    sep_line = SEP_LINE.match(start)
    frame = Dialect(skipped_lines=1 if sep_line else 0)
    _, dialect, rows = max(
        (
            candidate
            for delimiter in ((sep_line[1],) if sep_line else DELIMITERS)
            for candidate in _candidates(start, replace(frame, delimiter=delimiter))
        ),
        key=lambda candidate: candidate[0],  # the first of equals
    )
    if _is_header_with_mark(start, dialect, rows):
        return replace(dialect, has_header=True, has_comments=False)
    return replace(
        dialect, has_header=dialect.has_header or _has_names_over_texts(rows, dialect.decimal)
    )


def _candidates(start: str, dialect: Dialect) -> Iterator[tuple[float, Dialect, Rows]]:
    """Give dialects with this delimiter, each with its score and the rows below a title."""
    numbered = first_rows(start, dialect, ROWS)
    titles = _count_titles([cells for _, cells in numbered])
    if titles:
        dialect = replace(dialect, skipped_lines=numbered[titles][0] - 1)
    rows = [cells for _, cells in numbered[titles:]]
    for decimal, has_header in itertools.product(DECIMALS, (False, True)):
        full = replace(dialect, decimal=decimal, has_header=has_header)
        yield score(rows, full) * (TITLE if titles else 1), full, rows


def _count_titles(rows: Rows) -> int:
    """Return how many rows at the top have a first cell only, if others have more."""
    return next((index for index, row in enumerate(rows) if any(row[1:])), 0)


def score(rows: Rows, dialect: Dialect) -> float:
    """Return how well rows of stripped cells fit: width shared × numbers, 0 to 1.1."""
    if not rows:
        return 0.0
    width = Counter(map(len, rows)).most_common(1)[0][0]
    others = set(DELIMITERS) - {dialect.delimiter, " "}
    fitting = [_worth_of_row(row, dialect.decimal, others) for row in rows if len(row) == width]
    cells = [cell for row in rows[dialect.has_header :] for cell in row if not is_missing(cell)]
    numbers = sum(_worth(cell, dialect.decimal) for cell in cells) / max(1, len(cells))
    return sum(fitting) / len(rows) * (TEXTS + numbers)


def _worth_of_row(row: Sequence[str], decimal: str, others: set[str]) -> float:
    has_other = any(not others.isdisjoint(cell) and not find_number(cell, decimal) for cell in row)
    return LEFT_OVER if has_other else 1.0


def _worth(cell: str, decimal: str) -> float:
    found = find_number(cell, decimal)
    if found is None:
        return 0.0
    return GROUPED if found["group"] else 1.0


def _is_header_with_mark(start: str, dialect: Dialect, rows: Rows) -> bool:
    """Return whether line 1 has the names after a #, as NumPy writes them, and is no comment."""
    first, _, others = start.partition("\n")
    if not COMMENT.match(first) or COMMENT.match(others) or not rows or dialect.has_header:
        return False
    names = first_rows(first.removeprefix("#"), dialect, 1)
    return bool(names) and 1 < len(names[0][1]) == len(rows[0])


def _has_names_over_texts(rows: Rows, decimal: str) -> bool:
    """Return whether the first row of a table without numbers has words that never come again.

    A row of words alone is one of names, without any rows below it.
    """
    if not rows or any(find_number(cell, decimal) for row in rows for cell in row):
        return False
    columns = itertools.zip_longest(*rows, fillvalue="")
    return len(set(rows[0])) == len(rows[0]) and all(
        names[0] and names[0] not in names[1:] for names in columns
    )
