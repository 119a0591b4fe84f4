"""One graphics item for all edges of a connection.

Single items for single edges took 240 ms a frame for 64×64 edges where one item took 37.
"""

from collections.abc import Collection
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPainterPath, QPen
from PyQt6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array, Indices
from playground.core.experiment.parts import ConnectionPart, ParameterPart, Part
from playground.core.experiment.spec import Experiment, Key
from playground.ui.look.theme import Theme
from playground.ui.views.canvas.edge_marks import paint_marks
from playground.ui.views.canvas.edge_names import NOT_HERE, EdgeNames
from playground.ui.views.canvas.edge_pens import (
    FEW,
    THINNEST,
    UNKNOWN,
    WIDEST,
    Style,
    edge_pens,
    halo_pen,
    piece_styles,
)
from playground.ui.views.canvas.edge_pieces import EdgePieces, cut_together
from playground.ui.views.canvas.edge_styles import by_style, styled_edges
from playground.ui.views.canvas.items import ThemedItem
from playground.ui.views.canvas.lines import curves, distances, polyline, rough
from playground.ui.views.canvas.routes import Bundle, Paths, Route
from playground.ui.widgets.qt_arrays import ENDS, qt_lines
from playground.ui.widgets.still import Still

if TYPE_CHECKING:
    from playground.ui.widgets.qt_arrays import Lines

MAX_DRAWN = 600  # of more edges only the strongest are drawn
HALO_WIDTH = 9.0  # how much wider than the edge its halo is
TUBE, TUBE_LINE = 5.0, 1.8  # how much wider than the edge the tube around it is; its line


class EdgesItem(ThemedItem):
    """All edges of one connection, or all biases of a layer as edges.

    The path of an edge is computed when it is needed, its lines are made when it is first drawn:
    a large network has a million edges, of which few are drawn.

    Attributes
    ----------
    keys : the names of the edges, at least one; an edge is its index in this list
    values : the numbers that they show
    drawn : the edges that are drawn: if there are very many, only the strongest ones
    is_changed : whether what is painted of the edges must be made anew
    stays_for_frames : whether what is painted now is painted in the next frames, too
    hovered, selected : the edge under the mouse, or −1; the edges with a halo
    """

    def __init__(
        self, experiment: Experiment, keys: EdgeNames, theme: Theme, crowding: float
    ) -> None:
        super().__init__(theme)
        self._crowding = crowding
        self.keys = keys
        connection = experiment.network.connection(*keys.ends)
        frozen = connection.frozen if connection is not None else ()
        found = (keys.find(Key(keys.ends[1], to, keys.ends[0], of)) for to, of in frozen)
        self._frozen = {edge for edge in found if edge != NOT_HERE}
        self._bundle: Bundle | None = None
        self.pieces = EdgePieces(self.paths)
        self._curves: dict[int, QPainterPath] = {}
        self.styles: dict[Style, list[int]] = {}
        self._styled: Indices = np.zeros((3, 0), dtype=np.int64)
        self.is_changed = False
        self._strokes: list[tuple[Style, Lines | list[QPainterPath]]] = []
        self._still, self._drawing, self.stays_for_frames = Still(), 0, False
        self._rect, self._rough = QRectF(), False
        self.values = np.zeros(len(keys))
        # before the first numbers: all, or none where it is not known which are the strongest
        self.drawn = np.arange(len(keys) if len(keys) <= MAX_DRAWN else 0)
        self.hovered = NOT_HERE
        self.selected: Collection[int] = ()
        self.setZValue(0)
        self.setVisible(False)  # until there is something to paint

    def paths(self, edges: Collection[int] | Indices) -> Paths:
        """Return the paths of some edges, (n, points, 2)."""
        assert self._bundle is not None
        return self._bundle.at(*self.keys.places(np.asarray(edges, dtype=np.int64)))

    def set_paths(self, bundle: Bundle, rough: bool = False) -> None:
        """Use these paths of all edges; `rough` draws fast, while they move. See `show_edges`."""
        if self._bundle is not None and bundle.is_like(self._bundle) and not self._rough:
            return
        self.prepareGeometryChange()
        self._bundle = bundle
        self.pieces.clear()
        self._curves.clear()
        self._rect.setCoords(*bundle.bounds)
        self._rect.adjust(-WIDEST, -WIDEST, WIDEST, WIDEST)
        self._rough, self.is_changed = rough, True

    def show_values(
        self,
        values: Array,
        full: float,
        drawn: Indices | None = None,
        later: bool = False,
    ) -> None:
        """Sort the edges by width and sign; `show_edges` makes what is drawn of them.

        Parameters
        ----------
        values : a flat vector with a number for every parameter
        full : the magnitude from which on edges have the full width
        drawn : the indices of the edges that are drawn and can be pointed at; None for all
        later : whether edges that are drawn stay as they are: one of the next frames draws them
        """
        self.values = self.keys.read(values)
        if later and self.styles:
            return
        self.drawn = np.arange(len(self.values)) if drawn is None else drawn
        styled = styled_edges(self.values, self.drawn, full)
        if not np.array_equal(styled, self._styled):
            self._styled, self.styles, self.is_changed = styled, by_style(styled), True

    def in_pieces(self, is_dashed: bool) -> list[int]:
        """Return the edges that are drawn as straight pieces: those with gaps, and thin ones."""
        in_pieces = () if self._rough else piece_styles(self._theme, self._crowding)
        return [
            edge
            for style, edges in self.styles.items()
            if (style[0] < 0) == is_dashed and style in in_pieces
            for edge in edges
        ]

    def make_strokes(self) -> None:
        """Make what is painted of the edges."""
        self.is_changed, self._drawing = False, self._drawing + 1
        if not (self.styles or self._strokes):
            return  # as of most of 2,000 connections
        styles = sorted(self.styles, key=lambda style: style[1])
        pieces = self._moving_pieces() if self._rough else self._pieces()
        lines, stop = qt_lines([piece for one in styles for piece in pieces.get(one, ())]), 0
        self._strokes = []
        for style in styles:
            if style in pieces:
                start, stop = stop, stop + sum(map(len, pieces[style]))
                self._strokes.append((style, lines[start:stop]))
            else:
                self._strokes.append((style, [self._curve(edge) for edge in self.styles[style]]))
        self._appear()

    def _appear(self) -> None:
        """Be painted, or not at all: of 2,000 connections most have nothing to paint."""
        self.setVisible(bool(self._strokes or self.selected) or self.hovered != NOT_HERE)

    def _curve(self, edge: int) -> QPainterPath:
        """Return an edge as curves, without joints at any zoom; one that moves by its points."""
        if edge not in self._curves:
            if isinstance(self._bundle, Route):
                rows, columns = self.keys.places(np.array([edge]))
                self._curves[edge] = curves(self._bundle.corners(rows, columns)[0])
            else:
                self._curves[edge] = polyline(self.paths([edge])[0])
        return self._curves[edge]

    def _pieces(self) -> dict[Style, list[Array]]:
        """Return the straight pieces (n, 4) of the edges that are drawn as such, by style."""
        in_pieces = piece_styles(self._theme, self._crowding)
        return {
            style: self.pieces.of(edges, style[0] < 0)
            for style, edges in self.styles.items()
            if style in in_pieces
        }

    def _moving_pieces(self) -> dict[Style, list[Array]]:
        """Return few straight pieces of all edges, fast: of each edge as many."""
        pieces: dict[Style, list[Array]] = {}
        for is_dashed in (False, True):
            styles = {s: edges for s, edges in self.styles.items() if (s[0] < 0) == is_dashed}
            lines = rough(self.paths(list(chain(*styles.values()))), is_dashed)
            for style, edges in styles.items():
                pieces[style] = [lines[: len(edges)].reshape(-1, ENDS)]
                lines = lines[len(edges) :]
        return pieces

    def select(self, parts: Collection[Part]) -> None:
        """Put a halo around the edges among `parts`, around all if the connection is a part."""
        if not (parts or self.selected):
            return
        edges = (part.key for part in parts if isinstance(part, ParameterPart))
        self.selected = {edge for key in edges if (edge := self.keys.find(key)) != NOT_HERE}
        if ConnectionPart(*self.keys.ends) in parts:
            self.selected = range(len(self.keys))
        self._appear()
        self.update()

    def highlight(self, part: Part | None) -> None:
        """Mark the edge under the mouse, if `part` is one of these."""
        found = self.keys.find(part.key) if isinstance(part, ParameterPart) else NOT_HERE
        if self.hovered != found:
            self.hovered = found
            self._appear()
            self.update()

    def clear_point(self, key: Key) -> QPointF:
        """Return the point on an edge that is farthest from all drawn: a click there means it."""
        edge = self.keys.find(key)
        others = self.drawn[self.drawn != edge]
        path = self.paths([edge])[0]
        inner = path[len(path) // 4 : -len(path) // 4 : 2].tolist()
        x, y = max(inner, key=lambda xy: self.distances(xy[0], xy[1], others).min(initial=np.inf))
        return QPointF(x, y)

    def distances(self, x: float, y: float, edges: Indices) -> Array:
        """Return the distance of each of `edges` from a point."""
        return distances(self.paths(edges), x, y)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        pens = self._pens_at(painter)
        zoom = painter.worldTransform().m11()
        for style, edges in self.styles.items() if self.selected else ():
            chosen = [edge for edge in edges if edge in self.selected]
            self._paint_halos(painter, chosen, pens[style].widthF() + HALO_WIDTH / zoom)
        if 0 < len(self.selected) <= FEW:  # also those too weak to be drawn
            hidden = list(set(self.selected) - set(self.drawn.tolist()))
            self._paint_halos(painter, hidden, (THINNEST + HALO_WIDTH) / zoom)
        key, stays = (self._drawing, self._theme), self.stays_for_frames and not self._rough
        self._still.paint(painter, self._rect, key, self._paint_strokes, at_once=stays)
        if 0 <= self.hovered < len(self.keys):
            self._paint_hovered(painter, pens, zoom)
        if marked := sorted(self._frozen.intersection(self.drawn.tolist())):
            paint_marks(painter, self._theme, self.paths(marked))

    def _paint_strokes(self, painter: QPainter) -> None:
        pens = self._pens_at(painter)
        for style, lines in self._strokes:
            painter.setPen(pens[style])
            if isinstance(lines, list):
                _draw(painter, lines)
            else:
                painter.drawLines(lines)

    def _pens_at(self, painter: QPainter) -> dict[Style, QPen]:
        """Return the pens whose widths are in pixels of the screen."""
        return edge_pens(self._theme, self._crowding, round(painter.worldTransform().m11(), 4))

    def _paint_halos(self, painter: QPainter, edges: list[int], width: float) -> None:
        painter.setPen(halo_pen(self._theme, width))
        if self._rough or len(edges) > FEW:
            painter.drawLines(self.pieces.lines(edges, False))
        else:
            _draw(painter, [self._curve(edge) for edge in edges])

    def _paint_hovered(self, painter: QPainter, pens: dict[Style, QPen], zoom: float) -> None:
        """Paint a tube around the edge under the mouse, and in it the edge as it is."""
        edge = self.hovered
        style = next((style for style, edges in self.styles.items() if edge in edges), UNKNOWN)
        pen, whole = pens[style], self._curve(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wider in ((self._theme.accent, TUBE), (self._theme.surface, TUBE - TUBE_LINE)):
            painter.setPen(QPen(QColor(colour), pen.widthF() + wider / zoom))
            painter.drawPath(whole)
        painter.setPen(pen)
        if style[0] < 0:
            painter.drawLines(self.pieces.lines([edge], True))
        else:
            painter.drawPath(whole)


def _draw(painter: QPainter, paths: list[QPainterPath]) -> None:
    """Draw curves one by one: as a single path they take ten times as long."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for path in paths:
        painter.drawPath(path)


def show_edges(items: Collection[EdgesItem]) -> None:
    """Make what is painted of the edges of all connections, where paths or numbers have changed."""
    items = [item for item in items if item.is_changed]
    for item in items:
        item.pieces.limit()
    for is_dashed in (False, True):
        cut_together([(item.pieces, item.in_pieces(is_dashed)) for item in items], is_dashed)
    for item in items:
        item.make_strokes()
