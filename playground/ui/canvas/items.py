"""The graphics items of the canvas apart from the edges: one for all units of a layer, texts, buttons, halos."""

from collections.abc import Callable, Collection

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PyQt6.QtGui import QColor, QCursor, QFont, QFontMetricsF, QIcon, QImage, QPainter, QPainterPath, QPen
from PyQt6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from playground.core.activations import Array
from playground.ui.canvas.routes import Box
from playground.ui.theme import Theme, mix, mono_font, small_font

HALO = 7.0  # from a box to the outside of its halo
BIAS_DOT = 5.5  # radius
PORT = 6.0  # radius of the dot from which a connection is dragged
FRAMED, NUMBERED = 14.0, 28.0  # boxes smaller than this have no frame, no room for a number


class UnitsItem(QGraphicsItem):
    """All units of one layer: each a small map of its activation over the plane, with a dot for its bias."""

    def __init__(self, boxes: list[Box], theme: Theme, bias_offsets: npt.NDArray[np.int64] | None, has_port: bool) -> None:
        super().__init__()
        self._bias_offsets, self._has_port, self._theme = bias_offsets, has_port, theme
        self._image: QImage | None = None
        self._pixels: npt.NDArray[np.uint32] | None = None
        self._bias_colours: list[QColor] = []
        self.hovered = -1
        self.numbers: list[str] = []  # one a unit, of the pinned sample
        self.selected: Collection[int] = ()
        self.selected_biases: Collection[int] = ()
        self.set_boxes(boxes)
        self.setZValue(2)

    def set_boxes(self, boxes: list[Box]) -> None:
        """Put the units elsewhere."""
        self.prepareGeometryChange()
        self._rects = [QRectF(box.x - box.side / 2, box.y - box.side / 2, box.side, box.side) for box in boxes]
        self._rect = QRectF()
        for rect in self._rects:
            self._rect = self._rect.united(rect)
        self._rect.adjust(-10, -10, 10, 10)
        self._scale = min(1.0, self._rects[0].width() / 40)
        self._corners, self._frames = QPainterPath(), QPainterPath()
        for rect in self._rects:
            self._corners.addRoundedRect(rect.adjusted(-1, -1, 1, 1), 8 * self._scale, 8 * self._scale)
            self._frames.addRoundedRect(rect.adjusted(-2, -2, 2, 2), 8 * self._scale, 8 * self._scale)

    @property
    def _is_framed(self) -> bool:
        return self._rects[0].width() > FRAMED

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
            mix(theme.zero, theme.positive if bias > 0 else theme.negative, min(1.0, 0.15 + abs(bias) / 2) if bias else 0.0)
            for bias in np.nan_to_num(parameters[self._bias_offsets]).tolist()
        ]

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for i in self.selected:
            self._paint_halo(painter, self._rects[i])
        for i, rect in enumerate(self._rects):
            if self._image is not None:
                size = self._image.width()
                painter.drawImage(rect, self._image, QRectF(0, i * size, size, size))
            else:
                painter.fillRect(rect, mix(self._theme.control, self._theme.muted, 0.0 if self._is_framed else 0.5))
        if self._is_framed:
            self._paint_frames(painter)
            self._paint_biases(painter)
            if self.hovered >= 0:
                self._paint_hovered(painter, self._rects[self.hovered])
        if self.numbers and self._rects[0].width() >= NUMBERED:
            self._paint_numbers(painter)

    def _paint_halo(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(self._theme.surface, self._theme.accent, 0.5))
        reach = HALO * min(1.0, rect.width() / 30)
        painter.drawRoundedRect(rect.adjusted(-reach, -reach, reach, reach), reach + 4, reach + 4)

    def _paint_frames(self, painter: QPainter) -> None:
        """Round the corners of all maps, and draw a line around them."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.surface), 4 * self._scale))
        painter.drawPath(self._corners)
        painter.setPen(QPen(QColor(self._theme.line), 1.2))
        painter.drawPath(self._frames)

    def _paint_biases(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.muted), 1))
        for i, colour in enumerate(self._bias_colours):
            if i in self.selected_biases:
                painter.setPen(QPen(QColor(self._theme.accent), 3))
            painter.setBrush(colour)
            rect = self._rects[i]
            painter.drawEllipse(QPointF(rect.left() + 1, rect.bottom() - 1), BIAS_DOT * self._scale, BIAS_DOT * self._scale)
            if i in self.selected_biases:
                painter.setPen(QPen(QColor(self._theme.muted), 1))

    def _paint_numbers(self, painter: QPainter) -> None:
        """A pill with its number in the middle of every unit."""
        font = mono_font()
        font.setPointSizeF(font.pointSizeF() * 0.8)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        fill = QColor(self._theme.surface)
        fill.setAlphaF(0.86)
        for rect, text in zip(self._rects, self.numbers, strict=True):
            pill = QRectF(0, 0, metrics.horizontalAdvance(text) + 8, metrics.height() + 2)
            pill.moveCenter(rect.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(pill, 5, 5)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_hovered(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 8 * self._scale, 8 * self._scale)
        if self._has_port:
            painter.setPen(QPen(QColor(self._theme.surface), 1.5))
            painter.setBrush(QColor(self._theme.accent))
            painter.drawEllipse(QPointF(rect.right() + 1, rect.center().y()), PORT * self._scale, PORT * self._scale)


class HaloItem(QGraphicsItem):
    """What shows that a whole layer is selected, or is where something will be dropped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colour = mix(theme.surface, theme.accent, 0.16)
        self._line = mix(theme.surface, theme.accent, 0.6)
        self._rect = QRectF()
        self.setZValue(-1)

    def set_rect(self, rect: QRectF) -> None:
        """Cover `rect`."""
        self.prepareGeometryChange()
        self._rect = rect

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-2, -2, 2, 2)

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        painter.setPen(QPen(self._line, 1.5))
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self._rect, 9, 9)


class TextItem(QGraphicsItem):
    """A line of text centred on its position (or ending there), shortened to `width`; `icon` stands to the right of it."""

    def __init__(
        self, text: str, font: QFont, colour: str, right: bool = False, width: float = 144, icon: QIcon | None = None
    ) -> None:
        super().__init__()
        metrics = QFontMetricsF(font)
        self._text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        self._font, self._colour, self._right, self._icon = font, colour, right, icon
        self._end = metrics.horizontalAdvance(self._text) / 2
        self._rect = QRectF(-width if right else -width / 2, -12, width, 24)
        if self._text != text:
            self.setToolTip(text)
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(0, 0, 20 if self._icon else 0, 0)

    def paint(self, painter: QPainter | None, option: QStyleOptionGraphicsItem | None, widget: QWidget | None = None) -> None:
        assert painter is not None
        painter.setFont(self._font)
        painter.setPen(QColor(self._colour))
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(self._rect, side | Qt.AlignmentFlag.AlignVCenter, self._text)
        if self._icon:
            self._icon.paint(painter, QRect(round(self._end) + 4, -7, 14, 14))


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
            self.click()

    def click(self) -> None:
        """Do what the button is for."""
        QTimer.singleShot(0, self._clicked)  # it may rebuild the scene, and this item with it


class PortItem(ButtonItem):
    """The button from which a connection of a whole layer is dragged; a click offers the same as a menu."""

    def __init__(self, layer: str, theme: Theme, tooltip: str, clicked: Callable[[], None]) -> None:
        super().__init__("→", 24, small_font(), theme, tooltip, clicked)
        self.layer = layer
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))


def packed_table(colours: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint32]:
    """A colour table (n, 3) as 0xffRRGGBB words."""
    wide = colours.astype(np.uint32)
    return np.asarray(0xFF000000 | (wide[:, 0] << 16) | (wide[:, 1] << 8) | wide[:, 2], dtype=np.uint32)
