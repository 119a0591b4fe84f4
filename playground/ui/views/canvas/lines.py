"""The straight lines that edges are drawn as, in arrays that Qt reads as they are.

A list of `QLineF` for the 600 edges of a large network took 150 ms to make, an array takes 1.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PyQt6 import sip
from PyQt6.QtCore import QLineF, QPointF, QRectF
from PyQt6.QtGui import QPainterPath, QPolygonF

from playground.core.basics.arrays import Array
from playground.ui.views.canvas.routes import Paths

if TYPE_CHECKING:
    Lines = sip.array[QLineF | None]
    Rects = sip.array[QRectF | None]

PIECE = 7.0  # length of the straight pieces of a curve: Qt draws them 5 times as fast as the curve
# of negative edges, in scene units; the sign never depends on colour alone
DASH, DASH_GAP = 6.0, 4.0
ROUGH_STEP = 4  # points of a path that one piece covers while edges move
ENDS = 4  # numbers of a line: x and y of both ends; of a rectangle: corner and size


def qt_lines(pieces: Sequence[Array]) -> "Lines":
    """Return the lines of all `pieces`, (n, 4) each, as Qt draws them."""
    count = sum(map(len, pieces))
    lines: Lines = sip.array(QLineF, count)  # type: ignore[call-arg]
    if count:
        memory: Any = sip.voidptr(lines, count * ENDS * np.dtype(float).itemsize)
        np.concatenate(pieces, out=np.frombuffer(memory, dtype=float).reshape(count, ENDS))
    return lines


def qt_rects(rects: Array) -> "Rects":
    """Return rectangles, (n, 4) as left, top, right and bottom, as Qt draws them."""
    found: Rects = sip.array(QRectF, len(rects))  # type: ignore[call-arg]
    memory: Any = sip.voidptr(found, len(rects) * ENDS * np.dtype(float).itemsize)
    corners, sizes = rects[:, :2], rects[:, 2:] - rects[:, :2]
    drawn = np.frombuffer(memory, dtype=float).reshape(-1, ENDS)
    np.concatenate([corners, sizes], axis=1, out=drawn)
    return found


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
    """Return the lines (n, 4) of each path."""
    return _cut(paths, length=PIECE, fewest=10, filled=1.0)


def dashed(paths: Paths) -> list[Array]:
    """Return the dashes (n, 4) of each path."""
    return _cut(paths, length=DASH + DASH_GAP, fewest=3, filled=DASH / (DASH + DASH_GAP))


def rough(paths: Paths, with_gaps: bool) -> Array:
    """Return a line for every few points of all paths (n, points, 2), fast."""
    step = ROUGH_STEP
    starts, ends = paths[:, :-1:step], paths[:, (step // 2 if with_gaps else step) :: step]
    return np.concatenate([starts, ends[:, : starts.shape[1]]], axis=2).reshape(-1, ENDS)


def _cut(paths: Paths, length: float, fewest: int, filled: float) -> list[Array]:
    """Cut each path (n, points, 2) into straight pieces of about `length`, at least `fewest`.

    Each piece covers the share `filled` of its part; the rest is a gap. All paths are laid end to
    end, so that a single interpolation does for all.
    """
    steps = np.diff(paths, axis=1)
    lengths = np.cumsum(np.hypot(steps[..., 0], steps[..., 1]), axis=1)
    along = np.concatenate([np.zeros((len(paths), 1)), lengths], axis=1)
    total = along[:, -1]
    counts = np.maximum(fewest, np.rint(total / length)).astype(int)
    begin = np.concatenate([[0.0], np.cumsum(total + 1.0)[:-1]])
    edge = np.repeat(np.arange(len(paths)), counts)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    size = (total / counts)[edge]
    start = begin[edge] + number * size
    at, x, y = (along + begin[:, None]).ravel(), paths[..., 0].ravel(), paths[..., 1].ravel()
    stop = start + filled * size
    ends = np.stack([np.interp(s, at, axis) for s in (start, stop) for axis in (x, y)], axis=1)
    return np.split(ends, np.cumsum(counts)[:-1])
