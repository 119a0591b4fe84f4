"""The output of a network of one variable, as a curve over that variable."""

import math

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt

from playground.core.basics.arrays import Array
from playground.core.engine.scoring import decision_value
from playground.ui.look.signs import line_of
from playground.ui.look.theme import Theme, class_colours
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, ScaledCurve, ScaledLine, plot_safe

VALUE_PADDING = 0.12  # of the range of values, above and below it
NO_RANGE = (math.inf, -math.inf)


class Curve:
    """A curve for each output, and a line at the value that separates two classes."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self.curves: list[ScaledCurve] = []  # as many as were ever needed
        self.decision = ScaledLine(angle=0)
        self._add(self.decision)
        self._range = NO_RANGE

    def _add(self, item: pg.GraphicsObject) -> None:
        item.setZValue(1)  # above the points, which would hide it
        self._plot.addItem(item)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.decision.setPen(pg.mkPen(theme.text, width=1.5, style=Qt.PenStyle.DashLine))

    def reset_range(self) -> None:
        """Fit the axis to the values of the next drawing."""
        self._range = NO_RANGE

    def show(self, showing: Showing, wanted: Array) -> None:
        """Draw the curves of `showing`, if it is a curve.

        The axis covers them and the `wanted` values of the samples, and never shrinks.
        """
        values = showing.curves if showing.axis is not None else np.empty((0, 0))
        colours = class_colours(self._theme, len(values))
        while len(self.curves) < len(values):
            self.curves.append(ScaledCurve())
            self._add(self.curves[-1])
        for number, curve in enumerate(self.curves):
            curve.setVisible(number < len(values))
            if number < len(values):
                curve.setData(showing.centres, plot_safe(values[number]))
                colour = colours[number] if len(values) > 1 else self._theme.value
                style = line_of(number, len(values))
                curve.setPen(pg.mkPen(colour, width=2.5, style=style))
        classes = not showing.experiment.dataset.is_regression
        self.decision.setVisible(len(values) == 1 and classes and showing.part is None)
        self.decision.setValue(decision_value(showing.experiment))
        if showing.axis is not None:
            self._extend_range(
                np.concatenate([values.ravel(), wanted if showing.part is None else []])
            )

    def _extend_range(self, values: Array) -> None:
        known = plot_safe(values[np.isfinite(values)])
        low = min(known.min(initial=math.inf), self._range[0])
        high = max(known.max(initial=-math.inf), self._range[1])
        if (low, high) != self._range and low <= high:
            self._range = (low, high)
            room = VALUE_PADDING * (high - low) or 1.0
            self._plot.setYRange(low - room, high + room, padding=0)
