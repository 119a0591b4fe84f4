"""Draws a sample as a picture of itself: the pixels of a digit, the leaves of a flower."""

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset, Target
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import Theme, mix
from playground.ui.widgets.pixels import paint_pixels

LONGEST_LEAF = 8.0  # cm, as high as the picture


def paint_sample(
    painter: QPainter, rect: QRectF, dataset: Dataset, point: Array, label: Target, theme: Theme
) -> None:
    """Paint the sample `point` (n_inputs,) into `rect`; `label` colours the last leaf."""
    if dataset.image is not None:
        paint_pixels(painter, rect, dataset, point, theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.control))
    painter.drawRect(rect)
    shades = [mix(theme.control, theme.muted, 0.55)] * (len(dataset.leaves) - 1)
    shades.append(sample_colour(dataset, label, theme))
    for place, (leaf, shade) in enumerate(zip(dataset.leaves, shades, strict=True)):
        length, width = (
            max(0.0, dataset.inputs[axis].number(float(np.nan_to_num(point[axis]))))
            * (rect.height() / LONGEST_LEAF)
            for axis in leaf
        )
        middle = rect.left() + rect.width() * (place + 0.5) / len(dataset.leaves)
        painter.setBrush(shade)
        painter.drawEllipse(QPointF(middle, rect.bottom() - 1 - length / 2), width / 2, length / 2)
    painter.restore()
