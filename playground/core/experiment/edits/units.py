"""Edits of layer settings, units, connections, edges: pure functions, `Experiment -> Experiment`.

Each returns a valid experiment or raises `SpecError`. Edits of whole layers are in `edits.layers`.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP, Phrase, SpecError
from playground.core.basics.registry import Choice, check_number
from playground.core.basics.vocabulary import Mark
from playground.core.experiment.limits import MAX_UNITS
from playground.core.experiment.spec import (
    INPUT,
    ConnectionSpec,
    Edge,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
)
from playground.core.experiment.validation import NO_CONNECTION, validate

# --- settings of a layer --------------------------------------------------------------------------


def set_layer(experiment: Experiment, layer_id: str, **values: object) -> Experiment:
    """Set fields of a layer: `bias`, `frozen`, `frozen_bias`, `shared_bias`, `initializer`."""
    return validate(replace_layer(experiment, layer_id, lambda spec: replace(spec, **values)))  # type: ignore[arg-type]


def set_initializer(experiment: Experiment, layer_id: str, name: str) -> Experiment:
    """Set the initialiser, with its default numbers; takes effect at the next start."""
    return set_layer(experiment, layer_id, initializer=Choice(name))


# --- units ----------------------------------------------------------------------------------------


def set_units(experiment: Experiment, layer: str, count: int) -> Experiment:
    """Set the number of units: append new ones, or remove the last ones."""
    check_number(
        Phrase(QT_TRANSLATE_NOOP("Errors", "Neurons of {layer}"), (("layer", layer),)),
        count,
        1,
        MAX_UNITS,
        whole=True,
    )

    def resize(spec: LayerSpec) -> LayerSpec:
        first = 1 + max((int(unit) for unit in spec.units if unit.isdecimal()), default=0)
        new = (str(first + number) for number in range(count - len(spec.units)))
        return replace(spec, units=(*spec.units[:count], *new))

    changed = replace_layer(experiment, layer, resize)
    return validate(replace(changed, network=without_lost_edges(changed)))


def add_unit(experiment: Experiment, layer: str) -> Experiment:
    """Append a unit."""
    return set_units(experiment, layer, len(experiment.units(layer)) + 1)


def remove_unit(experiment: Experiment, layer: str, unit: Unit | None = None) -> Experiment:
    """Remove `unit`, or the last one."""
    return remove_units(experiment, layer, {unit or experiment.units(layer)[-1]})


def remove_units(experiment: Experiment, layer: str, units: Collection[Unit]) -> Experiment:
    """Remove several units of one layer."""
    gone = set(units)
    if not set(experiment.units(layer)) - gone:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "The last neuron of {layer} cannot be removed."),
            layer=layer,
        )
    changed = replace_layer(
        experiment,
        layer,
        lambda spec: replace(spec, units=tuple(key for key in spec.units if key not in gone)),
    )
    return validate(replace(changed, network=without_lost_edges(changed)))


# --- connections and edges ------------------------------------------------------------------------


def connect(experiment: Experiment, source: str, target: str) -> Experiment:
    """Connect two layers with all edges."""
    return draw_edges(experiment, source, target, _all_edges(experiment, source, target))


def draw_edges(
    experiment: Experiment, source: str, target: str, edges: Collection[Edge]
) -> Experiment:
    """Draw edges, (unit of the target, unit of the source), between two layers.

    Connects the layers if they are not connected yet.
    """
    network = experiment.network
    old = next((c for c in network.connections if (c.source, c.target) == (source, target)), None)
    possible = _all_edges(experiment, source, target)
    if not possible & set(edges):
        raise SpecError(NO_CONNECTION, source=source, target=target)
    if old is not None and not old.cut & set(edges):
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "“{source}” and “{target}” are connected already."),
            source=source,
            target=target,
        )
    cut = old.cut if old else possible
    frozen = old.frozen - old.cut if old else frozenset()
    new = ConnectionSpec(source, target, cut - frozenset(edges), frozen)
    connections = (
        tuple(new if c is old else c for c in network.connections)
        if old
        else (*network.connections, new)
    )
    return validate(replace(experiment, network=replace(network, connections=connections)))


def _all_edges(experiment: Experiment, source: str, target: str) -> frozenset[Edge]:
    known = experiment.network.layer_ids
    if target not in known or source not in {INPUT, *known}:
        raise SpecError(NO_CONNECTION, source=source, target=target)
    return frozenset(
        (to, from_) for to in experiment.units(target) for from_ in experiment.units(source)
    )


def disconnect(experiment: Experiment, source: str, target: str) -> Experiment:
    """Remove the connection between two layers."""
    network = experiment.network
    connections = tuple(c for c in network.connections if (c.source, c.target) != (source, target))
    return validate(replace(experiment, network=replace(network, connections=connections)))


def cut_edge(
    experiment: Experiment, source: str, target: str, edge: Edge, cut: bool = True
) -> Experiment:
    """Cut a single edge, (unit of the target, unit of the source), or draw it again."""
    return mark_edges(experiment, source, target, "cut", {edge}, cut)


def freeze_edge(
    experiment: Experiment, source: str, target: str, edge: Edge, frozen: bool = True
) -> Experiment:
    """Freeze the weight of a single edge, or let it learn again."""
    return mark_edges(experiment, source, target, "frozen", {edge}, frozen)


def redraw_edges(experiment: Experiment, target: str) -> Experiment:
    """Draw all cut edges into layer `target` again."""
    network = experiment.network
    connections = tuple(
        replace(c, cut=frozenset(), frozen=c.frozen - c.cut) if c.target == target else c
        for c in network.connections
    )
    return validate(replace(experiment, network=replace(network, connections=connections)))


def mark_edges(
    experiment: Experiment,
    source: str,
    target: str,
    what: Mark,
    edges: Collection[Edge],
    marked: bool = True,
) -> Experiment:
    """Mark edges of one connection as cut or frozen, or remove the mark.

    A cut edge is not frozen: it is gone, and one that is drawn again is a new edge.
    """

    def change(connection: ConnectionSpec) -> ConnectionSpec:
        if (connection.source, connection.target) != (source, target):
            return connection
        old: frozenset[Edge] = getattr(connection, what)
        new = old | set(edges) if marked else old - set(edges)
        if what == "cut":
            return replace(connection, cut=new, frozen=connection.frozen - connection.cut - new)
        return replace(connection, frozen=new - connection.cut)

    network = experiment.network
    return validate(
        replace(
            experiment,
            network=replace(network, connections=tuple(map(change, network.connections))),
        )
    )


# --- helpers --------------------------------------------------------------------------------------


def replace_layer(
    experiment: Experiment, layer_id: str, edit: Callable[[LayerSpec], LayerSpec]
) -> Experiment:
    """Return `experiment` with one layer edited, without validating it.

    Raises `SpecError` if there is no such layer.
    """
    if layer_id not in experiment.network.layer_ids:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "There is no layer called “{name}” that can be edited."),
            name=layer_id,
        )
    layers = tuple(
        edit(layer) if layer.id == layer_id else layer for layer in experiment.network.layers
    )
    return replace(experiment, network=replace(experiment.network, layers=layers))


def without_lost_edges(experiment: Experiment) -> NetworkSpec:
    """Return the network without marks on edges whose units do not exist any more."""

    def clean(connection: ConnectionSpec) -> ConnectionSpec:
        targets, sources = experiment.units(connection.target), experiment.units(connection.source)
        cut, frozen = (
            frozenset(edge for edge in edges if edge[0] in targets and edge[1] in sources)
            for edges in (connection.cut, connection.frozen)
        )
        return replace(connection, cut=cut, frozen=frozen)

    return replace(
        experiment.network,
        connections=tuple(clean(connection) for connection in experiment.network.connections),
    )
