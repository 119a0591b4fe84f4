"""Where what a command has made goes: a file, or standard output."""

import json
import sys
from pathlib import Path

import playground.files as files
from playground.cli.sessions import PIPE
from playground.console import print_results, write_content
from playground.core.basics.messages import (
    QT_TRANSLATE_NOOP,
    PlaygroundError,
    explained_writing,
    quotable,
)

NO_TEXT = QT_TRANSLATE_NOOP(
    "Errors", "A terminal cannot show this file; write it to a file, or into a pipe."
)


def check_output(out: str, is_text: bool = True) -> None:
    """Raise `PlaygroundError` if nothing can be written there; an old file is not touched.

    A terminal takes text only.
    """
    if out != PIPE:
        with explained_writing(Path(out)):
            files.check_writable(Path(out))
    elif not is_text and sys.stdout is not None and sys.stdout.isatty():
        raise PlaygroundError(NO_TEXT)


def write_output(out: str, content: bytes) -> int:
    """Write a file, whole or not at all, or to standard output; returns the exit code.

    Raises `PlaygroundError` if the file cannot be written. An old file is replaced.
    """
    if out == PIPE:
        return write_content(content)
    with explained_writing(Path(out)):
        files.replace_file(Path(out), content)
    return 0


def report_written(names: list[str], form: str, size: int, as_json: bool, quiet: bool) -> int:
    """Say what was written, unless that was standard output; returns the exit code."""
    if quiet or names == [PIPE]:
        return 0
    if as_json:
        return print_results(json.dumps({"files": names, "format": form, "bytes": size}))
    what = f"“{quotable(Path(names[0]))}”"
    if len(names) > 1:
        what = f"{len(names)} files, {what} to “{quotable(Path(names[-1]))}”"
    return print_results(f"Wrote {what}: {form}, {size:,} bytes.")
