"""The squares of the units, in arrays: a large network has thousands."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import Unit

Rect = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class UnitBox:
    """The square of one unit: its centre and side."""

    x: float
    y: float
    side: float


class Boxes(Mapping[Unit, UnitBox]):
    """The boxes of a layer, by unit; each is made when it is asked for.

    Attributes
    ----------
    array : of every box its centre and side, (n, 3)
    """

    def __init__(self, units: tuple[Unit, ...], array: Array) -> None:
        self._units, self.array = units, array

    def __getitem__(self, unit: Unit) -> UnitBox:
        return UnitBox(*self.array[self._index[unit]].tolist())

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units)

    def __len__(self) -> int:
        return len(self._units)

    def __contains__(self, unit: object) -> bool:
        return unit in self._index

    def is_like(self, other: "Boxes") -> bool:
        """Return whether these are the same units at the same positions."""
        return self._units == other._units and np.array_equal(self.array, other.array)

    @cached_property
    def _index(self) -> Mapping[Unit, int]:
        return {unit: index for index, unit in enumerate(self._units)}

    @cached_property
    def side(self) -> float:
        """The side of the first box; all are alike, but for an animation."""
        return float(self.array[0, 2])

    @cached_property
    def rects(self) -> Array:
        """The left, top, right and bottom of every box, (n, 4)."""
        half = self.array[:, 2:] / 2
        return np.hstack([self.array[:, :2] - half, self.array[:, :2] + half])

    def apart(self, column_width: float) -> tuple[float, float]:
        """Return how far apart the boxes are: sideways, at most `column_width`, and downwards."""
        gaps = np.diff(np.sort(self.array[:, :2], axis=0), axis=0)  # of some columns or rows 0
        across, down = np.where(gaps > 0, gaps, math.inf).min(axis=0, initial=math.inf).tolist()
        return min(across, column_width), down

    @cached_property
    def extent(self) -> Rect:
        """The rectangle of all boxes."""
        (left, top), (right, bottom) = (
            self.rects[:, :2].min(axis=0).tolist(),
            self.rects[:, 2:].max(axis=0).tolist(),
        )
        return left, top, right, bottom

    @property
    def starts(self) -> Array:
        """Where edges leave the boxes, (n, 2)."""
        return self.array[:, :2] + self.array[:, 2:] * (0.5, 0.0)

    @property
    def ends(self) -> Array:
        """Where edges arrive at the boxes, (n, 2)."""
        return self.array[:, :2] - self.array[:, 2:] * (0.5, 0.0)

    def towards(self, new: "Boxes", share: float) -> "Boxes":
        """Return `new` at `share` of the way from these; boxes that are only in `new` stay."""
        if self.is_like(new):
            return new
        known = [index for index, unit in enumerate(new) if unit in self]
        array = new.array.copy()
        old = self.array[[self._index[unit] for unit in new if unit in self]]
        array[known] = old + (array[known] - old) * share
        return Boxes(tuple(new), array)


NOWHERE = Boxes((), np.zeros((0, 3)))
