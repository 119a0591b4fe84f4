"""Input features: what the network sees of a point (x₁, x₂)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from playground.core.activations import Array

_PROBES = np.array([[0.3, -1.1, 2.7], [1.9, 0.7, -0.4]])  # points at which no feature is flat by chance


@dataclass(frozen=True)
class Feature:
    """One input feature.

    Attributes
    ----------
    label : plain text with Unicode sub- and superscripts
    value : ``value(x1, x2)`` is element-wise
    slope : ``slope(x1, x2)`` is its two partial derivatives, by x₁ and by x₂, element-wise; a constant one may be a number
    """

    label: str
    value: Callable[[Array, Array], Array]
    slope: Callable[[Array, Array], tuple[Array | float, Array | float]]

    @property
    def axes(self) -> frozenset[int]:
        """What it depends on: 0 for x₁, 1 for x₂."""
        return frozenset(axis for axis, slope in enumerate(self.slope(*_PROBES)) if np.any(slope))


FEATURES: dict[str, Feature] = {
    "x1": Feature("x₁", lambda x1, x2: x1, lambda x1, x2: (1.0, 0.0)),
    "x2": Feature("x₂", lambda x1, x2: x2, lambda x1, x2: (0.0, 1.0)),
    "x1^2": Feature("x₁²", lambda x1, x2: x1 * x1, lambda x1, x2: (2 * x1, 0.0)),
    "x2^2": Feature("x₂²", lambda x1, x2: x2 * x2, lambda x1, x2: (0.0, 2 * x2)),
    "x1*x2": Feature("x₁x₂", lambda x1, x2: x1 * x2, lambda x1, x2: (x2, x1)),
    "sin(x1)": Feature("sin x₁", lambda x1, x2: np.sin(x1), lambda x1, x2: (np.cos(x1), 0.0)),
    "sin(x2)": Feature("sin x₂", lambda x1, x2: np.sin(x2), lambda x1, x2: (0.0, np.cos(x2))),
    "cos(x1)": Feature("cos x₁", lambda x1, x2: np.cos(x1), lambda x1, x2: (-np.sin(x1), 0.0)),
    "cos(x2)": Feature("cos x₂", lambda x1, x2: np.cos(x2), lambda x1, x2: (0.0, -np.sin(x2))),
}


def featurize(names: Sequence[str], points: Array) -> Array:
    """The features `names` of `points` (2, n), as an array (n_features, n)."""
    return np.stack([np.asarray(FEATURES[name].value(points[0], points[1])) for name in names])


def feature_slopes(names: Sequence[str], points: Array) -> Array:
    """The derivatives of the features `names` by x₁ and x₂ at `points` (2, n), as an array (n_features, 2, n)."""
    slopes = np.empty((len(names), *points.shape))
    for row, name in enumerate(names):
        for axis, slope in enumerate(FEATURES[name].slope(points[0], points[1])):
            slopes[row, axis] = slope
    return slopes


def sole_axis(names: Sequence[str]) -> int | None:
    """0 or 1 if all the features `names` depend on x₁ alone, or on x₂ alone; otherwise None."""
    axes = frozenset[int]().union(*(FEATURES[name].axes for name in names))
    return next(iter(axes)) if len(axes) == 1 else None
