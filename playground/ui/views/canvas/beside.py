"""Finds room for a label beside the part that it explains, without covering the part."""

from collections.abc import Sequence
from itertools import pairwise

from PyQt6.QtCore import QPoint, QPointF, QRect, QSize
from PyQt6.QtWidgets import QGraphicsView

from playground.core.experiment.parts import ParameterPart, Part, UnitPart
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.widgets.standing import stand

GAP, EDGE_GAP = 10, 14  # pixels from a neuron, and from the mouse on an edge
INSET = 4  # pixels from the border of the view
SIDE = 5  # points along the side of a neuron


def outline(view: QGraphicsView, scene: NetworkScene, part: Part) -> list[QPoint]:
    """Return the pixels at which `part` is drawn: a grid over a neuron, or the line of an edge.

    A bias belongs to its neuron. Of other parts there are none.
    """
    if isinstance(part, ParameterPart) and not part.is_bias:
        points = _line(scene, part)
    elif isinstance(part, ParameterPart):
        points = _grid(scene, UnitPart(part.key.layer, part.key.unit))
    else:
        points = _grid(scene, part) if isinstance(part, UnitPart) else []
    return [view.mapFromScene(point) for point in points]


def _grid(scene: NetworkScene, part: UnitPart) -> list[QPointF]:
    box = scene.shown.boxes[part.layer][part.unit]
    steps = [box.side * (step / (SIDE - 1) - 0.5) for step in range(SIDE)]
    return [QPointF(box.x + dx, box.y + dy) for dx in steps for dy in steps]


def _line(scene: NetworkScene, part: ParameterPart) -> list[QPointF]:
    item = scene.edges.get(part.key.ends)
    if item is None:
        return []
    path = [QPointF(x, y) for x, y in item.paths([item.keys.find(part.key)])[0].tolist()]
    return [*path, *((a + b) / 2 for a, b in pairwise(path))]


def place(size: QSize, area: QRect, at: QPoint, avoid: Sequence[QPoint]) -> QPoint:
    """Return the top left corner of a label of this `size` in `area`, near `at`.

    It covers as few of the points in `avoid` as it can, and none if there is room. Where these
    points are around `at`, as those of a neuron are, it stands beside all of them.
    """
    room = area.adjusted(INSET, INSET, -INSET, -INSET)
    return stand(size, room, _box(at, avoid), (*avoid, at))


def _box(at: QPoint, avoid: Sequence[QPoint]) -> QRect:
    """Return the rectangle to stand beside: of all points of a neuron, else of the mouse."""
    if len(avoid) == SIDE**2:
        corners = QRect(avoid[0], avoid[-1]).normalized()
        return corners.adjusted(-GAP, -GAP, GAP, GAP)
    return QRect(at - QPoint(EDGE_GAP, EDGE_GAP), at + QPoint(EDGE_GAP, EDGE_GAP))
