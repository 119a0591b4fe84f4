"""The record of a run: losses, scores, gradients of layers, changes of settings."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.engine.layout import Layout
from playground.core.engine.samples import SET_NAMES, SetName
from playground.core.engine.sharing import distinct_of
from playground.core.experiment.spec import Experiment

CAPACITY = 512
MAX_CHANGES = 64
NOTHING: tuple[float, ...] = ()


class Metrics(NamedTuple):
    """Loss (no penalty) and score (accuracy or R²) of all sets; NaN where a set is empty."""

    train_loss: float
    test_loss: float
    train_score: float
    test_score: float
    validation_loss: float = math.nan
    validation_score: float = math.nan

    @classmethod
    def of_sets(
        cls,
        train: tuple[float, float],
        test: tuple[float, float],
        validation: tuple[float, float],
    ) -> "Metrics":
        """Return the metrics of the sets, each (loss, score)."""
        return cls(train[0], test[0], train[1], test[1], *validation)

    def of(self, name: SetName) -> tuple[float, float]:
        """Return loss and score of one set."""
        return self.sets[SET_NAMES.index(name)]

    @property
    def sets(self) -> tuple[tuple[float, float], ...]:
        """Loss and score of each set, in the order of `SET_NAMES`."""
        return (
            (self.train_loss, self.train_score),
            (self.test_loss, self.test_score),
            (self.validation_loss, self.validation_score),
        )


class SettingChange(NamedTuple):
    """The settings that changed after `update` updates, in `epoch`.

    `changed` has names of fields of `TrainingSpec`, "data", "network" or "seeds".
    """

    epoch: int
    update: int
    changed: tuple[str, ...]


RUN_COLUMNS = ("epoch", "update", *Metrics._fields)
LAYER_MEASURES = (
    "gradient",
    "ratio",
    "least",
    "lower",
    "middle",
    "upper",
    "largest",
)  # of every layer, see `layer_measures`


@dataclass(frozen=True)
class History:
    """A growing table, one row for a recorded epoch, thinned to at most `CAPACITY` rows.

    A `History` is never changed; `with_row` returns the next one, which shares memory with this one
    as long as it can. So a run can hand its history to another thread at any time, without a copy.

    Attributes
    ----------
    table : (n, 8 + 7 × layers), read-only: `RUN_COLUMNS`, then the `LAYER_MEASURES` of every layer
    stride : every how many epochs a row is kept
    layers : the ids of the layers that have measures
    changes : when settings were changed, in order
    """

    table: Array
    stride: int = 1
    layers: tuple[str, ...] = ()
    changes: tuple[SettingChange, ...] = ()

    @classmethod
    def empty(cls) -> "History":
        """Return a history without rows."""
        return cls(np.zeros((0, len(RUN_COLUMNS))))

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(RUN_COLUMNS) + len(LAYER_MEASURES) * len(self.layers)

    def wants(self, epoch: int) -> bool:
        """Return whether a row for this epoch would be kept."""
        return epoch % self.stride == 0

    def with_row(
        self, epoch: int, update: int, metrics: Metrics, measures: Sequence[float] = NOTHING
    ) -> "History":
        """Return this history with one row more; `measures` are those of `layers`, in order."""
        if len(self.table) >= CAPACITY:
            thinned = replace(
                self,
                table=self.table[self.table[:, 0] % (2 * self.stride) == 0].copy(),
                stride=2 * self.stride,
            )
            return (
                thinned.with_row(epoch, update, metrics, measures)
                if thinned.wants(epoch)
                else thinned
            )
        n = len(self.table)
        buffer = self._buffer_with_room()
        buffer[n] = (epoch, update, *metrics, *measures)
        table = buffer[: n + 1]
        table.flags.writeable = False
        return replace(self, table=table)

    def _buffer_with_room(self) -> Array:
        """Return the memory behind the table if row n in it is still free, else a larger copy."""
        n = len(self.table)
        base = self.table.base
        if (
            isinstance(base, np.ndarray)
            and base.flags.writeable
            and len(base) > n
            and np.isnan(base[n, 0])
        ):
            return base
        buffer = np.full((max(64, min(2 * n, CAPACITY)), self.width), np.nan)
        buffer[:n] = self.table
        return buffer

    def for_layers(self, layers: tuple[str, ...]) -> "History":
        """Return this history with the measures of `layers`: NaN for layers that are new."""
        if layers == self.layers:
            return self
        table = np.full(
            (len(self.table), len(RUN_COLUMNS) + len(LAYER_MEASURES) * len(layers)), np.nan
        )
        table[:, : len(RUN_COLUMNS)] = self.table[:, : len(RUN_COLUMNS)]
        result = replace(self, table=table, layers=layers)
        for layer in set(layers) & set(self.layers):
            for measure in LAYER_MEASURES:
                table[:, result._column(measure, layer)] = self.measure(measure, layer)
        table.flags.writeable = False
        return result

    def without_test(self) -> "History":
        """Return this history without what was measured on the test set, which is sealed now."""
        table = self.table.copy()
        table[:, [RUN_COLUMNS.index(name) for name in ("test_loss", "test_score")]] = math.nan
        table.flags.writeable = False
        return replace(self, table=table)

    def with_change(self, epoch: int, update: int, changed: tuple[str, ...]) -> "History":
        """Return this history with one change more; repeated ones of one setting are one."""
        last = self.changes[-1] if self.changes else None
        if not changed or (
            last is not None and last.changed == changed and epoch - last.epoch <= self.stride
        ):
            return self
        changes = (*self.changes, SettingChange(epoch, update, changed))
        return replace(self, changes=changes[-MAX_CHANGES:])

    def column(self, name: str) -> Array:
        """Return one column by name, shape (n,)."""
        return self.table[:, RUN_COLUMNS.index(name)]

    def measure(self, name: str, layer: str) -> Array:
        """Return one of the `LAYER_MEASURES` of a layer, (n,); raises `ValueError` without it."""
        return self.table[:, self._column(name, layer)]

    def _column(self, measure: str, layer: str) -> int:
        return (
            len(RUN_COLUMNS)
            + len(LAYER_MEASURES) * self.layers.index(layer)
            + LAYER_MEASURES.index(measure)
        )


def layer_measures(layout: Layout, theta: Array, gradient: Array, step: Array) -> list[float]:
    """Compute the `LAYER_MEASURES` of every layer, one layer after the other.

    ‖∂L/∂[W b]‖, with a shared bias once; the update ratio ‖ΔW‖ / ‖W‖ with W before the update (NaN
    if W was all 0); the least, the lower quartile, the median, the upper quartile and the largest
    of the weights, cut edges included as 0. `gradient` and `step` full of NaN stand for “unknown”.
    """
    measures: list[float] = []
    for block in layout.blocks.values():
        weights, change = (block.of(vector)[:, : block.fan_in].ravel() for vector in (theta, step))
        size = _norm(weights - change)
        ratio = _norm(change) / size if size > 0 else float("nan")
        size_of_gradient = _norm(distinct_of(block, gradient))
        measures += [size_of_gradient, ratio, *spread_of(weights)]
    return measures


def spread_of(weights: Array) -> list[float]:
    """Return the least, the lower quartile, the median, the upper quartile and the largest.

    Each is one of the `weights` (n,), n > 0; of an even number of them, so is the median.
    """
    ordered = np.sort(weights)
    positions = [round(share * (len(ordered) - 1)) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    return [float(number) for number in ordered[positions]]


def _norm(vector: Array) -> float:
    wide = vector.astype(float)  # squares of float32 numbers overflow early
    return float(np.sqrt(wide.dot(wide)))


def changed_settings(old: Experiment, new: Experiment) -> tuple[str, ...]:
    """List what changed from `old` to `new`: see `SettingChange`."""
    training = [
        f.name
        for f in fields(new.training)
        if getattr(old.training, f.name) != getattr(new.training, f.name)
    ]
    return (
        *training,
        *(
            part
            for part in ("data", "network", "seeds")
            if getattr(old, part) != getattr(new, part)
        ),
    )
