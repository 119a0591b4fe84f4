"""Staged code of a graph of matrices: a line of NumPy for each local step, forward and backward.

As `core/graph/staged`: dW stands for ∂f/∂W. A further share is added with ``dW = dW + …``, because
``+=`` would change a matrix that has two names. The code runs as it is; a test does that.
"""

from playground.core.basics.arrays import Array
from playground.core.graph.formulas import letters_of, slope_maths, value_maths
from playground.core.graph.graph import Node
from playground.core.graph.staged import CodeLine
from playground.core.graph.to_code import NUMPY, code_of, number_code
from playground.core.vectors.gate import shape_of
from playground.core.vectors.graph import VectorRun

Code = tuple[str, tuple[str, ...]]  # of the value, and of what is sent to each input
# {0}, {1} … stand for the inputs, {f} for the output, {d} for its gradient
CODE: dict[str, Code] = {
    "product": ("{0} @ {1}", ("{d} @ {1}.T", "{0}.T @ {d}")),
    "add_bias": ("{0} + {1}", ("{d}", "{d}.sum(axis=1, keepdims=True)")),
    "add": ("{0} + {1}", ("{d}", "{d}")),
    "multiply": ("{0} * {1}", ("{d} * {1}", "{d} * {0}")),
    "subtract": ("{0} - {1}", ("{d}", "-{d}")),
    "divide": ("{0} / {1}", ("{d} / {1}", "-{d} * {f} / {1}")),
    "scale": ("{0} * {1}", ("{d} * {1}", "({d} * {0}).sum()")),
    "shift": ("{0} + {1}", ("{d}", "{d}.sum()")),
    "square": ("{0} ** 2", ("2 * {0} * {d}",)),
    "transpose": ("{0}.T", ("{d}.T",)),
    "sum": ("{0}.sum()", ("{d} * np.ones_like({0})",)),
    "mean": ("{0}.mean()", ("{d} * np.ones_like({0}) / {0}.size",)),
    "softmax": (
        "np.exp({0}) / np.exp({0}).sum(axis=0)",
        ("{f} * ({d} - ({f} * {d}).sum(axis=0))",),
    ),
}
TAKEN = ("np",)  # names that the code needs itself


def staged_vectors(run: VectorRun) -> tuple[CodeLine, ...]:
    """The forward and the backward pass of a typed graph, with the shapes that `run` knows."""
    return _Stages(run).lines()


class _Stages:
    """Writes the lines."""

    def __init__(self, run: VectorRun) -> None:
        self._run, self._graph = run, run.graph
        self._names = _names(run)
        self._begun: set[int] = set()  # the nodes to which something has come back

    def lines(self) -> tuple[CodeLine, ...]:
        return (*self._inputs(), *self._forward_pass(), *self._backward_pass())

    def _inputs(self) -> list[CodeLine]:
        leaves = [leaf for leaf in self._graph.leaves if self._graph.varying[leaf]]
        texts = [f"{self._names[leaf]} = {_matrix(self._run.leaves[leaf])}" for leaf in leaves]
        head = CodeLine("import numpy as np"), CodeLine("")
        return [*head, *(CodeLine(text, 0) for text in texts)]

    def _forward_pass(self) -> list[CodeLine]:
        found = [CodeLine(""), CodeLine("# forward pass")]
        for step, gate in enumerate(self._graph.gates, 1):
            found.append(CodeLine(self._forward(gate), step, _shown(self._run.values[gate])))
        return found

    def _backward_pass(self) -> list[CodeLine]:
        graph, start = self._graph, len(self._graph.gates) + 1
        known = _shown(self._run.gradients[graph.output])
        found = [CodeLine(""), CodeLine("# backward pass")]
        found.append(CodeLine(f"{self._slot(graph.output)} = np.ones((1, 1))", start, known))
        for step, gate in enumerate(reversed(graph.varying_gates), start + 1):
            found.append(CodeLine(f"# {self._forward(gate)}"))
            found += [self._backward(gate, which, step) for which in graph.varying_inputs(gate)]
        return found

    def _forward(self, gate: int) -> str:
        return f"{self._names[gate]} = {self._value(gate)}"

    def _backward(self, gate: int, which: int, step: int) -> CodeLine:
        source = self._graph.nodes[gate].inputs[which]
        slot, share = self._slot(source), self._run.shares.get((gate, which))
        before = f"{slot} + " if source in self._begun else ""
        self._begun.add(source)
        return CodeLine(f"{slot} = {before}{self._sent(gate, which)}", step, _shown(share))

    def _value(self, gate: int) -> str:
        entry = self._graph.nodes[gate]
        if entry.gate in CODE:
            return CODE[entry.gate][0].format(*self._operands(gate))
        return code_of(value_maths(Node(entry.gate, (0,))), self._letters(gate), NUMPY)

    def _sent(self, gate: int, which: int) -> str:
        entry, upstream = self._graph.nodes[gate], self._slot(gate)
        if entry.gate in CODE:
            template = CODE[entry.gate][1][which]
            return template.format(*self._operands(gate), f=self._names[gate], d=upstream)
        slope = code_of(slope_maths(Node(entry.gate, (0,)), 0), self._letters(gate), NUMPY)
        return f"({slope}) * {upstream}"

    def _letters(self, gate: int) -> dict[str, str]:
        """Return the letters in the formulas of a gate of scalars with one input."""
        name = self._graph.nodes[gate].gate
        return letters_of(Node(name, (0,)), self._operands(gate), self._names[gate])

    def _operands(self, gate: int) -> list[str]:
        return [self._operand(source) for source in self._graph.nodes[gate].inputs]

    def _operand(self, node: int) -> str:
        if self._graph.nodes[node].gate or self._graph.varying[node]:
            return self._names[node]
        return _matrix(self._run.leaves[node])

    def _slot(self, node: int) -> str:
        """The name of ∂f/∂node."""
        name = f"d{self._names[node]}"
        return f"d_{self._names[node]}" if name in self._names else name


def _names(run: VectorRun) -> list[str]:
    """Name every node: as it was typed, f for the output, else g1, g2, … that are free."""
    nodes, output = run.graph.nodes, run.graph.output
    taken = {*TAKEN, *(node.name for node in nodes)}
    names = []
    for index, node in enumerate(nodes):
        name = node.name or ("f" if index == output else f"g{run.graph.gates.index(index) + 1}")
        while name in taken and name != node.name:
            name = f"_{name}"
        names.append(f"{name}_" if name in TAKEN else name)
    return names


def _matrix(matrix: Array) -> str:
    if matrix.size == 1:
        number = number_code(float(matrix[0, 0]))
        return number if matrix[0, 0] >= 0 else f"({number})"
    return f"np.array({matrix.tolist()})"


def _shown(matrix: Array | None) -> float | str | None:
    """Return a number, the shape of a matrix as text, or None."""
    if matrix is None:
        return None
    return float(matrix[0, 0]) if matrix.size == 1 else str(shape_of(matrix))
