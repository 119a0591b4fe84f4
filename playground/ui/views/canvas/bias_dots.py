"""The dots of the biases: painted once in every shade, then copied."""

from collections.abc import Iterable
from functools import cache, lru_cache

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPixmap

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme, mix
from playground.ui.widgets.still import PixelGrid, pixel_grid

SHADES = 40  # of a dot, for each sign
LINE, SELECTED_LINE = 1, 3  # width of the line around a dot
PARTS = 8  # of a pixel, in each direction, at which a dot may be
DOTS_KEPT, LARGEST_KEPT = 1024, 16.0  # radius in pixels: all together take at most 12 MB


def paint_dots(
    painter: QPainter,
    theme: Theme,
    centres: Array,
    shades: Iterable[int],
    radius: float,
    pixels: PixelGrid | None = None,
) -> None:
    """Paint dots of one size at `centres` (n, 2), each in its shade, −`SHADES` to `SHADES`.

    `pixels` are those of the painter, where they are known.
    """
    pixels = pixels or pixel_grid(painter)
    if pixels is None or pixels.scale * radius > LARGEST_KEPT:
        for (x, y), shade in zip(centres.tolist(), shades, strict=False):
            paint_dot(painter, theme, QPointF(x, y), shade, radius)
        return
    size, parts = pixels.scale * radius, pixels.points(centres, PARTS)
    line, reach = pixels.scale * LINE, int(size + pixels.scale * LINE) + 2
    pixels.put(
        (
            x // PARTS - reach,
            y // PARTS - reach,
            _dot(theme, shade, size, line, x % PARTS, y % PARTS, reach),
        )
        for (x, y), shade in zip(parts, shades, strict=False)
    )


def paint_dot(
    painter: QPainter,
    theme: Theme,
    at: QPointF,
    shade: int,
    radius: float,
    is_selected: bool = False,
) -> None:
    """Paint a single dot."""
    colour, width = (theme.accent, SELECTED_LINE) if is_selected else (theme.muted, LINE)
    painter.setPen(QPen(QColor(colour), width))
    painter.setBrush(_colour(theme, shade))
    painter.drawEllipse(at, radius, radius)


@cache
def _colour(theme: Theme, shade: int) -> QColor:
    return mix(theme.zero, theme.positive if shade > 0 else theme.negative, abs(shade) / SHADES)


@lru_cache(maxsize=DOTS_KEPT)
def _dot(
    theme: Theme, shade: int, radius: float, line: float, x: int, y: int, reach: int
) -> QPixmap:
    """Return a dot whose centre is `x` and `y` parts of a pixel from that of the picture."""
    picture = QPixmap(2 * reach + 1, 2 * reach + 1)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.muted), line))
    painter.setBrush(_colour(theme, shade))
    painter.drawEllipse(QPointF(reach + x / PARTS, reach + y / PARTS), radius, radius)
    painter.end()
    return picture
