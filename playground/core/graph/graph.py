"""The scalar computational graph: gates in order, forward and backward passes in single steps.

Each gate computes its output and, for each input, the local gradient ∂output/∂input. The backward
pass starts with ∂f/∂f = 1 at the output and goes through the gates in reverse: *upstream × local =
downstream*. Where an output feeds several gates, the downstream gradients of all of them are added
up. What has not been computed yet is None, not 0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from playground.core.basics.messages import without_trace
from playground.core.basics.vocabulary import LeafRole
from playground.core.graph.gate import GateError, Numbers
from playground.core.graph.gates import GATES, evaluate, known_slopes
from playground.core.graph.stepping import Stepping
from playground.core.graph.wiring import Wiring


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

    @property
    def is_variable(self) -> bool:
        """Whether it is a leaf that gets a gradient."""
        return not self.gate and not self.constants


@dataclass(frozen=True)
class Graph(Wiring[Node]):
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

    def __eq__(self, other: object) -> bool:
        """Compare the outputs first: graphs of two samples often differ only in their targets."""
        if self is other or not isinstance(other, Graph):
            return self is other
        return self.nodes[-1] == other.nodes[-1] and self.nodes == other.nodes

    def __hash__(self) -> int:
        """Hash the size and the output: all nodes of a large graph take milliseconds."""
        return hash((len(self.nodes), self.nodes[-1]))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The name of every node: its own, else f for the output, g1, g2, … for the gates.

        A loss is called L. Names that the user has given to something else are passed over.
        """
        taken, output = {node.name for node in self.nodes}, self.output
        names = [node.name for node in self.nodes]
        for number, index in enumerate(self.gates, start=1):
            if names[index]:
                continue
            wanted: Sequence[str] = (f"g{number}",)
            if index == output:
                is_loss = GATES[self.nodes[index].gate].is_loss
                wanted = ("L", "loss") if is_loss else ("f", "out")
            names[index] = _free(wanted, taken)
        return tuple(names)

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

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """By node, the lengths of all its ways to the output together, in gates."""
        found = [0] * len(self.nodes)
        for node in range(self.output - 1, -1, -1):
            found[node] = sum(found[gate] + self.ways[gate][0] for gate, _ in self.consumers[node])
        return tuple(found)

    @cached_property
    def bending_gates(self) -> frozenset[int]:
        """The gates that may be at a kink or a jump, such as ReLU."""
        return frozenset(
            gate
            for gate in self.gates
            if GATES[self.nodes[gate].gate].jumps or GATES[self.nodes[gate].gate].at_kink
        )

    def prepare(self) -> None:
        """Find out what is asked about every graph, so that nobody waits for it later."""
        known = self.names, self.ways, self.lengths, self.slope_count
        _ = known, self.varying_gates, self.bending_gates


def _free(wanted: Sequence[str], taken: set[str]) -> str:
    """The first of the names `wanted` that is not taken, else one with underscores before it."""
    while True:
        for name in wanted:
            if name not in taken:
                return name
        wanted = [f"_{name}" for name in wanted]


@dataclass
class Run(Stepping[Graph, float]):
    """A graph with numbers, between two steps: forward gate by gate, then backward gate by gate.

    Attributes
    ----------
    skips : whether a gate without a value or slope is left out, with all that needs it; else its
        `GateError` is raised
    errors : with `skips`, the reasons, by gate
    lost : with `skips`, the nodes whose gradient does not exist
    ends_early : with `skips`, whether the output has no value, so that there is no backward pass
    finished : another run of the same graph and leaves that is at its end: its numbers are taken
        over and not computed again
    """

    graph: Graph
    leaves: Mapping[int, float]
    skips: bool = False
    finished: "Run | None" = field(default=None, repr=False, compare=False)
    values: list[float | None] = field(init=False)
    gradients: list[float | None] = field(init=False)
    shares: dict[tuple[int, int], float] = field(init=False)
    step: int = field(init=False, default=0)
    errors: dict[int, GateError] = field(init=False, default_factory=dict)
    lost: set[int] = field(init=False, default_factory=set)
    ends_early: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self._check_leaves()
        self.restart()
        if self.skips:
            self.ends_early = self._last_value() is None

    def _last_value(self) -> float | None:
        """Compute the value of the output, if it has one, and go back to the start."""
        self.go_to(len(self.graph.gates))
        value = self.values[self.graph.output]
        self.restart()
        return value

    def restart(self) -> None:
        """Go back to before the first step: only the leaves have values."""
        self.errors = {}
        super().restart()

    def _take_back(self, step: int) -> None:
        if self.skips:
            self.restart()  # what has been skipped, and why, is found out anew
        else:
            super()._take_back(step)

    def _forget_gradients(self) -> None:
        super()._forget_gradients()
        self.lost = set()

    @property
    def steps(self) -> int:
        """All steps; without a value of the output there is no backward pass."""
        return len(self.graph.gates) if self.ends_early else super().steps

    def _has_gradient(self, node: int) -> bool:
        return super()._has_gradient(node) and node not in self.lost

    def _zero(self, node: int) -> float:
        return 0.0

    def _begin_backward(self) -> None:
        self.gradients[self.graph.output] = 1.0

    def slopes(self, node: int) -> tuple[tuple[float | None, ...], GateError | None]:
        """Return the local gradients of a gate, None where there is none, and why not."""
        entry = self.graph.nodes[node]
        return known_slopes(entry.gate, self.inputs_of(node), self.known(node), entry.constants)

    def local(self, node: int) -> Numbers:
        """Return the local gradients of a gate, one for each input; raises `GateError`."""
        slopes, error = self.slopes(node)
        if error is not None:
            raise error.fresh()
        return tuple(slope for slope in slopes if slope is not None)

    def _compute(self, node: int) -> None:
        if self.finished is not None:
            self.values[node] = self.finished.values[node]
            return
        entry = self.graph.nodes[node]
        if any(self.values[source] is None for source in entry.inputs):
            return  # skipped
        try:
            self.values[node] = evaluate(entry.gate, self.inputs_of(node), entry.constants)
        except GateError as error:
            if not self.skips:
                raise
            self.errors[node] = without_trace(error)

    def _send_back(self, node: int) -> None:
        """Add upstream × local = downstream to what the inputs have got so far."""
        upstream, sources = self.gradients[node], self.graph.nodes[node].inputs
        indices = self.graph.varying_inputs(node)
        if upstream is None and node not in self.lost:  # no way from here to the output: 0,
            for other in (node, *(sources[index] for index in indices)):  # and what it sends too
                self.gradients[other] = self.gradients[other] or 0.0
            return
        if self.finished is not None:
            self._take_over(node, indices, self.finished)
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

    def _take_over(self, node: int, indices: Sequence[int], finished: "Run") -> None:
        """Add the shares of `finished` to what the inputs have got so far."""
        sources = self.graph.nodes[node].inputs
        for index in indices:
            share = self.shares[node, index] = finished.shares[node, index]
            self.gradients[sources[index]] = (self.gradients[sources[index]] or 0.0) + share

    def _usable_slopes(self, node: int, indices: Sequence[int]) -> tuple[float | None, ...]:
        """Return the local gradients; one that is missing for `indices` is an error of the gate."""
        slopes, error = self.slopes(node)
        if error is not None and any(slopes[index] is None for index in indices):
            if not self.skips:
                raise error.fresh()
            self.errors[node] = error
        return slopes
