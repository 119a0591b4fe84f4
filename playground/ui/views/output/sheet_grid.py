"""The contact sheet: many samples as little pictures, each with its class and the answer."""

import math

import numpy as np
from PyQt6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PyQt6.QtWidgets import QWidget

from playground.core.catalog.datasets.dataset import Dataset
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, class_colours, small_font
from playground.ui.texts.names import class_name, class_names
from playground.ui.views.output.judged import NO_ANSWER, Judged, Which
from playground.ui.views.output.sample_words import measures, samples_in_words, verdict
from playground.ui.widgets.sample_picture import paint_sample
from playground.ui.widgets.tooltips import hide_tooltip, show_tooltip

SIDE, GAP = 34, 6  # pixels: of a picture, and between pictures
FRAME, RING = 2, 4  # pixels: the line around a wrong answer, and what the ring needs
MOST_KEPT = 500  # pictures
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class SheetGrid(QWidget):
    """A grid of samples in their order; as high as all of them need.

    A wrong answer has a frame in its colour and the caption “true → answered”.

    Signals
    -------
    picked(int) : the index of the sample that was clicked, or reached with the arrow keys
    """

    picked = pyqtSignal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._dataset: Dataset | None = None
        self._judged: Judged | None = None
        self._pinned: int | None = None
        self._current: int | None = None  # where the keys are, by the index of its sample
        self._pixmaps: dict[int, QPixmap] = {}
        self._painted_for: object = None
        self._pitch = (float(SIDE), float(SIDE))  # from one cell to the next, across and down
        self.indices: list[int] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Samples as pictures"))
        self.setMouseTracking(True)
        follow_text_size(self, self._fit)

    # --- what is shown ----------------------------------------------------------------------------

    def show_samples(
        self, dataset: Dataset, judged: Judged, which: Which, pinned: int | None
    ) -> None:
        """Show the samples that are `which` of `judged`; `pinned` is the index with a ring."""
        indices = judged.indices(which).tolist()
        if indices == self.indices and judged.is_like(self._judged) and pinned == self._pinned:
            return
        is_other = dataset != self._dataset or len(indices) != len(self.indices)
        if self._judged is None or judged.samples is not self._judged.samples:
            self._pixmaps, self._current = {}, None
        self._dataset, self._judged = dataset, judged
        self.indices, self._pinned = indices, pinned
        self._current = self._current if pinned is None else pinned
        self._describe()
        if is_other:
            self._fit()
        self.update()

    def let_go(self) -> None:
        """Keep no samples and no pictures of them."""
        self._judged, self.indices, self._pixmaps = None, [], {}

    def _describe(self) -> None:
        """Describe the sample that the arrow keys have reached."""
        at = self._current
        self.setAccessibleDescription(
            self.text_of(self.indices.index(at)) if at in self.indices else ""
        )

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self._fit()

    # --- positions --------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Make the grid as high as its rows: each has room for a picture and a class name."""
        metrics = QFontMetricsF(small_font())
        names = class_names(self._dataset) if self._dataset is not None else []
        widest = max(map(metrics.horizontalAdvance, names), default=0.0)
        self._pitch = max(px(SIDE), widest) + GAP, px(SIDE) + metrics.height() + GAP
        rows = math.ceil(len(self.indices) / self._columns)
        self.setFixedHeight(max(1, round(rows * self._pitch[1])))
        self.update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._pitch[0]), 0)

    @property
    def _columns(self) -> int:
        return max(1, int(self.width() / self._pitch[0]))

    def cell(self, position: int) -> QRectF:
        """Return the rectangle of the picture and caption at `position` in the grid."""
        height, columns = self._pitch[1], self._columns
        width = self.width() / columns
        return QRectF(position % columns * width, position // columns * height, width, height - GAP)

    def picture(self, position: int) -> QRectF:
        """Return the square of the picture at `position` in the grid."""
        cell, side = self.cell(position), px(SIDE)
        left, top = round(cell.center().x() - side / 2), round(cell.top()) + RING
        return QRectF(left, top, side, side)

    def position_at(self, point: QPointF) -> int | None:
        """Return the position in the grid of the cell at `point`."""
        column = int(point.x() / self.width() * self._columns)
        position = int(point.y() / self._pitch[1]) * self._columns + column
        return position if 0 <= position < len(self.indices) else None

    # --- drawing ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(small_font())
        shown = event.rect() if event is not None else self.rect()
        for position in self._positions_in(shown):
            self._paint_cell(painter, position)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.visibleRegion().boundingRect().adjusted(0, 0, -1, -1))
        painter.end()

    def _positions_in(self, shown: QRect) -> range:
        height = self._pitch[1]
        first, last = int(shown.top() / height), int(shown.bottom() / height)
        end = min(len(self.indices), (last + 1) * self._columns)
        return range(max(0, first) * self._columns, end)

    def _paint_cell(self, painter: QPainter, position: int) -> None:
        assert self._judged is not None
        assert self._dataset is not None
        index, picture = self.indices[position], self.picture(position)
        answer = int(self._judged.answers[index])
        painter.drawPixmap(picture.topLeft(), self._pixmap(index))
        is_wrong = bool(self._judged.wrong[index]) and not self._judged.is_fresh
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_wrong:
            colours = *class_colours(self._theme, self._dataset.classes), self._theme.muted
            painter.setPen(QPen(QColor(colours[answer]), FRAME))  # the last one: no answer, −1
            painter.drawRect(picture.adjusted(-1, -1, 1, 1))
        if index == self._pinned:
            painter.setPen(QPen(QColor(self._theme.text), FRAME))
            painter.drawRoundedRect(picture.adjusted(-3, -3, 3, 3), 4, 4)
        elif index == self._current and self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), FRAME))
            painter.drawRoundedRect(picture.adjusted(-3, -3, 3, 3), 4, 4)
        painter.setPen(QColor(self._theme.text if is_wrong else self._theme.muted))
        cell = self.cell(position)
        top = picture.bottom() + 1
        below = QRectF(cell.left(), top, cell.width(), cell.bottom() + GAP - top)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, self.caption(position))

    def _pixmap(self, index: int) -> QPixmap:
        """Return the picture of a sample, painted once for all frames."""
        assert self._judged is not None
        assert self._dataset is not None
        samples, ratio = self._judged.samples, self.devicePixelRatioF()
        key = self._theme, ratio, px(SIDE)
        if key != self._painted_for or len(self._pixmaps) >= MOST_KEPT:
            self._painted_for, self._pixmaps = key, {}
        if index not in self._pixmaps:
            side = px(SIDE)
            pixmap = QPixmap(round(side * ratio), round(side * ratio))
            pixmap.setDevicePixelRatio(ratio)
            painter, whole = QPainter(pixmap), QRectF(0, 0, side, side)
            point, label = samples.points[:, index], float(samples.labels[index])
            paint_sample(painter, whole, self._dataset, point, label, self._theme)
            painter.end()
            self._pixmaps[index] = pixmap
        return self._pixmaps[index]

    def caption(self, position: int) -> str:
        """Return the class of the sample at `position`, and the answer if it is another one."""
        assert self._judged is not None
        assert self._dataset is not None
        index = self.indices[position]
        true = class_name(self._dataset, float(self._judged.samples.labels[index]))
        if self._judged.is_fresh or not self._judged.wrong[index]:
            return true
        answer = self._answer(index)
        both = self.tr("{true} → {answer}").format(true=true, answer=answer)
        metrics, room = QFontMetricsF(small_font()), self.cell(0).width()
        if metrics.horizontalAdvance(both) <= room:
            return both
        return metrics.elidedText(
            self.tr("→ {answer}").format(answer=answer), Qt.TextElideMode.ElideRight, room
        )

    def _answer(self, index: int) -> str:
        assert self._judged is not None
        assert self._dataset is not None
        answer = int(self._judged.answers[index])
        return "–" if answer == NO_ANSWER else class_name(self._dataset, answer)

    def sentence(self) -> str:
        """Say the sample of the arrow keys, or how many there are and how many are wrong."""
        found, at = self._judged, self._current
        if found is None or not self.indices:
            return ""
        if at in self.indices:
            return self.text_of(self.indices.index(at))
        return samples_in_words(found, self.indices)

    def text_of(self, position: int) -> str:
        """Return what the tooltip of the sample at `position` says."""
        assert self._judged is not None
        assert self._dataset is not None
        index = self.indices[position]
        lines = measures(self._dataset, self._judged, index)
        return "\n".join([verdict(self._dataset, self._judged, index), *lines])

    # --- mouse and keys ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        if event is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if (position := self.position_at(event.position())) is not None:
            self._go_to(self.indices[position])

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        steps = STEPS | {Qt.Key.Key_Down: self._columns, Qt.Key.Key_Up: -self._columns}
        if event is None or Qt.Key(event.key()) not in steps or not self.indices:
            super().keyPressEvent(event)
            return
        index = self._beside(steps[Qt.Key(event.key())])
        if index not in (self._pinned, self._current):
            self._go_to(index)

    def _beside(self, step: int) -> int:
        """Return the sample that is `step` places further; the first if there is no current one."""
        current, place = self._current, 0
        if current is not None:
            place = int(np.searchsorted(self.indices, current))
            place += step - (step > 0 and current not in self.indices)  # the next is at `place`
        return self.indices[min(max(place, 0), len(self.indices) - 1)]

    def _go_to(self, index: int) -> None:
        self._current = index
        self._describe()
        self.update()
        self.picked.emit(index)

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = self.position_at(QPointF(event.pos()))
            if position is None:
                hide_tooltip()
            else:
                show_tooltip(self.cell(position), self.text_of(position), self)
            return True
        return super().event(event)
