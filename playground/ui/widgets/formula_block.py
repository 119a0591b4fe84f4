"""A block of formulas: a title and lines of LaTeX, and how high a line will be."""

import re
from dataclasses import dataclass
from typing import Literal

from playground.core.basics.vocabulary import Phase
from playground.ui.texts.in_words import formula_in_words
from playground.ui.widgets.latex_text import plain_text

MATRIX = re.compile(r"\\begin\{(?:bmatrix|cases)\}(.*?)\\end", re.DOTALL)
# em: about how high a typeset line is with numbers alone, with letters, a fraction, shapes
NUMBERS, LETTERS, FRACTION, SHAPES = 0.8, 1.2, 2.7, 0.6


@dataclass(frozen=True)
class FormulaBlock:
    """A title and lines of LaTeX below it; empty lines are not shown."""

    title: str
    lines: tuple[str, ...]
    phase: Phase | Literal[""] = ""  # of a walk; "" for a sentence


def in_words(block: FormulaBlock) -> list[str]:
    """Return the lines of a block in words, for a screen reader."""
    return [formula_in_words(plain_text(line)) for line in block.lines if line]


def height_of(line: str) -> float:
    """Return about how high a line of LaTeX will be, in em."""
    rows = max((cells.count(r"\\") + 1 for cells in MATRIX.findall(line)), default=0)
    low = LETTERS if any(sign in line for sign in "_^(") else NUMBERS
    height = max(FRACTION if r"\frac" in line else low, rows)
    return height + (SHAPES if r"\underset" in line else 0)
