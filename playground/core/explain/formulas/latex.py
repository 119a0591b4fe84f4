"""LaTeX from numbers and pieces: sums, products, matrices, derivatives. It knows no networks.

The subset is that of the typesetter: no words, `{-0.2}` for a minus that is a sign, brackets around
negative numbers in products.
"""

import math
from collections.abc import Sequence

from playground.core.basics.printers import LATEX

derivative, in_brackets = LATEX.derivative, LATEX.bracketed
MOST = 6  # terms of a sum, rows or columns of a matrix that are written out
FIRST, LAST = 3, 2  # how many of more are written, before and after the dots


def latex_number(value: float, digits: int) -> str:
    r"""Write `value` with `digits` significant digits: {-0.31}, 1.2\times 10^{-5}, \infty, 3."""
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


def total(terms: Sequence[str]) -> str:
    """Write the sum of `terms`, shortened with dots if it is long, 0 if it is empty."""
    return "+".join(_shortened(terms, r"\cdots")) or "0"


def times(*factors: str) -> str:
    """Write the product of `factors`; a sum among them has its brackets already."""
    return r"\cdot ".join(map(in_brackets, factors))


def matrix(rows: Sequence[Sequence[str]]) -> str:
    """Write a matrix in brackets; of many rows or columns only the first and last."""
    wide = len(rows[0]) > MOST
    lines = [_shortened(row, r"\cdots") for row in rows]
    if len(rows) > MOST:
        dots = [r"\vdots"] * len(lines[0])
        if wide:
            dots[FIRST] = r"\ddots"
        lines = [*lines[:FIRST], dots, *lines[-LAST:]]
    inside = r" \\ ".join(" & ".join(line) for line in lines)
    # in braces, or its brackets become as high as the highest of the line
    return rf"{{\begin{{bmatrix}} {inside} \end{{bmatrix}}}}"


def _shortened(terms: Sequence[str], dots: str) -> list[str]:
    return [*terms] if len(terms) <= MOST else [*terms[:FIRST], dots, *terms[-LAST:]]
