"""Maps are coloured at the size of their boxes: nearest values, or between them."""

import numpy as np
import pytest
from PyQt6.QtGui import QImage, QPainter
from PyQt6.QtWidgets import QWidget

from playground.ui.views.canvas.unit_maps import UnitMaps, ZeroLine
from tests.support.pictures import pixels


def grey(values):
    """Colours that tell the numbers."""
    return np.asarray(values).astype(np.uint32) | 0xFF000000


def maps_of(values, smooth):
    return UnitMaps(np.asarray(values), grey, smooth)


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


LINE = 0xFF123456


@pytest.mark.parametrize("smooth", [True, False])
def test_a_line_is_where_the_values_cross_the_neutral_one(smooth):
    slope = np.tile(np.arange(-8.0, 8.0), (1, 16, 1))
    for neutral, column in ((0.0, 8), (4.0, 12)):
        shown = UnitMaps(slope - 0.5, grey, smooth, ZeroLine(neutral, LINE)).sampled(16)
        assert (shown[0] == LINE).sum() == 16
        assert abs(int(np.flatnonzero(shown[0, 0] == LINE)[0]) - column) <= 1
    above = UnitMaps(slope + 100, grey, smooth, ZeroLine(0.0, LINE)).sampled(16)
    assert not (above == LINE).any()


class Page(QWidget):
    """A widget on which maps are painted."""

    def __init__(self, maps, rects, first=0):
        super().__init__()
        self.resize(100, 100)
        self._painted = maps, rects, first

    def paintEvent(self, event):
        painter = QPainter(self)
        maps, rects, first = self._painted
        maps.paint(painter, rects, first)
        painter.end()


def test_only_the_pixels_that_are_painted_are_coloured(qapp):
    coloured = []

    def colour(some):
        coloured.append(some.size)
        return grey(some)

    maps = UnitMaps(np.zeros((5, 64, 64)), colour, False)
    page = Page(maps, np.array([(0.0, 10.0 * i, 7.0, 10.0 * i + 7.0) for i in range(5)]))
    for _ in range(2):  # the second time what is coloured is there
        page.render(QImage(100, 100, QImage.Format.Format_RGB32))
    assert coloured == [5 * 7 * 7]


def test_layers_that_are_coloured_together_show_their_own_maps(qapp):
    maps = maps_of(np.arange(6.0)[:, None, None] * np.ones((1, 4, 4)), smooth=False)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    rects = np.array([(10.0, 10.0, 15.0, 15.0), (10.0, 20.0, 16.0, 26.0)])
    Page(maps, rects, first=3).render(image)
    assert [image.pixel(12, y) & 0xFF for y in (12, 23)] == [3, 4]


@pytest.mark.parametrize(("x", "y"), [(-3.0, 1.0), (1.0, -3.0), (96.0, 96.0), (-4.0, 98.0)])
def test_of_a_map_at_the_edge_the_part_in_sight_is_painted(qapp, x, y):
    maps = maps_of(np.arange(1.0, 26.0).reshape(1, 5, 5), smooth=False)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(0)
    Page(maps, np.array([(x, y, x + 5, y + 5)])).render(image)
    shown = pixels(image)[..., 2]
    column, row = int(x), int(y)
    for i in range(max(row, 0), min(row + 5, 100)):
        for j in range(max(column, 0), min(column + 5, 100)):
            assert shown[i, j] == 5 * (i - row) + (j - column) + 1
