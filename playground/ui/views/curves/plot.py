"""The plot of the curves, with lines where settings were changed and a hairline under the mouse."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QEvent, QPointF, Qt, pyqtSignal
from PyQt6.QtGui import QColor, QFontMetrics, QResizeEvent

from playground.core.basics.arrays import Array
from playground.core.observe.smoothing import smoothed
from playground.core.training.history import SettingChange
from playground.ui.look.inks import brush
from playground.ui.look.text_size import px
from playground.ui.look.theme import Theme, mix, small_font
from playground.ui.look.ticks import Tick, linear_ticks, number_text
from playground.ui.views.curves.changes import ChangeLine, change_lines
from playground.ui.views.curves.measures import (
    PADDING,
    SMOOTHINGS,
    Measure,
    Options,
    Series,
    on_axis,
    value_range,
    value_ticks,
)
from playground.ui.views.curves.spoken import curves_sentence
from playground.ui.widgets.plots import Dots, Plot, ScaledCurve, ScaledLine, plot_safe

# The axis has room for these texts, so that the plot does not move when its numbers change.
WIDEST_TICKS = ("2·10⁻¹⁰", "50,000", "100 %")
TICK_HEIGHT, TICK_WIDTH = 24, 46  # pixels from one tick with a text to the next, at least
TICK_GAP, AXIS_GAP = 12, 12  # pixels: between two texts, and from a text to the end of its axis
CHANGE_COLUMN = 3  # pixels; changes that are closer share a line
CHANGE_DISTANCE = 6  # pixels, from the mouse to the change that it is on, at most
PALE_SHARE = 0.5  # of its colour in a measured curve behind its running mean


class Pointed(NamedTuple):
    """What the mouse is on: a row of the series, and the line of a change or None."""

    row: int
    line: ChangeLine | None


class DrawnSeries(NamedTuple):
    """What the plot shows; the running means are None without smoothing."""

    series: Series
    measure: Measure
    options: Options
    changes: tuple[SettingChange, ...]
    means: tuple[Array, ...] | None


class CurvesPlot(Plot):
    """The curves of training, test and validation set.

    Signals
    -------
    pointed(Pointed | None) : what the mouse is on, also after a change under a resting mouse
    """

    pointed = pyqtSignal(object)

    def __init__(self, theme: Theme) -> None:
        self.drawn: DrawnSeries | None = None
        self.lines: list[ChangeLine] = []
        self._mouse: QPointF | None = None
        self.ticks: dict[str, list[Tick]] = {}
        self._range: tuple[float, ...] = ()
        self.changes = ScaledCurve(connect="pairs")
        self.flags = Dots(symbol="t", size=7, pen=None)
        self.train, self.test, self.validation = self.raw = tuple(
            ScaledCurve(connect="finite") for _ in range(3)
        )
        self.means = tuple(ScaledCurve(connect="finite") for _ in range(3))
        self.hairline = ScaledLine(angle=90)
        super().__init__(theme)
        self.setMouseEnabled(False, False)
        self.setAccessibleName(self.tr("Curves"))
        for item in (self.changes, self.flags, *self.raw, *self.means, self.hairline):
            self.addItem(item)
        self.hairline.hide()
        self.says = self._sentence
        self.scene().sigMouseMoved.connect(self._move)

    def draw(
        self, series: Series, measure: Measure, options: Options, changes: tuple[SettingChange, ...]
    ) -> None:
        """Draw these curves and changes."""
        logarithmic = options.logarithmic and measure.has_logarithm
        memory = SMOOTHINGS[options.smoothing]
        means = tuple(smoothed(one, memory) for one in series.sets) if memory else None
        if self.drawn is None or self.drawn.options != options:
            self._set_pens(options)
        self.drawn = DrawnSeries(series, measure, options, changes, means)
        x = series.against(options.axis)
        curves = (*self.raw, *self.means)
        for curve, values in zip(curves, (*series.sets, *(means or (None,) * 3)), strict=True):
            self._draw_curve(curve, x, values, logarithmic)
        self._set_range(x, value_range(measure, np.concatenate(series.sets), logarithmic))
        self._draw_rest()

    def _sentence(self) -> str:
        return "" if self.drawn is None else curves_sentence(self.drawn.series, self.drawn.measure)

    @staticmethod
    def _draw_curve(
        curve: pg.PlotCurveItem, x: Array, values: Array | None, logarithmic: bool
    ) -> None:
        y = on_axis(values, logarithmic) if values is not None else np.zeros(0)
        curve.setVisible(bool(np.isfinite(y).any()))
        if values is not None:
            curve.setData(x, plot_safe(y))

    def _set_range(self, x: Array, values: tuple[float, float]) -> None:
        first, last = float(x[0]), max(float(x[-1]), float(x[0]) + 1.0)
        room = PADDING * (last - first)
        wanted = (first - room, last + room, *values)
        if wanted != self._range:
            self._range = wanted
            self.setRange(xRange=wanted[:2], yRange=wanted[2:], padding=0, disableAutoRange=True)
            self.getViewBox().prepareForPaint()  # while it is painted, it would be painted again

    def _draw_rest(self) -> None:
        """Draw what depends on the size in pixels: ticks and changes, and what the mouse is on."""
        if self.drawn is None:
            return
        box, (left, right, low, high) = self.getViewBox(), self._range
        series, measure, options, changes, _ = self.drawn
        upwards = max(2, int(box.height() / px(TICK_HEIGHT)))
        widest = max(px(TICK_WIDTH), self._width_of([f"{right:,.0f}"]) + TICK_GAP)
        sideways = max(2, int(box.width() / widest))
        logarithmic = options.logarithmic and measure.has_logarithm
        whole = [
            Tick(x, number_text(x))
            for x in linear_ticks(left, right, sideways)
            if x == round(x) and x >= 0
        ]
        self._show_ticks("bottom", whole)
        self._show_ticks("left", value_ticks(measure, low, high, logarithmic, upwards))
        columns = max(1, int(box.width() / CHANGE_COLUMN))
        self.lines = change_lines(changes, options.axis, left, right, columns, series)
        x = np.array([line.at for line in self.lines], dtype=float)
        for item in (self.changes, self.flags):
            item.setVisible(len(x) > 0)
        self.changes.setData(np.repeat(x, 2), np.tile([low, high], len(x)))
        flag_height = high - 4 * (high - low) / max(8.0, box.height())
        self.flags.setData(x, np.full(len(x), flag_height))
        self._point()

    @staticmethod
    def _width_of(texts: Iterable[str]) -> int:
        metrics = QFontMetrics(small_font())
        return max(map(metrics.horizontalAdvance, texts), default=0)

    def _show_ticks(self, side: str, ticks: Sequence[Tick]) -> None:
        if ticks != self.ticks.get(side):
            self.ticks[side] = list(ticks)
            needed = self._width_of(tick.text for tick in ticks) + AXIS_GAP
            if side == "left" and needed > self.getAxis(side).width():
                self.getAxis(side).setWidth(needed)
            named, small = (
                [tuple(tick) for tick in ticks if bool(tick.text) is has_text]
                for has_text in (True, False)
            )
            self.getAxis(side).setTicks([named, small])

    # --- the mouse --------------------------------------------------------------------------------

    def _move(self, position: QPointF) -> None:
        self._mouse = position
        self._point()

    def leaveEvent(self, event: QEvent | None) -> None:
        super().leaveEvent(event)
        self._mouse = None
        self._point()

    def _point(self) -> None:
        """Emit what the mouse is on, and put the hairline there."""
        found = self._under_mouse()
        self.hairline.setVisible(found is not None)
        if found is not None and self.drawn is not None:
            self.hairline.setPos(
                float(self.drawn.series.against(self.drawn.options.axis)[found.row])
            )
        self.pointed.emit(found)

    def _under_mouse(self) -> Pointed | None:
        box = self.getViewBox()
        if (
            self._mouse is None
            or self.drawn is None
            or not box.sceneBoundingRect().contains(self._mouse)
        ):
            return None
        axis, x = self.drawn.options.axis, box.mapSceneToView(self._mouse).x()
        line = min(self.lines, key=lambda line: abs(line.at - x), default=None)
        if line is not None and abs(line.at - x) > CHANGE_DISTANCE * box.viewPixelSize()[0]:
            line = None
        if line is not None:
            x = line.at  # near a change the values are those at the change
        return Pointed(int(np.argmin(np.abs(self.drawn.series.against(axis) - x))), line)

    # --- the look ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._draw_rest()

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        super().set_theme(theme)
        # here, because a new text size sets the theme again
        self.getAxis("left").setWidth(self._width_of(WIDEST_TICKS) + AXIS_GAP)
        self._set_pens(self.drawn.options if self.drawn else Options())
        self.changes.setPen(pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DashLine))
        self.flags.setBrush(brush(theme.muted))
        self.hairline.setPen(pg.mkPen(theme.muted, width=1))

    def _set_pens(self, options: Options) -> None:
        looks = (
            (self.theme.train, Qt.PenStyle.SolidLine),
            (self.theme.test, Qt.PenStyle.DashLine),
            (self.theme.validation, Qt.PenStyle.DashDotLine),
        )
        for raw, mean, (colour, style) in zip(self.raw, self.means, looks, strict=True):
            mean.setPen(pg.mkPen(colour, width=1.5, style=style))
            is_pale = SMOOTHINGS[options.smoothing] > 0
            shade = mix(self.theme.surface, colour, PALE_SHARE) if is_pale else QColor(colour)
            raw.setPen(
                pg.mkPen(
                    shade,
                    width=1 if is_pale else 1.5,
                    style=Qt.PenStyle.SolidLine if is_pale else style,
                )
            )
