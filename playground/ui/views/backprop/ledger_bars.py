"""The bars of the ledger: the share of each sample in a gradient."""

from collections.abc import Callable

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.core.observe.account import Account
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix
from playground.ui.widgets.keys import ARROWS, ENTER

BAR_MARGIN, HEIGHT, LOWEST = 6, 80, 48  # pixels: around the bars, their height, and at least
HOLLOW = 1.5  # pixels of the line around a bar below the middle
WIDEST = 40.0  # pixels, of a bar and its gap
WIDE = 6.0  # pixels of a bar that has room for a line around it; of a narrower one at its end
PALE = 0.75  # of the surface, in a hollow bar


class Bars(QWidget):
    """A bar for each sample, from the largest positive share to the largest negative one.

    The arrow keys go from bar to bar, Enter is a click.

    Signals
    -------
    pointed(int), clicked(int) : the index of the sample in the account; −1 for none
    """

    pointed = pyqtSignal(int)
    clicked = pyqtSignal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.account: Account | None = None
        self.says: Callable[[], str] = str  # the sentence of the bar, or of all
        self.hovered = -1
        self._order: list[int] = []
        self._heights = np.zeros(0)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Shares of the samples"))

    def sentence(self) -> str:
        """Say the bar that is pointed at, or what all of them are."""
        return self.says()

    def sizeHint(self) -> QSize:
        return QSize(200, px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, px(LOWEST))

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self.update()

    def show_account(self, account: Account | None) -> None:
        """Draw the shares of `account`, those that are NaN at the end."""
        self.account = account
        shares = np.zeros(0) if account is None else account.ledger.shares
        self._order = np.argsort(-shares, kind="stable").tolist()
        largest = float(np.abs(np.nan_to_num(shares)).max(initial=0.0)) or 1.0
        self._heights = np.clip(np.nan_to_num(shares) / largest, -1, 1)
        self.update()

    def _width(self) -> float:
        """Return the width of a bar with its gap."""
        return min(WIDEST, (self.width() - 2 * BAR_MARGIN) / max(1, len(self._order)))

    def _bar(self, position: int) -> QRectF:
        """Return the rectangle of the bar at `position` from the left."""
        width = self._width()
        middle = self.height() / 2
        height = float(self._heights[self._order[position]]) * (middle - BAR_MARGIN)
        gap = min(2.0, 0.2 * width)
        return QRectF(
            BAR_MARGIN + position * width + gap / 2, middle, max(1.0, width - gap), -height
        ).normalized()

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setPen(QColor(theme.line))
        painter.drawLine(
            QPointF(BAR_MARGIN, self.height() / 2),
            QPointF(self.width() - BAR_MARGIN, self.height() / 2),
        )
        if self.account is not None:
            for position, index in enumerate(self._order):
                ink = QColor(theme.accent if index == self.hovered else theme.gradient)
                self._paint_bar(painter, self._bar(position), ink, self._heights[index] > 0)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF, ink: QColor, is_up: bool) -> None:
        """Paint a bar full, or hollow where it is below the line, as the triangles on the map.

        Lines around two hundred bars would fill them, so narrow ones have a line at the end only.
        """
        painter.fillRect(bar, ink)
        sides = HOLLOW if bar.width() >= WIDE else 0.0
        inner = bar.adjusted(sides, sides, -sides, -HOLLOW)
        if not is_up and inner.height() > 0:
            surface = QColor(self._theme.surface)
            painter.fillRect(inner, mix(ink.name(), surface.name(), PALE))

    def _at(self, x: float) -> int:
        """Return the index of the sample whose bar is at `x`; −1 for none."""
        if self.account is None or not self._order:
            return -1
        position = int((x - BAR_MARGIN) // self._width())
        return self._order[position] if 0 <= position < len(self._order) else -1

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None:
            self._point(self._at(event.position().x()))

    def leaveEvent(self, event: object) -> None:
        self._point(-1)

    def _point(self, index: int) -> None:
        if index != self.hovered:
            self.hovered = index
            self.pointed.emit(index)
            self.update()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        self._point(-1)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        key = Qt.Key(event.key()) if event is not None else None
        if key in ARROWS:
            present = self._order.index(self.hovered) if self.hovered in self._order else -1
            self._go(present + ARROWS[key][0])
        elif key in ENTER and self.hovered >= 0:
            self.clicked.emit(self.hovered)
        else:
            super().keyPressEvent(event)

    def _go(self, position: int) -> None:
        """Point at the bar at `position` from the left, if there is one."""
        if 0 <= position < len(self._order):
            self._point(self._order[position])

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        index = self._at(event.position().x()) if event is not None else -1
        if index >= 0:
            self.clicked.emit(index)
