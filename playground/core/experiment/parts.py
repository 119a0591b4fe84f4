"""The parts of a network that can be pointed at and selected."""

from collections.abc import Iterable
from dataclasses import dataclass

from playground.core.basics.vocabulary import Mark
from playground.core.experiment.spec import INPUT, OUTPUT, ConnectionSpec, Experiment, Key, Unit


@dataclass(frozen=True)
class LayerPart:
    """A whole layer."""

    layer: str


@dataclass(frozen=True)
class UnitPart:
    """One neuron, or one input."""

    layer: str
    unit: Unit


@dataclass(frozen=True)
class ConnectionPart:
    """All edges from one layer to another."""

    source: str
    target: str


@dataclass(frozen=True)
class ParameterPart:
    """One edge or one bias, by the name of its parameter."""

    key: Key

    @property
    def is_bias(self) -> bool:
        """Whether it is a bias."""
        return self.key.is_bias


Part = LayerPart | UnitPart | ConnectionPart | ParameterPart


def edges_of(experiment: Experiment, connection: ConnectionSpec) -> list[Key]:
    """List the edges of a connection that are not cut, neuron by neuron of its target."""
    source, target = connection.source, connection.target
    return [
        Key(target, unit, source, source_unit)
        for unit in experiment.units(target)
        for source_unit in experiment.units(source)
        if (unit, source_unit) not in connection.cut
    ]


def class_of_output(experiment: Experiment, layer: str, unit: Unit) -> int | None:
    """Return the class that a neuron answers with; None if it is not one of several outputs."""
    outputs = experiment.network.output.units
    if layer != OUTPUT or len(outputs) == 1 or experiment.dataset.is_regression:
        return None
    return outputs.index(unit)


def is_marked(experiment: Experiment, key: Key, mark: Mark) -> bool:
    """Return whether the parameter `key` itself is cut or frozen, apart from its whole layer.

    All biases of a layer are frozen together; what does not exist never is.
    """
    if key.is_bias:
        return mark == "frozen" and experiment.network.layer(key.layer).frozen_bias
    connection = experiment.network.connection(*key.ends)
    return connection is not None and key.edge in getattr(connection, mark)


def is_there(experiment: Experiment, part: Part) -> bool:
    """Return whether `experiment` has `part`; a cut edge does not exist."""
    layers = {INPUT, *experiment.network.layer_ids}
    match part:
        case LayerPart(layer):
            return layer in layers
        case UnitPart(layer, unit):
            return layer in layers and unit in experiment.units(layer)
        case ConnectionPart(source, target):
            return experiment.network.connection(source, target) is not None
        case ParameterPart(key):
            if key.layer not in layers - {INPUT} or key.unit not in experiment.units(key.layer):
                return False
            if key.is_bias:
                return experiment.network.layer(key.layer).bias
            return (
                experiment.network.connection(*key.ends) is not None
                and key.source_unit in experiment.units(key.source)
                and not is_marked(experiment, key, "cut")
            )


def all_layers(experiment: Experiment) -> tuple[Part, ...]:
    """Return every layer, the input first."""
    return (LayerPart(INPUT), *(LayerPart(layer.id) for layer in experiment.network.layers))


def parameter_of(part: Part | None) -> Key | None:
    """Return the parameter of an edge or a bias, or the bias of a neuron; else None."""
    if isinstance(part, ParameterPart):
        return part.key
    return Key.bias(part.layer, part.unit) if isinstance(part, UnitPart) else None


def layers_of(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the layers whose settings are edited when `parts` are selected.

    These are the layers among `parts` and the layers of their neurons and biases.
    """
    found: dict[str, None] = {}
    for part in parts:
        if isinstance(part, LayerPart | UnitPart):
            found[part.layer] = None
        elif isinstance(part, ParameterPart) and part.is_bias:
            found[part.key.layer] = None
    return tuple(found)
