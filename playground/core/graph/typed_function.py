"""A typed expression as a function of arrays: its values, its slopes and how it is written."""

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList
from playground.core.basics.notation import Maths
from playground.core.graph.building import statements_of
from playground.core.graph.expression import Expression, parse_expression
from playground.core.graph.gates import functions
from playground.core.graph.over_arrays import slopes_of, values_of
from playground.core.graph.parsed import Parsed
from playground.core.graph.spelling import ExpressionError

LONGEST = 120  # characters; it has to be read beside a neuron
STEPS = QT_TRANSLATE_NOOP("Errors", "A formula is one expression, without named steps.")
EMPTY = QT_TRANSLATE_NOOP("Errors", "Type a formula such as x1^2 + x2^2.")
NO_INPUT = QT_TRANSLATE_NOOP("Errors", "“{name}” is no input of the data; these are {known}.")


@dataclass(frozen=True)
class TypedFunction:
    """A function of named inputs.

    Attributes
    ----------
    expression : its graph
    maths : the expression as a formula, for the printers
    """

    expression: Expression
    maths: Maths

    @property
    def names(self) -> tuple[str, ...]:
        """The inputs that it depends on."""
        return tuple(self.expression.variables)

    def values(self, inputs: Mapping[str, Array]) -> Array:
        """Compute f for each number of `inputs`, (n,) each; ∞ or NaN where it has no value."""
        return self._all_values(inputs)[-1]

    def slopes(self, name: str, inputs: Mapping[str, Array]) -> Array:
        """Compute ∂f/∂`name`, (n,), by one pass in forward mode."""
        graph, values = self.expression.graph, self._all_values(inputs)
        tangents: list[Array | None] = [None] * len(graph.nodes)  # None: does not depend on it
        if name in self.expression.variables:
            tangents[self.expression.variables[name]] = np.ones_like(values[-1])
        for node in graph.gates:
            entry = graph.nodes[node]
            of_inputs = [values[source] for source in entry.inputs]
            for index, source in enumerate(entry.inputs):
                tangent, so_far = tangents[source], tangents[node]
                if tangent is not None:
                    with np.errstate(all="ignore"):
                        share = slopes_of(entry, index, of_inputs, values[node]) * tangent
                        tangents[node] = share if so_far is None else so_far + share
        found = tangents[graph.output]
        return np.zeros_like(values[-1]) if found is None else found

    def _all_values(self, inputs: Mapping[str, Array]) -> list[Array]:
        shape = next(iter(inputs.values())).shape
        values: list[Array] = []
        for entry in self.expression.graph.nodes:
            if entry.gate:
                value = values_of(entry, [values[source] for source in entry.inputs])
            else:
                value = np.asarray(entry.constants[0] if entry.constants else inputs[entry.name])
            values.append(np.broadcast_to(value, shape).astype(np.float64))
        return values


@lru_cache(maxsize=256)
def parse_function(text: str, names: tuple[str, ...]) -> TypedFunction:
    """Read a function of the inputs `names`; raises `ExpressionError` with its character."""
    if not text.strip():
        raise ExpressionError(EMPTY, 0)
    statements = statements_of(text, LONGEST, functions())
    if named := next((one.name for one in statements if one.name is not None), None):
        raise ExpressionError(STEPS, named.start)
    if len(statements) > 1:
        raise ExpressionError(STEPS, statements[1].start_of(0))
    expression = parse_expression(text)
    for name, leaf in expression.variables.items():
        if name not in names:
            start = expression.positions[leaf][0]
            raise ExpressionError(NO_INPUT, start, name=name, known=NameList(names))
    tree = _WithoutPlus().visit(Parsed(statements[0]).tree)
    return TypedFunction(expression, Maths((tree,)))


class _WithoutPlus(ast.NodeTransformer):
    """Leaves out plus signs before a term, which the notation does not have."""

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        return node.operand if isinstance(node.op, ast.UAdd) else node
