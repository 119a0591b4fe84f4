"""Reads the command line: a command with its options, or the window with the file to open."""

import argparse
import os
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from playground.about import APP_NAME, __version__
from playground.cli.command import Command, Parser
from playground.console import NAME, print_results
from playground.core.basics.messages import quotable

ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")  # of a byte in a URL
WINDOW = "window"  # the name in `command` where none is typed


def parse(arguments: Sequence[str], commands: Mapping[str, Command]) -> argparse.Namespace:
    """Read the command line: `command` is one of `commands`, or `WINDOW`.

    Wrong options end the program with exit code 2.
    """
    first = arguments[0] if arguments else ""
    if first in commands:
        parser = commands[first].parser(first)
        return parser.parse_args(arguments[1:], argparse.Namespace(command=first))
    parser = _window_parser(commands)
    if _is_meant_as_command(first):
        parser.error(_no_command(first, tuple(commands)))
    options = parser.parse_args(arguments, argparse.Namespace(command=WINDOW))
    if options.others:
        parser.error("a window has one session; start the program once for each file")
    return options


def named_file(word: str) -> Path:
    """Return the file that a path names, or a `file:` URL, as file managers pass it."""
    for beginning in ("file:///", "file://localhost/"):
        if word.startswith(beginning):
            path = os.fsdecode(ESCAPE.sub(_byte, os.fsencode(word.removeprefix(beginning))))
            return Path(path if os.name == "nt" else f"/{path}")
    return Path(word)


def _byte(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 16)])


def _is_meant_as_command(word: str) -> bool:
    """Return whether it is neither an option nor a file: one word without dot and folder."""
    path = Path(word)
    is_word = bool(word) and not word.startswith("-") and path.name == word and not path.suffix
    return is_word and not os.path.lexists(word)


def _no_command(word: str, names: tuple[str, ...]) -> str:
    nearest = get_close_matches(word, names, 1)
    meant = f"; did you mean “{nearest[0]}”?" if nearest else "."
    listed = ", ".join(names)
    return f"“{quotable(word)}” is neither a file nor a command{meant} The commands are: {listed}"


class _ShowVersion(argparse.Action):
    """Prints the version and what trains; only then the engine is imported."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from playground.core.engine.engine import has_kernel

        engine = "kernel" if has_kernel() else "NumPy only: no compiled kernel was built"
        raise SystemExit(print_results(f"{APP_NAME} {__version__}, {engine}"))


def _window_parser(commands: Mapping[str, Command]) -> Parser:
    width = max(map(len, commands), default=0)
    lines = [f"  {name:{width}}  {command.summary}" for name, command in commands.items()]
    parser = Parser(
        prog=NAME,
        description=f"{APP_NAME}: draw a neural network, watch it learn, see every gradient.",
        epilog="\n".join(
            ["commands, without a window:", *lines, "", f"{NAME} COMMAND --help explains each one."]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action=_ShowVersion, nargs=0, help="show version and engine, and end"
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=named_file,
        metavar="FILE",
        help="what to open: a session (.nnplay), a table (.csv), or a link",
    )
    parser.add_argument("others", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument(
        "--theme", choices=("light", "dark"), help="override the colour theme for this run"
    )
    return parser
