"""One graphics item for all edges of a connection.

Single items for single edges took 240 ms a frame for 64×64 edges where one item took 37.
"""

from collections.abc import Collection
from functools import cache

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QLineF, QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme, mix

WIDEST, WIDEST_OF_MANY, THINNEST = 8.0, 3.0, 0.6
FEW, MANY = 100, 300  # edges, between which the widest gets narrower
BUCKETS = 10  # widths that are told apart; edges of one width and sign are drawn together
PIECE = 11.0  # a curve is drawn as straight pieces of about this length: Qt fills those five times as fast as it strokes a curve
DASH, GAP = 6.0, 4.0  # of negative edges, in scene units; the sign never rests on colour alone
MARK = 4.0  # half the side of the mark on a frozen edge
HALO_WIDTH = 9.0  # how much wider than the edge its halo is

Style = tuple[int, int]  # sign, width


class EdgesItem(QGraphicsItem):
    """All edges of one connection.

    `paths` are the ways of the edges, (n_edges, points, 2), `offsets` the places of their weights in the parameter vector, `frozen`
    the edges that do not learn, `of_many` how much of a crowd all edges of the network are. What is drawn of an edge is made when
    it is first drawn: of very many only the strongest ever are.
    """

    def __init__(
        self,
        paths: Array,
        offsets: npt.NDArray[np.int64],
        frozen: Collection[int],
        theme: Theme,
        of_many: float,
    ) -> None:
        super().__init__()
        self._of_many = of_many
        self.offsets, self._frozen = offsets, frozen
        self._pieces: dict[tuple[int, bool], list[QLineF]] = {}
        self._drawn: dict[Style, list[int]] = {}
        self._strokes: list[tuple[QPen, list[QLineF]]] = []
        self.values = np.zeros(len(offsets))
        self.drawn = np.arange(len(offsets))
        self.hovered = -1
        self.selected: Collection[int] = ()
        self.set_theme(theme)
        self.set_paths(paths)
        self.setZValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Make the pens for `theme`."""
        self._theme = theme
        self._pens = _pens(theme, self._of_many)

    def set_paths(self, paths: Array, rough: bool = False) -> None:
        """Put the edges elsewhere. `rough`: draw them fast, while they move."""
        self.prepareGeometryChange()
        self.paths = paths
        self._pieces.clear()
        (left, top), (right, bottom) = paths.min(axis=(0, 1)), paths.max(axis=(0, 1))
        self._rect = QRectF(left, top, right - left, bottom - top).adjusted(
            -WIDEST, -WIDEST, WIDEST, WIDEST
        )
        self._rough = rough
        self._make_strokes()

    def show_values(
        self, values: Array, full: float, drawn: npt.NDArray[np.int64] | None = None
    ) -> None:
        """Sort the edges by width and sign and remember what to draw.

        `values` is a flat vector with a number for every parameter; edges are widest from `full` on; only the edges `drawn` are
        drawn and can be pointed at, or all.
        """
        self.values = values[self.offsets]
        weights = np.nan_to_num(self.values)
        buckets = (
            np.rint(np.minimum(np.abs(weights) / full, 1.0) * (BUCKETS - 1)).astype(int).tolist()
        )
        self._drawn = {}
        self.drawn = np.arange(len(weights)) if drawn is None else drawn
        for edge in self.drawn.tolist():
            self._drawn.setdefault((-1 if weights[edge] < 0 else 1, buckets[edge]), []).append(edge)
        self._make_strokes()

    def _make_strokes(self) -> None:
        self._strokes = []
        for style in sorted(self._drawn, key=lambda style: style[1]):
            edges, negative = self._drawn[style], style[0] < 0
            lines = (
                self._rough_lines(edges, negative) if self._rough else self._lines(edges, negative)
            )
            self._strokes.append((self._pens[style], lines))
        self.update()

    def _rough_lines(self, edges: list[int], negative: bool) -> list[QLineF]:
        points = self.paths[edges]
        step = 4
        starts, ends = points[:, :-1:step], points[:, (2 if negative else step) :: step]
        pairs = np.concatenate([starts, ends[:, : starts.shape[1]]], axis=2).reshape(-1, 4)
        return [QLineF(*pair) for pair in pairs.tolist()]

    def _lines(self, edges: Collection[int], dashed: bool) -> list[QLineF]:
        missing = [edge for edge in edges if (edge, dashed) not in self._pieces]
        if missing:
            filled = DASH / (DASH + GAP) if dashed else 1.0
            pieces = _cut(
                self.paths[missing], DASH + GAP if dashed else PIECE, 3 if dashed else 10, filled
            )
            self._pieces.update(zip(((edge, dashed) for edge in missing), pieces, strict=True))
        return [line for edge in edges for line in self._pieces[edge, dashed]]

    def distances(self, x: float, y: float, edges: npt.NDArray[np.int64]) -> Array:
        """How far each of `edges` is from a point."""
        paths = self.paths[edges]
        starts, steps = paths[:, :-1], np.diff(paths, axis=1)
        to = np.array((x, y)) - starts
        lengths = np.maximum((steps**2).sum(axis=2), 1e-12)
        along = np.clip((to * steps).sum(axis=2) / lengths, 0.0, 1.0)
        away = to - steps * along[..., None]
        return np.asarray(np.sqrt((away**2).sum(axis=2)).min(axis=1))

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        for style, edges in self._drawn.items() if self.selected else ():
            painter.setPen(_halo_pen(self._theme, self._pens[style].widthF()))
            painter.drawLines(self._lines([edge for edge in edges if edge in self.selected], False))  # type: ignore[call-overload]
        if 0 < len(self.selected) <= FEW:  # also those too weak to be drawn
            painter.setPen(_halo_pen(self._theme, THINNEST))
            painter.drawLines(
                self._lines(list(set(self.selected) - set(self.drawn.tolist())), False)
            )  # type: ignore[call-overload]
        for pen, lines in self._strokes:
            painter.setPen(pen)
            painter.drawLines(lines)  # type: ignore[call-overload]
        if 0 <= self.hovered < len(self.offsets):
            painter.setPen(QPen(QColor(self._theme.accent), 2.5))
            painter.drawLines(self._lines([self.hovered], False))  # type: ignore[call-overload]
        self._paint_marks(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        """A small square in the middle of every frozen edge that is drawn."""
        if not self._frozen:
            return
        drawn = {edge for edges in self._drawn.values() for edge in edges}
        painter.setPen(QPen(QColor(self._theme.text), 1.2))
        painter.setBrush(QColor(self._theme.surface))
        for edge in self._frozen:
            if edge in drawn:
                x, y = self.paths[edge, self.paths.shape[1] // 2]
                painter.drawRect(QRectF(x - MARK, y - MARK, 2 * MARK, 2 * MARK))
                painter.drawLine(QPointF(x - MARK / 2, y), QPointF(x + MARK / 2, y))


@cache
def _pens(theme: Theme, of_many: float) -> dict[Style, QPen]:
    widest = WIDEST + (WIDEST_OF_MANY - WIDEST) * of_many
    return {
        (sign, i): _edge_pen(theme, sign, i / (BUCKETS - 1), widest)
        for sign in (1, -1)
        for i in range(BUCKETS)
    }


def crowd(edges: int) -> float:
    """How much of a crowd so many edges are: 0 for few, 1 for many. In a crowd edges are drawn narrower."""
    return min(max((edges - FEW) / (MANY - FEW), 0.0), 1.0)


def _edge_pen(theme: Theme, sign: int, strength: float, widest: float) -> QPen:
    colour = mix(
        theme.line, theme.positive if sign > 0 else theme.negative, 0.35 + 0.65 * strength**0.5
    )
    pen = QPen(colour, THINNEST + (widest - THINNEST) * strength)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _halo_pen(theme: Theme, width: float) -> QPen:
    return QPen(mix(theme.surface, theme.accent, 0.4), width + HALO_WIDTH)


def _cut(paths: Array, length: float, fewest: int, filled: float) -> list[list[QLineF]]:
    """Straight pieces of about `length`, at least `fewest`, along each of the polylines (n, points, 2).

    Each piece covers the share `filled` of its part. All polylines are laid end to end, so that one interpolation serves them all.
    """
    steps = np.diff(paths, axis=1)
    along = np.concatenate(
        [np.zeros((len(paths), 1)), np.cumsum(np.hypot(steps[..., 0], steps[..., 1]), axis=1)],
        axis=1,
    )
    total = along[:, -1]
    counts = np.maximum(fewest, np.rint(total / length)).astype(int)
    begin = np.concatenate([[0.0], np.cumsum(total + 1.0)[:-1]])
    edge = np.repeat(np.arange(len(paths)), counts)
    number = np.arange(len(edge)) - np.repeat(np.cumsum(counts) - counts, counts)
    size = (total / counts)[edge]
    start = begin[edge] + number * size
    places, x, y = (along + begin[:, None]).ravel(), paths[..., 0].ravel(), paths[..., 1].ravel()
    ends = np.stack(
        [np.interp(at, places, axis) for at in (start, start + filled * size) for axis in (x, y)],
        axis=1,
    )
    lines = [QLineF(*row) for row in ends.tolist()]
    return [
        lines[stop - count : stop]
        for stop, count in zip(np.cumsum(counts).tolist(), counts.tolist(), strict=True)
    ]
