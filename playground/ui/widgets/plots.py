"""The base of all pyqtgraph plots. All numbers pass `plot_safe` before pyqtgraph gets them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFontMetrics, QPainter, QPen

from playground.core.basics.arrays import Array
from playground.ui.look.limits import LARGEST_DRAWN
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, small_font
from playground.ui.look.ticks import linear_ticks, log_ticks, number_text, power_text
from playground.ui.texts.loss_index import with_loss_index
from playground.ui.texts.plain import escaped

WIDEST_TICK = "10,000"  # of a bottom axis
TICK_DISTANCE = 24  # pixels between two ticks with a text, at least, at the normal text size
TICK_GAP = 8  # pixels between the texts of two ticks
NAME_LEVEL = 0.0  # the spacing of the only tick whose text is the name of its axis

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
        holder[name] = _widened(pen, factor)
    if isinstance(item, pg.ScatterPlotItem):
        undo.append((item.data, "pen", item.data["pen"].copy()))
        item.data["pen"] = [
            _widened(pen, factor) if isinstance(pen, QPen) else pen for pen in item.data["pen"]
        ]
    return undo


def _widened(pen: QPen, factor: float) -> QPen:
    result = QPen(pen)
    result.setWidthF(max(pen.widthF(), 1.0) * factor)
    return result


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
                "left": _LogAxis("left") if logarithmic else _Axis("left"),
                "bottom": _Axis("bottom"),
            }
        )
        self.hideButtons()
        self.setMenuEnabled(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.set_theme(theme)

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
            axis.setPen(theme.line)
            axis.setTextPen(theme.muted)


class _Axis(pg.AxisItem):  # type: ignore[misc]
    """An axis with true minus signs that shows measured values: mean + sd · drawn value."""

    mean, sd, end_name = 0.0, 1.0, ""

    def name_end(self, name: str) -> None:
        """Write a short name in line with the ticks, at the end; "" writes none there."""
        if name != self.end_name:
            self.end_name = name
            self.picture = None
            self.update()

    def setLabel(self, text: str | None = None, *arguments: object, **options: object) -> None:
        """Show `text`, which pyqtgraph takes for HTML, letter by letter, L_batch with its index."""
        html = None if text is None else with_loss_index(escaped(text))
        super().setLabel(html, *arguments, **options)

    def measure(self, mean: float, sd: float) -> None:
        """Show mean + sd · value in place of the drawn value; (0, 1) shows the value itself."""
        if (mean, sd) != (self.mean, self.sd):
            self.mean, self.sd = mean, sd
            self.forget_width()
            self.picture = None
            self.update()

    def forget_width(self) -> None:
        """Make the axis as wide as its next ticks need; while they change, it only grows.

        Else a square plot could go to and fro between two sizes with different ticks.
        """
        self.setStyle(autoReduceTextSpace=False)
        self.textWidth = 0

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        first, last = self.mean + self.sd * low, self.mean + self.sd * high
        values = linear_ticks(first, last, max(2, int(size / self._distance())))
        spacing = values[1] - values[0] if len(values) > 1 else abs(values[0]) if values else 1.0
        drawn = [(value - self.mean) / self.sd for value in values]
        if not self.end_name:
            return [(spacing or 1.0, drawn)]
        free = high - self._end_room() * (high - low) / max(size, 1.0)
        return [(NAME_LEVEL, [high]), (spacing or 1.0, [value for value in drawn if value <= free])]

    def _distance(self) -> float:
        """Return how far two ticks with a text are apart, in pixels, at least."""
        metrics = QFontMetrics(small_font())
        if self.orientation == "left":
            return 2.0 * metrics.height()
        return float(metrics.horizontalAdvance("−0.0") + TICK_GAP)

    def _end_room(self) -> float:
        """Return the pixels that no tick has beside the name at the end."""
        metrics = QFontMetrics(small_font())
        if self.orientation == "left":
            return float(metrics.height())
        return float(metrics.horizontalAdvance(self.end_name) + TICK_GAP)

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if spacing == NAME_LEVEL:
            return [self.end_name]
        measured = [self.mean + self.sd * value for value in values]
        return [number_text(spacing * round(value / spacing)) for value in measured]


class _LogAxis(_Axis):
    """An axis whose drawn values are exponents of ten."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        ticks = log_ticks(low, high, max(2, int(size / px(TICK_DISTANCE))))
        named, plain = (
            [tick.value for tick in ticks if bool(tick.text) is has_text]
            for has_text in (True, False)
        )
        return [(1.0, named), (0.1, plain)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [power_text(value) if spacing == 1.0 else "" for value in values]


class ScaledCurve(pg.PlotCurveItem):  # type: ignore[misc]
    """A curve that is as thick on a screen of scale 2 as on one of scale 1.

    pyqtgraph counts the width of a pen in pixels of the device.
    """

    def paint(self, painter: QPainter, *arguments: object) -> None:
        pen = self.opts["pen"]
        self.opts["pen"] = _on_screen(pen, painter)
        try:
            super().paint(painter, *arguments)
        finally:
            self.opts["pen"] = pen


class ScaledLine(pg.InfiniteLine):  # type: ignore[misc]
    """A straight line across the plot, as thick at scale 2 as at scale 1."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        pen: QPen = self.currentPen  # type: ignore[has-type]
        self.currentPen = _on_screen(pen, painter)
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


def _on_screen(pen: QPen, painter: QPainter) -> QPen:
    """Return the pen for the scale of the screen that is painted on."""
    device = painter.device()
    scale = 1.0 if device is None else device.devicePixelRatioF()
    return pen if scale == 1.0 else _widened(pen, scale)


class PlotCurve(ScaledCurve):
    """A curve with gaps where a number is missing.

    A solid one is painted line by line, in a fifth of the time. Dashes run on through all points,
    and an exported curve is one path.
    """

    def __init__(self) -> None:
        super().__init__(connect="finite")
        self._is_exported = False

    def setPen(self, *arguments: object, **options: object) -> None:
        """Paint with this pen from now on."""
        super().setPen(*arguments, **options)
        self._choose_mode()

    def setExportMode(self, export: bool, opts: dict[str, object] | None = None) -> None:
        """Note whether a picture is made."""
        super().setExportMode(export, opts)
        self._is_exported = export
        self._choose_mode()

    def _choose_mode(self) -> None:
        is_solid = self.opts["pen"].style() == Qt.PenStyle.SolidLine
        self.setSegmentedLineMode("on" if is_solid and not self._is_exported else "off")


class SmoothImage(pg.ImageItem):  # type: ignore[misc]
    """An image that is interpolated between its pixels when it is enlarged."""

    def paint(self, painter: QPainter, *arguments: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        super().paint(painter, *arguments)
