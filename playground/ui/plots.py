"""What all pyqtgraph plots share. Everything that reaches pyqtgraph passes `plot_safe`."""

import numpy as np
import pyqtgraph as pg
from PyQt6.QtGui import QPainter

from playground.core.activations import Array
from playground.ui.theme import Theme, small_font
from playground.ui.ticks import log_ticks, number_text

TICK_ROOM = 24  # pixels from one named tick to the next
LARGEST = 1e30  # pyqtgraph raises inside paint for values near the end of the float range

pg.setConfigOptions(imageAxisOrder="row-major", antialias=True)


def plot_safe(values: Array) -> Array:
    """`values` as float64 with infinities and giants clipped; NaN stays (a gap in a curve)."""
    return np.clip(np.asarray(values, dtype=float), -LARGEST, LARGEST)


def log_safe(values: Array) -> Array:
    """The exponents of ten of `values`; NaN, a gap, for what has none: zero, negative and unknown numbers."""
    with np.errstate(all="ignore"):
        exponents = np.log10(np.asarray(values, dtype=float))
    return np.where(np.isfinite(exponents), exponents, np.nan)


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menus and buttons, in the colours of the theme.

    With `logarithmic` the y axis stands for powers of ten: what is drawn has to be `log_safe`.
    """

    def __init__(self, theme: Theme, logarithmic: bool = False) -> None:
        super().__init__(axisItems={"left": _LogAxis("left") if logarithmic else _Axis("left"), "bottom": _Axis("bottom")})
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


class _LogAxis(_Axis):
    """An axis whose values are exponents of ten."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        ticks = log_ticks(low, high, max(2, int(size / TICK_ROOM)))
        named, plain = ([tick.place for tick in ticks if bool(tick.text) is has_text] for has_text in (True, False))
        return [(1.0, named), (0.1, plain)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [number_text(10.0**value) if spacing == 1.0 else "" for value in values]


class SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image whose pixels are interpolated when it is drawn larger."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)
