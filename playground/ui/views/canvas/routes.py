"""The paths of edges: curves through one gap between columns, and lanes past columns.

A skip connection takes a lane above or below the layers that it skips.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array

POINTS = 41  # of every path; the same for all, so that one can be animated into another
BEND_POINTS = 15  # of the curve into a lane, and of that out of it
PAD = 7.0  # between a lane and the boxes that it passes
SLACK = 1e-6  # for rounding
SPACING, WIDEST_LANE = 3.0, 26.0  # between the edges of one lane, and all of them together

Paths = Array  # (n_target, n_source, POINTS, 2)
Span = tuple[float, float]  # from, to


@dataclass(frozen=True)
class UnitBox:
    """The square of one unit: its centre and side."""

    x: float
    y: float
    side: float


def route(
    sources: list[UnitBox],
    targets: list[UnitBox],
    passed: Sequence[Span],
    taken: Sequence[Sequence[Span]],
) -> tuple[Paths, list[Span]]:
    """Return the paths of all edges of a connection, and the span of y that its lane takes up.

    Parameters
    ----------
    passed : the left and right ends of each column between the two layers
    taken : the spans of y that are not free in each of them
    """
    start = np.array([(box.x + box.side / 2, box.y) for box in sources])[None, :]
    end = np.array([(box.x - box.side / 2, box.y) for box in targets])[:, None]
    start, end = np.broadcast_arrays(start, end)
    if not passed:
        return _curve(start, end, POINTS), []
    count = start.shape[0] * start.shape[1]
    spacing = min(SPACING, WIDEST_LANE / count)
    half = spacing * (count - 1) / 2 + PAD
    middle = _free_middle(
        float((start[..., 1].mean() + end[..., 1].mean()) / 2),
        half,
        [span for spans in taken for span in spans],
    )
    lanes = middle + spacing * (np.arange(count) - (count - 1) / 2).reshape(start.shape[:2])
    paths = _through_lanes(start, end, lanes, (passed[0][0], passed[-1][1]))
    return paths, [(middle - half, middle + half)]


def _through_lanes(start: Array, end: Array, lanes: Array, span: Span) -> Paths:
    """Make paths that curve into `lanes` (the y of each), run straight along `span`, curve out."""
    enter = np.stack([np.full_like(lanes, span[0]), lanes], axis=-1)
    leave = np.stack([np.full_like(lanes, span[1]), lanes], axis=-1)
    along = np.linspace(0, 1, POINTS - 2 * BEND_POINTS + 2)[1:-1]
    straight = enter[..., None, :] + (leave - enter)[..., None, :] * along[:, None]
    into, out_of = _curve(start, enter, BEND_POINTS), _curve(leave, end, BEND_POINTS)
    return np.concatenate([into, straight, out_of], axis=2)


def _curve(start: Array, end: Array, count: int) -> Paths:
    """Return `count` points of cubic Bézier curves that leave and arrive horizontally."""
    reach = (end - start) * (0.5, 0.0)
    corners = np.stack([start, start + reach, end - reach, end], axis=2)
    t = np.linspace(0, 1, count)
    basis = np.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3], axis=1)
    return np.asarray(basis @ corners)


def _free_middle(wanted: float, half: float, taken: list[Span]) -> float:
    """Return the y nearest to `wanted` with `half` free on both sides; of two the lower one."""
    candidates = [wanted, *(high + half for _, high in taken), *(low - half for low, _ in taken)]
    lowest_header = min((low for low, _ in taken), default=-np.inf)
    inside = half - SLACK
    free = [
        y
        for y in candidates
        if y > lowest_header and all(y + inside <= low or y - inside >= high for low, high in taken)
    ]
    return min(free, key=lambda y: (round(abs(y - wanted), 6), -y))
