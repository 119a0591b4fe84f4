"""Edits: pure functions from one valid experiment to another. Each raises `SpecError` where it would break a rule.

Some edits would leave an output layer that does not fit (three classes with one unit, cross-entropy with tanh); they then change
the output layer or the loss too, the way the field does by default, and the window says so.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from playground.core.activations import ACTIVATIONS
from playground.core.datasets import DATASETS
from playground.core.losses import LOSSES
from playground.core.optimizers import OPTIMIZERS
from playground.core.registry import look_up
from playground.core.spec import (
    INPUT,
    OUTPUT,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    Unit,
    unit_keys,
)
from playground.core.text import QT_TRANSLATE_NOOP, SpecError
from playground.core.validation import validate

SEED_NAMES = ("data", "split", "weights", "batches")


def set_dataset(experiment: Experiment, name: str) -> Experiment:
    """Another data set, with its default number of points if the old one was fixed; the output layer follows."""
    new, old = look_up(DATASETS, name, "Data set"), experiment.dataset
    samples = new.samples if old.fixed or new.fixed else experiment.data.samples
    changed = replace(experiment, data=replace(experiment.data, dataset=name, samples=samples))
    if _kind(new.classes) != _kind(old.classes) or len(experiment.network.output.units) not in (1, new.classes):
        changed = _with_default_output(changed)
    return validate(changed)


def _kind(classes: int) -> str:
    return {0: "regression", 2: "binary"}.get(classes, "several classes")


def _with_default_output(experiment: Experiment) -> Experiment:
    classes = experiment.dataset.classes
    units, activation, loss = {0: (1, "identity", "mse"), 2: (1, "sigmoid", "bce")}.get(classes, (classes, "softmax", "cce"))
    optimizer = experiment.training.optimizer
    if experiment.optimizer.error_correction:
        optimizer = replace(optimizer, name="sgd", options=())
    changed = _replace_layer(experiment, OUTPUT, lambda layer: replace(layer, units=unit_keys(units), activation=activation))
    changed = replace(changed, training=replace(changed.training, loss=loss, optimizer=optimizer))
    return replace(changed, network=_without_lost_edges(changed))


def set_loss(experiment: Experiment, name: str) -> Experiment:
    """Another loss; an output that it cannot measure changes to the one that goes with it."""
    loss = look_up(LOSSES, name, "Loss")
    changed = replace(experiment, training=replace(experiment.training, loss=name))
    units, activation = len(experiment.network.output.units), experiment.output_activation
    if not experiment.dataset.is_regression:
        if loss.summed and units == 1:
            changed = _replace_layer(changed, OUTPUT, lambda spec: replace(spec, units=unit_keys(2), activation="softmax"))
        elif loss.coding == "probability" and not activation.is_probability:
            wanted = "softmax" if units > 1 else "sigmoid"
            changed = _replace_layer(changed, OUTPUT, lambda spec: replace(spec, activation=wanted))
        elif loss.coding == "sign" and units == 1 and activation.low >= 0:
            changed = _replace_layer(changed, OUTPUT, lambda spec: replace(spec, activation="identity"))
    return validate(changed)


def set_activation(experiment: Experiment, layer: str, name: str) -> Experiment:
    """Another activation; a loss that cannot measure the new output becomes squared error."""
    activation = look_up(ACTIVATIONS, name, "Activation")
    changed = _replace_layer(experiment, layer, lambda spec: replace(spec, activation=name))
    if layer == OUTPUT:
        coding, units = experiment.loss.coding, len(experiment.network.output.units)
        if (coding == "probability" and not activation.is_probability) or (coding == "sign" and units == 1 and activation.low >= 0):
            changed = replace(changed, training=replace(changed.training, loss="mse"))
    return validate(changed)


def set_optimizer(experiment: Experiment, name: str) -> Experiment:
    """Another optimiser, with its default numbers. The perceptron rule makes the output a step unit."""
    entry = look_up(OPTIMIZERS, name, "Optimiser")
    changed = replace(
        experiment, training=replace(experiment.training, optimizer=replace(experiment.training.optimizer, name=name, options=()))
    )
    if entry.error_correction and changed.loss.coding != "output":
        changed = replace(changed, training=replace(changed.training, loss="mse"))
    if entry.error_correction:
        changed = _replace_layer(changed, OUTPUT, lambda spec: replace(spec, activation="step"))
    return validate(changed)


def toggle_feature(experiment: Experiment, name: str, order: tuple[str, ...]) -> Experiment:
    """Switch an input feature on or off; features keep the order of `order`."""
    features = set(experiment.data.features) ^ {name}
    changed = replace(experiment, data=replace(experiment.data, features=tuple(f for f in order if f in features)))
    return validate(replace(changed, network=_without_lost_edges(changed)))


def add_layer(experiment: Experiment, before: str, units: int = 2) -> Experiment:
    """Put a new hidden layer into the path just before layer `before`: it takes over that layer's incoming connections."""
    network = experiment.network
    taken = {layer.id for layer in network.layers}
    id = next(f"hidden{number}" for number in range(1, 1000) if f"hidden{number}" not in taken)
    hidden = [layer for layer in network.layers if layer.id != OUTPUT]
    new = LayerSpec.dense(id, units, hidden[-1].activation if hidden else "tanh")
    if before not in taken:
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "There is no layer called “{id}” that can be edited."), id=before)
    index = [layer.id for layer in network.layers].index(before)
    layers = (*network.layers[:index], new, *network.layers[index:])
    connections = tuple(
        ConnectionSpec(connection.source, id) if connection.target == before else connection for connection in network.connections
    )
    changed = replace(experiment, network=NetworkSpec(layers, (*connections, ConnectionSpec(id, before))))
    return validate(changed)


def remove_layer(experiment: Experiment, id: str) -> Experiment:
    """Take a hidden layer out; what fed it now feeds what it fed."""
    network = experiment.network
    if id in (INPUT, OUTPUT):
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "The input and the output layer cannot be removed."))
    sources = [c.source for c in network.connections if c.target == id]
    targets = [c.target for c in network.connections if c.source == id]
    kept = [c for c in network.connections if id not in (c.source, c.target)]
    present = {(c.source, c.target) for c in kept}
    bridges = [ConnectionSpec(s, t) for s in sources for t in targets if (s, t) not in present]
    layers = tuple(layer for layer in network.layers if layer.id != id)
    return validate(replace(experiment, network=NetworkSpec(layers, (*kept, *bridges))))


def add_unit(experiment: Experiment, layer: str) -> Experiment:
    """One unit more, at the bottom of the layer."""

    def grow(spec: LayerSpec) -> LayerSpec:
        key = str(1 + max((int(unit) for unit in spec.units if unit.isdecimal()), default=0))
        return replace(spec, units=(*spec.units, key))

    return validate(_replace_layer(experiment, layer, grow))


def remove_unit(experiment: Experiment, layer: str, unit: Unit | None = None) -> Experiment:
    """One unit less: `unit`, or the last one."""

    def shrink(spec: LayerSpec) -> LayerSpec:
        gone = spec.units[-1] if unit is None else unit
        return replace(spec, units=tuple(key for key in spec.units if key != gone))

    changed = _replace_layer(experiment, layer, shrink)
    return validate(replace(changed, network=_without_lost_edges(changed)))


def reroll(experiment: Experiment, names: tuple[str, ...], rng: np.random.Generator) -> Experiment:
    """New values for the seeds `names`."""
    drawn: dict[str, Any] = {name: int(rng.integers(1, 10_000)) for name in names}
    return replace(experiment, seeds=replace(experiment.seeds, **drawn))


def new_start(experiment: Experiment, rng: np.random.Generator) -> Experiment:
    """New values for all seeds that are not locked."""
    return reroll(experiment, tuple(name for name in SEED_NAMES if name not in experiment.seeds.locked), rng)


def _replace_layer(experiment: Experiment, id: str, edit: Callable[[LayerSpec], LayerSpec]) -> Experiment:
    if id not in (layer.id for layer in experiment.network.layers):
        raise SpecError(QT_TRANSLATE_NOOP("Errors", "There is no layer called “{id}” that can be edited."), id=id)
    layers = tuple(edit(layer) if layer.id == id else layer for layer in experiment.network.layers)
    return replace(experiment, network=replace(experiment.network, layers=layers))


def _without_lost_edges(experiment: Experiment) -> NetworkSpec:
    """The network without marks on edges whose units are gone."""

    def clean(connection: ConnectionSpec) -> ConnectionSpec:
        targets, sources = experiment.units(connection.target), experiment.units(connection.source)
        cut, frozen = (
            frozenset(edge for edge in edges if edge[0] in targets and edge[1] in sources)
            for edges in (connection.cut, connection.frozen)
        )
        return replace(connection, cut=cut, frozen=frozen)

    return replace(experiment.network, connections=tuple(clean(connection) for connection in experiment.network.connections))
