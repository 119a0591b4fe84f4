"""Finds room for a label beside the part that it explains, without covering the part."""

from collections.abc import Sequence

from PyQt6.QtCore import QPoint, QRect, QSize


def stand(size: QSize, room: QRect, around: QRect, avoid: Sequence[QPoint]) -> QPoint:
    """Return the top left corner of a label of this `size` in `room`, which touches `around`.

    It covers as few of the points in `avoid` as it can, and none if there is room.
    """
    covered = []
    for corner in _corners(size, around):
        x = max(room.left(), min(corner.x(), room.right() - size.width() + 1))
        y = max(room.top(), min(corner.y(), room.bottom() - size.height() + 1))
        rect = QRect(QPoint(x, y), size).adjusted(-2, -2, 2, 2)
        covered.append((sum(rect.contains(point) for point in avoid), rect))
    _, best = min(covered, key=lambda candidate: candidate[0])
    return best.adjusted(2, 2, -2, -2).topLeft()


def grid(rect: QRect, side: int) -> list[QPoint]:
    """Return `side` × `side` points over `rect`, the first and the last in its corners."""
    steps = [step / (side - 1) for step in range(side)]
    return [
        rect.topLeft() + QPoint(round(x * rect.width()), round(y * rect.height()))
        for x in steps
        for y in steps
    ]


def _corners(size: QSize, around: QRect) -> list[QPoint]:
    """Return top left corners of labels that touch `around`, the best place first."""
    left, right = around.left() - size.width(), around.right()
    above, below = around.top() - size.height(), around.bottom()
    middle = around.center() - QPoint(size.width() // 2, size.height() // 2)
    return [
        QPoint(right, middle.y()),
        QPoint(right, below),
        QPoint(right, above),
        QPoint(left, below),
        QPoint(left, above),
        QPoint(left, middle.y()),
        QPoint(middle.x(), below),
        QPoint(middle.x(), above),
    ]
