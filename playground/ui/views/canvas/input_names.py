"""The names of the inputs on the canvas, left of their boxes."""

import math
from itertools import pairwise

import numpy as np
from PyQt6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene

from playground.core.experiment.spec import INPUT, Experiment
from playground.ui.look.theme import Theme
from playground.ui.texts.names import feature_title
from playground.ui.views.canvas.geometry import CanvasLayout
from playground.ui.views.canvas.items import TextItem

GAP = 12.0  # from a name to its box


class InputNames:
    """Writes the names into a scene, where there is room for them."""

    def __init__(self, scene: QGraphicsScene, experiment: Experiment) -> None:
        self._scene, self._experiment = scene, experiment
        self._items: dict[str, TextItem] = {}

    def write(self, layout: CanvasLayout, theme: Theme) -> None:
        """Replace the names by those that `layout` has room for."""
        for item in self._items.values():
            self._scene.removeItem(item)
        self._items = {}
        font, width = QApplication.font(), layout.label_width
        for feature in layout.boxes[INPUT] if width else ():
            name = feature_title(self._experiment.dataset, feature)
            self._items[feature] = item = TextItem(name, font, theme, True, width)
            item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            self._scene.addItem(item)

    def place(self, layout: CanvasLayout) -> None:
        """Move each name beside its box."""
        for feature, item in self._items.items():
            box = layout.boxes[INPUT][feature]
            item.setPos(box.x - box.side / 2 - GAP, box.y)

    def show(self, layout: CanvasLayout, zoom: float) -> None:
        """Leave the names out where they would cover one another."""
        ys = np.sort(layout.boxes[INPUT].array[:, 1]).tolist()
        apart = min((b - a for a, b in pairwise(ys)), default=math.inf) * zoom
        for item in self._items.values():
            item.setVisible(apart >= item.least_pitch)
