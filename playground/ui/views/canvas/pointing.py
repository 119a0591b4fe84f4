"""What is under the mouse: parts of the network, ports and headers, by their places."""

from math import hypot

import numpy as np
from PyQt6.QtCore import QPointF

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.ui.views.canvas.items import PORT
from playground.ui.views.canvas.scene import NetworkScene

BIAS_REACH = 8.0  # from the middle of a bias dot
REACH = 7.0  # how near the mouse must be to an edge, in scene units


def part_at(scene: NetworkScene, point: QPointF) -> Part | None:
    """The neuron, bias dot, or edge at `point`."""
    return (
        _bias_at(scene, point)
        or unit_at(scene, point)
        or port_at(scene, point)
        or _edge_at(scene, point)
    )


def unit_at(scene: NetworkScene, point: QPointF) -> UnitPart | None:
    """The neuron or input at `point`."""
    for layer_id, boxes in scene.shown.boxes.items():
        for unit, box in boxes.items():
            if max(abs(point.x() - box.x), abs(point.y() - box.y)) <= box.side / 2 + 1:
                return UnitPart(layer_id, unit)
    return None


def _bias_at(scene: NetworkScene, point: QPointF) -> ParameterPart | None:
    for layer_id, boxes in scene.shown.boxes.items():
        if layer_id == INPUT or not scene.experiment.network.layer(layer_id).bias:
            continue
        for unit, box in boxes.items():
            x, y = box.x - box.side / 2 + 1, box.y + box.side / 2 - 1
            if box.side > BIAS_REACH * 2 and hypot(
                point.x() - x, point.y() - y
            ) <= BIAS_REACH * min(1.0, box.side / 40):
                return ParameterPart(Key.bias(layer_id, unit))
    return None


def _edge_at(scene: NetworkScene, point: QPointF) -> ParameterPart | None:
    nearest, found = REACH, None
    for ends, item in scene.edges.items():
        if not item.boundingRect().contains(point) or not len(item.drawn):
            continue
        distances = item.distances(point.x(), point.y(), item.drawn)
        place = int(np.argmin(distances))
        if distances[place] < nearest:
            nearest, found = float(distances[place]), scene.edge_keys[ends][int(item.drawn[place])]
    return ParameterPart(found) if found else None


def port_at(scene: NetworkScene, point: QPointF) -> UnitPart | None:
    """The neuron whose port is at `point`."""
    for layer_id, boxes in scene.shown.boxes.items():
        for unit, box in boxes.items():
            reach = min(PORT + 2, box.side / 2)
            if (
                layer_id != OUTPUT
                and hypot(point.x() - box.x - box.side / 2 - 1, point.y() - box.y) <= reach
            ):
                return UnitPart(layer_id, unit)
    return None


def layer_at(scene: NetworkScene, point: QPointF) -> str | None:
    """The layer whose header or boxes are at `point`."""
    return next(
        (layer_id for layer_id in scene.units if scene.area(layer_id).contains(point)), None
    )


def title_at(scene: NetworkScene, point: QPointF) -> str | None:
    """The layer whose name is at `point`."""
    return next(
        (layer_id for layer_id in scene.units if scene.title_area(layer_id).contains(point)), None
    )


def parts_within(scene: NetworkScene, corners: tuple[QPointF, QPointF]) -> list[Part]:
    """Layers that lie wholly in the rectangle between two corners, and the neurons of others whose middle does."""
    a, b = corners
    (x0, x1), (y0, y1) = (sorted((getattr(a, axis)(), getattr(b, axis)())) for axis in "xy")
    found: list[Part] = []
    for layer_id, boxes in scene.shown.boxes.items():
        inside = [unit for unit, box in boxes.items() if x0 <= box.x <= x1 and y0 <= box.y <= y1]
        x, y = scene.shown.tops[layer_id]
        if len(inside) == len(boxes) and x0 <= x <= x1 and y0 <= y + 8 <= y1:
            found.append(LayerPart(layer_id))
        else:
            found.extend(UnitPart(layer_id, unit) for unit in inside)
    return found


def middle_of(scene: NetworkScene, part: Part) -> QPointF:
    """Where to point at `part`."""
    match part:
        case LayerPart(layer):
            return scene.title_area(layer).center()
        case UnitPart(layer, unit):
            box = scene.shown.boxes[layer][unit]
            return QPointF(box.x, box.y)
        case ParameterPart(key) if part.is_bias:
            box = scene.shown.boxes[key.layer][key.unit]
            return QPointF(box.x - box.side / 2 + 1, box.y + box.side / 2 - 1)
        case ParameterPart(key):
            return scene.middle_of(key.ends, scene.edge_keys[key.ends].index(key))
        case ConnectionPart(source, target):
            return scene.middle_of((source, target))
