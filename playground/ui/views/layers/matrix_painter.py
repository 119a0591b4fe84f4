"""Paints one matrix of a heat-map: colours, numbers or signs, title and names."""

import math

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QBrush, QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import BIAS
from playground.ui.look.colouring import table_index
from playground.ui.look.text_size import px
from playground.ui.look.theme import (
    Theme,
    cell_table,
    mono_font,
    readable_on,
    small_font,
)
from playground.ui.texts.numbers import short
from playground.ui.views.layers.matrices import (
    AFTER_NAMES,
    LABELS_TOP,
    TITLE,
    WITH_NUMBER,
    Matrix,
    MatrixGrid,
    MatrixPosition,
    room_for_columns,
    room_for_names,
)
from playground.ui.views.layers.tiles import Tiles

MIN_DASHED = 8  # pixels, of the smallest cell with a dash for negative values
MIN_LABELLED = 12  # pixels, of the smallest cell with a label
Colours = npt.NDArray[np.uint32]


class MatrixPainter:
    """Paints matrices in the colours of `theme`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._table = cell_table(theme)

    def paint(
        self,
        painter: QPainter,
        matrix: Matrix,
        at: MatrixPosition,
        values: Array | None,
        full: float,
    ) -> None:
        """Paint `matrix`; `values` (rows, columns) have the full colour at ±`full`."""
        self._paint_title(painter, matrix, at)
        painter.setFont(small_font())
        painter.setPen(QColor(self._theme.muted))
        if isinstance(at, Tiles):
            self._paint_captions(painter, matrix, at)
        else:
            self._paint_axes(painter, matrix, at)
        areas = [at.row_rect(row) for row in range(at.rows)] if isinstance(at, Tiles) else [at.area]
        if values is None:
            self._hatch(painter, areas)
        else:
            self._paint_values(painter, matrix, at, areas, values, full)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self._theme.outline))
        for area in areas:
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _hatch(self, painter: QPainter, areas: list[QRect]) -> None:
        """Paint that there are no values yet."""
        hatch = QBrush(QColor(self._theme.line), Qt.BrushStyle.BDiagPattern)
        for area in areas:
            painter.fillRect(area, QColor(self._theme.control))
            painter.fillRect(area, hatch)

    def _paint_values(
        self,
        painter: QPainter,
        matrix: Matrix,
        at: MatrixPosition,
        areas: list[QRect],
        values: Array,
        full: float,
    ) -> None:
        colours = self._colours(matrix, values, full)
        pictures = _pictures(colours, at, QColor(self._theme.surface).rgba())
        for area, picture in zip(areas, pictures, strict=True):
            rows, columns = picture.shape
            image = QImage(picture.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)  # type: ignore[call-overload]
            painter.drawImage(area, image)
        if at.width >= px(WITH_NUMBER):
            self._paint_numbers(painter, matrix, at, values, colours)
        else:
            self._paint_signs(painter, matrix, at, values)

    def _colours(self, matrix: Matrix, values: Array, full: float) -> Colours:
        with np.errstate(all="ignore"):
            colours = self._table[table_index(values / full)]
        colours[~matrix.exists] = QColor(self._theme.surface).rgba()
        return np.ascontiguousarray(colours)

    def _paint_numbers(
        self,
        painter: QPainter,
        matrix: Matrix,
        at: MatrixPosition,
        values: Array,
        colours: Colours,
    ) -> None:
        painter.setFont(_number_font())
        for (row, column), value in np.ndenumerate(values):
            if matrix.exists[row, column]:
                painter.setPen(readable_on(QColor(int(colours[row, column]))))
                painter.drawText(
                    at.cell(row, column), Qt.AlignmentFlag.AlignCenter, cell_text(float(value))
                )

    def _paint_signs(
        self, painter: QPainter, matrix: Matrix, at: MatrixPosition, values: Array
    ) -> None:
        """Paint a dash on negative values, a stroke through values that are not finite."""
        painter.setPen(QPen(QColor(self._theme.text), 1))
        for row, column in np.argwhere(~np.isfinite(values)).tolist():
            cell = at.cell(row, column)
            painter.drawLine(cell.topLeft(), cell.bottomRight())
        if min(at.width, at.height) >= MIN_DASHED:
            for row, column in np.argwhere((values < 0) & matrix.exists).tolist():
                middle = at.cell(row, column).center()
                painter.drawLine(middle.x() - 2, middle.y(), middle.x() + 2, middle.y())

    def _paint_title(self, painter: QPainter, matrix: Matrix, at: MatrixPosition) -> None:
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
        """Paint below each picture the name of its neuron."""
        for row, name in enumerate(matrix.rows):
            painter.drawText(at.caption_rect(row), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_axes(self, painter: QPainter, matrix: Matrix, at: MatrixGrid) -> None:
        needed = max(px(2 * MIN_LABELLED), room_for_columns(matrix))
        for column in labelled(len(matrix.columns), at.width, needed):
            rect = QRect(
                at.left + column * at.width + (at.width - needed) // 2,
                at.top - px(LABELS_TOP),
                needed,
                px(LABELS_TOP) - 1,
            )
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, matrix.columns[column])
        if matrix.source == BIAS:
            return
        room = room_for_names(matrix)
        for row in labelled(len(matrix.rows), at.height, px(MIN_LABELLED)):
            rect = QRect(
                at.left - room,
                at.top + row * at.height + at.height // 2 - px(8),
                room - AFTER_NAMES,
                px(16),
            )
            painter.drawText(
                rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, matrix.rows[row]
            )


def cell_text(value: float) -> str:
    """Return the text of a cell. A NaN here is a computed value, so it is written out."""
    return "NaN" if math.isnan(value) else short(value)


def _pictures(colours: Colours, at: MatrixPosition, empty: int) -> list[Colours]:
    """Return the images of `colours` (rows, columns): one of all, or for tiles one a row."""
    if isinstance(at, MatrixGrid):
        return [colours]
    pixels = np.full((at.rows, at.shape[0] * at.shape[1]), empty, dtype=np.uint32)
    pixels[:, at.pixels] = colours
    return [picture.reshape(at.shape) for picture in pixels]


def labelled(count: int, size: int, needed: int) -> list[int]:
    """Return which of `count` cells of `size` pixels have a label: all, or every second, fifth, …

    `needed` is the number of pixels that a label needs.
    """
    step = next(
        step
        for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, count + 1)
        if step * size >= needed or step > count
    )
    if step == 1:
        return list(range(count))
    return [0, *(cell for cell in range(step - 1, count, step) if cell * size >= needed)]


def _number_font() -> QFont:
    font = mono_font()
    font.setPointSizeF(font.pointSizeF() * 0.85)
    return font
