"""The Ledger page: the contribution of each sample to the gradient of the selected weight."""

import numpy as np
from PyQt6.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.core.engine.samples import NO_INDEX
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import Experiment
from playground.core.observe.account import Account
from playground.live.snapshot import Snapshot
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme
from playground.ui.state.watched import Watched
from playground.ui.texts.absent import when_computed
from playground.ui.texts.names import part_title, sample_title
from playground.ui.texts.numbers import number
from playground.ui.texts.samples import gradient_of_loss, source_title
from playground.ui.texts.symbols import DIRECTION
from playground.ui.views.backprop.pages import PageView, not_yet, weights_of
from playground.ui.widgets.indexed import IndexedLabel
from playground.ui.widgets.keys import ARROWS
from playground.ui.widgets.label import Label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BAR_MARGIN, HEIGHT = 6, 80  # pixels: around the bars, and their height
HOLLOW = 1.5  # pixels of the line around a bar below the middle


class LedgerPage(PageView):
    """Shows the account of the selected parameter; watches it only while visible."""

    def __init__(self, watched: Watched, theme: Theme) -> None:
        super().__init__()
        self._watched = watched
        self.title, self.summary, self.detail = Label(), IndexedLabel(), Label()
        self.bars = Bars(theme)
        for label in (self.title, self.summary, self.detail):
            label.setWordWrap(True)
        self.detail.setProperty("role", "muted")
        self.title.setProperty("role", "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.summary)
        layout.addWidget(self.bars, 1)
        layout.addWidget(self.detail)
        self.bars.pointed.connect(self._show_detail)
        self.bars.clicked.connect(self._pin)

    def showEvent(self, event: QShowEvent | None) -> None:
        super().showEvent(event)
        self._ask()

    def hideEvent(self, event: QHideEvent | None) -> None:
        super().hideEvent(event)
        self._watched.change(parameter=None)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.bars.set_theme(theme)

    def _ask(self) -> None:
        part = self.subject.part if self.subject else None
        self._watched.change(parameter=part.key if isinstance(part, ParameterPart) else None)

    def refresh(self) -> None:
        """Show the account of the selected parameter."""
        if not self.isVisible():
            return
        self._ask()
        part = self.subject.part if self.subject else None
        account, snapshot = self.snapshot.account if self.snapshot else None, self.snapshot
        is_known = (
            isinstance(part, ParameterPart) and account is not None and account.key == part.key
        )
        is_ahead = self.subject is not None and not self.subject.is_known
        if is_ahead or not is_known or account is None or snapshot is None or part is None:
            self._show_none(part)
            return
        text = self.tr("{part}, over {samples}   ·   {weights}")
        named = {"part": part_title(snapshot.experiment, part), "samples": source_title(snapshot)}
        self.title.setText(text.format(weights=weights_of(snapshot.update), **named))
        self.summary.setText(self._sum(snapshot, account))
        self.bars.show_account(account)
        self._show_detail(self.bars.hovered)

    def _show_none(self, part: object) -> None:
        self.title.setText(self.tr("Ledger"))
        hint = self.tr("Select an edge or a bias to see what each sample adds to its gradient.")
        waiting = self.tr("Not computed yet: these samples have no gradient for this weight now.")
        snapshot = self.snapshot
        if snapshot is not None and snapshot.watch.source == "batch":
            when = when_computed(snapshot, "gradient")
            waiting = self.tr("Not computed yet: {when}").format(when=when)
        if self.subject is not None and not self.subject.is_known:
            waiting = not_yet()
        self.summary.setText(waiting if isinstance(part, ParameterPart) else hint)
        self.bars.show_account(None)
        self.detail.setText("")

    def _sum(self, snapshot: Snapshot, account: Account) -> str:
        """Return the mean of the shares as text: it is the gradient that the edge shows."""
        experiment = snapshot.experiment
        digits = self.subject.digits if self.subject else 4
        shares = account.ledger.shares
        up, down = shares[shares > 0], shares[shares < 0]
        with np.errstate(over="ignore"):  # a sum that overflows is shown as ∞
            sum_up, sum_down = float(up.sum()), float(down.sum())
        text = self.tr("{gradient} = {product} = {total}")
        if len(shares) != 1:
            text = self.tr(
                "{gradient} = (1/{count}) Σ {product} = (1/{count}) · ({up} + ({down})) = {total}"
                "   ·   samples that raise it: {ups}, that lower it: {downs}; "
                "{cancelled:.0f} % of their shares cancel each other out"
            )
        return text.format(
            gradient=gradient_of_loss(snapshot, account.key),
            product=self._product(experiment),
            count=len(shares),
            up=number(sum_up, digits),
            ups=len(up),
            down=number(sum_down, digits),
            downs=len(down),
            total=number(account.ledger.total, digits),
            cancelled=100 * account.ledger.cancelled,
        )

    @staticmethod
    def _product(experiment: Experiment) -> str:
        """Return what each sample gives, in symbols."""
        return DIRECTION if experiment.optimizer.error_correction else "δ·a"

    def _show_detail(self, index: int) -> None:
        """Show the sample and the numbers of a bar; −1 for none."""
        account = self.bars.account
        snapshot = self.snapshot
        if account is None or snapshot is None or not 0 <= index < len(account.indices):
            self.detail.setText(
                self.tr(
                    "Each bar is a sample: up, full, raises the gradient; down, hollow, lowers it. "
                    "The triangles on the map say the same. "
                    "A click or Enter pins the sample."
                )
            )
            self.bars.setAccessibleDescription(self.detail.text())
            return
        digits = self.subject.digits if self.subject else 4
        entries, sample = account.ledger, int(account.indices[index])
        self.detail.setText(
            self.tr("{name}: {product} = {delta} · {input} = {share}").format(
                name=sample_title(sample),
                product=self._product(snapshot.experiment),
                delta=number(float(entries.delta[index]), digits),
                input=number(float(entries.inputs[index]), digits),
                share=number(float(entries.shares[index]), digits),
            )
        )
        self.bars.setAccessibleDescription(self.detail.text())

    def _pin(self, index: int) -> None:
        account = self.bars.account
        if account is not None and account.indices[index] != NO_INDEX:
            self._watched.pin(int(account.indices[index]))


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
        self.hovered = -1
        self._order: list[int] = []
        self._heights = np.zeros(0)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Shares of the samples"))

    def sizeHint(self) -> QSize:
        return QSize(200, px(HEIGHT))

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

    def _bar(self, position: int) -> QRectF:
        """Return the rectangle of the bar at `position` from the left."""
        width = (self.width() - 2 * BAR_MARGIN) / max(1, len(self._order))
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
        """Paint a bar full, or hollow where it is below the line, as the triangles on the map."""
        painter.fillRect(bar, ink)
        inner = bar.adjusted(HOLLOW, HOLLOW, -HOLLOW, -HOLLOW)
        if not is_up and inner.width() >= 1 and inner.height() >= 1:
            painter.fillRect(inner, QColor(self._theme.surface))

    def _at(self, x: float) -> int:
        """Return the index of the sample whose bar is at `x`; −1 for none."""
        if self.account is None or not self._order:
            return -1
        position = int((x - BAR_MARGIN) / (self.width() - 2 * BAR_MARGIN) * len(self._order))
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

    def focusInEvent(self, event: QFocusEvent | None) -> None:
        super().focusInEvent(event)
        if self.hovered < 0:
            self._go(0)

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
