"""Texts that the core owns and the window translates, and the errors that carry such texts.

The core never imports Qt, so it marks its user-visible texts with Qt's own no-op marker, which the
extraction tool finds. It keeps a sentence apart from its values: the window translates the sentence
first and then fills in the values.
"""

import errno
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Self, TypeVar

LONGEST_QUOTE = 80  # characters of a text from outside that is quoted in an error
LONGEST_REASON = 200  # characters of the error of a library or of the system

E = TypeVar("E", bound=BaseException)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for translation and return it unchanged."""
    return text


@dataclass(frozen=True)
class Phrase:
    """A sentence, or a part of one, and its values, kept apart so that it can be translated.

    Attributes
    ----------
    template : the English text, marked with `QT_TRANSLATE_NOOP`, with ``{name}`` for a value
    values : pairs (name, value)
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))


class NameList(tuple[str, ...]):
    """Several names in an error; each is translated or titled as on screen before joining."""

    def __str__(self) -> str:
        return ", ".join(self)


class KnownNames(NameList):
    """Names that the program itself gives: an error lists them all."""


NAMES_AND_MORE = QT_TRANSLATE_NOOP("Errors", "{names} … and {count} more")


class PlaygroundError(ValueError):
    """A mistake in the user's input: one sentence that says what is wrong, and where.

    Parameters
    ----------
    template : the English sentence, marked with `QT_TRANSLATE_NOOP`, with ``{name}`` for a value
    values : the values, by name
    """

    def __init__(self, template: str, **values: object) -> None:
        values = {name: quotable(value) for name, value in values.items()}
        super().__init__(template.format(**values))
        self.template = template
        self.values = values

    def fresh(self) -> Self:
        """Return a copy, to be raised in place of an error that a variable holds.

        A raised error keeps the calls that it comes through, and a call keeps its variables: the
        error and the call would keep each other.
        """
        twin = type(self).__new__(type(self), *self.args)
        twin.__dict__.update(self.__dict__)
        return twin


REASONS = {  # what the system says in English; in its own words it may be in any language
    errno.EACCES: QT_TRANSLATE_NOOP("Errors", "Permission denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("Errors", "Operation not permitted"),
    errno.ENOENT: QT_TRANSLATE_NOOP("Errors", "No such file or directory"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Errors", "Not a directory"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Errors", "Is a directory"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Errors", "No space left on device"),
    errno.EDQUOT: QT_TRANSLATE_NOOP("Errors", "Disk quota exceeded"),
    errno.EROFS: QT_TRANSLATE_NOOP("Errors", "Read-only file system"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Errors", "File name too long"),
    errno.EFBIG: QT_TRANSLATE_NOOP("Errors", "File too large"),
    errno.EBUSY: QT_TRANSLATE_NOOP("Errors", "Device or resource busy"),
    errno.EIO: QT_TRANSLATE_NOOP("Errors", "Input/output error"),
    errno.ELOOP: QT_TRANSLATE_NOOP("Errors", "Too many levels of symbolic links"),
    errno.EMFILE: QT_TRANSLATE_NOOP("Errors", "Too many open files"),
    errno.ENOMEM: QT_TRANSLATE_NOOP("Errors", "Cannot allocate memory"),
}


def reason_of(error: BaseException) -> object:
    """Return why the system has refused: a text to be translated, as far as it is known."""
    if not isinstance(error, OSError):
        return error
    known = REASONS.get(error.errno or 0)
    return known or error.strerror or error


def without_trace(error: E) -> E:
    """Return `error`, to be returned or kept as a value, without the calls that it came through.

    Those calls keep everything that they use, perhaps an event of Qt. Qt frees the event after the
    call, and Python then takes the next event at the same place in memory for the freed one.
    """
    if isinstance(error, PlaygroundError):
        for value in error.values.values():
            if isinstance(value, BaseException):
                without_trace(value)
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


@contextmanager
def explained_writing(
    path: PurePath, kind: type[PlaygroundError] = PlaygroundError
) -> Iterator[None]:
    """Turn an `OSError` of writing to `path` into an error of `kind`, which says why."""
    try:
        yield
    except OSError as error:
        raise kind(
            QT_TRANSLATE_NOOP("Errors", "“{path}” could not be written: {reason}."),
            path=path,
            reason=reason_of(error),
        ) from error


def quotable(value: object, longest: int = LONGEST_QUOTE) -> object:
    """Return `value`; a text or a long number is cut at `longest` characters, on one line.

    An exception may be longer. Of a path the end is kept, which names the file; of a list of names
    the first ones.
    """
    if isinstance(value, NameList) and not isinstance(value, KnownNames):
        return _first_names(value)
    if isinstance(value, int) and abs(value) >= 10**LONGEST_QUOTE:
        return quotable(_first_digits(value))
    if isinstance(value, PurePath):
        text = _on_one_line(str(value)[-LONGEST_QUOTE - 1 :])
        return text if len(text) <= LONGEST_QUOTE else f"…{text[-LONGEST_QUOTE:]}"
    if isinstance(value, PlaygroundError) or not isinstance(value, str | Exception):
        return value
    if isinstance(value, Exception):
        longest = max(longest, LONGEST_REASON)
    text = _on_one_line(str(value)[: longest + 1])
    return text if len(text) <= longest else f"{text[:longest]}…"


def _first_digits(value: int) -> str:
    """Return the sign and more than `LONGEST_QUOTE` digits; `str` refuses more than 4,300."""
    digits = int(abs(value).bit_length() * math.log10(2))  # or one more
    first = abs(value) // 10 ** max(0, digits - LONGEST_QUOTE - 2)
    return f"-{first}" if value < 0 else str(first)


def _first_names(names: NameList) -> NameList | Phrase:
    """Return as many names as `LONGEST_QUOTE` has room for, at least one, and how many follow."""
    first = NameList()
    for name in names:
        longer = NameList((*first, str(quotable(name))))
        if first and len(str(longer)) > LONGEST_QUOTE:
            values = ("names", first), ("count", len(names) - len(first))
            return Phrase(NAMES_AND_MORE, values)
        first = longer
    return first


def _on_one_line(text: str) -> str:
    """Write each character that cannot be seen as an escape, as Python does."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


class SpecError(PlaygroundError):
    """An experiment that cannot be run."""
