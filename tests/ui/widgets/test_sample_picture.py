"""A sample drawn as a picture of itself."""

import numpy as np
import pytest
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QColor, QImage, QPainter

from playground.core.catalog.datasets import DATASETS
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import LIGHT
from playground.ui.widgets.sample_picture import LONGEST_LEAF, paint_sample

SIDE = 160


def petal_height(length):
    """How high the petal of this length, in cm, is drawn."""
    iris = DATASETS["iris"]
    point = np.array(
        [
            (value - entry.mean) / entry.sd
            for value, entry in zip((5.0, 3.0, length, 1.5), iris.inputs, strict=True)
        ]
    )
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_sample(painter, QRectF(0, 0, SIDE, SIDE), iris, point, 2.0, LIGHT)
    painter.end()
    colour = QColor(sample_colour(iris, 2.0, LIGHT)).name()
    return sum(image.pixelColor(3 * SIDE // 4, y).name() == colour for y in range(SIDE))


@pytest.mark.parametrize("length", [1.5, 4.0, 6.5])
def test_a_petal_is_as_long_as_it_was_measured(length):
    assert petal_height(length) == pytest.approx(length * SIDE / LONGEST_LEAF, abs=3)


def test_numbers_that_are_none_are_survived():
    iris, image = DATASETS["iris"], QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for value in (np.nan, -9.0):
        rect = QRectF(0, 0, SIDE, SIDE)
        paint_sample(painter, rect, iris, np.full(4, value), 0.0, LIGHT)
    painter.end()
