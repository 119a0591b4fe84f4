"""What all pyqtgraph plots share. Everything that reaches pyqtgraph passes `plot_safe`."""

import numpy as np
import pyqtgraph as pg
from PyQt6.QtGui import QPainter

from playground.core.activations import Array
from playground.ui.theme import Theme, small_font

LARGEST = 1e30  # pyqtgraph raises inside paint for values near the end of the float range

pg.setConfigOptions(imageAxisOrder="row-major", antialias=True)


def plot_safe(values: Array) -> Array:
    """`values` as float64 with infinities and giants clipped; NaN stays (a gap in a curve)."""
    return np.clip(np.asarray(values, dtype=float), -LARGEST, LARGEST)


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menus and buttons, in the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(axisItems={side: _Axis(side) for side in ("left", "bottom")})
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setFrameShape(self.Shape.NoFrame)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(tickFont=small_font(), tickLength=4, tickTextOffset=4)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.theme = theme
        self.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(theme.line)
            axis.setTextPen(theme.muted)


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis with true minus signs."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [text.replace("-", "−") for text in super().tickStrings(values, scale, spacing)]


class SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image whose pixels are interpolated when it is drawn larger."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)
