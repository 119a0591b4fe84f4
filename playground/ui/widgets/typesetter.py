"""Turns LaTeX into pictures, and keeps the latest ones."""

import threading
import warnings
from collections import OrderedDict

MOST_KEPT = 8 * 2**20  # bytes; a formula of 300 letters takes 130 kB


class Typesetter:
    """Makes each formula once, as long as the bytes of all are fewer than `most`.

    May be called in any thread; it makes one formula at a time.

    Attributes
    ----------
    kept_bytes : how many are kept
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most, self.kept_bytes = most, 0
        self._lock = threading.Lock()  # the library has settings and fonts that all calls share
        self._kept: OrderedDict[tuple[str, float, str], bytes] = OrderedDict()  # the latest last

    def __call__(self, latex: str, size: float, colour: str) -> bytes:
        """Return a formula as an SVG of plain paths, for Qt; `size` is 1 em in pixels."""
        key = latex, size, colour
        with self._lock:
            made = self._kept.pop(key, None)
            if made is None:
                made = _made(*key)
                self.kept_bytes += len(made)
            self._kept[key] = made
            while self.kept_bytes > self._most and len(self._kept) > 1:
                self.kept_bytes -= len(self._kept.popitem(last=False)[1])
        return made


def _made(latex: str, size: float, colour: str) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # how the library finds its font
        import ziamath  # takes 0.2 s, so it is imported only when formulas are shown

    ziamath.config.svg2 = False
    return str(ziamath.Latex(latex, size=size, color=colour).svg()).encode()


typeset = Typesetter()
