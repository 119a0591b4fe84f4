"""Edits that add, copy, move and remove whole layers: pure functions from one valid experiment to another.

Whatever is put in comes as a `Fragment`: layers that belong together, with the connections among them. Layers of a fragment that
none of the others feeds are its entries, those that feed none of the others its exits.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.registry import Choice
from playground.core.experiment.edits.units import replace_layer
from playground.core.experiment.spec import (
    INPUT,
    OUTPUT,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
)
from playground.core.experiment.topology import topological_order
from playground.core.experiment.validation import validate

OWN_ID = re.compile(r"hidden[0-9]{1,6}")


@dataclass(frozen=True)
class Fragment:
    """Hidden layers, sources first, and the connections among them."""

    layers: tuple[LayerSpec, ...]
    connections: tuple[ConnectionSpec, ...] = ()

    @property
    def entries(self) -> tuple[str, ...]:
        """The layers that no other one of the fragment feeds."""
        return tuple(
            layer.id
            for layer in self.layers
            if layer.id not in {c.target for c in self.connections}
        )

    @property
    def exits(self) -> tuple[str, ...]:
        """The layers that feed no other one of the fragment."""
        return tuple(
            layer.id
            for layer in self.layers
            if layer.id not in {c.source for c in self.connections}
        )


# --- putting in -----------------------------------------------------------------------------------------------------------


def insert_before(experiment: Experiment, fragment: Fragment, before: str) -> Experiment:
    """Put a fragment into the path just before layer `before`: it takes over that layer's incoming connections."""
    network, new = experiment.network, _with_free_ids(experiment.network, fragment)
    layers = _inserted(network, before, new.layers)
    sources = [c.source for c in network.into(before)]
    connections = (
        *(c for c in network.connections if c.target != before),
        *(ConnectionSpec(source, entry) for source in sources for entry in new.entries),
        *new.connections,
        *(ConnectionSpec(last, before) for last in new.exits),
    )
    return validate(
        _without_perceptron_rule(replace(experiment, network=NetworkSpec(layers, connections)))
    )


def insert_after(experiment: Experiment, fragment: Fragment, after: str) -> Experiment:
    """Put a fragment into the path just after layer `after`: it takes over that layer's outgoing connections."""
    network, new = experiment.network, _with_free_ids(experiment.network, fragment)
    layers = _inserted(network, _next(network, after), new.layers)
    targets = [c.target for c in network.connections if c.source == after]
    connections = (
        *(c for c in network.connections if c.source != after),
        *(ConnectionSpec(after, entry) for entry in new.entries),
        *new.connections,
        *(ConnectionSpec(last, target) for last in new.exits for target in targets),
    )
    return validate(
        _without_perceptron_rule(replace(experiment, network=NetworkSpec(layers, connections)))
    )


def add_layer(experiment: Experiment, before: str, units: int = 2) -> Experiment:
    """A new hidden layer just before layer `before`."""
    return insert_before(experiment, _fresh_layer(experiment, units), before)


def add_layer_after(experiment: Experiment, after: str, units: int = 2) -> Experiment:
    """A new hidden layer just after layer `after`."""
    return insert_after(experiment, _fresh_layer(experiment, units), after)


def _fresh_layer(experiment: Experiment, units: int) -> Fragment:
    hidden = hidden_layers(experiment)
    return Fragment(
        (
            LayerSpec.dense(
                "new", units, experiment.network.layer(hidden[-1]).activation if hidden else "tanh"
            ),
        )
    )


def add_branch(experiment: Experiment, beside: str) -> Experiment:
    """Put a copy of the hidden layer `beside` next to it: fed by the same layers, feeding the same layers."""
    network = experiment.network
    (new,) = _with_free_ids(network, copy_layers(experiment, {beside})).layers
    into = [ConnectionSpec(c.source, new.id) for c in network.into(beside)]
    out = [ConnectionSpec(new.id, c.target) for c in network.connections if c.source == beside]
    layers = _inserted(network, _next(network, beside), (new,))
    return validate(
        replace(experiment, network=NetworkSpec(layers, (*network.connections, *into, *out)))
    )


# --- copying --------------------------------------------------------------------------------------------------------------


def copy_layers(
    experiment: Experiment, ids: Collection[str], units: Collection[tuple[str, Unit]] = ()
) -> Fragment:
    """Copies of the hidden layers among `ids`, whole, and of others with only those of their `units`, (layer, unit), given.

    Raises `SpecError` if that is nothing. Copies are never frozen.
    """
    chosen: dict[str, tuple[Unit, ...]] = {}
    for layer_id in hidden_layers(experiment):
        kept = tuple(
            unit
            for unit in experiment.units(layer_id)
            if layer_id in ids or (layer_id, unit) in units
        )
        if kept:
            chosen[layer_id] = kept
    if not chosen:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "Only hidden layers and their neurons can be copied; select some."
            )
        )
    layers = tuple(
        replace(experiment.network.layer(layer_id), units=kept, frozen=False)
        for layer_id, kept in chosen.items()
    )
    inner = [c for c in experiment.network.connections if c.source in chosen and c.target in chosen]
    connections = (
        replace(c, cut=_among(c.cut, c, chosen), frozen=_among(c.frozen, c, chosen)) for c in inner
    )
    return Fragment(layers, tuple(connections))


def _among(
    edges: Iterable[tuple[Unit, Unit]],
    connection: ConnectionSpec,
    units: dict[str, tuple[Unit, ...]],
) -> frozenset[tuple[Unit, Unit]]:
    return frozenset(
        e for e in edges if e[0] in units[connection.target] and e[1] in units[connection.source]
    )


def duplicate_layers(
    experiment: Experiment, ids: Collection[str], units: Collection[tuple[str, Unit]] = ()
) -> tuple[Experiment, tuple[str, ...]]:
    """Put a copy of what `copy_layers` copies into the path just after it; also returns the ids of the new layers."""
    fragment = copy_layers(experiment, ids, units)
    return paste(experiment, fragment, fragment.layers[-1].id)


def paste(
    experiment: Experiment, fragment: Fragment, after: str
) -> tuple[Experiment, tuple[str, ...]]:
    """Put a fragment in just after layer `after`, or before the output if it is that; also returns the ids of the new layers."""
    old = experiment.network.layer_ids
    insert, place = (insert_before, OUTPUT) if after == OUTPUT else (insert_after, after)
    changed = insert(experiment, fragment, place)
    return changed, tuple(layer_id for layer_id in changed.network.layer_ids if layer_id not in old)


# --- moving and removing --------------------------------------------------------------------------------------------------


def remove_layer(experiment: Experiment, layer_id: str) -> Experiment:
    """Take a hidden layer out. Layers that would hang loose are joined: what fed it now feeds what it fed."""
    return validate(_without(experiment, layer_id))


def _without(experiment: Experiment, layer_id: str) -> Experiment:
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
    """Take a hidden layer out and put it in again, with its settings and units, just before layer `before`."""
    _require_hidden(experiment, layer_id)
    if layer_id == before or {
        c.target for c in experiment.network.connections if c.source == layer_id
    } == {before}:
        return experiment  # it is there
    moved = insert_before(
        _without(experiment, layer_id), Fragment((experiment.network.layer(layer_id),)), before
    )
    return experiment if _structure(moved.network) == _structure(experiment.network) else moved


def _structure(network: NetworkSpec) -> tuple[tuple[LayerSpec, ...], set[tuple[str, str]]]:
    """The layers and which of them are connected, whatever edges are cut or frozen."""
    return network.layers, {(c.source, c.target) for c in network.connections}


def move_layer_by(experiment: Experiment, layer_id: str, step: int) -> Experiment:
    """Move a hidden layer one place towards the input (step −1) or the output (step 1)."""
    _require_hidden(experiment, layer_id)
    order = [layer for layer in topological_order(experiment.network) if layer != OUTPUT]
    here = order.index(layer_id)
    for place in range(
        here + step, -1 if step < 0 else len(order), step
    ):  # past layers that stand beside it
        moved = move_layer(
            experiment, layer_id, order[place] if step < 0 else ([*order, OUTPUT])[place + 1]
        )
        if moved is not experiment:
            return moved
    raise SpecError(
        QT_TRANSLATE_NOOP(
            "Errors", "{layer} has no hidden layer on that side to change places with."
        ),
        layer=layer_id,
    )


# --- parts ----------------------------------------------------------------------------------------------------------------


def hidden_layers(experiment: Experiment) -> tuple[str, ...]:
    """The ids of the hidden layers, sources first."""
    return tuple(
        layer_id for layer_id in topological_order(experiment.network) if layer_id != OUTPUT
    )


def _without_perceptron_rule(experiment: Experiment) -> Experiment:
    """The perceptron rule trains a single layer: with hidden layers, SGD on a sigmoid output takes its place."""
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


def _with_free_ids(network: NetworkSpec, fragment: Fragment) -> Fragment:
    """`fragment` with layer ids that are free in `network`; its own are kept if they are such."""
    taken = set(network.layer_ids)
    ids: dict[str, str] = {}
    for layer in fragment.layers:
        numbered = (f"hidden{number}" for number in range(1, len(taken) + 2))
        free = layer.id not in taken and OWN_ID.fullmatch(layer.id)
        ids[layer.id] = (
            layer.id if free else next(layer_id for layer_id in numbered if layer_id not in taken)
        )
        taken.add(ids[layer.id])
    layers = tuple(replace(layer, id=ids[layer.id]) for layer in fragment.layers)
    return Fragment(
        layers,
        tuple(replace(c, source=ids[c.source], target=ids[c.target]) for c in fragment.connections),
    )


def _next(network: NetworkSpec, layer_id: str) -> str:
    """The layer that is drawn after layer `layer_id`; the first one after the input."""
    ids = [INPUT, *network.layer_ids]
    if layer_id not in ids[:-1]:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "Nothing can be put after “{name}”."), name=layer_id
        )
    return ids[ids.index(layer_id) + 1]


def _inserted(
    network: NetworkSpec, before: str, new: tuple[LayerSpec, ...]
) -> tuple[LayerSpec, ...]:
    ids = network.layer_ids
    if before not in ids:
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "There is no layer called “{name}” that can be edited."),
            name=before,
        )
    index = ids.index(before)
    return (*network.layers[:index], *new, *network.layers[index:])
