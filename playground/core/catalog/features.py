"""Input features that a data set offers: what the network can see of a point.

Of a point (x₁, x₂) in the plane it can see functions of both; of a point with measured inputs it
sees these inputs themselves. `core/experiment/features` adds those that are typed as formulas.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.datasets.dataset import Dataset

SETS_KEPT = 16  # of measured inputs
_PROBES = np.array(
    [[0.3, -1.1, 2.7], [1.9, 0.7, -0.4]]
)  # points at which no feature is flat by chance


@dataclass(frozen=True)
class Feature:
    """One input feature.

    Attributes
    ----------
    label, latex : plain text with Unicode sub- and superscripts; as LaTeX, as a factor of a product
    value : ``value(x1, x2, …)`` is element-wise
    slope : ``slope(x1, x2, …)`` is its partial derivatives, one by each variable, element-wise; a
        constant one may be a number
    factor : the label as a factor of a product, in brackets if it needs them; "" for the label
    """

    label: str
    latex: str
    value: Callable[..., Array]
    slope: Callable[..., tuple[Array | float, ...]]
    factor: str = ""

    @property
    def axes(self) -> frozenset[int]:
        """What a feature of the plane depends on: 0 for x₁, 1 for x₂."""
        return frozenset(axis for axis, slope in enumerate(self.slope(*_PROBES)) if np.any(slope))


FEATURES: dict[str, Feature] = {
    "x1": Feature("x₁", "x_{1}", lambda x1, x2: x1, lambda x1, x2: (1.0, 0.0)),
    "x2": Feature("x₂", "x_{2}", lambda x1, x2: x2, lambda x1, x2: (0.0, 1.0)),
    "x1^2": Feature("x₁²", "x_{1}^{2}", lambda x1, x2: x1 * x1, lambda x1, x2: (2 * x1, 0.0)),
    "x2^2": Feature("x₂²", "x_{2}^{2}", lambda x1, x2: x2 * x2, lambda x1, x2: (0.0, 2 * x2)),
    "x1*x2": Feature("x₁x₂", "x_{1}x_{2}", lambda x1, x2: x1 * x2, lambda x1, x2: (x2, x1)),
    "sin(x1)": Feature(
        "sin x₁", r"\sin x_{1}", lambda x1, x2: np.sin(x1), lambda x1, x2: (np.cos(x1), 0.0)
    ),
    "sin(x2)": Feature(
        "sin x₂", r"\sin x_{2}", lambda x1, x2: np.sin(x2), lambda x1, x2: (0.0, np.cos(x2))
    ),
    "cos(x1)": Feature(
        "cos x₁", r"\cos x_{1}", lambda x1, x2: np.cos(x1), lambda x1, x2: (-np.sin(x1), 0.0)
    ),
    "cos(x2)": Feature(
        "cos x₂", r"\cos x_{2}", lambda x1, x2: np.cos(x2), lambda x1, x2: (0.0, -np.sin(x2))
    ),
}


def features_of(dataset: Dataset) -> Mapping[str, Feature]:
    """List the features that a data set offers, by name, in their order."""
    return _of_plane(dataset.variables) if dataset.is_plane else _of_measured(dataset.input_labels)


@cache  # not by the data set: each change of own points is another one
def _of_plane(variables: int) -> Mapping[str, Feature]:
    axes = set(range(variables))
    return {name: feature for name, feature in FEATURES.items() if feature.axes <= axes}


@lru_cache(maxsize=SETS_KEPT)
def _of_measured(labels: tuple[str, ...]) -> Mapping[str, Feature]:
    entries = zip(inputs_as_features(len(labels)).items(), labels, strict=True)
    return {name: replace(feature, label=label) for (name, feature), label in entries}


def default_features(dataset: Dataset) -> tuple[str, ...]:
    """List all the variables of a point that say something, as they are."""
    count = dataset.variables if dataset.is_plane else len(dataset.inputs)
    return tuple(features_of(dataset))[:count]


def input_index(name: str) -> int:
    """Return which variable the measured input called "x1", "x2", … is: 0, 1, …"""
    return int(name[1:]) - 1


@cache
def inputs_as_features(count: int) -> Mapping[str, Feature]:
    """Return the variables of a point as features: x1, x2, …"""

    def feature(axis: int) -> Feature:
        units = tuple(float(other == axis) for other in range(count))
        return Feature(f"x{axis + 1}", f"x_{{{axis + 1}}}", lambda *x: x[axis], lambda *x: units)

    return {f"x{axis + 1}": feature(axis) for axis in range(count)}
