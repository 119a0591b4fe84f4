"""The two streams of the command line, and the signals that ask a long task to end."""

import os
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, reason_of
from playground.languages.wording import sentence

NAME = "backprop-playground"
ASKED_TO_END = {signal.SIGINT: "Ctrl+C", signal.SIGTERM: "SIGTERM"}
OF_SIGNAL = 128  # a process that a signal has ended has this exit code, plus the signal
NOT_PRINTED = QT_TRANSLATE_NOOP("Errors", "The results could not be printed: {reason}.")
NOT_WRITTEN = QT_TRANSLATE_NOOP("Errors", "Standard output could not be written: {reason}.")
CLOSED = QT_TRANSLATE_NOOP("Errors", "Standard output is closed.")
NO_TEXT = QT_TRANSLATE_NOOP(
    "Errors", "A terminal cannot show this file; write it to a file, or into a pipe."
)
BROKEN_PIPE = OF_SIGNAL + 13  # of SIGPIPE, which not every system has


def accept_all_letters() -> None:
    """Print ? for letters that a stream does not know, such as ² on an ASCII terminal."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError, OSError):  # closed, or no text stream
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def explain(reason: object) -> None:
    """Print a sentence to stderr, if that is open; one of the core is translated."""
    print_aside(f"{NAME}: {sentence(reason)}")


def print_aside(text: str) -> None:
    """Print to stderr, if that is open: results while stdout carries a file."""
    with suppress(OSError, ValueError):
        print(text, file=sys.stderr, flush=True)


def padded(text: str, width: int) -> str:
    """Fill a text up to a column of this width; on a terminal a Hangul syllable is two wide."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return text + " " * max(0, width - len(text) - wide)


def print_results(text: str) -> int:
    """Print to stdout; returns the exit code: 0, or another one if nobody reads it.

    A closed pipe is no error to speak of: `head` closes it when it has seen enough.
    """
    try:
        print(text, flush=True)
    except BrokenPipeError:
        _close_stdout()
        return BROKEN_PIPE
    except (OSError, ValueError) as error:
        _close_stdout()
        explain(Phrase(NOT_PRINTED, (("reason", reason_of(error)),)))
        return 1
    return 0


def write_content(content: bytes) -> int:
    """Write bytes to stdout as they are; returns the exit code as `print_results` does.

    A terminal gets text only: other bytes would change its state.
    """
    if sys.stdout is None or sys.stdout.closed:
        explain(CLOSED)
        return 1
    if sys.stdout.isatty() and b"\0" in content:
        explain(NO_TEXT)
        return 1
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _close_stdout()
        return BROKEN_PIPE
    except OSError as error:
        _close_stdout()
        explain(Phrase(NOT_WRITTEN, (("reason", reason_of(error)),)))
        return 1
    return 0


def _close_stdout() -> None:
    """Send what is still in the buffer nowhere: Python would fail on it once more at the end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class EndedError(Exception):
    """A signal has asked the task to end, and it has ended."""


@dataclass
class Interruption:
    """Whether a signal has asked the task to end, and which; 0 for none."""

    signal: int = 0

    @property
    def name(self) -> str:
        """What the user calls the signal."""
        return ASKED_TO_END[signal.Signals(self.signal)]

    @property
    def exit_code(self) -> int:
        """The exit code of a process that the signal has ended."""
        return OF_SIGNAL + self.signal

    def check(self) -> None:
        """Raise `EndedError` once a signal has come."""
        if self.signal:
            raise EndedError


@contextmanager
def noting_signals() -> Iterator[Interruption]:
    """Note the first SIGINT or SIGTERM within; a second one ends the process at once."""
    found = Interruption()

    def note(number: int, _: FrameType | None) -> None:
        found.signal = number
        put_back()

    def put_back() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    before = {number: signal.getsignal(number) for number in ASKED_TO_END}
    for number in before:
        signal.signal(number, note)
    try:
        yield found
    finally:
        put_back()
