"""The records of a CSV text one by one, with the line where each begins."""

import csv
import re
from collections.abc import Iterator

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.cells import MISSING_WORDS, Quoted
from playground.exchange.dialect import Dialect
from playground.exchange.errors import LONGEST_LINE, CsvError

QUOTED = "\x1f"  # put before what is in quotation marks; no text has this, see `decoding`
WORD = f'(?:{"|".join(map(re.escape, MISSING_WORDS))})"'
QUOTED_WORD = re.compile(f'"{WORD}', re.IGNORECASE)
COMMENT = re.compile("#(?!N/A)")  # which Excel writes for a missing value
NOT_CLOSED = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}: a quotation mark in this row is never closed, or text follows where it closes.",
)

TOO_LONG = QT_TRANSLATE_NOOP("Errors", "Line {line} has {count:,} characters; {limit:,} fit.")


class Records:
    """Iterates over the records of a text: (line, cells).

    Empty rows are left out, and comments and the first lines as the dialect says. Cells in
    quotation marks may have line breaks; those that would be missing without the marks are
    `Quoted`. Raises `CsvError` for a line that is too long, and for wrong quotation marks.

    Parameters
    ----------
    is_sample : for a guess: all cells in quotation marks are `Quoted`, which takes twice the time,
        and wrong marks raise nothing

    Attributes
    ----------
    position : how many characters have been read
    """

    def __init__(self, text: str, dialect: Dialect, is_sample: bool = False) -> None:
        self.text = text = with_plain_breaks(text)
        self.position = 0
        self._dialect = dialect
        self._line, self._first, self._begins = 0, 0, True
        self._opening = _opening(dialect.delimiter, is_sample)
        self._has_quoted = is_sample or QUOTED_WORD.search(text) is not None
        for _ in range(dialect.skipped_lines):
            self._next_line()
        self._reader = csv.reader(
            self._lines(), delimiter=dialect.delimiter, skipinitialspace=True, strict=not is_sample
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
                return self._first, _told(cells) if self._has_quoted else cells

    def _lines(self) -> Iterator[str]:
        """Give `csv.reader` its lines; between records, leave out what is not part of one."""
        spaces = " \n" if self._dialect.delimiter == " " else ""
        while self.position < len(self.text):
            line = self._next_line()
            if self._begins:
                if line.isspace() or (self._dialect.has_comments and COMMENT.match(line)):
                    continue
                self._begins, self._first = False, self._line
            if self._has_quoted and '"' in line:
                line = self._opening.sub(rf"\1{QUOTED}", line)
            yield line.rstrip(spaces) + "\n" if spaces else line

    def _next_line(self) -> str:
        end = self.text.find("\n", self.position) + 1 or len(self.text)
        line = self.text[self.position : end]
        self.position, self._line = end, self._line + 1
        if len(line) > LONGEST_LINE:  # of millions of delimiters, for example
            raise CsvError(TOO_LONG, line=self._line, count=len(line), limit=LONGEST_LINE)
        return line


def _opening(delimiter: str, is_sample: bool) -> re.Pattern[str]:
    """Match the quotation mark at which a cell begins; without `is_sample` one that is a word."""
    mark = re.escape(delimiter)
    # what may follow the end of a cell is left out: so it is no mark at which one ends
    content = rf'[^{mark}"\s]' if is_sample else WORD
    return re.compile(rf'((?:^|{mark}) *")(?={content})', re.IGNORECASE)


def _told(cells: list[str]) -> list[str]:
    return [Quoted(cell[1:]) if cell.startswith(QUOTED) else cell for cell in cells]


def with_plain_breaks(text: str) -> str:
    r"""Write every line break of `text` as \n, and leave out a mark of the byte order."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff")
