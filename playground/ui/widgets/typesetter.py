"""Turns LaTeX into outlines, and keeps the latest ones.

Most formulas of a new sample or step differ from those of before in their digits alone. So the
library typesets a formula once with 0 for each digit, all of which are equally wide; the digits are
put into their places in this skeleton.
"""

import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING

from PyQt6.QtCore import QSizeF
from PyQt6.QtGui import QPainterPath

from playground.ui.widgets.kept import Kept

if TYPE_CHECKING:
    from playground.ui.widgets.skeleton import Skeleton

MOST_KEPT = 4 * 2**20  # bytes of the pictures, and of the skeletons
ELEMENT = 24  # bytes of one point of an outline


class Picture:
    """A typeset formula.

    Attributes
    ----------
    size : in pixels
    outline : of all signs, to be filled; the upper left corner is at 0, 0
    """

    def __init__(self, size: QSizeF, outline: QPainterPath) -> None:
        self.size, self.outline = size, outline


class Typesetter:
    """Makes each formula once, as long as the bytes of all are fewer than `most`.

    May be called in any thread; it makes one formula at a time.

    Parameters
    ----------
    make : makes a formula in LaTeX with 1 em of so many pixels
    """

    def __init__(self, make: Callable[[str, float], Picture], most: int = MOST_KEPT) -> None:
        self._make = make
        self._lock = threading.Lock()  # the library has settings and fonts that all calls share
        self._kept: Kept[tuple[str, float], Picture] = Kept(most)

    @property
    def kept_bytes(self) -> int:
        """How many bytes of pictures are kept."""
        return self._kept.weight

    def known(self, latex: str, size: float) -> Picture | None:
        """Return a formula if it is kept."""
        return self._kept.get((latex, size))

    def __call__(self, latex: str, size: float) -> Picture:
        """Return a formula; `size` is 1 em in pixels."""
        with self._lock:
            picture = self.known(latex, size)
            if picture is None:
                picture = self._make(latex, size)
                self._kept.put((latex, size), picture, bytes_of(picture.outline))
        return picture


class FromSkeletons:
    """Makes formulas from skeletons, and keeps these up to `most` bytes.

    Attributes
    ----------
    typeset : how many skeletons had to be typeset
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self.typeset = 0
        self._kept: Kept[tuple[str, float], Skeleton] = Kept(most)

    def __call__(self, latex: str, size: float) -> Picture:
        """Make a formula with 1 em of `size` pixels."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # how the library finds its font
            from playground.ui.widgets import skeleton  # takes 0.2 s: only when formulas are shown

        formula, digits = skeleton.without_digits(latex)
        made = self._kept.get((formula, size))
        if made is None:
            self.typeset += 1
            made = skeleton.typeset(formula, size)
            self._kept.put((formula, size), made, bytes_of(made.outline))
        return Picture(made.size, skeleton.with_digits(made, digits))


def bytes_of(outline: QPainterPath) -> int:
    """Return about how many bytes an outline takes."""
    return ELEMENT * outline.elementCount()


typeset = Typesetter(FromSkeletons())
