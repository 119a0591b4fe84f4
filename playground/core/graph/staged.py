"""Staged code of a graph: one line of Python for each local step, forward and backward.

As in the course notes: ``num = x + sigy`` forward, ``dx += 1 * dnum`` backward, where dx stands for
∂f/∂x. The code runs as it is; a test does that.
"""

import keyword
from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from playground.core.basics.notation import Maths
from playground.core.graph.formulas import letters_of, slope_maths, value_maths
from playground.core.graph.graph import Graph, Run
from playground.core.graph.stepping import G, Stepping, V
from playground.core.graph.to_code import PYTHON, code_of, number_code

NEEDED = ("math", "abs", "max", "min")  # names that the code needs itself


@dataclass(frozen=True)
class CodeLine:
    """One line of code.

    Attributes
    ----------
    text : the line
    step : how many steps have been made once it has run, as `Run.step`; −1 for a comment
    value : what its name stands for then, of a matrix its shape as text; None as long as it is not
        known
    """

    text: str
    step: int = -1
    value: float | str | None = None


def staged_code(run: Run) -> tuple[CodeLine, ...]:
    """The forward and the backward pass of a graph, with the numbers that `run` knows."""
    return _ScalarStages(run, code_names(run.graph.names, NEEDED)).lines()


class Stages(ABC, Generic[G, V]):
    """Writes the lines of a graph of scalars or of matrices.

    Attributes
    ----------
    imports : the first line
    one : the code of ∂f/∂f
    further : how a further share is added to a gradient
    """

    imports: str
    one: str
    further: str

    def __init__(self, run: Stepping[G, V], names: Sequence[str]) -> None:
        self.run, self.graph = run, run.graph
        self.names, self.slots = names, _slots_of(names)
        self._so_far: dict[int, Any] = {}  # the sum of what has come back to each node

    @abstractmethod
    def leaf_code(self, leaf: int) -> str:
        """Write the value of a variable."""

    @abstractmethod
    def value_code(self, gate: int) -> str:
        """Write how a gate computes its value."""

    @abstractmethod
    def share_code(self, gate: int, index: int) -> str:
        """Write what a gate sends to one input."""

    @abstractmethod
    def shown(self, value: V | None) -> float | str | None:
        """Return what is shown of a value."""

    def lines(self) -> tuple[CodeLine, ...]:
        """Write the inputs, the forward pass and the backward pass."""
        return (*self._inputs(), *self._forward_pass(), *self._backward_pass())

    def _inputs(self) -> list[CodeLine]:
        leaves = [leaf for leaf in self.graph.leaves if self.graph.varying[leaf]]
        values = [f"{self.names[leaf]} = {self.leaf_code(leaf)}" for leaf in leaves]
        return [CodeLine(self.imports), CodeLine(""), *(CodeLine(text, 0) for text in values)]

    def _forward_pass(self) -> list[CodeLine]:
        found = [CodeLine(""), CodeLine("# forward pass")]
        for step, gate in enumerate(self.graph.gates, 1):
            found.append(CodeLine(self._forward(gate), step, self.shown(self.run.values[gate])))
        return found

    def _backward_pass(self) -> list[CodeLine]:
        graph, start = self.graph, len(self.graph.gates) + 1
        known = self.shown(self.run.gradients[graph.output])
        found = [CodeLine(""), CodeLine("# backward pass")]
        found.append(CodeLine(f"{self.slots[graph.output]} = {self.one}", start, known))
        for step, gate in enumerate(reversed(graph.varying_gates), start + 1):
            found.append(CodeLine(f"# {self._forward(gate)}"))
            found += [self._backward(gate, index, step) for index in graph.varying_inputs(gate)]
        return found

    def _forward(self, gate: int) -> str:
        return f"{self.names[gate]} = {self.value_code(gate)}"

    def _backward(self, gate: int, index: int, step: int) -> CodeLine:
        """One share: local × upstream; further ones are added to the first."""
        source, share = self.graph.nodes[gate].inputs[index], self.run.shares.get((gate, index))
        is_first, before = source not in self._so_far, self._so_far.get(source, 0.0)
        self._so_far[source] = None if share is None or before is None else before + share
        line = "{slot} = {share}" if is_first else self.further
        text = line.format(slot=self.slots[source], share=self.share_code(gate, index))
        return CodeLine(text, step, self.shown(self._so_far[source]))


class _ScalarStages(Stages[Graph, float]):
    imports, one, further = "import math", "1", "{slot} += {share}"

    def leaf_code(self, leaf: int) -> str:
        return repr(self.run.leaves[leaf])

    def value_code(self, gate: int) -> str:
        return self._code(gate, value_maths(self.graph.nodes[gate]))

    def share_code(self, gate: int, index: int) -> str:
        slope = self._code(gate, slope_maths(self.graph.nodes[gate], index))
        slope = slope if slope.isidentifier() or slope.isdigit() else f"({slope})"
        return f"{slope} * {self.slots[gate]}"

    def shown(self, value: float | None) -> float | None:
        return value

    def _code(self, gate: int, maths: Maths) -> str:
        """A formula of a gate as Python."""
        node = self.graph.nodes[gate]
        inputs = [self._operand(source) for source in node.inputs]
        letters = letters_of(node, inputs, self.names[gate])
        if node.constants:
            letters["c"] = number_code(node.constants[0])
        return code_of(maths, letters)

    def _operand(self, node: int) -> str:
        entry = self.graph.nodes[node]
        if entry.gate or not entry.constants:
            return self.names[node]
        return PYTHON.numbers.get(entry.name) or number_code(entry.constants[0])


def code_names(names: Sequence[str], needed: Collection[str]) -> list[str]:
    """Keep the names that the code needs itself: a variable named math becomes math_."""
    found = []
    for name in names:
        own = name
        while own in needed or (own != name and own in names):
            own = f"{own}_"
        found.append(own)
    return found


def _slots_of(names: Sequence[str]) -> list[str]:
    """Name ∂f/∂node of every node: dx, or d_x where dx is a variable or a word of Python."""
    slots: list[str] = []
    for name in names:
        slot = f"d{name}"
        while slot in names or slot in slots or keyword.iskeyword(slot):
            slot = f"d_{slot[1:]}"
        slots.append(slot)
    return slots
