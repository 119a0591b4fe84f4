"""Sessions from files and pipes, and back: `-` stands for standard input and output."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from playground.console import explain
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError, reason_of

if TYPE_CHECKING:
    from playground.session.format import Session

PIPE = "-"
PIPED_NAME = "standard input"  # what errors call a session that was piped in
NO_INPUT = QT_TRANSLATE_NOOP(
    "Errors", "Nothing is piped in; write a file instead of -, or: command < FILE"
)
NO_ROOM = QT_TRANSLATE_NOOP(
    "Errors", "What is piped in could not be kept in a temporary file: {reason}."
)


def open_session(name: str) -> "Session":
    """Read the session that was named on the command line; raises `PlaygroundError`.

    Whatever else than a file can be named there, such as a link, is told apart here. What is not
    taken over from a link is explained.
    """
    from playground.session.format import load_session

    if (session := _linked(name)) is not None:
        return session
    with file_of(name) as file:
        return load_session(Path(file))


def _linked(name: str) -> "Session | None":
    """Return a session of what a link is about, and say what is not the same; else None."""
    from playground.exchange.tfp_link.reading import read_link
    from playground.exchange.tfp_link.settings import is_link
    from playground.session.format import Session

    is_address = re.match("https?://", name) is not None  # read as a link to say what it is not
    if os.path.lexists(name) or not (is_address or is_link(name)):
        return None
    found = read_link(name)
    for note in found.notes:
        explain(note)
    return Session(found.experiment)


@contextmanager
def file_of(name: str) -> Iterator[str]:
    """Give the name of a file for as long as it is needed: a temporary one of what is piped in."""
    if name != PIPE:
        yield name
        return
    content = _piped()
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            file = Path(folder) / PIPED_NAME
            file.write_bytes(content)
        except OSError as error:
            raise PlaygroundError(NO_ROOM, reason=reason_of(error)) from error
        yield str(file)


def _piped() -> bytes:
    """Read standard input, up to one byte more than a session may have."""
    from playground.session.archive import MAX_FILE

    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        raise PlaygroundError(NO_INPUT)
    return sys.stdin.buffer.read(MAX_FILE + 1)


def session_bytes(session: "Session") -> bytes:
    """Return the content of a session file."""
    from playground.session.format import save_session

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "session"
        save_session(session, file)
        return file.read_bytes()
