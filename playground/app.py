"""The composition root: reads the command line, and starts the window or the headless command."""

import os
import sys
from collections.abc import Sequence

from playground.cli import parse, train
from playground.display import has_display, missing_library

EXIT_NO_DISPLAY = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code (0 done, 1 failed, 2 wrong usage, 3 no display)."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.command == "train":
        return train(options)
    if not has_display():
        print(
            "backprop-playground: there is no display to open a window on; set DISPLAY, "
            "or train without a window: backprop-playground train FILE --epochs N",
            file=sys.stderr,
        )
        return EXIT_NO_DISPLAY
    if os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and (library := missing_library()):
        print(
            f"backprop-playground: Qt needs the system library {library}, which is missing; "
            "on Debian and Ubuntu “python3 .ci/system_libraries.py” in a checkout installs all "
            "of them, or names the command.",
            file=sys.stderr,
        )
        return EXIT_NO_DISPLAY
    from playground.ui.window.application import run_window

    return run_window(options.file, options.theme)
