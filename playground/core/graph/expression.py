"""From text such as ``(x + y) * z`` to a computational graph.

`statements` spells the text as Python does, Python's own parser reads it, and only what is listed
here is let through: numbers, names, + − * / ^ and the functions of `GATES`. Nothing is ever
executed. Errors say which character they are about.
"""

import ast
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from playground.core.basics.maths_text import split_index
from playground.core.basics.messages import QT_TRANSLATE_NOOP, NameList
from playground.core.graph.constants import NUMBERS, fixed_value, signed_number
from playground.core.graph.gates import GATES, function_names, functions
from playground.core.graph.graph import Graph, Node
from playground.core.graph.spelling import DEEPEST, ExpressionError, Token, letters_by_byte
from playground.core.graph.statements import BRACKETS, Statement, read_statements

LONGEST, MOST_NODES = 400, 200
EMPTY = QT_TRANSLATE_NOOP("Errors", "Type an expression such as (x + y) * z.")
ONLY = QT_TRANSLATE_NOOP("Errors", "Only numbers, names, + − * / ^ and functions are understood.")
PIECES = QT_TRANSLATE_NOOP(
    "Errors", "A condition in square brackets is not understood: for [x > 0] write step(x)."
)
SYNTAX = QT_TRANSLATE_NOOP("Errors", "Something is missing or misplaced here.")
NAMELESS = QT_TRANSLATE_NOOP(
    "Errors",
    "Something is missing or misplaced here: each step but the last needs a name, as in q = x + y.",
)
UNUSED = QT_TRANSLATE_NOOP("Errors", "“{name}” is not used yet: use it in a later step.")
TAKEN = QT_TRANSLATE_NOOP("Errors", "“{name}” already has a meaning above: choose another name.")
NUMBER_STEP = QT_TRANSLATE_NOOP(
    "Errors", "“{name}” is one number: leave out this step, and set {name} among the inputs."
)
NO_VARIABLE = QT_TRANSLATE_NOOP("Errors", "“{name}” is no name for a variable.")
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
    if len(re.sub(r"#[^\n]*", "", text)) > LONGEST:
        raise ExpressionError(
            QT_TRANSLATE_NOOP("Errors", "The expression is longer than {most} characters."),
            LONGEST,
            most=LONGEST,
        )
    statements = read_statements(text, functions(), NUMBERS)
    if not statements:
        raise ExpressionError(EMPTY, 0)
    return _Builder(text).build(statements)


def _tree(statement: Statement) -> ast.expr:
    try:
        return ast.parse(statement.plain, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        offset = getattr(error, "offset", None)
        # without an offset, something is missing at the end
        at = offset - 1 if offset else len(statement.plain)
        raise ExpressionError(SYNTAX, statement.start_of(at)) from error


class _Builder:
    """Turns syntax trees into nodes; the same name is the same node wherever it appears."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._nodes: list[Node] = []
        self._positions: list[tuple[int, int]] = []
        self._variables: dict[str, int] = {}
        self._constants: dict[int, float] = {}
        self._steps: dict[str, int] = {}  # the node of every named step
        self._unused: dict[str, Token] = {}
        self._functions = functions()

    def build(self, statements: list[Statement]) -> Expression:
        """Build all steps; a single name or number is a graph of one leaf."""
        for statement in statements[:-1]:
            if statement.name is None:
                raise ExpressionError(NAMELESS, statement.start_of(0))
            self._step(statement, statement.name)
            self._unused[statement.name.text] = statement.name
        last = statements[-1]
        output = self._step(last, last.name)
        for name, token in self._unused.items():
            raise ExpressionError(UNUSED, token.start, name=name)
        if output != len(self._nodes) - 1:
            raise ExpressionError(SYNTAX, last.start_of(0))
        return Expression(
            self._text,
            Graph(tuple(self._nodes)),
            self._variables,
            self._constants,
            tuple(self._positions),
        )

    def _step(self, statement: Statement, name: Token | None) -> int:
        """The nodes of one step; its gate gets the name."""
        self._statement, self._letters = statement, letters_by_byte(statement.plain)
        tree = _tree(statement)
        if name is None:
            return self._node(tree, 0)
        if name.text in {*NUMBERS, *RESERVED} or name.text.startswith("_"):
            raise ExpressionError(NO_VARIABLE, name.start, name=name.text)
        if signed_number(tree) is not None:
            raise ExpressionError(NUMBER_STEP, name.start, name=name.text)
        node = self._node(tree, 0)
        if name.text in {*self._variables, *self._steps}:
            raise ExpressionError(TAKEN, name.start, name=name.text)
        self._steps[name.text] = node
        if self._nodes[node].gate and not self._nodes[node].name:
            self._nodes[node] = replace(self._nodes[node], name=name.text)
        return node

    def _span(self, tree: ast.AST) -> tuple[int, int]:
        """Return the characters that a part of the tree stands for; Python counts in bytes."""
        start, stop = (
            self._letters[getattr(tree, name)] for name in ("col_offset", "end_col_offset")
        )
        return self._statement.starts[start], self._statement.stops[stop - 1]

    def _refuse(self, tree: ast.AST, template: str, **values: object) -> ExpressionError:
        return ExpressionError(template, self._span(tree)[0], **values)

    def _add(self, node: Node, tree: ast.AST) -> int:
        if len(self._nodes) >= MOST_NODES:
            raise self._refuse(
                tree,
                QT_TRANSLATE_NOOP("Errors", "The expression has more than {most} gates."),
                most=MOST_NODES,
            )
        self._nodes.append(node)
        self._positions.append(self._span(tree))
        return len(self._nodes) - 1

    def _node(self, tree: ast.expr, depth: int) -> int:
        if depth > 2 * DEEPEST:
            raise self._refuse(
                tree, QT_TRANSLATE_NOOP("Errors", "The expression is nested too deeply here.")
            )
        build: dict[type[ast.expr], Callable[..., int]] = {
            ast.Constant: self._number,
            ast.Name: self._name,
            ast.UnaryOp: self._sign,
            ast.BinOp: self._operation,
            ast.Call: self._call,
        }
        if type(tree) not in build:
            in_pieces = isinstance(tree, ast.List) and "Compare" in ast.dump(tree)
            raise self._refuse(tree, PIECES if in_pieces else ONLY)
        return build[type(tree)](tree, depth)

    def _number(self, tree: ast.Constant, depth: int) -> int:
        if type(tree.value) not in (int, float):
            raise self._refuse(tree, QT_TRANSLATE_NOOP("Errors", "This is not a number."))
        try:
            value = float(tree.value)  # type: ignore[arg-type]
        except OverflowError:
            value = math.inf
        if not math.isfinite(value):
            raise self._refuse(tree, QT_TRANSLATE_NOOP("Errors", "This number is too large."))
        return self._constant(value, tree)

    def _constant(self, value: float, tree: ast.AST, name: str = "") -> int:
        leaf = self._add(Node(constants=(value,), name=name or f"{value:.6g}"), tree)
        self._constants[leaf] = value
        return leaf

    def _name(self, tree: ast.Name, depth: int) -> int:
        name = tree.id
        if name in self._steps:
            self._unused.pop(name, None)
            return self._steps[name]
        if name in NUMBERS:
            return self._constant(NUMBERS[name], tree, name)
        if name in RESERVED:
            raise self._refuse(tree, BRACKETS, name=name)
        if name.startswith("_"):
            raise self._refuse(tree, NO_VARIABLE, name=name)
        if name not in self._variables:
            self._variables[name] = self._add(Node(name=name), tree)
        return self._variables[name]

    def _sign(self, tree: ast.UnaryOp, depth: int) -> int:
        if isinstance(tree.op, ast.UAdd):
            return self._node(tree.operand, depth + 1)
        if not isinstance(tree.op, ast.USub):
            raise self._refuse(tree, ONLY)
        if (value := signed_number(tree)) is not None:
            return self._constant(value, tree)
        return self._add(Node("negate", (self._node(tree.operand, depth + 1),)), tree)

    def _operation(self, tree: ast.BinOp, depth: int) -> int:
        if isinstance(tree.op, ast.Pow):
            base, exponent = self._node(tree.left, depth + 1), fixed_value(tree.right)
            if exponent is not None:
                return self._add(Node("power", (base,), (exponent,)), tree)
            return self._add(
                Node("variable_power", (base, self._node(tree.right, depth + 1))), tree
            )
        if type(tree.op) not in OPERATORS:
            raise self._refuse(tree, ONLY)
        if isinstance(tree.op, ast.Div) and signed_number(tree.left) == 1:
            return self._add(Node("reciprocal", (self._node(tree.right, depth + 1),)), tree)
        left, right = self._node(tree.left, depth + 1), self._node(tree.right, depth + 1)
        return self._add(Node(OPERATORS[type(tree.op)], (left, right)), tree)

    def _call(self, tree: ast.Call, depth: int) -> int:
        if not isinstance(tree.func, ast.Name):
            raise self._refuse(tree, ONLY)
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
            raise self._refuse(tree, template, name=name, count=inputs)
        arguments = tuple(self._node(argument, depth + 1) for argument in tree.args)
        return self._add(Node(self._functions[name], arguments), tree)

    def _no_function(self, tree: ast.Call, name: str) -> ExpressionError:
        """Say what to write: a product after a variable, else one of the functions."""
        is_variable = name in {*self._variables, *self._steps}
        if is_variable or len(split_index(name)[0]) == 1:
            start, stop = self._span(tree)
            word = self._span(tree.func)
            shown, factor = self._text[word[0] : word[1]], self._text[word[1] : stop].strip()
            return ExpressionError(NO_CALL, start, name=shown, factor=factor)
        return self._refuse(tree, NO_FUNCTION, name=name, known=NameList(function_names()))
