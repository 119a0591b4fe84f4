"""Decisions and scores: predicted classes, accuracy, R²."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import Experiment


def decision_value(experiment: Experiment) -> float:
    """Return the value from which a single output means class 1: the middle of the two codes."""
    return 0.0 if experiment.signed_targets else 0.5


def predicted_classes(experiment: Experiment, outputs: Array) -> Array:
    """Return the class (n,) of outputs (n_outputs, n): the largest, or above the middle value."""
    if len(outputs) > 1:
        return np.argmax(outputs, axis=0)
    return (outputs[0] >= decision_value(experiment)).astype(np.int64)


def wrongly_classified(
    experiment: Experiment, outputs: Array, labels: Array
) -> npt.NDArray[np.bool_]:
    """Return which samples (n,) get a wrong class or NaN; none of a regression."""
    if experiment.dataset.is_regression:
        return np.zeros(len(labels), dtype=bool)
    return np.asarray(
        (predicted_classes(experiment, outputs) != labels) | np.isnan(outputs).any(axis=0)
    )


def score(experiment: Experiment, outputs: Array, labels: Array) -> float:
    """Return the fraction of correct classes, or R² of a regression (NaN for constant y).

    R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)².
    """
    if not experiment.dataset.is_regression:
        return float(np.mean(predicted_classes(experiment, outputs) == labels))
    spread = float(np.square(labels - labels.mean()).sum())
    return (
        1.0 - float(np.square(labels - outputs[0]).sum()) / spread if spread > 0 else float("nan")
    )
