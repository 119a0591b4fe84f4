"""What a command of the command line is, and the help and the errors that all have alike."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from playground.console import NAME
from playground.core.basics.messages import LONGEST_REASON, quotable


@dataclass(frozen=True)
class Command:
    """A command, as in ``backprop-playground train FILE``.

    Attributes
    ----------
    summary : one sentence that says what it does
    examples : what follows the name of the program in the examples of its help, one a line
    add_options : adds its arguments to its parser
    run : carries it out with what was parsed; returns the exit code
    """

    summary: str
    examples: tuple[str, ...]
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]

    def parser(self, name: str) -> "Parser":
        """Make the parser of the arguments that follow the name of the command."""
        lines = "\n".join(f"  {NAME} {example}" for example in self.examples)
        parser = Parser(
            prog=f"{NAME} {name}",
            description=self.summary,
            epilog=f"examples:\n{lines}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self.add_options(parser)
        return parser


class Parser(argparse.ArgumentParser):
    """A parser that quotes little of what was typed, and no control characters."""

    def error(self, message: str) -> NoReturn:
        """End the program with exit code 2."""
        super().error(str(quotable(message, LONGEST_REASON)))
