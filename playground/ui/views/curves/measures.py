"""The measures that the curves can show: their columns of the history, texts and axes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.experiment.spec import Experiment
from playground.live.snapshot import Snapshot
from playground.ui.look.limits import LARGEST_DRAWN, SHORTEST_AXIS, SMALLEST_LOGGED
from playground.ui.look.ticks import Tick, linear_ticks, log_ticks, number_text
from playground.ui.texts.numbers import number, percent

Axis = Literal["epoch", "update"]  # what the x axis counts
PADDING = 0.02  # of the range, so that a curve along the edge is not cut in half
# The lower ends of the axis of R²: few, so that the axis seldom changes. Below the last one, curves
# are cut off.
R2_FLOORS = (0.0, -0.25, -0.5, -1.0)
SMOOTHINGS = {"off": 0.0, "light": 0.8, "strong": 0.95}  # the memory β of the running mean
SMOOTHING_LABELS = {
    "off": QT_TRANSLATE_NOOP("Curves", "No smoothing"),
    "light": QT_TRANSLATE_NOOP("Curves", "Light smoothing"),
    "strong": QT_TRANSLATE_NOOP("Curves", "Strong smoothing"),
}
AXIS_LABELS = {
    "epoch": QT_TRANSLATE_NOOP("Curves", "Against epochs"),
    "update": QT_TRANSLATE_NOOP("Curves", "Against updates"),
}


@dataclass(frozen=True)
class Options:
    """How curves are drawn.

    Attributes
    ----------
    logarithmic : whether the axis of the loss is
    smoothing : a name in `SMOOTHINGS`
    """

    axis: Axis = "epoch"
    logarithmic: bool = False
    smoothing: str = "off"


@dataclass(frozen=True)
class Series:
    """The history and the present values, (n,) each; NaN where a value is not known."""

    epoch: Array
    update: Array
    train: Array
    test: Array
    validation: Array

    @property
    def sets(self) -> tuple[Array, ...]:
        """The values of each set, in the order of `SET_NAMES`."""
        return self.train, self.test, self.validation

    def against(self, axis: Axis) -> Array:
        """Return the x values for `axis`."""
        return self.epoch if axis == "epoch" else self.update


@dataclass(frozen=True)
class Measure:
    """A quantity that has a curve of each set.

    Attributes
    ----------
    columns : its names in the history and the metrics, for each set
    text : formats a value
    limits : returns the range of a linear axis for finite values (n,)
    tick_text : formats a round number on that axis
    has_logarithm : whether a logarithmic axis makes sense
    floor : smaller values are not shown
    """

    columns: tuple[str, str, str]
    text: Callable[[float], str]
    limits: Callable[[Array], tuple[float, float]]
    tick_text: Callable[[float], str]
    has_logarithm: bool = False
    floor: float = -np.inf


def _loss_limits(known: Array) -> tuple[float, float]:
    low, high = float(known.min(initial=0.0)), float(known.max(initial=0.0))
    return min(0.0, low), max(high, SHORTEST_AXIS) if high > 0 else 1.0


def _r2_limits(known: Array) -> tuple[float, float]:
    least = float(known.min(initial=0.0))
    return next((floor for floor in R2_FLOORS if floor <= least), R2_FLOORS[-1]), 1.0


def _percent_tick(value: float) -> str:
    return QCoreApplication.translate("Numbers", "{value:.0f} %").format(value=100 * value)


LOSSES = ("train_loss", "test_loss", "validation_loss")
SCORES = ("train_score", "test_score", "validation_score")
MEASURES = {
    "loss": Measure(LOSSES, number, _loss_limits, number_text, has_logarithm=True),
    "accuracy": Measure(SCORES, percent, lambda known: (0.0, 1.0), _percent_tick),
    "r2": Measure(SCORES, number, _r2_limits, number_text, floor=R2_FLOORS[-1]),
}


def measure_of(mode: str, experiment: Experiment) -> Measure:
    """Return the measure for the page "loss" or "score"."""
    if mode == "loss":
        return MEASURES["loss"]
    return MEASURES["r2" if experiment.dataset.is_regression else "accuracy"]


def series_of(snapshot: Snapshot, measure: Measure) -> Series:
    """Return the history of `measure` and, unless the last row equals them, its present values.

    Within an epoch these are at its fraction.
    """
    names = ("epoch", "update", *measure.columns)
    present = {
        "epoch": snapshot.epoch + snapshot.epoch_share,
        "update": snapshot.update,
        **snapshot.metrics._asdict(),
    }
    last = np.array([[present[name] for name in names]], dtype=float)
    table = np.stack([snapshot.history.column(name) for name in names], axis=1)
    if not np.array_equal(table[-1:], last, equal_nan=True):
        table = np.concatenate([table, last])
    values = table[:, 2:]
    values[~np.isfinite(values)] = np.nan  # a gap, because infinity cannot be drawn
    return Series(*table.T)


def on_axis(values: Array, logarithmic: bool) -> Array:
    """Return the positions of `values` on the axis: the values, or log10 of the positive ones.

    What cannot be drawn is NaN, see `not_shown`.
    """
    if not logarithmic:
        return np.where(np.abs(values) <= LARGEST_DRAWN, values, np.nan)
    return np.log10(np.where(values >= SMALLEST_LOGGED, values, np.nan))


def not_shown(measure: Measure, values: Array, logarithmic: bool) -> tuple[float, float]:
    """Return below and above which bound `values` are not shown; NaN where none is."""
    floor = SMALLEST_LOGGED if logarithmic else max(measure.floor, -LARGEST_DRAWN)
    with np.errstate(invalid="ignore"):
        below, above = (values < floor).any(), (values > LARGEST_DRAWN).any()
    return floor if below else np.nan, LARGEST_DRAWN if above and not logarithmic else np.nan


def value_range(measure: Measure, values: Array, logarithmic: bool) -> tuple[float, float]:
    """Return the ends of the axis for all `values`; a logarithmic axis has at least one decade."""
    positions = on_axis(values, logarithmic)
    known = positions[np.isfinite(positions)]
    if not logarithmic:
        low, high = measure.limits(known)
    else:
        high = float(known.max(initial=-np.inf)) if len(known) else 0.0
        low = min(float(known.min(initial=np.inf)), high - 1)
    return low - PADDING * (high - low), high + PADDING * (high - low)


def value_ticks(
    measure: Measure, low: float, high: float, logarithmic: bool, most: int
) -> list[Tick]:
    """Return the ticks of the axis from `low` to `high`, at most about `most` with a text."""
    if logarithmic:
        return log_ticks(low, high, most)
    return [Tick(value, measure.tick_text(value)) for value in linear_ticks(low, high, most)]
