"""Computes formulas of the notation, for one number or for each number of an array."""

import ast
import operator
from collections.abc import Callable, Mapping
from functools import reduce

import numpy as np

from playground.core.basics.arrays import Array, Bools
from playground.core.basics.notation import Term

OPERATIONS: dict[type[ast.operator], Callable[[Array, Array], Array]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
COMPARISONS: dict[type[ast.cmpop], Callable[[Array, Array], Bools]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
}
FUNCTIONS: dict[str, Callable[..., Array]] = {
    **{"sqrt": np.sqrt, "sign": np.sign, "abs": np.abs, "floor": np.floor, "exp": np.exp},
    **{"ln": np.log, "log10": np.log10, "sin": np.sin, "cos": np.cos, "tan": np.tan},
    **{"sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh},
    "max": lambda *terms: reduce(np.maximum, terms),
    "min": lambda *terms: reduce(np.minimum, terms),
}
CONSTANTS = {"e": np.e, "π": np.pi}


def compute(term: Term, letters: Mapping[str, float]) -> float:
    """Return the value of `term` in float64, ∞ or NaN where it has none.

    Raises `KeyError` for an unknown letter or function.
    """
    return float(compute_all(term, letters))


def compute_all(term: Term, letters: Mapping[str, Array | float]) -> Array:
    """Return the values of `term` for arrays of one shape, or numbers; otherwise as `compute`."""
    with np.errstate(all="ignore"):
        return _values(term, {**CONSTANTS, **letters})


def _values(term: Term, letters: Mapping[str, Array | float]) -> Array:
    match term:
        case ast.Constant(int() | float() as value):
            return np.asarray(float(value))
        case ast.Name(name) | ast.Constant(str() as name):
            return np.asarray(letters[name], dtype=np.float64)
        case ast.UnaryOp(ast.USub(), operand):
            return -_values(operand, letters)
        case ast.BinOp(left, sign, right):
            return OPERATIONS[type(sign)](_values(left, letters), _values(right, letters))
        case ast.Call(ast.Name(name), arguments):
            return FUNCTIONS[name](*(_values(argument, letters) for argument in arguments))
        case ast.IfExp(ast.Compare(left, [sign], [right]), body, orelse):
            is_met = COMPARISONS[type(sign)](_values(left, letters), _values(right, letters))
            return np.where(is_met, _values(body, letters), _values(orelse, letters))
    raise ValueError(f"cannot be computed: {ast.dump(term)}")
