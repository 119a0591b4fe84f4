"""The names beside the rows and columns of a heat-map."""

import itertools

import pytest

from playground.ui.views.layers.matrix_painter import labelled


@pytest.mark.parametrize("needed", [12, 24])
@pytest.mark.parametrize("size", [1, 2, 5, 6, 7, 11, 12, 30])
def test_names_never_touch_each_other(size, needed):
    for count in range(1, 70):
        cells = labelled(count, size, needed)
        assert cells[0] == 0
        assert all(after - cell >= needed / size for cell, after in itertools.pairwise(cells))


def test_with_room_every_row_has_its_name():
    assert labelled(5, 12, 12) == [0, 1, 2, 3, 4]


def test_else_round_numbers_follow_the_first():
    assert labelled(12, 4, 12) == [0, 4, 9]  # the names 1, 5 and 10
