"""The boxes of a layer in arrays: the same as one by one."""

import numpy as np
import pytest

from playground.ui.views.canvas.boxes import Boxes, UnitBox

BOXES = Boxes(("1", "2", "7"), np.array([[10.0, 0, 4], [10, 6, 4], [20, 0, 4]]))


def test_boxes_are_found_by_unit():
    assert dict(BOXES) == {
        "1": UnitBox(10, 0, 4),
        "2": UnitBox(10, 6, 4),
        "7": UnitBox(20, 0, 4),
    }
    assert "3" not in BOXES
    with pytest.raises(KeyError):
        BOXES["3"]


def test_extent_starts_and_ends_are_those_of_all_boxes():
    assert BOXES.extent == (8, -2, 22, 8)
    assert BOXES.rects[1].tolist() == [8, 4, 12, 8]
    assert BOXES.starts.tolist() == [[12, 0], [12, 6], [22, 0]]
    assert BOXES.ends.tolist() == [[8, 0], [8, 6], [18, 0]]


def test_on_the_way_common_units_move_and_new_ones_are_there_already():
    new = Boxes(("2", "9"), np.array([[20.0, 8, 2], [30, 30, 2]]))
    half = BOXES.towards(new, 0.5)
    assert dict(half) == {"2": UnitBox(15, 7, 3), "9": UnitBox(30, 30, 2)}
    assert dict(BOXES.towards(new, 1.0)) == dict(new)
    assert new["2"] == UnitBox(20, 8, 2)
