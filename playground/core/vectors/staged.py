"""Staged code of a graph of matrices: a line of NumPy for each local step, forward and backward.

As `core/graph/staged`: dW stands for ∂f/∂W. A further share is added with ``dW = dW + …``, because
``+=`` would change a matrix that has two names. A single number is a 1×1 matrix, as in the graph.
The code runs as it is; a test does that.
"""

from playground.core.basics.arrays import Array
from playground.core.graph.formulas import letters_of, slope_maths, value_maths
from playground.core.graph.graph import Node
from playground.core.graph.staged import CodeLine, Stages, code_names
from playground.core.graph.to_code import NUMPY, code_of, number_code
from playground.core.vectors.gate import shape_of
from playground.core.vectors.graph import VectorGraph, VectorRun

Code = tuple[str, tuple[str, ...]]  # of the value, and of what is sent to each input
# {0}, {1} … stand for the inputs, {f} for the output, {d} for its gradient
CODE: dict[str, Code] = {
    "product": ("{0} @ {1}", ("{d} @ {1}.T", "{0}.T @ {d}")),
    "add_bias": ("{0} + {1}", ("{d}", "{d}.sum(axis=1, keepdims=True)")),
    "add": ("{0} + {1}", ("{d}", "{d}")),
    "multiply": ("{0} * {1}", ("{d} * {1}", "{d} * {0}")),
    "subtract": ("{0} - {1}", ("{d}", "-{d}")),
    "divide": ("{0} / {1}", ("{d} / {1}", "-{d} * {f} / {1}")),
    "scale": ("{0} * {1}", ("{d} * {1}", "({d} * {0}).sum(keepdims=True)")),
    "shift": ("{0} + {1}", ("{d}", "{d}.sum(keepdims=True)")),
    "square": ("{0} ** 2", ("2 * {0} * {d}",)),
    "transpose": ("{0}.T", ("{d}.T",)),
    "sum": ("{0}.sum(keepdims=True)", ("{d} * np.ones_like({0})",)),
    "mean": ("{0}.mean(keepdims=True)", ("{d} * np.ones_like({0}) / {0}.size",)),
    "softplus": ("np.logaddexp(0, {0})", ("{d} / (1 + np.exp(-{0}))",)),
    "softmax": (  # less the largest, so that exp is never ∞
        "np.exp({0} - {0}.max(axis=0)); {f} /= {f}.sum(axis=0)",
        ("{f} * ({d} - ({f} * {d}).sum(axis=0))",),
    ),
}
NEEDED = ("np",)  # names that the code needs itself


def staged_vectors(run: VectorRun) -> tuple[CodeLine, ...]:
    """The forward and the backward pass of a typed graph, with the shapes that `run` knows."""
    return _VectorStages(run, code_names(_names(run), NEEDED)).lines()


class _VectorStages(Stages[VectorGraph, Array]):
    imports, one, further = "import numpy as np", "np.ones((1, 1))", "{slot} = {slot} + {share}"

    def leaf_code(self, leaf: int) -> str:
        return _matrix_code(self.run.leaves[leaf])

    def value_code(self, gate: int) -> str:
        entry = self.graph.nodes[gate]
        if entry.gate in CODE:
            return CODE[entry.gate][0].format(*self._operands(gate), f=self.names[gate])
        return code_of(value_maths(Node(entry.gate, (0,))), self._letters(gate), NUMPY)

    def share_code(self, gate: int, index: int) -> str:
        entry, upstream = self.graph.nodes[gate], self.slots[gate]
        if entry.gate in CODE:
            template = CODE[entry.gate][1][index]
            return template.format(*self._operands(gate), f=self.names[gate], d=upstream)
        slope = code_of(slope_maths(Node(entry.gate, (0,)), 0), self._letters(gate), NUMPY)
        return f"({slope}) * {upstream}"

    def shown(self, value: Array | None) -> float | str | None:
        if value is None:
            return None
        return float(value[0, 0]) if value.size == 1 else str(shape_of(value))

    def _letters(self, gate: int) -> dict[str, str]:
        """Return the letters in the formulas of a gate of scalars with one input."""
        name = self.graph.nodes[gate].gate
        return letters_of(Node(name, (0,)), self._operands(gate), self.names[gate])

    def _operands(self, gate: int) -> list[str]:
        """Write the inputs of a gate; a fixed number only where NumPy makes it fit a matrix."""
        entry = self.graph.nodes[gate]
        fits = entry.gate != "product" and not all(map(self._is_fixed, entry.inputs))
        write = _number_code if fits else _matrix_code
        return [
            write(self.run.leaves[source]) if self._is_fixed(source) else self.names[source]
            for source in entry.inputs
        ]

    def _is_fixed(self, node: int) -> bool:
        return node in self.run.leaves and not self.graph.varying[node]


def _names(run: VectorRun) -> list[str]:
    """Name every node: as it was typed, f for the output, else g1, g2, … that are free."""
    nodes, output = run.graph.nodes, run.graph.output
    taken = {*NEEDED, *(node.name for node in nodes)}
    names = []
    for index, node in enumerate(nodes):
        name = node.name or ("f" if index == output else f"g{run.graph.gates.index(index) + 1}")
        while name in taken and name != node.name:
            name = f"_{name}"
        names.append(name)
    return names


def _matrix_code(matrix: Array) -> str:
    return f"np.array({matrix.tolist()})"


def _number_code(matrix: Array) -> str:
    number = float(matrix[0, 0])
    return number_code(number) if number >= 0 else f"({number_code(number)})"
