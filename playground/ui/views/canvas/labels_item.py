"""Numbers on the edges, each on a small pill, so that they cover one another least."""

from collections.abc import Hashable, Mapping

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme, mono_font

# the shares of the length of an edge at which its number may be, best first
SHARES = np.array(sorted(np.linspace(0.1, 0.9, 33), key=lambda share: abs(share - 0.5)))
PILL = QRectF(-26, -9, 52, 18)  # about that of a pill
SIZE = np.array([PILL.width(), PILL.height()])
ROUNDS = 4  # in which each label may move away from the others


class LabelsItem(QGraphicsItem):
    """All labels of edges in one item, above the edges and below the units."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.labels: list[tuple[QPointF, str]] = []
        self._points: dict[Hashable, list[float]] = {}
        self._rect = QRectF()
        self.setZValue(1)

    def show_labels(self, paths: Mapping[Hashable, Array], texts: list[str], boxes: Array) -> None:
        """Put each text on its path (points, 2) where it covers others and is covered least.

        Texts stay where they are as long as the same edges, the keys of `paths`, have one. `boxes`
        (n, 3) are the squares that cover labels: centre and side.
        """
        if self._points.keys() != paths.keys():
            edges = sorted(paths, key=str)  # whatever the order of their sizes is now
            points = place_labels([paths[edge] for edge in edges], boxes)
            self._points = dict(zip(edges, points, strict=True))
        self.labels = [
            (QPointF(*self._points[edge]), text) for edge, text in zip(paths, texts, strict=True)
        ]
        self.prepareGeometryChange()
        self._rect = QRectF()
        for point, _ in self.labels:
            self._rect = self._rect.united(PILL.translated(point).adjusted(-20, -4, 20, 4))
        self.update()

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
        for point, text in self.labels:
            paint_pill(painter, point, text, self._theme)


def place_labels(paths: list[Array], boxes: Array) -> list[list[float]]:
    """Choose a point of each path (points, 2) for its label, clear of labels and boxes (n, 3).

    First one by one, the middle first; then each goes where it covers least of all others.
    """
    candidates = [path[np.rint(SHARES * (len(path) - 1)).astype(int)] for path in paths]
    hidden = [_shared(points, boxes[:, :2], boxes[:, 2:]) for points in candidates]
    placed = np.full((len(paths), 2), np.inf)
    for _ in range(ROUNDS):
        before = placed.copy()
        for i, points in enumerate(candidates):
            placed[i] = np.inf
            # the first of equally good points
            placed[i] = points[np.argmin(hidden[i] + _shared(points, placed, SIZE))]
        if np.array_equal(placed, before):
            break
    return placed.tolist()


def _shared(points: Array, others: Array, sizes: Array) -> Array:
    """Return the area that a pill at each of `points` shares with rectangles around `others`."""
    apart = np.abs(points[:, None] - others)
    both = np.clip((SIZE + sizes) / 2 - apart, 0, np.minimum(SIZE, sizes))
    return np.asarray(both.prod(axis=2).sum(axis=1))


def paint_pill(
    painter: QPainter, centre: QPointF, text: str, theme: Theme, colour: str = ""
) -> None:
    """Draw a number or a word on a pill in the colour of the surface, readable over anything."""
    font = mono_font()
    font.setPointSizeF(font.pointSizeF() * 0.8)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2)
    pill.moveCenter(centre)
    fill = QColor(theme.surface)
    fill.setAlphaF(0.9)
    painter.setPen(QPen(QColor(colour), 1) if colour else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(pill, 5, 5)
    painter.setPen(QColor(theme.text))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
