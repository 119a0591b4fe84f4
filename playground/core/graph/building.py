"""What circuits of scalars and of matrices share: limits, steps with names, their nodes."""

import ast
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import Field, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.constants import NUMBERS
from playground.core.graph.parsed import MOST_NODES, TOO_MANY, Parsed
from playground.core.graph.spelling import ExpressionError, Token
from playground.core.graph.statements import Statement, read_statements
from playground.core.graph.wiring import AnyNode

EMPTY = QT_TRANSLATE_NOOP("Errors", "Type an expression such as (x + y) * z.")
TOO_LONG = QT_TRANSLATE_NOOP("Errors", "The expression is longer than {most} characters.")
PIECES = QT_TRANSLATE_NOOP(
    "Errors", "A condition in square brackets is not understood: for [x > 0] write step(x)."
)
NAMELESS = QT_TRANSLATE_NOOP(
    "Errors",
    "Something is missing or misplaced here: each step but the last needs a name, as in q = x + y.",
)
UNUSED = QT_TRANSLATE_NOOP("Errors", "“{name}” is not used yet: use it in a later step.")
TAKEN = QT_TRANSLATE_NOOP("Errors", "“{name}” already has a meaning above: choose another name.")
NO_VARIABLE = QT_TRANSLATE_NOOP("Errors", "“{name}” is no name for a variable.")
Span = tuple[int, int]  # the first character, and one past the last
Builders = Mapping[type[ast.expr], Callable[..., int]]  # by kind of tree, what builds its node


class BuiltNode(AnyNode, Protocol):
    """A node that is a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


N = TypeVar("N", bound=BuiltNode)


def statements_of(text: str, longest: int, functions: Collection[str]) -> list[Statement]:
    """Read the steps of a text of at most `longest` characters; raises `ExpressionError`."""
    if len(re.sub(r"#[^\n]*", "", text)) > longest:
        raise ExpressionError(TOO_LONG, longest, most=longest)
    statements = read_statements(text, functions, NUMBERS)
    if not statements:
        raise ExpressionError(EMPTY, 0)
    return statements


class Builder(ABC, Generic[N]):
    """Turns syntax trees into nodes; the same name is the same node wherever it appears.

    Attributes
    ----------
    reserved : words that cannot be variables
    parsed : the step that is being built
    nodes, positions : what has been built, and which characters each node stands for
    steps : the node of every named step
    """

    def __init__(self, text: str, reserved: Collection[str]) -> None:
        self.text, self.reserved = text, reserved
        self.parsed: Parsed
        self.nodes: list[N] = []
        self.positions: list[Span] = []
        self.steps: dict[str, int] = {}
        self._unused: dict[str, Token] = {}

    @property
    @abstractmethod
    def builders(self) -> Builders:
        """What builds the node of a tree."""

    @abstractmethod
    def not_understood(self, tree: ast.expr) -> str:
        """Return the template of the error about a tree without a builder."""

    @abstractmethod
    def named(self, tree: ast.expr, name: Token) -> int:
        """Build what is called `name`."""

    def is_taken(self, name: str) -> bool:
        """Whether a name has a meaning already."""
        return name in self.steps

    def build_steps(self, statements: Sequence[Statement]) -> int:
        """Build all steps; returns the node of the last one, which is the result."""
        for statement in statements[:-1]:
            if statement.name is None:
                raise ExpressionError(NAMELESS, statement.start_of(0))
            self._step(statement)
            self._unused[statement.name.text] = statement.name
        output = self._step(statements[-1])
        for name, token in self._unused.items():
            raise ExpressionError(UNUSED, token.start, name=name)
        return output

    def _step(self, statement: Statement) -> int:
        """Build one step; its gate gets the name."""
        self.parsed, name = Parsed(statement), statement.name
        tree = self.parsed.tree
        if name is None:
            return self.node(tree)
        if name.text in {*NUMBERS, *self.reserved} or name.text.startswith("_"):
            raise ExpressionError(NO_VARIABLE, name.start, name=name.text)
        node = self.named(tree, name)
        if self.is_taken(name.text):
            raise ExpressionError(TAKEN, name.start, name=name.text)
        self.steps[name.text] = node
        if self.nodes[node].gate and not self.nodes[node].name:
            self.nodes[node] = replace(self.nodes[node], name=name.text)
        return node

    def node(self, tree: ast.expr) -> int:
        """Build what a tree stands for."""
        build = self.builders.get(type(tree))
        if build is None:
            in_pieces = isinstance(tree, ast.List) and "Compare" in ast.dump(tree)
            raise self.parsed.error(tree, PIECES if in_pieces else self.not_understood(tree))
        return build(tree)

    def add(self, node: N, tree: ast.AST) -> int:
        """Add a node; `tree` says which characters it stands for."""
        if len(self.nodes) >= MOST_NODES:
            raise self.parsed.error(tree, TOO_MANY, most=MOST_NODES)
        self.nodes.append(node)
        self.positions.append(self.parsed.span(tree))
        return len(self.nodes) - 1

    def use(self, name: str) -> int:
        """Return the node of a named step, which is used now."""
        self._unused.pop(name, None)
        return self.steps[name]
