"""The maps of units, coloured at the size at which they are painted."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QImage, QPaintEngine, QPainter

from playground.core.basics.arrays import Array, Indices
from playground.ui.widgets.still import PixelGrid, pixel_grid

MOST_PIXELS = 256  # side up to which maps are coloured pixel by pixel; Qt enlarges larger ones


@dataclass(frozen=True)
class UnitMaps:
    """Maps of units, of one layer or of several, and how they are coloured.

    Layers that are alike are coloured together: each call of NumPy takes its time. Only the pixels
    that are painted are coloured: of a map of 64 × 64 in a box of 7 × 7 few are.

    Attributes
    ----------
    values : a map for each unit, (n_units, r, r)
    colour : returns the colours of some values, as 0xffRRGGBB
    smooth : whether pixels lie between the values, not on the nearest
    """

    values: Array
    colour: Callable[[Array], npt.NDArray[np.uint32]]
    smooth: bool
    _tiles: dict[int, npt.NDArray[np.uint32]] = field(default_factory=dict, repr=False)

    @cached_property
    def pixels(self) -> npt.NDArray[np.uint32]:
        """All maps, one below the other, in colours."""
        return self.colour(self.values).reshape(-1, self.values.shape[2])

    def paint(
        self, painter: QPainter, rects: Array, first: int = 0, pixels: PixelGrid | None = None
    ) -> None:
        """Paint maps in squares (n, 4), left, top, right and bottom, from the map `first` on.

        `pixels` are those of the painter, where they are known.
        """
        pixels = pixels or pixel_grid(painter)
        if pixels is not None:
            squares = pixels.round(rects)
            if np.diff(squares[:, ::2]).max() <= MOST_PIXELS:
                self._paint_pixels(pixels, squares, first)
                return
        self._paint_whole(painter, rects, first)

    def _paint_pixels(self, pixels: PixelGrid, squares: Indices, first: int) -> None:
        """Copy the pixels of the maps, each at its size."""
        by_side: dict[int, list[tuple[int, ...]]] = {}
        for unit, (x, y, _, end) in enumerate(squares.tolist(), start=first):
            side = end - y
            by_side.setdefault(side, []).append((x, y, 0, unit * side, side, side))
        for side, parts in by_side.items():
            pixels.put_parts(image_of(self._tiles_of(side).reshape(-1, side)), parts)

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
            places = (near[:, None] * size + near).ravel()
            nearest = self.values.reshape(-1, size * size).take(places, axis=1)
            return self.colour(nearest).reshape(-1, side, side)
        at = np.clip(at - 0.5, 0, size - 1)
        low = at.astype(int)
        high, share = np.minimum(low + 1, size - 1), (at - low).astype(self.values.dtype)
        rows = between(self.values, 1, low, high, share[:, None])
        return self.colour(between(rows, 2, low, high, share))

    def _paint_whole(self, painter: QPainter, rects: Array, first: int) -> None:
        """Let Qt paint each map at its size."""
        size, engine = self.values.shape[1], painter.paintEngine()
        image = image_of(self.pixels)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.smooth)
        # Qt's SVG engine ignores the source rectangle and draws the whole image
        is_vector = engine is not None and engine.type() == QPaintEngine.Type.SVG
        for i, (left, top, right, bottom) in enumerate(rects.tolist(), start=first):
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


def image_of(pixels: npt.NDArray[np.uint32]) -> QImage:
    """Return an image of opaque pixels (h, w); it reads them where they are."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
