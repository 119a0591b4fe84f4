"""LaTeX from numbers and pieces: what a formula needs to be written with numbers put in, without any knowledge of networks.

The subset is that of the typesetter: no words, `{-0.2}` for a minus that is a sign, brackets around negative numbers in products.
"""

import math
import re
from collections.abc import Sequence

MOST = 6  # terms of a sum, rows or columns of a matrix that are written out
FIRST, LAST = 3, 2  # how many of more are written, before and after the dots
_SIMPLE = re.compile(r"[\d.]+|[a-z]|\\hat\{y\}")
_LETTER = re.compile(r"\\hat\{y\}|(?<![\\A-Za-z])[azy](?![A-Za-z_])")
_OPENS = re.compile(r"(^|[({,&]|\\,)\s*$")
_CLOSES = re.compile(r"\s*($|[)},&<>]|\\(le|ge|,)\b|\\\\|\\right|\\end)")


def latex_number(value: float, digits: int) -> str:
    r"""`value` with so many significant digits, as {-0.31}, 1.2\times 10^{-5}, \infty; whole numbers are written as such."""
    sign = "-" if value < 0 else ""
    if not math.isfinite(value):
        text = r"\mathrm{NaN}" if math.isnan(value) else r"\infty"
    elif value == int(value) and abs(value) < 10**6:
        text = str(abs(int(value)))
    else:
        mantissa, exponent = f"{abs(value):.{digits - 1}e}".split("e")
        fixed = -4 <= int(exponent) < 6
        text = (
            f"{abs(value):.{max(0, digits - 1 - int(exponent))}f}"
            if fixed
            else rf"{mantissa}\times 10^{{{int(exponent)}}}"
        )
    return f"{{-{text}}}" if sign else text


def in_brackets(text: str) -> str:
    """A number as it stands in a product or sum: in brackets if it is negative."""
    return f"({text})" if text.startswith("{-") else text


def put_in(latex: str, **letters: str) -> str:
    """`latex` with symbols or numbers in place of the letters z, a and y, and `y_hat` of ŷ; bracketed where they have to be."""

    def replacement(match: re.Match[str]) -> str:
        text = letters.get("y_hat" if match[0] == r"\hat{y}" else match[0])
        if text is None:
            return match[0]
        after = latex[match.end() :]
        if after.startswith("^"):
            return text if _SIMPLE.fullmatch(text) else f"({text})"
        return (
            text
            if _OPENS.search(latex[: match.start()]) and _CLOSES.match(after)
            else in_brackets(text)
        )

    return _LETTER.sub(replacement, latex)


def total(terms: Sequence[str]) -> str:
    """The sum of `terms`, shortened with dots if it is long, 0 if it is empty."""
    return "+".join(_shortened(terms, r"\cdots")) or "0"


def times(*factors: str) -> str:
    """The product of `factors`; a sum among them has its brackets already."""
    return r"\cdot ".join(map(in_brackets, factors))


def matrix(rows: Sequence[Sequence[str]]) -> str:
    """A matrix in brackets; of many rows or columns the first and last are written."""
    wide = len(rows[0]) > MOST
    lines = [_shortened(row, r"\cdots") for row in rows]
    if len(rows) > MOST:
        dots = [r"\vdots"] * len(lines[0])
        if wide:
            dots[FIRST] = r"\ddots"
        lines = [*lines[:FIRST], dots, *lines[-LAST:]]
    inside = r" \\ ".join(" & ".join(line) for line in lines)
    return rf"{{\begin{{bmatrix}} {inside} \end{{bmatrix}}}}"  # in braces, or its brackets are as high as the highest of the line


def derivative(of: str, by: str) -> str:
    """∂of/∂by."""
    return rf"\frac{{\partial {of}}}{{\partial {by}}}"


def _shortened(terms: Sequence[str], dots: str) -> list[str]:
    return [*terms] if len(terms) <= MOST else [*terms[:FIRST], dots, *terms[-LAST:]]
