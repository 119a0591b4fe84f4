"""The circuit of the circuit lab where its text has vectors: the numbers stand in the text."""

from dataclasses import dataclass

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.spelling import ExpressionError
from playground.core.vectors.expression import VectorExpression, parse_vectors
from playground.core.vectors.graph import VectorGraph, VectorRun

NO_VALUE = QT_TRANSLATE_NOOP("Errors", "The result of this step does not exist or is too large.")
NO_SLOPE = QT_TRANSLATE_NOOP(
    "Errors", "A local gradient of this step does not exist or is too large."
)


@dataclass(frozen=True)
class VectorCircuit:
    """Named steps with vectors, as they were typed."""

    expression: VectorExpression

    @property
    def graph(self) -> VectorGraph:
        """The graph that is drawn and computed."""
        return self.expression.graph

    @property
    def inputs(self) -> dict[str, int]:
        """The leaf of each name that has numbers."""
        return self.expression.variables

    def run(self) -> VectorRun:
        """Return the graph with its numbers, before the first step."""
        return VectorRun(self.graph, self.expression.leaves)

    def full_run(self) -> VectorRun:
        """Return the graph with all values and gradients."""
        run = self.run()
        run.go_to(run.steps)
        return run

    def gap(self) -> ExpressionError | None:
        """Return which gate is the first without a value or a slope, with its character."""
        run, graph = self.full_run(), self.graph
        for gate in graph.gates:
            if not np.isfinite(run.known(gate)).all():
                return ExpressionError(NO_VALUE, self.position(gate))
        for gate in reversed(graph.varying_gates):
            for which in graph.varying_inputs(gate):
                if not np.isfinite(run.shares[gate, which]).all():
                    return ExpressionError(NO_SLOPE, self.position(gate))
        return None

    def position(self, node: int) -> int:
        """Return the character that an error at `node` is about: its first."""
        return self.expression.positions[node][0]

    def with_number(self, name: str, row: int, column: int, value: float) -> str:
        """Return the text with another number in one cell of an input."""
        start, stop = self.expression.cells[name][row][column]
        text = self.expression.text
        return f"{text[:start]}{repr(value).removesuffix('.0')}{text[stop:]}"


def vector_circuit(text: str) -> VectorCircuit:
    """Return the circuit of `text`; raises `ExpressionError`."""
    return VectorCircuit(parse_vectors(text))
