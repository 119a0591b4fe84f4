"""Sorts edges by how they are drawn: by the sign and the width of their numbers."""

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.ui.views.canvas.edge_pens import NO_NUMBER, Style, buckets_of


def styled_edges(values: Array, drawn: Indices, full: float) -> Indices:
    """Return the edges of `drawn`, and the sign and the width of each, (3, n).

    `full` is the magnitude from which on edges have the full width.
    """
    shown = values[drawn]
    is_unknown = np.isnan(shown)
    shown[is_unknown] = 0.0
    widths = buckets_of(np.minimum(np.abs(shown) / full, 1.0))
    widths[is_unknown] = NO_NUMBER
    return np.array([drawn, np.sign(shown), widths], dtype=np.int64)


def by_style(styled: Indices) -> dict[Style, list[int]]:
    """Return the edges of each style; `styled` is what `styled_edges` returns."""
    found: dict[Style, list[int]] = {}
    for edge, sign, width in zip(*styled.tolist(), strict=True):
        found.setdefault((sign, width), []).append(edge)
    return found
