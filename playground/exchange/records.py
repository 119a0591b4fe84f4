"""The records of a CSV text one by one, with the line where each begins."""

import csv
import re
from collections.abc import Iterator

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.dialect import Dialect
from playground.exchange.errors import LONGEST_LINE, CsvError

COMMENT = re.compile("#(?!N/A)")  # which Excel writes for a missing value
NOT_CLOSED = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}: a quotation mark in this row is never closed, or text follows where it closes.",
)

TOO_LONG = QT_TRANSLATE_NOOP("Errors", "Line {line} has {count:,} characters; {limit:,} fit.")


class Records:
    """Iterates over the records of a text: (line, cells).

    Empty rows are left out, and comments and the first lines as the dialect says. Quoted cells may
    have line breaks. Raises `CsvError` for a line that is too long, and, with `strict`, for
    wrong quotation marks.

    Attributes
    ----------
    position : how many characters have been read
    """

    def __init__(self, text: str, dialect: Dialect, strict: bool = True) -> None:
        self.text = text = with_plain_breaks(text)
        self.position = 0
        self._dialect = dialect
        self._line, self._first, self._begins = 0, 0, True
        for _ in range(dialect.skipped_lines):
            self._next_line()
        self._reader = csv.reader(
            self._lines(), delimiter=dialect.delimiter, skipinitialspace=True, strict=strict
        )

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        return self

    def __next__(self) -> tuple[int, list[str]]:
        while True:
            self._begins = True
            try:
                cells = next(self._reader)
            except csv.Error as error:
                raise CsvError(NOT_CLOSED, line=self._first) from error
            if any(cells):
                return self._first, cells

    def _lines(self) -> Iterator[str]:
        """Give `csv.reader` its lines; between records, leave out what is not part of one."""
        spaces = " \n" if self._dialect.delimiter == " " else ""
        while self.position < len(self.text):
            line = self._next_line()
            if self._begins:
                if line.isspace() or (self._dialect.has_comments and COMMENT.match(line)):
                    continue
                self._begins, self._first = False, self._line
            yield line.rstrip(spaces) + "\n" if spaces else line

    def _next_line(self) -> str:
        end = self.text.find("\n", self.position) + 1 or len(self.text)
        line = self.text[self.position : end]
        self.position, self._line = end, self._line + 1
        if len(line) > LONGEST_LINE:  # of millions of delimiters, for example
            raise CsvError(TOO_LONG, line=self._line, count=len(line), limit=LONGEST_LINE)
        return line


def with_plain_breaks(text: str) -> str:
    r"""Write every line break of `text` as \n, and leave out a mark of the byte order."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff")
