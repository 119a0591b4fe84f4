"""Activation histograms of z and a, and dead and saturated units, on the training set.

A unit is *dead* if f′(z) = 0 on every sample (a ReLU that is never positive): no gradient passes,
so it cannot come back. A unit of a bounded activation (sigmoid, tanh) is *saturated* if f′(z) is
below `SATURATED_SLOPE` of its largest value on `SATURATED_SHARE` of the samples: it sits on the
flat ends of its activation and hardly learns any more.
"""

import itertools
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
    """What is added up of units with one activation over the samples."""

    def __init__(self, activation: Activation, units: int) -> None:
        self._activation, self._count = activation, 0
        self._dead = np.ones(units, dtype=bool)
        self._flat = np.zeros(units, dtype=np.int64)  # samples on the flat ends

    def add(self, z: Array, a: Array) -> None:
        """Take in the values of further samples, (units, m) each."""
        self._count += z.shape[1]
        slope = np.empty_like(a)
        with np.errstate(all="ignore"):
            self._activation.derivative(z, a, slope)
            self._dead &= ((slope == 0) & ~np.isnan(z)).all(axis=1)
            if _has_flat_ends(self._activation):
                flat = slope < SATURATED_SLOPE * _steepest(self._activation)
                self._flat += np.count_nonzero(flat, axis=1)

    def states(self) -> tuple[Bools, Bools]:
        """Return which units are dead and which are saturated, (units,) each."""
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
        hidden = [name for name in layout.order if name != OUTPUT and self._activation(name).learns]
        # layers with one activation are read at once
        self._groups = {
            activation: [name for name in hidden if self._activation(name) is activation]
            for activation in dict.fromkeys(self._activation(name) for name in hidden)
        }
        # how far each histogram reaches; it does not follow every change
        self._reach: dict[tuple[str, Quantity], float] = {}

    def run(self, histograms: bool = False) -> dict[str, LayerActivity]:
        """Return the activity by layer, all arrays fresh."""
        tallies = {
            activation: Tally(activation, sum(self._units(name) for name in names))
            for activation, names in self._groups.items()
        }
        largest: dict[tuple[str, Quantity], float] = {}
        for bound, _ in self._sweep.forward():
            for activation, names in self._groups.items():
                z, a = (
                    np.concatenate([bound.read(name, which) for name in names]) for which in SHOWN
                )
                tallies[activation].add(z, a)
            for name, which in itertools.product(self._layout.blocks, SHOWN if histograms else ()):
                found = _largest(bound.read(name, which))
                largest[name, which] = max(largest.get((name, which), 0.0), found)
        pictures = self._histograms(largest) if histograms else {}
        states = self._states(tallies)
        return {
            name: LayerActivity(*states[name], *pictures.get(name, ()))
            for name in self._layout.blocks
        }

    def _activation(self, layer: str) -> Activation:
        return ACTIVATIONS[self._layout.blocks[layer].layer.activation]

    def _units(self, layer: str) -> int:
        return len(self._layout.blocks[layer].layer.units)

    def _states(self, tallies: Mapping[Activation, Tally]) -> dict[str, tuple[Bools, Bools]]:
        """Return the dead and the saturated units of every layer; only hidden ones have some."""
        none = {name: np.zeros(self._units(name), dtype=bool) for name in self._layout.blocks}
        found = {name: (empty, empty) for name, empty in none.items()}
        for activation, tally in tallies.items():
            names = self._groups[activation]
            stops = np.cumsum([self._units(name) for name in names])[:-1]
            dead, saturated = (np.split(state, stops) for state in tally.states())
            found |= dict(zip(names, zip(dead, saturated, strict=True), strict=True))
        return found

    def _histograms(
        self, largest: Mapping[tuple[str, Quantity], float]
    ) -> dict[str, tuple[Histogram, ...]]:
        """Count z and a in a second sweep, now that it is known how far they reach."""
        found = {
            name: {which: Histogram(*self._ends(name, which, largest)) for which in SHOWN}
            for name in self._layout.blocks
        }
        for bound, _ in self._sweep.forward():
            for name, pair in found.items():
                for which, before in pair.items():
                    pair[which] = before.plus(bound.read(name, which))
        return {name: (pair["z"], pair["a"]) for name, pair in found.items()}

    def _ends(
        self, layer: str, quantity: Quantity, largest: Mapping[tuple[str, Quantity], float]
    ) -> tuple[float, float]:
        """Return between which values a histogram counts."""
        activation = self._activation(layer)
        if quantity == "a" and _has_flat_ends(activation):
            return activation.low, activation.high
        needed = _round_up(largest[layer, quantity])
        before = self._reach.get((layer, quantity), 0.0)
        reach = before if needed <= before <= MAX_REACH_RATIO * needed else needed
        self._reach[layer, quantity] = reach
        return -reach, reach


def _largest(values: Array) -> float:
    """Return the largest finite magnitude; 0 without any."""
    return float(np.max(np.abs(values), where=np.isfinite(values), initial=0.0))


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
