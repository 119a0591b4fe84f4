"""The keys of the canvas, and the neighbours to which the arrow keys lead."""

from PyQt6.QtCore import QCoreApplication, Qt
from PyQt6.QtGui import QKeyEvent

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    edges_of,
    parameter_of,
)
from playground.core.experiment.spec import INPUT, Experiment, Key
from playground.ui.views.canvas.surface import Surface
from playground.ui.widgets.keys import ARROWS

KEYPAD = Qt.KeyboardModifier.KeypadModifier
PLAIN = KEYPAD | Qt.KeyboardModifier.ShiftModifier
translate = QCoreApplication.translate
SIDES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def press(surface: Surface, event: QKeyEvent) -> bool:
    """Do what a key on the canvas means; return False if it means nothing here."""
    key, current = Qt.Key(event.key()), surface.selection.current
    plain = not event.modifiers() & ~PLAIN
    if key == Qt.Key.Key_Escape:
        return surface.cancel_gesture()  # the window closes a notice, or clears the selection
    if key in ARROWS and plain:
        part = neighbour(surface.experiment, current, *ARROWS[key])
        adding = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        surface.selection.add([part]) if adding else surface.selection.set([part])
        surface.show_part(part)
    elif key in SIDES and event.modifiers() & ~KEYPAD == Qt.KeyboardModifier.ControlModifier:
        _lead_to_edge(surface, SIDES[key])
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
        _open_field(surface)
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and plain:
        if current is not None:
            surface.show_part(current)
        surface.selection_actions.resize(1 if key == Qt.Key.Key_Plus else -1)
    else:
        return False
    return True


def _open_field(surface: Surface) -> None:
    """Open the field of the selected weight or bias, or say that none is selected."""
    current = surface.selection.current
    parameter = parameter_of(current)
    if isinstance(current, UnitPart) and not _has_bias(surface.experiment, current.layer):
        parameter = None
    if current is None or parameter is None:
        text = translate("Network", "Enter opens the field of a weight or a bias; select one.")
        surface.selection_actions.said.emit(text)
        return
    surface.show_part(current)
    surface.edit_value(parameter, surface.position_of(current))


def _has_bias(experiment: Experiment, layer: str) -> bool:
    return layer != INPUT and experiment.network.layer(layer).bias


def _lead_to_edge(surface: Surface, side: int) -> None:
    """Select the first edge on one side of the selected neuron, or say that there is none."""
    current = surface.selection.current
    if (edge := edge_beside(surface.experiment, current, side)) is not None:
        surface.selection.set([edge])
        surface.show_part(edge)
        return
    text = translate("Network", "Ctrl+Left and Ctrl+Right lead from a neuron to its edges.")
    if isinstance(current, UnitPart):
        text = translate("Network", "This neuron has no edge on this side.")
    surface.selection_actions.said.emit(text)


def neighbour(experiment: Experiment, part: Part | None, dx: int, dy: int) -> Part:
    """Return the part that an arrow key leads to from `part`.

    Left and right go from layer to layer, and from an edge to its two neurons; down goes from a
    layer to its first neuron, up and down from neuron to neuron, or among the edges into a neuron
    and its bias.
    """
    match part:
        case LayerPart(layer):
            if dx:
                return LayerPart(_beside(experiment, layer, dx))
            return UnitPart(layer, experiment.units(layer)[0]) if dy > 0 else part
        case UnitPart():
            return _beside_unit(experiment, part, dx, dy)
        case ParameterPart(key):
            if not dx:
                return _other_edge(experiment, key, dy)
            if dx < 0 and not key.is_bias:
                return UnitPart(key.source, key.source_unit)
            return UnitPart(key.layer, key.unit)
        case ConnectionPart(source, target):
            return LayerPart(source if dx < 0 else target)
        case _:
            return LayerPart(INPUT)


def edge_beside(experiment: Experiment, part: Part | None, side: int) -> ParameterPart | None:
    """Return the first edge that a neuron has on its left (`side` -1) or on its right (1)."""
    if not isinstance(part, UnitPart):
        return None
    edges = (
        edge
        for connection in experiment.network.connections
        for edge in edges_of(experiment, connection)
    )
    into = (ParameterPart(e) for e in edges if _ends(e, side) == (part.layer, part.unit))
    return next(into, None)


def _ends(edge: Key, side: int) -> tuple[str, str]:
    """Return layer and unit of the neuron that has this edge on the given side of it."""
    return (edge.layer, edge.unit) if side < 0 else (edge.source, edge.source_unit)


def _beside_unit(experiment: Experiment, part: UnitPart, dx: int, dy: int) -> Part:
    """Return the neuron next to `part`: in the layer beside it at the same height, or below it."""
    units, index = experiment.units(part.layer), experiment.unit_index(part.layer, part.unit)
    if dx:
        other = _beside(experiment, part.layer, dx)
        others = experiment.units(other)
        return UnitPart(other, others[index * len(others) // len(units)])
    if index + dy < 0:
        return LayerPart(part.layer)
    return UnitPart(part.layer, units[min(index + dy, len(units) - 1)])


def _beside(experiment: Experiment, layer: str, by: int) -> str:
    ids = [INPUT, *experiment.network.layer_ids]
    return ids[min(max(ids.index(layer) + by, 0), len(ids) - 1)]


def _other_edge(experiment: Experiment, key: Key, by: int) -> Part:
    """Return what is `by` after the edge of `key` into the same neuron; its bias is the last."""
    keys = [
        edge
        for connection in experiment.network.into(key.layer)
        for edge in edges_of(experiment, connection)
        if edge.unit == key.unit
    ]
    if experiment.network.layer(key.layer).bias:
        keys.append(Key.bias(key.layer, key.unit))
    if key not in keys:
        return UnitPart(key.layer, key.unit)
    return ParameterPart(keys[min(max(keys.index(key) + by, 0), len(keys) - 1)])
