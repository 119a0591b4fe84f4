"""How a CSV text is written: what separates cells, what a decimal mark is, what line 1 is."""

from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.errors import CsvError

DELIMITERS = (",", ";", "\t", "|", " ")
DECIMALS = (".", ",")


@dataclass(frozen=True)
class Dialect:
    """How one CSV text is written. `guess` finds it; `dataclasses.replace` corrects it.

    Attributes
    ----------
    delimiter : the character between two cells; several spaces count as one
    decimal : the decimal mark, "." or ","; the other one may group thousands
    has_header : whether the first row has the names of the columns
    has_comments : whether lines that begin with # are left out
    skipped_lines : how many lines are before the first row: a title, or Excel's ``sep=;``

    Raises `CsvError` if the delimiter or the decimal mark is not possible.
    """

    delimiter: str = ","
    decimal: str = "."
    has_header: bool = True
    has_comments: bool = True
    skipped_lines: int = 0

    def __post_init__(self) -> None:
        if len(self.delimiter) != 1 or self.delimiter in '"\r\n':
            raise CsvError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "“{text}” cannot separate cells; take one character that is no quotation mark.",
                ),
                text=self.delimiter,
            )
        if self.decimal not in DECIMALS:
            raise CsvError(
                QT_TRANSLATE_NOOP("Errors", "“{text}” is no decimal mark; take . or a comma."),
                text=self.decimal,
            )
