"""The maps of the units of a layer, coloured at the size at which they are painted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QRect, QRectF
from PyQt6.QtGui import QImage, QPaintEngine, QPainter

from playground.core.basics.arrays import Array, Indices
from playground.ui.widgets.still import PixelGrid, paints_a_widget

MOST_PIXELS = 256  # side up to which maps are coloured pixel by pixel; Qt enlarges larger ones


@dataclass(frozen=True)
class UnitMaps:
    """Maps of one layer, and how they are coloured.

    Only the pixels that are painted are coloured: of a map of 64 × 64 in a box of 7 × 7 few are.

    Attributes
    ----------
    values : a map for each unit, (n_units, r, r)
    index : returns indices into `table` for some values
    table : the colours, as 0xffRRGGBB
    smooth : whether pixels lie between the values, not on the nearest
    """

    values: Array
    index: Callable[[Array], npt.NDArray[np.uint16]]
    table: npt.NDArray[np.uint32]
    smooth: bool
    _tiles: dict[int, npt.NDArray[np.uint32]] = field(default_factory=dict, repr=False)

    @cached_property
    def pixels(self) -> npt.NDArray[np.uint32]:
        """All maps, one below the other, in colours."""
        return self.table[self.index(self.values)].reshape(-1, self.values.shape[2])

    def paint(self, painter: QPainter, rects: Array) -> None:
        """Paint the maps in squares (n, 4): left, top, right and bottom."""
        if paints_a_widget(painter):
            pixels = PixelGrid(painter)
            squares = pixels.round(rects)
            if np.diff(squares[:, ::2]).max() <= MOST_PIXELS:
                self._paint_pixels(pixels, squares)
                return
        self._paint_whole(painter, rects)

    def _paint_pixels(self, pixels: PixelGrid, squares: Indices) -> None:
        """Paint all maps as one picture, which is seen through between them."""
        extent = *squares[:, :2].min(axis=0), *squares[:, 2:].max(axis=0)
        left, top, right, bottom = (int(side) for side in extent)
        seen = pixels.seen & QRect(left, top, right - left, bottom - top)
        if seen.isEmpty():
            return
        picture = np.zeros((seen.height(), seen.width()), dtype=np.uint32)
        corner = seen.left(), seen.top()  # in pixels; twice, for both corners of a square
        for i, (x, y, _, end) in enumerate((squares - corner * 2).tolist()):
            put(self._tiles_of(end - y)[i], picture, x, y)
        height, width = picture.shape
        form = QImage.Format.Format_ARGB32_Premultiplied
        pixels.copy_image(seen.topLeft(), QImage(picture.data, width, height, 4 * width, form))  # type: ignore[call-overload]

    def _tiles_of(self, side: int) -> npt.NDArray[np.uint32]:
        """Return `sampled(side)`, computed once: a step of a walk paints the same maps again."""
        if side not in self._tiles:
            if len(self._tiles) == 2:  # boxes of one layer may differ by one pixel
                self._tiles.clear()
            self._tiles[side] = self.sampled(side)
        return self._tiles[side]

    @np.errstate(all="ignore")  # values may be infinite after an overflow
    def sampled(self, side: int) -> npt.NDArray[np.uint32]:
        """Return the colours of all maps at this size in pixels, (n_units, side, side)."""
        count, size = side, self.values.shape[1]
        at = (np.arange(count) + 0.5) * size / count
        if not self.smooth:
            near = at.astype(int)
            return self.table[self.index(self.values.take(near, axis=1).take(near, axis=2))]
        at = np.clip(at - 0.5, 0, size - 1)
        low = at.astype(int)
        high, share = np.minimum(low + 1, size - 1), (at - low).astype(self.values.dtype)
        rows = between(self.values, 1, low, high, share[:, None])
        return self.table[self.index(between(rows, 2, low, high, share))]

    def _paint_whole(self, painter: QPainter, rects: Array) -> None:
        """Let Qt paint each map at its size."""
        size, engine = self.values.shape[1], painter.paintEngine()
        height, width = self.pixels.shape
        form = QImage.Format.Format_RGB32
        image = QImage(self.pixels.data, width, height, 4 * width, form)  # type: ignore[call-overload]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.smooth)
        # Qt's SVG engine ignores the source rectangle and draws the whole image
        is_vector = engine is not None and engine.type() == QPaintEngine.Type.SVG
        for i, (left, top, right, bottom) in enumerate(rects.tolist()):
            rect = QRectF(left, top, right - left, bottom - top)
            if is_vector:
                painter.drawImage(rect, image.copy(0, i * size, size, size))
            else:
                painter.drawImage(rect, image, QRectF(0, i * size, size, size))


def between(
    values: Array, axis: int, low: Indices, high: Indices, share: Array
) -> npt.NDArray[np.floating]:
    """Return numbers at a `share` of the way from the indices `low` to `high` along an axis."""
    first = values.take(low, axis=axis)
    return np.asarray(first + (values.take(high, axis=axis) - first) * share)


def put(tile: npt.NDArray[np.uint32], picture: npt.NDArray[np.uint32], x: int, y: int) -> None:
    """Copy the part of `tile` that is inside of `picture`; its corner is at `x` and `y`."""
    inside = tile[max(-y, 0) :, max(-x, 0) :]
    there = picture[max(y, 0) :, max(x, 0) :][: inside.shape[0], : inside.shape[1]]
    there[...] = inside[: there.shape[0], : there.shape[1]]
