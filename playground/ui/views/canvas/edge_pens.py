"""The pens of edges, whose widths are in pixels of the screen at every zoom."""

from functools import lru_cache

import numpy as np
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPen

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme, mix, selection_ring

WIDEST, WIDEST_OF_MANY, THINNEST = 8.0, 3.0, 0.6
LEAST_WIDTH = 1.0  # of an edge with a number: a thinner one fades as if it were paler
PALEST = 0.25  # of the ink of its sign: from 5 % of the full width on the contrast is 1.9 : 1
FEW, MANY = 100, 300  # edges, between which the widest gets narrower
LEAST_CURVED = 1.8  # width of edges whose joints would be seen, were they straight pieces
PENS_KEPT = 16  # sets of pens: a network has one, in each theme and at each zoom
# widths that are told apart; edges of one width and sign are drawn together. They are closest where
# most weights are, near 0, so that none looks like another edge after a small update
BUCKETS = 24

# sign (−1, 0 or 1), width (0 to `BUCKETS` − 1, see `buckets_of`, or `NO_NUMBER`)
Style = tuple[int, int]
NO_NUMBER = -1
UNKNOWN: Style = (0, NO_NUMBER)  # of an edge whose number is not known (NaN)


@lru_cache(maxsize=PENS_KEPT)
def edge_pens(theme: Theme, crowding: float, zoom: float) -> dict[Style, QPen]:
    """Return the pens for a zoom at which their widths are in pixels."""
    widest = WIDEST + (WIDEST_OF_MANY - WIDEST) * crowding
    neutral = mix(theme.line, theme.muted, 0.5)
    dotted = QPen(QColor(theme.muted), THINNEST / zoom)  # dots need more contrast than a line
    dotted.setDashPattern([2, 6])
    return {
        (sign, i): _edge_pen(theme, sign, (i / (BUCKETS - 1)) ** 2, widest, zoom)
        for sign in (1, -1)
        for i in range(BUCKETS)
    } | {(0, 0): QPen(neutral, THINNEST / zoom), UNKNOWN: dotted}


@lru_cache(maxsize=PENS_KEPT)
def piece_styles(theme: Theme, crowding: float) -> frozenset[Style]:
    """Return the styles of edges that are drawn as straight pieces: with gaps, and thin ones."""
    pens = edge_pens(theme, crowding, 1.0)
    return frozenset(
        style
        for style, pen in pens.items()
        if style[0] < 0 or (crowding and pen.widthF() < LEAST_CURVED)
    )


def buckets_of(strengths: Array) -> Array:
    """Return the width of edges, 0 to `BUCKETS` − 1, by their shares of the full width, 0 to 1."""
    return np.asarray(np.rint(np.sqrt(strengths) * (BUCKETS - 1)))


def crowding(edges: int) -> float:
    """Return 0 for few edges up to 1 for many; the higher, the narrower edges are drawn."""
    return min(max((edges - FEW) / (MANY - FEW), 0.0), 1.0)


def _edge_pen(theme: Theme, sign: int, strength: float, widest: float, zoom: float) -> QPen:
    ink = theme.positive if sign > 0 else theme.negative
    # in high contrast the width alone says it
    share = 1.0 if theme.is_high else PALEST + (1 - PALEST) * strength**0.5
    width = max(LEAST_WIDTH, THINNEST + (widest - THINNEST) * strength)
    pen = QPen(mix(theme.line, ink, share), width / zoom)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def halo_pen(theme: Theme, width: float) -> QPen:
    """Return the pen of the halo around a selected edge."""
    pen = QPen(selection_ring(theme), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
