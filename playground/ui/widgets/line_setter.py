"""Breaks lines of formulas into rows and typesets them; works in any thread."""

import re
from collections.abc import Callable

from playground.ui.widgets.formula_rows import EVERY_SIGN, cut_before, rows_of
from playground.ui.widgets.typesetter import typeset

LONG = 300  # letters of LaTeX; typesetting such a formula as a whole takes long
WIDTH = re.compile(rb'<svg[^>]*? width="([0-9.]+)')


class LineSetter:
    """Makes the rows of lines for one room, in one size and colour.

    Parameters
    ----------
    room : the width in pixels for which a line is broken
    size : 1 em in pixels
    report : called after each piece; may raise to end the work
    """

    def __init__(self, room: int, size: float, colour: str, report: Callable[[], object]) -> None:
        self._room, self._size, self._colour, self._report = room, size, colour, report
        self._widths: dict[str, float] = {}

    def rows(self, line: str) -> tuple[bytes, ...]:
        """Return the rows of `line` as SVG files."""
        return tuple(map(self._typeset, rows_of(line, self._room, self._width)))

    def _width(self, latex: str) -> float:
        """Return the width of a piece; of a long one that is too wide, that of its pieces."""
        if len(latex) > LONG and len(pieces := cut_before(latex, EVERY_SIGN)) > 1:
            width = sum(map(self._width, pieces))
            if width > self._room:
                return width
        if latex not in self._widths:
            found = WIDTH.match(self._typeset(latex))
            self._widths[latex] = float(found[1]) if found else 0.0
        return self._widths[latex]

    def _typeset(self, latex: str) -> bytes:
        self._report()
        return typeset(latex, self._size, self._colour)
