"""The vector graph of a network over a batch: one node for W, b, Z, A of each layer, and the loss.

Values and gradients are those of the engine, ∂L/∂Z included; L is the mean over the columns,
without penalty. Where a layer has cut edges, W is multiplied with a mask of 0 and 1, so that cut
edges get the gradient 0. The perceptron rule is no derivative: here are the derivatives of the
loss, as in the graph of scalars.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.printers import TEXT
from playground.core.engine.class_weights import class_weights, sample_weights
from playground.core.engine.layout import Block, Layout
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.core.explain.formulas.symbols import Symbols
from playground.core.graph.gates import loss_gate
from playground.core.vectors.gate import shape_of
from playground.core.vectors.graph import VectorGraph, VectorNode, VectorRun

Connection = tuple[str, str]  # its layers: (source, target)


@dataclass(frozen=True)
class NetworkGraph:
    """The graph, and which nodes are the parts of the network.

    Attributes
    ----------
    leaves : the matrix of every leaf
    weights : by (source, target), the leaf W of a connection; cut edges hold 0
    biases : by layer, the leaf b
    products : by (source, target), the gate W·A
    z, a : by layer, the nodes Z and A; of the input `a` is the leaf X. With a loss that is computed
        from Z the output has a node `a` that only shows Ŷ: the gradient goes from the loss to Z.
    masks : by layer, the leaf of its dropout mask
    targets, losses : the leaf Y; the gate with the loss of every sample, (1 × B). Over one sample
        it is the output itself, else the output is its mean.
    class_weights : the leaf with those of the samples, (1 × B), which the next gate multiplies the
        losses with; None without
    parts : by node, the connection or the layer that it belongs to; the loss is of the output layer
    """

    graph: VectorGraph
    leaves: Mapping[int, Array]
    weights: Mapping[Connection, int]
    biases: Mapping[str, int]
    products: Mapping[Connection, int]
    z: Mapping[str, int]
    a: Mapping[str, int]
    masks: Mapping[str, int]
    targets: int
    losses: int
    class_weights: int | None
    parts: Mapping[int, Part]

    def run(self) -> VectorRun:
        """Return the graph with its matrices, before the first step."""
        return VectorRun(self.graph, self.leaves)

    @property
    def batch(self) -> int:
        """B, the number of samples."""
        return self.graph.shapes[self.a[INPUT]].columns

    @property
    def takes_z(self) -> bool:
        """Whether the loss takes Z, with the output activation in it."""
        return bool(self.shown_only)

    @cached_property
    def shown_only(self) -> frozenset[int]:
        """The output's activation where the loss takes Z: the gradient goes past it."""
        is_used = bool(self.graph.consumers[self.a[OUTPUT]])
        return frozenset() if is_used else frozenset({self.a[OUTPUT]})

    @property
    def loss_gates(self) -> frozenset[int]:
        """The gates of the loss: of each sample, times its class weight, and their mean."""
        return frozenset(range(self.losses, self.graph.output + 1))

    @property
    def loss_leaves(self) -> frozenset[int]:
        """The targets and the class weights."""
        known = () if self.class_weights is None else (self.class_weights,)
        return frozenset({self.targets, *known})

    @property
    def own_losses(self) -> int:
        """The gate with the loss of each sample, its class weight in it."""
        return self.losses + (self.class_weights is not None)

    def part_of(self, node: int) -> Part | None:
        """Return the part of a node: a connection or a layer."""
        return self.parts.get(node)

    def nodes_of(self, part: Part | None) -> tuple[int, ...]:
        """Return the nodes of a part, the main one first: A of a layer, W of a connection.

        A neuron is within its layer, a weight within its connection.
        """
        main: int | None
        whole: Part
        match part:
            case ParameterPart(key) if key.is_bias:
                main, whole = self.biases.get(key.layer), LayerPart(key.layer)
            case ParameterPart(key):
                main, whole = self.weights.get(key.ends), ConnectionPart(*key.ends)
            case ConnectionPart(source, target):
                main, whole = self.weights.get((source, target)), part
            case UnitPart(layer) | LayerPart(layer):
                main, whole = self.a.get(layer), LayerPart(layer)
            case _:
                return ()
        others = (node for node, home in self.parts.items() if home == whole and node != main)
        return (() if main is None else (main,)) + tuple(others)

    def with_parameters(self, layout: Layout, theta: Array) -> "NetworkGraph":
        """Return the same graph over the same samples with other weights and biases."""
        leaves = {
            node: layout.weight(theta, *ends).astype(float) for ends, node in self.weights.items()
        }
        leaves |= {node: bias_of(layout, theta, layer) for layer, node in self.biases.items()}
        return replace(self, leaves={**self.leaves, **leaves})

    def flat_gradient(self, layout: Layout, run: VectorRun) -> Array:
        """Return ∂L/∂θ of a run in the order of `layout.keys`; NaN where it is not known yet."""
        flat = np.full(layout.size, np.nan)
        for (source, target), node in self.weights.items():
            if (gradient := run.gradients[node]) is not None:
                layout.weight(flat, source, target)[...] = gradient
        for layer, node in self.biases.items():
            if (gradient := run.gradients[node]) is not None:
                layout.bias(flat, layer)[...] = gradient[:, 0]
        return flat


def bias_of(layout: Layout, theta: Array, layer: str) -> Array:
    """Return the biases of a layer as a column (units, 1); a shared one as a number (1, 1)."""
    column = layout.bias(theta, layer).astype(float)[:, None]
    return column[:1] if layout.blocks[layer].shares_bias else column


def network_graph(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    columns: Array,
    masks: Mapping[str, Array] | None = None,
) -> NetworkGraph:
    """Make the graph of `columns` (n_features + 1 + n_outputs, B), see `Pass.load`.

    `masks` has the dropout masks by layer, (units, B), each 0 or 1 / (1 − p); none: no dropout.
    """
    builder = _Builder(experiment, layout, theta)
    builder.a[INPUT] = builder.leaf(columns[: len(layout.inputs)], "X", LayerPart(INPUT))
    for block in layout.blocks.values():
        builder.add_layer(block, (masks or {}).get(block.layer.id))
    builder.add_loss(columns[-len(experiment.network.output.units) :])
    return builder.result()


@dataclass
class _Builder:
    experiment: Experiment
    layout: Layout
    theta: Array
    nodes: list[VectorNode] = field(default_factory=list)
    leaves: dict[int, Array] = field(default_factory=dict)
    parts: dict[int, Part] = field(default_factory=dict)
    weights: dict[Connection, int] = field(default_factory=dict)
    biases: dict[str, int] = field(default_factory=dict)
    products: dict[Connection, int] = field(default_factory=dict)
    z: dict[str, int] = field(default_factory=dict)
    a: dict[str, int] = field(default_factory=dict)
    masks: dict[str, int] = field(default_factory=dict)
    targets: int = -1
    losses: int = -1
    class_weights: int | None = None

    def __post_init__(self) -> None:
        self.names = Symbols(self.experiment, TEXT)

    def leaf(self, value: Array, name: str, part: Part, is_fixed: bool = False) -> int:
        """Add a leaf with its matrix; return its node."""
        matrix = np.array(value, dtype=float)
        self.leaves[len(self.nodes)] = matrix
        return self._add(VectorNode("", (), name, shape_of(matrix), is_fixed), part)

    def gate(self, name: str, inputs: tuple[int, ...], part: Part, called: str = "") -> int:
        """Add a gate that `inputs` feed; return its node."""
        return self._add(VectorNode(name, inputs, called), part)

    def _add(self, node: VectorNode, part: Part) -> int:
        self.nodes.append(node)
        self.parts[len(self.nodes) - 1] = part
        return len(self.nodes) - 1

    def add_layer(self, block: Block, mask: Array | None) -> None:
        """Add the nodes of a layer: Z = Σ W·A + b, A = f(Z), with dropout A = f(Z) ⊙ M."""
        layer, part = block.layer, LayerPart(block.layer.id)
        self.z[layer.id] = self._add_sums(block, part)
        called = "Ŷ" if layer.id == OUTPUT else self.names.activations(layer.id)
        inputs = (self.z[layer.id],)
        if mask is None:
            self.a[layer.id] = self.gate(layer.activation, inputs, part, called)
            return
        activated = self.gate(layer.activation, inputs, part)
        name = self.names.column("M", layer.id)
        self.masks[layer.id] = self.leaf(mask, name, part, is_fixed=True)
        self.a[layer.id] = self.gate("multiply", (activated, self.masks[layer.id]), part, called)

    def _add_sums(self, block: Block, part: Part) -> int:
        """Add Z: the products of all connections, their sum, the bias. The last one is Z."""
        layer = block.layer.id
        terms = [self._add_product(source, layer) for source in block.sources]
        last = terms[0] if len(terms) == 1 else self.gate("add", tuple(terms), part)
        if block.layer.bias:
            value = bias_of(self.layout, self.theta, layer)
            self.biases[layer] = self.leaf(value, self.names.column("b", layer), part)
            gate = "shift" if block.shares_bias else "add_bias"
            last = self.gate(gate, (last, self.biases[layer]), part)
        self.nodes[last] = replace(self.nodes[last], name=self.names.column("Z", layer))
        return last

    def _add_product(self, source: str, layer: str) -> int:
        part, name = ConnectionPart(source, layer), self.names.weights(source, layer)
        value = self.layout.weight(self.theta, source, layer)
        weights = self.weights[source, layer] = self.leaf(value, name, part)
        exists = self.layout.weight(self.layout.exists, source, layer)
        if not exists.all():
            mask = self.leaf(exists, name.replace("W", "C"), part, is_fixed=True)
            weights = self.gate("multiply", (weights, mask), part)
        self.products[source, layer] = self.gate("product", (weights, self.a[source]), part)
        return self.products[source, layer]

    def add_loss(self, targets: Array) -> None:
        """Add the loss: of Z if it takes the output activation in, else of A; then the mean."""
        is_of_z = self.experiment.loss_of_z is not None
        name = loss_gate(
            self.experiment.training.loss,
            self.experiment.network.output.activation if is_of_z else "",
        )
        part = LayerPart(OUTPUT)
        self.targets = self.leaf(targets, "Y", part, is_fixed=True)
        inputs = ((self.z if is_of_z else self.a)[OUTPUT], self.targets)
        called = "L" if targets.shape[1] == 1 else "ℓ"
        weights = class_weights(self.experiment)
        if weights is not None:
            row = sample_weights(self.experiment, weights, targets)[None, :]
            self.class_weights = self.leaf(row, "c", part, is_fixed=True)
        last = self.losses = self.gate(name, inputs, part, "ℓ" if weights is not None else called)
        if self.class_weights is not None:
            called = called if called == "L" else "c ⊙ ℓ"
            last = self.gate("multiply", (self.losses, self.class_weights), part, called)
        if called != "L":
            self.gate("mean", (last,), part, "L")

    def result(self) -> NetworkGraph:
        """Return the finished graph."""
        return NetworkGraph(
            VectorGraph(tuple(self.nodes)),
            self.leaves,
            self.weights,
            self.biases,
            self.products,
            self.z,
            self.a,
            self.masks,
            self.targets,
            self.losses,
            self.class_weights,
            self.parts,
        )
