"""Where the arrow keys lead in heat-maps: from cell to cell, and on to the next matrix."""

from collections.abc import Sequence
from typing import NamedTuple

from playground.ui.views.layers.matrices import Matrix


class CellPlace(NamedTuple):
    """A cell by the number of its matrix, its row and its column."""

    matrix: int
    row: int
    column: int


def first_cell(shown: Sequence[Matrix]) -> CellPlace | None:
    """Return the first cell with a parameter; None if there is none."""
    places = (
        CellPlace(number, row, column)
        for number, matrix in enumerate(shown)
        for row in range(len(matrix.rows))
        for column in range(len(matrix.columns))
        if matrix.exists[row, column]
    )
    return next(places, None)


def next_cell(shown: Sequence[Matrix], place: CellPlace, right: int, down: int) -> CellPlace | None:
    """Return the next cell with a parameter in this direction; None if there is none."""
    found = _beside(shown, place, right, down)
    while found is not None and not shown[found.matrix].exists[found.row, found.column]:
        found = _beside(shown, found, right, down)
    return found


def _beside(shown: Sequence[Matrix], place: CellPlace, right: int, down: int) -> CellPlace | None:
    """Return the cell beside one; to the left and right it may be in the next matrix."""
    matrix, (number, row, column) = shown[place.matrix], place
    inside = _in_table if matrix.picture is None else _in_picture
    if (cell := inside(matrix, row, column, right, down)) is not None:
        return CellPlace(number, *cell)
    if not right or not 0 <= number + right < len(shown):
        return None
    other = shown[number + right]
    edge = 0 if right > 0 else len(other.columns) - 1
    return CellPlace(number + right, min(row, len(other.rows) - 1), edge)


def _in_table(
    matrix: Matrix, row: int, column: int, right: int, down: int
) -> tuple[int, int] | None:
    """Return the row and the column beside a cell, if the matrix has them."""
    row, column = row + down, column + right
    is_inside = 0 <= row < len(matrix.rows) and 0 <= column < len(matrix.columns)
    return (row, column) if is_inside else None


def _in_picture(
    matrix: Matrix, row: int, column: int, right: int, down: int
) -> tuple[int, int] | None:
    """Return the pixel beside one; over the edge it is in the picture of the next neuron."""
    assert matrix.picture is not None
    height, width = matrix.picture
    up, across = divmod(matrix.pixels[column], width)
    while 0 <= row < len(matrix.rows):
        up, across = up + down, across + right
        if not (0 <= up < height and 0 <= across < width):
            row, up, across = row + right + down, up % height, across % width
        pixel = up * width + across
        if pixel in matrix.pixels and 0 <= row < len(matrix.rows):
            return row, matrix.pixels.index(pixel)
    return None
