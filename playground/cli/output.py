"""Where what a command has made goes: a file, or standard output."""

import json
import sys
from pathlib import Path

import playground.files as files
from playground.cli.sessions import PIPE
from playground.console import NO_TEXT, print_results, write_content
from playground.core.basics.messages import PlaygroundError, explained_writing, quotable
from playground.languages.current import translate


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
    one = translate("CommandLine", "Wrote “{first}”: {form}, {size:,} bytes.")
    several = translate(
        "CommandLine", "Wrote {count} files, “{first}” to “{last}”: {form}, {size:,} bytes."
    )
    first, last = (quotable(Path(name)) for name in (names[0], names[-1]))
    text = one if len(names) == 1 else several
    shown = {"count": len(names), "first": first, "last": last}
    return print_results(text.format(form=form, size=size, **shown))
