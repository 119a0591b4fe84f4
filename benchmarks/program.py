"""What the benchmarks of the window share: the command line, the display, and the printing."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from benchmarks.display import run_with_display
from playground.display import has_display

Results = Mapping[str, Mapping[str, Any]]


def parser_of(about: str | None, cases: Iterable[str]) -> argparse.ArgumentParser:
    """Make the parser of a benchmark that measures these cases; `about` is its docstring."""
    parser = argparse.ArgumentParser(description=(about or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--only", choices=list(cases), help="measure this network only")
    return parser


def run_benchmark(
    module: str,
    parser: argparse.ArgumentParser,
    measure: Callable[[argparse.Namespace], Results],
    as_text: Callable[[Results], str],
) -> int:
    """Measure on a display, that of Xvfb if there is no real one, and print all results.

    Returns the exit code. `module` is the name of the benchmark, as after `python -m`.
    """
    arguments = parser.parse_args()
    if not has_real_display():
        return run_with_display(module, sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # the user's settings are left alone
        from PyQt6.QtWidgets import QApplication

        app = QApplication([])  # noqa: F841 - lives until the last window is gone
        results = measure(arguments)
    print(json.dumps(results, indent=2) if arguments.json else as_text(results))
    return 0


def has_real_display() -> bool:
    """Check that there is a display on which Qt really shows windows."""
    return has_display() and not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")


def report(text: str) -> None:
    """Print what has just been measured, so that a run that is interrupted loses nothing of it."""
    print(text, file=sys.stderr, flush=True)
