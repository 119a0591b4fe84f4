"""Activation histograms of z and a, and dead and saturated units, on the training set.

A unit is *dead* if f′(z) = 0 on every sample (a ReLU that is never positive): no gradient passes,
so it cannot come back. A unit of a bounded activation (sigmoid, tanh) is *saturated* if f′(z) is
below `SATURATED_SLOPE` of its largest value on `SATURATED_SHARE` of the samples: it sits on the
flat ends of its activation and hardly learns any more.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

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
SHOWN: tuple[Literal["z", "a"], ...] = ("z", "a")  # quantities that have a histogram
SATURATED_SLOPE = 0.01  # of the largest f′
SATURATED_SHARE = 0.99  # of the samples; hidden units of well trained networks stay below
MAX_REACH_RATIO = 8  # a histogram that reaches farther than this many times the need is narrowed


@dataclass(frozen=True)
class Histogram:
    """The number of values in each of `BINS` equal parts of low … high; only finite ones count."""

    low: float
    high: float
    counts: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(BINS, dtype=np.int64))

    def plus(self, values: Array) -> "Histogram":
        """Count further values too; those outside are in the first or the last part."""
        finite = values[np.isfinite(values)].astype(float)
        ends = self.low, self.high
        counts, _ = np.histogram(np.clip(finite, *ends), BINS, ends)
        return replace(self, counts=self.counts + counts)


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


class Tally:
    """What is added up of one layer over the samples.

    Attributes
    ----------
    largest : the largest finite magnitude of z and of a
    """

    def __init__(self, activation: Activation, units: int) -> None:
        self._activation, self._count = activation, 0
        self._dead = np.ones(units, dtype=bool)
        self._flat = np.zeros(units, dtype=np.int64)  # samples on the flat ends
        self.largest: dict[Quantity, float] = dict.fromkeys(SHOWN, 0.0)

    def add(self, z: Array, a: Array) -> None:
        """Take in the values of further samples, (units, m) each."""
        self._count += z.shape[1]
        for quantity, values in zip(SHOWN, (z, a), strict=True):
            largest = np.max(np.abs(values), where=np.isfinite(values), initial=0.0)
            self.largest[quantity] = max(self.largest[quantity], float(largest))
        slope = np.empty_like(a)
        with np.errstate(all="ignore"):
            self._activation.derivative(z, a, slope)
            self._dead &= ((slope == 0) & ~np.isnan(z)).all(axis=1)
            if _has_flat_ends(self._activation):
                flat = slope < SATURATED_SLOPE * _steepest(self._activation)
                self._flat += flat.sum(axis=1)

    def states(self) -> tuple[Bools, Bools]:
        """Return which units of a hidden layer are dead and which are saturated, (units,) each."""
        saturated = np.asarray(self._flat >= SATURATED_SHARE * self._count)
        if not _has_flat_ends(self._activation):
            saturated = np.zeros_like(self._dead)
        return self._dead & ~saturated, saturated


def _has_flat_ends(activation: Activation) -> bool:
    return math.isfinite(activation.high - activation.low)


class Activity:
    """Passes the training set through the network; the parameters may change between calls.

    It keeps no more than the arrays of one pass: what it tells is added up over the passes.
    """

    def __init__(
        self, experiment: Experiment, layout: Layout, theta: Array, samples: Samples
    ) -> None:
        self._layout = layout
        self._sweep = Sweep(experiment, layout, theta, samples.columns)
        # how far each histogram reaches; it does not follow every change
        self._reach: dict[tuple[str, Quantity], float] = {}

    def run(self, histograms: bool = False) -> dict[str, LayerActivity]:
        """Return the activity by layer, all arrays fresh."""
        tallies = {
            layer_id: Tally(self._activation(layer_id), len(block.layer.units))
            for layer_id, block in self._layout.blocks.items()
        }
        for bound, _ in self._sweep.forward():
            for layer_id, tally in tallies.items():
                tally.add(bound.read(layer_id, "z"), bound.read(layer_id, "a"))
        pictures = self._histograms(tallies) if histograms else {}
        return {
            layer_id: LayerActivity(*self._states(layer_id, tally), *pictures.get(layer_id, ()))
            for layer_id, tally in tallies.items()
        }

    def _activation(self, layer: str) -> Activation:
        return ACTIVATIONS[self._layout.blocks[layer].layer.activation]

    def _states(self, layer: str, tally: Tally) -> tuple[Bools, Bools]:
        """Return the dead and the saturated units of a hidden layer; of others none."""
        if layer != OUTPUT and self._activation(layer).learns:
            return tally.states()
        none = np.zeros(len(self._layout.blocks[layer].layer.units), dtype=bool)
        return none, none

    def _histograms(self, tallies: Mapping[str, Tally]) -> dict[str, tuple[Histogram, ...]]:
        """Count z and a in a second sweep, now that it is known how far they reach."""
        found = {
            layer_id: {which: Histogram(*self._ends(layer_id, which, tally)) for which in SHOWN}
            for layer_id, tally in tallies.items()
        }
        for bound, _ in self._sweep.forward():
            for layer_id, pair in found.items():
                for which, before in pair.items():
                    pair[which] = before.plus(bound.read(layer_id, which))
        return {layer_id: (pair["z"], pair["a"]) for layer_id, pair in found.items()}

    def _ends(self, layer: str, quantity: Quantity, tally: Tally) -> tuple[float, float]:
        """Return between which values a histogram counts."""
        activation = self._activation(layer)
        if quantity == "a" and _has_flat_ends(activation):
            return activation.low, activation.high
        needed = _round_up(tally.largest[quantity])
        before = self._reach.get((layer, quantity), 0.0)
        reach = before if needed <= before <= MAX_REACH_RATIO * needed else needed
        self._reach[layer, quantity] = reach
        return -reach, reach


@cache
def _steepest(activation: Activation) -> float:
    """Return the largest f′: that of sigmoid and tanh is at 0."""
    z, a, slope = np.zeros(1), np.zeros(1), np.zeros(1)
    activation.value(z, a)
    activation.derivative(z, a, slope)
    return float(slope[0])


def _round_up(value: float) -> float:
    """Return the next power of 2 that is not below `value`, at least 1."""
    return 2.0 ** math.ceil(math.log2(max(1.0, min(value, 1e300))))
