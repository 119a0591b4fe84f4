"""The neurons +1, as textbooks draw them: the weights of their edges are the biases."""

from collections.abc import Iterable

from PyQt6.QtCore import QCoreApplication, QRectF, Qt
from PyQt6.QtGui import QColor, QPainter, QPainterPath, QPen
from PyQt6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from playground.ui.look.theme import Theme, mono_font
from playground.ui.views.canvas.boxes import UnitBox
from playground.ui.views.canvas.items import ThemedItem

TEXT_SHARE = 0.45  # of the side: the height of the text


class BiasNeuronsItem(ThemedItem):
    """All neurons +1 of the network: circles, because they compute nothing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rects: list[QRectF] = []
        self._rect = QRectF()
        self.setZValue(2)
        self.setToolTip(
            QCoreApplication.translate(
                "BiasNeurons", "It is always 1: the weights of its edges are the biases."
            )
        )

    def set_boxes(self, boxes: Iterable[UnitBox]) -> None:
        """Move them to `boxes`; layers that share one have equal boxes."""
        self.prepareGeometryChange()
        self.rects = [
            QRectF(box.x - box.side / 2, box.y - box.side / 2, box.side, box.side)
            for box in dict.fromkeys(boxes)
        ]
        self._rect = QRectF()
        for rect in self.rects:
            self._rect = self._rect.united(rect.adjusted(-2, -2, 2, 2))

    def boundingRect(self) -> QRectF:
        return self._rect

    def shape(self) -> QPainterPath:
        """Return where the mouse finds them: not the edges between them."""
        path = QPainterPath()
        for rect in self.rects:
            path.addEllipse(rect)
        return path

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        font = mono_font()
        for rect in self.rects:
            font.setPixelSize(max(1, round(rect.height() * TEXT_SHARE)))
            painter.setFont(font)
            painter.setPen(QPen(QColor(self._theme.muted), 1.2))
            painter.setBrush(QColor(self._theme.control))
            painter.drawEllipse(rect)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "+1")
