"""How a desktop starts the program: the command, and its quoting in a desktop entry."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from playground.core.basics.messages import PlaygroundError
from playground.places import program_folder

SCRIPT = "backprop-playground"
RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")  # an argument with one of them is quoted
IN_QUOTES = re.compile(r'["`$\\]')
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}  # of any text in a desktop entry


def start_command() -> list[str]:
    """Return the command that starts this copy of the program, wherever it is called from."""
    python = sys.executable
    if getattr(sys, "frozen", False):
        return [python]
    main = program_folder() / "main.py"
    if main.is_file():  # a checkout
        return [python, str(main)]
    script = Path(python).with_name(SCRIPT)
    if script.is_file():  # installed by pip in a virtual environment, by pipx or uv
        return [str(script)]
    return [python, "-P", "-m", "playground"]  # -P: not the one in the working folder


def exec_value(command: Sequence[str]) -> str:
    """Write a command as the value of Exec, by the Desktop Entry Specification.

    Raises `PlaygroundError` if its program cannot be named there.
    """
    if "=" in command[0]:
        raise PlaygroundError(
            "A desktop entry cannot name “{path}”, because of its “=”; move the program.",
            path=command[0],
        )
    return text_value(" ".join(map(_quoted, command)))


def text_value(text: str) -> str:
    """Write a text as a value of a desktop entry.

    Raises `PlaygroundError` for the name of a file that is no text.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise PlaygroundError(
            "A desktop entry cannot name “{path}”: its letters are not UTF-8.",
            path=text.encode(errors="replace").decode(),
        ) from error
    return "".join(ESCAPES.get(letter, letter) for letter in text)


def _quoted(argument: str) -> str:
    argument = argument.replace("%", "%%")
    if argument and not RESERVED.search(argument):
        return argument
    return '"' + IN_QUOTES.sub(r"\\\g<0>", argument) + '"'
