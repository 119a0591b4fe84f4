"""The graphics items of the canvas: one for all edges of a connection, one for all units of a layer, and small buttons.

Single items for single edges took 240 ms a frame for 64×64 edges where one item took 37.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QLineF, QPointF, QRectF, Qt, QTimer
from PyQt6.QtGui import QColor, QCursor, QFont, QImage, QPainter, QPen
from PyQt6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from playground.core.activations import Array
from playground.ui.canvas.layout import Box
from playground.ui.theme import Theme, mix

FULL_WEIGHT = 4.0  # |w| at which an edge is widest and its colour full
WIDEST, THINNEST = 8.0, 0.6
BUCKETS = 10  # widths that are told apart; edges of one width and sign are drawn together
PIECE = 11.0  # a curve is drawn as straight pieces of about this length: Qt fills those five times as fast as it strokes a curve
HIT_POINTS = 25  # along an edge, for finding the one under the mouse
DASH, GAP = 6.0, 4.0  # of negative edges, in scene units; the sign never rests on colour alone


class EdgesItem(QGraphicsItem):
    """All edges of one connection.

    `corners` are the Bézier points of the edges, (n_edges, 4, 2), `offsets` the places of their weights in the parameter vector.
    What is drawn of an edge is made when it is first drawn: of very many edges only the strongest ever are.
    """

    def __init__(self, corners: Array, offsets: npt.NDArray[np.int64], theme: Theme) -> None:
        super().__init__()
        self.offsets = offsets
        self._corners = corners
        self.points = _bezier(corners, HIT_POINTS)
        self._pieces: dict[tuple[int, bool], list[QLineF]] = {}
        self.hovered = -1
        self._strokes: list[tuple[QPen, list[QLineF]]] = []
        (left, top), (right, bottom) = self.points.min(axis=(0, 1)), self.points.max(axis=(0, 1))
        self._rect = QRectF(left, top, right - left, bottom - top).adjusted(-WIDEST, -WIDEST, WIDEST, WIDEST)
        self.set_theme(theme)
        self.setZValue(0)

    def set_theme(self, theme: Theme) -> None:
        """Make the pens for `theme`."""
        self._theme = theme
        self._pens = {
            (sign, bucket): _edge_pen(theme, sign, bucket / (BUCKETS - 1)) for sign in (1, -1) for bucket in range(BUCKETS)
        }

    def show_weights(self, parameters: Array, weakest: float = 0.0) -> None:
        """Sort the edges by width and sign and remember what to draw; edges with |w| below `weakest` are left out."""
        weights = np.nan_to_num(parameters[self.offsets])
        buckets = np.rint(np.minimum(np.abs(weights) / FULL_WEIGHT, 1.0) * (BUCKETS - 1)).astype(int).tolist()
        lines: dict[tuple[int, int], list[QLineF]] = {}
        for edge in np.flatnonzero(np.abs(weights) >= weakest).tolist():
            negative = weights[edge] < 0
            lines.setdefault((-1 if negative else 1, buckets[edge]), []).extend(self._lines(edge, bool(negative)))
        self._strokes = [(self._pens[key], lines[key]) for key in sorted(lines, key=lambda key: key[1])]
        self.update()

    def _lines(self, edge: int, dashed: bool) -> list[QLineF]:
        key = edge, dashed
        if key not in self._pieces:
            points = _respaced(_bezier(self._corners[edge][None], 65)[0], np.linspace(0, 1, 33))
            self._pieces[key] = _dashes(points) if dashed else _solid(points)
        return self._pieces[key]

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        for pen, lines in self._strokes:
            painter.setPen(pen)
            painter.drawLines(lines)  # type: ignore[call-overload]
        if 0 <= self.hovered < len(self.offsets):
            painter.setPen(QPen(QColor(self._theme.accent), 2.5))
            painter.drawLines(self._lines(self.hovered, False))  # type: ignore[call-overload]


def _edge_pen(theme: Theme, sign: int, strength: float) -> QPen:
    colour = mix(theme.line, theme.positive if sign > 0 else theme.negative, 0.35 + 0.65 * strength**0.5)
    pen = QPen(colour, THINNEST + (WIDEST - THINNEST) * strength)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _bezier(corners: Array, count: int) -> Array:
    """`count` points along each of the curves (n, 4, 2), as (n, count, 2)."""
    t = np.linspace(0, 1, count)
    basis = np.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3], axis=1)
    return np.asarray(basis @ corners)


def _solid(points: Array) -> list[QLineF]:
    return _pieces(points, max(10, round(_length(points) / PIECE)), 1.0)


def _respaced(points: Array, shares: Array) -> Array:
    """The points at the given shares of the length of a polyline."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    return np.stack([np.interp(shares * along[-1], along, points[:, axis]) for axis in (0, 1)], axis=1)


def _pieces(points: Array, count: int, filled: float) -> list[QLineF]:
    """`count` straight pieces along a polyline, each covering the share `filled` of its part."""
    starts = np.arange(count) / count
    ends = starts + filled / count
    return [QLineF(*a, *b) for a, b in zip(_respaced(points, starts).tolist(), _respaced(points, ends).tolist(), strict=True)]


def _dashes(points: Array) -> list[QLineF]:
    return _pieces(points, max(3, round(_length(points) / (DASH + GAP))), DASH / (DASH + GAP))


def _length(points: Array) -> float:
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


class UnitsItem(QGraphicsItem):
    """All units of one layer: each a small map of its activation over the plane, with a dot for its bias."""

    def __init__(self, boxes: list[Box], theme: Theme, bias_offsets: npt.NDArray[np.int64] | None) -> None:
        super().__init__()
        self.boxes = boxes
        self._bias_offsets = bias_offsets
        self._rects = [QRectF(box.x - box.side / 2, box.y - box.side / 2, box.side, box.side) for box in boxes]
        self._rect = QRectF()
        for rect in self._rects:
            self._rect = self._rect.united(rect)
        self._rect.adjust(-8, -8, 8, 8)
        self._image: QImage | None = None
        self._pixels: npt.NDArray[np.uint32] | None = None
        self._bias_colours: list[QColor] = []
        self.hovered = -1
        self.set_theme(theme)
        self.setZValue(2)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme

    def show_maps(self, indices: npt.NDArray[np.uint8], table: npt.NDArray[np.uint32]) -> None:
        """Show one map a unit, (n_units, r, r), as places in a colour table of 0xffRRGGBB."""
        count, height, width = indices.shape
        self._pixels = table[indices].reshape(count * height, width)  # kept: QImage does not copy
        self._image = QImage(self._pixels.data, width, count * height, 4 * width, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
        self.update()

    def show_biases(self, parameters: Array) -> None:
        """Colour the bias dots."""
        if self._bias_offsets is None:
            return
        theme = self._theme
        self._bias_colours = [
            mix(theme.zero, theme.positive if bias > 0 else theme.negative, min(1.0, 0.15 + abs(bias) / 2))
            for bias in np.nan_to_num(parameters[self._bias_offsets]).tolist()
        ]

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for i, rect in enumerate(self._rects):
            if self._image is not None:
                size = self._image.width()
                painter.drawImage(rect, self._image, QRectF(0, i * size, size, size))
            else:
                painter.fillRect(rect, QColor(self._theme.control))
            if rect.width() > 14:
                self._paint_frame(painter, i, rect)

    def _paint_frame(self, painter: QPainter, i: int, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.surface), 4))
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 8, 8)
        hovered = i == self.hovered
        painter.setPen(QPen(QColor(self._theme.accent if hovered else self._theme.line), 2 if hovered else 1.2))
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 8, 8)
        if i < len(self._bias_colours):
            painter.setPen(QPen(QColor(self._theme.surface), 1.5))
            painter.setBrush(self._bias_colours[i])
            painter.drawEllipse(QPointF(rect.left() + 1, rect.bottom() - 1), 5.5, 5.5)


class TextItem(QGraphicsItem):
    """A line of text centred on its position (or ending there)."""

    def __init__(self, text: str, font: QFont, colour: str, right: bool = False) -> None:
        super().__init__()
        self._text, self._font, self._colour, self._right = text, font, colour, right
        self._rect = QRectF(-56 if right else -72, -11, 56 if right else 144, 22)
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        painter.setFont(self._font)
        painter.setPen(QColor(self._colour))
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(self._rect, side | Qt.AlignmentFlag.AlignVCenter, self._text)


class ButtonItem(QGraphicsItem):
    """A small rounded button with a text; the same things are also in menus, which the keyboard reaches."""

    def __init__(self, text: str, width: float, font: QFont, theme: Theme, tooltip: str, clicked: Callable[[], None]) -> None:
        super().__init__()
        self._text, self._font, self._theme, self._clicked = text, font, theme, clicked
        self._rect = QRectF(-width / 2, -11, width, 22)
        self._hovered = False
        self.setAcceptHoverEvents(True)
        self.setToolTip(tooltip)
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(self._theme.control, self._theme.text, 0.12 if self._hovered else 0.0))
        painter.drawRoundedRect(self._rect, 7, 7)
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self._text)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent | None) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent | None) -> None:
        self._hovered = False
        self.update()

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent | None) -> None:
        if event is not None:
            event.accept()

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent | None) -> None:
        if event is not None and self._rect.contains(event.pos()) and event.button() == Qt.MouseButton.LeftButton:
            QTimer.singleShot(0, self._clicked)  # the click may rebuild the scene, and this item with it


def packed_table(colours: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    """A colour table (n, 3) as 0xffRRGGBB words."""
    wide = colours.astype(np.uint32)
    return np.asarray(0xFF000000 | (wide[:, 0] << 16) | (wide[:, 1] << 8) | wide[:, 2], dtype=np.uint32)
