"""Measure what one frame costs the window's thread while training runs.

    python -m benchmarks.frames [--json] [--frames N] [--only NETWORK]

The real window at 1280×800 with the default panels, training as fast as possible. Frames are pulled
one by one, and each is painted to its end before the next: no view waits for its turn. The figures
are CPU of the window's thread, which does not depend on what else the machine does: means in
milliseconds, as not every frame paints all there is. `frame` is the whole; beside it, what each
view takes to show and to paint one frame; `nothing` is what the measurement itself takes, which is
part of every figure. `maps` is what the training thread takes for the maps of all neurons at
100×100 points.
To compare two versions, run it in turns in two checkouts. Without a display it starts Xvfb.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.live import CASES, SIZE, as_text
from benchmarks.program import Results, parser_of, report, run_benchmark
from benchmarks.window import close_unasked, open_window

SETTLED = 8  # looks at the event loop, a millisecond apart, in which a frame is painted
PATIENCE = 10.0  # seconds that one frame is waited for


def measure(hidden: tuple[int, ...], frames: int) -> dict[str, float]:
    """Train a network in the window; return what a frame costs, and what each view takes of it."""
    from playground.ui.state import run_controller
    from playground.ui.window.application import dispose

    run_controller.SLOW = float("inf")  # no view waits for its turn
    window = open_window(hidden, SIZE)
    settle(100)
    window.controller.set_running(True)
    settle(100)
    window.controller.set_visible(False)  # it takes no frames by itself
    snapshots = [take(window.controller.worker) for _ in range(frames)]
    window.controller.worker.pause()
    emit = window.controller.frame.emit
    figures = {"frame": milliseconds(emit, snapshots)}
    for name, show in views_of(window).items():
        figures[name] = milliseconds(show, snapshots)
    figures["maps"] = maps_ms(window.document.experiment, snapshots)
    close_unasked(window)
    dispose(window)
    return figures


def maps_ms(experiment: Any, snapshots: list[Any]) -> float:
    """Return the CPU of computing the maps of all neurons at 100×100 points."""
    from playground.core.observe.maps import NeuronMaps

    maps, seconds = NeuronMaps(experiment, snapshots[0].layout, 100), []
    for snapshot in snapshots:
        start = time.thread_time()
        maps.run(snapshot.parameters)
        seconds.append(time.thread_time() - start)
    return round(1000 * statistics.fmean(seconds), 2)


def take(worker: Any) -> Any:
    """Take the next frame of training, a little later than the last one."""
    give_up_at = time.monotonic() + PATIENCE
    while (snapshot := worker.take()) is None:
        if time.monotonic() > give_up_at:
            raise RuntimeError("training gives no frames")
        for error in worker.errors():
            raise error
        time.sleep(0.001)
    worker.drawn()
    return snapshot


def views_of(window: Any) -> dict[str, Callable[[Any], object]]:
    """Return what shows a frame in each view."""
    views = window.views
    return {
        "nothing": lambda snapshot: None,
        "toolbar": window.toolbar.show_frame,
        "canvas": views.canvas.show_frame,
        "inspector": views.inspector.show_frame,
        "map": views.map_view.show_frame,
        "curves": views.curves_view.show_frame,
    }


def settle(looks: int = SETTLED) -> None:
    """Let the event loop do what it has to do."""
    from PyQt6.QtWidgets import QApplication

    for _ in range(looks):
        QApplication.processEvents()
        time.sleep(0.001)


def milliseconds(show: Callable[[Any], object], snapshots: list[Any]) -> float:
    """Return the CPU of this thread for showing one frame and all events that follow from it."""
    seconds = []
    for snapshot in snapshots:
        start = time.thread_time()
        show(snapshot)
        settle()
        seconds.append(time.thread_time() - start)
    return round(1000 * statistics.fmean(seconds), 2)


def measure_all(arguments: argparse.Namespace) -> Results:
    """Measure all networks, or only the one that is asked for."""
    results = {}
    for name, hidden in CASES.items():
        if arguments.only in (None, name):
            results[name] = measure(hidden, arguments.frames)
            report(as_text({name: results[name]}))
    return results


def main() -> int:
    """Measure all networks and print them."""
    parser = parser_of(__doc__, CASES)
    parser.add_argument("--frames", type=int, default=40, help="how many are shown")
    return run_benchmark("benchmarks.frames", parser, measure_all, as_text)


if __name__ == "__main__":
    sys.exit(main())
