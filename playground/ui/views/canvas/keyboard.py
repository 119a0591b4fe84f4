"""The keys of the canvas, and where the arrow keys lead."""

from typing import TYPE_CHECKING

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QKeyEvent

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    find_connection,
    parameter_of,
)
from playground.core.experiment.spec import BIAS, INPUT, Experiment, Key

if TYPE_CHECKING:
    from playground.ui.views.canvas.view import CanvasView

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
PLAIN = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


def press(view: "CanvasView", event: QKeyEvent) -> bool:
    """Do what a key on the canvas means; False if it means nothing here."""
    key, current, plain = (
        Qt.Key(event.key()),
        view.selection.current,
        not event.modifiers() & ~PLAIN,
    )
    parameter = parameter_of(current) if current is not None else None
    if key == Qt.Key.Key_Escape:
        if not view.cancel_gesture():
            had_any = bool(view.selection.parts)
            view.selection.clear()
            return had_any  # if there was nothing to give up, the window may want the key
    elif key in ARROWS and plain:
        part = neighbour(view.experiment, current, *ARROWS[key])
        adding = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        view.selection.add([part]) if adding else view.selection.set([part])
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None and parameter:
        view.edit_value(parameter, view.position_of(current))
    elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and plain:
        view.selection_actions.resize(1 if key == Qt.Key.Key_Plus else -1)
    else:
        return False
    return True


def neighbour(experiment: Experiment, part: Part | None, dx: int, dy: int) -> Part:
    """The part that an arrow key leads to from `part`.

    Left and right go from layer to layer, and from an edge to its two neurons; down goes from a layer to its first neuron, up and
    down from neuron to neuron, or among the edges into one neuron.
    """
    match part:
        case LayerPart(layer):
            if dx:
                return LayerPart(_beside(experiment, layer, dx))
            return UnitPart(layer, experiment.units(layer)[0]) if dy > 0 else part
        case UnitPart(layer, unit):
            units = experiment.units(layer)
            place = units.index(unit)
            if dx:
                others = experiment.units(_beside(experiment, layer, dx))
                return UnitPart(
                    _beside(experiment, layer, dx), others[place * len(others) // len(units)]
                )
            if place + dy < 0:
                return LayerPart(layer)
            return UnitPart(layer, units[min(place + dy, len(units) - 1)])
        case ParameterPart((layer, unit, source, source_unit)):
            if dx:
                return (
                    UnitPart(source, source_unit)
                    if dx < 0 and source != BIAS
                    else UnitPart(layer, unit)
                )
            return _other_edge(experiment, part, dy)
        case ConnectionPart(source, target):
            return LayerPart(source if dx < 0 else target)
        case _:
            return LayerPart(INPUT)


def _beside(experiment: Experiment, layer: str, step: int) -> str:
    ids = [INPUT, *(spec.id for spec in experiment.network.layers)]
    return ids[min(max(ids.index(layer) + step, 0), len(ids) - 1)]


def _other_edge(experiment: Experiment, part: ParameterPart, step: int) -> Part:
    layer, unit, source, source_unit = part.key
    connection = find_connection(experiment, source, layer)
    if connection is None:
        return UnitPart(layer, unit)
    drawn = [key for key in experiment.units(source) if (unit, key) not in connection.cut]
    place = drawn.index(source_unit) + step
    return ParameterPart(Key(layer, unit, source, drawn[min(max(place, 0), len(drawn) - 1)]))
