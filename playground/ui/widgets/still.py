"""Pictures of what is painted alike in many frames, in pixels of the screen.

Copying the pixels takes a fraction of the time of painting antialiased lines.
"""

from collections.abc import Callable, Hashable, Iterable
from functools import lru_cache

import numpy as np
from PyQt6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PyQt6.QtGui import QImage, QPainter, QPixmap, QTransform
from PyQt6.QtWidgets import QWidget

from playground.core.basics.arrays import Array, Indices

PLACES_KEPT = 256  # layers whose places on the pixels are kept: they are the same in each frame


class Still:
    """Keeps what has been painted twice alike, and copies it from then on.

    What changes with every frame is painted as without it, and so is what goes to a file.
    """

    def __init__(self) -> None:
        self._key: Hashable = None
        self._pixels_key: Hashable = None  # None until it is painted again
        self._picture: QPixmap | None = None
        self._is_valid = False  # the picture
        self._at = QPoint()

    def paint(
        self,
        painter: QPainter,
        area: QRectF,
        key: Hashable,
        draw: Callable[[QPainter], None],
        pixels: "PixelGrid | None" = None,
        at_once: bool = False,
    ) -> None:
        """Paint what `draw` paints inside of `area`.

        `key` is all that it depends on, besides the transformation of the painter; `pixels` are
        those of the painter, where they are known. `at_once` keeps also what is painted the first
        time: it is known that it will be painted again.
        """
        if not paints_a_widget(painter):
            draw(painter)
            return
        wanted = key, area.getRect()
        if wanted != self._key:
            self._key, self._pixels_key, self._is_valid = wanted, None, False
            if not at_once:
                draw(painter)
                return
        pixels = pixels or PixelGrid(painter)
        known, self._pixels_key = self._pixels_key, pixels.key
        if known not in (None, pixels.key):
            self._is_valid = False
            draw(painter)
            return
        if not self._is_valid or self._picture is None:
            inside = pixels.cover(area)
            self._at, self._picture = inside.topLeft(), pixels.paint(inside, draw, self._picture)
            self._is_valid = True
        pixels.copy(self._at, self._picture)


def paints_a_widget(painter: QPainter) -> bool:
    """Return whether a widget is painted, whose next frame may be alike, and it is not turned.

    What goes to a file is painted as at first: all of its pictures are the same.
    """
    return isinstance(painter.device(), QWidget) and not painter.worldTransform().isRotating()


def pixel_grid(painter: QPainter) -> "PixelGrid | None":
    """Return the pixels of a widget that is painted; None for a file, see `paints_a_widget`."""
    return PixelGrid(painter) if paints_a_widget(painter) else None


class PixelGrid:
    """The pixels that a painter paints on, counted from the corner of its device.

    Attributes
    ----------
    ratio : pixels of the device for each unit of the painter without its transformation
    scale : pixels of the device for each unit of the painter
    seen : all pixels of the device
    key : the transformation and the size of the device: where things come on the pixels
    """

    def __init__(self, painter: QPainter) -> None:
        self._painter, self._world = painter, painter.worldTransform()
        self._to_pixels = painter.deviceTransform()
        self._base = self._world.inverted()[0] * self._to_pixels
        self._back = self._base.inverted()[0]
        self.ratio, self.scale = self._base.m11(), self._to_pixels.m11()
        self.seen = self._base.mapRect(QRectF(painter.viewport())).toAlignedRect()
        to = self._to_pixels
        self.key = to.m11(), to.m22(), to.dx(), to.dy(), self.ratio, self.seen.getRect()

    def cover(self, area: QRectF) -> QRect:
        """Return the pixels that `area` covers at least partly, as far as they can be seen."""
        return self._to_pixels.mapRect(area).toAlignedRect() & self.seen

    def round(self, rects: Array) -> Indices:
        """Return rectangles (n, 4), left, top, right and bottom, in whole pixels, at least one.

        Halves are rounded up, not to even: a picture that moves by a pixel keeps its size.
        """
        return _rounded(self.key[:4], rects.tobytes())

    def paint(
        self, inside: QRect, draw: Callable[[QPainter], None], old: QPixmap | None = None
    ) -> QPixmap:
        """Return a picture of these pixels with what `draw` paints, on nothing.

        The memory of an `old` one of the same size, which is not needed any more, is used again.
        """
        size = inside.size().expandedTo(QSize(1, 1))
        picture = old if old is not None and old.size() == size else QPixmap(size)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(self._painter.renderHints())
        corner = self._back.map(QPointF(inside.topLeft()))
        painter.setWorldTransform(self._world * QTransform.fromTranslate(-corner.x(), -corner.y()))
        draw(painter)
        painter.end()
        return picture

    def points(self, points: Array, parts: int) -> list[list[int]]:
        """Return where points (n, 2) come on the pixels, in whole `parts` of a pixel."""
        return _placed(self.key[:4], points.tobytes(), parts)

    def put(self, pictures: Iterable[tuple[int, int, QPixmap]]) -> None:
        """Copy pictures, whose pixels are those of the device, each with its corner at x and y."""
        painter = self._painter
        painter.setWorldTransform(self._back)
        for x, y, picture in pictures:
            painter.drawPixmap(x, y, picture)
        painter.setWorldTransform(self._world)

    def put_parts(self, image: QImage, parts: Iterable[tuple[int, ...]]) -> None:
        """Copy parts of an image: the corner of each on the pixels, then in the image; its size."""
        painter = self._painter
        painter.setWorldTransform(self._back)
        for x, y, left, top, width, height in parts:
            painter.drawImage(x, y, image, left, top, width, height)
        painter.setWorldTransform(self._world)

    def copy(self, at: QPoint, picture: QPixmap) -> None:
        """Copy a picture to the pixels, its corner `at`."""
        self._painter.setWorldTransform(QTransform())
        self._painter.drawPixmap(self._back.map(QPointF(at)), picture)
        self._painter.setWorldTransform(self._world)


@lru_cache(maxsize=PLACES_KEPT)
def _rounded(to_pixels: tuple[float, ...], rects: bytes) -> Indices:
    scales, moves = np.array(to_pixels[:2] * 2), np.array(to_pixels[2:] * 2)
    whole = np.floor(np.frombuffer(rects).reshape(-1, 4) * scales + moves + 0.5).astype(np.int64)
    whole[:, 2:] = np.maximum(whole[:, 2:], whole[:, :2] + 1)
    return whole


@lru_cache(maxsize=PLACES_KEPT)
def _placed(to_pixels: tuple[float, ...], points: bytes, parts: int) -> list[list[int]]:
    scales, moves = np.array(to_pixels[:2]), np.array(to_pixels[2:])
    placed = np.frombuffer(points).reshape(-1, 2) * scales + moves
    found: list[list[int]] = np.rint(placed * parts).astype(int).tolist()
    return found
