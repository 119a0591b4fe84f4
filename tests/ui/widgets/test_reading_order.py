"""What stands in rows and columns is read as the eye goes."""

import pytest
from PyQt6.QtCore import QRect

from playground.ui.widgets.reading_order import reading_order

# by name: x, y, width, height
CIRCUITS = {
    "examples": (14, 82, 92, 29),
    "expression": (114, 82, 1175, 27),
    "steps": (1305, 82, 29, 29),
    "x": (29, 117, 106, 28),
    "slider x": (141, 123, 62, 15),
    "y": (29, 149, 106, 28),
    "slider y": (141, 155, 62, 15),
    "graph": (289, 135, 970, 809),
    "page": (1272, 119, 52, 23),
    "digits": (1501, 117, 85, 28),
}
GRID = {f"{row}{column}": (column * 50, row * 40, 40, 30) for row in (0, 1) for column in (0, 1)}


@pytest.mark.parametrize("boxes", [CIRCUITS, GRID, {}, {"one": (0, 0, 5, 5)}])
def test_rows_from_the_top_and_columns_where_a_picture_stands_beside_them(boxes):
    mixed = sorted(boxes, reverse=True)
    assert reading_order(mixed, lambda name: QRect(*boxes[name])) == [*boxes]


def test_what_overlaps_is_read_from_the_top_and_the_left():
    boxes = {"a": (0, 0, 50, 50), "b": (10, 5, 50, 50), "c": (5, 5, 50, 60)}
    assert reading_order([*boxes], lambda name: QRect(*boxes[name])) == ["a", "c", "b"]
