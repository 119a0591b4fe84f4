"""The gate graph of a network at one sample: weights, products, sums, activations, the loss.

Values and gradients are those of the engine, δ = ∂L/∂z included; the loss is that of the one
sample, without penalty and dropout. The gradient of a mini-batch is the mean over the graphs of its
samples.
"""

from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.vocabulary import LeafRole
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.class_weights import class_weights, sample_weights
from playground.core.engine.layout import Block, Layout
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key, Unit
from playground.core.graph.gates import loss_gate
from playground.core.graph.graph import Graph, Node, Run

MAX_UNROLLED = 20_000  # parameters of a network that is unrolled: it takes about a second


@dataclass(frozen=True)
class Unrolled:
    """The graph, and which nodes are the parts of the network.

    Attributes
    ----------
    parameters : the leaf of every weight and bias; cut edges have none, units that share a bias
        have the same one
    products : the × gate of every edge
    z, a : the node of each neuron's weighted sum and activation; of inputs `a` is the leaf. With
        a loss that is computed from z the outputs have a node `a` that only shows ŷ: the gradient
        goes from the loss to z.
    loss : the nodes of the loss, its target included; one gate unless it is opened. With class
        weights the last gate of the graph multiplies it with that of the sample.
    targets : what each output should be
    """

    graph: Graph
    leaves: dict[int, float]
    parameters: dict[Key, int]
    products: dict[Key, int]
    z: dict[tuple[str, Unit], int]
    a: dict[tuple[str, Unit], int]
    loss: tuple[int, ...]
    class_weight: float
    targets: tuple[float, ...]

    @cached_property
    def weights(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """By connection (source, target), the leaves of its weights, row by row; no cut edges."""
        found: dict[tuple[str, str], list[int]] = {}
        for key, node in self.parameters.items():
            if not key.is_bias:
                found.setdefault(key.ends, []).append(node)
        return {ends: tuple(nodes) for ends, nodes in found.items()}

    @cached_property
    def shown_only(self) -> frozenset[int]:
        """Outputs that only show ŷ: the loss takes z, and the gradient goes from it to z."""
        used = self.graph.consumers
        return frozenset(
            node for (layer, _), node in self.a.items() if layer == OUTPUT and not used[node]
        )

    @property
    def whole_loss(self) -> tuple[int, ...]:
        """The nodes of the loss and of its class weight."""
        return *self.loss, *range(self.loss[-1] + 1, len(self.graph.nodes))

    @property
    def takes_z(self) -> bool:
        """Whether the loss takes the weighted sums z of the outputs, and not their answers ŷ."""
        used = self.graph.nodes[self.loss[-1]].inputs
        return any(layer == OUTPUT and node in used for (layer, _), node in self.z.items())

    def run(self, finished: Run | None = None) -> Run:
        """Return the graph with its numbers, before the first step; `finished` as in `Run`."""
        return Run(self.graph, self.leaves, finished=finished)

    def with_parameters(self, layout: Layout, theta: Array) -> "Unrolled":
        """Return the same graph of the same sample with other weights and biases."""
        numbers = theta.tolist()
        return replace(
            self,
            leaves=self.leaves
            | {node: numbers[layout.offsets[key]] for key, node in self.parameters.items()},
        )


def unroll(experiment: Experiment, layout: Layout, theta: Array, column: Array) -> Unrolled:
    """Make the graph of one sample: `column` (n_features + 1 + n_outputs,), see `Pass.load`."""
    builder = _Builder(layout, theta)
    for unit, value in zip(layout.inputs, column.tolist(), strict=False):
        builder.a[INPUT, unit] = builder.leaf(value, unit)
    for block in layout.blocks.values():
        builder.add_layer(block)
    builder.add_loss(experiment, column[-len(experiment.network.output.units) :])
    return builder.result()


@dataclass
class _Builder:
    layout: Layout
    theta: Array
    nodes: list[Node] = field(default_factory=list)
    leaves: dict[int, float] = field(default_factory=dict)
    parameters: dict[Key, int] = field(default_factory=dict)
    products: dict[Key, int] = field(default_factory=dict)
    z: dict[tuple[str, Unit], int] = field(default_factory=dict)
    a: dict[tuple[str, Unit], int] = field(default_factory=dict)
    loss: int = -1
    class_weight: float = 1.0

    def leaf(self, value: float, name: str, role: LeafRole = "input") -> int:
        """Add a leaf with its number; return its node."""
        self.nodes.append(Node(name=name, role=role))
        self.leaves[len(self.nodes) - 1] = value
        return len(self.nodes) - 1

    def gate(self, name: str, inputs: tuple[int, ...], constants: tuple[float, ...] = ()) -> int:
        """Add a gate that `inputs` feed; return its node."""
        self.nodes.append(Node(name, inputs, constants))
        return len(self.nodes) - 1

    def add_layer(self, block: Block) -> None:
        """Add the gates neuron by neuron; those that share a softmax get their sums first."""
        couples = ACTIVATIONS[block.layer.activation].couples
        for unit in block.layer.units:
            self._add_sum(block, unit)
            if not couples:
                self.a[block.layer.id, unit] = self.gate(
                    block.layer.activation, (self.z[block.layer.id, unit],)
                )
        if couples:
            sums = tuple(self.z[block.layer.id, unit] for unit in block.layer.units)
            for position, unit in enumerate(block.layer.units):
                self.a[block.layer.id, unit] = self.gate(
                    block.layer.activation, sums, (float(position),)
                )

    def _add_sum(self, block: Block, unit: Unit) -> None:
        layer_id = block.layer.id
        terms = [
            self._product(Key(layer_id, unit, source, own))
            for source, units in block.sources.items()
            for own in units
        ]
        present = [term for term in terms if term is not None]
        if block.layer.bias:
            present.append(self._bias(block, unit))
        if not present:
            present.append(self.leaf(0.0, "0", "constant"))  # all edges are cut
        self.z[layer_id, unit] = self.gate("add", tuple(present))

    def _product(self, key: Key) -> int | None:
        offset = self.layout.offsets[key]
        if not self.layout.exists[offset]:
            return None
        weight = self._parameter(key)
        self.products[key] = self.gate("multiply", (weight, self.a[key.source, key.source_unit]))
        return self.products[key]

    def _bias(self, block: Block, unit: Unit) -> int:
        """Add the bias of a unit, a shared one with the first unit; return its leaf."""
        first, own = (Key.bias(block.layer.id, one) for one in (block.layer.units[0], unit))
        if block.shares_bias and first in self.parameters:
            self.parameters[own] = self.parameters[first]
            return self.parameters[own]
        return self._parameter(own)

    def _parameter(self, key: Key) -> int:
        value = float(self.theta[self.layout.offsets[key]])
        self.parameters[key] = (
            self.leaf(value, "b", "bias") if key.is_bias else self.leaf(value, "w", "weight")
        )
        return self.parameters[key]

    def add_loss(self, experiment: Experiment, targets: Array) -> None:
        """Add the loss: of the sums z if it takes the output activation in, else of a."""
        output = experiment.network.output
        is_of_z = experiment.loss_of_z is not None
        ends = self.z if is_of_z else self.a
        inputs = tuple(ends[OUTPUT, unit] for unit in output.units)
        name = loss_gate(experiment.training.loss, output.activation if is_of_z else "")
        self.loss = self.gate(name, inputs, tuple(np.asarray(targets, dtype=float).tolist()))
        weights = class_weights(experiment)
        if weights is not None:
            self.class_weight = float(sample_weights(experiment, weights, targets[:, None])[0])
            self.nodes[self.loss] = replace(self.nodes[self.loss], name="ℓ")
            self.nodes.append(weighted(self.loss, self.class_weight))

    def result(self) -> Unrolled:
        """Return the finished graph; its last node is the loss."""
        return Unrolled(
            Graph(tuple(self.nodes)),
            self.leaves,
            self.parameters,
            self.products,
            self.z,
            self.a,
            (self.loss,),
            self.class_weight,
            self.nodes[self.loss].constants,
        )


def weighted(loss: int, class_weight: float) -> Node:
    """Return the gate that multiplies the node of a loss with a class weight."""
    return Node("scale", (loss,), (class_weight,), name="L")
