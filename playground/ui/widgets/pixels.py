"""Draws samples that are pictures."""

import numpy as np
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QImage, QPainter

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.look.theme import Theme, rgb


def paint_pixels(
    painter: QPainter, rect: QRectF, dataset: Dataset, point: Array, theme: Theme
) -> None:
    """Paint the sample `point` (n_inputs,) of a set of pictures into `rect`."""
    assert dataset.image is not None
    numbers = [entry.number(value) for entry, value in zip(dataset.inputs, point, strict=True)]
    darkness = np.clip(np.array(numbers) / dataset.ink, 0, 1).reshape(*dataset.image, 1)
    paper, ink = rgb(theme.control), rgb(theme.text)
    colours = np.rint(paper + darkness * (ink - paper)).astype(np.uint32)
    packed = np.ascontiguousarray(
        0xFF000000 | colours[..., 0] << 16 | colours[..., 1] << 8 | colours[..., 2]
    )
    rows, columns = dataset.image
    image = QImage(packed.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(rect, image)
    painter.restore()
