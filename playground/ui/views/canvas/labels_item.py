"""Numbers on the edges, each on a small pill, so that they cover one another least."""

from collections.abc import Hashable, Mapping, Sequence
from functools import cache

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, QSizeF, Qt
from PyQt6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QApplication, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme, mono_font
from playground.ui.views.canvas.items import ThemedItem

# the shares of the length of an edge at which its number may be, best first
SHARES = np.array(sorted(np.linspace(0.1, 0.9, 33), key=lambda share: abs(share - 0.5)))
TYPICAL = "−0.000"  # a number on an edge: as wide as most
SHARE = 0.9  # of the size of other texts: that of numbers
LEAST_PIXELS = 11  # the smallest digits
MARGIN = QSizeF(8, 2)  # of a pill around its text
REACH = 200.0  # of a pill from its point in the scene, at any zoom
MISSED = 0.05  # the share of a pill that may be covered
ROUNDS = 4  # in which each label may move away from the others


class LabelsItem(ThemedItem):
    """All labels of edges in one item, above the edges and below the units."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.labels: list[tuple[QPointF, str]] = []
        self._points: dict[Hashable, list[float]] = {}
        self._covered: set[Hashable] = set()
        self._boxes: Array = np.zeros((0, 3))
        self._rect = QRectF()
        self.setZValue(1)
        self._appear()

    def _appear(self) -> None:
        """Be painted only where there are labels."""
        self.setFlag(self.GraphicsItemFlag.ItemHasNoContents, not self.labels)

    def show_labels(self, paths: Mapping[Hashable, Array], texts: list[str], boxes: Array) -> None:
        """Put each text on its path (points, 2) where it covers others and is covered least.

        One that boxes cover wherever it is put is left out.

        Texts stay where they are as long as the same edges, the keys of `paths`, have one. `boxes`
        (n, 3) are the squares that cover labels: centre and side.
        """
        if self._points.keys() != paths.keys():
            edges = sorted(paths, key=str)  # whatever the order of their sizes is now
            points = place_labels([paths[edge] for edge in edges], boxes)
            self._points = dict(zip(edges, points, strict=True))
            typical = [pill_size(TYPICAL)] * len(points)
            covered = _are_covered(points, typical, boxes)
            self._covered = {edges[i] for i in np.flatnonzero(covered)}
        self._boxes = boxes
        self.labels = [
            (QPointF(*self._points[edge]), text)
            for edge, text in zip(paths, texts, strict=True)
            if edge not in self._covered
        ]
        rect = QRectF()
        for point, _ in self.labels:
            rect = rect.united(QRectF(point, QSizeF(1, 1)))
        rect.adjust(-REACH, -REACH, REACH, REACH)
        self._appear()
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect

    def forget_places(self) -> None:
        """Place all texts anew next time, because the paths have moved."""
        self._points = {}

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        zoom, taken = zoom_of(painter), list[QRectF]()
        pills = [pill_size(text) / zoom for _, text in self.labels]
        covered = _are_covered([(at.x(), at.y()) for at, _ in self.labels], pills, self._boxes)
        for (point, text), size, is_covered in zip(self.labels, pills, covered, strict=True):
            rect = QRectF(point - QPointF(size.width(), size.height()) / 2, size)
            if is_covered:
                continue
            if zoom >= 1 or not any(map(rect.intersects, taken)):  # the larger numbers first
                taken.append(rect)
                paint_pill(painter, point, text, self._theme)


def place_labels(paths: list[Array], boxes: Array) -> list[list[float]]:
    """Choose a point of each path (points, 2) for its label, clear of labels and boxes (n, 3).

    First one by one, the middle first; then each goes where it covers least of all others.
    """
    pill = pill_size(TYPICAL)
    size = np.array([pill.width(), pill.height()])
    candidates = [path[np.rint(SHARES * (len(path) - 1)).astype(int)] for path in paths]
    hidden = [_shared(size, points, boxes[:, :2], boxes[:, 2:]) for points in candidates]
    placed = np.full((len(paths), 2), np.inf)
    for _ in range(ROUNDS):
        before = placed.copy()
        for i, points in enumerate(candidates):
            placed[i] = np.inf
            # the first of equally good points
            placed[i] = points[np.argmin(hidden[i] + _shared(size, points, placed, size))]
        if np.array_equal(placed, before):
            break
    return placed.tolist()


def _are_covered(
    points: Sequence[Sequence[float]], pills: Sequence[QSizeF], boxes: Array
) -> list[bool]:
    """Return for each pill at its point whether boxes share a part of it that would be missed."""
    centres = np.reshape(np.array(points, dtype=float), (-1, 2))
    sizes = np.reshape([(pill.width(), pill.height()) for pill in pills], (-1, 2))
    shared = _shared(sizes[:, None], centres, boxes[:, :2], boxes[:, 2:])
    return (shared > MISSED * sizes.prod(axis=1)).tolist()


def _shared(size: Array, points: Array, others: Array, sizes: Array) -> Array:
    """Return the area that a pill at each of `points` shares with rectangles around `others`."""
    apart = np.abs(points[:, None] - others)
    both = np.clip((size + sizes) / 2 - apart, 0, np.minimum(size, sizes))
    return np.asarray(both.prod(axis=2).sum(axis=1))


def zoom_of(painter: QPainter) -> float:
    """Return how many pixels a scene unit is, device pixels aside."""
    return painter.worldTransform().m11()


def pill_size(text: str) -> QSizeF:
    """Return the size of a pill in pixels, whatever the zoom is."""
    metrics = _metrics(QApplication.font().pointSizeF())
    return QSizeF(metrics.horizontalAdvance(text), metrics.height()) + MARGIN


def paint_pill(
    painter: QPainter, centre: QPointF, text: str, theme: Theme, colour: str = ""
) -> None:
    """Draw a number or a word on a pill in the colour of the surface, readable over anything.

    It has the size of other texts at any zoom.
    """
    zoom = zoom_of(painter)
    painter.save()
    painter.translate(centre)
    painter.scale(1 / zoom, 1 / zoom)
    painter.setFont(_font(QApplication.font().pointSizeF()))
    pill = QRectF(QPointF(0, 0), pill_size(text))
    pill.moveCenter(QPointF(0, 0))
    fill = QColor(theme.surface)
    fill.setAlphaF(0.9)
    painter.setPen(QPen(QColor(colour), 1) if colour else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(pill, 5, 5)
    painter.setPen(QColor(theme.text))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


@cache
def _font(points: float) -> QFont:
    """Return the font of numbers where the application has one of this size."""
    font = mono_font(points * SHARE)
    if QFontInfo(font).pixelSize() < LEAST_PIXELS:
        font.setPixelSize(LEAST_PIXELS)
    return font


@cache
def _metrics(points: float) -> QFontMetricsF:
    return QFontMetricsF(_font(points))
