"""Centred differences of the objective, and a second ε that tells truncation from a mistake.

J(θ ± ε) gives n(ε) = (J(θ+ε) − J(θ−ε)) / 2ε = ∂J/∂θ + c ε² + …: the difference is off by the
truncation c ε², and by rounding, which grows as 1/ε. Richardson's (4 n(ε/2) − n(ε)) / 3 takes the
truncation away. A mistake in the gradient is there for every ε.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from playground.core.explain.objective import Evaluation, Objective

EPSILON = 1e-5
AGREES = 1e-5  # relative
AGREES_OVER_KINKS = 1e-4  # relative: CS231n
TINY = 1e-300  # keeps 0 against 0 an error of 0
ROUGHLY = 1e-4  # relative: what an ε below `EPSILON` can tell
SMALLEST = 1e-8  # for truncation; below, rounding is larger
LARGER = 1e-4  # an ε with little rounding, for a difference that rounding may have spoilt
Cause = Literal["truncation", "rounding"]


@dataclass(frozen=True)
class Difference:
    """A centred difference.

    Attributes
    ----------
    value : the slope that it gives
    crosses_kink : between θ − ε and θ + ε a sample goes over a kink
    rounding : how far off rounding alone may put it
    """

    value: float
    crosses_kink: bool
    rounding: float

    def agrees(self, gradient: float) -> bool:
        """Return whether this is the gradient, but for what a difference cannot tell."""
        allowed = AGREES_OVER_KINKS if self.crosses_kink else AGREES
        return (
            relative_error(gradient, self.value) <= allowed
            or abs(gradient - self.value) <= self.rounding
        )


def difference(objective: Objective, offset: int, epsilon: float) -> Difference:
    """Return the centred difference for the parameter at `offset`."""
    (above, high), (below, low), (centre, _) = (
        objective.moved(offset, by) for by in (epsilon, -epsilon, 0.0)
    )
    spread = high - low  # what 2ε has become next to θ; 0 where ε is lost in rounding
    value = above.minus(below) / spread if spread else 0.0
    crosses = not (above.same_side(centre) and below.same_side(centre))
    return Difference(value, crosses, _rounding(centre, epsilon))


def cause_of(objective: Objective, offset: int, gradient: float, epsilon: float) -> Cause | None:
    """Return why the difference for ε is off although the gradient is right; None if it is not.

    With the truncation taken away, or with a larger ε, it then is the gradient.
    """
    for cause, other in _other_epsilons(epsilon):
        better = _extrapolated(objective, offset, other)
        if other < EPSILON:  # rounding grows, but must not hide a mistake
            better = replace(better, rounding=ROUGHLY * abs(gradient))
        if not better.crosses_kink and better.agrees(gradient):
            return cause
    return None


def relative_error(one: float, other: float) -> float:
    """Return |a − n| / (|a| + |n|); 0 if both are 0, NaN if one is not a number."""
    with np.errstate(all="ignore"):
        return float(
            np.abs(np.subtract(one, other)) / np.maximum(np.abs(one) + np.abs(other), TINY)
        )


def _other_epsilons(epsilon: float) -> Iterator[tuple[Cause, float]]:
    """Yield what a second difference can find, and its ε."""
    for divisor in (1.0, 10.0, 100.0, 1000.0):
        if epsilon / divisor >= SMALLEST:
            yield "truncation", epsilon / divisor
    if epsilon < LARGER:
        yield "rounding", LARGER


def _extrapolated(objective: Objective, offset: int, epsilon: float) -> Difference:
    """Return (4 n(ε/2) − n(ε)) / 3, in which the truncation c ε² cancels."""
    whole, half = (difference(objective, offset, step) for step in (epsilon, epsilon / 2))
    value = (4.0 * half.value - whole.value) / 3.0
    crosses = whole.crosses_kink or half.crosses_kink
    return Difference(value, crosses, (4.0 * half.rounding + whole.rounding) / 3.0)


def _rounding(point: Evaluation, epsilon: float) -> float:
    """Return the rounding of a difference: 2⁻⁵² of a value of about 1, divided by ε."""
    return float(np.finfo(float).eps) * max(1.0, abs(point.value)) / epsilon
