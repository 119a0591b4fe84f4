"""From text with vectors, such as ``x = [1, 2]; f = sum(x^2)``, to a graph of vector gates.

Names and steps are those of `core/graph/expression`; the numbers stand in the text. A list is a
column, a list of lists has the rows of a matrix. ``@`` is the product of matrices, as in NumPy; the
other signs work number by number, on equal shapes or with a single number.
"""

import ast
import re
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.building import Builder, Builders, Span, statements_of
from playground.core.graph.constants import NUMBERS, fixed_value, signed_number
from playground.core.graph.spelling import ExpressionError, Token
from playground.core.graph.statements import LONGEST_QUOTE, Statement
from playground.core.vectors.gate import Shape, ShapeError, shape_of
from playground.core.vectors.gates import VECTOR_GATES, vector_functions
from playground.core.vectors.graph import VectorGraph, VectorNode
from playground.core.vectors.literals import matrix_of
from playground.core.vectors.signs import BROADCAST, COLUMNS, PRODUCT, plan_of

LONGEST = 1200
TRANSPOSED = "ᵀ"
# what the program prints can be typed; of the same length, so that all positions stay
SIGNS = str.maketrans({**dict.fromkeys("·⋅∙•", "@"), "⊙": "*"})
ONLY = QT_TRANSLATE_NOOP(
    "Errors", "Only numbers, names, vectors, + − * / @ ^2 and functions are understood here."
)
UNNAMED = QT_TRANSLATE_NOOP("Errors", "Give the vector a name first, as in x = [1, 2].")
UNKNOWN = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” has no value yet: give it one above, as in {name} = [1, 2]."
)
NO_FUNCTION = QT_TRANSLATE_NOOP("Errors", "“{name}” is no function of a vector; known are {known}.")
ONE_INPUT = QT_TRANSLATE_NOOP("Errors", "{name} needs one input.")
POWERS = QT_TRANSLATE_NOOP(
    "Errors", "Only the powers 2, 1/2 and −1 work on vectors: write x^2, √x or 1/x."
)
NO_NUMBER = QT_TRANSLATE_NOOP(
    "Errors",
    "The last step is {shape}, but the result must be one number: write sum( ) around it.",
)


@dataclass(frozen=True)
class VectorExpression:
    """A graph made from a text.

    Attributes
    ----------
    leaves : the matrix of every leaf
    variables : the leaf of every name that has numbers, in the order in which they are given
    cells : for every name, row by row, which characters each number has
    positions : for every node, the first and one past the last character that it stands for
    """

    text: str
    graph: VectorGraph
    leaves: dict[int, Array]
    variables: dict[str, int]
    cells: dict[str, tuple[tuple[Span, ...], ...]]
    positions: tuple[Span, ...]

    @property
    def text_without_numbers(self) -> str:
        """The text with 0 for every number of an input."""
        spans = (span for rows in self.cells.values() for row in rows for span in row)
        text = self.text
        for start, stop in sorted(spans, reverse=True):
            text = f"{text[:start]}0{text[stop:]}"
        return text


def has_vectors(text: str) -> bool:
    """Return whether a text names a vector, so that it is one for `parse_vectors`."""
    return re.search(r"=\s*\[", re.sub(r"#[^\n]*", "", text)) is not None


def parse_vectors(text: str) -> VectorExpression:
    """Parse named steps with vectors into a graph; raises `ExpressionError`."""
    statements = statements_of(text.translate(SIGNS), LONGEST, vector_functions())
    return _Builder(text).build(statements)


class _Builder(Builder[VectorNode]):
    def __init__(self, text: str) -> None:
        super().__init__(text, vector_functions())
        self._shapes: list[Shape] = []  # of every node
        self._leaves: dict[int, Array] = {}
        self._variables: dict[str, int] = {}
        self._cells: dict[str, tuple[tuple[Span, ...], ...]] = {}

    def build(self, statements: list[Statement]) -> VectorExpression:
        """Build all steps; the last one is the result."""
        shape = self._shapes[self.build_steps(statements)]
        if shape != (1, 1):
            raise ExpressionError(NO_NUMBER, statements[-1].start_of(0), shape=str(shape))
        graph, positions = VectorGraph(tuple(self.nodes)), tuple(self.positions)
        parts = self._leaves, self._variables, self._cells, positions
        return VectorExpression(self.text, graph, *parts)

    # --- steps ------------------------------------------------------------------------------------

    def named(self, tree: ast.expr, name: Token) -> int:
        if isinstance(tree, ast.List) or signed_number(tree) is not None:
            return self._variable(name.text, tree)
        return self.node(tree)

    def _variable(self, name: str, tree: ast.expr) -> int:
        matrix, self._cells[name] = matrix_of(self.parsed, tree, name)
        self._variables[name] = self._leaf(matrix, name, tree)
        return self._variables[name]

    def _leaf(self, matrix: Array, name: str, tree: ast.expr, is_fixed: bool = False) -> int:
        shape = shape_of(matrix)
        self._leaves[len(self.nodes)] = matrix
        return self._shaped(VectorNode("", (), name, shape, is_fixed), shape, tree)

    def _shaped(self, node: VectorNode, shape: Shape, tree: ast.expr) -> int:
        self._shapes.append(shape)
        return self.add(node, tree)

    def _gate(self, gate: str, tree: ast.expr, *inputs: int, names: tuple[str, ...] = ()) -> int:
        """Add a gate; shapes that do not fit are an error about `names`."""
        shapes = [self._shapes[source] for source in inputs]
        try:
            shape = VECTOR_GATES[gate].shape(shapes, names)
        except ShapeError as error:
            raise self.parsed.error(tree, error.template, **error.values) from error
        return self._shaped(VectorNode(gate, inputs), shape, tree)

    # --- terms ------------------------------------------------------------------------------------

    @property
    def builders(self) -> Builders:
        return {
            ast.Constant: self._number,
            ast.Name: self._name,
            ast.UnaryOp: self._sign,
            ast.BinOp: self._operation,
            ast.Call: self._call,
            ast.Attribute: self._attribute,
        }

    def not_understood(self, tree: ast.expr) -> str:
        return UNNAMED if isinstance(tree, ast.List) else ONLY

    def _number(self, tree: ast.expr) -> int:
        value = fixed_value(tree)
        if value is None:
            raise self.parsed.error(tree, QT_TRANSLATE_NOOP("Errors", "This is not a number."))
        return self._leaf(np.array([[value]]), self._quote(tree), tree, is_fixed=True)

    def _name(self, tree: ast.Name) -> int:
        name = tree.id
        if name in NUMBERS:
            return self._number(tree)
        typed = self._quote(tree)  # Python reads xᵀ as xT
        if typed.endswith(TRANSPOSED) and name[:-1] in self.steps:
            return self._gate("transpose", tree, self._known(name[:-1], tree))
        return self._known(name, tree)

    def _known(self, name: str, tree: ast.expr) -> int:
        if name not in self.steps:
            raise self.parsed.error(tree, UNKNOWN, name=name)
        return self.use(name)

    def _sign(self, tree: ast.UnaryOp) -> int:
        if isinstance(tree.op, ast.UAdd):
            return self.node(tree.operand)
        if not isinstance(tree.op, ast.USub):
            raise self.parsed.error(tree, ONLY)
        if signed_number(tree) is not None:
            return self._number(tree)
        return self._gate("negate", tree, self.node(tree.operand))

    def _attribute(self, tree: ast.Attribute) -> int:
        if tree.attr != "T":
            raise self.parsed.error(tree, ONLY)
        return self._gate("transpose", tree, self.node(tree.value))

    def _call(self, tree: ast.Call) -> int:
        known = vector_functions()
        name = tree.func.id if isinstance(tree.func, ast.Name) else ""
        if name not in known:
            names = ", ".join(dict.fromkeys(known))
            raise self.parsed.error(tree, NO_FUNCTION, name=self._quote(tree.func), known=names)
        if len(tree.args) != 1 or tree.keywords or isinstance(tree.args[0], ast.Starred):
            raise self.parsed.error(tree, ONE_INPUT, name=name)
        return self._gate(known[name], tree, self.node(tree.args[0]))

    def _operation(self, tree: ast.BinOp) -> int:
        if isinstance(tree.op, ast.Pow):
            return self._power(tree)
        if not isinstance(tree.op, ast.MatMult | ast.Add | ast.Sub | ast.Mult | ast.Div):
            raise self.parsed.error(tree, ONLY)
        if isinstance(tree.op, ast.Div) and signed_number(tree.left) == 1:
            return self._gate("reciprocal", tree, self.node(tree.right))
        left, right = self.node(tree.left), self.node(tree.right)
        if isinstance(tree.op, ast.MatMult):
            return self._product(tree, left, right)
        plan = plan_of(type(tree.op), self._shapes[left], self._shapes[right])
        if plan is None:
            is_product = isinstance(tree.op, ast.Mult | ast.Div)
            raise self._misfit(PRODUCT if is_product else BROADCAST, tree, left, right)
        if plan.turned:
            right = self._gate(plan.turned, tree.right, right)
        return self._gate(plan.gate, tree, *((right, left) if plan.swaps else (left, right)))

    def _power(self, tree: ast.BinOp) -> int:
        gates = {2.0: "square", 0.5: "sqrt", -1.0: "reciprocal"}
        exponent = fixed_value(tree.right)
        if exponent not in gates:
            raise self.parsed.error(tree, POWERS)
        return self._gate(gates[exponent], tree, self.node(tree.left))

    def _product(self, tree: ast.BinOp, left: int, right: int) -> int:
        shape = self._shapes[left]
        if shape == self._shapes[right] and shape.columns == 1 and shape.rows > 1:
            raise self._misfit(COLUMNS, tree, left, right)
        names = self._quote(tree.left), self._quote(tree.right)
        return self._gate("product", tree, left, right, names=names)

    # --- words of errors --------------------------------------------------------------------------

    def _quote(self, tree: ast.expr) -> str:
        start, stop = self.parsed.span(tree)
        text = self.text[start:stop]
        return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"

    def _misfit(self, template: str, tree: ast.BinOp, left: int, right: int) -> ExpressionError:
        shape, other = str(self._shapes[left]), str(self._shapes[right])
        names = self._quote(tree.left), self._quote(tree.right)
        return self.parsed.error(
            tree, template, left=names[0], right=names[1], shape=shape, other=other
        )
