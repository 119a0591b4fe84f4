"""The two printers of formulas: `TEXT` writes Unicode for a line, `LATEX` for typesetting."""

import ast
import re
from collections.abc import Sequence

from playground.core.basics.maths_text import (
    ARROW,
    MINUS,
    SUPERSCRIPTS,
    is_word,
    lowered,
    raised,
    split_index,
)
from playground.core.basics.notation import PRIME, Term
from playground.core.basics.printer import Letters, Level, Piece, Printer

# written without brackets before a single letter
BARE_FUNCTIONS = {"exp", "ln", "sin", "cos", "tan", "sinh", "cosh", "tanh"}
GREEK = {
    "α": r"\alpha",
    "β": r"\beta",
    "γ": r"\gamma",
    "δ": r"\delta",
    "ε": r"\varepsilon",
    "η": r"\eta",
    "θ": r"\theta",
    "λ": r"\lambda",
    "μ": r"\mu",
    "π": r"\pi",
    "ρ": r"\rho",
    "σ": r"\sigma",
    "φ": r"\varphi",
    "ω": r"\omega",
}


class TextPrinter(Printer):
    """Writes Unicode text for one line.

    A function in pieces has Iverson brackets, [x > 0], which are 1 where they hold and else 0; or,
    with a `pieces` template, words for its {value}, {condition} and {other} value.
    """

    plus, minus, times, cross, sign = " + ", " − ", " · ", " × ", MINUS
    stacks_fractions = False
    binds_as_product = re.compile(r"[\d.,]+e|∂")

    def __init__(self, pieces: str = "") -> None:
        self._pieces = pieces

    def number(self, text: str) -> str:
        """Write a number as it is."""
        return text

    def indexed(self, letter: str, below: str = "", above: str = "") -> str:
        """Write a letter with indices as w₁₂⁽¹⁾, a word below as L_batch."""
        below = f"_{below}" if is_word(below) else lowered(below)
        return f"{letter}{below}{raised(above)}"

    def derivative(self, of: str, by: str) -> str:
        """Write a derivative as ∂f/∂x."""
        return f"∂{of}/∂{by}"

    def _where(self, meaning: str) -> str:
        return f" ({meaning})"

    def _sign(self, comparison: str) -> str:
        return comparison

    def _negative(self, piece: Piece) -> Piece:
        return Piece(f"{MINUS}{self._at(piece, Level.PRODUCT)}", Level.SIGNED)

    def _fraction(self, left: Piece, right: Piece) -> Piece:
        level = Level.SIGNED if left.level == Level.SIGNED else Level.PRODUCT
        return Piece(f"{self._at(left, Level.SIGNED)} / {self._at(right, Level.POWER)}", level)

    def _power(self, base: Piece, exponent: Piece) -> Piece:
        below = self._at(base, Level.ATOM)
        if below[-1:] in SUPERSCRIPTS.values():
            below = f"({below})"
        if all(letter in SUPERSCRIPTS and letter not in ".()" for letter in exponent.text):
            return Piece(f"{below}{raised(exponent.text)}", Level.POWER)
        return Piece(f"{below}^{self._at(exponent, Level.ATOM)}", Level.POWER)

    def _call(self, name: str, arguments: Sequence[Piece]) -> Piece:
        first = arguments[0]
        inside = ", ".join(piece.text for piece in arguments)
        if name == "abs":
            return Piece(f"|{inside}|", Level.ATOM)
        if name == "floor":
            return Piece(f"⌊{inside}⌋", Level.ATOM)
        if name == "sqrt":
            return Piece(f"√{self._at(first, Level.ATOM)}", Level.POWER)
        shown = self.symbol(name.replace(PRIME, "′"))
        if name.startswith("Σ"):
            return Piece(f"{shown} {self._at(first, Level.POWER)}", Level.POWER)
        if name in BARE_FUNCTIONS and first.level == Level.ATOM:
            return Piece(f"{shown} {inside}", Level.POWER)
        return Piece(f"{shown}({inside})", Level.POWER)

    def _cases(self, condition: ast.Compare, value: Term, other: Term, letters: Letters) -> Piece:
        pieces = self._show(value, letters), self._show(other, letters)
        if self._pieces:
            shown = {"value": pieces[0].text, "other": pieces[1].text}
            text = self._pieces.format(condition=self._comparison(condition, letters), **shown)
            return Piece(text, Level.CASES)
        terms = []
        for piece, opposite in zip(pieces, (False, True), strict=True):
            holds = f"[{self._comparison(condition, letters, opposite)}]"
            if piece.text != "0":
                factor = f"{self._at(piece, Level.SIGNED)}{self.times}" if piece.text != "1" else ""
                terms.append(f"{factor}{holds}")
        level = (Level.ATOM, Level.PRODUCT, Level.SUM)[len(terms)]
        return Piece(self.sum(terms) or "0", level)


class LatexPrinter(Printer):
    r"""Writes LaTeX, in the subset of the typesetter: `{-0.2}` for a minus that is a sign.

    TeX itself tells a sign from a difference: `groups_signs` False leaves out these braces.
    """

    plus, minus, times, cross = "+", "-", r"\cdot ", r"\times "
    stacks_fractions = True
    binds_as_product = re.compile(r"[\d.,{}]+\\times 10|\\frac")
    _signs = {"≥": r"\ge", "≤": r"\le", "≠": r"\ne"}

    def __init__(self, groups_signs: bool = True) -> None:
        self.sign = "{-" if groups_signs else "-"
        self._negated = "{{-{0}}}" if groups_signs else "-{0}"

    def number(self, text: str) -> str:
        """Write a number with {-2} for −2 and a power of ten for e."""
        digits, _, power = text.lstrip(MINUS).replace(",", "{,}").partition("e")
        if power:
            exponent = int(power.replace(MINUS, "-"))
            digits = rf"{digits}\times 10^{{{exponent}}}"
        return self._negated.format(digits) if text.startswith(MINUS) else digits

    def indexed(self, letter: str, below: str = "", above: str = "") -> str:
        r"""Write a letter with indices as w^{(1)}_{12}, a word below as L_{\mathrm{batch}}."""
        below = rf"\mathrm{{{below}}}" if is_word(below) else below
        below = f"_{{{below}}}" if below else ""
        above = above.replace(ARROW, r" \to ")
        above = f"^{{{above}}}" if above else ""
        return f"{self._named(letter)}{above}{below}"

    def _named(self, letter: str, style: str = "mathit") -> str:
        primes = "'" * letter.count("′")
        letter = letter.replace("′", "")
        if letter == "ŷ":
            return rf"\hat{{y}}{primes}"
        if len(letter) > 1:
            return rf"\{style}{{{letter}}}{primes}".replace("_", r"\_")
        return f"{GREEK.get(letter, letter)}{primes}"

    def derivative(self, of: str, by: str) -> str:
        """Write a derivative as a fraction."""
        return rf"\frac{{\partial {of}}}{{\partial {by}}}"

    def _where(self, meaning: str) -> str:
        return rf",\quad {meaning}"

    def _sign(self, comparison: str) -> str:
        return self._signs.get(comparison, comparison)

    def _in_brackets(self, piece: Piece) -> str:
        return rf"\left({piece.text}\right)" if piece.tall else f"({piece.text})"

    def _negative(self, piece: Piece) -> Piece:
        text = self._negated.format(self._at(piece, Level.PRODUCT))
        return Piece(text, Level.SIGNED, piece.tall)

    def _fraction(self, left: Piece, right: Piece) -> Piece:
        return Piece(rf"\frac{{{left.text}}}{{{right.text}}}", Level.POWER, tall=True)

    def _power(self, base: Piece, exponent: Piece) -> Piece:
        below = self._at(base, Level.ATOM)
        if "^" in below and not below.endswith(")"):
            below = f"({below})"
        return Piece(f"{below}^{{{_without_braces(exponent.text)}}}", Level.POWER, tall=True)

    def _call(self, name: str, arguments: Sequence[Piece]) -> Piece:
        inside = r",\,".join(piece.text for piece in arguments)
        if name == "abs":
            return Piece(rf"\left|{inside}\right|", Level.ATOM, tall=True)
        if name == "floor":
            return Piece(rf"\left\lfloor {inside} \right\rfloor", Level.ATOM, tall=True)
        if name == "sqrt":
            return Piece(rf"\sqrt{{{inside}}}", Level.ATOM, tall=True)
        letters, index = split_index(name.replace(PRIME, "′"))
        below = f"_{{{index}}}" if index else ""
        if letters == "Σ":
            return Piece(rf"\sum{below} {self._at(arguments[0], Level.POWER)}", Level.POWER, True)
        known = letters in BARE_FUNCTIONS | {"max", "min", "log"}
        shown = f"\\{letters}{below}" if known else f"{self._named(letters, 'mathrm')}{below}"
        brackets = self._in_brackets(Piece(inside, Level.SUM, any(p.tall for p in arguments)))
        return Piece(f"{shown}{brackets}", Level.POWER, tall=True)

    def _cases(self, condition: ast.Compare, value: Term, other: Term, letters: Letters) -> Piece:
        rows = (
            f"{self._show(term, letters).text} & {self._comparison(condition, letters, opposite)}"
            for term, opposite in ((value, False), (other, True))
        )
        inside = r" \\ ".join(rows)
        return Piece(rf"\begin{{cases}} {inside} \end{{cases}}", Level.CASES, tall=True)


def _without_braces(text: str) -> str:
    r"""Return a negative number or term for a position that has braces already: {-2} as -2."""
    return text[1:-1] if re.fullmatch(r"\{-[^{}]*(\{[^{}]*\}[^{}]*)*\}", text) else text


TEXT, LATEX, PLAIN_LATEX = TextPrinter(), LatexPrinter(), LatexPrinter(groups_signs=False)
