"""What a command of the command line is, and the help and the errors that all have alike."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

from playground.console import NAME
from playground.core.basics.messages import LONGEST_REASON, quotable
from playground.languages.choice import OPTION
from playground.languages.current import translate
from playground.languages.registry import LANGUAGES

CONTEXT = "CommandLine"


@dataclass(frozen=True)
class Command:
    """A command, as in ``backprop-playground train FILE``.

    Attributes
    ----------
    summary : one sentence that says what it does, marked for translation in `CONTEXT`
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
        heading = translate("CommandLine", "examples:")
        lines = "\n".join(f"  {NAME} {example}" for example in self.examples)
        parser = Parser(
            prog=f"{NAME} {name}",
            description=translate(CONTEXT, self.summary),
            epilog=f"{heading}\n{lines}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self.add_options(parser)
        return parser


class Parser(argparse.ArgumentParser):
    """A parser that quotes little of what was typed, and no control characters.

    Every one has the option for the language, which is read before: the help is in it. Options
    cannot be abbreviated, since that one is only read by its name.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)
        names = ", ".join(f"{one.code} ({one.name})" for one in LANGUAGES.values())
        text = translate("CommandLine", "speak this language in this run: {names}")
        self.add_argument(OPTION, metavar="CODE", type=_nothing, help=text.format(names=names))

    def error(self, message: str) -> NoReturn:
        """End the program with exit code 2."""
        super().error(str(quotable(message, LONGEST_REASON)))


def _nothing(text: str) -> NoReturn:
    """Refuse what follows the option for the language here: what names one was read before."""
    wrong = translate("CommandLine", "“{text}” is no code of a language")
    raise argparse.ArgumentTypeError(wrong.format(text=quotable(text)))
