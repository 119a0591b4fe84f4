"""The matrices that heat-maps show, and their positions: pure functions."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import QPoint, QRect
from PyQt6.QtGui import QFontMetrics

from playground.core.catalog.features import input_index
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import BIAS, INPUT, Experiment
from playground.ui.look.text_size import px
from playground.ui.look.theme import small_font
from playground.ui.texts.names import short_layer_title, unit_on_axis
from playground.ui.views.layers.tiles import CAPTION, Tiles, tile

# all in pixels
CELL_WIDTH, CELL_HEIGHT = 48, 24  # of the largest cells, which have room for a number
MIN_CELL = 3
MATRIX_GAP, BIAS_GAP = 12, 6  # between connections, and before the bias column
AFTER, AFTER_NAMES = 4, 5  # right of the last matrix, and of the names of rows
LABELS_LEFT, TITLE, LABELS_TOP = 22, 20, 16
OF_A_NUMBER = 3  # letters at most, that `LABELS_LEFT` has room for
TITLE_LETTER = 8  # about the width of a letter of a title
WITH_NUMBER = 44  # the narrowest cell that holds a number


@dataclass(frozen=True)
class Matrix:
    """The parameters of one connection, or the biases of one layer.

    Attributes
    ----------
    source, target : the layers; `source` is `BIAS` for biases
    title : what stands above it
    rows, columns : the names of the target's and the source's units
    offsets : (rows, columns), indices into the flat parameter vector
    exists : (rows, columns), False for cut edges
    picture : (rows, columns) of the picture whose pixels are the columns; else None
    pixels : (columns,), the pixel of each column
    """

    source: str
    target: str
    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    offsets: npt.NDArray[np.int64]
    exists: npt.NDArray[np.bool_]
    picture: tuple[int, int] | None = None
    pixels: tuple[int, ...] = ()


@dataclass(frozen=True)
class MatrixGrid:
    """The position of a matrix: top left corner, size of a cell, number of cells."""

    left: int
    top: int
    width: int
    height: int
    rows: int
    columns: int

    def cell(self, row: int, column: int) -> QRect:
        """Return the rectangle of a parameter."""
        return QRect(
            self.left + column * self.width, self.top + row * self.height, self.width, self.height
        )

    def cell_at(self, position: QPoint) -> tuple[int, int] | None:
        """Return the row and the column at `position`, or None outside."""
        row = (position.y() - self.top) // self.height
        column = (position.x() - self.left) // self.width
        return (row, column) if 0 <= row < self.rows and 0 <= column < self.columns else None

    def row_rect(self, row: int) -> QRect:
        """Return the rectangle of all parameters of one neuron."""
        return QRect(
            self.left, self.top + row * self.height, self.width * self.columns, self.height
        )

    @property
    def area(self) -> QRect:
        """The rectangle of all cells."""
        return QRect(self.left, self.top, self.width * self.columns, self.height * self.rows)


MatrixPosition = MatrixGrid | Tiles  # the position of a matrix


def matrices(experiment: Experiment, layout: Layout) -> tuple[Matrix, ...]:
    """Return a matrix for each connection and for the biases of each layer, in layer order."""
    indices = np.arange(layout.size)
    result: list[Matrix] = []
    for layer_id, block in layout.blocks.items():
        rows, own = _names(experiment, layer_id), block.of(indices)
        title = short_layer_title(experiment, layer_id)
        for source, columns in block.columns.items():
            offsets = own[:, columns]
            heading = f"{short_layer_title(experiment, source)} → {title}"
            names, exists = _names(experiment, source), layout.exists[offsets]
            picture = _picture(experiment, source)
            result.append(Matrix(source, layer_id, heading, rows, names, offsets, exists, *picture))
        if block.layer.bias:
            offsets = own[:, -1:]
            exists = np.ones(offsets.shape, dtype=bool)
            result.append(Matrix(BIAS, layer_id, "b", rows, ("",), offsets, exists))
    return tuple(result)


def _picture(experiment: Experiment, layer: str) -> tuple[tuple[int, int] | None, tuple[int, ...]]:
    """Return the shape of the picture whose pixels are the units of a layer, and their pixels."""
    shape = experiment.dataset.image if layer == INPUT else None
    return shape, tuple(input_index(unit) for unit in experiment.data.features) if shape else ()


def _names(experiment: Experiment, layer: str) -> tuple[str, ...]:
    """Return the names of the units of a layer on the axes: features, numbers or classes."""
    return tuple(unit_on_axis(experiment, layer, unit) for unit in experiment.units(layer))


def arrange(
    shown: tuple[Matrix, ...], height: int, width: int = 0
) -> tuple[tuple[MatrixPosition, ...], tuple[int, int]]:
    """Arrange matrices side by side in a strip of `height` pixels.

    Cells with a number are a little narrower where all matrices then fit into `width` pixels.

    Returns the position of each, and the width and the height of all, which may exceed the strip.
    """
    positions, size = _side_by_side(shown, height, px(CELL_WIDTH))
    if size[0] > width:
        narrower = _side_by_side(shown, height, px(WITH_NUMBER))
        if narrower[1][0] <= width:
            return narrower
    return positions, size


def _side_by_side(
    shown: tuple[Matrix, ...], height: int, cell_width: int
) -> tuple[tuple[MatrixPosition, ...], tuple[int, int]]:
    """Arrange matrices from left to right; cells with room for a number are `cell_width` wide."""
    positions: list[MatrixPosition] = []
    top, bottom, x = px(TITLE) + px(LABELS_TOP), 0, 0
    for matrix in shown:
        is_bias = matrix.source == BIAS
        if positions:
            x += px(BIAS_GAP if is_bias else MATRIX_GAP)
        x += room_for_names(matrix)
        if matrix.picture is not None:
            tiles = tile(matrix.picture, matrix.pixels, len(matrix.rows), x, px(TITLE), height)
            positions.append(tiles)
            x += max(tiles.area.width() + px(MATRIX_GAP), px(TITLE_LETTER) * len(matrix.title))
            bottom = max(bottom, tiles.area.bottom() + px(CAPTION))
            continue
        cell_height = _between((height - top - 4) // len(matrix.rows), MIN_CELL, px(CELL_HEIGHT))
        roomy = cell_height >= px(15) and len(matrix.columns) <= 12
        wide = max(cell_width, room_for_columns(matrix))
        width = wide if roomy else _between(cell_height, MIN_CELL, px(CELL_HEIGHT))
        shape = len(matrix.rows), len(matrix.columns)
        positions.append(MatrixGrid(x, top, width, cell_height, *shape))
        x += max(width * len(matrix.columns), px(TITLE_LETTER) * len(matrix.title))
        bottom = max(bottom, top + cell_height * len(matrix.rows))
    return tuple(positions), (x + AFTER, bottom + 4)


def room_for_names(matrix: Matrix) -> int:
    """Return how many pixels the names left of the rows need; biases and pictures have none."""
    if matrix.source == BIAS:
        return 0
    if matrix.picture is not None or max(map(len, matrix.rows)) <= OF_A_NUMBER:
        return px(LABELS_LEFT)
    metrics = QFontMetrics(small_font())
    widest = max(metrics.horizontalAdvance(name) for name in matrix.rows)
    return max(px(LABELS_LEFT), widest + AFTER_NAMES + 2)


def room_for_columns(matrix: Matrix) -> int:
    """Return how many pixels the widest name above the columns needs; pictures have none."""
    names = () if matrix.picture is not None else matrix.columns
    if max(map(len, names), default=0) <= OF_A_NUMBER:
        return 0
    metrics = QFontMetrics(small_font())
    return max(metrics.horizontalAdvance(name) for name in names) + AFTER_NAMES


def _between(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
