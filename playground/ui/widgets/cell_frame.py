"""The frame around the cell that the arrow keys have reached: one look for all grids of cells."""

from PyQt6.QtCore import QRect
from PyQt6.QtGui import QColor, QPainter, QPainterPath

from playground.ui.look.style import ring_width
from playground.ui.look.theme import Theme

HALO = 1  # pixels: of the surface on both sides of the frame, as beside the ring of the keyboard
SELECTION = 1  # pixels that the frame of the selection takes on each side of the edge of a cell
LEAST_INSIDE = 16  # pixels for the number within the frame; where there are fewer it goes outside


def paint_cell_frame(painter: QPainter, cell: QRect, within: QRect, theme: Theme) -> None:
    """Paint the frame inside of `cell`, around a small one; all of it lies `within` the grid.

    It has the colour of text: the accent is that of the selection, whose frame stays in sight.
    """
    ring = ring_width()
    around = ring + 2 * HALO
    inset = SELECTION
    if min(cell.width(), cell.height()) < 2 * (SELECTION + around) + LEAST_INSIDE:
        inset = -SELECTION - around
    outer = cell.adjusted(inset, inset, -inset, -inset) & within
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _fill(painter, outer, around, theme.surface)
    _fill(painter, _shrunk(outer, HALO), ring, theme.text)
    painter.restore()


def _fill(painter: QPainter, outer: QRect, width: int, colour: str) -> None:
    path = QPainterPath()
    path.addRect(outer.toRectF())
    path.addRect(_shrunk(outer, width).toRectF())
    painter.fillPath(path, QColor(colour))


def _shrunk(rect: QRect, by: int) -> QRect:
    return rect.adjusted(by, by, -by, -by)
