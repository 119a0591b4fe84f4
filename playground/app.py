"""The composition root: reads the command line, and starts the window or the headless command."""

import argparse
import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from playground.cli.command import Command
from playground.cli.commands import COMMANDS as WITHOUT_QT
from playground.cli.commands import drawing_commands
from playground.cli.parsing import parse
from playground.console import OF_SIGNAL, accept_all_letters, explain
from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.display import has_display, missing_library
from playground.exchange.pictures.order import Painter, PictureOrder
from playground.languages.argparse_words import translate_argparse
from playground.languages.current import translate
from playground.languages.start import start_language
from playground.system_packages import family, install_command, packages_of_qt

if TYPE_CHECKING:
    from playground.core.training.trainer import Trainer

EXIT_NO_DISPLAY = 3
NO_DISPLAY = QT_TRANSLATE_NOOP(
    "Errors",
    "there is no display to open a window on; set DISPLAY, "
    "or train without a window: backprop-playground train FILE --epochs N",
)
NO_QT = QT_TRANSLATE_NOOP("Errors", "Nothing can be drawn: {reason}.")
COMMANDS: Mapping[str, Command] = {
    **WITHOUT_QT,
    **drawing_commands(lambda trainer, order: _open_painter(trainer, order)),
    # here are the commands that need Qt, or settings of the window; each imports it as it runs
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code.

    0 done, 1 failed, 2 wrong usage, 3 no display or no font, 130 ended by Ctrl+C, 143 by SIGTERM.
    """
    accept_all_letters()
    translate_argparse()
    trouble, rest = start_language(sys.argv[1:] if arguments is None else arguments)
    if trouble:
        explain(trouble)
    try:
        options = parse(rest, COMMANDS)
        command = COMMANDS.get(options.command)
        return command.run(options) if command else _open_window(options, trouble)
    except KeyboardInterrupt:
        return OF_SIGNAL + signal.SIGINT


def _open_window(options: argparse.Namespace, trouble: str) -> int:
    if not has_display():
        explain(NO_DISPLAY)
        return EXIT_NO_DISPLAY
    if os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and (library := missing_library()):
        missing = translate("CommandLine", "Qt needs the system library {name}, which is missing.")
        explain(f"{missing.format(name=library)}{_how_to_install()}")
        return EXIT_NO_DISPLAY
    return load_window()(options.file, options.theme, trouble)


def _how_to_install() -> str:
    """Name the command that installs what Qt needs of the system; "" if nothing is missing."""
    packages = packages_of_qt()
    if not packages:
        return ""
    known = translate("CommandLine", "This command installs them:\n  {command}")
    unknown = translate(
        "CommandLine", "Please install these packages (their names in Debian): {command}"
    )
    of = family()
    text = unknown if of is None else known
    return f" {text.format(command=install_command(packages, of))}"


def load_window() -> Callable[[Path | None, str | None, str], int]:
    """Import the window; returns what runs it.

    Until it is built Python collects no garbage: all that the start makes stays in use.
    """
    gc.disable()  # `freeze_startup_objects` enables it again
    from playground.ui.window.application import run_window

    return run_window


def _open_painter(trainer: "Trainer", order: PictureOrder) -> AbstractContextManager[Painter]:
    """Import what draws views without a window; no display is asked for."""
    if sys.platform not in ("win32", "darwin"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from playground.ui.window.off_screen import painter_without_window
    except ImportError as error:  # a system library is missing
        if hint := _how_to_install():
            explain(f"Qt needs packages of the system.{hint}")
        raise PlaygroundError(NO_QT, reason=error) from error
    return painter_without_window(trainer, order)
