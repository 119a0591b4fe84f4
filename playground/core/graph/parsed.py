"""A step of a typed circuit as a tree, and which characters of the text each part stands for."""

import ast
from dataclasses import dataclass
from functools import cached_property

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.spelling import ExpressionError, letters_by_byte
from playground.core.graph.statements import Statement

SYNTAX = QT_TRANSLATE_NOOP("Errors", "Something is missing or misplaced here.")


@dataclass(frozen=True)
class Parsed:
    """One step; Python's own parser reads it, nothing is ever executed."""

    statement: Statement

    @cached_property
    def tree(self) -> ast.expr:
        """The tree of its expression; raises `ExpressionError`."""
        plain = self.statement.plain
        try:
            return ast.parse(plain, mode="eval").body
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            offset = getattr(error, "offset", None)
            # without an offset, something is missing at the end
            at = offset - 1 if offset else len(plain)
            raise ExpressionError(SYNTAX, self.statement.start_of(at)) from error

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
