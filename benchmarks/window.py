"""The window that is measured: open it, let it run, watch what it paints.

Qt is imported only when a window is opened: without a display the benchmark starts Xvfb first.
"""

import time
from typing import Any

import numpy as np

from benchmarks.engine import experiment_for


def open_window(hidden: tuple[int, ...], size: tuple[int, int]) -> Any:
    """Open the window on a network with these hidden layers, its training unlimited and paused."""
    from PyQt6.QtWidgets import QApplication

    from playground.ui.window.application import build_window, freeze_startup_objects

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = build_window(app)
    window.late.finish()  # a user finds all views built, half a second after the start
    freeze_startup_objects()
    window.document.edit(lambda _: experiment_for(hidden, 10), "benchmark")
    window.document.undo_stack.setClean()
    window.resize(*size)
    window.show()
    window.late.finish()  # what is built after the first frame
    window.toolbar.speed.setValue(window.toolbar.speed.maximum())
    return window


def run_until_closed(window: Any) -> None:
    """Run the event loop until `window` is closed, and delete it."""
    from PyQt6.QtWidgets import QApplication

    from playground.ui.window.application import dispose

    QApplication.exec()
    dispose(window)


def close_unasked(window: Any) -> None:
    """Close `window` without the question about unsaved work that nobody would answer."""
    unsaved = window.files.leaving.unsaved
    window.document.undo_stack.setClean()
    window.controller.set_running(False)
    unsaved.note_saved(window.controller.worker.updates, window.controller.trained_for)
    window.close()


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


def canvas_frame_ms(window: Any, repeats: int = 40) -> float:
    """Measure showing and painting one running frame on the canvas, the median."""
    view, seconds = window.views.canvas.view, []
    snapshot = window.controller.snapshot
    window.controller.worker.pause()
    window.controller.worker.call(lambda trainer: None)
    for _ in range(repeats):
        start = time.perf_counter()
        view.show_frame(snapshot)
        view.viewport().repaint()
        seconds.append(time.perf_counter() - start)
    return round(1000 * float(np.median(seconds)), 1)
