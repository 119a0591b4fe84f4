"""The arguments that several commands have, and their types."""

import argparse

from playground.core.basics.messages import quotable
from playground.languages.current import translate

LARGEST_COUNT = 10**9


def positive(text: str) -> int:
    """Read a count; raises `ArgumentTypeError`."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if not 1 <= value <= LARGEST_COUNT:
        wrong = translate("CommandLine", "“{text}” is not a whole number from 1 to {most:,}")
        raise argparse.ArgumentTypeError(wrong.format(text=quotable(text), most=LARGEST_COUNT))
    return value


def add_session(parser: argparse.ArgumentParser) -> None:
    """Add the session that a command works on."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help=translate(
            "CommandLine",
            "a session (.nnplay), or a TensorFlow Playground link; - is standard input",
        ),
    )


def add_results(parser: argparse.ArgumentParser) -> None:
    """Add how a command tells what it has done."""
    told = parser.add_mutually_exclusive_group()
    as_json = translate("CommandLine", "print the results as one JSON object")
    quiet = translate("CommandLine", "print neither results nor a progress bar")
    told.add_argument("--json", action="store_true", help=as_json)
    told.add_argument("--quiet", action="store_true", help=quiet)
