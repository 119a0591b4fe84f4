"""Edits of several selected parts at once: copy, duplicate, connect, remove."""

from collections.abc import Collection, Iterable

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError, without_trace
from playground.core.experiment.edits.fragments import Fragment, copy_layers
from playground.core.experiment.edits.layers import duplicate_layers, remove_layer
from playground.core.experiment.edits.settings import set_features
from playground.core.experiment.edits.units import cut_edge, disconnect, draw_edges, remove_units
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    is_there,
)
from playground.core.experiment.spec import BIAS, INPUT, Experiment, Unit
from playground.core.experiment.topology import hidden_layers
from playground.core.experiment.validation import NO_CONNECTION


def copy_parts(experiment: Experiment, parts: Iterable[Part]) -> Fragment:
    """Copy the hidden layers and neurons among `parts`; see `copy_layers`."""
    return copy_layers(experiment, *_layers_and_units(parts))


def duplicate_parts(
    experiment: Experiment, parts: Iterable[Part]
) -> tuple[Experiment, tuple[str, ...]]:
    """Duplicate the hidden layers and neurons among `parts`; see `duplicate_layers`."""
    return duplicate_layers(experiment, *_layers_and_units(parts))


def _layers_and_units(parts: Iterable[Part]) -> tuple[set[str], set[tuple[str, Unit]]]:
    chosen = list(parts)
    layers = {part.layer for part in chosen if isinstance(part, LayerPart)}
    return layers, {(part.layer, part.unit) for part in chosen if isinstance(part, UnitPart)}


def draw_between(
    experiment: Experiment, source: LayerPart | UnitPart, target: LayerPart | UnitPart
) -> Experiment:
    """Draw the edges from a layer or one of its neurons to another layer or one of its neurons."""
    for part in (source, target):
        if not is_there(experiment, part):
            raise SpecError(NO_CONNECTION, source=source.layer, target=target.layer)
    targets, sources = _units_of(experiment, target), _units_of(experiment, source)
    return draw_edges(
        experiment, source.layer, target.layer, {(to, from_) for to in targets for from_ in sources}
    )


def why_not_draw(
    experiment: Experiment, source: LayerPart | UnitPart, target: LayerPart | UnitPart
) -> SpecError | None:
    """Return the error that `draw_between` would raise, or None."""
    try:
        draw_between(experiment, source, target)
    except SpecError as error:
        return without_trace(error)
    return None


def _units_of(experiment: Experiment, part: LayerPart | UnitPart) -> tuple[Unit, ...]:
    return (part.unit,) if isinstance(part, UnitPart) else experiment.units(part.layer)


def remove_parts(experiment: Experiment, parts: Collection[Part]) -> Experiment:
    """Remove layers, neurons, inputs and connections, and cut edges.

    The input and the output layer stay if anything else can be removed; alone, they are refused.
    """
    there = [part for part in parts if is_there(experiment, part)]
    layers = _whole_layers(experiment, there)
    hidden = [layer for layer in hidden_layers(experiment) if layer in layers]
    rest = [
        part
        for part in there
        if not (isinstance(part, LayerPart | UnitPart) and part.layer in layers)
    ]
    if not hidden and not rest:  # only input and output: let the edits refuse them with an error
        hidden = [part.layer for part in there if isinstance(part, LayerPart)]
        rest = [part for part in there if isinstance(part, UnitPart)]
    for layer, units in _units_by_layer(rest).items():
        experiment = _remove_units(experiment, layer, units)
    for part in rest:  # connections before layers, because removing a layer adds connections
        if not set(_ends(part)) & set(hidden) and is_there(experiment, part):
            experiment = _remove_lines(experiment, part)
    for layer in hidden:
        experiment = remove_layer(experiment, layer)
    return experiment


def _whole_layers(experiment: Experiment, parts: Iterable[Part]) -> set[str]:
    """Return the layers among `parts`, and those of which all units are."""
    chosen = list(parts)
    whole = {
        layer
        for layer, units in _units_by_layer(chosen).items()
        if set(units) == set(experiment.units(layer))
    }
    return whole | {part.layer for part in chosen if isinstance(part, LayerPart)}


def _units_by_layer(parts: Iterable[Part]) -> dict[str, list[Unit]]:
    units: dict[str, list[Unit]] = {}
    for part in parts:
        if isinstance(part, UnitPart):
            units.setdefault(part.layer, []).append(part.unit)
    return units


def _ends(part: Part) -> tuple[str, ...]:
    """Return the layers that a connection or an edge joins; none for other parts."""
    if isinstance(part, ConnectionPart):
        return part.source, part.target
    return (part.key.layer, part.key.source) if isinstance(part, ParameterPart) else ()


def _remove_units(experiment: Experiment, layer: str, units: Collection[Unit]) -> Experiment:
    if layer != INPUT:
        return remove_units(experiment, layer, units)
    return set_features(experiment, set(experiment.data.features) - set(units))


def _remove_lines(experiment: Experiment, part: Part) -> Experiment:
    if isinstance(part, ConnectionPart):
        return disconnect(experiment, part.source, part.target)
    if isinstance(part, ParameterPart):
        target, unit, source, source_unit = part.key
        if source == BIAS:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "A single bias cannot be removed; switch off the bias of layer {layer}.",
                ),
                layer=target,
            )
        return cut_edge(experiment, source, target, (unit, source_unit))
    return experiment
