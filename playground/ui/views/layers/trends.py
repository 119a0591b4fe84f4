"""Measures of the layers over the run, and the distribution of the weights of one layer."""

import math
from functools import partial
from itertools import cycle

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QColor, QPen, QResizeEvent
from PyQt6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from playground.core.basics.arrays import Array
from playground.core.training.history import History
from playground.live.snapshot import Snapshot
from playground.ui.look.inks import NO_PEN, brush
from playground.ui.look.limits import LARGEST_DRAWN, SHORTEST_AXIS
from playground.ui.look.text_size import follow_text_size, px
from playground.ui.look.theme import Theme, layer_colours
from playground.ui.texts.names import short_layer_title
from playground.ui.texts.plain import escaped, plain
from playground.ui.views.layers.spoken import (
    finite_weights,
    spread_in_words,
    trend_in_words,
    weights_in_words,
)
from playground.ui.widgets.facts import width_of
from playground.ui.widgets.label import FittingLabel, RichLabel
from playground.ui.widgets.plots import (
    DottedCurve,
    Plot,
    ScaledCurve,
    ScaledLine,
    log_safe,
    plot_safe,
)
from playground.ui.widgets.readout import Readout

MIN_DECADES = 3.0  # of the axis
MAX_DOTS = 3  # curves of fewer points are drawn as dots
MAX_POINTS = 200  # of a curve, which is about as many pixels wide
BARS = 30  # of a histogram
Line = Qt.PenStyle
# of the curves, one after the other, and their signs in the legend
STYLES = {Line.SolidLine: "━", Line.DashLine: "╍", Line.DotLine: "┉", Line.DashDotLine: "╾╸"}
LEAST_PLOT, AROUND_PLOT = 20, 20  # pixels of height: of a plot, and of its axis in normal text


class LayerTrend(QWidget):
    """A measure of the history over epochs: a curve for each layer, in shades and dashes."""

    def __init__(self, theme: Theme, measure: str, reference: float | None = None) -> None:
        super().__init__()
        self._measure, self._reference = measure, reference
        self._curves: dict[str, DottedCurve] = {}
        self._names: object = None
        self.legend = _Legend()
        self._heading = Readout()
        self._shown: Snapshot | None = None
        self.plot = Plot(theme, logarithmic=True)
        self.plot.says = lambda: (
            "" if self._shown is None else trend_in_words(self._shown, self._measure)
        )
        self.plot.setMouseEnabled(False, False)
        self._line = ScaledLine(angle=0)
        if reference is not None:
            self._line.setPos(math.log10(reference))
            self.plot.addItem(self._line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._heading, self.plot, self.legend):
            layout.addWidget(part)
        layout.setStretchFactor(self.plot, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        self.plot.set_theme(theme)
        self._line.setPen(pg.mkPen(theme.muted, width=1, style=Qt.PenStyle.DashLine))
        self._theme, self._names = theme, None

    def set_title(self, title: str, *shorter: str) -> None:
        """Say what the curves are, in the first of these wordings that fits."""
        if title != self._heading.text():
            self._heading.setText(title, *shorter)
            self.plot.setAccessibleName(title)

    def show_frame(self, snapshot: Snapshot) -> None:
        """Draw the history of `snapshot`."""
        history, self._shown = snapshot.history, snapshot
        self._follow_layers(snapshot)
        epochs, chosen = history.column("epoch"), thinned(len(history.table))
        highest, lowest = -math.inf, math.inf
        for layer, curve in self._curves.items():
            values = log_safe(history.measure(self._measure, layer))
            known = values[np.isfinite(values)]
            if len(known) <= MAX_DOTS:  # a line needs two points
                curve.setData(
                    epochs[np.isfinite(values)], known, symbol="o", symbolSize=5, symbolPen=NO_PEN
                )
            else:
                curve.setData(epochs[chosen], plot_safe(values[chosen]), symbol=None)
            if len(known):
                highest, lowest = max(highest, float(known.max())), min(lowest, float(known.min()))
        if self._reference is not None:
            reference = math.log10(self._reference)
            highest, lowest = max(highest, reference), min(lowest, reference)
        self._set_range(epochs, lowest, highest)

    def _set_range(self, epochs: Array, lowest: float, highest: float) -> None:
        show_epochs(self.plot, epochs)
        if not math.isfinite(lowest):
            lowest, highest = -MIN_DECADES, 0.0
        top = math.ceil(highest)
        self.plot.setYRange(min(math.floor(lowest), top - MIN_DECADES), top, padding=0.02)

    def _follow_layers(self, snapshot: Snapshot) -> None:
        """Make a curve for each layer when the layers have changed."""
        history = snapshot.history
        names = tuple(short_layer_title(snapshot.experiment, layer) for layer in history.layers)
        if (history.layers, names) == self._names:
            return
        self._names = history.layers, names
        for curve in self._curves.values():
            self.plot.removeItem(curve)
        colours = layer_colours(self._theme, len(names))
        self._curves = {layer: DottedCurve() for layer in history.layers}
        width = 2.0 if self._theme.is_high else 1.5
        for curve, colour, style in zip(self._curves.values(), colours, cycle(STYLES)):
            curve.setPen(pg.mkPen(colour, width=width, style=style))
            curve.setSymbolBrush(brush(colour))
            self.plot.addItem(curve)
        self.legend.show_layers(names, colours)

    @property
    def pens(self) -> dict[str, QPen]:
        """The pens of the curves by layer."""
        return {layer: curve.opts["pen"] for layer, curve in self._curves.items()}

    @property
    def exponents(self) -> dict[str, Array]:
        """The drawn values by layer, as exponents of ten."""
        return {layer: curve.getData()[1] for layer, curve in self._curves.items()}


def _keep_height(plot: Plot) -> None:
    plot.setMinimumHeight(LEAST_PLOT + px(AROUND_PLOT))


def show_epochs(plot: Plot, epochs: Array) -> None:
    """Let the x axis of `plot` reach over `epochs` (n,), or over one epoch if there are fewer."""
    first, last = (float(epochs[0]), float(epochs[-1])) if len(epochs) else (0.0, 0.0)
    plot.setXRange(first, max(last, first + 1.0), padding=0.02)


def thinned(count: int) -> slice:
    """Return which of `count` rows are drawn: every n-th up to the last, at most `MAX_POINTS`."""
    step = max(1, math.ceil(count / MAX_POINTS))
    return slice((count - 1) % step, None, step)


class _Legend(RichLabel):
    """One line with the names of the layers; where they do not fit, those in the middle are "…"."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._names: tuple[str, ...] = ()
        self._colours: list[QColor] = []

    def show_layers(self, names: tuple[str, ...], colours: list[QColor]) -> None:
        """Name the layers beside the colours of their curves."""
        self._names, self._colours = names, colours
        self._fit()

    def _fit(self) -> None:
        """Show as many names as there is room for; the tooltip has all."""
        entries = [
            f'<span style="color:{colour.name()}">{sign}</span>&nbsp;{escaped(name)}'
            for name, colour, sign in zip(self._names, self._colours, cycle(STYLES.values()))
        ]
        count = len(entries)
        shown = " ".join(entries)
        while count > 0 and width_of(self.fontMetrics(), shown) > self.width():
            count -= 1
            first, last = entries[: (count + 1) // 2], entries[len(entries) - count // 2 :]
            shown = " ".join([*first, "…", *last])
        self.setText(shown)
        self.setToolTip(plain("\n".join(self._names)) if count < len(entries) else "")

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self._fit()


class Spread(QWidget):
    """The weights of one layer: a histogram now; range, quartiles and median over the run."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: tuple[Snapshot, str] | None = None
        self.now, self.past = Plot(theme), Plot(theme)
        self.now.says = lambda: "" if self._shown is None else weights_in_words(*self._shown)
        self.past.says = lambda: "" if self._shown is None else spread_in_words(*self._shown)
        self.bars = ScaledCurve()
        self.now.addItem(self.bars)
        names = ("least", "lower", "middle", "upper", "largest")
        self.bounds = {name: ScaledCurve(connect="finite") for name in names}
        for curve in self.bounds.values():
            self.past.addItem(curve)
        self._bands = [
            pg.FillBetweenItem(self.bounds[low], self.bounds[high])
            for low, high in (("least", "largest"), ("lower", "upper"))
        ]
        for band in self._bands:
            self.past.addItem(band)
            band.setZValue(-1)
        captions = (
            (self.tr("weights now"),),
            (
                self.tr("spread over the epochs: min–max, middle 50 %, median"),
                self.tr("spread over the epochs"),
                self.tr("over the epochs"),
                self.tr("spread"),
            ),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for plot, wordings in zip((self.now, self.past), captions, strict=True):
            label = FittingLabel()
            label.say(*wordings)
            label.setToolTip(plain(wordings[0]))
            label.setProperty("role", "muted")
            plot.setMouseEnabled(False, False)
            plot.setAccessibleName(wordings[0])
            follow_text_size(plot, partial(_keep_height, plot))
            layout.addWidget(label)
            layout.addWidget(plot, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Redraw in the colours of `theme`."""
        for plot in (self.now, self.past):
            plot.set_theme(theme)
        fill = QColor(theme.value)
        fill.setAlphaF(0.35)
        self.bars.setPen(pg.mkPen(theme.value, width=1))
        self.bars.setBrush(fill)
        for name, curve in self.bounds.items():
            curve.setPen(pg.mkPen(theme.value, width=2 if name == "middle" else 0.5))
        for band, strength in zip(self._bands, (0.15, 0.3), strict=True):
            fill.setAlphaF(strength)
            band.setBrush(QColor(fill))

    def show_frame(self, snapshot: Snapshot, layer: str) -> None:
        """Draw the weights of `layer`."""
        self._shown = snapshot, layer
        weights = finite_weights(snapshot, layer)
        largest = min(float(np.abs(weights).max(initial=0.0)), LARGEST_DRAWN)
        largest = max(largest, SHORTEST_AXIS) if largest else 1.0
        bound = 2.0 ** math.ceil(math.log2(largest))
        counts, edges = np.histogram(np.clip(weights, -bound, bound), BARS, (-bound, bound))
        self.bars.setData(edges, counts, stepMode="center", fillLevel=0)
        self.now.setXRange(-bound, bound, padding=0.02)
        self._show_past(snapshot.history, layer)

    def _show_past(self, history: History, layer: str) -> None:
        if layer not in history.layers or not len(history.table):
            return
        epochs = history.column("epoch")
        for name, curve in self.bounds.items():
            curve.setData(epochs, plot_safe(history.measure(name, layer)))
        show_epochs(self.past, epochs)
