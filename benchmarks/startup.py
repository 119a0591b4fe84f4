"""Measure the start: from the command to the first painted frame.

    python -m benchmarks.startup [--json] [--starts N] [--profile]

Each start is a process of its own with no settings. Its time ends when the first frame, with all
that the window shows at first, has been painted: `cpu_ms` of all threads of the process, `wall_ms`
by the clock. `imports`, `built` and `painted` are when that is done. Without a display it starts
Xvfb. To compare two versions run it in both, in turns; the first start, which may still compile
Python files, is left out. `--profile` lists the modules that take longest to import.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from benchmarks.display import run_with_display
from benchmarks.program import has_real_display

MODULES = 40  # that `--profile` lists
# runs in the measured process, which imports nothing else before the program
PROGRAM = """
import os, sys, time
marks = {}
def mark(name):
    marks[name] = time.process_time(), time.monotonic()
import playground.app
playground.app.load_window()
import playground.ui.window.application as application
mark("imports")
build = application.build_window
def build_window(*arguments):
    window = build(*arguments)
    mark("built")
    window.controller.drawn.connect(end)
    return window
def end():
    mark("painted")
    print(marks, flush=True)
    os._exit(0)
application.build_window = build_window
playground.app.main([])
"""
Start = dict[str, tuple[float, float]]  # CPU and clock, by what is done


def start_once(options: tuple[str, ...] = ()) -> tuple[Start, str]:
    """Start the program; return its times in seconds, and what it wrote to stderr."""
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, XDG_CONFIG_HOME=folder, XDG_STATE_HOME=folder)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a start after an install compiles none
        begun_at = time.monotonic()
        ended = subprocess.run(
            [sys.executable, *options, "-c", PROGRAM],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
    found = eval(ended.stdout, {"__builtins__": {}})  # noqa: S307 - numbers of our own process
    return {name: (cpu, at - begun_at) for name, (cpu, at) in found.items()}, ended.stderr


def measure(starts: int) -> dict[str, float]:
    """Return the medians of several starts, in milliseconds."""
    start_once()
    found = [start_once()[0] for _ in range(starts)]
    result = {}
    for name in found[0]:
        for index, kind in enumerate(("cpu", "wall")):
            times = [start[name][index] for start in found]
            result[f"{name}_{kind}_ms"] = round(1000 * statistics.median(times), 1)
    return result


def slowest_imports() -> str:
    """List the modules that take longest to import, with what they import first, in ms."""
    lines = [line.split("|") for line in start_once(("-X", "importtime"))[1].splitlines()]
    rows = [(int(line[1]), line[2].strip()) for line in lines[1:] if len(line) == 3]
    rows.sort(reverse=True)
    return "\n".join(f"{micros / 1000:8.1f}  {name}" for micros, name in rows[:MODULES])


def main() -> int:
    """Measure the starts and print them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--starts", type=int, default=10, help="how often the program is started")
    parser.add_argument("--profile", action="store_true", help="list the slowest imports")
    arguments = parser.parse_args()
    if not has_real_display():
        return run_with_display("benchmarks.startup", sys.argv[1:])
    if arguments.profile:
        print(slowest_imports())
        return 0
    results = measure(arguments.starts)
    if arguments.json:
        print(json.dumps(results, indent=2))
    else:
        print("\n".join(f"{name:18} {value:8.1f}" for name, value in results.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
