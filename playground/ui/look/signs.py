"""The second sign of a class: from the eleventh on, its colour is that of another one, too.

Ten colours are as many as colour-blind eyes can tell apart (`theme.class_colours`). So the next ten
classes have them with another sign, and so on: hatched areas and squares, dashed lines. Points have
the name or the number of their class in them, and so has every text.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from PyQt6.QtCore import Qt

from playground.core.basics.arrays import Bools, Indices
from playground.ui.look.theme import LIGHT, Pixels

PERIOD, WIDTH = 8, 3  # pixels of the texture, from a line to the next, and of a line
FINE = 400  # pixels along the side of a picture with textures, at least
Line = Qt.PenStyle
Texture = Callable[[Indices, Indices], Bools]


@dataclass(frozen=True)
class Sign:
    """How ten classes differ from the others of their colours.

    Attributes
    ----------
    square : what stands for the colour in a text
    line : how curves and frames are drawn
    texture : ``texture(row, column)``, which pixels of an area are part of a line
    """

    square: str
    line: Line
    texture: Texture


def _rising(row: Indices, column: Indices) -> Bools:
    return (column - row) % PERIOD < WIDTH


def _falling(row: Indices, column: Indices) -> Bools:
    return (column + row) % PERIOD < WIDTH


def _none(row: Indices, column: Indices) -> Bools:
    return (row + column) < 0


def _grid(row: Indices, column: Indices) -> Bools:
    return (row % PERIOD < WIDTH - 1) | (column % PERIOD < WIDTH - 1)


SIGNS = (
    Sign("■", Line.SolidLine, _none),
    Sign("▨", Line.DashLine, _rising),
    Sign("▧", Line.DotLine, _falling),
    Sign("▦", Line.DashDotLine, _grid),
)
CLASSES_OF_SIGN = len(LIGHT.classes)


def sign_of(number: int) -> Sign:
    """Return the sign of a class, by its number."""
    return SIGNS[number // CLASSES_OF_SIGN]


def line_of(number: int, classes: int) -> Line:
    """Return how the curve of a class is drawn, of so many: of few in turn, else by its sign."""
    sign = SIGNS[number % len(SIGNS)] if classes <= CLASSES_OF_SIGN else sign_of(number)
    return sign.line


def with_textures(pixels: Pixels, signs: Indices, lines: Pixels) -> Pixels:
    """Return `pixels` (r, r), row 0 at the bottom, with textures.

    Each of them becomes several, so that the lines are fine. `signs` (r, r) are indices into
    `SIGNS`, and `lines` (r, r) the colours of the lines.
    """
    factor = -(-FINE // len(signs))
    fine, lines = (one.repeat(factor, axis=0).repeat(factor, axis=1) for one in (pixels, lines))
    signs = signs.astype(np.uint8)
    signs = signs.repeat(factor, axis=0).repeat(factor, axis=1)
    return np.where(np.choose(signs, _textures(len(fine))), lines, fine)


@cache
def _textures(side: int) -> Bools:
    """Return the texture of each sign, (signs, side, side)."""
    row, column = np.mgrid[:side, :side]
    return np.stack([sign.texture(row, column) for sign in SIGNS])
