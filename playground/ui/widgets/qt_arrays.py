"""Lines and rectangles in arrays that Qt reads as they are.

A list of `QLineF` for the 600 edges of a large network took 150 ms to make, an array takes 1.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from PyQt6 import sip
from PyQt6.QtCore import QLineF, QRectF

from playground.core.basics.arrays import Array

if TYPE_CHECKING:
    Lines = sip.array[QLineF | None]
    Rects = sip.array[QRectF | None]

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
