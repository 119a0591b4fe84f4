"""Dots of biases are copied from pictures, but for large ones, which would fill the memory."""

import numpy as np
import pytest
from PyQt6.QtGui import QImage, QPainter, QPixmap
from PyQt6.QtWidgets import QWidget

from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas import bias_dots

RADIUS = 5.5


class Page(QWidget):
    """A widget with one dot at (10, 10)."""

    def __init__(self, zoom):
        super().__init__()
        self.resize(200, 200)
        self._zoom = zoom

    def paintEvent(self, event):
        painter = QPainter(self)
        painter.scale(self._zoom, self._zoom)
        bias_dots.paint_dots(painter, LIGHT, np.array([(10.0, 10.0)]), [bias_dots.SHADES], RADIUS)
        painter.end()


@pytest.mark.parametrize(("zoom", "are_kept"), [(1.37, True), (8.0, False)])
def test_only_small_dots_are_kept_as_pictures(qapp, monkeypatch, zoom, are_kept):
    made = []

    def picture(width, height):
        made.append(width)
        return QPixmap(width, height)

    monkeypatch.setattr(bias_dots, "QPixmap", picture)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    Page(zoom).render(image)
    assert bool(made) == are_kept
    assert image.pixelColor(round(10 * zoom), round(10 * zoom)).name() == LIGHT.positive
