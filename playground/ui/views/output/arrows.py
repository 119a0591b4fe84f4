"""Arrows on the output map: which way to move a training point so that the loss on it grows."""

import math

import numpy as np
import pyqtgraph as pg
from PyQt6.QtGui import QColor

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, plot_safe

REACH = 0.12  # the length of the longest arrow, of the width of the map
HEAD, ANGLE = (
    0.32,
    math.radians(26),
)  # the strokes of the head: their length, of the arrow's, and how far they open
PALE = 80  # of 255, how opaque the other arrows are beside that of the pinned sample


def longest(slopes: Array) -> float:
    """The length of the longest of the vectors (2, n), those left out that are not finite; 0 if there is none."""
    lengths = np.hypot(slopes[0], slopes[1])
    return float(lengths[np.isfinite(lengths)].max(initial=0.0))


def arrow_lines(starts: Array, slopes: Array, reach: float) -> Array:
    """Arrows from the points (2, n) along the vectors (2, n), the longest `reach` long, as points (2, 6m): each pair is a stroke.

    Vectors that are 0 or not finite have no arrow.
    """
    largest = longest(slopes)
    drawn = (
        np.isfinite(slopes).all(axis=0) & slopes.any(axis=0)
        if largest > 0
        else np.zeros(slopes.shape[1], dtype=bool)
    )
    starts, shafts = starts[:, drawn], slopes[:, drawn] / (largest or 1.0) * reach
    tips, strokes = starts + shafts, [starts, starts + shafts]
    for angle in (math.pi - ANGLE, math.pi + ANGLE):
        turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        strokes += [tips, tips + HEAD * turn @ shafts]
    return np.stack(strokes, axis=2).reshape(2, -1)


class Arrows:
    """All arrows are one curve; beside a pinned sample's own, which is another, they are pale."""

    def __init__(self, plot: Plot) -> None:
        self.all, self.pinned = pg.PlotCurveItem(connect="pairs"), pg.PlotCurveItem(connect="pairs")
        for item in (self.all, self.pinned):
            item.setZValue(1)  # above the points: below them hardly any could be seen
            plot.addItem(item)

    def show(self, showing: Showing, points: Array, theme: Theme) -> float:
        """Draw them at the training `points`; returns how long the longest is, 0 without arrows."""
        slopes, dataset = showing.snapshot.input_gradient, showing.experiment.dataset
        if slopes is None or showing.part is not None or showing.axis is not None:
            self.all.clear()
            self.pinned.clear()
            return 0.0
        lines = arrow_lines(
            points[:, : slopes.shape[1]], slopes, REACH * (dataset.high - dataset.low)
        )
        self.all.setData(*plot_safe(lines))
        sample = showing.snapshot.sample
        own = np.array([False]) if sample is None else np.arange(slopes.shape[1]) == sample.index
        masked = np.where(own, slopes, 0.0)
        share = longest(masked) / (longest(slopes) or 1.0)
        own_lines = arrow_lines(
            points[:, : slopes.shape[1]], masked, share * REACH * (dataset.high - dataset.low)
        )
        self.pinned.setData(*plot_safe(own_lines))
        colour = QColor(theme.gradient)
        self.pinned.setPen(pg.mkPen(colour, width=2.5))
        if own.any():
            colour.setAlpha(PALE)
        self.all.setPen(pg.mkPen(colour, width=2))
        return longest(slopes)
