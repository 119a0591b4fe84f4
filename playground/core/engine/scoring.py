"""Decisions and scores: predicted classes, accuracy, R²."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import Experiment


def decision_value(experiment: Experiment) -> float:
    """From which value on a single output stands for class 1: the middle of the two codes."""
    return 0.0 if experiment.signed_targets else 0.5


def predicted_classes(experiment: Experiment, outputs: Array) -> Array:
    """The class (n,) that outputs (n_outputs, n) stand for: the largest, or above the middle of the two codes."""
    if len(outputs) > 1:
        return np.argmax(outputs, axis=0)
    return (outputs[0] >= decision_value(experiment)).astype(np.int64)


def wrongly_classified(
    experiment: Experiment, outputs: Array, labels: Array
) -> npt.NDArray[np.bool_]:
    """Which samples (n,) are given another class than theirs by `outputs` (n_outputs, n), or none; of a regression none is."""
    if experiment.dataset.is_regression:
        return np.zeros(len(labels), dtype=bool)
    return np.asarray(
        (predicted_classes(experiment, outputs) != labels) | np.isnan(outputs).any(axis=0)
    )


def score(experiment: Experiment, outputs: Array, labels: Array) -> float:
    """The fraction of correct classes, or R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)² for regression (NaN for constant y)."""
    if not experiment.dataset.is_regression:
        return float(np.mean(predicted_classes(experiment, outputs) == labels))
    spread = float(np.square(labels - labels.mean()).sum())
    return (
        1.0 - float(np.square(labels - outputs[0]).sum()) / spread if spread > 0 else float("nan")
    )
