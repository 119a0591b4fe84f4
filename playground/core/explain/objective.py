"""The objective J(θ) = L(θ) + penalty(θ) over fixed samples, without training.

Always in float64 and without clipping; with no dropout but that of fixed masks. Differences of J
are taken sample by sample, so that the rounding of a sum does not drown them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.penalties import PENALTIES
from playground.core.engine.engine import Pass
from playground.core.engine.layout import Layout
from playground.core.engine.passes import SetGradient, Sweep
from playground.core.engine.sharing import copies
from playground.core.engine.updating import penalty_gradient
from playground.core.experiment.spec import OUTPUT, Experiment

Sides = npt.NDArray[np.int8]


class NoDerivativeError(SpecError):
    """The perceptron rule follows no derivative of a loss, so there is nothing to compare with."""


@dataclass(frozen=True)
class Evaluation:
    """J at one θ.

    Attributes
    ----------
    losses : of every sample, (n,), without penalty
    penalty : of all weights
    moved_penalty : only of the parameters that were moved
    sides : −1, 0 or 1: on which side of every kink each sample is, flat
    """

    losses: Array
    penalty: float
    moved_penalty: float
    sides: Sides

    @property
    def value(self) -> float:
        """J."""
        with np.errstate(all="ignore"):
            return float(self.losses.mean() + self.penalty)

    def minus(self, other: "Evaluation") -> float:
        """Return the difference of the two J, where the same parameters were moved."""
        with np.errstate(all="ignore"):
            return float(
                (self.losses - other.losses).mean() + (self.moved_penalty - other.moved_penalty)
            )

    def same_side(self, other: "Evaluation") -> bool:
        """Return whether every sample is on the same side of every kink."""
        return np.array_equal(self.sides, other.sides)


class Objective:
    """J, its gradient and its kinks, over `columns`.

    Parameters
    ----------
    theta : the flat parameters (layout.size,), copied
    columns : (n_features + 1 + n_outputs, n): inputs, ones, targets
    masks : of dropout, see `Pass.masks`

    Raises
    ------
    NoDerivativeError : for the perceptron rule
    """

    def __init__(
        self,
        experiment: Experiment,
        layout: Layout,
        theta: Array,
        columns: Array,
        masks: Masks = NO_MASKS,
    ) -> None:
        if experiment.optimizer.error_correction:
            raise NoDerivativeError(
                QT_TRANSLATE_NOOP(
                    "Errors",
                    "The perceptron rule follows (ŷ − y)·x, which is not the derivative of a loss; "
                    "choose another optimiser.",
                )
            )
        training = replace(experiment.training, precision="float64")
        self._experiment, self._layout = replace(experiment, training=training), layout
        self._theta, self._start = theta.astype(np.float64), theta.astype(np.float64)
        wide = columns.astype(np.float64)
        self._penalty = PENALTIES[training.penalty if training.penalty_rate else "none"]
        self._parts = self._experiment, layout, self._theta, wide, masks
        self._sweep = Sweep(*self._parts)

    @cached_property
    def _slopes(self) -> SetGradient:
        return SetGradient(*self._parts)

    def gradient(self, offset: int = 0, by: float = 0.0) -> Array:
        """Return ∂J/∂θ, (layout.size,), with the parameter at `offset` moved by `by`."""
        self._move(offset, by)
        with np.errstate(all="ignore"):
            penalty = penalty_gradient(self._experiment, self._layout, self._theta)
            return np.asarray(self._slopes.run() + penalty)

    def moved(self, offset: int, by: float) -> tuple[Evaluation, float]:
        """Return J with the parameter at `offset` moved, and the moved value, rounded."""
        self._move(offset, by)
        return self._measure(offset), float(self._theta[offset])

    def _move(self, offset: int, by: float) -> None:
        self._theta[...] = self._start
        self._theta[copies(self._layout, offset)] += by

    def _measure(self, offset: int) -> Evaluation:
        losses, sides = [], [self._weight_sides(offset)]
        for bound, _ in self._sweep.forward():
            losses.append(bound.sample_losses())
            sides += [_sides(distance) for distance in self._distances(bound)]
        is_weight = self._layout.is_weight
        penalties = (
            self._penalise(self._theta[is_weight]),
            self._penalise(self._theta[offset : offset + int(is_weight[offset])]),
        )
        return Evaluation(np.concatenate(losses), *penalties, np.concatenate(sides))

    def _penalise(self, weights: Array) -> float:
        with np.errstate(all="ignore"):
            return self._experiment.training.penalty_rate * self._penalty.value(weights)

    def _weight_sides(self, offset: int) -> Sides:
        kinks = self._penalty.kinks if self._layout.is_weight[offset] else ()
        return _sides(self._theta[offset] - np.array(kinks))

    def _distances(self, bound: Pass) -> Iterator[Array]:
        """Yield the distance of each sample from every kink of the activations and the loss."""
        with np.errstate(all="ignore"):
            for layer_id, block in self._layout.blocks.items():
                for kink in ACTIVATIONS[block.layer.activation].kinks:
                    yield bound.read(layer_id, "z") - kink
            loss, output = self._experiment.loss, self._experiment.network.output
            if loss.kink is not None and self._experiment.loss_of_z is None:
                yield loss.kink(bound.read(OUTPUT, "a"), bound.columns[-len(output.units) :])


def _sides(distance: Array) -> Sides:
    """Return the sign, flat; 0 for NaN."""
    return np.asarray(
        np.greater(distance, 0).view(np.int8) - np.less(distance, 0).view(np.int8)
    ).ravel()
