"""The scalar computational graph: gates in order, forward and backward passes in single steps.

Each gate computes its output and, for each input, the local gradient ∂output/∂input. The backward
pass starts with ∂f/∂f = 1 at the output and goes through the gates in reverse: *upstream × local =
downstream*. Where an output feeds several gates, the downstream gradients of all of them are added
up. What has not been computed yet is None, not 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from playground.core.basics.vocabulary import LeafRole
from playground.core.graph.gate import GateError, Numbers
from playground.core.graph.gates import GATES, evaluate, known_slopes


@dataclass(frozen=True)
class Node:
    """A gate, or a leaf: a variable or a constant.

    Attributes
    ----------
    gate : the name of its gate in `GATES`, "" for a leaf
    inputs : the nodes that feed it, in order; the same node may feed it twice
    constants : the fixed numbers of the gate; of a constant its value
    name : what it is called, if it has a name
    role : what a leaf is in a network; of an expression a leaf is an input, or a constant
    """

    gate: str = ""
    inputs: tuple[int, ...] = ()
    constants: tuple[float, ...] = ()
    name: str = ""
    role: LeafRole = "input"


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
    def varying(self) -> tuple[bool, ...]:
        """By node, whether it depends on a variable: a constant has no gradient."""
        found: list[bool] = []
        for node in self.nodes:
            found.append(any(found[source] for source in node.inputs) or _is_variable(node))
        return tuple(found)

    @cached_property
    def varying_gates(self) -> tuple[int, ...]:
        """The gates that the backward pass goes through, in the order of the forward pass."""
        return tuple(gate for gate in self.gates if self.varying[gate])

    def varying_inputs(self, node: int) -> tuple[int, ...]:
        """The inputs of a gate, by index, that get a gradient."""
        inputs = self.nodes[node].inputs
        return tuple(index for index, source in enumerate(inputs) if self.varying[source])

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


def _is_variable(node: Node) -> bool:
    return not node.gate and not node.constants


@dataclass
class Run:
    """A graph with numbers, between two steps: forward gate by gate, then backward gate by gate.

    Attributes
    ----------
    values : of every node, None as long as it is not computed
    gradients : ∂f/∂node, None as long as nothing of it is known; complete once every gate that the
        node feeds has been passed. A constant has none.
    shares : by (gate, index of the input), the downstream gradient that this gate sent there
    step : the number of steps that have been made, of `steps`
    skips : whether a gate without a value or slope is left out, with all that needs it; else its
        `GateError` is raised
    errors : with `skips`, the reasons, by gate
    lost : with `skips`, the nodes whose gradient does not exist
    ends_early : with `skips`, whether the output has no value, so that there is no backward pass
    """

    graph: Graph
    leaves: Mapping[int, float]
    skips: bool = False
    values: list[float | None] = field(init=False)
    gradients: list[float | None] = field(init=False)
    shares: dict[tuple[int, int], float] = field(init=False)
    step: int = field(init=False, default=0)
    errors: dict[int, GateError] = field(init=False, default_factory=dict)
    lost: set[int] = field(init=False, default_factory=set)
    ends_early: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        if set(self.leaves) != set(self.graph.leaves):
            raise ValueError("every leaf needs a number, and nothing else does")
        self._gates = self.graph.gates
        self.restart()
        if self.skips:
            self.ends_early = self._last_value() is None

    def _last_value(self) -> float | None:
        """Compute the value of the output, if it has one, and go back to the start."""
        self.go_to(len(self._gates))
        value = self.values[self.graph.output]
        self.restart()
        return value

    def restart(self) -> None:
        """Go back to before the first step: only the leaves have values."""
        self.values = [self.leaves.get(index) for index in range(len(self.graph.nodes))]
        self.step = 0
        self.errors = {}
        self._forget_gradients()

    def _forget_gradients(self) -> None:
        self.gradients = [None] * len(self.graph.nodes)
        self.shares = {}
        self.lost = set()

    @property
    def steps(self) -> int:
        """All steps: every gate forward, the start of the backward pass, gates backward.

        Without a value of the output there is no backward pass.
        """
        forward = len(self._gates)
        return forward if self.ends_early else forward + 1 + len(self.graph.varying_gates)

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
        return self.graph.varying_gates[count - step] if count < step < self.steps else None

    def advance(self) -> int | None:
        """Make the next step and return its node, None at the end; `GateError` leaves it undone."""
        node, count = self.next_node, len(self._gates)
        if node is None or self.step >= self.steps:
            return None
        if self.step < count:
            self._compute(node)
        elif self.step == count:
            self.gradients[node] = 1.0
        else:
            self._send_back(node)
        self.step += 1
        if self.step == self.steps and not self.ends_early:
            self._fill_zeros()
        return node

    def _fill_zeros(self) -> None:
        """Give the gradient 0 to what has no way to the output."""
        for node, varies in enumerate(self.graph.varying):
            if varies and node not in self.lost and self.gradients[node] is None:
                self.gradients[node] = 0.0

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

    def slopes(self, node: int) -> tuple[tuple[float | None, ...], GateError | None]:
        """Return the local gradients of a gate, None where there is none, and why not."""
        entry = self.graph.nodes[node]
        return known_slopes(entry.gate, self.inputs_of(node), self.known(node), entry.constants)

    def local(self, node: int) -> Numbers:
        """Return the local gradients of a gate, one for each input; raises `GateError`."""
        slopes, error = self.slopes(node)
        if error is not None:
            raise error
        return tuple(slope for slope in slopes if slope is not None)

    def _compute(self, node: int) -> None:
        entry = self.graph.nodes[node]
        if any(self.values[source] is None for source in entry.inputs):
            return  # skipped
        try:
            self.values[node] = evaluate(entry.gate, self.inputs_of(node), entry.constants)
        except GateError as error:
            if not self.skips:
                raise
            self.errors[node] = error

    def _send_back(self, node: int) -> None:
        """Add upstream × local = downstream to what the inputs have got so far."""
        upstream, sources = self.gradients[node], self.graph.nodes[node].inputs
        indices = self.graph.varying_inputs(node)
        if upstream is None and node not in self.lost:  # no way from here to the output: 0,
            for other in (node, *(sources[index] for index in indices)):  # and what it sends too
                self.gradients[other] = self.gradients[other] or 0.0
            return
        slopes = self._usable_slopes(node, indices)
        for index in indices:
            source, slope, share = sources[index], slopes[index], 0.0
            if upstream is None or slope is None:
                self.lost.add(source)
            else:
                share = self.shares[node, index] = upstream * slope
            so_far = self.gradients[source] or 0.0
            self.gradients[source] = None if source in self.lost else so_far + share

    def _usable_slopes(self, node: int, indices: Sequence[int]) -> tuple[float | None, ...]:
        """Return the local gradients; one that is missing for `indices` is an error of the gate."""
        slopes, error = self.slopes(node)
        if error is not None and any(slopes[index] is None for index in indices):
            if not self.skips:
                raise error
            self.errors[node] = error
        return slopes
