"""Draws samples that are pictures."""

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QImage, QPainter

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.look.colouring import NO_NUMBER, table_index
from playground.ui.look.theme import Theme, diverging_table, packed_table, rgb

Colours = npt.NDArray[np.uint32]  # 0xffRRGGBB


def ink_colours(dataset: Dataset, points: Array, theme: Theme) -> Colours:
    """Return the colours of the pixels `points` (n_inputs, n), in the same form: ink on paper."""
    means, deviations = (
        np.array([getattr(entry, part) for entry in dataset.inputs])[:, None]
        for part in ("mean", "sd")
    )
    span = dataset.ink - dataset.paper or 1.0
    darkness = np.clip((means + deviations * points - dataset.paper) / span, 0, 1)[..., None]
    paper, ink = rgb(theme.control), rgb(theme.text)
    colours = np.rint(paper + darkness * (ink - paper)).astype(np.uint32)
    return np.asarray(
        0xFF000000 | colours[..., 0] << 16 | colours[..., 1] << 8 | colours[..., 2], dtype=np.uint32
    )


def slope_colours(slopes: Array, theme: Theme) -> Colours:
    """Return the diverging colours of `slopes`, full at the largest; NaN has one of its own."""
    with np.errstate(invalid="ignore"):
        known = np.abs(slopes[np.isfinite(slopes)])
        shares = slopes / (float(known.max(initial=0.0)) or 1.0)
    indices = np.where(np.isfinite(slopes), table_index(shares), NO_NUMBER)
    return packed_table(diverging_table(theme))[indices]


def paint_colours(
    painter: QPainter, rect: QRectF, colours: Colours, shape: tuple[int, int]
) -> None:
    """Paint pixels (n_inputs,), row by row, into `rect`; `shape` is (rows, columns)."""
    rows, columns = shape
    packed = np.ascontiguousarray(colours)
    image = QImage(packed.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(rect, image)
    painter.restore()


def paint_pixels(
    painter: QPainter, rect: QRectF, dataset: Dataset, point: Array, theme: Theme
) -> None:
    """Paint the sample `point` (n_inputs,) of a set of pictures into `rect`."""
    assert dataset.image is not None
    colours = ink_colours(dataset, np.asarray(point)[:, None], theme)[:, 0]
    paint_colours(painter, rect, colours, dataset.image)
