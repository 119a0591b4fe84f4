"""The plot item of a field: its picture over a square, and its contour."""

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PyQt6.QtCore import QRectF
from PyQt6.QtGui import QImage, QPainter, QPen

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Bytes
from playground.ui.widgets.qt_arrays import ENDS, qt_lines
from playground.ui.widgets.thick_lines import on_screen, paint_thick


class FieldItem(pg.GraphicsObject):  # type: ignore[misc]
    """A picture that is interpolated between its pixels, and lines on it.

    It does what an `ImageItem` and a `PlotCurveItem` of pyqtgraph do, in a fifth of their time: its
    place is known, so that nothing is measured for a frame.

    Attributes
    ----------
    pixels : the colours (h, w) as 0xffRRGGBB, row 0 at the bottom
    contour : the ends of the lines (2, 2n), each pair of them a line
    pen : of the lines; its width is in pixels
    """

    def __init__(self) -> None:
        super().__init__()
        self.pixels: npt.NDArray[np.uint32] = np.zeros((0, 0), dtype=np.uint32)
        self.contour: Array = np.empty((2, 0))
        self.pen = pg.mkPen(None)
        self._rect = QRectF()
        self._lines = qt_lines([])

    @property
    def picture(self) -> Bytes:
        """Red, green and blue of each pixel, (h, w, 3)."""
        parts = [self.pixels >> shift & 0xFF for shift in (16, 8, 0)]
        return np.stack(parts, axis=2).astype(np.uint8)

    def show_field(
        self, pixels: npt.NDArray[np.uint32], contour: Array, low: float, high: float
    ) -> None:
        """Draw pixels over the square from `low` to `high`, and a contour."""
        rect = QRectF(low, low, high - low, high - low)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self.pixels, self.contour = pixels, contour
        self._lines = qt_lines([contour.T.reshape(-1, ENDS)])
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, *arguments: object) -> None:
        height, width = self.pixels.shape
        form = QImage.Format.Format_RGB32
        image = QImage(self.pixels.data, width, height, 4 * width, form)  # type: ignore[call-overload]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._rect, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

        def draw(pen: QPen) -> None:
            painter.setPen(pen)
            painter.drawLines(self._lines)

        if self._exportOpts:
            draw(on_screen(self.pen, painter))
        else:
            paint_thick(painter, self.pen, draw)
