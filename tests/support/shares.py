"""Measures how much of the real window is network and map: `python -m tests.support.shares`.

Prints a line of JSON for each workspace.
"""

import json
import time

from PyQt6.QtCore import QRectF
from PyQt6.QtWidgets import QApplication

from playground.ui.window.application import build_window
from playground.ui.window.main_window import MainWindow

WORKSPACES = ("network", "backprop")
TURNS, PAUSE = 60, 0.02


def network_share(window: MainWindow) -> float:
    """The area of the bounding box of all unit boxes over the area of the window."""
    view = window.views.canvas.view
    box = QRectF()
    for item in view.network_scene.units.values():
        for rect in item.rects:
            box |= item.mapRectToScene(rect)
    shown = view.mapFromScene(box).boundingRect() & view.viewport().rect()
    return shown.width() * shown.height() / (window.width() * window.height())


def map_size(window: MainWindow) -> tuple[int, int]:
    """The pixels of the map that can be seen, without its axes."""
    plot = window.views.map_view.plot
    box = plot.getViewBox()
    place = plot.mapFromScene(box.sceneBoundingRect()).boundingRect()
    shown = plot.viewport().visibleRegion().boundingRect() & place
    return shown.width(), shown.height()


def measure() -> dict[str, dict[str, object]]:
    """Open the program as it is launched, and measure two workspaces."""
    app = QApplication.instance() or QApplication([])
    window = build_window(app, "light")
    window.show()
    window.shared.watched.pin(0)
    figures = {}
    for name in WORKSPACES:
        window.panel_layout.switch(name)
        for _ in range(TURNS):
            app.processEvents()
            time.sleep(PAUSE)
        figures[name] = {
            "window": (window.width(), window.height()),
            "network": round(network_share(window), 3),
            "map": map_size(window),
        }
    window.close()
    return figures


if __name__ == "__main__":
    for workspace, found in measure().items():
        print(json.dumps({"workspace": workspace, **found}))
