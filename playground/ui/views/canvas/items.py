"""The simple graphics items of the canvas: halos, texts, buttons, ports."""

from collections.abc import Callable

from PyQt6.QtCore import QRect, QRectF, Qt, QTimer
from PyQt6.QtGui import QColor, QCursor, QFont, QFontMetricsF, QPainter, QPen
from PyQt6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from playground.ui.look.icons import icon
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix, selection_ring, small_font
from playground.ui.texts.plain import plain


class ThemedItem(QGraphicsItem):
    """An item that is painted in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme` from now on."""
        self._theme = theme
        self.update()


class HaloItem(ThemedItem):
    """The background of a selected layer, or of one on which something will be dropped."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
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
        surface, accent = self._theme.surface, self._theme.accent
        painter.setPen(QPen(selection_ring(self._theme), 1.5))
        painter.setBrush(mix(surface, accent, 0.16))
        painter.drawRoundedRect(self._rect, 9, 9)


class TextItem(ThemedItem):
    """A line of text centred on its position.

    Parameters
    ----------
    right : end at the position
    width : longer texts are cut to it, with an ellipsis
    is_muted : whether it says less important things
    is_locked : whether a lock is drawn to the right of the text

    Attributes
    ----------
    has_background : whether it covers what is behind it
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        theme: Theme,
        right: bool = False,
        width: float = 144,
        is_muted: bool = False,
        is_locked: bool = False,
    ) -> None:
        super().__init__(theme)
        metrics = QFontMetricsF(font)
        self.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        self.has_background = False
        self.font, self._right, self._is_muted, self._is_locked = font, right, is_muted, is_locked
        self.least_pitch = metrics.height()  # from one such line of text to the next
        self.text_width = metrics.horizontalAdvance(self.text)
        self._end = self.text_width / 2
        height = px(24)
        self._rect = QRectF(-width if right else -width / 2, -height / 2, width, height)
        if self.text != text:
            self.setToolTip(plain(text))
        self.setZValue(3)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(0, 0, px(20) if self._is_locked else 0, 0)

    def paint(
        self,
        painter: QPainter | None,
        option: QStyleOptionGraphicsItem | None,
        widget: QWidget | None = None,
    ) -> None:
        assert painter is not None
        painter.setFont(self.font)
        if self.has_background:
            beside = self._rect.width() / 2 - self._end - 4
            behind = self._rect.adjusted(beside, 0, -beside, 0)
            painter.fillRect(behind, QColor(self._theme.surface))
        painter.setPen(QColor(self._theme.muted if self._is_muted else self._theme.text))
        side = Qt.AlignmentFlag.AlignRight if self._right else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(self._rect, side | Qt.AlignmentFlag.AlignVCenter, self.text)
        if self._is_locked:
            lock = icon("lock", self._theme.muted)
            lock.paint(painter, QRect(round(self._end) + 4, -px(7), px(14), px(14)))


class ButtonItem(ThemedItem):
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
        super().__init__(theme)
        metrics = QFontMetricsF(font)
        self.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 4)
        self._font, self._clicked = font, clicked
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
        if self._theme.is_high:
            painter.setPen(QColor(self._theme.outline))  # as of the buttons beside the canvas
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


class InsertItem(ButtonItem):
    """The button that adds a layer just before the layer `before`; it moves away as it does so."""

    def __init__(
        self,
        before: str,
        width: float,
        font: QFont,
        theme: Theme,
        tooltip: str,
        clicked: Callable[[], None],
    ) -> None:
        super().__init__("+", width, font, theme, tooltip, clicked)
        self.before = before


class PortItem(ButtonItem):
    """The button from which a connection of a whole layer is dragged; a click offers a menu."""

    def __init__(self, layer: str, theme: Theme, tooltip: str, clicked: Callable[[], None]) -> None:
        super().__init__("→", px(24), small_font(), theme, tooltip, clicked)
        self.layer = layer
        self.setCursor(QCursor(Qt.CursorShape.CrossCursor))
