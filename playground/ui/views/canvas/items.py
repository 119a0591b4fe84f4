"""The simple graphics items of the canvas: halos, texts, buttons, ports."""

from collections.abc import Callable

from PyQt6.QtCore import QRect, QRectF, Qt, QTimer
from PyQt6.QtGui import QColor, QCursor, QFont, QFontMetricsF, QIcon, QPainter, QPen
from PyQt6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix, small_font
from playground.ui.texts.plain import plain


class HaloItem(QGraphicsItem):
    """The background of a selected layer, or of one on which something will be dropped."""

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

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        painter.setPen(QPen(self._line, 1.5))
        painter.setBrush(self._colour)
        painter.drawRoundedRect(self._rect, 9, 9)


class TextItem(QGraphicsItem):
    """A line of text centred on its position.

    Parameters
    ----------
    right : end at the position
    width : longer texts are cut to it, with an ellipsis
    icon : drawn to the right of the text

    Attributes
    ----------
    background : a colour behind the text; empty for none
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        colour: str,
        right: bool = False,
        width: float = 144,
        icon: QIcon | None = None,
    ) -> None:
        super().__init__()
        metrics = QFontMetricsF(font)
        self.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        self.background = ""
        self.font, self._colour, self._right, self._icon = font, colour, right, icon
        self.least_pitch = metrics.height()  # from one such line of text to the next
        self.text_width = metrics.horizontalAdvance(self.text)
        self._end = self.text_width / 2
        height = px(24)
        self._rect = QRectF(-width if right else -width / 2, -height / 2, width, height)
        if self.text != text:
            self.setToolTip(plain(text))
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(0, 0, px(20) if self._icon else 0, 0)

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        painter.setFont(self.font)
        if self.background:
            beside = self._rect.width() / 2 - self._end - 4
            painter.fillRect(self._rect.adjusted(beside, 0, -beside, 0), QColor(self.background))
        painter.setPen(QColor(self._colour))
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(self._rect, side | Qt.AlignmentFlag.AlignVCenter, self.text)
        if self._icon:
            self._icon.paint(painter, QRect(round(self._end) + 4, -px(7), px(14), px(14)))


class ButtonItem(QGraphicsItem):
    """A small rounded button with a text; for the keyboard a menu offers its action too."""

    def __init__(
        self,
        text: str,
        width: float,
        font: QFont,
        theme: Theme,
        tooltip: str,
        clicked: Callable[[], None],
    ) -> None:
        super().__init__()
        metrics = QFontMetricsF(font)
        self.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 4)
        self._font, self._theme, self._clicked = font, theme, clicked
        self._rect = QRectF(-width / 2, -px(11), width, px(22))
        self._hovered = False
        self.setAcceptHoverEvents(True)
        self.setToolTip(plain(tooltip))
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor))
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        painter.setPen(Qt.PenStyle.NoPen)
        is_hovered = self._hovered and self.isUnderMouse()  # a menu takes the leave event
        painter.setBrush(mix(self._theme.control, self._theme.text, 0.12 if is_hovered else 0.0))
        painter.drawRoundedRect(self._rect, 7, 7)
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(self._rect, Qt.AlignmentFlag.AlignCenter, self.text)

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
        if (
            event is not None
            and self._rect.contains(event.pos())
            and event.button() == Qt.MouseButton.LeftButton
        ):
            self.click()

    def click(self) -> None:
        """Call the action of the button."""
        QTimer.singleShot(0, self._act)

    def _act(self) -> None:
        scene = self.scene()
        self._clicked()  # it may rebuild the scene, and this item with it
        if scene is not None:
            scene.update()


class PortItem(ButtonItem):
    """The button from which a connection of a whole layer is dragged; a click offers a menu."""

    def __init__(self, layer: str, theme: Theme, tooltip: str, clicked: Callable[[], None]) -> None:
        super().__init__("→", px(24), small_font(), theme, tooltip, clicked)
        self.layer = layer
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))
