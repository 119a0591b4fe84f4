"""Where the headers are: on a strip at the top of the view, or above the boxes of their layer."""

from collections.abc import Collection

from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QColor, QPainter, QPen, QTransform
from PyQt6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from playground.ui.look.theme import Theme, mix, selection_ring
from playground.ui.views.canvas.geometry import CanvasLayout
from playground.ui.views.canvas.header_forms import EDGE, LINE, HeaderForm, header_height
from playground.ui.views.canvas.items import ThemedItem

STRIP_Z = 5.0  # above the network, which is seen through no header
CORNER = 7.0


class HeaderPlaces:
    """Where the headers are: the way from the scene to the pixels of the view, and back.

    Attributes
    ----------
    height : of one header, in pixels
    """

    def __init__(self, layout: CanvasLayout, form: HeaderForm, to_view: QTransform) -> None:
        self._layout, self._to_view = layout, to_view
        self._back, _ = to_view.inverted()
        self.height = header_height(form, layout.text_scale)
        self._half = layout.column_width * to_view.m11() / 2
        self._first = {column.layers[0] for column in layout.columns}

    def origin(self, layer: str) -> QPointF:
        """Return the middle of the top of a header, in pixels."""
        point = self._to_view.map(QPointF(*self._layout.tops[layer]))
        if layer in self._first:
            return QPointF(point.x(), 0.0)
        return QPointF(point.x(), point.y() - self.height - 2 * EDGE)

    def is_on_top(self, layer: str) -> bool:
        """Return whether the header of a layer is on the strip."""
        return layer in self._first

    def rect(self, layer: str) -> QRectF:
        """Return the rectangle of a header, in pixels."""
        half, at = self._half - 2, self.origin(layer)
        return QRectF(at.x() - half, at.y() + 2, 2 * half, self.height - 4)

    def in_scene(self, layer: str, x: float, y: float) -> QPointF:
        """Return the point of the scene that is `x` and `y` pixels from the origin of a header."""
        return self._back.map(self.origin(layer) + QPointF(x, y))

    @property
    def corner(self) -> QPointF:
        """The upper left corner of the view, in the scene."""
        return self._back.map(QPointF(0, 0))

    def covers(self, point: QPointF) -> bool:
        """Return whether a point of the scene is behind the strip at the top."""
        return self._to_view.map(point).y() < self.height

    def layer_at(self, point: QPointF) -> str | None:
        """Return the layer whose header is at a point of the scene."""
        at = self._to_view.map(point)
        for layer in self._layout.tops:
            away = at - self.origin(layer)
            if abs(away.x()) <= self._half and 0 <= away.y() < self.height:
                return layer
        return None

    def title(self, layer: str) -> QPointF:
        """Return the middle of the name of a layer, in the scene."""
        return self.in_scene(layer, 0, (EDGE + LINE / 2) * self._layout.text_scale)


class StripItem(ThemedItem):
    """The background of the headers at the top of the view, with that of selected layers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rect = QRectF()
        self.marked: Collection[QRectF] = ()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(STRIP_Z)

    def set_size(self, width: float, height: float) -> None:
        """Cover so many pixels at the top of the view."""
        if (width, height) != (self._rect.width(), self._rect.height()):
            self.prepareGeometryChange()
            self._rect = QRectF(0, 0, width, height)

    def mark(self, rects: Collection[QRectF]) -> None:
        """Show these headers as selected."""
        self.marked = rects
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
        painter.fillRect(self._rect, QColor(self._theme.surface))
        painter.setPen(QPen(selection_ring(self._theme), 1.5))
        painter.setBrush(mix(self._theme.surface, self._theme.accent, 0.16))
        for rect in self.marked:
            painter.drawRoundedRect(rect, CORNER, CORNER)
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(self._rect.bottomLeft(), self._rect.bottomRight())
