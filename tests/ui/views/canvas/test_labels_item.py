"""Numbers on edges: one that would cover a neuron is left out."""

import numpy as np
import pytest
from PyQt6.QtGui import QImage, QPainter

from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas.labels_item import LabelsItem, pill_size

SIDE = 40.0  # of a neuron


def painted(text, gap, zoom):
    """Whether a number in the middle between two neurons, `gap` pixels apart, is painted."""
    far = SIDE / 2 + gap / zoom / 2  # of the middle of a neuron from that of the edge
    boxes = np.array([[-far, 0.0, SIDE], [far, 0.0, SIDE]])
    path = np.zeros((33, 2))
    labels = LabelsItem(LIGHT)
    labels.show_labels({"edge": path}, [text], boxes)
    image = QImage(400, 100, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(200, 50)
    painter.scale(zoom, zoom)
    labels.paint(painter, None)
    painter.end()
    return image.pixelColor(200, 50 - 7).alpha() > 0


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_a_number_is_painted_where_it_has_room(qapp, zoom):
    text = "−0.000"
    room = pill_size(text).width()
    assert painted(text, max(room, room * zoom) + 4, zoom)


@pytest.mark.parametrize(("text", "zoom"), [("−0.000", 0.5), ("−1.234e−12", 1.0)])
def test_a_number_that_would_cover_a_neuron_is_left_out(qapp, text, zoom):
    typical = pill_size("−0.000").width()
    gap = typical * zoom + 4  # clear as long as the number is of the usual width and not zoomed
    assert not painted(text, gap, zoom)
