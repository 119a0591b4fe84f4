"""A nudge: move one parameter by ε; predict the change of the loss and measure it.

J(θ+ε) = J(θ) + g ε + ½ c ε² + …, where g is the gradient and c the curvature ∂²J/∂θ². J is loss and
penalty over fixed samples, in float64, see `playground.core.explain.objective`.
"""

import math
from dataclasses import dataclass

from playground.core.basics.arrays import NO_MASKS, Array, Masks
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import Experiment, Key
from playground.core.explain.objective import Objective

STEP = 1e-5  # to either side, for the curvature
NOT_FINITE = QT_TRANSLATE_NOOP("Errors", "A parameter cannot be moved by {value}; give a number.")


@dataclass(frozen=True)
class Nudge:
    """The effect of a nudge; NaN or infinite where numbers overflow.

    Attributes
    ----------
    epsilon : how far the parameter is moved
    value : what it was
    before, after : J without and with the nudge
    gradient, curvature : ∂J/∂θ and ∂²J/∂θ² where it was
    real : the change of J, more exact than the difference of `before` and `after`
    crosses_kink : on the way a sample goes over a kink, where the slope jumps
    """

    epsilon: float
    value: float
    before: float
    after: float
    gradient: float
    curvature: float
    real: float
    crosses_kink: bool

    @property
    def predicted(self) -> float:
        """The predicted change of the loss, g·ε."""
        return self.gradient * self.epsilon

    @property
    def error(self) -> float:
        """The real change minus the predicted one."""
        return self.real - self.predicted

    @property
    def bend(self) -> float:
        """The term of the curvature, ½ c ε²: near `error` where the surface is not straight."""
        return 0.5 * self.curvature * self.epsilon * self.epsilon


def nudge(
    experiment: Experiment,
    layout: Layout,
    theta: Array,
    columns: Array,
    key: Key,
    epsilon: float,
    masks: Masks = NO_MASKS,
) -> Nudge:
    """Move the parameter `key` by ε, over `columns`, without changing `theta`.

    Parameters
    ----------
    theta, columns : the flat parameters, only read; the samples, as in `Samples.columns`
    masks : of dropout, see `Pass.masks`

    Raises
    ------
    NoDerivativeError : for the perceptron rule
    SpecError : if there is no such parameter, its edge is cut, or `epsilon` is not a number
    """
    if not math.isfinite(epsilon):
        raise SpecError(NOT_FINITE, value=epsilon)
    offset = layout.existing_offset(key)
    objective = Objective(experiment, layout, theta, columns, masks)
    (before, value), (after, _) = objective.moved(offset, 0.0), objective.moved(offset, epsilon)
    gradient, curvature = _gradient_and_curvature(objective, offset)
    return Nudge(
        epsilon=epsilon,
        value=value,
        before=before.value,
        after=after.value,
        gradient=gradient,
        curvature=curvature,
        real=after.minus(before),
        crosses_kink=not after.same_side(before),
    )


def _gradient_and_curvature(objective: Objective, offset: int) -> tuple[float, float]:
    """Return ∂J/∂θ, and ∂²J/∂θ² as the central difference of two gradients."""
    gradient, above, below = (
        float(objective.gradient(offset, by)[offset]) for by in (0.0, STEP, -STEP)
    )
    return gradient, (above - below) / (2 * STEP)
