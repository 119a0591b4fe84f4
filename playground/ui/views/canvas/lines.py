"""The curves and the straight lines that edges are drawn as."""

import numpy as np
from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QPainterPath, QPolygonF

from playground.core.basics.arrays import Array, Indices
from playground.ui.views.canvas.routes import Paths

# Qt draws straight pieces 5 times as fast as a curve. They are at most this far from it, in scene
# units, and not much longer than that, so that a curve of few points is followed, too.
DEVIATION, LONGEST_PIECE = 0.1, 60.0
# of negative edges, in scene units; the sign never depends on colour alone
DASH, DASH_GAP = 6.0, 4.0
ROUGH_STEP = 4  # points of a path that one piece covers while edges move


def curves(corners: Array) -> QPainterPath:
    """Return a path of cubic Bézier curves with these corners, (3 n + 1, 2)."""
    (x, y), *rest = corners.tolist()
    path = QPainterPath(QPointF(x, y))
    for i in range(0, len(rest), 3):
        path.cubicTo(*(QPointF(*corner) for corner in rest[i : i + 3]))
    return path


def polyline(points: Array) -> QPainterPath:
    """Return a path of straight lines through `points`, (n, 2)."""
    path = QPainterPath()
    path.addPolygon(QPolygonF(QPointF(x, y) for x, y in points.tolist()))
    return path


def solid(paths: Paths) -> list[Array]:
    """Return the lines (n, 4) of each path: long ones where it is straight, short where it turns.

    A chord of length s is κ s² / 8 away from a curve of curvature κ.
    """
    steps = np.diff(paths, axis=1)
    lengths = np.hypot(steps[..., 0], steps[..., 1])
    turns = np.arctan2(steps[..., 1], steps[..., 0])
    bends = np.abs(np.diff(turns, axis=1))  # no edge turns by more than half a turn between points
    bends = np.minimum(bends, 2 * np.pi - bends)
    either = np.pad(bends, ((0, 0), (1, 1)), mode="edge")
    wanted = np.sqrt(np.maximum(either[:, :-1], either[:, 1:]) * lengths / (8 * DEVIATION))
    wanted += lengths / LONGEST_PIECE
    counts = np.maximum(1, np.ceil(wanted.sum(axis=1))).astype(int)
    return _cut(paths, wanted, counts, filled=1.0)


def dashed(paths: Paths) -> list[Array]:
    """Return the dashes (n, 4) of each path."""
    steps = np.diff(paths, axis=1)
    lengths, length = np.hypot(steps[..., 0], steps[..., 1]), DASH + DASH_GAP
    counts = np.maximum(3, np.rint(lengths.sum(axis=1) / length)).astype(int)
    return _cut(paths, lengths, counts, filled=DASH / length)


def rough(paths: Paths, with_gaps: bool) -> Array:
    """Return a line for every few points of each path (n, points, 2), fast: (n, lines, 4)."""
    step = ROUGH_STEP
    starts, ends = paths[:, :-1:step], paths[:, (step // 2 if with_gaps else step) :: step]
    return np.concatenate([starts, ends[:, : starts.shape[1]]], axis=2)


def distances(paths: Paths, x: float, y: float) -> Array:
    """Return the distance of each path (n, points, 2) from a point, (n,)."""
    starts, steps = paths[:, :-1], np.diff(paths, axis=1)
    to = np.array((x, y)) - starts
    lengths = np.maximum((steps**2).sum(axis=2), 1e-12)
    along = np.clip((to * steps).sum(axis=2) / lengths, 0.0, 1.0)
    away = to - steps * along[..., None]
    return np.asarray(np.sqrt((away**2).sum(axis=2)).min(axis=1))


def _cut(paths: Paths, sizes: Array, counts: Indices, filled: float) -> list[Array]:
    """Cut each path (n, points, 2) into straight pieces of equal size.

    Parameters
    ----------
    sizes : of every step from one point to the next, as its length; all above 0
    counts : how many pieces there are of each path
    filled : the share of its part that each piece covers; the rest is a gap

    All paths are laid end to end, so that a single interpolation does for all.
    """
    along = np.concatenate([np.zeros((len(paths), 1)), np.cumsum(sizes, axis=1)], axis=1)
    total = along[:, -1]
    begin = np.concatenate([[0.0], np.cumsum(total + 1.0)[:-1]])
    edge = np.repeat(np.arange(len(paths)), counts)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    size = (total / counts)[edge]
    start = begin[edge] + number * size
    at, x, y = (along + begin[:, None]).ravel(), paths[..., 0].ravel(), paths[..., 1].ravel()
    stop = start + filled * size
    ends = np.stack([np.interp(s, at, axis) for s in (start, stop) for axis in (x, y)], axis=1)
    return np.split(ends, np.cumsum(counts)[:-1])
