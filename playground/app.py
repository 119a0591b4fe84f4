"""The composition root: reads the command line, and starts the window or the headless command."""

import sys
from collections.abc import Sequence

from playground import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code (0 done, 1 failed, 2 wrong usage, 3 no display)."""
    options = cli.parse(sys.argv[1:] if arguments is None else arguments)
    if options.command == "train":
        return cli.train(options)
    from playground.ui.application import run_window  # Qt is only imported when a window is wanted

    return run_window(options.file, options.theme)
