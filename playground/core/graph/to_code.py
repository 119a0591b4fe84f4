"""The formulas of gates as code: of numbers with Python's `math`, of matrices with NumPy."""

import ast
import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from playground.core.basics.notation import Maths
from playground.core.graph.constants import fixed_value

SAME_NAMES = ("exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt")


@dataclass(frozen=True)
class Dialect:
    """How the functions of formulas are written.

    Attributes
    ----------
    functions : by name, the code of a function of x, or of x and y
    numbers : by name, the code of a constant
    where : whether a function in pieces is written for all numbers of a matrix at once
    """

    functions: Mapping[str, str]
    numbers: Mapping[str, str]
    where: bool = False


PYTHON = Dialect(
    {
        **{name: f"math.{name}(x)" for name in SAME_NAMES},
        "ln": "math.log(x)",
        "log10": "math.log10(x)",
        "σ": "1 / (1 + math.exp(-x))",
        "sign": "(x > 0) - (x < 0)",
    },
    {"e": "math.e", "π": "math.pi", "pi": "math.pi"},
)
NUMPY = Dialect(
    {
        **{name: f"np.{name}(x)" for name in (*SAME_NAMES, "log10", "sign", "abs")},
        "ln": "np.log(x)",
        "σ": "1 / (1 + np.exp(-x))",
        "max": "np.maximum(x, y)",
        "min": "np.minimum(x, y)",
    },
    {"e": "np.e", "π": "np.pi", "pi": "np.pi"},
    where=True,
)


def code_of(maths: Maths, letters: Mapping[str, str], dialect: Dialect = PYTHON) -> str:
    """Write the first side of a formula as code, with `letters` as code put in."""
    known = {letter: parsed(text) for letter, text in letters.items()}
    if maths.meaning is not None:
        known[maths.letter] = _Writer(known, dialect).visit(copy.deepcopy(maths.meaning))
    return ast.unparse(_Writer(known, dialect).visit(copy.deepcopy(maths.sides[0])))


def parsed(text: str) -> ast.expr:
    """Return the tree of a piece of code."""
    return ast.parse(text, mode="eval").body


def number_code(value: float) -> str:
    """Write a number as code."""
    return repr(value).removesuffix(".0")


class _Writer(ast.NodeTransformer):
    """Puts code in for the letters of a formula, and functions of the dialect for its own."""

    def __init__(self, letters: Mapping[str, ast.expr], dialect: Dialect) -> None:
        self._letters, self._dialect = letters, dialect

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id in self._letters:
            return self._letters[node.id]
        numbers = self._dialect.numbers
        return parsed(numbers[node.id]) if node.id in numbers else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        if not isinstance(node.op, ast.Pow):
            return self.generic_visit(node)
        if ast.unparse(node.left) == "e":
            return self._put(self._dialect.functions["exp"], node.right)
        base, exponent = self.visit(node.left), self.visit(node.right)
        fixed = fixed_value(exponent)  # 2 − 1 is 1
        if fixed == 1:
            return cast(ast.AST, base)
        exponent = exponent if fixed is None else parsed(number_code(fixed))
        return ast.BinOp(base, node.op, exponent)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        name = ast.unparse(node.func)
        if name in self._dialect.functions:
            return self._put(self._dialect.functions[name], *node.args)
        node.args = [self.visit(argument) for argument in node.args]
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        parts = [self.visit(part) for part in (node.test, node.body, node.orelse)]
        if not self._dialect.where:
            return ast.IfExp(*parts)
        return ast.Call(parsed("np.where"), parts, [])

    def _put(self, template: str, *arguments: ast.expr) -> ast.expr:
        """Write `template` with the arguments, as code, for its x and y."""
        letters = dict(zip("xy", map(self.visit, arguments), strict=False))
        code: ast.expr = _Writer(letters, self._dialect).visit(parsed(template))
        return code
