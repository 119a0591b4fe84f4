"""A matrix as numbers on colours, or as colours alone where there are too many numbers to read."""

import math

import numpy as np
from PyQt6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PyQt6.QtWidgets import QSizePolicy, QWidget

from playground.core.basics.arrays import Array
from playground.ui.look.colouring import table_index
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, cell_table, mono_font, readable_on
from playground.ui.texts.numbers import number
from playground.ui.widgets.cell_frame import paint_cell_frame
from playground.ui.widgets.keys import ARROWS

MOST_READABLE = 12  # rows or columns with numbers in them
MOST_DRAWN = 96  # rows or columns that are drawn at all
COLOUR_CELL = 8  # pixels of a cell without a number
Cell = tuple[int, int]  # row, column


class MatrixGrid(QWidget):
    """Shows a matrix; a cell can be pointed at, with the mouse or the arrow keys.

    Signals
    -------
    pointed(Cell | None) : the cell under the mouse or of the keyboard
    """

    pointed = pyqtSignal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._values: Array = np.zeros((0, 0))
        self._texts: list[list[str]] = []
        self._cell: Cell | None = None
        self._is_led_by_keys = False  # else by the mouse
        self._digits = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        follow_text_size(self, self._take_text_size)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self._theme, self._table = theme, cell_table(theme)
        self.update()

    def _take_text_size(self) -> None:
        self._font = QFont(mono_font())
        self._font.setPointSizeF(self._font.pointSizeF() * 0.88)
        self._measure()

    def show_matrix(self, values: Array, digits: int) -> None:
        """Show `values` (rows, columns) with this number of significant digits."""
        is_read = max(values.shape) <= MOST_READABLE
        self._values = values
        self._texts = [[number(x, digits) for x in row] for row in values.tolist()] * is_read
        if self._cell is not None and not self._has(self._cell):
            self._point(None)
        self._digits = digits
        self._describe()
        self._measure()

    @staticmethod
    def can_draw(shape: tuple[int, int]) -> bool:
        """Return whether a matrix of this shape can be shown."""
        return max(shape) <= MOST_DRAWN

    def value_at(self, cell: Cell) -> float:
        """Return the number of a cell."""
        return float(self._values[cell])

    @property
    def has_numbers(self) -> bool:
        """Whether there is room for the numbers."""
        return bool(self._texts) and self._width() >= self._wanted

    # --- sizes ------------------------------------------------------------------------------------

    def _measure(self) -> None:
        metrics = QFontMetrics(self._font)
        widths = [metrics.horizontalAdvance(text) for row in self._texts for text in row]
        widest = max(widths, default=0)
        self._wanted, self._line = widest + px(10), metrics.height() + px(4)
        self.setFixedHeight(max(1, self._values.shape[0]) * self._height() + 1)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        columns = max(1, self._values.shape[1])
        width = self._wanted if self._texts else px(COLOUR_CELL)
        return QSize(columns * width + 1, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max(1, self._values.shape[1]) * px(COLOUR_CELL) // 2 + 1, self.height())

    def _height(self) -> int:
        return self._line if self._texts else px(COLOUR_CELL)

    def _width(self) -> int:
        columns = max(1, self._values.shape[1])
        best = self._wanted if self._texts else px(COLOUR_CELL)
        return max(1, min(best, (self.width() - 1) // columns))

    def cell_rect(self, row: int, column: int) -> QRect:
        """Return where a cell is drawn."""
        return QRect(column * self._width(), row * self._height(), self._width(), self._height())

    def _has(self, cell: Cell) -> bool:
        rows, columns = self._values.shape
        return 0 <= cell[0] < rows and 0 <= cell[1] < columns

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:
        rows, columns = self._values.shape
        if not rows or not columns:
            return
        painter = QPainter(self)
        area = QRect(0, 0, columns * self._width(), rows * self._height())
        colours = self._colours()
        image = QImage(colours.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
        painter.drawImage(area, image)
        if self.has_numbers:
            painter.setFont(self._font)
            for row, texts in enumerate(self._texts):
                for column, text in enumerate(texts):
                    painter.setPen(readable_on(QColor(int(colours[row, column]))))
                    rect = self.cell_rect(row, column)
                    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QColor(self._theme.outline))
        painter.drawRect(area)
        if self._cell is not None and self._is_led_by_keys:
            paint_cell_frame(painter, self.cell_rect(*self._cell), self.rect(), self._theme)
        elif self._cell is not None:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.drawRect(self.cell_rect(*self._cell).adjusted(1, 1, -1, -1))
        painter.end()

    def _colours(self) -> Array:
        finite = np.abs(self._values[np.isfinite(self._values)])
        full = float(finite.max(initial=0.0)) or 1.0
        with np.errstate(all="ignore"):
            return np.ascontiguousarray(self._table[table_index(0.7 * self._values / full)])

    # --- pointing ---------------------------------------------------------------------------------

    def _point(self, cell: Cell | None) -> None:
        if cell != self._cell:
            self._cell = cell
            self._describe()
            self.update()
            self.pointed.emit(cell)

    def sentence(self) -> str:
        """Say the number that is pointed at, or from where to where the numbers are."""
        if self._cell is not None:
            return self.accessibleDescription()
        known = self._values[np.isfinite(self._values)]
        text = QCoreApplication.translate("Gates", "numbers from {low} to {high}")
        ends = (float(end(known)) for end in (np.min, np.max)) if known.size else ()
        said = [number(end, self._digits) for end in ends]
        return text.format(low=said[0], high=said[1]) if said else ""

    def _describe(self) -> None:
        """Tell screen readers the number that is pointed at, or all numbers."""
        if self._cell is None:
            self.setAccessibleDescription("\n".join("  ".join(row) for row in self._texts))
            return
        row, column = self._cell
        text = QCoreApplication.translate("Gates", "row {row}, column {column}: {number}")
        value = number(self.value_at(self._cell), self._digits)
        self.setAccessibleDescription(text.format(row=row + 1, column=column + 1, number=value))

    def _cell_at(self, position: QPoint) -> Cell | None:
        cell = (
            math.floor(position.y() / self._height()),
            math.floor(position.x() / self._width()),
        )
        return cell if self._has(cell) else None

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None:
            self._is_led_by_keys = False
            self._point(self._cell_at(event.pos()))

    def focusInEvent(self, event: QFocusEvent | None) -> None:
        super().focusInEvent(event)
        self._is_led_by_keys = True
        if self._cell is None and self._has((0, 0)):
            self._point((0, 0))

    def focusOutEvent(self, event: QFocusEvent | None) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def leaveEvent(self, event: QEvent | None) -> None:
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:
        if event is None or event.key() not in ARROWS:
            super().keyPressEvent(event)
            return
        right, down = ARROWS[Qt.Key(event.key())]
        row, column = self._cell or (0, 0)
        self._is_led_by_keys = True
        if self._has((row + down, column + right)):
            self._point((row + down, column + right))
