"""What both printers of formulas share: going through a formula, and where brackets are needed.

A negative number may begin a sum or a product; after a sign and below a power it has brackets.
"""

import ast
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

from playground.core.basics.maths_text import MINUS, split_index, with_minus
from playground.core.basics.notation import PRIME, Maths, Term

Letters = Mapping[str, str]
COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Gt: ">",
    ast.Lt: "<",
    ast.GtE: "≥",
    ast.LtE: "≤",
    ast.Eq: "=",
    ast.NotEq: "≠",
}
OPPOSITES = {">": "≤", "≤": ">", "<": "≥", "≥": "<", "=": "≠", "≠": "="}


class Level(IntEnum):
    """How tightly the outermost operation of a printed term binds."""

    CASES = 0
    SUM = 1
    SIGNED = 2  # begins with a minus sign
    PRODUCT = 3
    POWER = 4
    ATOM = 5


class Piece(NamedTuple):
    """A printed term; a `tall` one needs brackets that grow with it."""

    text: str
    level: Level
    tall: bool = False


class Printer(ABC):
    """Writes formulas, symbols and numbers, as text or as LaTeX."""

    plus: str
    minus: str
    times: str
    cross: str  # between an upstream and a local gradient
    sign: str  # how a negative number begins
    stacks_fractions: bool  # or writes them with a slash
    binds_as_product: re.Pattern[str]  # a power of ten, a derivative

    # --- pieces that are no formula of a registry -------------------------------------------------

    @abstractmethod
    def number(self, text: str) -> str:
        """Write a number that is given as Unicode text."""

    @abstractmethod
    def indexed(self, letter: str, below: str = "", above: str = "") -> str:
        """Write a letter with indices: w₁₂⁽¹⁾."""

    @abstractmethod
    def derivative(self, of: str, by: str) -> str:
        """Write ∂of/∂by."""

    def symbol(self, name: str) -> str:
        """Write a name, its digits as an index: w0 as w₀; a number as a number."""
        if name[:1].isdigit() or name[:1] in ("-", MINUS):
            return self.number(with_minus(name))
        return self.indexed(*split_index(name))

    def sum(self, terms: Sequence[str]) -> str:
        """Join terms by plus signs, negative ones but the first in brackets."""
        return self.plus.join([*terms[:1], *map(self.bracketed, terms[1:])])

    def product(self, factors: Sequence[str]) -> str:
        """Join factors by multiplication signs, negative ones but the first in brackets."""
        return self.times.join([*factors[:1], *map(self.bracketed, factors[1:])])

    def chained(self, upstream: str, local: str) -> str:
        """Write the chain rule at a gate: upstream × local."""
        return f"{upstream}{self.cross}{self.bracketed(local)}"

    def bracketed(self, text: str) -> str:
        """Put `text` in brackets if it is negative."""
        return f"({text})" if text.startswith(self.sign) else text

    # --- formulas ---------------------------------------------------------------------------------

    def write(self, maths: Maths, letters: Letters | None = None) -> str:
        """Write a formula, with the printed symbols or numbers of `letters` put in."""
        known = letters or {}
        text = " = ".join(self._show(side, known).text for side in maths.sides)
        if maths.meaning is None:
            return text
        meaning = f"{maths.letter} = {self._show(maths.meaning, known).text}"
        return f"{text}{self._where(meaning)}"

    def factor(self, maths: Maths, letters: Letters | None = None) -> str:
        """Write the first side of a formula as the factor of a product, in brackets if needed."""
        return self._at(self._show(maths.sides[0], letters or {}), Level.PRODUCT)

    def _show(self, term: Term, letters: Letters, leads: bool = True) -> Piece:
        """Print a term; only one that `leads` may begin with a minus sign."""
        match term:
            case ast.Constant(int() | float() as value):
                return Piece(self.number(f"{value}"), Level.ATOM)
            case ast.Name(name) | ast.Constant(str() as name):
                return self._letter(name, letters, leads)
            case ast.UnaryOp(ast.USub(), operand):
                piece = self._negative(self._show(operand, letters, leads=False))
                return piece if leads else Piece(self._in_brackets(piece), Level.ATOM, piece.tall)
            case ast.BinOp():
                return self._operation(term, letters, leads)
            case ast.Call(ast.Name(name), arguments):
                return self._call(name, [self._show(argument, letters) for argument in arguments])
            case ast.IfExp(ast.Compare() as condition, value, other):
                return self._cases(condition, value, other, letters)
        raise ValueError(f"no part of the notation: {ast.dump(term)}")

    def _letter(self, name: str, letters: Letters, leads: bool) -> Piece:
        text = letters[name] if name in letters else self.symbol(name.replace(PRIME, "′"))
        signed = text.startswith(self.sign)
        if signed and not leads:
            return Piece(f"({text})", Level.ATOM)
        if signed:
            return Piece(text, Level.SIGNED)
        return Piece(text, Level.PRODUCT if self.binds_as_product.match(text) else Level.ATOM)

    def _operation(self, term: ast.BinOp, letters: Letters, leads: bool) -> Piece:
        power = isinstance(term.op, ast.Pow)
        stacked = self.stacks_fractions and isinstance(term.op, ast.Div)
        # a sum or fraction that does not lead gets brackets, so inside them its first term leads
        begins = stacked or isinstance(term.op, ast.Add | ast.Sub)
        left = self._show(term.left, letters, begins or (leads and not power))
        right = self._show(term.right, letters, stacked or power)
        match term.op:
            case ast.Div():
                return self._fraction(left, right)
            case ast.Pow():
                return self._power(left, right)
            case ast.Mult():
                level = Level.SIGNED if left.level == Level.SIGNED else Level.PRODUCT
                return self._joined(left, Level.SIGNED, self.times, right, level)
        sign = self.plus if isinstance(term.op, ast.Add) else self.minus
        return self._joined(left, Level.SUM, sign, right, Level.SUM)

    def _joined(self, left: Piece, least: Level, sign: str, right: Piece, level: Level) -> Piece:
        text = f"{self._at(left, least)}{sign}{self._at(right, Level.PRODUCT)}"
        return Piece(text, level, left.tall or right.tall)

    def _comparison(self, condition: ast.Compare, letters: Letters, opposite: bool = False) -> str:
        left, right = condition.left, condition.comparators[0]
        sign = COMPARISONS[type(condition.ops[0])]
        sign = self._sign(OPPOSITES[sign] if opposite else sign)
        return f"{self._show(left, letters).text} {sign} {self._show(right, letters).text}"

    def _at(self, piece: Piece, least: Level) -> str:
        """Write a piece, in brackets unless it binds at least as tightly as `least`."""
        return piece.text if piece.level >= least else self._in_brackets(piece)

    def _in_brackets(self, piece: Piece) -> str:
        return f"({piece.text})"

    @abstractmethod
    def _where(self, meaning: str) -> str: ...

    @abstractmethod
    def _sign(self, comparison: str) -> str: ...

    @abstractmethod
    def _negative(self, piece: Piece) -> Piece: ...

    @abstractmethod
    def _fraction(self, left: Piece, right: Piece) -> Piece: ...

    @abstractmethod
    def _power(self, base: Piece, exponent: Piece) -> Piece: ...

    @abstractmethod
    def _call(self, name: str, arguments: Sequence[Piece]) -> Piece: ...

    @abstractmethod
    def _cases(
        self, condition: ast.Compare, value: Term, other: Term, letters: Letters
    ) -> Piece: ...
