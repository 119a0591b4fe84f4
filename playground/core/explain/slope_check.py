"""Compare the derivatives in the registries with differences of their own functions.

The gate graph, f′(z) on the canvas and some backward passes use an activation's `derivative`, and a
loss its `slope`; each is compared where z is between −4 and 4, or −2 and 2 for a loss of ŷ.
Differences are of fourth order: (8 (f(z+ε) − f(z−ε)) − (f(z+2ε) − f(z−2ε))) / 12 ε.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.catalog.losses import Loss
from playground.core.catalog.losses_of_z import OfZ
from playground.core.experiment.spec import Experiment

EPSILON = 1e-4
POINTS = 200  # how many z
REACH, REACH_OF_ANSWERS = 4.0, 2.0  # from −REACH to REACH; nearer to 0 where ln ŷ is steep
AGREES = 1e-6  # relative to 1 + |slope|


@dataclass(frozen=True)
class CheckedSlope:
    """One derivative of a registry, where it is furthest from the difference.

    Attributes
    ----------
    kind, label : of an activation or a loss, and its label, a text to be translated
    at : the z, or for a loss of answers the ŷ
    slope, numeric : the derivative of the registry, and the difference
    """

    kind: Literal["activation", "loss"]
    label: str
    at: float
    slope: float
    numeric: float

    @property
    def agrees(self) -> bool:
        """Whether they are the same."""
        return abs(self.slope - self.numeric) <= AGREES * (1.0 + abs(self.numeric))


def check_slopes(experiment: Experiment, columns: Array) -> tuple[CheckedSlope, ...]:
    """Check each derivative that this network uses; `columns` has targets for the loss."""
    outputs = len(experiment.network.output.units)
    names = dict.fromkeys(layer.activation for layer in experiment.network.layers)
    checked = [_check_activation(ACTIVATIONS[name]) for name in names]
    targets = np.resize(columns[-outputs:].T, (POINTS, outputs)).T
    return (*checked, _check_loss(experiment, targets))


def _points(rows: int, reach: float) -> Array:
    """Return z, (rows, POINTS), always the same ones."""
    return np.random.default_rng(0).uniform(-reach, reach, (rows, POINTS))


def _check_activation(entry: Activation) -> CheckedSlope:
    z = _points(3 if entry.couples else 1, REACH)
    a, slope = np.empty_like(z), np.empty_like(z)
    entry.value(z, a)
    entry.derivative(z, a, slope)
    numeric = np.stack([_by_differences(_written(entry), z, row)[row] for row in range(len(z))])
    near = [np.abs(z - kink) <= 2 * EPSILON for kink in entry.kinks]
    return _worst("activation", entry.label, z, slope, numeric, np.any(near, axis=0))


def _check_loss(experiment: Experiment, targets: Array) -> CheckedSlope:
    loss, activation = experiment.loss, _written(experiment.output_activation)
    if experiment.loss_of_z is not None:
        z = _points(len(targets), REACH)
        return _check_of_z(loss, experiment.loss_of_z, z, activation(z), targets)
    a = activation(_points(len(targets), REACH_OF_ANSWERS))
    slope = np.empty_like(a)
    loss.slope(a, targets, slope)

    def value(answers: Array) -> Array:
        return loss.value(answers, targets)

    numeric = np.stack([_by_differences(value, a, row)[row] for row in range(len(a))])
    skipped = np.zeros(a.shape, bool)
    if loss.kink is not None:
        ends = [np.sign(loss.kink(a + by, targets)) for by in (-2 * EPSILON, 2 * EPSILON)]
        skipped = ends[0] != ends[1]
    return _worst("loss", loss.label, a, slope * loss.factor, numeric, skipped)


def _check_of_z(loss: Loss, of_z: OfZ, z: Array, a: Array, targets: Array) -> CheckedSlope:
    slope = np.empty_like(z)
    of_z.bind_slope(z, a, targets, slope)()

    def value(sums: Array) -> Array:
        return of_z.value(sums, targets)

    numeric = np.stack([_by_differences(value, z, row).sum(axis=0) for row in range(len(z))])
    return _worst("loss", loss.label, z, slope, numeric, np.zeros(z.shape, bool))


def _written(entry: Activation) -> Callable[[Array], Array]:
    """Return the activation as a function that returns its values."""

    def value(z: Array) -> Array:
        out = np.empty_like(z)
        entry.value(z, out)
        return out

    return value


def _by_differences(value: Callable[[Array], Array], x: Array, row: int) -> Array:
    """Return ∂value/∂x of one row of `x`, (rows, n): of each row of the value."""

    def moved(steps: int) -> Array:
        there = x.copy()
        there[row] += steps * EPSILON
        return value(there)

    wide, narrow = moved(2) - moved(-2), moved(1) - moved(-1)
    return np.asarray((8.0 * narrow - wide) / (12.0 * EPSILON))


def _worst(
    kind: Literal["activation", "loss"],
    label: str,
    at: Array,
    slope: Array,
    numeric: Array,
    skipped: Array,
) -> CheckedSlope:
    """Return the point with the largest error, without those at kinks."""
    with np.errstate(all="ignore"):
        errors = np.where(skipped, -1.0, np.abs(slope - numeric) / (1.0 + np.abs(numeric)))
    index = int(np.argmax(np.nan_to_num(errors, nan=np.inf)))
    return CheckedSlope(
        kind, label, *(float(values.flat[index]) for values in (at, slope, numeric))
    )
