"""Finds what is under the mouse: parts, ports and headers; and where a part is drawn."""

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
from playground.ui.views.canvas.areas import layer_area
from playground.ui.views.canvas.boxes import UnitBox
from playground.ui.views.canvas.scene import NetworkScene
from playground.ui.views.canvas.units_item import PORT

BIAS_REACH = 8.0  # from the middle of a bias dot
REACH = 7.0  # how near the mouse must be to an edge, in scene units


def part_at(scene: NetworkScene, point: QPointF) -> Part | None:
    """Return the neuron, bias dot or edge at `point`, none behind the headers."""
    if scene.places.covers(point):
        return None
    return (
        _bias_at(scene, point)
        or unit_at(scene, point)
        or port_at(scene, point)
        or _edge_at(scene, point)
    )


def unit_at(scene: NetworkScene, point: QPointF) -> UnitPart | None:
    """Return the neuron or input at `point`."""
    if scene.places.covers(point):
        return None
    for layer_id, boxes in scene.shown.boxes.items():
        for unit, box in boxes.items():
            if max(abs(point.x() - box.x), abs(point.y() - box.y)) <= box.side / 2 + 1:
                return UnitPart(layer_id, unit)
    return None


def _bias_dot(box: UnitBox) -> QPointF:
    """Return the middle of the dot of a bias: the lower left corner of its neuron."""
    return QPointF(box.x - box.side / 2 + 1, box.y + box.side / 2 - 1)


def _bias_at(scene: NetworkScene, point: QPointF) -> ParameterPart | None:
    for layer_id, boxes in scene.shown.boxes.items():
        if layer_id == INPUT or not scene.experiment.network.layer(layer_id).bias:
            continue
        shown = list(boxes.items())
        if scene.experiment.network.layer(layer_id).shared_bias:
            shown = shown[:1]  # the one dot stands for all units
        for unit, box in shown:
            away = point - _bias_dot(box)
            reach = BIAS_REACH * min(1.0, box.side / 40)
            if box.side > BIAS_REACH * 2 and hypot(away.x(), away.y()) <= reach:
                return ParameterPart(Key.bias(layer_id, unit))
    return None


def _edge_at(scene: NetworkScene, point: QPointF) -> ParameterPart | None:
    nearest, found = REACH, None
    for item in scene.edges.values():
        if not item.boundingRect().contains(point) or not len(item.drawn):
            continue
        distances = item.distances(point.x(), point.y(), item.drawn)
        index = int(np.argmin(distances))
        if distances[index] < nearest:
            nearest, found = float(distances[index]), item.keys[item.drawn[index]]
    return ParameterPart(found) if found else None


def port_at(scene: NetworkScene, point: QPointF) -> UnitPart | None:
    """Return the neuron whose port is at `point`."""
    if scene.places.covers(point):
        return None
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
    """Return the layer whose header or boxes are at `point`."""
    header = scene.places.layer_at(point)
    if header is not None or scene.places.covers(point):
        return header
    layers = (name for name in scene.units if layer_area(scene.shown, name).contains(point))
    return next(layers, None)


def title_at(scene: NetworkScene, point: QPointF) -> str | None:
    """Return the layer whose header is at `point`: there it can be dragged."""
    return scene.places.layer_at(point)


def parts_within(scene: NetworkScene, corners: tuple[QPointF, QPointF]) -> list[Part]:
    """Return the layers whose boxes are in a rectangle, and the neurons of others in it."""
    a, b = corners
    (x0, x1), (y0, y1) = (sorted((getattr(a, axis)(), getattr(b, axis)())) for axis in "xy")
    found: list[Part] = []
    for layer_id, boxes in scene.shown.boxes.items():
        inside = [unit for unit, box in boxes.items() if x0 <= box.x <= x1 and y0 <= box.y <= y1]
        left, top, right, bottom = scene.shown.extent(layer_id)
        if x0 <= left and right <= x1 and y0 <= top and bottom <= y1:
            found.append(LayerPart(layer_id))
        else:
            found.extend(UnitPart(layer_id, unit) for unit in inside)
    return found


def middle_of(scene: NetworkScene, part: Part) -> QPointF:
    """Return the point of the scene at which a click means `part`."""
    match part:
        case LayerPart(layer):
            return scene.places.title(layer)
        case UnitPart(layer, unit):
            box = scene.shown.boxes[layer][unit]
            return QPointF(box.x, box.y)
        case ParameterPart(key) if part.is_bias:
            box = scene.shown.boxes[key.layer][key.unit]
            return _bias_dot(box)
        case ParameterPart(key):
            return scene.edges[key.ends].clear_point(key)
        case ConnectionPart(source, target):  # also of one whose edges are all cut
            path = scene.shown.bundles[source, target].mean()
            return QPointF(*path[len(path) // 2])
