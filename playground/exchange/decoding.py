"""Finds the encoding of a text file: what is certain first, then what is likely."""

import codecs
import re
from itertools import islice

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.errors import CsvError

MARKS = {  # of the byte order; that of UTF-32 begins as one of UTF-16
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
WORKBOOKS = (b"PK\3\4", b"\xd0\xcf\x11\xe0")  # .xlsx, and .xls of before 2007
LEAST_ZEROS = 0.1  # of the characters in UTF-16: digits, delimiters and line breaks have one
MOST_HANGUL = 0.8  # of the different letters beyond ASCII; of Chinese read as Korean about a half
REPLACED = "\ufffd"  # what Python writes for bytes that are not possible
MOST_DAMAGE = 0.2  # of the characters beyond ASCII
TELLING = 64  # lines with letters beyond ASCII that charset-normalizer gets
WESTERN = "cp1252"
LATIN = [WESTERN, "cp1250"]  # of the west and the east of Europe
KOREAN = ["cp949", "euc_kr", "johab"]  # what is Korean has been found before
THREE_BEYOND_ASCII = re.compile(rb"[\x80-\xff]{3}")
BEYOND_ASCII = re.compile(rb"[^\n]*[\x80-\xff][^\n]*\n?")
LAST_OF_DOS = "\x1a"  # ended a text file there
CONTROLS = frozenset(map(chr, {*range(32), 127})) - {"\t", "\n", "\v", "\f", "\r"}
WORKBOOK = QT_TRANSLATE_NOOP(
    "Errors", "This is an Excel workbook or an archive, not a text; save the sheet as CSV first."
)
BINARY = QT_TRANSLATE_NOOP(
    "Errors", "This is not a text: line {line} has characters that no text has."
)
NO_ENCODING = QT_TRANSLATE_NOOP("Errors", "“{encoding}” is not an encoding of texts.")
NOT_POSSIBLE = QT_TRANSLATE_NOOP(
    "Errors",
    "Line {line}: byte {position:,} of the file is not possible in the encoding {encoding}; choose"
    " another one, or save the text again as UTF-8.",
)


class DamagedError(CsvError):
    """A text in which some bytes are not possible in its encoding."""


def decode(content: bytes, encoding: str = "") -> tuple[str, str]:
    """Return the text of a file, and the name of its encoding in Python.

    It is `encoding` if that is given, else it is found: by the mark of the byte order; UTF-16 by
    its zero bytes; UTF-8 if that is possible; CP949 if that gives Hangul; what charset-normalizer
    finds; Windows-1252. Raises `CsvError` for what is not a text.
    """
    if content.startswith(WORKBOOKS):
        raise CsvError(WORKBOOK)
    encoding = encoding or find_encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, "replace")
        values = {"line": before.count("\n") + 1, "position": error.start + 1}
        raise DamagedError(NOT_POSSIBLE, encoding=encoding, **values) from error
    except LookupError as error:
        raise CsvError(NO_ENCODING, encoding=encoding) from error
    text = text.removesuffix(LAST_OF_DOS)
    _check_characters(text)
    return text, encoding


def decode_damaged(content: bytes) -> tuple[str, str]:
    """Return what can be read of a text that `decode` refuses, and the name of its encoding."""
    encoding = find_encoding(content)
    return content.decode(encoding, "replace"), encoding


def _check_characters(text: str) -> None:
    if controls := CONTROLS.intersection(text):
        position = min(map(text.index, controls))
        raise CsvError(BINARY, line=text.count("\n", 0, position) + 1)


def find_encoding(content: bytes) -> str:
    """Return the encoding that is most likely; raises `CsvError` for what is not a text."""
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            return encoding
    high, low = (content[start::2].count(0) for start in (0, 1))
    if max(high, low) > LEAST_ZEROS * len(content) / 2:
        encoding = "utf-16-be" if high > low else "utf-16-le"
        if _is_possible(content, encoding):
            return encoding
    if _is_possible(content, "utf-8") or _is_damaged_utf8(content):
        return "utf-8"
    _check_characters(content.removesuffix(LAST_OF_DOS.encode()).decode("latin-1"))
    return "cp949" if _is_korean(content) else _guessed(content)


def _is_possible(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_damaged_utf8(content: bytes) -> bool:
    """Return whether nearly all beyond ASCII is UTF-8; in other encodings hardly anything is."""
    text = content.decode("utf-8", "replace")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return text.count(REPLACED) < MOST_DAMAGE * beyond_ascii


def _is_korean(content: bytes) -> bool:
    """Return whether `content` in CP949 has hardly any letters beyond ASCII but usual Hangul.

    Nearly all of Korean is written with the 2,350 syllables of its older standard. Chinese and
    Japanese may be possible in CP949, too, but become Hanja and syllables that nobody uses.
    """
    if not _is_possible(content, "cp949"):
        return False
    letters = {char for char in set(content.decode("cp949")) if char > "\x7f" and char.isalpha()}
    return sum(map(_is_usual_hangul, letters)) >= MOST_HANGUL * max(1, len(letters))


def _is_usual_hangul(char: str) -> bool:
    # a syllable that is not in the older standard is spelled with eight bytes
    return "가" <= char <= "힣" and len(char.encode("euc_kr")) == 2


def _guessed(content: bytes) -> str:
    """Return what charset-normalizer finds in the lines that tell; Windows-1252 if as good.

    It takes a few umlauts for Chinese or Czech. Other scripts have three letters in a row.
    """
    from charset_normalizer import from_bytes  # seldom needed, slow to import

    lines = b"".join(line[0] for line in islice(BEYOND_ASCII.finditer(content), TELLING))
    is_latin = not THREE_BEYOND_ASCII.search(lines)
    found = from_bytes(lines, cp_isolation=LATIN if is_latin else None, cp_exclusion=KOREAN)
    best = found.best()
    if best is None or any(
        WESTERN in match.could_be_from_charset
        and (match.chaos, -match.coherence) <= (best.chaos, -best.coherence)
        for match in found
    ):
        return WESTERN
    return best.encoding if _is_possible(content, best.encoding) else WESTERN
