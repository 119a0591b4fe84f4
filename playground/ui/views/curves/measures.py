"""What the curves can show: a registry of measures, each with its columns of the history, its numbers and its axis."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.experiment.spec import Experiment
from playground.live.snapshot import Snapshot
from playground.ui.look.limits import LARGEST
from playground.ui.look.ticks import Tick, linear_ticks, log_ticks, number_text
from playground.ui.texts.numbers import number, percent

PAD = 0.02  # of the range, so that a curve along the edge is not cut in half
R2_FLOORS = (
    0.0,
    -0.25,
    -0.5,
    -1.0,
)  # few, so that the axis does not follow every wobble; below the last, curves are cut off
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
    """How curves are drawn: against "epoch" or "update", the loss on a logarithmic axis, and a name in `SMOOTHINGS`."""

    axis: str = "epoch"
    logarithmic: bool = False
    smoothing: str = "off"


@dataclass(frozen=True)
class Series:
    """What is drawn, (n,) each: the rows of the history and the present point. NaN where a value is not known."""

    epoch: Array
    update: Array
    train: Array
    test: Array

    def against(self, axis: str) -> Array:
        """The values of the x axis."""
        return self.epoch if axis == "epoch" else self.update


@dataclass(frozen=True)
class Measure:
    """A quantity that has a curve of the training set and one of the test set.

    Attributes
    ----------
    columns : where it stands in the history and in the metrics, training and test set
    text : a value as text
    limits : the range of a linear axis for all finite values (n,)
    tick_text : the text of a round number on that axis
    has_logarithm : whether a logarithmic axis makes sense
    floor : what is below is cut off
    """

    columns: tuple[str, str]
    text: Callable[[float], str]
    limits: Callable[[Array], tuple[float, float]]
    tick_text: Callable[[float], str]
    has_logarithm: bool = False
    floor: float = -np.inf


def _loss_limits(known: Array) -> tuple[float, float]:
    return min(0.0, float(known.min(initial=0.0))), min(
        float(known.max(initial=0.0)), LARGEST
    ) or 1.0


def _r2_limits(known: Array) -> tuple[float, float]:
    least = float(known.min(initial=0.0))
    return next((floor for floor in R2_FLOORS if floor <= least), R2_FLOORS[-1]), 1.0


def _percent_tick(value: float) -> str:
    return QCoreApplication.translate("Numbers", "{value:.0f} %").format(value=100 * value)


SCORES = ("train_score", "test_score")
MEASURES = {
    "loss": Measure(
        ("train_loss", "test_loss"), number, _loss_limits, number_text, has_logarithm=True
    ),
    "accuracy": Measure(SCORES, percent, lambda known: (0.0, 1.0), _percent_tick),
    "r2": Measure(SCORES, number, _r2_limits, number_text, floor=R2_FLOORS[-1]),
}


def measure_of(mode: str, experiment: Experiment) -> Measure:
    """The measure of the switch "loss" or "score"."""
    if mode == "loss":
        return MEASURES["loss"]
    return MEASURES["r2" if experiment.dataset.is_regression else "accuracy"]


def series_of(snapshot: Snapshot, measure: Measure) -> Series:
    """The history of `measure` and its present values; the present is left out where the last row says the very same."""
    names = ("epoch", "update", *measure.columns)
    present = {"epoch": snapshot.epoch, "update": snapshot.update, **snapshot.metrics._asdict()}
    last = np.array([[present[name] for name in names]], dtype=float)
    table = np.stack([snapshot.history.column(name) for name in names], axis=1)
    if not np.array_equal(table[-1:], last, equal_nan=True):
        table = np.concatenate([table, last])
    table[:, 2:][~np.isfinite(table[:, 2:])] = (
        np.nan
    )  # a gap: there is no place for infinity on an axis
    return Series(*table.T)


def on_axis(values: Array, logarithmic: bool) -> Array:
    """Where `values` lie on the axis: themselves, or their logarithms, and NaN for what has none."""
    if not logarithmic:
        return values
    positive = np.where(values > 0, values, np.nan)
    return np.log10(positive)


def value_range(measure: Measure, values: Array, logarithmic: bool) -> tuple[float, float]:
    """From where to where the axis goes, for all values in the plot; on a logarithmic axis at least one decade."""
    placed = on_axis(values, logarithmic)
    known = placed[np.isfinite(placed)]
    if not logarithmic:
        low, high = measure.limits(known)
    else:
        high = float(known.max(initial=-np.inf)) if len(known) else 0.0
        low = min(float(known.min(initial=np.inf)), high - 1)
    return low - PAD * (high - low), high + PAD * (high - low)


def value_ticks(
    measure: Measure, low: float, high: float, logarithmic: bool, most: int
) -> list[Tick]:
    """The ticks of the axis of values."""
    if logarithmic:
        return log_ticks(low, high, most)
    return [Tick(value, measure.tick_text(value)) for value in linear_ticks(low, high, most)]
