"""A step of a typed circuit as a tree, and which characters of the text each part stands for."""

import ast
from dataclasses import dataclass
from functools import cached_property

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.spelling import DEEPEST, TOO_DEEP, ExpressionError, letters_by_byte
from playground.core.graph.statements import Statement

MOST_NODES = 200
TOO_MANY = QT_TRANSLATE_NOOP("Errors", "The expression has more than {most} gates.")
AT_THE_END = QT_TRANSLATE_NOOP("Errors", "Something is missing after “{last}”.")
SYNTAX = QT_TRANSLATE_NOOP("Errors", "Something is missing or misplaced here.")


@dataclass(frozen=True)
class Parsed:
    """One step; Python's own parser reads it, nothing is ever executed."""

    statement: Statement

    @cached_property
    def tree(self) -> ast.expr:
        """The tree of its expression, shallow enough for functions that call themselves.

        Raises `ExpressionError`.
        """
        plain = self.statement.plain
        try:
            tree = ast.parse(plain, mode="eval").body
        except (MemoryError, RecursionError) as error:
            raise ExpressionError(TOO_DEEP, self.statement.start_of(0)) from error
        except (SyntaxError, ValueError) as error:
            raise self._syntax_error(error) from error
        self._check_depth(tree)
        return tree

    def _syntax_error(self, error: Exception) -> ExpressionError:
        """Return the error at a character of `plain`; without an offset it is at the end."""
        plain = self.statement.plain.rstrip()
        offset = getattr(error, "offset", None)
        at = offset - 1 if offset else len(plain)
        if plain and plain[-1].isprintable() and at >= len(plain):
            last = len(plain) - 1
            return ExpressionError(AT_THE_END, self.statement.start_of(last), last=plain[last])
        return ExpressionError(SYNTAX, self.statement.start_of(at))

    def _check_depth(self, tree: ast.expr) -> None:
        """Refuse what is nested too deeply; x + y + z is not nested, but a chain of gates."""
        waiting = [
            (tree, 0, 0)
        ]  # with how deeply it is nested, and the gates after it in its chains
        while waiting:
            part, depth, gates = waiting.pop()
            if depth > 2 * DEEPEST:
                raise self.error(part, TOO_DEEP)
            if gates > MOST_NODES:
                raise self.error(part, TOO_MANY, most=MOST_NODES)
            first = part.left if isinstance(part, ast.BinOp) else None
            for child in ast.iter_child_nodes(part):
                if child is first:
                    waiting.append((first, depth, gates + 1))
                elif isinstance(child, ast.expr):
                    waiting.append((child, depth + 1, gates))

    @cached_property
    def _letters(self) -> list[int]:
        return letters_by_byte(self.statement.plain)

    def span(self, tree: ast.AST) -> tuple[int, int]:
        """Return the characters that a part of the tree stands for; Python counts in bytes."""
        start, stop = (
            self._letters[getattr(tree, name)] for name in ("col_offset", "end_col_offset")
        )
        return self.statement.starts[start], self.statement.stops[stop - 1]

    def error(self, tree: ast.AST, template: str, **values: object) -> ExpressionError:
        """Return an error about a part of the tree."""
        return ExpressionError(template, self.span(tree)[0], **values)
