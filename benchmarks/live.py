"""How smooth the window is, and what it costs the training: frames a second, gaps between frames, updates a second.

    python -m benchmarks.live [--json] [--seconds S] [--only NETWORK] [--memory MINUTES]

The real window, training flat out: at 1280×800 with the default panels, and at 1600×1000 with each tab of the drawer open. Without
a display it starts Xvfb. A frame counts when the
paint events it caused are done. `training_share` is updates a second with the window over updates a second of the same trainer in
the same process without one, measured just before and just after. `canvas_frame_ms` is what one frame of the canvas (maps,
edges, painting) takes in the GUI thread, nothing else going on; `edit_ms` is from an edit of a network of 20 hidden layers to its
numbers on screen, training running.
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

from benchmarks.engine import experiment_for, ours
from playground.about import APP_NAME
from playground.display import has_display

CASES = {
    "2-4-2-1": (4, 2),
    "2-(8x6)-1": (8,) * 6,
    "2-16-16-16-1": (16, 16, 16),
    "2-64-64-1": (64, 64),
}
WIDTH, HEIGHT = 1280, 800
ALL_WIDTH, ALL_HEIGHT = 1600, 1000
TABS = ("weights", "gradients", "activations", "backprop")


def count_paints(widget: Any) -> Any:
    """Count the paint events of `widget` from now on, in `paints` of what is returned."""
    from PyQt6.QtCore import QEvent, QObject

    class PaintCounter(QObject):
        paints = 0

        def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:
            self.paints += event is not None and event.type() == QEvent.Type.Paint
            return False

    counter = PaintCounter(widget)
    widget.installEventFilter(counter)
    return counter


def measure(hidden: tuple[int, ...], seconds: float, tab: str = "") -> dict[str, float]:
    """Open the window on one network and let it train; with `tab` at 1600×1000, and that tab of the drawer open as well."""
    from PyQt6.QtCore import QTimer
    from PyQt6.QtWidgets import QApplication

    from playground.ui.window.application import build_window, dispose, spare_start_from_collection

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    alone = ours(hidden, 10)
    alone(0.5)
    before = alone(1.0)
    window = build_window(app)
    spare_start_from_collection()
    window.document.edit(lambda _: experiment_for(hidden, 10), "benchmark")
    window.document.undo_stack.setClean()
    window.resize(*(ALL_WIDTH, ALL_HEIGHT) if tab else (WIDTH, HEIGHT))
    window.show()
    if tab:
        window.drawer.open(tab)
        window.watched.pin(0 if tab == "backprop" else None)
    window.toolbar.speed.setValue(window.toolbar.speed.maximum())
    canvas = count_paints(window.canvas.view.viewport())
    frames: list[float] = []
    marks: dict[str, Any] = {}

    def start() -> None:
        trainer = window.controller.worker.call(
            lambda trainer: (trainer.update, time.perf_counter())
        )
        marks["start"], marks["painted"] = trainer, canvas.paints
        window.controller.drawn.connect(lambda: frames.append(time.perf_counter()))

    def stop() -> None:
        marks["stop"] = window.controller.worker.call(
            lambda trainer: (trainer.update, time.perf_counter())
        )
        marks["painted"] = canvas.paints - marks["painted"]
        marks["canvas"] = canvas_frame_ms(window)
        window.close()

    QTimer.singleShot(300, lambda: window.controller.set_running(True))
    QTimer.singleShot(1500, start)
    QTimer.singleShot(1500 + int(1000 * seconds), stop)
    app.exec()
    dispose(window)
    after = alone(1.0)
    (updates0, time0), (updates1, time1) = marks["start"], marks["stop"]
    rate = (updates1 - updates0) / (time1 - time0)
    gaps = 1000 * np.diff(frames)
    return {
        "frames_per_second": round(len(frames) / (time1 - time0), 1),
        "canvas_paints_per_second": round(marks["painted"] / (time1 - time0), 1),
        "gap_ms_p50": round(float(np.percentile(gaps, 50)), 1),
        "gap_ms_p99": round(float(np.percentile(gaps, 99)), 1),
        "gap_ms_max": round(float(gaps.max()), 1),
        "canvas_frame_ms": marks["canvas"],
        "updates_per_second": round(rate),
        "updates_per_second_without_window": round((before + after) / 2),
        "training_share": round(rate / ((before + after) / 2), 3),
    }


def measure_memory(minutes: float) -> dict[str, float]:
    """Let 2-(8×6)-1 train flat out with all panels, turning to the next tab every ten seconds; how the memory grows."""
    from PyQt6.QtCore import QTimer
    from PyQt6.QtWidgets import QApplication

    from playground.ui.window.application import build_window, dispose, spare_start_from_collection

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = build_window(app)
    spare_start_from_collection()
    window.document.edit(lambda _: experiment_for(CASES["2-(8x6)-1"], 10), "benchmark")
    window.document.undo_stack.setClean()
    window.resize(ALL_WIDTH, ALL_HEIGHT)
    window.show()
    window.toolbar.speed.setValue(window.toolbar.speed.maximum())
    window.controller.set_running(True)
    samples: list[tuple[float, float]] = []
    begin = time.perf_counter()

    def look() -> None:
        passed = (time.perf_counter() - begin) / 60
        samples.append((passed, _resident_mb()))
        window.drawer.open(TABS[len(samples) % len(TABS)])
        if passed >= minutes:
            window.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10_000)
    app.exec()
    timer.stop()
    dispose(window)
    times, sizes = np.array([s for s in samples if s[0] >= min(2.0, minutes / 4)]).T
    return {
        "minutes": round(float(times[-1]), 1),
        "resident_mb": round(float(sizes[-1]), 1),
        "mb_per_minute_after_warm_up": round(float(np.polyfit(times, sizes, 1)[0]), 3),
    }


def _resident_mb() -> float:
    """The memory of this process that is in use, from /proc (Linux)."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def canvas_frame_ms(window: Any, repeats: int = 40) -> float:
    """What showing and painting one running frame on the canvas costs, the median."""
    view, seconds = window.canvas.view, []
    snapshot = window.controller.snapshot
    window.controller.worker.pause()
    window.controller.worker.call(lambda trainer: None)
    for _ in range(repeats):
        start = time.perf_counter()
        view.show_frame(snapshot)
        view.viewport().repaint()
        seconds.append(time.perf_counter() - start)
    return round(1000 * float(np.median(seconds)), 1)


def measure_edits(layers: int = 20, repeats: int = 20) -> dict[str, float]:
    """Milliseconds from an edit of a deep network to its numbers on screen: a neuron added or removed while training runs."""
    from PyQt6.QtCore import QEventLoop
    from PyQt6.QtWidgets import QApplication

    from playground.ui.window.application import build_window, dispose, spare_start_from_collection

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = build_window(app)
    spare_start_from_collection()
    window.document.edit(lambda _: experiment_for((4,) * layers, 10), "benchmark")
    window.resize(WIDTH, HEIGHT)
    window.show()
    window.toolbar.speed.setValue(window.toolbar.speed.maximum())
    window.controller.set_running(True)
    loop, seconds = QEventLoop(), []

    def drawn() -> None:
        snapshot = window.controller.snapshot
        if snapshot is not None and snapshot.revision == window.document.revision:
            loop.quit()

    window.controller.drawn.connect(drawn)
    loop.exec()
    for number in range(repeats):
        start = time.perf_counter()
        window.network_actions.resize(1 if number % 2 == 0 else -1, f"hidden{layers // 2}")
        loop.exec()
        seconds.append(time.perf_counter() - start)
    window.document.undo_stack.setClean()
    window.close()
    dispose(window)
    return {
        "edit_ms_p50": round(1000 * float(np.median(seconds)), 1),
        "edit_ms_max": round(1000 * max(seconds), 1),
    }


def measure_start() -> float:
    """Seconds from starting the program to its window being on screen, the median of five; needs xdotool."""
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


def run_with_display(arguments: list[str]) -> int:
    """Run this benchmark again under Xvfb."""
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        "1600x1000x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    try:
        server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    except FileNotFoundError:
        print(
            "There is no display and Xvfb is not installed (Debian: apt-get install xvfb).",
            file=sys.stderr,
        )
        return 3
    try:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        return subprocess.run(
            [sys.executable, "-m", "benchmarks.live", *arguments], env=environment, check=False
        ).returncode
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    """Measure all cases and print them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--seconds", type=float, default=6.0, help="length of one measurement")
    parser.add_argument("--only", choices=list(CASES), help="measure this network only")
    parser.add_argument(
        "--memory", type=float, metavar="MINUTES", help="only watch the memory for so long"
    )
    arguments = parser.parse_args()
    if not has_display():
        return run_with_display(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder  # the user's settings are left alone
        from PyQt6.QtWidgets import QApplication

        app = QApplication([])  # noqa: F841 - lives until the last window is gone
        cases = {name: case for name, case in CASES.items() if arguments.only in (None, name)}
        if arguments.memory:
            print(json.dumps(measure_memory(arguments.memory), indent=2))
            return 0
        results: dict[str, dict[str, float]] = {
            name: measure(case, arguments.seconds) for name, case in cases.items()
        }
        for name, case in cases.items():
            for tab in TABS:
                results[f"{name}, {ALL_WIDTH}×{ALL_HEIGHT}, {tab}"] = measure(
                    case, arguments.seconds, tab
                )
        if not arguments.only:
            results["2-(4x20)-1"] = measure_edits()
        if not arguments.only and shutil.which("xdotool"):
            results["start"] = {"seconds_to_window": measure_start()}
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
