"""Input features: what the network sees of a point (x₁, x₂)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from playground.core.activations import Array


@dataclass(frozen=True)
class Feature:
    """One input feature: ``value(x1, x2)`` is element-wise; `label` is plain text with Unicode sub- and superscripts."""

    label: str
    value: Callable[[Array, Array], Array]


FEATURES: dict[str, Feature] = {
    "x1": Feature("x₁", lambda x1, x2: x1),
    "x2": Feature("x₂", lambda x1, x2: x2),
    "x1^2": Feature("x₁²", lambda x1, x2: x1 * x1),
    "x2^2": Feature("x₂²", lambda x1, x2: x2 * x2),
    "x1*x2": Feature("x₁x₂", lambda x1, x2: x1 * x2),
    "sin(x1)": Feature("sin x₁", lambda x1, x2: np.sin(x1)),
    "sin(x2)": Feature("sin x₂", lambda x1, x2: np.sin(x2)),
    "cos(x1)": Feature("cos x₁", lambda x1, x2: np.cos(x1)),
    "cos(x2)": Feature("cos x₂", lambda x1, x2: np.cos(x2)),
}


def featurize(names: Sequence[str], points: Array) -> Array:
    """The features `names` of `points` (2, n), as an array (n_features, n)."""
    return np.stack([np.asarray(FEATURES[name].value(points[0], points[1])) for name in names])
