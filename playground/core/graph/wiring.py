"""What graphs of scalars and of matrices share: nodes in order, what feeds what, what varies."""

from functools import cached_property
from typing import Generic, Protocol, TypeVar


class AnyNode(Protocol):
    """A gate or a leaf of any kind of graph."""

    @property
    def gate(self) -> str:
        """The name of its gate in a registry, "" for a leaf."""

    @property
    def inputs(self) -> tuple[int, ...]:
        """The nodes that feed it, in order; the same node may feed it twice."""

    @property
    def name(self) -> str:
        """What it is called, if it has a name."""

    @property
    def is_variable(self) -> bool:
        """Whether it is a leaf that gets a gradient."""


N = TypeVar("N", bound=AnyNode)


class Wiring(Generic[N]):
    """Nodes, each after those that feed it, the output last."""

    nodes: tuple[N, ...]

    @property
    def output(self) -> int:
        """The node whose gradients are asked for."""
        return len(self.nodes) - 1

    @cached_property
    def leaves(self) -> tuple[int, ...]:
        """The variables and constants."""
        return tuple(index for index, node in enumerate(self.nodes) if not node.gate)

    @cached_property
    def gates(self) -> tuple[int, ...]:
        """The nodes that compute something, in the order of the forward pass."""
        return tuple(index for index, node in enumerate(self.nodes) if node.gate)

    @cached_property
    def varying(self) -> tuple[bool, ...]:
        """By node, whether it depends on a variable: a constant has no gradient."""
        found: list[bool] = []
        for node in self.nodes:
            found.append(any(found[source] for source in node.inputs) or node.is_variable)
        return tuple(found)

    @cached_property
    def varying_gates(self) -> tuple[int, ...]:
        """The gates that the backward pass goes through, in the order of the forward pass."""
        return tuple(gate for gate in self.gates if self.varying[gate])

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The node of every step: all gates forward, the output, the varying gates backward."""
        return (*self.gates, self.output, *reversed(self.varying_gates))

    def varying_inputs(self, node: int) -> tuple[int, ...]:
        """The inputs of a gate, by index, that get a gradient."""
        inputs, varying = self.nodes[node].inputs, self.varying
        return tuple([index for index, source in enumerate(inputs) if varying[source]])

    @cached_property
    def slope_count(self) -> int:
        """The number of local gradients that the backward pass multiplies with."""
        return sum(len(self.varying_inputs(gate)) for gate in self.varying_gates)

    @cached_property
    def consumers(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """By node, the gates that it feeds, each with the index of that input."""
        found: list[list[tuple[int, int]]] = [[] for _ in self.nodes]
        for gate, node in enumerate(self.nodes):
            for index, source in enumerate(node.inputs):
                found[source].append((gate, index))
        return tuple(map(tuple, found))
