"""The graph of vector gates, forward and backward passes in single steps, checks of shapes.

Values are matrices, float64; of a network each sample is one column. A gradient has the shape of
its value. The backward pass starts with ∂f/∂f = 1 at the output, which is one number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.graph.stepping import Stepping
from playground.core.graph.wiring import Wiring
from playground.core.vectors.gate import Shape, shape_of
from playground.core.vectors.gates import VECTOR_GATES


@dataclass(frozen=True)
class VectorNode:
    """A gate, or a leaf: a matrix of variables, or a fixed one.

    Attributes
    ----------
    gate : the name of its gate in `VECTOR_GATES`, "" for a leaf
    inputs : the nodes that feed it, in order; the same node may feed it twice
    name : what it is called, if it has a name
    shape : of a leaf, (rows, columns); None for a gate, whose shape follows from its inputs
    is_fixed : whether it is a leaf without a gradient: targets, a mask
    """

    gate: str = ""
    inputs: tuple[int, ...] = ()
    name: str = ""
    shape: Shape | None = None
    is_fixed: bool = False

    @property
    def is_variable(self) -> bool:
        """Whether it is a leaf that gets a gradient."""
        return not self.gate and not self.is_fixed


@dataclass(frozen=True)
class VectorGraph(Wiring[VectorNode]):
    """Nodes, each after those that feed it, the output last: one number.

    Raises `ShapeError` where shapes do not fit, `ValueError` for what is no such graph.
    """

    nodes: tuple[VectorNode, ...]

    def __post_init__(self) -> None:
        for index, node in enumerate(self.nodes):
            gate = VECTOR_GATES.get(node.gate)
            is_known = bool(node.gate) == bool(gate) == (node.shape is None)
            if not is_known or not all(0 <= source < index for source in node.inputs):
                raise ValueError(f"node {index} is no gate of nodes before it")
            if gate and gate.inputs not in (0, len(node.inputs)):
                raise ValueError(f"node {index}: {node.gate} takes {gate.inputs} inputs")
            if gate and any(self.varying[node.inputs[which]] for which in gate.fixed):
                raise ValueError(f"node {index}: an input of {node.gate} is to be fixed")
        if not self.nodes or self.shapes[-1] != (1, 1):
            raise ValueError("the output is to be one number")

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """The shape of every value, and of its gradient."""
        found: list[Shape] = []
        for node in self.nodes:
            if node.shape is not None:
                found.append(Shape(*node.shape))
                continue
            names = [self.nodes[source].name for source in node.inputs]
            shapes = [found[source] for source in node.inputs]
            found.append(VECTOR_GATES[node.gate].shape(shapes, names))
        return tuple(found)

    def jacobian_shape(self, node: int, which: int) -> Shape:
        """Return the shape of the local Jacobian of a gate for one input."""
        return Shape(self.shapes[node].size, self.shapes[self.nodes[node].inputs[which]].size)


@dataclass
class VectorRun(Stepping[VectorGraph, Array]):
    """A graph with matrices, between two steps; `values` and `gradients` are read-only.

    A number that is too large becomes ∞ or NaN without a warning.
    """

    graph: VectorGraph
    leaves: Mapping[int, Array]
    values: list[Array | None] = field(init=False)
    gradients: list[Array | None] = field(init=False)
    shares: dict[tuple[int, int], Array] = field(init=False)
    step: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        self._check_leaves()
        self.leaves = {node: _frozen(np.array(value)) for node, value in self.leaves.items()}
        if any(shape_of(value) != self.graph.shapes[node] for node, value in self.leaves.items()):
            raise ValueError("a leaf has another shape than its value")
        self.restart()

    def jacobian(self, node: int, which: int) -> Array:
        """Return ∂value/∂input of a gate for one input, both flattened column by column.

        Its shape is (size of the value, size of the input).
        """
        with np.errstate(all="ignore"):
            gate = VECTOR_GATES[self.graph.nodes[node].gate]
            return gate.jacobian(which, self.inputs_of(node), self.known(node))

    def _compute(self, node: int) -> None:
        with np.errstate(all="ignore"):
            value = VECTOR_GATES[self.graph.nodes[node].gate].value(self.inputs_of(node))
        self.values[node] = _frozen(value)

    def _begin_backward(self) -> None:
        self.gradients[self.graph.output] = _frozen(np.ones((1, 1)))

    def _zero(self, node: int) -> Array:
        return _frozen(np.zeros(self.graph.shapes[node]))

    def _send_back(self, node: int) -> None:
        entry, upstream = self.graph.nodes[node], self.gradients[node]
        indices = self.graph.varying_inputs(node)
        if upstream is None:  # no way from here to the output: 0, and what it sends too
            for other in (node, *(entry.inputs[which] for which in indices)):
                so_far = self.gradients[other]
                self.gradients[other] = self._zero(other) if so_far is None else so_far
            return
        gate, inputs, value = VECTOR_GATES[entry.gate], self.inputs_of(node), self.known(node)
        for which in indices:
            with np.errstate(all="ignore"):
                share = _frozen(gate.backward(which, inputs, value, upstream))
                so_far = self.gradients[entry.inputs[which]]
                total = share if so_far is None else _frozen(so_far + share)
            self.shares[node, which] = share
            self.gradients[entry.inputs[which]] = total


def _frozen(matrix: Array) -> Array:
    """Return a matrix as float64, read-only: a copy unless it is that already."""
    if matrix.dtype == np.float64 and not matrix.flags.writeable:
        return matrix
    result = np.array(matrix, dtype=float)
    result.flags.writeable = False
    return result


@dataclass(frozen=True)
class ShapeCheck:
    """The shapes of a value and of its gradient."""

    node: int
    value: Shape
    gradient: Shape

    @property
    def holds(self) -> bool:
        """Whether the gradient has the shape of the value."""
        return self.value == self.gradient


def check_shape(run: VectorRun, node: int) -> ShapeCheck | None:
    """Compare the shape of a gradient with that of its value; None if one is not known."""
    value, gradient = run.values[node], run.gradients[node]
    if value is None or gradient is None:
        return None
    return ShapeCheck(node, shape_of(value), shape_of(gradient))
