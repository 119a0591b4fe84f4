"""Arrows on the output map: ∂L/∂x at each training point, the direction in which the loss grows."""

import math

import numpy as np
import pyqtgraph as pg
from PyQt6.QtGui import QColor

from playground.core.basics.arrays import Array
from playground.ui.look.theme import Theme
from playground.ui.views.output.showing import Showing
from playground.ui.widgets.plots import Plot, ScaledCurve, plot_safe

LONGEST_ARROW = 0.12  # of the width of the map
HEAD_LENGTH = 0.32  # of the length of the arrow
HEAD_ANGLE = math.radians(26)  # between the shaft and a stroke of the head
PALE_ALPHA = 80  # of 255, for the other arrows beside that of the pinned sample


def longest(slopes: Array) -> float:
    """Return the length of the longest finite vector of (2, n); 0 if there is none."""
    with np.errstate(over="ignore"):  # a length that overflows is not finite
        lengths = np.hypot(slopes[0], slopes[1])
    return float(lengths[np.isfinite(lengths)].max(initial=0.0))


def arrow_lines(starts: Array, slopes: Array, length: float) -> Array:
    """Return arrows from the points (2, n) along the vectors (2, n), the longest `length` long.

    The result has points (2, 6m), each pair of them a stroke. Vectors that are 0 or not finite have
    no arrow.
    """
    largest = longest(slopes)
    drawn = (
        np.isfinite(slopes).all(axis=0) & slopes.any(axis=0)
        if largest > 0
        else np.zeros(slopes.shape[1], dtype=bool)
    )
    starts, shafts = starts[:, drawn], slopes[:, drawn] / (largest or 1.0) * length
    tips, strokes = starts + shafts, [starts, starts + shafts]
    for angle in (math.pi - HEAD_ANGLE, math.pi + HEAD_ANGLE):
        turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        strokes += [tips, tips + HEAD_LENGTH * turn @ shafts]
    return np.stack(strokes, axis=2).reshape(2, -1)


class Arrows:
    """Two curves: all arrows, and the arrow of the pinned sample; beside it the others are pale."""

    def __init__(self, plot: Plot) -> None:
        self.all, self.pinned = ScaledCurve(connect="pairs"), ScaledCurve(connect="pairs")
        for item in (self.all, self.pinned):
            item.setZValue(1)  # above the points, which would hide them
            plot.addItem(item)

    def show(self, showing: Showing, points: Array, theme: Theme) -> float:
        """Draw arrows at the training `points`; return the largest |∂L/∂x|, 0 without arrows."""
        slopes, dataset = showing.snapshot.input_gradient, showing.experiment.dataset
        is_shown = slopes is not None and showing.part is None and showing.axis is None
        for item in (self.all, self.pinned):
            item.setVisible(is_shown)  # what is empty takes time in every frame, too
        if slopes is None or not is_shown:
            return 0.0
        starts = points[:, : slopes.shape[1]]
        length = LONGEST_ARROW * (dataset.high - dataset.low)
        self.all.setData(*plot_safe(arrow_lines(starts, slopes, length)))
        sample = showing.snapshot.sample
        own = np.array([False]) if sample is None else np.arange(slopes.shape[1]) == sample.index
        masked = np.where(own, slopes, 0.0)
        share = longest(masked) / (longest(slopes) or 1.0)
        self.pinned.setData(*plot_safe(arrow_lines(starts, masked, share * length)))
        colour = QColor(theme.gradient)
        self.pinned.setPen(pg.mkPen(colour, width=2.5))
        if own.any():
            colour.setAlpha(PALE_ALPHA)
        self.all.setPen(pg.mkPen(colour, width=2))
        return longest(slopes)
