"""The input features of an experiment: those that its data set offers, and typed formulas.

The name of a typed one is "=" and its formula, as in ``=x1*x2 + sin(x1)``; its letters are the
inputs of the data, x1, x2, …
"""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.printers import LATEX, TEXT
from playground.core.catalog.datasets.dataset import Dataset
from playground.core.catalog.features import FEATURES, Feature, features_of, inputs_as_features

if TYPE_CHECKING:
    from playground.core.graph.typed_function import TypedFunction

TYPED = "="  # how the name of a typed feature begins
OF_PLANE = 2  # inputs


def typed_name(text: str) -> str:
    """Return the name of the feature with this formula; it is on one line."""
    return TYPED + " ".join(text.split())


def is_typed(name: str) -> bool:
    """Return whether a feature is a typed formula."""
    return name.startswith(TYPED)


def typed_among(names: Collection[str]) -> list[str]:
    """Return the features of `names` that are typed formulas."""
    return [name for name in names if is_typed(name)]


def letters_of(points: Array) -> dict[str, Array]:
    """Return the numbers of each input of `points` (n_inputs, n): x1, x2, …, (n,) each."""
    return {f"x{number}": row for number, row in enumerate(points, 1)}


def function_of_inputs(text: str, count: int) -> "TypedFunction":
    """Read a formula over `count` inputs; raises `ExpressionError` with its character."""
    from playground.core.graph.typed_function import parse_function  # most data do without

    return parse_function(text, tuple(f"x{number}" for number in range(1, count + 1)))


def feature_of(dataset: Dataset, name: str) -> Feature:
    """Return a feature by its name; raises `KeyError`, or `ExpressionError` for a formula."""
    return _typed(name, len(dataset.inputs)) if is_typed(name) else features_of(dataset)[name]


@lru_cache(maxsize=256)
def _typed(name: str, count: int) -> Feature:
    function = function_of_inputs(name.removeprefix(TYPED), count)

    def slope(*points: Array) -> tuple[Array, ...]:
        letters = letters_of(np.stack(points))
        return tuple(function.slopes(letter, letters) for letter in letters)

    return Feature(
        TEXT.write(function.maths),
        LATEX.factor(function.maths),
        lambda *points: function.values(letters_of(np.stack(points))),
        slope,
        TEXT.factor(function.maths),
    )


def _features(names: Sequence[str], count: int) -> Mapping[str, Feature]:
    known = FEATURES if count == OF_PLANE else inputs_as_features(count)
    return {name: _typed(name, count) if is_typed(name) else known[name] for name in names}


def featurize(names: Sequence[str], points: Array) -> Array:
    """Compute the features `names` of `points` (n_inputs, n), as an array (n_features, n)."""
    features = _features(names, len(points))
    return np.stack([np.asarray(features[name].value(*points)) for name in names])


def feature_slopes(names: Sequence[str], points: Array, axes: Sequence[int] = (0, 1)) -> Array:
    """Compute the derivatives of the features `names` by some variables: (n_features, axes, n).

    `points` are (n_inputs, n).
    """
    features = _features(names, len(points))
    slopes = np.empty((len(names), len(axes), points.shape[1]))
    for row, name in enumerate(names):
        of_all = features[name].slope(*points)
        for number, axis in enumerate(axes):
            slopes[row, number] = of_all[axis]
    return slopes


def axes_of(name: str, count: int) -> frozenset[int]:
    """Return which of `count` inputs a feature depends on: 0 for x1."""
    if is_typed(name):
        letters = function_of_inputs(name.removeprefix(TYPED), count).names
        return frozenset(int(letter[1:]) - 1 for letter in letters)
    return FEATURES[name].axes if count == OF_PLANE else frozenset({int(name[1:]) - 1})


def sole_axis(names: Sequence[str], count: int = OF_PLANE) -> int | None:
    """Find the only variable, of `count`, that the features depend on; None for several."""
    axes = frozenset[int]().union(*(axes_of(name, count) for name in names))
    return next(iter(axes)) if len(axes) == 1 else None
