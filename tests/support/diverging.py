"""Drives the whole program through trainings that diverge, in every tab, with exports.

`python -m tests.support.diverging` prints the names of the tabs, and what the program says.
"""

import sys
from collections.abc import Callable, Iterator

from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from playground import Trainer
from playground.ui.window import application
from playground.ui.window.main_window import MainWindow
from tests.support import extremes
from tests.support.experiments import dense, make
from tests.support.pages import PAGES

TICK = 20  # milliseconds between two looks
Condition = Callable[[], bool]


def drive(window: MainWindow) -> Iterator[Condition]:
    """Yield what to wait for before going on; at the end the window closes."""
    exported: set[str] = set()
    for page in PAGES:
        window.panel_layout.open(page)
        yield from diverge(window)
        extremes.export(window, exported)
        print(page, flush=True)
    tabs = window.views.backprop_view.pages.tabs
    window.panel_layout.open("backprop")
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        yield from diverge(window)
    window.close()


def diverge(window: MainWindow) -> Iterator[Condition]:
    """Train a new network until its numbers overflow."""
    experiment = make(dense("relu", "identity", hidden=(4, 3)), learning_rate=extremes.LARGE)
    window.document.open(Trainer(experiment), None)
    window.shared.watched.pin(0)
    yield lambda: window.document.is_current(window.controller.snapshot)
    window.controller.set_running(True)
    yield lambda: window.controller.snapshot.divergence is not None


def go_on(window: MainWindow, steps: Iterator[Condition], timer: QTimer) -> None:
    """Take the next step when what it waits for has come."""
    condition: Condition = lambda: True  # noqa: E731

    def look() -> None:
        nonlocal condition
        if condition():
            QApplication.processEvents()
            condition = next(steps, lambda: False)

    timer.timeout.connect(look)
    timer.start(TICK)


def main() -> int:
    """Run the program with its own hooks, and drive it once they are in place."""
    install = application.install_hooks

    def install_and_drive(window: MainWindow) -> None:
        install(window)
        go_on(window, drive(window), QTimer(window))

    application.install_hooks = install_and_drive
    return application.run_window(None, "light")


if __name__ == "__main__":
    sys.exit(main())
