"""The plane through the space of inputs that the maps show: two inputs vary, the others do not."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import Input
from playground.core.engine.samples import Pin, Samples, pinned
from playground.core.experiment.features import sole_axis
from playground.core.experiment.spec import Experiment

Rest = Literal["sample", "mean", "values"]
RESTS: tuple[Rest, ...] = ("sample", "mean", "values")


@dataclass(frozen=True)
class Slice:
    """The plane that is wanted for one data set; another data set is shown in its own plane.

    Attributes
    ----------
    dataset : its name in `DATASETS`, of own data with the names of the inputs
    axes : the inputs across and up; None for the two that the data set suggests
    rest : where the other inputs stay: "sample" at those of the pinned sample (at the mean while
        none is pinned), "mean" at the mean of the training set, "values" at `values`
    values : (n_inputs,), as the inputs were measured: another split standardises them anew;
        otherwise none
    """

    dataset: str = ""
    axes: tuple[int, int] | None = None
    rest: Rest = "sample"
    values: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        if self.rest not in RESTS or not all(math.isfinite(value) for value in self.values):
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "The values of a slice must be finite numbers.")
            )
        if self.axes is not None and (self.axes[0] == self.axes[1] or min(self.axes) < 0):
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "The axes of a slice must be two different inputs.")
            )

    def of(self, experiment: Experiment) -> "Slice":
        """Return the slice itself if it fits the data of `experiment`, or the suggested one."""
        count = len(experiment.dataset.inputs)
        fits = (
            len(self.values) == (count if self.rest == "values" else 0)
            and max(self.axes or (0,)) < count
        )
        name = _name_of(experiment)
        return self if self.dataset == name and fits else Slice(name)


def _name_of(experiment: Experiment) -> str:
    """Return the name of the data; numbers of one file say nothing about another one."""
    name, own = experiment.data.dataset, experiment.data.own
    return name if own is None else "\n".join((name, *experiment.dataset.input_labels))


@dataclass(frozen=True)
class Plane:
    """The plane that is shown.

    Attributes
    ----------
    axes : the inputs across and up
    values : (n_inputs,) where all inputs stay that are not axes, standardised like the points
    """

    axes: tuple[int, int]
    values: tuple[float, ...]

    def measured(self, inputs: Sequence[Input]) -> tuple[float, ...]:
        """Return the values of `inputs` as they were measured, (n_inputs,)."""
        return tuple(entry.number(value) for entry, value in zip(inputs, self.values, strict=True))

    def points(self, across: Array, up: Array) -> Array:
        """Return the points (n_inputs, n) at the coordinates `across` and `up`, (n,) each."""
        points = np.repeat(np.array(self.values)[:, None], len(across), axis=1)
        points[list(self.axes[::-1])] = up, across  # a sole input is across
        return points

    def squares_beside(self, points: Array) -> Array:
        """Return the squared distance of `points` (n_inputs, n) from the plane, (n,).

        It is the sum of squares over the inputs that are not axes.
        """
        rest = [axis for axis in range(len(self.values)) if axis not in self.axes]
        return np.asarray(((points[rest] - np.array(self.values)[rest, None]) ** 2).sum(axis=0))

    def distances(self, points: Array) -> Array:
        """Return the root of the mean of these squares, in standard deviations, (n,).

        It is 0 for points with two inputs.
        """
        return np.sqrt(self.squares_beside(points) / max(1, len(self.values) - 2))


THE_PLANE = Plane((0, 1), (0.0, 0.0))  # the only one of points with two inputs


def plane_of(wanted: Slice, experiment: Experiment, train: Samples, sample: Pin) -> Plane:
    """Return the plane for `wanted`, with the training set `train` and the pinned `sample`.

    If the network sees a single input, that one is an axis.
    """
    dataset, wanted = experiment.dataset, wanted.of(experiment)
    if dataset.is_plane:
        return THE_PLANE
    axes = wanted.axes or dataset.axes
    sole = sole_axis(experiment.data.features, len(dataset.inputs))
    if sole is not None and sole not in axes:
        axes = (sole, axes[0])
    if wanted.rest == "values":
        pairs = zip(dataset.inputs, wanted.values, strict=True)
        return Plane(axes, tuple(entry.standardised(number) for entry, number in pairs))
    if wanted.rest == "sample" and sample is not None:
        return Plane(axes, tuple(pinned(experiment, train, sample)[1].points[:, 0].tolist()))
    return Plane(axes, tuple(train.points.mean(axis=1).tolist()))
