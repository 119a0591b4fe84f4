"""Heat-maps of all connections beside one another: one colour a parameter, its number where there is room, its sign always."""

import math
from collections.abc import Collection

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QEvent, QPoint, QRect, QSize, Qt, pyqtSignal
from PyQt6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PyQt6.QtWidgets import QScrollArea, QWidget

from playground.core.basics.arrays import Array
from playground.core.experiment.parts import ParameterPart, Part, UnitPart
from playground.core.experiment.spec import BIAS, Key
from playground.live.snapshot import Snapshot
from playground.ui.look.colouring import table_index
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import (
    Theme,
    diverging_table,
    mono_font,
    packed_table,
    readable_on,
    small_font,
)
from playground.ui.texts.numbers import short
from playground.ui.views.layers.matrices import (
    LABELS_LEFT,
    LABELS_TOP,
    TITLE,
    WITH_NUMBER,
    Matrix,
    MatrixGrid,
    matrices,
    place,
)
from playground.ui.views.layers.tiles import Tiles
from playground.ui.widgets.keys import ADDING

SIGNED = 8  # the smallest cell that carries a dash for “negative”
LABELLED = 12  # the smallest cell that has a label


class HeatMaps(QWidget):
    """Draws a flat vector of numbers, one a parameter; hatched while there are none.

    Signals
    -------
    pointed(Key | None) : the parameter under the mouse
    picked(Key, bool) : it was clicked; True to add it to the selection
    """

    pointed = pyqtSignal(object)
    picked = pyqtSignal(object, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._matrices: tuple[Matrix, ...] = ()
        self._places: tuple[MatrixGrid | Tiles, ...] = ()
        self._keys: tuple[Key, ...] = ()
        self._structure: object = None
        self.values: Array | None = None
        self._full: dict[str, float] = {}
        self._full_pictures: dict[str, float] = {}
        self._selected: set[int] = set()
        self._selected_rows: set[tuple[str, int]] = set()
        self._hovered: int | None = None
        self._room = 100
        self.setMouseTracking(True)
        self.set_theme(theme)
        follow_text_size(self, self._lay_out)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        self._table = packed_table(diverging_table(theme))
        self.update()

    def set_room(self, height: int) -> None:
        """Lay out for a strip of so many pixels."""
        self._room = height
        self._lay_out()

    def show_frame(
        self,
        snapshot: Snapshot,
        values: Array | None,
        full: dict[str, float],
        pictures: dict[str, float],
    ) -> None:
        """Show `values` of the snapshot's parameters, with the full colour of each layer at `full`, of pictures at `pictures`."""
        structure = (
            snapshot.experiment.network,
            snapshot.experiment.data.features,
            snapshot.experiment.dataset,
        )
        if structure != self._structure:
            self._structure = structure
            self._matrices, self._keys = (
                matrices(snapshot.experiment, snapshot.layout),
                snapshot.layout.keys,
            )
            self._hovered = None
            self._lay_out()
        self.values, self._full, self._full_pictures = values, full, pictures
        self.update()

    def show_selection(self, parts: Collection[Part], offsets: dict[Key, int]) -> None:
        """Outline the cells of selected edges and biases, and mark the rows of selected neurons."""
        self._selected = {
            offsets[part.key]
            for part in parts
            if isinstance(part, ParameterPart) and part.key in offsets
        }
        units = {(part.layer, part.unit) for part in parts if isinstance(part, UnitPart)}
        rows = {
            self._keys[m.offsets[i, 0]][:2]: (m.target, i)
            for m in self._matrices
            for i in range(len(m.rows))
        }
        self._selected_rows = {rows[unit] for unit in units if unit in rows}
        self.update()

    def _lay_out(self) -> None:
        self._places, (width, height) = place(self._matrices, self._room)
        self.setFixedSize(width, max(height, 1))
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    # --- pointing ---------------------------------------------------------------------------------

    def rect_of(self, key: Key) -> QRect:
        """The cell of a parameter; raises `KeyError`."""
        offset = self._keys.index(key)
        for matrix, at in zip(self._matrices, self._places, strict=True):
            rows, columns = np.nonzero(matrix.offsets == offset)
            if len(rows):
                return at.cell(int(rows[0]), int(columns[0]))
        raise KeyError(key)

    def key_at(self, position: QPoint) -> Key | None:
        """The parameter at a place of the widget; cut edges are none."""
        for matrix, at in zip(self._matrices, self._places, strict=True):
            cell = at.cell_at(position)
            if cell is not None and matrix.exists[cell]:
                return self._keys[matrix.offsets[cell]]
        return None

    def mouseMoveEvent(self, event: QMouseEvent | None) -> None:
        if event is not None:
            self._point(self.key_at(event.pos()))

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._point(None)

    def _point(self, key: Key | None) -> None:
        hovered = self._keys.index(key) if key is not None else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.pointed.emit(key)
            self.update()

    def mousePressEvent(self, event: QMouseEvent | None) -> None:
        key = self.key_at(event.pos()) if event is not None else None
        if event is not None and key is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(key, bool(event.modifiers() & ADDING))

    # --- painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent | None) -> None:
        painter = QPainter(self)
        seen = event.rect() if event is not None else self.rect()
        for matrix, at in zip(self._matrices, self._places, strict=True):
            area = QRect(
                at.left - px(LABELS_LEFT), 0, at.area.width() + 2 * px(LABELS_LEFT), self.height()
            )
            if area.intersects(seen):
                self._paint_matrix(painter, matrix, at)
        painter.end()

    def _paint_matrix(self, painter: QPainter, matrix: Matrix, at: MatrixGrid | Tiles) -> None:
        self._paint_title(painter, matrix, at)
        painter.setFont(small_font())
        painter.setPen(QColor(self._theme.muted))
        if isinstance(at, Tiles):
            self._paint_captions(painter, matrix, at)
        else:
            self._paint_axes(painter, matrix, at)
        areas = [at.row_rect(row) for row in range(at.rows)] if isinstance(at, Tiles) else [at.area]
        if self.values is None:
            for area in areas:
                painter.fillRect(area, QColor(self._theme.control))
                painter.fillRect(area, _hatch(self._theme))
        else:
            values = self.values[matrix.offsets]
            colours = self._colours(matrix, values)
            for area, picture in zip(
                areas, _pictures(colours, at, QColor(self._theme.surface).rgba()), strict=True
            ):
                rows, columns = picture.shape
                image = QImage(picture.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
                painter.drawImage(area, image)
            if at.width >= px(WITH_NUMBER):
                self._paint_numbers(painter, matrix, at, values, colours)
            else:
                self._paint_signs(painter, matrix, at, values)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self._theme.line))
        for area in areas:
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        self._paint_marks(painter, matrix, at)

    def _colours(self, matrix: Matrix, values: Array) -> npt.NDArray[np.uint32]:
        with np.errstate(all="ignore"):
            full = self._full if matrix.picture is None else self._full_pictures
            colours = self._table[table_index(values / full.get(matrix.target, 1.0))]
        colours[~matrix.exists] = QColor(self._theme.surface).rgba()
        return np.ascontiguousarray(colours)

    def _paint_numbers(
        self,
        painter: QPainter,
        matrix: Matrix,
        at: MatrixGrid | Tiles,
        values: Array,
        colours: npt.NDArray[np.uint32],
    ) -> None:
        painter.setFont(_number_font())
        for (row, column), value in np.ndenumerate(values):
            if matrix.exists[row, column]:
                painter.setPen(readable_on(QColor(int(colours[row, column]))))
                painter.drawText(
                    at.cell(row, column), Qt.AlignmentFlag.AlignCenter, cell_text(float(value))
                )

    def _paint_signs(
        self, painter: QPainter, matrix: Matrix, at: MatrixGrid | Tiles, values: Array
    ) -> None:
        """A dash on what is negative, a stroke through what is no number."""
        painter.setPen(QPen(QColor(self._theme.text), 1))
        for row, column in np.argwhere(~np.isfinite(values)).tolist():
            cell = at.cell(row, column)
            painter.drawLine(cell.topLeft(), cell.bottomRight())
        if min(at.width, at.height) >= SIGNED:
            for row, column in np.argwhere((values < 0) & matrix.exists).tolist():
                middle = at.cell(row, column).center()
                painter.drawLine(middle.x() - 2, middle.y(), middle.x() + 2, middle.y())

    def _paint_title(self, painter: QPainter, matrix: Matrix, at: MatrixGrid | Tiles) -> None:
        painter.setFont(small_font(bold=True))
        painter.setPen(QColor(self._theme.text))
        metrics = QFontMetrics(painter.font())
        width = max(at.area.width(), metrics.horizontalAdvance(matrix.title) + 4)
        painter.drawText(
            QRect(at.left, 0, width, px(TITLE)),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            matrix.title,
        )

    def _paint_captions(self, painter: QPainter, matrix: Matrix, at: Tiles) -> None:
        """Which neuron each picture belongs to."""
        for row, name in enumerate(matrix.rows):
            painter.drawText(at.caption_rect(row), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_axes(self, painter: QPainter, matrix: Matrix, at: MatrixGrid) -> None:
        for column in _labelled(len(matrix.columns), at.width, px(2 * LABELLED)):
            rect = QRect(
                at.left + column * at.width + at.width // 2 - px(25),
                at.top - px(LABELS_TOP),
                px(50),
                px(LABELS_TOP) - 1,
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, matrix.columns[column])
        if matrix.source == BIAS:
            return
        for row in _labelled(len(matrix.rows), at.height, px(LABELLED)):
            rect = QRect(
                at.left - px(LABELS_LEFT),
                at.top + row * at.height + at.height // 2 - px(8),
                px(LABELS_LEFT) - 5,
                px(16),
            )
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, matrix.rows[row]
            )

    def _paint_marks(self, painter: QPainter, matrix: Matrix, at: MatrixGrid | Tiles) -> None:
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        for row in range(len(matrix.rows)):
            if (matrix.target, row) in self._selected_rows:
                painter.drawRect(at.row_rect(row))
        marked = self._selected if self._hovered is None else self._selected | {self._hovered}
        for offset in marked:
            for row, column in np.argwhere(matrix.offsets == offset).tolist():
                painter.drawRect(at.cell(row, column))


class HeatMapArea(QScrollArea):
    """Heat-maps as high as there is room, scrolled sideways where they are many."""

    def __init__(self, maps: HeatMaps) -> None:
        super().__init__()
        self.maps = maps
        self.setWidget(maps)
        self.setMinimumSize(120, 60)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        bar = self.horizontalScrollBar()
        self.maps.set_room(self.height() - (bar.sizeHint().height() if bar is not None else 0))


def cell_text(value: float) -> str:
    """What a cell says: here a number that is none has been computed, and is not just unknown."""
    return "NaN" if math.isnan(value) else short(value)


def _pictures(
    colours: npt.NDArray[np.uint32], at: MatrixGrid | Tiles, empty: int
) -> list[npt.NDArray[np.uint32]]:
    """The colours (rows, columns) as they are drawn: all at once, or as one picture a row."""
    if isinstance(at, MatrixGrid):
        return [colours]
    pixels = np.full((at.rows, at.shape[0] * at.shape[1]), empty, dtype=np.uint32)
    pixels[:, at.pixels] = colours
    return [picture.reshape(at.shape) for picture in pixels]


def _labelled(count: int, size: int, needed: int) -> list[int]:
    """Which of `count` cells of so many pixels have a label, each of which needs so many: all, or every second, fifth, …"""
    step = next(
        step
        for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, count + 1)
        if step * size >= needed or step > count
    )
    return list(range(0, count, step)) if step == 1 else [0, *range(step - 1, count, step)]


def _number_font() -> QFont:
    font = mono_font()
    font.setPointSizeF(font.pointSizeF() * 0.85)
    return font


def _hatch(theme: Theme) -> QBrush:
    return QBrush(QColor(theme.line), Qt.BrushStyle.BDiagPattern)
