"""Activation histograms of z and a, and dead and saturated units, on the training set.

A unit is *dead* if f′(z) = 0 on every sample (a ReLU that is never positive): no gradient passes,
so it cannot come back. A unit of a bounded activation (sigmoid, tanh) is *saturated* if f′(z) is
below `SATURATED_SLOPE` of its largest value on `SATURATED_SHARE` of the samples: it sits on the
flat ends of its activation and hardly learns any more.
"""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Bools
from playground.core.basics.vocabulary import Quantity
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.engine.layout import Layout
from playground.core.engine.passes import Sweep
from playground.core.engine.samples import Samples
from playground.core.experiment.spec import OUTPUT, Experiment

BINS = 40
SATURATED_SLOPE = 0.01  # of the largest f′
SATURATED_SHARE = 0.99  # of the samples; hidden units of well trained networks stay below
MAX_REACH_RATIO = 8  # a histogram that reaches farther than this many times the need is narrowed


@dataclass(frozen=True)
class Histogram:
    """The number of values in each of `BINS` equal parts of low … high; only finite ones count."""

    low: float
    high: float
    counts: npt.NDArray[np.int64]


@dataclass(frozen=True)
class LayerActivity:
    """The activity of one layer on the training set.

    Attributes
    ----------
    dead, saturated : (units,), for hidden layers; all False for others
    z, a : histograms over all units and samples, if they were asked for
    """

    dead: Bools
    saturated: Bools
    z: Histogram | None = None
    a: Histogram | None = None


class Activity:
    """Passes the training set through the network; the parameters may change between calls."""

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples
    ) -> None:
        self._layout = layout
        self._sweep = Sweep(experiment, layout, theta, samples.columns)
        shapes = {
            layer_id: (len(experiment.units(layer_id)), len(samples)) for layer_id in layout.order
        }
        self._z, self._a = (
            {layer_id: np.empty(shape, theta.dtype) for layer_id, shape in shapes.items()}
            for _ in range(2)
        )
        # how far each histogram reaches; it does not follow every change
        self._reach: dict[tuple[str, Quantity], float] = {}

    def run(self, histograms: bool = False) -> dict[str, LayerActivity]:
        """Return the activity by layer, all arrays fresh."""
        z, a = self._values()
        result = {}
        for layer_id, block in self._layout.blocks.items():
            activation = ACTIVATIONS[block.layer.activation]
            dead = saturated = np.zeros(len(z[layer_id]), dtype=bool)
            if layer_id != OUTPUT and activation.learns:
                dead, saturated = unit_states(activation, z[layer_id], a[layer_id])
            pictures = (
                (
                    self._histogram(layer_id, "z", z[layer_id]),
                    self._histogram(layer_id, "a", a[layer_id]),
                )
                if histograms
                else (None, None)
            )
            result[layer_id] = LayerActivity(dead, saturated, *pictures)
        return result

    def _values(self) -> tuple[dict[str, Array], dict[str, Array]]:
        """Return z and a of every layer, (units, n), in arrays that are filled anew each time."""
        for bound, part in self._sweep.forward():
            for layer_id in self._layout.order:
                self._z[layer_id][:, part] = bound.read(layer_id, "z")
                self._a[layer_id][:, part] = bound.read(layer_id, "a")
        return self._z, self._a

    def _histogram(self, layer: str, quantity: Quantity, values: Array) -> Histogram:
        activation = ACTIVATIONS[self._layout.blocks[layer].layer.activation]
        if quantity == "a" and math.isfinite(activation.high - activation.low):
            return _counted(values, activation.low, activation.high)
        finite = np.abs(values[np.isfinite(values)])
        needed, before = (
            _round_up(float(finite.max(initial=0.0))),
            self._reach.get((layer, quantity), 0.0),
        )
        reach = before if needed <= before <= MAX_REACH_RATIO * needed else needed
        self._reach[layer, quantity] = reach
        return _counted(values, -reach, reach)


def unit_states(activation: Activation, z: Array, a: Array) -> tuple[Bools, Bools]:
    """Return which units of a hidden layer are dead and which are saturated, (units,) each.

    `z` and `a` are those of all samples, (units, n).
    """
    slope = np.empty_like(a)
    with np.errstate(all="ignore"):
        activation.derivative(z, a, slope)
        dead = ((slope == 0) & ~np.isnan(z)).all(axis=1)
        if not math.isfinite(activation.high - activation.low):
            return dead, np.zeros_like(dead)
        saturated = (slope < SATURATED_SLOPE * _steepest(activation)).mean(
            axis=1
        ) >= SATURATED_SHARE
    return dead & ~saturated, saturated


@cache
def _steepest(activation: Activation) -> float:
    """Return the largest f′: that of sigmoid and tanh is at 0."""
    z, a, slope = np.zeros(1), np.zeros(1), np.zeros(1)
    activation.value(z, a)
    activation.derivative(z, a, slope)
    return float(slope[0])


def _counted(values: Array, low: float, high: float) -> Histogram:
    counts, _ = np.histogram(
        np.clip(values[np.isfinite(values)].astype(float), low, high), BINS, (low, high)
    )
    return Histogram(low, high, counts)


def _round_up(value: float) -> float:
    """Return the next power of 2 that is not below `value`, at least 1."""
    return 2.0 ** math.ceil(math.log2(max(1.0, min(value, 1e300))))
