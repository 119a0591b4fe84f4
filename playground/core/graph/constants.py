"""Numbers that have a name, and terms that are one fixed number."""

import ast
import math
import operator
from collections.abc import Callable

NUMBERS = {"pi": math.pi, "π": math.pi, "e": math.e}
LARGEST = 1e300
ARITHMETIC: dict[type[ast.operator], Callable[[float, float], object]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}


def signed_number(tree: ast.expr) -> float | None:
    """The value of a number with or without a sign, None for anything else."""
    if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub | ast.UAdd):
        value = signed_number(tree.operand)
        return None if value is None else -value if isinstance(tree.op, ast.USub) else value
    number = tree.value if isinstance(tree, ast.Constant) else None
    if isinstance(number, int | float) and not isinstance(number, bool) and abs(number) < LARGEST:
        return float(number)
    return None


def fixed_value(tree: ast.expr) -> float | None:
    """The value of a term without variables, such as 1/2 or −(1 + 1); None where there is none."""
    match tree:
        case ast.Name(name):
            return NUMBERS.get(name)
        case ast.UnaryOp(ast.USub() | ast.UAdd() as sign, operand):
            value = fixed_value(operand)
            return -value if value is not None and isinstance(sign, ast.USub) else value
        case ast.BinOp(left, sign, right) if type(sign) in ARITHMETIC:
            values = fixed_value(left), fixed_value(right)
            return None if None in values else _computed(type(sign), *values)  # type: ignore[arg-type]
    return signed_number(tree)


def _computed(sign: type[ast.operator], left: float, right: float) -> float | None:
    try:
        value = ARITHMETIC[sign](left, right)
    except (ArithmeticError, ValueError):  # as 1/0: no number, so its gates stay and say why
        return None
    return value if isinstance(value, float) and abs(value) < LARGEST else None
