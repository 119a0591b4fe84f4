"""The thin wires of a large gate graph as a picture: strokes are made once, not at every paint."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPainter, QPen, QPixmap
from PyQt6.QtWidgets import QWidget

from playground.ui.gate_graph.picture import Picture

SOLID, DASHES = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine


class KeptWires:
    """Paints all wires one pixel thin; on the screen from a picture as long as nothing changes."""

    def __init__(self) -> None:
        self._pixmap = QPixmap()
        self._shown: Picture | None = None
        self._look: object = None  # how it was painted

    def paint(
        self, painter: QPainter, picture: Picture, colour: QColor, widget: QWidget | None
    ) -> None:
        """Paint the wires of `picture`; without a widget, as for an export, as strokes."""
        if widget is None:
            stroke(painter, picture, colour)
            return
        size, ratio, transform = widget.size(), widget.devicePixelRatioF(), painter.worldTransform()
        look = colour.name(), size, ratio, transform
        if picture is not self._shown or look != self._look:
            self._pixmap = QPixmap(size * ratio)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._pixmap)
            inner.setRenderHints(painter.renderHints())
            inner.setWorldTransform(transform)
            stroke(inner, picture, colour)
            inner.end()
            self._shown, self._look = picture, look
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._pixmap)
        painter.restore()


def stroke(painter: QPainter, picture: Picture, colour: QColor) -> None:
    """Stroke all wires; dashes say that no gradient takes them."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for bundle, style in zip(picture.bundles, (SOLID, DASHES), strict=True):
        pen = QPen(colour, 1, style)
        pen.setCosmetic(True)
        painter.strokePath(bundle, pen)
