"""The document: everything that a user can edit, as one frozen value.

`Experiment` is made of frozen dataclasses; an edit (`playground.core.experiment.edits`) is a pure
function `Experiment -> Experiment`. What training makes of it (`playground.core.training.trainer`)
is never part of it.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from playground.core.basics.registry import Choice
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.datasets import Dataset
from playground.core.catalog.losses import LOSSES, Loss
from playground.core.catalog.losses_of_z import OfZ
from playground.core.catalog.optimizers import OPTIMIZERS, Optimizer
from playground.core.catalog.penalties import PENALTIES, Penalty
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.training_spec import SeedSpec, TrainingSpec

INPUT = "input"
OUTPUT = "output"
BIAS = "bias"  # the source of a bias in parameter names
Unit = str  # the key of a unit within its layer; stays with the unit when others come and go
Edge = tuple[Unit, Unit]  # (unit of the target layer, unit of the source layer)


class Key(NamedTuple):
    """The name of a parameter: the weight of an edge from `source` to `layer`, or a bias.

    A bias has the source `BIAS` and the source unit `BIAS`.
    """

    layer: str
    unit: Unit
    source: str
    source_unit: Unit

    @classmethod
    def bias(cls, layer: str, unit: Unit) -> "Key":
        """Name the bias of one unit."""
        return cls(layer, unit, BIAS, BIAS)

    @property
    def is_bias(self) -> bool:
        """Whether it names a bias."""
        return self.source == BIAS

    @property
    def ends(self) -> tuple[str, str]:
        """The layers of its connection: (source, target)."""
        return self.source, self.layer

    @property
    def edge(self) -> "Edge":
        """The edge within its connection, (target unit, source unit), as in `ConnectionSpec`."""
        return self.unit, self.source_unit


def unit_keys(count: int) -> tuple[Unit, ...]:
    """Return the keys of a new layer of `count` units: "1", "2", …"""
    return tuple(str(number) for number in range(1, count + 1))


@dataclass(frozen=True)
class LayerSpec:
    """A hidden layer or the output layer.

    Attributes
    ----------
    id : the name of the layer, `OUTPUT` for the output layer
    units : the key of each unit, in drawing order
    activation : a name in `ACTIVATIONS`
    initializer : how the weights start, a pick from `INITIALIZERS`
    start : the numbers that it starts with if that is `GIVEN` and if they fit: a row for each unit,
        the weights in the order of the connections, then the bias
    bias : whether the units have one
    frozen : whether training leaves the parameters of the layer as they are
    frozen_bias : whether it leaves the biases of the layer as they are
    shared_bias : whether the units share one bias: one parameter, its gradient is their sum
    """

    id: str
    units: tuple[Unit, ...]
    activation: str = "tanh"
    initializer: Choice = Choice("glorot_uniform")
    bias: bool = True
    frozen: bool = False
    frozen_bias: bool = False
    shared_bias: bool = False
    start: tuple[tuple[float, ...], ...] = ()

    @classmethod
    def dense(
        cls, layer_id: str, units: int, activation: str = "tanh", **rest: object
    ) -> "LayerSpec":
        """Return a layer of `units` new units."""
        return replace(cls(layer_id, unit_keys(units), activation), **rest)  # type: ignore[arg-type]


@dataclass(frozen=True)
class ConnectionSpec:
    """All edges from one layer to another.

    Attributes
    ----------
    source : the id of the layer where the edges begin
    target : the id of the layer that they feed
    cut : the edges that do not exist
    frozen : the edges whose weight training leaves as it is
    """

    source: str
    target: str
    cut: frozenset[Edge] = frozenset()
    frozen: frozenset[Edge] = frozenset()


@dataclass(frozen=True)
class NetworkSpec:
    """The layers and the connections between them: any acyclic graph.

    The input layer, `INPUT`, is not among `layers`: the input features are its units.

    Attributes
    ----------
    layers : the hidden layers and the output layer, in drawing order
    connections : which layer feeds which
    """

    layers: tuple[LayerSpec, ...]
    connections: tuple[ConnectionSpec, ...]

    @classmethod
    def stack(cls, *layers: LayerSpec) -> "NetworkSpec":
        """Return a multi-layer perceptron: each layer is fed by the one before it."""
        ids = [INPUT, *(layer.id for layer in layers)]
        return cls(
            layers,
            tuple(ConnectionSpec(source, target) for source, target in itertools.pairwise(ids)),
        )

    @cached_property
    def _by_id(self) -> Mapping[str, LayerSpec]:
        return {layer.id: layer for layer in reversed(self.layers)}  # of two the first

    @cached_property
    def _by_ends(self) -> Mapping[tuple[str, str], ConnectionSpec]:
        return {(one.source, one.target): one for one in reversed(self.connections)}

    @cached_property
    def _by_target(self) -> Mapping[str, tuple[ConnectionSpec, ...]]:
        found: dict[str, list[ConnectionSpec]] = {}
        for connection in self.connections:
            found.setdefault(connection.target, []).append(connection)
        return {target: tuple(connections) for target, connections in found.items()}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {name: number for number, name in enumerate([INPUT, *self.hidden_ids, OUTPUT])}

    def layer(self, layer_id: str) -> LayerSpec:
        """Return the layer called `layer_id`; raises `KeyError`."""
        return self._by_id[layer_id]

    def connection(self, source: str, target: str) -> ConnectionSpec | None:
        """Return the connection from `source` to `target`, or None."""
        return self._by_ends.get((source, target))

    @property
    def layer_ids(self) -> tuple[str, ...]:
        """The ids of the layers in their order, the input layer not among them."""
        return tuple(layer.id for layer in self.layers)

    @property
    def hidden_ids(self) -> tuple[str, ...]:
        """The ids of the hidden layers in their order."""
        return tuple(layer_id for layer_id in self.layer_ids if layer_id != OUTPUT)

    @property
    def output(self) -> LayerSpec:
        """The output layer."""
        return self.layer(OUTPUT)

    def layer_number(self, layer_id: str) -> int:
        """Number the layers as on screen.

        Input 0, hidden layers from 1, output last; or `KeyError`.
        """
        return self._numbers[layer_id]

    def into(self, layer_id: str) -> tuple[ConnectionSpec, ...]:
        """Return the connections that feed layer `layer_id`."""
        return self._by_target.get(layer_id, ())


@dataclass(frozen=True)
class CircuitSpec:
    """The circuit of the circuit lab; training does not use it.

    Attributes
    ----------
    text : the expression, see `playground.core.graph.expression`
    inputs : the value of every variable, in the order in which they appear
    opened : the gates that are drawn as elementary gates, as nodes of the expression's graph
    """

    text: str = "(x + y) * z"
    inputs: tuple[tuple[str, float], ...] = (("x", -2.0), ("y", 5.0), ("z", -4.0))
    opened: tuple[int, ...] = ()


@dataclass(frozen=True)
class Experiment:
    """The whole document.

    Attributes
    ----------
    data : which data, and what the network sees of it
    network : the layers and their connections
    training : how the network learns
    seeds : what is drawn at random
    circuit : the expression of the circuit lab
    """

    data: DataSpec = field(default_factory=DataSpec)
    network: NetworkSpec = field(
        default_factory=lambda: NetworkSpec.stack(
            LayerSpec.dense("hidden1", 4),
            LayerSpec.dense("hidden2", 2),
            LayerSpec.dense(OUTPUT, 1, "sigmoid"),
        )
    )
    training: TrainingSpec = field(default_factory=TrainingSpec)
    seeds: SeedSpec = field(default_factory=SeedSpec)
    circuit: CircuitSpec = CircuitSpec()

    @property
    def dataset(self) -> Dataset:
        """The data set: its entry with its numbers, or the user's own points."""
        return self.data.entry

    @property
    def loss(self) -> Loss:
        """The registry entry of the loss."""
        return LOSSES[self.training.loss]

    @property
    def optimizer(self) -> Optimizer:
        """The registry entry of the optimiser."""
        return OPTIMIZERS[self.training.optimizer.name]

    @property
    def penalty(self) -> Penalty:
        """The registry entry of the penalty."""
        return PENALTIES[self.training.penalty]

    @property
    def slots(self) -> tuple[str, ...]:
        """The names of the vectors that updates keep: those of the optimiser, of the penalty."""
        return *self.optimizer.slots, *self.penalty.slots

    @property
    def output_activation(self) -> Activation:
        """The registry entry of the output layer's activation."""
        return ACTIVATIONS[self.network.output.activation]

    def units(self, layer: str) -> tuple[Unit, ...]:
        """Return the keys of the units of any layer, also of the input layer."""
        return self.data.features if layer == INPUT else self.network.layer(layer).units

    def unit_index(self, layer: str, unit: Unit) -> int:
        """Return the index of a unit within its layer, from 0; raises `ValueError`."""
        return self.units(layer).index(unit)

    @property
    def signed_targets(self) -> bool:
        """Whether classes are coded as −1/+1 (else 0/1)."""
        coding = self.loss.coding
        return coding == "sign" or (coding == "output" and self.output_activation.signed)

    @property
    def loss_of_z(self) -> OfZ | None:
        """The loss and the output activation in one; None for a pair that is computed in turn."""
        return self.loss.of_z.get(self.network.output.activation)
