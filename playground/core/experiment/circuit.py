"""The circuit of the circuit lab: from the typed expression to a graph with numbers.

The circuit of a document can always be drawn: `circuit_of` refuses any other with an error that
names the character that is wrong. A gate may lack a value, as ln x at −1, or a slope, as √x at 0;
then all that needs it is left out, and `Circuit.gap` says why.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList, Phrase, SpecError
from playground.core.basics.registry import check_number
from playground.core.experiment.spec import CircuitSpec
from playground.core.experiment.vector_circuit import VectorCircuit, vector_circuit
from playground.core.graph.expression import Expression, parse_expression
from playground.core.graph.graph import Graph, Run
from playground.core.graph.opening import Opening, can_open, open_gates
from playground.core.graph.spelling import ExpressionError, tokens_of
from playground.core.vectors.expression import has_vectors

LARGEST_INPUT = 1e9  # the bound of the value of an input


@dataclass(frozen=True)
class Circuit:
    """An expression, some of its gates opened, and its inputs.

    Attributes
    ----------
    expression : what was typed; its nodes are those of the closed graph
    opening : the graph that is drawn and computed
    leaves : the number of every leaf of the opened graph
    """

    expression: Expression
    opening: Opening
    leaves: Mapping[int, float]

    def run(self) -> Run:
        """Return the graph with its numbers, before the first step."""
        return Run(self.opening.graph, self.leaves, skips=True)

    def full_run(self) -> Run:
        """Return the graph with all values and gradients that there are."""
        run = self.run()
        run.go_to(run.steps)
        return run

    def gap(self) -> ExpressionError | None:
        """Return why the first gate without a value or a slope has none, with its character."""
        for node, error in self.full_run().errors.items():
            return ExpressionError(error.template, self.position(node), **error.values)
        return None

    @property
    def graph(self) -> Graph:
        """The graph that is drawn and computed."""
        return self.opening.graph

    @property
    def inputs(self) -> dict[str, int]:
        """The leaf of each variable in the opened graph."""
        return {
            name: self.opening.node_of[node] for name, node in self.expression.variables.items()
        }

    @property
    def openable(self) -> dict[int, frozenset[int]]:
        """The gates that can be opened: node of the closed graph → its nodes in the open one."""
        node_of, inside = self.opening.node_of, self.opening.inside
        found = [node for node, entry in enumerate(self.expression.graph.nodes) if can_open(entry)]
        return {node: frozenset(inside.get(node, (node_of[node],))) for node in found}

    def position(self, node: int) -> int:
        """Return the character that an error at `node` of the opened graph is about.

        It is the division sign of a division, else the first character of the node.
        """
        closed = self.opening.closed(node)
        start, stop = self.expression.positions[closed]
        if self.expression.graph.nodes[closed].gate in ("divide", "reciprocal"):
            return _division(self.expression.text, start, stop)
        return start


AnyCircuit = Circuit | VectorCircuit


@lru_cache(maxsize=64)
def circuit_of(spec: CircuitSpec) -> AnyCircuit:
    """Return the circuit of `spec`: of matrices if its text has vectors.

    Raises `ExpressionError` with the character that is wrong, or `SpecError`.
    """
    if has_vectors(spec.text):
        if spec.inputs or spec.opened:
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors", "A circuit with vectors has its numbers in the text, no others."
                )
            )
        return vector_circuit(spec.text)
    return _of_scalars(spec)


def _of_scalars(spec: CircuitSpec) -> Circuit:
    expression = parse_expression(spec.text)
    _check_inputs(spec, expression)
    _check_opened(spec, expression)
    opening = open_gates(expression.graph, frozenset(spec.opened))
    values = dict(spec.inputs)
    leaves = {opening.node_of[node]: values[name] for name, node in expression.variables.items()}
    leaves |= {opening.node_of[node]: value for node, value in expression.constants.items()}
    return Circuit(expression, opening, leaves)


def _check_inputs(spec: CircuitSpec, expression: Expression) -> None:
    values = dict(spec.inputs)
    if tuple(values) != tuple(expression.variables) or len(values) != len(spec.inputs):
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors", "The circuit needs one number for each of its inputs: {names}."
            ),
            names=NameList(expression.variables),
        )
    for name, value in spec.inputs:
        what = Phrase(
            QT_TRANSLATE_NOOP("Errors", "Input “{name}” of the circuit"), (("name", name),)
        )
        check_number(what, value, -LARGEST_INPUT, LARGEST_INPUT)


def _check_opened(spec: CircuitSpec, expression: Expression) -> None:
    for node in spec.opened:
        if not (0 <= node < len(expression.graph.nodes) and can_open(expression.graph.nodes[node])):
            raise SpecError(
                QT_TRANSLATE_NOOP(
                    "Errors", "The circuit has no gate number {node} that can be opened."
                ),
                node=node,
            )


def _division(text: str, start: int, stop: int) -> int:
    """Find the last division sign between `start` and `stop` that is outside brackets."""
    depth, found = 0, start
    for token in tokens_of(text):
        if start <= token.start < stop:
            depth += (token.kind == "open") - (token.kind == "close")
            if token.text == "/" and not depth:
                found = token.start
    return found
