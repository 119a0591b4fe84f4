"""The arguments that several commands have, and their types."""

import argparse

from playground.core.basics.messages import quotable

LARGEST_COUNT = 10**9


def positive(text: str) -> int:
    """Read a count; raises `ArgumentTypeError`."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if not 1 <= value <= LARGEST_COUNT:
        raise argparse.ArgumentTypeError(
            f"“{quotable(text)}” is not a whole number from 1 to {LARGEST_COUNT:,}"
        )
    return value


def add_session(parser: argparse.ArgumentParser) -> None:
    """Add the session that a command works on."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a session (.nnplay), or a TensorFlow Playground link; - is standard input",
    )


def add_results(parser: argparse.ArgumentParser) -> None:
    """Add how a command tells what it has done."""
    told = parser.add_mutually_exclusive_group()
    told.add_argument("--json", action="store_true", help="print the results as one JSON object")
    told.add_argument(
        "--quiet", action="store_true", help="print neither results nor a progress bar"
    )
