"""Computes formulas of the notation: what a line of a calculation comes to."""

import ast
import operator
from collections.abc import Callable, Mapping

import numpy as np

from playground.core.basics.notation import Term

OPERATIONS: dict[type[ast.operator], Callable[[np.float64, np.float64], np.float64]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
FUNCTIONS: dict[str, Callable[[np.float64], np.float64]] = {"sqrt": np.sqrt, "sign": np.sign}


def compute(term: Term, letters: Mapping[str, float]) -> float:
    """Return the value of `term` in float64, ∞ or NaN where it has none.

    Raises `KeyError` for an unknown letter or function.
    """
    with np.errstate(all="ignore"):
        return float(_value(term, letters))


def _value(term: Term, letters: Mapping[str, float]) -> np.float64:
    match term:
        case ast.Constant(int() | float() as value):
            return np.float64(value)
        case ast.Name(name) | ast.Constant(str() as name):
            return np.float64(letters[name])
        case ast.UnaryOp(ast.USub(), operand):
            return -_value(operand, letters)
        case ast.BinOp(left, sign, right):
            return OPERATIONS[type(sign)](_value(left, letters), _value(right, letters))
        case ast.Call(ast.Name(name), [argument]):
            return FUNCTIONS[name](_value(argument, letters))
    raise ValueError(f"cannot be computed: {ast.dump(term)}")
