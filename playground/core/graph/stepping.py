"""What runs of scalars and of matrices share: forward gate by gate, then backward gate by gate."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping
from typing import Any, Generic, TypeVar

from playground.core.graph.wiring import Wiring

G = TypeVar("G", bound=Wiring[Any])
V = TypeVar("V")


class Stepping(ABC, Generic[G, V]):
    """A graph with values, between two steps.

    Attributes
    ----------
    leaves : the value of every leaf
    values : of every node, None as long as it is not computed
    gradients : ∂f/∂node, None as long as nothing of it is known; complete once every gate that the
        node feeds has been passed. A constant has none.
    shares : by (gate, index of the input), the downstream gradient that this gate sent there
    step : the number of steps that have been made, of `steps`
    """

    graph: G
    leaves: Mapping[int, V]
    values: list[V | None]
    gradients: list[V | None]
    shares: dict[tuple[int, int], V]
    step: int

    @abstractmethod
    def _compute(self, node: int) -> None:
        """Write the value of a gate."""

    @abstractmethod
    def _begin_backward(self) -> None:
        """Write ∂f/∂f of the output."""

    @abstractmethod
    def _send_back(self, node: int) -> None:
        """Add upstream × local = downstream to what the inputs have got so far."""

    @abstractmethod
    def _zero(self, node: int) -> V:
        """Return the gradient of a node that has no way to the output."""

    def _check_leaves(self) -> None:
        if set(self.leaves) != set(self.graph.leaves):
            raise ValueError("every leaf needs a value, and nothing else does")

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
        """All steps: every gate forward, the start of the backward pass, gates backward."""
        return len(self.graph.order)

    @property
    def next_node(self) -> int | None:
        """The node that the next step is about, None at the end."""
        return self.node_at(self.step)

    def node_at(self, step: int) -> int | None:
        """Return the node of a step, from 0; None before the first and after the last."""
        is_step = 0 <= step < self.steps or step == len(self.graph.gates)
        return self.graph.order[step] if is_step else None

    def nodes_at(self, steps: range, passed_by: Collection[int] = ()) -> tuple[int, ...]:
        """Return the nodes of `steps`, each once; those of `passed_by` only forward."""
        count = len(self.graph.gates)
        nodes = ((step, self.node_at(step)) for step in steps)
        made = [node for step, node in nodes if step < count or node not in passed_by]
        return tuple(node for node in dict.fromkeys(made) if node is not None)

    def advance(self) -> int | None:
        """Make the next step and return its node, None at the end; an error leaves it undone."""
        if self.step >= self.steps:
            return None
        self._advance_to(self.step + 1)
        return self.graph.order[self.step - 1]

    def _advance_to(self, last: int) -> None:
        """Make steps until `last` of them have been made, at most `steps`."""
        order, count = self.graph.order, len(self.graph.gates)
        for step in range(self.step, last):
            if step < count:
                self._compute(order[step])
            elif step == count:
                self._begin_backward()
            else:
                self._send_back(order[step])
            self.step = step + 1
        if count < self.step == self.steps:
            self._fill_zeros()

    def _has_gradient(self, node: int) -> bool:
        """Whether ∂f/∂node exists."""
        return self.graph.varying[node]

    def _fill_zeros(self) -> None:
        """Give the gradient 0 to what has no way to the output."""
        for node, gradient in enumerate(self.gradients):
            if gradient is None and self._has_gradient(node):
                self.gradients[node] = self._zero(node)

    def go_to(self, step: int) -> None:
        """Make or take back steps until `step` of them have been made."""
        if step < self.step:
            self._take_back(step)
        last = min(step, self.steps)
        if self.step < last:
            self._advance_to(last)

    def _take_back(self, step: int) -> None:
        """Forget what came after `step`; sums of gradients are made anew from the last gate on."""
        count = len(self.graph.gates)
        self._forget_gradients()
        for gate in self.graph.gates[step:]:
            self.values[gate] = None
        self.step = min(step, count)

    def run_forward(self) -> V:
        """Compute all values anew; returns that of the output."""
        self.restart()
        self.go_to(len(self.graph.gates))
        return self.known(self.graph.output)

    def run_backward(self) -> None:
        """Compute all gradients, and the values first; a second call gives the same."""
        count = len(self.graph.gates)
        if self.step < count:
            self.run_forward()
        self.step = count
        self._forget_gradients()
        self.go_to(self.steps)

    def known(self, node: int) -> V:
        """Return the value of a node that has been computed; raises `ValueError` for others."""
        value = self.values[node]
        if value is None:
            raise ValueError(f"node {node} has not been computed yet")
        return value

    def inputs_of(self, node: int) -> tuple[V, ...]:
        """Return the values that feed a gate."""
        return tuple([self.known(source) for source in self.graph.nodes[node].inputs])
