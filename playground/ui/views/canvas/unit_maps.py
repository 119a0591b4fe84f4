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

Colours = npt.NDArray[np.uint32]
MOST_PIXELS = 256  # side up to which maps are coloured pixel by pixel; Qt enlarges larger ones


@dataclass(frozen=True)
class ZeroLine:
    """The line in a map where its values cross the one that is neutral: seen without colours.

    Attributes
    ----------
    neutral : the value
    colour : 0xffRRGGBB
    """

    neutral: float
    colour: int

    def draw(self, values: Array, colours: Colours, width: int) -> Colours:
        """Draw it into the `colours` (n, h, w) of `values` (n, h, w), `width` pixels wide."""
        high = values > self.neutral
        is_line = np.zeros(high.shape, dtype=bool)
        np.not_equal(high[:, 1:], high[:, :-1], out=is_line[:, 1:])
        is_line[:, :, 1:] |= high[:, :, 1:] ^ high[:, :, :-1]
        for _ in range(width - 1):
            is_line[:, :-1] |= is_line[:, 1:]
            is_line[:, :, :-1] |= is_line[:, :, 1:]
        np.putmask(colours, is_line, self.colour)
        return colours


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
    zero : the line at the neutral value; None for none
    """

    values: Array
    colour: Callable[[Array], Colours]
    smooth: bool
    zero: ZeroLine | None = None
    _tiles: dict[tuple[int, int], Colours] = field(default_factory=dict, repr=False)

    @cached_property
    def pixels(self) -> Colours:
        """All maps, one below the other, in colours."""
        return self._coloured(self.values).reshape(-1, self.values.shape[2])

    def _coloured(self, values: Array, width: int = 1) -> Colours:
        """Return the colours of `values` (n_units, h, w), with a line of `width` pixels."""
        colours = self.colour(values)
        return colours if self.zero is None else self.zero.draw(values, colours, width)

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
            tiles = self._tiles_of(side, max(1, round(pixels.ratio)))
            pixels.put_parts(image_of(tiles.reshape(-1, side)), parts)

    def _tiles_of(self, side: int, width: int) -> Colours:
        """Return `sampled`, computed once: a step of a walk paints the same maps again."""
        key = side, width
        if key not in self._tiles:
            if len(self._tiles) == 2:  # boxes of one layer may differ by one pixel
                self._tiles.clear()
            self._tiles[key] = self.sampled(side, width)
        return self._tiles[key]

    @np.errstate(all="ignore")  # values may be infinite after an overflow
    def sampled(self, side: int, width: int = 1) -> Colours:
        """Return the colours of all maps at this size in pixels, (n_units, side, side).

        `width` is that of the line, in pixels.
        """
        count, size = side, self.values.shape[1]
        at = (np.arange(count) + 0.5) * size / count
        if not self.smooth:
            near = at.astype(int)
            places = (near[:, None] * size + near).ravel()
            nearest = self.values.reshape(-1, size * size).take(places, axis=1)
            return self._coloured(nearest.reshape(-1, side, side), width)
        at = np.clip(at - 0.5, 0, size - 1)
        low = at.astype(int)
        high, share = np.minimum(low + 1, size - 1), (at - low).astype(self.values.dtype)
        rows = between(self.values, 1, low, high, share[:, None])
        return self._coloured(between(rows, 2, low, high, share), width)

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
