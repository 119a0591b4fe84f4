"""Measure how smooth the window is, and what it costs the training.

    python -m benchmarks.live [--json] [--seconds S] [--only NETWORK] [--memory MINUTES]

The real window, training as fast as possible: at 1280×800 with the default panels, and at 1600×1000
with each tab of the drawer open. Without a display it starts Xvfb. A frame counts when the paint
events it caused are done.

`training_share` is updates a second with the window over updates a second of the same trainer in
the same process without one, measured just before and just after. `canvas_frame_ms` is what one
frame of the canvas (maps, edges, painting) takes in the GUI thread with nothing else going on.
`edit_ms` is from an edit of a network of 20 hidden layers, training running, to its numbers on
screen.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from typing import Any

import numpy as np

from benchmarks.display import run_with_display
from benchmarks.engine import ours
from benchmarks.window import canvas_frame_ms, count_paints, open_window, run_until_closed
from playground.about import APP_NAME
from playground.display import has_display

CASES = {
    "2-4-2-1": (4, 2),
    "2-(8x6)-1": (8,) * 6,
    "2-16-16-16-1": (16, 16, 16),
    "2-64-64-1": (64, 64),
}
SIZE = 1280, 800  # of the window with the default panels
LARGE_SIZE = 1600, 1000  # with a tab of the drawer as well
TABS = ("weights", "gradients", "activations", "backprop")
DEEP_LAYERS = 20  # of the network that is edited
START_MS, WARM_UP_MS = 300, 1500  # from opening the window to training, and to measuring


def measure(hidden: tuple[int, ...], seconds: float, tab: str = "") -> dict[str, float]:
    """Train one network in the window, or in the large window with `tab` open."""
    alone = ours(hidden, 10)
    alone(0.5)
    before = alone(1.0)
    window = open_window(hidden, LARGE_SIZE if tab else SIZE)
    if tab:
        window.panel_layout.open(tab)
        window.shared.watched.pin(0 if tab == "backprop" else None)
    figures = measure_frames(window, seconds)
    rate, rate_alone = figures["updates_per_second"], (before + alone(1.0)) / 2
    figures["updates_per_second_without_window"] = round(rate_alone)
    figures["training_share"] = round(rate / rate_alone, 3)
    return figures


def measure_frames(window: Any, seconds: float) -> dict[str, float]:
    """Train for some seconds, then close the window; return frames, gaps and updates."""
    from PyQt6.QtCore import QTimer

    recorder, canvas = Recorder(window), []

    def stop() -> None:
        recorder.stop()
        canvas.append(canvas_frame_ms(window))
        window.close()

    QTimer.singleShot(START_MS, lambda: window.controller.set_running(True))
    QTimer.singleShot(WARM_UP_MS, recorder.start)
    QTimer.singleShot(WARM_UP_MS + int(1000 * seconds), stop)
    run_until_closed(window)
    return {**recorder.figures(), "canvas_frame_ms": canvas[0]}


class Recorder:
    """Records updates, frames and paint events of the canvas, from `start` to `stop`."""

    def __init__(self, window: Any) -> None:
        self._controller = window.controller
        self._counter = count_paints(window.views.canvas.view.viewport())
        self._frames: list[float] = []  # when each was on screen
        self._marks: list[tuple[int, float, int]] = []  # updates, time, paints: at start and stop

    def start(self) -> None:
        """Record from now on."""
        self._mark()
        self._controller.drawn.connect(lambda: self._frames.append(time.perf_counter()))

    def stop(self) -> None:
        """Record no more updates."""
        self._mark()

    def _mark(self) -> None:
        update, now = self._controller.worker.call(
            lambda trainer: (trainer.update, time.perf_counter())
        )
        self._marks.append((update, now, self._counter.paints))

    def figures(self) -> dict[str, float]:
        """Return rates a second, and the gaps between frames in milliseconds."""
        updates, passed, paints = (
            after - before for before, after in zip(*self._marks, strict=True)
        )
        gaps = 1000 * np.diff(self._frames)
        return {
            "frames_per_second": round(len(self._frames) / passed, 1),
            "canvas_paints_per_second": round(paints / passed, 1),
            "gap_ms_p50": round(float(np.percentile(gaps, 50)), 1),
            "gap_ms_p99": round(float(np.percentile(gaps, 99)), 1),
            "gap_ms_max": round(float(gaps.max()), 1),
            "updates_per_second": round(updates / passed),
        }


def measure_memory(minutes: float) -> dict[str, float]:
    """Train 2-(8×6)-1 with all panels and measure how the memory grows.

    Every ten seconds another tab of the drawer is opened.
    """
    from PyQt6.QtCore import QTimer

    window = open_window(CASES["2-(8x6)-1"], LARGE_SIZE)
    window.controller.set_running(True)
    samples: list[tuple[float, float]] = []
    begin = time.perf_counter()

    def look() -> None:
        passed = (time.perf_counter() - begin) / 60
        samples.append((passed, _resident_mb()))
        window.panel_layout.open(TABS[len(samples) % len(TABS)])
        if passed >= minutes:
            window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10_000)
    run_until_closed(window)
    timer.stop()
    times, sizes = np.array([s for s in samples if s[0] >= min(2.0, minutes / 4)]).T
    return {
        "minutes": round(float(times[-1]), 1),
        "resident_mb": round(float(sizes[-1]), 1),
        "mb_per_minute_after_warm_up": round(float(np.polyfit(times, sizes, 1)[0]), 3),
    }


def _resident_mb() -> float:
    """Return the memory of this process that is in use, from /proc (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_edits(repeats: int = 20) -> dict[str, float]:
    """Measure the time from an edit of a deep network to its numbers on screen, in milliseconds.

    The edit adds or removes a neuron while training runs.
    """
    from playground.ui.window.application import dispose

    window = open_window((4,) * DEEP_LAYERS, SIZE)
    seconds = time_edits(window, repeats)
    window.document.undo_stack.setClean()
    window.close()
    dispose(window)
    return {
        "edit_ms_p50": round(1000 * float(np.median(seconds)), 1),
        "edit_ms_max": round(1000 * max(seconds), 1),
    }


def time_edits(window: Any, repeats: int) -> list[float]:
    """Edit while training runs; return the seconds from each edit to its first frame."""
    from PyQt6.QtCore import QEventLoop

    loop, seconds = QEventLoop(), []

    def drawn() -> None:
        snapshot = window.controller.snapshot
        if snapshot is not None and snapshot.revision == window.document.revision:
            loop.quit()

    window.controller.drawn.connect(drawn)
    window.controller.set_running(True)
    loop.exec()
    for number in range(repeats):
        step = 1 if number % 2 == 0 else -1
        start = time.perf_counter()
        window.shared.network_actions.resize(step, f"hidden{DEEP_LAYERS // 2}")
        loop.exec()
        seconds.append(time.perf_counter() - start)
    return seconds


def measure_start() -> float:
    """Measure the seconds from start to window, the median of five; needs xdotool."""
    seconds = []
    for _ in range(6):
        start = time.perf_counter()
        with subprocess.Popen([sys.executable, "main.py"], stderr=subprocess.DEVNULL) as process:
            search = ["xdotool", "search", "--onlyvisible", "--name", APP_NAME]
            while (
                not subprocess.run(search, capture_output=True, check=False).stdout
                and process.poll() is None
            ):
                pass
            seconds.append(time.perf_counter() - start)
            process.terminate()
    return round(float(np.median(seconds[1:])), 2)


def parse(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--seconds", type=float, default=6.0, help="length of one measurement")
    parser.add_argument("--only", choices=list(CASES), help="measure this network only")
    parser.add_argument(
        "--memory", type=float, metavar="MINUTES", help="only watch the memory for this long"
    )
    return parser.parse_args(arguments)


def measure_all(only: str | None, seconds: float) -> dict[str, dict[str, float]]:
    """Measure all cases, or those of the network `only`."""
    cases = {name: case for name, case in CASES.items() if only in (None, name)}
    results = {name: measure(case, seconds) for name, case in cases.items()}
    width, height = LARGE_SIZE
    for name, case in cases.items():
        for tab in TABS:
            results[f"{name}, {width}×{height}, {tab}"] = measure(case, seconds, tab)
    if only is None:
        results[f"2-(4x{DEEP_LAYERS})-1"] = measure_edits()
        if shutil.which("xdotool"):
            results["start"] = {"seconds_to_window": measure_start()}
    return results


def main() -> int:
    """Measure all cases and print them."""
    arguments = parse(sys.argv[1:])
    if not has_display():
        return run_with_display("benchmarks.live", sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # the user's settings are left alone
        from PyQt6.QtWidgets import QApplication

        app = QApplication([])  # noqa: F841 - lives until the last window is gone
        if arguments.memory:
            print(json.dumps(measure_memory(arguments.memory), indent=2))
            return 0
        results = measure_all(arguments.only, arguments.seconds)
    if arguments.json:
        print(json.dumps(results, indent=2))
        return 0
    for name, row in results.items():
        print(name)
        for key, value in row.items():
            print(f"  {key:36} {value:>12,}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
