"""Edits that add, copy, move and remove whole layers: pure functions, `Experiment -> Experiment`.

Each returns a valid experiment or raises `SpecError`. Layers are inserted as a `Fragment`.
"""

from collections.abc import Collection
from dataclasses import replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError, without_trace
from playground.core.basics.registry import Choice
from playground.core.experiment.edits.fragments import Fragment, copy_layers, with_free_ids
from playground.core.experiment.edits.units import replace_layer, without_lost_edges
from playground.core.experiment.spec import (
    INPUT,
    OUTPUT,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
)
from playground.core.experiment.topology import hidden_layers
from playground.core.experiment.validation import validate

# --- inserting ------------------------------------------------------------------------------------


def insert_before(experiment: Experiment, fragment: Fragment, before: str) -> Experiment:
    """Insert a fragment before layer `before`: the fragment takes over its incoming connections."""
    network, new = experiment.network, with_free_ids(experiment.network, fragment)
    layers = _inserted(network, before, new.layers)
    sources = [c.source for c in network.into(before)]
    connections = (
        *(c for c in network.connections if c.target != before),
        *(ConnectionSpec(source, entry) for source in sources for entry in new.entries),
        *new.connections,
        *(ConnectionSpec(last, before) for last in new.exits),
    )
    changed = replace(experiment, network=NetworkSpec(layers, connections))
    return validate(_without_perceptron_rule(changed))


def insert_after(experiment: Experiment, fragment: Fragment, after: str) -> Experiment:
    """Insert a fragment after layer `after`: the fragment takes over its outgoing connections."""
    network, new = experiment.network, with_free_ids(experiment.network, fragment)
    layers = _inserted(network, _next(network, after), new.layers)
    targets = [c.target for c in network.connections if c.source == after]
    connections = (
        *(c for c in network.connections if c.source != after),
        *(ConnectionSpec(after, entry) for entry in new.entries),
        *new.connections,
        *(ConnectionSpec(last, target) for last in new.exits for target in targets),
    )
    changed = replace(experiment, network=NetworkSpec(layers, connections))
    return validate(_without_perceptron_rule(changed))


def add_layer(experiment: Experiment, before: str, units: int = 2) -> Experiment:
    """Add a hidden layer just before layer `before`."""
    return insert_before(experiment, _fresh_layer(experiment, units), before)


def add_layer_after(experiment: Experiment, after: str, units: int = 2) -> Experiment:
    """Add a hidden layer just after layer `after`."""
    return insert_after(experiment, _fresh_layer(experiment, units), after)


def _fresh_layer(experiment: Experiment, units: int) -> Fragment:
    hidden = hidden_layers(experiment)
    activation = experiment.network.layer(hidden[-1]).activation if hidden else "tanh"
    return Fragment((LayerSpec.dense("new", units, activation),))


def add_branch(experiment: Experiment, beside: str) -> Experiment:
    """Add a copy of the hidden layer `beside`, connected to the same layers as it."""
    network = experiment.network
    (new,) = with_free_ids(network, copy_layers(experiment, {beside})).layers
    into = [ConnectionSpec(c.source, new.id) for c in network.into(beside)]
    out = [ConnectionSpec(new.id, c.target) for c in network.connections if c.source == beside]
    layers = _inserted(network, _next(network, beside), (new,))
    return validate(
        replace(experiment, network=NetworkSpec(layers, (*network.connections, *into, *out)))
    )


def duplicate_layers(
    experiment: Experiment, ids: Collection[str], units: Collection[tuple[str, Unit]] = ()
) -> tuple[Experiment, tuple[str, ...]]:
    """Insert a copy (see `copy_layers`) just after the last copied layer.

    Cut and frozen edges to the next layer are so in the copy. Also returns the ids of the new
    layers.
    """
    fragment = copy_layers(experiment, ids, units)
    changed, new = paste(experiment, fragment, fragment.layers[-1].id)
    originals = dict(zip(new, fragment.ids, strict=True))
    old = {(c.source, c.target): c for c in experiment.network.connections}

    def marked(connection: ConnectionSpec) -> ConnectionSpec:
        before = old.get((originals.get(connection.source, ""), connection.target))
        return replace(before, source=connection.source) if before else connection

    connections = tuple(map(marked, changed.network.connections))
    changed = replace(changed, network=replace(changed.network, connections=connections))
    return validate(replace(changed, network=without_lost_edges(changed))), new


def paste(
    experiment: Experiment, fragment: Fragment, after: str
) -> tuple[Experiment, tuple[str, ...]]:
    """Insert a fragment just after layer `after`, or before it if it is the output.

    Also returns the ids of the new layers.
    """
    old = set(experiment.network.layer_ids)
    insert = insert_before if after == OUTPUT else insert_after
    changed = insert(experiment, fragment, after)
    return changed, tuple(layer.id for layer in changed.network.layers if layer.id not in old)


# --- moving and removing --------------------------------------------------------------------------


def remove_layer(experiment: Experiment, layer_id: str) -> Experiment:
    """Remove a hidden layer; where a neighbour would lose its only path, bridge the gap."""
    return validate(_without(experiment, layer_id))


def _without(experiment: Experiment, layer_id: str) -> Experiment:
    """Remove a layer and connect its sources with its targets, unless both have other paths."""
    network = experiment.network
    _require_hidden(experiment, layer_id)
    sources = [c.source for c in network.connections if c.target == layer_id]
    targets = [c.target for c in network.connections if c.source == layer_id]
    kept = [c for c in network.connections if layer_id not in (c.source, c.target)]
    fed, used = {c.target for c in kept}, {c.source for c in kept}
    bridges = [
        ConnectionSpec(s, t)
        for s in sources
        for t in targets
        if t not in fed or (s not in used and s != INPUT)
    ]
    layers = tuple(layer for layer in network.layers if layer.id != layer_id)
    return replace(experiment, network=NetworkSpec(layers, (*kept, *bridges)))


def move_layer(experiment: Experiment, layer_id: str, before: str) -> Experiment:
    """Move a hidden layer, with its settings and units, to just before layer `before`."""
    _require_hidden(experiment, layer_id)
    targets = {c.target for c in experiment.network.connections if c.source == layer_id}
    if layer_id == before or targets == {before}:
        return experiment  # it is there already
    fragment = Fragment((experiment.network.layer(layer_id),))
    moved = insert_before(_without(experiment, layer_id), fragment, before)
    return experiment if _structure(moved.network) == _structure(experiment.network) else moved


def _structure(network: NetworkSpec) -> tuple[tuple[LayerSpec, ...], set[tuple[str, str]]]:
    """Return the layers and the connected pairs, without regard to cut and frozen edges."""
    return network.layers, {(c.source, c.target) for c in network.connections}


def move_layer_by(experiment: Experiment, layer_id: str, step: int) -> Experiment:
    """Move a hidden layer one position towards the input (`step` −1) or the output (`step` 1)."""
    _require_hidden(experiment, layer_id)
    order = [*hidden_layers(experiment), OUTPUT]
    present = order.index(layer_id)
    befores = reversed(order[:present]) if step < 0 else order[present + 2 :]
    for before in befores:  # a layer beside it, in parallel, may change nothing: go on to the next
        moved = move_layer(experiment, layer_id, before)
        if moved is not experiment:
            return moved
    first = QT_TRANSLATE_NOOP("Errors", "{layer} is already the first hidden layer.")
    last = QT_TRANSLATE_NOOP("Errors", "{layer} is already the last hidden layer.")
    raise SpecError(first if step < 0 else last, layer=layer_id)


def why_not_move(experiment: Experiment, layer_id: str, step: int) -> SpecError | None:
    """Return the error that `move_layer_by` would raise, or None."""
    try:
        move_layer_by(experiment, layer_id, step)
    except SpecError as error:
        return without_trace(error)
    return None


# --- helpers --------------------------------------------------------------------------------------


def _without_perceptron_rule(experiment: Experiment) -> Experiment:
    """Replace the perceptron rule, which trains a single layer, by SGD on a sigmoid output."""
    if not experiment.optimizer.error_correction:
        return experiment
    training = replace(experiment.training, optimizer=Choice("sgd"), loss="bce")
    return replace_layer(
        replace(experiment, training=training),
        OUTPUT,
        lambda spec: replace(spec, activation="sigmoid"),
    )


def _require_hidden(experiment: Experiment, layer_id: str) -> None:
    if layer_id in (INPUT, OUTPUT):
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "The input and the output layer cannot be moved, removed or copied."
            )
        )
    replace_layer(experiment, layer_id, lambda spec: spec)


def _next(network: NetworkSpec, layer_id: str) -> str:
    """Return the layer that is drawn after `layer_id`; after the input comes the first layer."""
    ids = [INPUT, *network.layer_ids]
    if layer_id not in ids[:-1]:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "Nothing can be put after “{name}”."), name=layer_id
        )
    return ids[ids.index(layer_id) + 1]


def _inserted(
    network: NetworkSpec, before: str, new: tuple[LayerSpec, ...]
) -> tuple[LayerSpec, ...]:
    """Return the layers of `network` in drawing order, with `new` just before `before`."""
    ids = list(network.layer_ids)
    if before not in ids:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "There is no layer called “{name}” that can be edited."),
            name=before,
        )
    index = ids.index(before)
    return (*network.layers[:index], *new, *network.layers[index:])
