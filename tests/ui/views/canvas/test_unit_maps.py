"""Maps are coloured at the size of their boxes: nearest values, or between them."""

import numpy as np
import pytest
from PyQt6.QtGui import QImage, QPainter
from PyQt6.QtWidgets import QWidget

from playground.ui.views.canvas.unit_maps import UnitMaps, put

TABLE = np.arange(256, dtype=np.uint32) | 0xFF000000


def maps_of(values, smooth):
    return UnitMaps(np.asarray(values), lambda some: some.astype(np.uint16), TABLE, smooth)


def test_a_pixel_has_the_colour_of_the_nearest_value():
    values = np.arange(32.0).reshape(2, 4, 4)
    shown = maps_of(values, smooth=False).sampled(2) & 0xFF
    assert shown.tolist() == [[[5, 7], [13, 15]], [[21, 23], [29, 31]]]
    enlarged = maps_of(values, smooth=False).sampled(8) & 0xFF
    assert (enlarged[:, ::2, ::2] == values).all()


def test_smooth_pixels_lie_between_the_values():
    slope = np.tile(np.arange(0, 160, 10.0), (1, 16, 1))  # the same in every row
    shown = (maps_of(slope, smooth=True).sampled(8) & 0xFF).astype(int)
    assert shown[0, 0].tolist() == [5, 25, 45, 65, 85, 105, 125, 145]
    assert (shown == shown[:, :1]).all()


class Page(QWidget):
    """A widget on which maps are painted."""

    def __init__(self, maps, rects):
        super().__init__()
        self.resize(100, 100)
        self._maps, self._rects = maps, rects

    def paintEvent(self, event):
        painter = QPainter(self)
        self._maps.paint(painter, self._rects)
        painter.end()


def test_only_the_pixels_that_are_painted_are_coloured(qapp):
    coloured = []

    def index(some):
        coloured.append(some.size)
        return some.astype(np.uint16)

    maps = UnitMaps(np.zeros((5, 64, 64)), index, TABLE, False)
    page = Page(maps, np.array([(0.0, 10.0 * i, 7.0, 10.0 * i + 7.0) for i in range(5)]))
    for _ in range(2):  # the second time what is coloured is there
        page.render(QImage(100, 100, QImage.Format.Format_RGB32))
    assert coloured == [5 * 7 * 7]


@pytest.mark.parametrize(("x", "y"), [(-3, 1), (1, -3), (6, 6), (-1, -1), (2, 3)])
def test_of_a_map_at_the_edge_the_part_in_sight_is_painted(x, y):
    tile, whole = np.arange(1, 26, dtype=np.uint32).reshape(5, 5), np.zeros((28, 28), np.uint32)
    whole[10 + y : 15 + y, 10 + x : 15 + x] = tile
    picture = np.zeros((8, 8), np.uint32)
    put(tile, picture, x, y)
    assert (picture == whole[10:18, 10:18]).all()
