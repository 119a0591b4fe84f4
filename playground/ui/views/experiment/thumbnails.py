"""Small pictures of the data sets."""

from collections.abc import Callable

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, QSize, Qt
from PyQt6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from playground.core.basics.arrays import Array, Bools
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.datasets.drawing import draw_points
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.training_spec import SeedSpec
from playground.ui.look.sample_colour import sample_colour
from playground.ui.look.theme import Theme
from playground.ui.widgets.pixels import paint_pixels

THUMBNAIL_SIZE = QSize(44, 40)  # pixels
CENTRE = Qt.AlignmentFlag.AlignCenter
CURVE_TOP = 1.3  # the value at the upper edge of the picture of a curve
MOST_OWN = 120  # samples of own data that are drawn
EXTENT = 2.2  # standard deviations from the mean that the picture of a real set shows


def thumbnail(dataset: Dataset, theme: Theme, ratio: float) -> QIcon:
    """Draw a small picture of the set without noise."""
    paint = _paint_points if dataset.image is None else _paint_pictures
    return _painted(ratio, lambda painter: paint(painter, dataset, theme))


def own_thumbnail(own: OwnData, shown: Bools, theme: Theme, ratio: float) -> QIcon:
    """Draw some of the user's own samples, over the two inputs that the map shows first.

    `shown` (n,) says which may be seen.
    """
    dataset, (points, labels), rows = own.dataset, own.arrays, np.flatnonzero(shown)
    some = rows[np.linspace(0, len(rows) - 1, min(len(rows), MOST_OWN)).astype(int)]
    labels = np.atleast_2d(labels)[0, some]
    at = points[list(dataset.axes)][:, some]
    if len(own.inputs) == 1 and dataset.is_regression:
        at[1] = np.interp(labels, [labels.min(), labels.max()], [-EXTENT, EXTENT])
    low, high = dataset.low, dataset.high
    return _painted(ratio, lambda p: _paint_dots(p, dataset, theme, at, labels, (low, high)))


def formula_thumbnail(theme: Theme, ratio: float) -> QIcon:
    """Draw the letters that stand for a formula."""

    def paint(painter: QPainter) -> None:
        font = painter.font()
        font.setItalic(True)
        font.setPixelSize(20)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(QPointF(), THUMBNAIL_SIZE.toSizeF()), CENTRE, "f(x)")

    return _painted(ratio, paint)


def _painted(ratio: float, paint: Callable[[QPainter], None]) -> QIcon:
    pixmap = QPixmap(THUMBNAIL_SIZE * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(Qt.PenStyle.NoPen))
    paint(painter)
    painter.end()
    return QIcon(pixmap)


def _paint_points(painter: QPainter, dataset: Dataset, theme: Theme) -> None:
    count = 4 if dataset.fixed else 90 if not dataset.is_regression else 260
    points, labels = draw_points(dataset, count, SeedSpec().data)
    ends = (dataset.low, dataset.high) if dataset.is_plane else (-EXTENT, EXTENT)
    if dataset.variables == 1:  # a curve: the values, as far as the map is high
        points = np.stack([points[0], labels * dataset.high / CURVE_TOP])
    _paint_dots(painter, dataset, theme, points[list(dataset.axes)], labels, ends)


def _paint_dots(
    painter: QPainter,
    dataset: Dataset,
    theme: Theme,
    points: Array,
    labels: Array,
    ends: tuple[float, float],
) -> None:
    """Paint samples at `points` (2, n) of a square that reaches from one of `ends` to the other."""
    size = THUMBNAIL_SIZE.height() - 2
    radius = 4.0 if dataset.fixed else 1.6
    left, (low, high) = (THUMBNAIL_SIZE.width() - size) / 2, ends
    for x1, x2, label in zip(*points, labels, strict=True):
        across, up = (x1 - low) / (high - low), (x2 - low) / (high - low)
        painter.setBrush(sample_colour(dataset, float(label), theme))
        centre = QPointF(left + across * size, 1 + (1 - up) * size)
        if dataset.is_regression:
            painter.drawRect(QRectF(centre.x() - 1.4, centre.y() - 1.4, 2.8, 2.8))
        else:
            painter.drawEllipse(centre, radius, radius)


def _paint_pictures(painter: QPainter, dataset: Dataset, theme: Theme) -> None:
    """Paint one sample of each of the first four classes."""
    points, labels = draw_points(dataset, 90, SeedSpec().data)
    side = THUMBNAIL_SIZE.height() / 2
    for number in range(4):
        sample = int(np.argmax(labels == number))
        corner = QPointF(
            (THUMBNAIL_SIZE.width() - 2 * side) / 2 + number % 2 * side, number // 2 * side
        )
        paint_pixels(
            painter,
            QRectF(corner.x() + 1, corner.y() + 1, side - 2, side - 2),
            dataset,
            points[:, sample],
            theme,
        )
