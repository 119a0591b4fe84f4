"""Reads the command line: a command with its options, or the window with the file to open."""

import argparse
import os
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from playground.about import APP_NAME
from playground.cli.command import CONTEXT, Command, Parser
from playground.console import NAME, print_results
from playground.core.basics.messages import QT_TRANSLATE_NOOP, quotable
from playground.languages.current import translate
from playground.versions import version_text

ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")  # of a byte in a URL
ONE_FILE = QT_TRANSLATE_NOOP(
    "CommandLine", "a window has one session; start the program once for each file"
)
ONLY_VERSION = QT_TRANSLATE_NOOP("CommandLine", "--verbose goes with --version only")
NO_COMMAND = QT_TRANSLATE_NOOP(
    "CommandLine", "“{word}” is neither a file nor a command. The commands are: {names}"
)
NO_COMMAND_BUT = QT_TRANSLATE_NOOP(
    "CommandLine",
    "“{word}” is neither a file nor a command; did you mean “{nearest}”? The commands are: {names}",
)
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
    if options.version:
        _show_version(options.verbose)
    if options.verbose:
        parser.error(translate(CONTEXT, ONLY_VERSION))
    if options.others:
        parser.error(translate(CONTEXT, ONE_FILE))
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
    text = translate(CONTEXT, NO_COMMAND_BUT if nearest else NO_COMMAND)
    values = {"word": quotable(word), "names": ", ".join(names), "nearest": "".join(nearest)}
    return text.format(**values)


def _show_version(is_verbose: bool) -> NoReturn:
    """Print the version and what trains; only then the engine is imported."""
    from playground.core.engine.engine import has_kernel

    without = translate("CommandLine", "NumPy only: no compiled kernel was built")
    engine = translate("CommandLine", "kernel") if has_kernel() else without
    raise SystemExit(print_results(version_text(engine, is_verbose)))


def _window_parser(commands: Mapping[str, Command]) -> Parser:
    width = max(map(len, commands), default=0)
    summaries = {name: translate(CONTEXT, command.summary) for name, command in commands.items()}
    lines = [f"  {name:{width}}  {summary}" for name, summary in summaries.items()]
    heading = translate("CommandLine", "commands, without a window:")
    more = translate("CommandLine", "{program} COMMAND --help explains each one.")
    about = translate(
        "CommandLine", "{name}: draw a neural network, watch it learn, see every gradient."
    )
    parser = Parser(
        prog=NAME,
        description=about.format(name=APP_NAME),
        epilog="\n".join([heading, *lines, "", more.format(program=NAME)]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version",
        action="store_true",
        help=translate("CommandLine", "show version and engine, and end"),
    )
    parser.add_argument(
        "--verbose",
        action="store_true",
        help=translate(
            "CommandLine",
            "with --version: also libraries, system and folders, as a bug report needs them",
        ),
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=named_file,
        metavar="FILE",
        help=translate(
            "CommandLine", "what to open: a session (.nnplay), a table (.csv), or a link"
        ),
    )
    parser.add_argument("others", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument(
        "--theme",
        choices=("light", "dark"),
        help=translate("CommandLine", "override the colour theme for this run"),
    )
    return parser
