"""The scalar computational graph: gates in order, forward and backward passes in single steps.

Each gate computes its output and, for each input, the local gradient ∂output/∂input. The backward
pass starts with ∂f/∂f = 1 at the output and goes through the gates in reverse: *upstream × local =
downstream*. Where an output feeds several gates, the downstream gradients of all of them are added
up. What has not been computed yet is None, not 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from playground.core.graph.gate import Numbers
from playground.core.graph.gates import GATES, evaluate, local_gradients


@dataclass(frozen=True)
class Node:
    """A gate, or a leaf: a variable or a constant.

    Attributes
    ----------
    gate : the name of its gate in `GATES`, "" for a leaf
    inputs : the nodes that feed it, in order; the same node may feed it twice
    constants : the fixed numbers of the gate
    name : what it is called, if it has a name
    """

    gate: str = ""
    inputs: tuple[int, ...] = ()
    constants: tuple[float, ...] = ()
    name: str = ""


@dataclass(frozen=True)
class Graph:
    """Nodes, each after those that feed it, the output last; raises `ValueError` for others."""

    nodes: tuple[Node, ...]

    def __post_init__(self) -> None:
        for index, node in enumerate(self.nodes):
            gate = GATES.get(node.gate)
            is_known = bool(node.gate) == bool(gate)
            if not is_known or not all(0 <= source < index for source in node.inputs):
                raise ValueError(f"node {index} is no gate of nodes before it")
            if gate and gate.inputs not in (0, len(node.inputs)):
                raise ValueError(f"node {index}: {node.gate} takes {gate.inputs} inputs")
        if not self.nodes:
            raise ValueError("a graph needs a node")

    @property
    def output(self) -> int:
        """The node whose gradients are asked for."""
        return len(self.nodes) - 1

    @property
    def leaves(self) -> tuple[int, ...]:
        """The variables and constants."""
        return tuple(index for index, node in enumerate(self.nodes) if not node.gate)

    @property
    def gates(self) -> tuple[int, ...]:
        """The nodes that compute something, in the order of the forward pass."""
        return tuple(index for index, node in enumerate(self.nodes) if node.gate)

    @cached_property
    def consumers(self) -> tuple[tuple[tuple[int, int], ...], ...]:
        """By node, the gates that it feeds, each with the index of that input."""
        found: list[list[tuple[int, int]]] = [[] for _ in self.nodes]
        for gate, node in enumerate(self.nodes):
            for index, source in enumerate(node.inputs):
                found[source].append((gate, index))
        return tuple(map(tuple, found))

    @cached_property
    def ways(self) -> tuple[tuple[int, int], ...]:
        """By node, the number of ways to the output and the gates on the shortest; (0, 0): none."""
        found = [(0, 0)] * len(self.nodes)
        found[self.output] = (1, 0)
        for node in range(self.output - 1, -1, -1):
            ahead = [found[gate] for gate, _ in self.consumers[node] if found[gate][0]]
            if ahead:
                found[node] = (
                    sum(count for count, _ in ahead),
                    1 + min(length for _, length in ahead),
                )
        return tuple(found)


@dataclass
class Run:
    """A graph with numbers, between two steps: forward gate by gate, then backward gate by gate.

    Attributes
    ----------
    values : of every node, None as long as it is not computed
    gradients : ∂f/∂node, None as long as nothing of it is known; complete once every gate that the
        node feeds has been passed
    shares : by (gate, index of the input), the downstream gradient that this gate sent there
    step : the number of steps that have been made, of `steps`
    """

    graph: Graph
    leaves: Mapping[int, float]
    values: list[float | None] = field(init=False)
    gradients: list[float | None] = field(init=False)
    shares: dict[tuple[int, int], float] = field(init=False)
    step: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        if set(self.leaves) != set(self.graph.leaves):
            raise ValueError("every leaf needs a number, and nothing else does")
        self._gates = self.graph.gates
        self.restart()

    def restart(self) -> None:
        """Go back to before the first step: only the leaves have values."""
        self.values = [self.leaves.get(index) for index in range(len(self.graph.nodes))]
        self.step = 0
        self._forget_gradients()

    def _forget_gradients(self) -> None:
        self.gradients = [None] * len(self.graph.nodes)
        self.shares = {}

    @property
    def steps(self) -> int:
        """All steps: every gate forward, the start of the backward pass, every gate backward."""
        return 2 * len(self._gates) + 1

    @property
    def next_node(self) -> int | None:
        """The node that the next step is about, None at the end."""
        return self.node_at(self.step)

    def node_at(self, step: int) -> int | None:
        """Return the node of a step, from 0; None before the first and after the last."""
        count = len(self._gates)
        if 0 <= step < count:
            return self._gates[step]
        if step == count:
            return self.graph.output
        return self._gates[2 * count - step] if count < step < self.steps else None

    def advance(self) -> int | None:
        """Make the next step and return its node, None at the end; `GateError` leaves it undone."""
        node, count = self.next_node, len(self._gates)
        if node is None:
            return None
        if self.step < count:
            self._compute(node)
        elif self.step == count:
            self.gradients[node] = 1.0
        else:
            self._send_back(node)
        self.step += 1
        if self.step == self.steps:
            self.gradients = [
                0.0 if gradient is None else gradient for gradient in self.gradients
            ]  # no way to the output
        return node

    def go_to(self, step: int) -> None:
        """Make or take back steps until `step` of them have been made."""
        if step < self.step:
            self.restart()
        while self.step < min(step, self.steps):
            self.advance()

    def run_forward(self) -> float:
        """Compute all values anew; returns that of the output."""
        self.restart()
        self.go_to(len(self._gates))
        return self.known(self.graph.output)

    def run_backward(self) -> None:
        """Compute all gradients, and the values first; a second call gives the same."""
        if self.step < len(self._gates):
            self.run_forward()
        self.step = len(self._gates)
        self._forget_gradients()
        self.go_to(self.steps)

    def known(self, node: int) -> float:
        """Return the value of a node that has been computed; raises `ValueError` for others."""
        value = self.values[node]
        if value is None:
            raise ValueError(f"node {node} has not been computed yet")
        return value

    def inputs_of(self, node: int) -> Numbers:
        """Return the values that feed a gate."""
        return tuple(self.known(source) for source in self.graph.nodes[node].inputs)

    def local(self, node: int) -> Numbers:
        """Return the local gradients of a gate, one for each input; raises `GateError`."""
        entry = self.graph.nodes[node]
        return local_gradients(entry.gate, self.inputs_of(node), self.known(node), entry.constants)

    def _compute(self, node: int) -> None:
        entry = self.graph.nodes[node]
        self.values[node] = evaluate(entry.gate, self.inputs_of(node), entry.constants)

    def _send_back(self, node: int) -> None:
        """Add upstream × local = downstream to what the inputs have got so far."""
        upstream = self.gradients[node]
        if upstream is None:  # no way from here to the output: 0, and so is all that comes from it
            for other in (node, *self.graph.nodes[node].inputs):
                self.gradients[other] = self.gradients[other] or 0.0
            return
        for index, (source, slope) in enumerate(
            zip(self.graph.nodes[node].inputs, self.local(node), strict=True)
        ):
            share = upstream * slope
            self.shares[node, index] = share
            self.gradients[source] = (self.gradients[source] or 0.0) + share


def tangent(run: Run, leaf: int) -> float:
    """Compute ∂output/∂leaf by one pass in forward mode; backward mode does all leaves at once."""
    tangents = [float(node == leaf) for node in range(len(run.graph.nodes))]
    for node in run.graph.gates:
        slopes = run.local(node)
        tangents[node] = sum(
            slope * tangents[s]
            for slope, s in zip(slopes, run.graph.nodes[node].inputs, strict=True)
        )
    return tangents[run.graph.output]
