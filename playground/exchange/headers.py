"""Names of columns: from the first row, or x₁, x₂, … where there are none."""

from collections.abc import Sequence

from playground.core.basics.maths_text import lowered
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.dialect import Dialect
from playground.exchange.errors import LONGEST_NAME, MAX_COLUMNS, CsvError
from playground.exchange.formula_marks import unmarked


def column_names(first_row: Sequence[str], dialect: Dialect) -> tuple[str, ...]:
    """Return a name of its own for each column, on one line.

    A column without a name is x₁, x₂, … by its number; a name that comes again gets (2), (3), …
    """
    cells = [""] * len(first_row)
    if dialect.has_header:
        cells = [unmarked(" ".join(cell.split())) for cell in first_row]
        if not dialect.has_comments:
            cells[0] = cells[0].lstrip("# ")
    taken = set(cells)
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, 1):
        name = cell or f"x{lowered(str(number))}"
        names[_unlike(name, names, taken) if name in names or not cell else name] = None
    return tuple(names)


def _unlike(name: str, names: dict[str, None], taken: set[str]) -> str:
    """Return `name`, or with a number in brackets if it is taken."""
    copy, count = name, 1
    while copy in names or copy in taken:
        count += 1
        copy = f"{name} ({count})"
    return copy


def check_names(names: Sequence[str], line: int) -> None:
    """Raise `CsvError` for too many columns, or for a name that is too long."""
    if len(names) > MAX_COLUMNS:
        raise CsvError(
            QT_TRANSLATE_NOOP("Errors", "Line {line} has {count:,} columns; {limit:,} fit."),
            line=line,
            count=len(names),
            limit=MAX_COLUMNS,
        )
    for number, name in enumerate(names, 1):
        if len(name) > LONGEST_NAME:
            raise CsvError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "Line {line}, column {number}: the name has {count:,} characters; {limit} fit.",
                ),
                line=line,
                number=number,
                count=len(name),
                limit=LONGEST_NAME,
            )
