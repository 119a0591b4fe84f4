"""The order in which the eye reads what stands in rows and columns."""

from collections.abc import Callable, Sequence
from itertools import chain, pairwise
from typing import TypeVar

from PyQt6.QtCore import QRect

T = TypeVar("T")
Box = tuple[QRect, int]  # where something is, and its number


def reading_order(things: Sequence[T], place: Callable[[T], QRect]) -> list[T]:
    """Return things as they are read: rows from the top, in a row from the left.

    Where no line across parts all rows, as beside a picture, the widest gap from top to bottom
    makes two columns, and each is read for itself.
    """
    boxes = [(place(thing), number) for number, thing in enumerate(things)]
    return [things[number] for _, number in _in_order(boxes)]


def _in_order(boxes: Sequence[Box]) -> list[Box]:
    if len(boxes) < 2:
        return list(boxes)
    rows = _parted(boxes, lambda rect: (rect.top(), rect.bottom()))
    if len(rows) > 1:
        return [box for row in rows for box in _in_order(row)]
    columns = _parted(boxes, lambda rect: (rect.left(), rect.right()))
    if len(columns) > 1:
        cut = _widest_gap(columns)
        left, right = chain(*columns[:cut]), chain(*columns[cut:])
        return _in_order([*left]) + _in_order([*right])
    return sorted(boxes, key=lambda box: (box[0].top(), box[0].left(), box[1]))


def _parted(boxes: Sequence[Box], extent: Callable[[QRect], tuple[int, int]]) -> list[list[Box]]:
    """Part boxes where a line can be drawn between them; `extent` is across that line."""
    groups: list[list[Box]] = []
    reached = 0
    for box in sorted(boxes, key=lambda box: (extent(box[0])[0], box[1])):
        begin, end = extent(box[0])
        if not groups or begin > reached:
            groups.append([])
            reached = end
        groups[-1].append(box)
        reached = max(reached, end)
    return groups


def _widest_gap(columns: Sequence[Sequence[Box]]) -> int:
    """Return how many columns are left of the widest gap; the last of several such gaps."""
    gaps = [
        min(rect.left() for rect, _ in right) - max(rect.right() for rect, _ in left)
        for left, right in pairwise(columns)
    ]
    return max(range(len(gaps)), key=lambda index: (gaps[index], index)) + 1
