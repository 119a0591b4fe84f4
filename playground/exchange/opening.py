"""Reads the bytes of a file that somebody chose or dropped."""

from pathlib import Path

from playground import files
from playground.core.basics.messages import QT_TRANSLATE_NOOP, reason_of
from playground.exchange.errors import MAX_BYTES, CsvError

TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "“{path}” is larger than {limit} MB.")
NOT_A_FILE = QT_TRANSLATE_NOOP("Errors", "“{path}” is not a file.")


def read_bytes(path: Path) -> bytes:
    """Read a whole file; raises `CsvError` if it is no file, is too large, or cannot be opened."""
    name = path.name or path
    try:
        if not path.is_file() and path.exists():
            raise CsvError(NOT_A_FILE, path=name)  # a pipe would wait for ever
        with open(path, "rb", opener=files.open_without_waiting) as file:
            content = file.read(MAX_BYTES + 1) or b""  # None where there is nothing to read yet
    except (OSError, ValueError) as error:
        if isinstance(error, CsvError):
            raise
        raise CsvError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be opened: {reason}."),
            path=name,
            reason=reason_of(error),
        ) from error
    if len(content) > MAX_BYTES:
        raise CsvError(TOO_LARGE, path=name, limit=MAX_BYTES // 2**20)
    return content
