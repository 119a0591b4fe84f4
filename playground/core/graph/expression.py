"""From text such as ``(x + y) * z`` to a computational graph.

The text is read by Python's own parser, and only what is listed here is accepted: numbers,
names, + − * / ^ and the functions of `GATES`. Nothing is ever executed. Errors say which character
they are about.
"""

import ast
import math
from collections.abc import Callable
from dataclasses import dataclass

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.gates import GATES, functions
from playground.core.graph.graph import Graph, Node
from playground.core.graph.spelling import (
    DEEPEST,
    ExpressionError,
    check_brackets,
    letters_by_byte,
    spelled,
)

LONGEST, MOST_NODES = 400, 200
ONLY = QT_TRANSLATE_NOOP("Errors", "Only numbers, names, + − * / ^ and functions are understood.")
SYNTAX = QT_TRANSLATE_NOOP("Errors", "Something is missing or misplaced here.")
INPUTS_NEEDED = {
    0: QT_TRANSLATE_NOOP("Errors", "{name} needs two inputs or more."),
    1: QT_TRANSLATE_NOOP("Errors", "{name} needs one input."),
}
MANY_NEEDED = QT_TRANSLATE_NOOP("Errors", "{name} needs {count} inputs.")
NUMBERS = {"pi": math.pi, "π": math.pi}
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
    """Parse `text` into a graph; raises `ExpressionError`."""
    if not text.strip():
        raise ExpressionError(
            QT_TRANSLATE_NOOP("Errors", "Type an expression such as (x + y) * z."), 0
        )
    if len(text) > LONGEST:
        raise ExpressionError(
            QT_TRANSLATE_NOOP("Errors", "The expression is longer than {most} characters."),
            LONGEST,
            most=LONGEST,
        )
    plain, offsets = spelled(text)
    check_brackets(text)
    try:
        tree = ast.parse(plain.strip(), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        lead = len(plain) - len(plain.lstrip())
        offset = getattr(error, "offset", None)
        # without an offset, something is missing at the end
        at = lead + (offset - 1 if offset else len(plain.strip()))
        raise ExpressionError(SYNTAX, offsets[min(at, len(offsets) - 1)]) from error
    return _Builder(text, plain, offsets).build(tree.body)


class _Builder:
    """Turns a syntax tree into nodes; the same variable is the same leaf wherever it appears."""

    def __init__(self, text: str, plain: str, offsets: list[int]) -> None:
        self._text, self._offsets = text, offsets
        self._lead = len(plain) - len(plain.lstrip())
        stripped = plain.strip()
        self._letters = letters_by_byte(stripped)
        self._nodes: list[Node] = []
        self._positions: list[tuple[int, int]] = []
        self._variables: dict[str, int] = {}
        self._constants: dict[int, float] = {}
        self._functions = functions()

    def build(self, tree: ast.expr) -> Expression:
        """Build the whole expression; a single name or number is a graph of one leaf."""
        output = self._node(tree, 0)
        if output != len(self._nodes) - 1:
            raise ExpressionError(SYNTAX, 0)
        return Expression(
            self._text,
            Graph(tuple(self._nodes)),
            self._variables,
            self._constants,
            tuple(self._positions),
        )

    def _span(self, tree: ast.AST) -> tuple[int, int]:
        """Return the characters that a part of the tree stands for; Python counts in bytes."""
        start, stop = (
            self._letters[getattr(tree, name)] + self._lead
            for name in ("col_offset", "end_col_offset")
        )
        return self._offsets[start], self._offsets[stop]

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
            raise self._refuse(tree, ONLY)
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
        leaf = self._add(Node(name=name or f"{value:.6g}"), tree)
        self._constants[leaf] = value
        return leaf

    def _name(self, tree: ast.Name, depth: int) -> int:
        if tree.id in NUMBERS:
            return self._constant(NUMBERS[tree.id], tree, tree.id)
        if tree.id in RESERVED:
            raise self._refuse(
                tree,
                QT_TRANSLATE_NOOP("Errors", "{name} needs its input in brackets."),
                name=tree.id,
            )
        if tree.id.startswith("_"):
            raise self._refuse(
                tree,
                QT_TRANSLATE_NOOP("Errors", "“{name}” is no name for a variable."),
                name=tree.id,
            )
        if tree.id not in self._variables:
            self._variables[tree.id] = self._add(Node(name=tree.id), tree)
        return self._variables[tree.id]

    def _sign(self, tree: ast.UnaryOp, depth: int) -> int:
        if isinstance(tree.op, ast.UAdd):
            return self._node(tree.operand, depth + 1)
        if not isinstance(tree.op, ast.USub):
            raise self._refuse(tree, ONLY)
        if (value := _fixed(tree)) is not None:
            return self._constant(value, tree)
        return self._add(Node("negate", (self._node(tree.operand, depth + 1),)), tree)

    def _operation(self, tree: ast.BinOp, depth: int) -> int:
        if isinstance(tree.op, ast.Pow):
            base, exponent = self._node(tree.left, depth + 1), _fixed(tree.right)
            if exponent is not None:
                return self._add(Node("power", (base,), (exponent,)), tree)
            return self._add(
                Node("variable_power", (base, self._node(tree.right, depth + 1))), tree
            )
        if type(tree.op) not in OPERATORS:
            raise self._refuse(tree, ONLY)
        if isinstance(tree.op, ast.Div) and _fixed(tree.left) == 1:
            return self._add(Node("reciprocal", (self._node(tree.right, depth + 1),)), tree)
        left, right = self._node(tree.left, depth + 1), self._node(tree.right, depth + 1)
        return self._add(Node(OPERATORS[type(tree.op)], (left, right)), tree)

    def _call(self, tree: ast.Call, depth: int) -> int:
        name = tree.func.id if isinstance(tree.func, ast.Name) else ""
        if name not in self._functions:
            first: dict[str, str] = {}  # the first spelling of each gate
            for spelling, gate in self._functions.items():
                first.setdefault(gate, spelling)
            known = ", ".join(first.values())
            raise self._refuse(
                tree,
                QT_TRANSLATE_NOOP("Errors", "“{name}” is no function; known are {known}."),
                name=name,
                known=known,
            )
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


def _fixed(tree: ast.expr) -> float | None:
    """Return the value of a number with or without a sign, None for anything else."""
    if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub | ast.UAdd):
        value = _fixed(tree.operand)
        return None if value is None else -value if isinstance(tree.op, ast.USub) else value
    number = tree.value if isinstance(tree, ast.Constant) else None
    if isinstance(number, int | float) and not isinstance(number, bool) and abs(number) < 1e300:
        return float(number)
    return None
