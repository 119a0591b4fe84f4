"""Which gates the signs + − * / stand for between matrices of given shapes, and what is refused."""

import ast
from typing import NamedTuple

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.vectors.gate import Shape

PRODUCT = QT_TRANSLATE_NOOP(
    "Errors",
    "{left} is {shape} and {right} is {other}: * works number by number, on equal shapes. For the "
    "product of matrices write {left} @ {right}.",
)
COLUMNS = QT_TRANSLATE_NOOP(
    "Errors",
    "{left} and {right} are both {shape}: for the sum of their products write sum({left} * {right})"
    " or {left}ᵀ @ {right}.",
)
BROADCAST = QT_TRANSLATE_NOOP(
    "Errors",
    "{left} is {shape} and {right} is {other}: + and − need equal shapes, or a vector with as many "
    "rows.",
)
NUMBER = Shape(1, 1)
SAME: dict[type[ast.operator], str] = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
}
# a difference is a sum with the opposite, a quotient a product with the reciprocal
TURNED: dict[type[ast.operator], str] = {ast.Sub: "negate", ast.Div: "reciprocal"}


class Plan(NamedTuple):
    """The gates of one sign.

    Attributes
    ----------
    gate : what both inputs feed
    swaps : whether the right input comes first
    turned : the gate that the right input goes through before; "" for none
    """

    gate: str
    swaps: bool = False
    turned: str = ""


def plan_of(sign: type[ast.operator], left: Shape, right: Shape) -> Plan | None:
    """Return the gates for two inputs of these shapes; None if the shapes do not fit."""
    if left == right:
        return Plan(SAME[sign])
    turned = TURNED.get(sign, "")
    is_sum = sign in (ast.Add, ast.Sub)
    if NUMBER in (left, right):
        return Plan("shift" if is_sum else "scale", left == NUMBER, turned)
    if is_sum and right == (left.rows, 1):
        return Plan("add_bias", False, turned)
    if is_sum and left == (right.rows, 1):
        return Plan("add_bias", True, turned)
    return None
