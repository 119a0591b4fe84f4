"""One graphics item for all units of a layer: their maps, biases, numbers and marks."""

import math
from collections.abc import Callable, Collection
from functools import partial

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPainterPath, QPen
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import ParameterPart, Part, UnitPart, parameter_of
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix, selection_ring
from playground.ui.views.canvas.bias_dots import SHADES, paint_dot, paint_dots
from playground.ui.views.canvas.boxes import NOWHERE, Boxes
from playground.ui.views.canvas.edge_marks import paint_marks
from playground.ui.views.canvas.items import ThemedItem
from playground.ui.views.canvas.labels_item import MARGIN, paint_pill, pill_size, zoom_of
from playground.ui.views.canvas.unit_maps import UnitMaps
from playground.ui.views.canvas.unit_signs import paint_crosses, readable_words
from playground.ui.views.canvas.unit_values import fitting_numbers
from playground.ui.widgets.qt_arrays import qt_rects
from playground.ui.widgets.still import PixelGrid, Still, pixel_grid

HALO = 7.0  # from a box to the outside of its halo
BIAS_DOT = 5.5  # radius
LINE = 1.2  # width of the line around a box
AROUND = 10.0  # the boxes: room for halos, dots and ports
PORT = 6.0  # radius of the dot from which a connection is dragged
FRAME = 4.0  # pixels that the frames at both sides of a box take
FRAMED = 14.0  # boxes smaller than this have no frame
OVER = 24.0  # pixels at normal text size that a word or a number may be wider than its box


class UnitsItem(ThemedItem):
    """All units of one layer: each a small map over the plane, with a dot for its bias.

    Attributes
    ----------
    numbers : a text for each unit, of the pinned sample
    marks : a word for what is wrong with a unit, by its index
    hovered : the unit under the mouse, or −1
    has_room_beside : whether a number may be wider than its box
    are_beside : returns whether the numbers are written beside the boxes, at a zoom
    selected, selected_biases : the units and the dots with a halo
    """

    def __init__(self, experiment: Experiment, layer: str, layout: Layout, theme: Theme) -> None:
        super().__init__(theme)
        self._layer, self._units = layer, experiment.units(layer)
        self._has_port = layer != OUTPUT
        self._boxes = NOWHERE
        block = layout.blocks.get(layer)
        self._shares_bias = block is not None and block.shares_bias
        self._has_frozen_bias = block is not None and block.layer.frozen_bias
        self._maps: UnitMaps | None = None
        self._first_map = 0
        self._frames_still = Still()
        self._shades: list[int] = []  # of the dots of the biases
        self.hovered = -1
        self.numbers: list[str] = []
        self._values: list[float] = []  # that they write
        self._numbers_still = Still()
        self.has_room_beside = True
        self.are_beside: Callable[[float], bool] = lambda zoom: False
        self.marks: dict[int, str] = {}
        self.selected: Collection[int] = ()
        self.selected_biases: Collection[int] = ()
        self._rect = QRectF()
        self.setZValue(2)
        # so that `paint` is told what is in sight
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def set_boxes(self, boxes: Boxes, column_width: float = math.inf) -> None:
        """Move the units to `boxes`, in columns of the network this far apart."""
        self._column_width = column_width
        if boxes.is_like(self._boxes):
            return
        self.prepareGeometryChange()
        self._boxes = boxes
        left, top, right, bottom = boxes.extent
        self._rect = QRectF(left, top, right - left, bottom - top).adjusted(
            -AROUND, -AROUND, AROUND, AROUND
        )
        self._scale = min(1.0, boxes.side / 40)
        self._corners = self._rings(3 * self._scale, -1 * self._scale)
        self._frames = self._rings(3 * self._scale + LINE, 3 * self._scale)

    def _rings(self, outside: float, inside: float) -> QPainterPath:
        """Return the areas between two rounded rectangles around each box; none of small boxes.

        Filling them takes a third of the time of drawing lines.
        """
        result = QPainterPath()
        made: dict[float, QPainterPath] = {}  # by side: they are moved, which is quicker
        for x, y, side in self._boxes.array.tolist() if self._is_framed else ():
            if side not in made:
                made[side] = self._ring(side, outside, inside)
            result.addPath(made[side].translated(x, y))
        return result

    def _ring(self, side: float, outside: float, inside: float) -> QPainterPath:
        """Return one of them, around the origin."""
        ring, box = QPainterPath(), QRectF(-side / 2, -side / 2, side, side)
        for reach in (outside, inside):
            radius = 7 * self._scale + reach
            ring.addRoundedRect(box.adjusted(-reach, -reach, reach, reach), radius, radius)
        return ring

    @property
    def pixels(self) -> npt.NDArray[np.uint32] | None:
        """The maps one below the other, as colours; None before the first."""
        if self._maps is None:
            return None
        height = self._maps.pixels.shape[1]
        first, last = self._first_map, self._first_map + len(self._units)
        return self._maps.pixels[first * height : last * height]

    @property
    def side(self) -> float:
        """The side of a box."""
        return self._boxes.side

    @property
    def _is_framed(self) -> bool:
        return self._boxes.side > FRAMED

    @property
    def rects(self) -> list[QRectF]:
        """The squares of the units."""
        return [_square(*box) for box in self._boxes.array.tolist()]

    def _square(self, unit: int) -> QRectF:
        return _square(*self._boxes.array[unit].tolist())

    def show_maps(self, maps: UnitMaps, first: int = 0) -> None:
        """Show a map for each unit, the map `first` on the first one."""
        self._maps, self._first_map = maps, first

    def show_numbers(self, texts: list[str], values: list[float]) -> None:
        """Write a number on each unit: `texts`, or what has room of `values`."""
        self.numbers, self._values = texts, values

    def show_biases(self, parameters: Array, layout: Layout) -> None:
        """Colour the bias dots: one for each unit, or one for a bias that all of them share."""
        if self._layer == INPUT:
            return
        biases = layout.bias(parameters, self._layer)
        biases = biases[:1] if self._shares_bias else biases
        biases = np.where(np.isnan(biases), 0.0, biases)
        strength = np.sign(biases) * np.minimum(1.0, 0.15 + np.abs(biases) / 2)
        self._shades = np.rint(strength * SHADES).astype(int).tolist()

    def select(self, parts: Collection[Part]) -> None:
        """Put a halo around the units and biases among `parts`."""
        candidates = self._units if parts else ()  # of thousands of units most often none
        units = [(i, UnitPart(self._layer, unit)) for i, unit in enumerate(candidates)]
        self.selected = [i for i, unit in units if unit in parts]
        self.selected_biases = [
            0 if self._shares_bias else i
            for i, unit in units
            if ParameterPart(Key.bias(self._layer, unit.unit)) in parts
        ]
        self.update()

    def highlight(self, part: Part | None) -> None:
        """Mark the unit under the mouse, or that of the bias under it, if it is in this layer."""
        key = parameter_of(part)  # for a unit that of its bias
        is_here = key is not None and key.is_bias and key.layer == self._layer
        found = self._units.index(key.unit) if key is not None and is_here else -1
        if self.hovered != found:
            self.hovered = found
            self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        assert option is not None
        for i in self.selected:
            self._paint_halo(painter, self._square(i))
        pixels = pixel_grid(painter)
        if self._maps is None:
            self._paint_blank(painter)
        else:
            self._maps.paint(painter, self._boxes.rects, self._first_map, pixels)
        if self._is_framed:
            key = self._theme, self._boxes
            self._frames_still.paint(painter, self._rect, key, self._paint_frames, pixels)
            self._paint_biases(painter, pixels)
            if self.hovered >= 0:
                self._paint_hovered(painter, self._square(self.hovered))
        crossed = self._paint_marks(painter, option.exposedRect)  # numbers cover crosses
        if any(self.numbers) and not self.are_beside(zoom := zoom_of(painter)):
            texts = tuple(self.numbers), tuple(self._values), frozenset(crossed)
            area = self._rect.adjusted(-self._over / zoom, 0, self._over / zoom, 0)
            about, paint = (self._theme, self._boxes, self._over, texts), self._paint_numbers
            # at once, because texts in a picture may have another smoothing than on the screen
            self._numbers_still.paint(painter, area, about, partial(paint, crossed), pixels, True)

    def _paint_blank(self, painter: QPainter) -> None:
        """Paint squares without a map, all at once."""
        blank = mix(self._theme.control, self._theme.muted, 0.0 if self._is_framed else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(blank)
        painter.drawRects(qt_rects(self._boxes.rects))

    def _paint_halo(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(selection_ring(self._theme))
        reach = HALO * min(1.0, rect.width() / 30)
        painter.drawRoundedRect(rect.adjusted(-reach, -reach, reach, reach), reach + 4, reach + 4)

    def _paint_frames(self, painter: QPainter) -> None:
        """Round the corners of all maps, and draw a line around them."""
        painter.fillPath(self._corners, QColor(self._theme.surface))
        painter.fillPath(self._frames, QColor(self._theme.outline))

    def _paint_biases(self, painter: QPainter, pixels: PixelGrid | None) -> None:
        radius, centres = BIAS_DOT * self._scale, self._boxes.rects[:, [0, 3]] + (1, -1)
        paint_dots(painter, self._theme, centres, self._shades, radius, pixels)
        if self._has_frozen_bias:
            paint_marks(painter, self._theme, centres[: len(self._shades), None])
        for i in self.selected_biases if self._shades else ():  # before the first numbers: none
            at = QPointF(*centres[i].tolist())
            paint_dot(painter, self._theme, at, self._shades[i], radius, is_selected=True)

    def _paint_numbers(self, crossed: Collection[int], painter: QPainter) -> None:
        """Paint numbers as large as other texts, with the digits that fit; none if one has none.

        Those of `crossed` units are framed: they cover most of the cross.
        """
        zoom = zoom_of(painter)
        across, down = (apart * zoom for apart in self._boxes.apart(self._column_width))
        side, least = self._boxes.side * zoom + FRAME, pill_size("0")
        room = min(across - 4, side + self._over)
        if least.height() > down or least.width() > room:
            return
        shown = fitting_numbers(
            self.numbers, self._values, lambda text: pill_size(text).width() <= room
        )
        back = painter.worldTransform().inverted()[0]
        for unit in self._in_sight(back.mapRect(QRectF(painter.viewport())), px(OVER) / zoom):
            if unit < len(shown) and (text := shown[unit]):
                frame = self._theme.alert if unit in crossed else ""
                paint_pill(painter, self._square(unit).center(), text, self._theme, frame)

    @property
    def _over(self) -> float:
        """How many pixels a number may be wider than its box."""
        return px(OVER) if self.has_room_beside else MARGIN.width()

    def _in_sight(self, seen: QRectF, reach: float) -> list[int]:
        """Return the units whose boxes, with `reach` around them, are at least partly in `seen`."""
        low, high = self._boxes.rects[:, :2] - reach, self._boxes.rects[:, 2:] + reach
        is_left = (low <= (seen.right(), seen.bottom())).all(axis=1)
        return np.flatnonzero(is_left & (high >= (seen.left(), seen.top())).all(axis=1)).tolist()

    def _paint_marks(self, painter: QPainter, seen: QRectF) -> set[int]:
        """Say on units that they are dead or saturated; return those that a cross has to say it."""
        if not self.marks:
            return set()
        zoom, side = zoom_of(painter), self._boxes.side
        across, _ = self._boxes.apart(self._column_width)
        room = min(across * zoom - 4, side * zoom + px(OVER))
        readable = readable_words(self.marks.values(), side * zoom, room)
        crossed = {i for i, word in self.marks.items() if word not in readable}
        paint_crosses(painter, self._theme, self._boxes.rects[sorted(crossed)])
        for i in self._in_sight(seen, px(OVER) / zoom) if readable else ():
            if (word := self.marks.get(i, "")) in readable:
                rect = self._square(i)
                below = QPointF(rect.center().x(), rect.bottom() - 2)
                paint_pill(painter, below, word, self._theme, self._theme.alert)
        return crossed

    def _paint_hovered(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 8 * self._scale, 8 * self._scale)
        if self._has_port:
            painter.setPen(QPen(QColor(self._theme.surface), 1.5))
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(
                QPointF(rect.right() + 1, rect.center().y()), PORT * self._scale, PORT * self._scale
            )


def _square(x: float, y: float, side: float) -> QRectF:
    return QRectF(x - side / 2, y - side / 2, side, side)
