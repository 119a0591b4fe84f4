"""Measure how smooth the window is, and what it costs the training.

    python -m benchmarks.live [--json] [--seconds S] [--only NETWORK] [--memory MINUTES]

The real window, training as fast as possible: at 1280×800 with the default panels, and at 1600×1000
with each tab of the drawer open. Without a display it starts Xvfb. A frame counts when the paint
events it caused are done.

`training_share` is updates a second with the window over updates a second of the same trainer in
the same process without one, measured just before and just after. `canvas_frame_ms` is what one
frame of the canvas (maps, edges, painting) takes in the GUI thread with nothing else going on.
`input_ms` is from a move of the mouse, a turn of the wheel or a key until what it changes is
painted, measured after the frames and for as long, with training as fast as possible.
`edit_ms` is from an edit of a network of 20 hidden layers, training running, to its numbers on
screen.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from benchmarks.engine import ours
from benchmarks.program import Results, parser_of, report, run_benchmark
from benchmarks.window import (
    canvas_frame_ms,
    close_unasked,
    count_paints,
    open_window,
    run_until_closed,
)
from playground.about import APP_NAME

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
DEEP = f"2-(4x{DEEP_LAYERS})-1"
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
    """Train for some seconds, then close the window; return frames, gaps, updates and answers."""
    from PyQt6.QtCore import QTimer

    from benchmarks.latency import Latency

    recorder, latency, canvas = Recorder(window), Latency(window.views.canvas.view), []

    def go_on_with_inputs() -> None:
        recorder.stop()
        latency.start()
        QTimer.singleShot(int(1000 * seconds), stop)

    def stop() -> None:
        latency.stop()
        canvas.append(canvas_frame_ms(window))
        close_unasked(window)

    QTimer.singleShot(START_MS, lambda: window.controller.set_running(True))
    QTimer.singleShot(WARM_UP_MS, recorder.start)
    QTimer.singleShot(WARM_UP_MS + int(1000 * seconds), go_on_with_inputs)
    run_until_closed(window)
    return {**recorder.figures(), "canvas_frame_ms": canvas[0], **latency.figures()}


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
        self._controller.drawn.connect(self._note_frame)

    def stop(self) -> None:
        """Record no more."""
        self._mark()
        self._controller.drawn.disconnect(self._note_frame)

    def _note_frame(self) -> None:
        self._frames.append(time.perf_counter())

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
            close_unasked(window)

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
    close_unasked(window)
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


def measure_all(arguments: argparse.Namespace) -> Results:
    """Measure all cases, or those that are asked for."""
    results: dict[str, dict[str, float]] = {}
    for name, measure_one in _measurements(arguments).items():
        results[name] = measure_one()
        report(as_text({name: results[name]}))
    return results


def _measurements(arguments: argparse.Namespace) -> dict[str, Callable[[], dict[str, float]]]:
    """List what is measured, in this order."""
    if arguments.memory:
        return {"memory": partial(measure_memory, arguments.memory)}
    cases = {name: case for name, case in CASES.items() if arguments.only in (None, name)}
    (width, height), seconds = LARGE_SIZE, arguments.seconds
    found: dict[str, Callable[[], dict[str, float]]] = {
        name: partial(measure, case, seconds) for name, case in cases.items()
    }
    for name, case in cases.items():
        for tab in TABS:
            found[f"{name}, {width}×{height}, {tab}"] = partial(measure, case, seconds, tab)
    if arguments.only in (None, DEEP):
        found[DEEP] = measure_edits
    if arguments.only is None and shutil.which("xdotool"):
        found["start"] = lambda: {"seconds_to_window": measure_start()}
    return found


def as_text(results: Results) -> str:
    """Return a paragraph for each case."""
    rows = []
    for name, row in results.items():
        rows.append(name)
        rows += [f"  {key:36} {value:>12,}" for key, value in row.items()]
    return "\n".join(rows)


def main() -> int:
    """Measure all cases and print them."""
    parser = parser_of(__doc__, [*CASES, DEEP])
    parser.add_argument("--seconds", type=float, default=6.0, help="length of one measurement")
    parser.add_argument(
        "--memory", type=float, metavar="MINUTES", help="only watch the memory for this long"
    )
    return run_benchmark("benchmarks.live", parser, measure_all, as_text)


if __name__ == "__main__":
    sys.exit(main())
