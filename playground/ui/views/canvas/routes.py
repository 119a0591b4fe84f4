"""The paths of edges: curves through one gap between columns, and lanes past columns.

A skip connection takes a lane above or below the layers that it skips. The paths are computed for
the edges that are asked for: a large network has a million, and few of them are drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.ui.views.canvas.boxes import Rect

POINTS = 41  # of every path; the same for all, so that one can be animated into another
BEND_POINTS = 15  # of the curve into a lane, and of that out of it
# where the points of a lane are, as shares of its length
ALONG = np.linspace(0, 1, POINTS - 2 * BEND_POINTS + 2)[1:-1]
PAD = 7.0  # between a lane and the boxes that it passes
SLACK = 1e-6  # for rounding
SPACING, WIDEST_LANE = 3.0, 26.0  # between the edges of one lane, and all of them together
MANY_LANES = 100  # from which on lanes are closer together, so that all fit into the picture

Paths = Array  # (..., POINTS, 2)
Span = tuple[float, float]  # from, to


class Bundle(Protocol):
    """The paths of all edges of a connection; an edge is a row (target) and a column (source)."""

    @property
    def shape(self) -> tuple[int, int]:
        """The number of rows and of columns."""

    @property
    def bounds(self) -> Rect:
        """The rectangle of all paths."""

    def at(self, rows: Indices, columns: Indices) -> Paths:
        """Return the paths of some edges, (n, POINTS, 2)."""

    def mean(self) -> Paths:
        """Return the mean of all paths, (POINTS, 2)."""

    def is_like(self, other: "Bundle") -> bool:
        """Return whether another bundle is known to have the same paths."""


@dataclass(frozen=True)
class Lane:
    """Where edges pass columns: the y of the middle, between two edges, and from which x to which.

    `spacing` is the distance from one edge to the next.
    """

    middle: float
    spacing: float
    span: Span


@dataclass(frozen=True)
class Route:
    """The paths from the right ends of some boxes, `starts` (n, 2), to the left ends of others."""

    starts: Array
    ends: Array
    lane: Lane | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """(targets, sources)."""
        return len(self.ends), len(self.starts)

    @cached_property
    def bounds(self) -> Rect:
        """The rectangle of all paths; a curve stays between its ends."""
        points = [*self.starts.tolist(), *self.ends.tolist()]
        xs, ys = ([point[axis] for point in points] for axis in (0, 1))  # of few: faster than NumPy
        if self.lane is not None:
            xs += self.lane.span
            reach = self.lane.spacing * (len(self.starts) * len(self.ends) - 1) / 2
            ys += self.lane.middle - reach, self.lane.middle + reach
        return min(xs), min(ys), max(xs), max(ys)

    def at(self, rows: Indices, columns: Indices) -> Paths:
        """Return the paths of some edges, (n, POINTS, 2)."""
        start, end = self.starts[columns], self.ends[rows]
        if self.lane is None:
            return _curve(start, end, POINTS)
        return _through_lanes(start, end, self._lane_ys(rows, columns), self.lane.span)

    def corners(self, rows: Indices, columns: Indices) -> Array:
        """Return the corners of some edges as cubic Bézier curves, (n, 3 k + 1, 2)."""
        start, end = self.starts[columns], self.ends[rows]
        if self.lane is None:
            return _corners(start, end)
        ys = self._lane_ys(rows, columns)
        enter, leave = (np.stack([np.full_like(ys, x), ys], axis=1) for x in self.lane.span)
        parts = _corners(start, enter), _corners(enter, leave), _corners(leave, end)
        return np.concatenate([parts[0], parts[1][:, 1:], parts[2][:, 1:]], axis=1)

    def mean(self) -> Paths:
        """Return the mean of all paths, (POINTS, 2): that between the middles of the ends."""
        start, end = self.starts.mean(axis=0)[None], self.ends.mean(axis=0)[None]
        if self.lane is None:
            return _curve(start, end, POINTS)[0]
        return _through_lanes(start, end, np.array([self.lane.middle]), self.lane.span)[0]

    def is_like(self, other: Bundle) -> bool:
        """Return whether another bundle is known to have the same paths."""
        return (
            isinstance(other, Route)
            and self.lane == other.lane
            and np.array_equal(self.starts, other.starts)
            and np.array_equal(self.ends, other.ends)
        )

    def _lane_ys(self, rows: Indices, columns: Indices) -> Array:
        assert self.lane is not None
        count = len(self.starts) * len(self.ends)
        number = rows * len(self.starts) + columns
        return np.asarray(self.lane.middle + self.lane.spacing * (number - (count - 1) / 2))


@dataclass(frozen=True)
class Drawn:
    """Paths as they are during an animation, (targets, sources, POINTS, 2)."""

    paths: Array

    @property
    def shape(self) -> tuple[int, int]:
        """(targets, sources)."""
        return self.paths.shape[0], self.paths.shape[1]

    @property
    def bounds(self) -> Rect:
        """The rectangle of all paths."""
        xs, ys = self.paths.reshape(-1, 2).T.copy()  # in rows NumPy is ten times as fast
        return float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max())

    def at(self, rows: Indices, columns: Indices) -> Paths:
        """Return the paths of some edges, (n, POINTS, 2)."""
        return np.asarray(self.paths[rows, columns])

    def mean(self) -> Paths:
        """Return the mean of all paths, (POINTS, 2)."""
        return np.asarray(self.paths.mean(axis=(0, 1)))

    def is_like(self, other: Bundle) -> bool:
        """Return False: they move."""
        return False


def all_paths(bundle: Bundle) -> Paths:
    """Return the paths of all edges, (targets, sources, POINTS, 2)."""
    rows, columns = np.indices(bundle.shape)
    return bundle.at(rows.ravel(), columns.ravel()).reshape(*bundle.shape, POINTS, 2)


class Taken:
    """The spans of y that are not free: headers, boxes and lanes, each over a range of columns."""

    def __init__(self, by_column: Sequence[Sequence[Span]]) -> None:
        spans = sorted((*span, i, i) for i, spans in enumerate(by_column) for span in spans)
        self._spans = np.array(spans, dtype=float).T.copy()  # low, high, first, last; by `low`
        self._count = len(spans)

    def add(self, span: Span, first: int, last: int) -> None:
        """Take up `span` in the columns from `first` to `last`."""
        spans, count = self._spans, self._count
        if count == spans.shape[1]:
            self._spans = spans = np.concatenate([spans, np.zeros_like(spans)], axis=1)
        at = int(spans[0, :count].searchsorted(span[0]))
        spans[:, at + 1 : count + 1] = spans[:, at:count]
        spans[:, at] = *span, first, last
        self._count += 1

    def free_middle(self, wanted: float, half: float, first: int, last: int) -> float:
        """Return the y nearest to `wanted` with `half` free on both sides; of two the lower one.

        Free in all columns from `first` to `last`, and below the lowest header there.
        """
        low, high, from_, to = self._spans[:, : self._count]
        here, inside = ((from_ <= last) & (to >= first)).nonzero()[0], half - SLACK
        low, high = low[here], np.maximum.accumulate(high[here])  # of all spans up to here
        wide = (low[1:] - high[:-1] >= half + inside).nonzero()[0]  # gaps
        free = [*(high[wide] + half).tolist(), *(low[wide + 1] - half).tolist(), high[-1] + half]
        above = int(low.searchsorted(wanted + inside)) - 1  # the last span that begins above
        if above >= 0 and wanted > low[0] and high[above] <= wanted - inside:
            free.append(wanted)
        return float(min(free, key=lambda y: (round(abs(y - wanted), 6), -y)))


class SharedLanes:
    """Lanes of a network with very many: each for all skip connections of one source.

    Attributes
    ----------
    middles : by source, where its lane is
    """

    def __init__(self, lengths: dict[tuple[str, str], int]) -> None:
        self._lengths, self.middles = lengths, dict[str, float]()
        self._farthest: dict[str, int] = {}
        for (source, _), length in lengths.items():
            self._farthest[source] = max(length, self._farthest.get(source, 0))

    @property
    def count(self) -> int:
        """How many lanes there are."""
        return sum(length > 1 for length in self._farthest.values())

    def place(self, ends: tuple[str, str]) -> tuple[int, str, int]:
        """Sort by lane, the shortest lane first; in it the longest connection, which finds it."""
        return self._farthest[ends[0]], ends[0], -self._lengths[ends]


def route(
    starts: Array,
    ends: Array,
    passed: Sequence[Span],
    first: int,
    taken: Taken,
    lanes: int,
    known: float | None = None,
) -> Route:
    """Return the paths of a connection, and take up its lane.

    Parameters
    ----------
    starts, ends : where its edges leave the sources and arrive at the targets, (n, 2) each
    passed : the left and right ends of each column between the two layers
    first : the index of the first of these columns
    taken : what is not free
    lanes : how many connections of the network have a lane
    known : where its lane is, if that of another connection is its own too
    """
    if not passed:
        return Route(starts, ends)
    closer = min(1.0, MANY_LANES / lanes)
    count, last = len(starts) * len(ends), first + len(passed) - 1
    spacing = closer * min(SPACING, WIDEST_LANE / count)
    half = spacing * (count - 1) / 2 + closer * PAD
    span = passed[0][0], passed[-1][1]
    if known is not None:
        return Route(starts, ends, Lane(known, spacing, span))
    wanted = float(starts[:, 1].sum() / len(starts) + ends[:, 1].sum() / len(ends)) / 2
    middle = taken.free_middle(wanted, half, first, last)
    taken.add((middle - half, middle + half), first, last)
    return Route(starts, ends, Lane(middle, spacing, span))


def _through_lanes(start: Array, end: Array, lanes: Array, span: Span) -> Paths:
    """Make paths that curve into `lanes` (the y of each), run straight along `span`, curve out."""
    enter = np.stack([np.full_like(lanes, span[0]), lanes], axis=-1)
    leave = np.stack([np.full_like(lanes, span[1]), lanes], axis=-1)
    straight = enter[..., None, :] + (leave - enter)[..., None, :] * ALONG[:, None]
    into, out_of = _curve(start, enter, BEND_POINTS), _curve(leave, end, BEND_POINTS)
    return np.concatenate([into, straight, out_of], axis=1)


def _curve(start: Array, end: Array, count: int) -> Paths:
    """Return `count` points of cubic Bézier curves that leave and arrive horizontally."""
    return np.asarray(_basis(count) @ _corners(start, end))


def _corners(start: Array, end: Array) -> Array:
    """Return the corners of cubic Bézier curves that leave and arrive horizontally, (n, 4, 2)."""
    reach = (end - start) * (0.5, 0.0)
    return np.stack([start, start + reach, end - reach, end], axis=1)


@cache
def _basis(count: int) -> Array:
    """Return the share of each corner of a cubic Bézier curve in `count` points, (count, 4)."""
    t = np.linspace(0, 1, count)
    return np.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3], axis=1)
