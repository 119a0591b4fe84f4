"""Staged code of a graph: one line of Python for each local step, forward and backward.

As in the course notes: ``num = x + sigy`` forward, ``dx += 1 * dnum`` backward, where dx stands for
∂f/∂x. The code runs as it is; a test does that.
"""

from dataclasses import dataclass

from playground.core.basics.notation import Maths
from playground.core.graph.formulas import letters_of, node_names, slope_maths, value_maths
from playground.core.graph.graph import Run
from playground.core.graph.to_code import PYTHON, code_of, number_code


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
    return _Stages(run).lines()


class _Stages:
    """Writes the lines; `so_far` has the sum of what has come back to each node."""

    def __init__(self, run: Run) -> None:
        self._run, self._graph = run, run.graph
        self._names = [_free_of_python(name) for name in node_names(run.graph)]
        self._so_far: dict[int, float | None] = {}

    def lines(self) -> tuple[CodeLine, ...]:
        return (*self._inputs(), *self._forward_pass(), *self._backward_pass())

    def _inputs(self) -> list[CodeLine]:
        leaves = [leaf for leaf in self._graph.leaves if self._graph.varying[leaf]]
        values = [f"{self._names[leaf]} = {self._run.leaves[leaf]!r}" for leaf in leaves]
        return [CodeLine("import math"), CodeLine(""), *(CodeLine(text, 0) for text in values)]

    def _forward_pass(self) -> list[CodeLine]:
        found = [CodeLine(""), CodeLine("# forward pass")]
        for step, gate in enumerate(self._graph.gates, 1):
            found.append(CodeLine(self._forward(gate), step, self._run.values[gate]))
        return found

    def _backward_pass(self) -> list[CodeLine]:
        graph, start = self._graph, len(self._graph.gates) + 1
        known = self._run.gradients[graph.output]
        found = [CodeLine(""), CodeLine("# backward pass")]
        found.append(CodeLine(f"{self._slot(graph.output)} = 1", start, known))
        for step, gate in enumerate(reversed(graph.varying_gates), start + 1):
            found.append(CodeLine(f"# {self._forward(gate)}"))
            found += [self._backward(gate, index, step) for index in graph.varying_inputs(gate)]
        return found

    def _forward(self, gate: int) -> str:
        return f"{self._names[gate]} = {self._code(gate, value_maths(self._graph.nodes[gate]))}"

    def _backward(self, gate: int, index: int, step: int) -> CodeLine:
        """One share: local × upstream, the first with =, further ones with +=."""
        node = self._graph.nodes[gate]
        source, share = node.inputs[index], self._run.shares.get((gate, index))
        sign = "+=" if source in self._so_far else "="
        before = self._so_far.get(source, 0.0)
        self._so_far[source] = None if share is None or before is None else before + share
        slope = self._code(gate, slope_maths(node, index))
        slope = slope if slope.isidentifier() or slope.isdigit() else f"({slope})"
        text = f"{self._slot(source)} {sign} {slope} * {self._slot(gate)}"
        return CodeLine(text, step, self._so_far[source])

    def _slot(self, node: int) -> str:
        """The name of ∂f/∂node."""
        name = f"d{self._names[node]}"
        return f"d_{self._names[node]}" if name in self._names else name

    def _code(self, gate: int, maths: Maths) -> str:
        """A formula of a gate as Python."""
        node = self._graph.nodes[gate]
        inputs = [self._operand(source) for source in node.inputs]
        letters = letters_of(node, inputs, self._names[gate])
        if node.constants:
            letters["c"] = number_code(node.constants[0])
        return code_of(maths, letters)

    def _operand(self, node: int) -> str:
        entry = self._graph.nodes[node]
        if entry.gate or not entry.constants:
            return self._names[node]
        return PYTHON.numbers.get(entry.name) or number_code(entry.constants[0])


def _free_of_python(name: str) -> str:
    """Keep the names that the code needs itself: a variable named math becomes math_."""
    return f"{name}_" if name in ("math", "abs", "max", "min") else name
