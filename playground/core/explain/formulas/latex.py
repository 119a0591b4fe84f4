"""LaTeX from numbers and pieces: sums, products, matrices, derivatives. It knows no networks.

The subset is that of the typesetter: no words, `{-0.2}` for a minus that is a sign, brackets around
negative numbers in products.
"""

import math
from collections.abc import Callable, Sequence

from playground.core.basics.printers import LATEX

derivative, in_brackets = LATEX.derivative, LATEX.bracketed
MOST = 6  # terms of a sum, rows or columns of a matrix that are written out
FIRST, LAST = 3, 2  # how many of more are written, before and after the dots
MOST_SAMPLES, FIRST_SAMPLES, LAST_SAMPLES = 3, 2, 1  # the same for the columns of a batch


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
    return matrix_of(picked(len(rows)), picked(len(rows[0])), lambda row, column: rows[row][column])


def matrix_of(
    rows: Sequence[int | None], columns: Sequence[int | None], cell: Callable[[int, int], str]
) -> str:
    """Write the `cell` of these rows and columns in brackets; None stands for dots."""

    def written(row: int | None, column: int | None) -> str:
        if row is None:
            return r"\vdots" if column is not None else r"\ddots"
        return r"\cdots" if column is None else cell(row, column)

    lines = [" & ".join(written(row, column) for column in columns) for row in rows]
    inside = r" \\ ".join(lines)
    # in braces, or its brackets become as high as the highest of the line
    return rf"{{\begin{{bmatrix}} {inside} \end{{bmatrix}}}}"


def picked(count: int, are_samples: bool = False) -> list[int | None]:
    """Return which of `count` rows or columns are written, of many the first and last."""
    most, first, last = MOST, FIRST, LAST
    if are_samples:
        most, first, last = MOST_SAMPLES, FIRST_SAMPLES, LAST_SAMPLES
    if count <= most:
        return [*range(count)]
    return [*range(first), None, *range(count - last, count)]


def plain(latex: str) -> str:
    r"""Write signs and matrices as TeX has them, without the braces of the typesetter: -2."""
    kept, is_left_out = [], []
    for index, letter in enumerate(latex):
        if letter == "{":
            inside, is_argument = latex[index + 1 :], latex[:index].endswith(("^", "_"))
            is_left_out.append(not is_argument and inside.startswith(("-", r"\begin{bmatrix}")))
        if letter not in "{}" or not (is_left_out.pop() if letter == "}" else is_left_out[-1]):
            kept.append(letter)
    return "".join(kept)


def _shortened(terms: Sequence[str], dots: str) -> list[str]:
    return [dots if index is None else terms[index] for index in picked(len(terms))]
