"""The numbers of a vector or a matrix in a typed circuit, and where each of them stands."""

import ast

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.graph.building import PIECES, Span
from playground.core.graph.constants import fixed_value
from playground.core.graph.parsed import Parsed

MOST = 12  # rows or columns
LARGEST = 1e9
EMPTY = QT_TRANSLATE_NOOP("Errors", "“{name}” needs a number in its brackets.")
NOT_NUMBERS = QT_TRANSLATE_NOOP(
    "Errors", "The brackets of “{name}” may hold only numbers, or rows such as [1, 2]."
)
RAGGED = QT_TRANSLATE_NOOP(
    "Errors", "The rows of “{name}” have different lengths: {first} and {other}."
)
TOO_LARGE = QT_TRANSLATE_NOOP("Errors", "“{name}” has more than {most} rows or columns.")
OUT_OF_RANGE = QT_TRANSLATE_NOOP("Errors", "This number is too large.")


def matrix_of(
    parsed: Parsed, tree: ast.expr, name: str
) -> tuple[Array, tuple[tuple[Span, ...], ...]]:
    """Return the matrix of a list of numbers (a column), of rows, or of one number, and the spans.

    Raises `ExpressionError`.
    """
    rows = (
        [_row(parsed, row, name) for row in tree.elts] if isinstance(tree, ast.List) else [[tree]]
    )
    if not rows or not rows[0]:
        raise parsed.error(tree, EMPTY, name=name)
    for row in rows:
        if len(row) != len(rows[0]):
            raise parsed.error(row[0] if row else tree, RAGGED, **_lengths(rows[0], row), name=name)
    if max(len(rows), len(rows[0])) > MOST:
        raise parsed.error(tree, TOO_LARGE, name=name, most=MOST)
    values = [[_number(parsed, cell, name) for cell in row] for row in rows]
    return np.array(values), tuple(tuple(parsed.span(cell) for cell in row) for row in rows)


def _row(parsed: Parsed, tree: ast.expr, name: str) -> list[ast.expr]:
    if isinstance(tree, ast.List) and not tree.elts:
        raise parsed.error(tree, EMPTY, name=name)
    return tree.elts if isinstance(tree, ast.List) else [tree]


def _lengths(first: list[ast.expr], other: list[ast.expr]) -> dict[str, object]:
    return {"first": len(first), "other": len(other)}


def _number(parsed: Parsed, tree: ast.expr, name: str) -> float:
    if isinstance(tree, ast.Compare):
        raise parsed.error(tree, PIECES)
    value = fixed_value(tree)
    if value is None:
        raise parsed.error(tree, NOT_NUMBERS, name=name)
    if abs(value) > LARGEST:
        raise parsed.error(tree, OUT_OF_RANGE)
    return value
