"""Edits of the network: pure functions from one valid experiment to another; `SpecError` where one would break a rule."""

from collections.abc import Callable
from dataclasses import replace

from playground.core.registry import Choice, check_number
from playground.core.spec import (
    INPUT,
    OUTPUT,
    ConnectionSpec,
    Edge,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
)
from playground.core.text import QT_TRANSLATE_NOOP, Phrase, SpecError
from playground.core.validation import MAX_UNITS, validate

# --- layers ---------------------------------------------------------------------------------------------------------------


def add_layer(experiment: Experiment, before: str, units: int = 2) -> Experiment:
    """Put a new hidden layer into the path just before layer `before`: it takes over that layer's incoming connections."""
    network = experiment.network
    hidden = [layer for layer in network.layers if layer.id != OUTPUT]
    new = LayerSpec.dense(_free_id(network), units, hidden[-1].activation if hidden else "tanh")
    layers = _inserted(network, before, new)
    connections = tuple(
        ConnectionSpec(connection.source, new.id) if connection.target == before else connection
        for connection in network.connections
    )
    changed = replace(experiment, network=NetworkSpec(layers, (*connections, ConnectionSpec(new.id, before))))
    return validate(_without_perceptron_rule(changed))


def _without_perceptron_rule(experiment: Experiment) -> Experiment:
    """The perceptron rule trains a single layer: with hidden layers, SGD on a sigmoid output takes its place."""
    if not experiment.optimizer.error_correction:
        return experiment
    training = replace(experiment.training, optimizer=Choice("sgd"), loss="bce")
    return replace_layer(replace(experiment, training=training), OUTPUT, lambda spec: replace(spec, activation="sigmoid"))


def add_branch(experiment: Experiment, beside: str) -> Experiment:
    """Put a copy of the hidden layer `beside` next to it: fed by the same layers, feeding the same layers."""
    network = experiment.network
    _require_hidden(experiment, beside)
    old = network.layer(beside)
    new = replace(old, id=_free_id(network), frozen=False)
    into = [ConnectionSpec(c.source, new.id) for c in network.into(beside)]
    out = [ConnectionSpec(new.id, c.target) for c in network.connections if c.source == beside]
    layers = _inserted(network, _after(network, beside), new)
    return validate(replace(experiment, network=NetworkSpec(layers, (*network.connections, *into, *out))))


def duplicate_layer(experiment: Experiment, id: str) -> Experiment:
    """Put a copy of the hidden layer `id` into the path just after it."""
    network = experiment.network
    _require_hidden(experiment, id)
    new = replace(network.layer(id), id=_free_id(network), frozen=False)
    connections = tuple(
        ConnectionSpec(new.id, connection.target) if connection.source == id else connection for connection in network.connections
    )
    layers = _inserted(network, _after(network, id), new)
    return validate(replace(experiment, network=NetworkSpec(layers, (*connections, ConnectionSpec(id, new.id)))))


def remove_layer(experiment: Experiment, id: str) -> Experiment:
    """Take a hidden layer out; what fed it now feeds what it fed."""
    network = experiment.network
    _require_hidden(experiment, id)
    sources = [c.source for c in network.connections if c.target == id]
    targets = [c.target for c in network.connections if c.source == id]
    kept = [c for c in network.connections if id not in (c.source, c.target)]
    present = {(c.source, c.target) for c in kept}
    bridges = [ConnectionSpec(s, t) for s in sources for t in targets if (s, t) not in present]
    layers = tuple(layer for layer in network.layers if layer.id != id)
    return validate(replace(experiment, network=NetworkSpec(layers, (*kept, *bridges))))


def set_layer(experiment: Experiment, id: str, **values: object) -> Experiment:
    """Other values for fields of a layer: `bias`, `frozen`, `initializer`."""
    return validate(replace_layer(experiment, id, lambda spec: replace(spec, **values)))  # type: ignore[arg-type]


def set_initializer(experiment: Experiment, id: str, name: str) -> Experiment:
    """Another initialiser with its default numbers; takes effect at the next start."""
    return set_layer(experiment, id, initializer=Choice(name))


# --- units ----------------------------------------------------------------------------------------------------------------


def set_units(experiment: Experiment, layer: str, count: int) -> Experiment:
    """So many units: new ones at the bottom, or the last ones gone."""
    check_number(
        Phrase(QT_TRANSLATE_NOOP("Errors", "Units of layer {layer}"), (("layer", layer),)), count, 1, MAX_UNITS, whole=True
    )

    def resize(spec: LayerSpec) -> LayerSpec:
        first = 1 + max((int(unit) for unit in spec.units if unit.isdecimal()), default=0)
        new = (str(first + number) for number in range(count - len(spec.units)))
        return replace(spec, units=(*spec.units[:count], *new))

    changed = replace_layer(experiment, layer, resize)
    return validate(replace(changed, network=without_lost_edges(changed)))


def add_unit(experiment: Experiment, layer: str) -> Experiment:
    """One unit more, at the bottom of the layer."""
    return set_units(experiment, layer, len(experiment.units(layer)) + 1)


def remove_unit(experiment: Experiment, layer: str, unit: Unit | None = None) -> Experiment:
    """One unit less: `unit`, or the last one."""
    if unit is None:
        return set_units(experiment, layer, len(experiment.units(layer)) - 1)
    changed = replace_layer(experiment, layer, lambda spec: replace(spec, units=tuple(key for key in spec.units if key != unit)))
    return validate(replace(changed, network=without_lost_edges(changed)))


# --- connections and edges ------------------------------------------------------------------------------------------------


def possible_targets(experiment: Experiment, source: str) -> tuple[str, ...]:
    """The layers that a new connection from `source` could go to."""
    return tuple(layer.id for layer in experiment.network.layers if why_not_connect(experiment, source, layer.id) is None)


def why_not_connect(experiment: Experiment, source: str, target: str) -> SpecError | None:
    """Why there can be no new connection from `source` to `target`, or None if there can."""
    try:
        connect(experiment, source, target)
    except SpecError as error:
        return error
    return None


def connect(experiment: Experiment, source: str, target: str) -> Experiment:
    """Connect two layers, as a skip connection if others lie between them."""
    network = experiment.network
    if any((c.source, c.target) == (source, target) for c in network.connections):
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "“{source}” and “{target}” are connected already."), source=source, target=target
        )
    changed = replace(network, connections=(*network.connections, ConnectionSpec(source, target)))
    return validate(replace(experiment, network=changed))


def disconnect(experiment: Experiment, source: str, target: str) -> Experiment:
    """Take a whole connection away."""
    network = experiment.network
    connections = tuple(c for c in network.connections if (c.source, c.target) != (source, target))
    return validate(replace(experiment, network=replace(network, connections=connections)))


def cut_edge(experiment: Experiment, source: str, target: str, edge: Edge, cut: bool = True) -> Experiment:
    """Cut a single edge, (unit of the target, unit of the source), or draw it again."""
    return _mark(experiment, source, target, "cut", edge, cut)


def freeze_edge(experiment: Experiment, source: str, target: str, edge: Edge, frozen: bool = True) -> Experiment:
    """Keep the weight of a single edge while training, or let it learn again."""
    return _mark(experiment, source, target, "frozen", edge, frozen)


def redraw_edges(experiment: Experiment, target: str) -> Experiment:
    """Draw all cut edges into layer `target` again."""
    network = experiment.network
    connections = tuple(replace(c, cut=frozenset()) if c.target == target else c for c in network.connections)
    return validate(replace(experiment, network=replace(network, connections=connections)))


def _mark(experiment: Experiment, source: str, target: str, what: str, edge: Edge, marked: bool) -> Experiment:
    def change(connection: ConnectionSpec) -> ConnectionSpec:
        if (connection.source, connection.target) != (source, target):
            return connection
        edges: frozenset[Edge] = getattr(connection, what)
        new = edges | {edge} if marked else edges - {edge}
        return replace(connection, cut=new) if what == "cut" else replace(connection, frozen=new)

    network = experiment.network
    return validate(replace(experiment, network=replace(network, connections=tuple(map(change, network.connections)))))


# --- parts ----------------------------------------------------------------------------------------------------------------


def replace_layer(experiment: Experiment, id: str, edit: Callable[[LayerSpec], LayerSpec]) -> Experiment:
    """`experiment` with one layer edited, not validated; raises `SpecError` if there is no such layer."""
    if id not in (layer.id for layer in experiment.network.layers):
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "There is no layer called “{id}” that can be edited."), id=id)
    layers = tuple(edit(layer) if layer.id == id else layer for layer in experiment.network.layers)
    return replace(experiment, network=replace(experiment.network, layers=layers))


def without_lost_edges(experiment: Experiment) -> NetworkSpec:
    """The network without marks on edges whose units are gone."""

    def clean(connection: ConnectionSpec) -> ConnectionSpec:
        targets, sources = experiment.units(connection.target), experiment.units(connection.source)
        cut, frozen = (
            frozenset(edge for edge in edges if edge[0] in targets and edge[1] in sources)
            for edges in (connection.cut, connection.frozen)
        )
        return replace(connection, cut=cut, frozen=frozen)

    return replace(experiment.network, connections=tuple(clean(connection) for connection in experiment.network.connections))


def _require_hidden(experiment: Experiment, id: str) -> None:
    if id in (INPUT, OUTPUT):
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "The input and the output layer cannot be removed or copied."))
    replace_layer(experiment, id, lambda spec: spec)


def _free_id(network: NetworkSpec) -> str:
    taken = {layer.id for layer in network.layers}
    return next(f"hidden{number}" for number in range(1, len(taken) + 2) if f"hidden{number}" not in taken)


def _after(network: NetworkSpec, id: str) -> str:
    """The layer that is drawn after layer `id`; there is always one, the output."""
    ids = [layer.id for layer in network.layers]
    return ids[ids.index(id) + 1] if id != ids[-1] else OUTPUT


def _inserted(network: NetworkSpec, before: str, new: LayerSpec) -> tuple[LayerSpec, ...]:
    ids = [layer.id for layer in network.layers]
    if before not in ids:
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "There is no layer called “{id}” that can be edited."), id=before)
    index = ids.index(before)
    return (*network.layers[:index], new, *network.layers[index:])
