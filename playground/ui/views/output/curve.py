"""A network of one variable: its output as a curve over that variable."""

import math

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt

from playground.core.basics.arrays import Array
from playground.core.engine.scoring import decision_value
from playground.ui.look.theme import CLASS_COLOURS, Theme
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, plot_safe

ROOM = 0.12  # beside the lowest and the highest value, of their distance


class Curve:
    """One curve an output, and the value that decides between two classes."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self.curves = [pg.PlotCurveItem() for _ in CLASS_COLOURS]
        self.decision = pg.InfiniteLine(angle=0)
        for item in (self.decision, *self.curves):
            item.setZValue(1)  # above the points: there it would be lost among them
            plot.addItem(item)
        self._reach = (math.inf, -math.inf)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme` from now on."""
        self._theme = theme
        self.decision.setPen(pg.mkPen(theme.text, width=1.5, style=Qt.PenStyle.DashLine))

    def forget_reach(self) -> None:
        """Fit the values again."""
        self._reach = (math.inf, -math.inf)

    def show(self, showing: Showing, wanted: Array) -> None:
        """Draw the curves of `showing`, if it is one; the axis reaches beyond them and the `wanted` values, and never shrinks."""
        values = showing.curves if showing.axis is not None else np.empty((0, 0))
        for number, curve in enumerate(self.curves):
            curve.setVisible(number < len(values))
            if number < len(values):
                curve.setData(showing.centres, plot_safe(values[number]))
                curve.setPen(
                    pg.mkPen(
                        CLASS_COLOURS[number] if len(values) > 1 else self._theme.value, width=2.5
                    )
                )
        classes = not showing.experiment.dataset.is_regression
        self.decision.setVisible(len(values) == 1 and classes and showing.part is None)
        self.decision.setValue(decision_value(showing.experiment))
        if showing.axis is not None:
            self._reach_over(
                np.concatenate([values.ravel(), wanted if showing.part is None else []])
            )

    def _reach_over(self, values: Array) -> None:
        known = plot_safe(values[np.isfinite(values)])
        low, high = (
            min(known.min(initial=math.inf), self._reach[0]),
            max(known.max(initial=-math.inf), self._reach[1]),
        )
        if (low, high) != self._reach and low <= high:
            self._reach = (low, high)
            room = ROOM * (high - low) or 1.0
            self._plot.setYRange(low - room, high + room, padding=0)
