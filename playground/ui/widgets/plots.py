"""The base of all pyqtgraph plots. All numbers pass `plot_safe` before pyqtgraph gets them."""

import math
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QRectF, QSize, Qt
from PyQt6.QtGui import QFontMetrics, QPainter, QPen

from playground.core.basics.arrays import Array
from playground.ui.look.limits import LARGEST_DRAWN
from playground.ui.look.theme import Theme, small_font
from playground.ui.widgets.plot_axis import Axis, LogAxis
from playground.ui.widgets.still import Still
from playground.ui.widgets.thick_lines import on_screen, paint_thick, widened

WIDEST_TICK = "10,000"  # of a bottom axis

pg.setConfigOptions(imageAxisOrder="row-major", antialias=True)


def plot_safe(values: Array) -> Array:
    """Return `values` as float64, clipped at ±`LARGEST_DRAWN`; NaN stays, a gap in a curve."""
    return np.clip(np.asarray(values, dtype=float), -LARGEST_DRAWN, LARGEST_DRAWN)


def log_safe(values: Array) -> Array:
    """Return log10 of `values`; NaN, a gap in a curve, where it does not exist."""
    with np.errstate(all="ignore"):
        exponents = np.log10(np.asarray(values, dtype=float))
    return np.where(np.isfinite(exponents), exponents, np.nan)


@contextmanager
def drawn_at_scale(items: Iterable[object], factor: float) -> Iterator[None]:
    """Make the plot items among `items` draw for a picture `factor` times as large as on screen.

    Else points would be enlarged pixels, and lines would stay as thin as on screen.
    """
    plotted = [item for item in items if isinstance(item, pg.GraphicsItem)]
    undo = [done for item in plotted for done in _widen_pens(item, factor)]
    _prepare(plotted, exporting=True)
    try:
        yield
    finally:
        for holder, name, before in undo:
            holder[name] = before
        _prepare(plotted, exporting=False)


def _prepare(items: list[Any], exporting: bool) -> None:
    for item in items:
        item.setExportMode(exporting, {"antialias": True})
        if isinstance(item, pg.AxisItem):
            item.picture = None  # its cached picture still has the old pens


def _widen_pens(item: Any, factor: float) -> list[tuple[Any, str, Any]]:
    """Widen all pens of `item`; return (holder, name, old pen) for each of them."""
    holders = [vars(item), *([item.opts] if isinstance(getattr(item, "opts", None), dict) else [])]
    undo: list[tuple[Any, str, Any]] = [
        (h, name, pen) for h in holders for name, pen in h.items() if isinstance(pen, QPen)
    ]
    for holder, name, pen in undo:
        holder[name] = widened(pen, factor)
    if isinstance(item, pg.ScatterPlotItem):
        undo.append((item.data, "pen", item.data["pen"].copy()))
        item.data["pen"] = [
            widened(pen, factor) if isinstance(pen, QPen) else pen for pen in item.data["pen"]
        ]
    return undo


class Plot(pg.PlotWidget):  # type: ignore[misc]
    """A plot without menus and buttons, in the colours of the theme.

    With `logarithmic` the y axis shows powers of ten: draw exponents, see `log_safe`. The plot has
    room for half of the text `widest_tick` beyond the end of its bottom axis.
    """

    def __init__(
        self, theme: Theme, logarithmic: bool = False, widest_tick: str = WIDEST_TICK
    ) -> None:
        self._widest_tick = widest_tick
        super().__init__(
            axisItems={
                "left": LogAxis("left") if logarithmic else Axis("left"),
                "bottom": Axis("bottom"),
            }
        )
        # the background brush covers all, so nothing is painted below it
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # the axes beside what is drawn anew are not drawn with it
        self.setOptimizationFlag(self.OptimizationFlag.DontAdjustForAntialiasing)
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.says: Callable[[], str] = str  # the sentence of what it shows
        self.set_theme(theme)

    def sentence(self) -> str:
        """Say what the plot shows, as its view has it."""
        return self.says()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self.theme = theme
        self.setBackground(theme.surface)
        metrics = QFontMetrics(small_font())  # half of a tick's text is beyond the end of its axis
        right = metrics.horizontalAdvance(self._widest_tick) // 2 + 1
        self.plotItem.layout.setContentsMargins(0, metrics.height() // 2, right, 0)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            # here, because a change of the text size sets the theme again
            axis.setStyle(tickFont=small_font(), tickLength=4, tickTextOffset=4)
            axis.forget_width()
            if side == "bottom":  # a text that is wider than this room is left out, never cut
                axis.setStyle(hideOverlappingLabels=right)
            axis.label.setFont(small_font())
            axis.setPen(theme.outline)
            axis.setTextPen(theme.muted)

    def axes_size(self) -> QSize:
        """Return the room of the axes across and up, with the margins beside them."""
        left, top, right, bottom = self.plotItem.layout.getContentsMargins()
        across = self.getAxis("left").minimumWidth() + left + right
        up = self.getAxis("bottom").minimumHeight() + top + bottom
        return QSize(math.ceil(across), math.ceil(up))


class ScaledCurve(pg.PlotCurveItem):  # type: ignore[misc]
    """A curve that is as thick on a screen of scale 2 as on one of scale 1.

    pyqtgraph counts the width of a pen in pixels of the device. An exported curve is one path.
    """

    def paint(self, painter: QPainter, *arguments: object) -> None:
        before, paint = self.opts["pen"], super().paint

        def draw(pen: QPen) -> None:
            self.opts["pen"] = pen
            paint(painter, *arguments)

        try:
            if self._exportOpts or self.opts["brush"] is not None:
                draw(on_screen(before, painter))
            else:
                paint_thick(painter, before, draw)
        finally:
            self.opts["pen"] = before


class ScaledLine(pg.InfiniteLine):  # type: ignore[misc]
    """A straight line across the plot, as thick at scale 2 as at scale 1."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        pen: QPen = self.currentPen  # type: ignore[has-type]
        self.currentPen = on_screen(pen, painter)
        try:
            super().paint(painter, *arguments)
        finally:
            self.currentPen = pen


class DottedCurve(pg.PlotDataItem):  # type: ignore[misc]
    """A curve that may have symbols at its points; its line is a `ScaledCurve`."""

    curve: pg.PlotCurveItem

    def __init__(self) -> None:
        super().__init__()
        self.curve.setParentItem(None)
        self.curve = ScaledCurve()
        self.curve.setParentItem(self)


class Dots(pg.ScatterPlotItem):  # type: ignore[misc]
    """Points that are copied as a picture as long as they stay the same."""

    def __init__(self, **options: object) -> None:
        self._still, self._version = Still(), 0
        self._bounds: QRectF | None = None
        super().__init__(**options)

    def invalidate(self) -> None:
        """Paint the points anew, after they have changed."""
        self._version += 1
        self._bounds = None
        super().invalidate()

    def viewTransformChanged(self) -> None:
        """Measure the points anew: they have the same size in pixels, not in the plot."""
        self._bounds = None
        super().viewTransformChanged()

    def boundingRect(self) -> QRectF:
        """Return the measured rectangle: Qt asks for it again and again in every frame."""
        if self._bounds is None:
            self._bounds = super().boundingRect()
        return self._bounds

    def paint(self, painter: QPainter, *arguments: object) -> None:
        draw = super().paint
        if self._exportOpts:
            draw(painter, *arguments)
            return
        whole = painter.worldTransform().inverted()[0].mapRect(QRectF(painter.viewport()))
        self._still.paint(painter, whole, self._version, lambda each: draw(each, *arguments))
