"""Pictures of samples and of slopes: their colours."""

import numpy as np
import pytest
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QColor, QImage, QPainter

from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.files import read_samples
from playground.ui.look.theme import LIGHT, THEMES
from playground.ui.widgets.pixels import ink_colours, paint_pixels, slope_colours

DIGITS = DATASETS["digits"]


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_ink_is_the_text_colour_on_paper(theme):
    entry = DIGITS.inputs[0]
    points = np.array([[(value - entry.mean) / entry.sd] for value in (0.0, 16.0)] * 32)
    colours = ink_colours(DIGITS, points, theme)
    assert colours.shape == points.shape
    assert [QColor.fromRgb(int(word)).name() for word in colours[:2, 0]] == [
        QColor(theme.control).name(),
        QColor(theme.text).name(),
    ]


def test_a_digit_is_painted_row_by_row():
    numbers, _ = read_samples("digits.csv.gz")
    point = (numbers[:, 5] - 4.88) / 6.02
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_pixels(painter, QRectF(0, 0, 8, 8), DIGITS, point, LIGHT)
    painter.end()
    shades = [image.pixelColor(i % 8, i // 8).lightness() for i in range(64)]
    assert np.corrcoef(numbers[:, 5], shades)[0, 1] < -0.999


def test_the_largest_slope_has_the_full_colour_whatever_its_size():
    for scale in (1.0, 1e-9):
        colours = slope_colours(scale * np.array([1.0, -1.0, 0.0]), LIGHT)
        names = [QColor.fromRgb(int(word)).name() for word in colours]
        assert names[:2] == [LIGHT.positive, LIGHT.negative]
    assert len(set(slope_colours(np.zeros(3), LIGHT).tolist())) == 1


def test_a_slope_that_is_no_number_has_a_colour_of_its_own():
    for values in ([np.nan, 1.0], [np.inf, 1.0], [np.nan, np.nan]):
        colour = QColor.fromRgb(int(slope_colours(np.array(values), LIGHT)[0]))
        assert colour.name() == LIGHT.line
