"""Breaks lines of formulas into rows and typesets them; works in any thread."""

from collections.abc import Callable

from playground.ui.widgets.formula_rows import EVERY_SIGN, cut_before, rows_of
from playground.ui.widgets.typesetter import Picture, typeset

LONG = 300  # letters of LaTeX; typesetting such a formula as a whole takes long


class NotKeptError(Exception):
    """A piece of a line has not been typeset yet, or is no longer kept."""


class LineSetter:
    """Makes the rows of lines for one room.

    Parameters
    ----------
    room : the width in pixels for which a line is broken
    picture_of : makes or finds the picture of a piece; may raise to end the work
    """

    def __init__(self, room: int, picture_of: Callable[[str], Picture]) -> None:
        self._room, self._picture_of = room, picture_of
        self._widths: dict[str, float] = {}

    def rows(self, line: str) -> tuple[Picture, ...]:
        """Return the rows of `line`."""
        return tuple(map(self._picture_of, rows_of(line, self._room, self._width)))

    def _width(self, latex: str) -> float:
        """Return the width of a piece; of a long one that is too wide, that of its pieces."""
        if len(latex) > LONG and len(pieces := cut_before(latex, EVERY_SIGN)) > 1:
            width = sum(map(self._width, pieces))
            if width > self._room:
                return width
        if latex not in self._widths:
            self._widths[latex] = self._picture_of(latex).size.width()
        return self._widths[latex]


def typesetting(size: float, report: Callable[[], object]) -> Callable[[str], Picture]:
    """Return what typesets a piece, with 1 em of `size` pixels; it calls `report` before each."""

    def picture_of(latex: str) -> Picture:
        report()
        return typeset(latex, size)

    return picture_of


def looking_up(size: float) -> Callable[[str], Picture]:
    """Return what finds a piece that is kept; for any other one it raises `NotKeptError`."""

    def picture_of(latex: str) -> Picture:
        picture = typeset.known(latex, size)
        if picture is None:
            raise NotKeptError
        return picture

    return picture_of
