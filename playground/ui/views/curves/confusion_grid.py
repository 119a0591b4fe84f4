"""The cells of the confusion matrix, with the names of the classes beside and above them."""

import math
from collections.abc import Iterable

import numpy as np
from PyQt6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PyQt6.QtWidgets import QWidget

from playground.core.catalog.datasets.dataset import Dataset
from playground.core.observe.confusion import Counts, row_shares
from playground.ui.look.theme import Theme, class_colours, mix, readable_on, small_font
from playground.ui.texts.names import class_marks, class_names, class_title
from playground.ui.texts.numbers import percent
from playground.ui.views.curves.confused import cell_sentence, confusion_sentence
from playground.ui.widgets.cell_frame import paint_cell_frame
from playground.ui.widgets.keys import ARROWS
from playground.ui.widgets.named import name_of
from playground.ui.widgets.tooltips import hide_tooltip, show_tooltip

HIGH_CONTRAST = 0.3  # of the shades, so that numbers can be read on all
FULL_SHADE, FULL_INK = 1.0, 0.8  # the share of the colour in a cell that holds its whole row
CELL_GAP, CELL_EDGE = 2, 1  # pixels: between cells, and of the line around one
DOT, GAP = 8, 4  # pixels: the dot of a class, and beside it
SMALLEST_TEXT = 11  # pixels: smaller digits cannot be read
LEAST_ROW = SMALLEST_TEXT + CELL_GAP  # pixels, from a row to the next
LEAST_NAME = 20  # pixels of a name that is cut beside its dot
NAMES_SHARE = 0.4  # of the width, for the names beside the rows, at most
FEW_CLASSES = 4  # with more of them, cells without samples are blank


class ConfusionGrid(QWidget):
    """Counts and their shares of the row: rows are true classes, columns are predicted classes.

    The larger its share, the stronger the colour of a cell. Its digits are never smaller than
    `SMALLEST_TEXT`; the grid asks for the height that they need. The arrow keys go from cell to
    cell, at first to the first one.

    Signals
    -------
    reached(QRectF) : where the cell is to which the arrow keys have come

    Attributes
    ----------
    font_of_cells : the small font, smaller where there are many classes
    """

    reached = pyqtSignal(QRectF)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._place: tuple[int, int] | None = None  # the cell where the arrow keys are
        self.counts: Counts = np.zeros((0, 0), dtype=np.int64)
        self._names: list[str] = []
        self._marks: list[str] = []
        self._texts: set[str] = set()  # of the cells
        self._theme, self.font_of_cells = theme, small_font()
        self._first = QRectF()  # the cell at the top left, with the gap after it

    def show_counts(self, counts: Counts, name: str, dataset: Dataset) -> None:
        """Show `counts` (classes, classes) of `dataset` under the accessible name `name`."""
        names = class_names(dataset)
        shown = name_of(self), self._names
        if shown == (name, names) and np.array_equal(counts, self.counts):
            return
        self.counts, self._shares, self._names = counts, row_shares(counts), names
        self._marks = class_marks(dataset)
        self._titles = [class_title(dataset, number) for number in range(len(counts))]
        self.setAccessibleName(name)
        self._texts = {text for cell in self._cells() if (text := self.count(*cell))}
        if self._place is not None and max(self._place) >= len(counts):
            self._place = None
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme = theme
        self._fit()

    def minimumSizeHint(self) -> QSize:
        size, font = len(self.counts), _sized(SMALLEST_TEXT)
        widest = _widest((*self._texts, *self._marks), font)
        cells = size * (widest + CELL_GAP + 2 * CELL_EDGE)
        # beside names that have their share of the width, or less than that
        width = min(self._widest_name(font) + cells, cells / (1 - NAMES_SHARE))
        head = self._line(font)
        return QSize(max(120, math.ceil(width)), max(60, math.ceil(head) + size * LEAST_ROW))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def sentence(self) -> str:
        """Say the cell of the arrow keys, or how many answers are right and what is confused."""
        if self._place is not None:
            return self.text_of(*self._place)
        return confusion_sentence(self.counts, self._titles) if len(self.counts) else ""

    def text_of(self, row: int, column: int) -> str:
        """Return the text of a cell."""
        return cell_sentence(self.counts, self._titles, row, column)

    def shade(self, row: int, column: int) -> QColor:
        """Return the colour of a cell: ink, for wrong answers that of alerts, even of few."""
        share = float(np.nan_to_num(self._shares[row, column]))
        full = HIGH_CONTRAST if self._theme.is_high else 1.0
        if row == column:
            return mix(self._theme.surface, self._theme.text, full * FULL_INK * share)
        return mix(self._theme.surface, self._theme.alert, full * FULL_SHADE * math.sqrt(share))

    def _cells(self) -> list[tuple[int, int]]:
        size = len(self.counts)
        return [(row, column) for row in range(size) for column in range(size)]

    # --- sizes ------------------------------------------------------------------------------------

    def _fit(self) -> None:
        """Choose the small font, or a smaller one that fits many classes into the grid."""
        normal = QFontInfo(small_font()).pixelSize()
        sizes = [*range(normal, SMALLEST_TEXT, -1), SMALLEST_TEXT]
        for self.font_of_cells in map(_sized, sizes):
            self._first, metrics = self._first_cell(), QFontMetricsF(self.font_of_cells)
            width, height = self._first.width() - CELL_GAP, self._first.height() - CELL_GAP
            if height >= metrics.ascent() and width >= _widest(self._texts, self.font_of_cells):
                break
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()

    @staticmethod
    def _line(font: QFont) -> float:
        """Return the height of a line of names."""
        return QFontMetricsF(font).height() + 1

    def _left(self) -> float:
        """Return the width of the names beside the rows, with their dots."""
        return min(self._widest_name(self.font_of_cells), NAMES_SHARE * self.width())

    def _widest_name(self, font: QFont) -> float:
        return _widest(self._names, font) + DOT + 2 * GAP

    def _first_cell(self) -> QRectF:
        size, top, left = max(1, len(self.counts)), self._line(self.font_of_cells), self._left()
        return QRectF(left, top, (self.width() - left) / size, (self.height() - top) / size)

    def cell(self, row: int, column: int) -> QRectF:
        """Return the rectangle of a cell."""
        across, up = column * self._first.width(), row * self._first.height()
        return self._first.translated(across, up).adjusted(0, 0, -CELL_GAP, -CELL_GAP)

    # --- drawing ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self.counts):
            painter.setFont(self.font_of_cells)
            self._paint_heads(painter)
        for row, column in self._cells():
            if self.count(row, column):
                self._paint_cell(painter, row, column)
            else:  # of 40 classes 1,500
                painter.setPen(QColor(self._theme.line))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(_inner(self.cell(row, column)))
        if self._place is not None:
            cell = self.cell(*self._place).toAlignedRect()
            paint_cell_frame(painter, cell, self.rect(), self._theme)
        painter.end()

    def _paint_heads(self, painter: QPainter) -> None:
        """Paint the names of the classes, with the colours that they have on the map."""
        line, first, marks = self._line(self.font_of_cells), self.cell(0, 0), self.heads
        painter.setPen(QColor(self._theme.text))
        for number, name in enumerate(self._names):
            cell = self.cell(number, number)
            row = QRectF(0, cell.center().y() - line / 2, first.left() - GAP, line)
            self._paint_name(painter, number, name, row)
            head = QRectF(cell.left(), 0, cell.width(), line)
            if marks:
                painter.drawText(head, Qt.AlignmentFlag.AlignCenter, marks[number])
            else:
                self._paint_name(painter, number, name, head)

    @property
    def heads(self) -> list[str]:
        """What stands for the classes above columns too narrow for dots and names; else nothing."""
        widest = _widest(self._names, self.font_of_cells)
        has_room = self.cell(0, 0).width() - DOT - GAP >= min(widest, LEAST_NAME)
        return [] if has_room else self._marks

    def _paint_name(self, painter: QPainter, number: int, name: str, rect: QRectF) -> None:
        """Paint a dot and a name in `rect`, the name cut where it is too long."""
        metrics = QFontMetricsF(painter.font())
        room = rect.width() - DOT - GAP
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(class_colours(self._theme, len(self._names))[number]))
        dot = QPointF(rect.left() + DOT / 2, rect.center().y())
        painter.drawEllipse(dot, DOT / 2, DOT / 2)
        painter.restore()
        beside = rect.adjusted(DOT + GAP, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def count(self, row: int, column: int) -> str:
        """Return the number in a cell; of many classes a zero is left out."""
        count = int(self.counts[row, column])
        return f"{count:,}" if count or len(self.counts) <= FEW_CLASSES else ""

    def _paint_cell(self, painter: QPainter, row: int, column: int) -> None:
        rect, shade = self.cell(row, column), self.shade(row, column)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(shade)
        corner = min(4.0, rect.height() / 4)
        painter.drawRoundedRect(_inner(rect), corner, corner)
        painter.setPen(readable_on(shade))
        count, metrics = self.count(row, column), painter.fontMetrics()
        centre, height = Qt.AlignmentFlag.AlignCenter, metrics.height()
        if rect.width() < 2 * metrics.horizontalAdvance(count):  # the tooltip has the share
            painter.drawText(rect, centre, count)
            return
        share = percent(float(self._shares[row, column]))
        has_room = rect.height() >= 2 * height and rect.width() >= metrics.horizontalAdvance(share)
        if not has_room:
            # for two lines: side by side, or the count alone; the tooltip has both
            text = self.tr("{count} · {share}").format(count=count, share=share)
            fits = metrics.horizontalAdvance(text) <= rect.width() - 4
            painter.drawText(rect, centre, text if fits else count)
            return
        upper = rect.adjusted(0, 0, 0, -rect.height() / 2)
        lower = rect.adjusted(0, rect.height() / 2, 0, 0)
        painter.setFont(small_font(bold=True))
        painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, count)
        painter.setFont(self.font_of_cells)
        painter.drawText(lower, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, share)

    # --- mouse and keys ---------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None or event.key() not in ARROWS or not len(self.counts):
            super().keyPressEvent(event)
            return
        right, down = ARROWS[Qt.Key(event.key())] if self._place is not None else (0, 0)
        row, column = self._place or (0, 0)
        last = len(self.counts) - 1
        self._place = min(max(row + down, 0), last), min(max(column + right, 0), last)
        self.reached.emit(self.cell(*self._place))
        self.update()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        self._place = None
        self.update()

    def event(self, event: QEvent | None) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            position = QPointF(event.pos())
            found = [cell for cell in self._cells() if self.cell(*cell).contains(position)]
            if found:
                show_tooltip(self.cell(*found[0]), self.text_of(*found[0]), self)
            else:
                hide_tooltip()
            return True
        return super().event(event)


def _widest(texts: Iterable[str], font: QFont) -> float:
    """Return the width of the widest text in pixels."""
    return max(map(QFontMetricsF(font).horizontalAdvance, texts), default=0.0)


def _inner(rect: QRectF) -> QRectF:
    """Return the middle of the line around a cell."""
    return rect.adjusted(0.5, 0.5, -0.5, -0.5)


def _sized(pixels: int) -> QFont:
    """Return the small font with this height."""
    font = small_font()
    font.setPixelSize(pixels)
    return font
