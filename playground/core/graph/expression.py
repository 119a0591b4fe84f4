"""From text such as ``(x + y) * z`` to a computational graph.

`statements` spells the text as Python does, Python's own parser reads it, and only what is listed
here is let through: numbers, names, + − * / ^ and the functions of `GATES`. Nothing is ever
executed. Errors say which character they are about.
"""

import ast
import math
from dataclasses import dataclass

from playground.core.basics.maths_text import split_index
from playground.core.basics.messages import QT_TRANSLATE_NOOP, KnownNames
from playground.core.graph.building import NO_VARIABLE, Builder, Builders, statements_of
from playground.core.graph.constants import NUMBERS, fixed_value, signed_number
from playground.core.graph.gates import GATES, function_names, functions
from playground.core.graph.graph import Graph, Node
from playground.core.graph.parsed import SYNTAX
from playground.core.graph.spelling import ExpressionError, Token
from playground.core.graph.statements import BRACKETS, Statement

LONGEST = 400
ONLY = QT_TRANSLATE_NOOP("Errors", "Only numbers, names, + − * / ^ and functions are understood.")
MATRICES = QT_TRANSLATE_NOOP(
    "Errors", "@ needs matrices: write them first, as in W = [[1, 2], [3, 4]]; x = [1, 2]; W @ x."
)
NUMBER_STEP = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” is one number: leave out this step, and set {name} among the inputs."
)
NO_FUNCTION = QT_TRANSLATE_NOOP("Errors", "“{name}” is no function; known are {known}.")
NO_CALL = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” is no function: for a product, write {name}*{factor}."
)
INPUTS_NEEDED = {
    0: QT_TRANSLATE_NOOP("Errors", "{name} needs two inputs or more."),
    1: QT_TRANSLATE_NOOP("Errors", "{name} needs one input."),
}
MANY_NEEDED = QT_TRANSLATE_NOOP("Errors", "{name} needs {count} inputs.")
# These cannot be variables. Names of later functions can: a new gate leaves saved circuits alone.
RESERVED = {
    *("exp", "ln", "log", "sqrt", "sin", "cos", "tanh", "sigmoid", "σ", "relu", "ReLU"),
    *("leaky_relu", "elu", "gelu", "silu", "softplus", "step", "max", "min"),
}
OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
}


@dataclass(frozen=True)
class Expression:
    """A graph made from a text.

    Attributes
    ----------
    variables : the leaf of every name, in the order in which they first appear
    constants : the value of every leaf that is a number
    positions : for every node, the first and one past the last character that it stands for
    """

    text: str
    graph: Graph
    variables: dict[str, int]
    constants: dict[int, float]
    positions: tuple[tuple[int, int], ...]


def parse_expression(text: str) -> Expression:
    """Parse `text`, one expression or named steps, into a graph; raises `ExpressionError`."""
    return _Builder(text).build(statements_of(text, LONGEST, functions()))


class _Builder(Builder[Node]):
    def __init__(self, text: str) -> None:
        super().__init__(text, RESERVED)
        self._variables: dict[str, int] = {}
        self._constants: dict[int, float] = {}
        self._functions = functions()

    def build(self, statements: list[Statement]) -> Expression:
        """Build all steps; a single name or number is a graph of one leaf."""
        if self.build_steps(statements) != len(self.nodes) - 1:
            raise ExpressionError(SYNTAX, statements[-1].start_of(0))
        graph, positions = Graph(tuple(self.nodes)), tuple(self.positions)
        return Expression(self.text, graph, self._variables, self._constants, positions)

    @property
    def builders(self) -> Builders:
        return {
            ast.Constant: self._number,
            ast.Name: self._name,
            ast.UnaryOp: self._sign,
            ast.BinOp: self._operation,
            ast.Call: self._call,
        }

    def not_understood(self, tree: ast.expr) -> str:
        return ONLY

    def named(self, tree: ast.expr, name: Token) -> int:
        if signed_number(tree) is not None:
            raise ExpressionError(NUMBER_STEP, name.start, name=name.text)
        return self.node(tree)

    def is_taken(self, name: str) -> bool:
        return name in self._variables or super().is_taken(name)

    def _number(self, tree: ast.Constant) -> int:
        if type(tree.value) not in (int, float):
            raise self.parsed.error(tree, QT_TRANSLATE_NOOP("Errors", "This is not a number."))
        try:
            value = float(tree.value)  # type: ignore[arg-type]
        except OverflowError:
            value = math.inf
        if not math.isfinite(value):
            raise self.parsed.error(tree, QT_TRANSLATE_NOOP("Errors", "This number is too large."))
        return self._constant(value, tree)

    def _constant(self, value: float, tree: ast.AST, name: str = "") -> int:
        leaf = self.add(Node(constants=(value,), name=name or f"{value:.6g}"), tree)
        self._constants[leaf] = value
        return leaf

    def _name(self, tree: ast.Name) -> int:
        name = tree.id
        if name in self.steps:
            return self.use(name)
        if name in NUMBERS:
            return self._constant(NUMBERS[name], tree, name)
        if name in RESERVED:
            raise self.parsed.error(tree, BRACKETS, name=name)
        if name.startswith("_"):
            raise self.parsed.error(tree, NO_VARIABLE, name=name)
        if name not in self._variables:
            self._variables[name] = self.add(Node(name=name), tree)
        return self._variables[name]

    def _sign(self, tree: ast.UnaryOp) -> int:
        if isinstance(tree.op, ast.UAdd):
            return self.node(tree.operand)
        if not isinstance(tree.op, ast.USub):
            raise self.parsed.error(tree, ONLY)
        if (value := signed_number(tree)) is not None:
            return self._constant(value, tree)
        return self.add(Node("negate", (self.node(tree.operand),)), tree)

    def _operation(self, tree: ast.BinOp) -> int:
        if isinstance(tree.op, ast.Pow):
            base, exponent = self.node(tree.left), fixed_value(tree.right)
            if exponent is not None:
                return self.add(Node("power", (base,), (exponent,)), tree)
            return self.add(Node("variable_power", (base, self.node(tree.right))), tree)
        if isinstance(tree.op, ast.MatMult):
            raise self.parsed.error(tree.right, MATRICES)
        if type(tree.op) not in OPERATORS:
            raise self.parsed.error(tree, ONLY)
        if isinstance(tree.op, ast.Div) and signed_number(tree.left) == 1:
            return self.add(Node("reciprocal", (self.node(tree.right),)), tree)
        left, right = self.node(tree.left), self.node(tree.right)
        return self.add(Node(OPERATORS[type(tree.op)], (left, right)), tree)

    def _call(self, tree: ast.Call) -> int:
        if not isinstance(tree.func, ast.Name):
            raise self.parsed.error(tree, ONLY)
        name = tree.func.id
        if name not in self._functions:
            raise self._no_function(tree, name)
        inputs = GATES[self._functions[name]].inputs
        is_plain = not tree.keywords and not any(
            isinstance(argument, ast.Starred) for argument in tree.args
        )
        count = len(tree.args)
        if not is_plain or (count < 2 if inputs == 0 else count != inputs):
            template = INPUTS_NEEDED.get(inputs, MANY_NEEDED)
            raise self.parsed.error(tree, template, name=name, count=inputs)
        arguments = tuple(self.node(argument) for argument in tree.args)
        return self.add(Node(self._functions[name], arguments), tree)

    def _no_function(self, tree: ast.Call, name: str) -> ExpressionError:
        """Say what to write: a product after a variable, else one of the functions."""
        if self.is_taken(name) or len(split_index(name)[0]) == 1:
            start, stop = self.parsed.span(tree)
            word = self.parsed.span(tree.func)
            shown, factor = self.text[word[0] : word[1]], self.text[word[1] : stop].strip()
            return ExpressionError(NO_CALL, start, name=shown, factor=factor)
        return self.parsed.error(tree, NO_FUNCTION, name=name, known=KnownNames(function_names()))
