"""Decisions and scores: predicted classes, accuracy, R²."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.experiment.spec import Experiment

NO_SAMPLES = QT_TRANSLATE_NOOP("core", "There are no samples in this set.")
SEALED = QT_TRANSLATE_NOOP("core", "The test set is sealed: open it once, at the end.")
NO_ANSWERS = QT_TRANSLATE_NOOP(
    "core", "The network's numbers overflow: not all answers are numbers."
)
NO_LOSS = QT_TRANSLATE_NOOP("core", "The network's numbers overflow: the loss is not a number.")
NO_SPREAD = QT_TRANSLATE_NOOP("core", "All targets of this set are equal, so R² does not exist.")


def decision_value(experiment: Experiment) -> float:
    """Return the value from which a single output means class 1: the middle of the two codes."""
    return 0.0 if experiment.signed_targets else 0.5


def predicted_classes(experiment: Experiment, outputs: Array) -> Array:
    """Return the class (n,) of outputs (n_outputs, n): the largest, or above the middle value."""
    if len(outputs) > 1:
        return np.argmax(outputs, axis=0)
    return (outputs[0] >= decision_value(experiment)).astype(np.int64)


def leaders(outputs: Array) -> tuple[Indices, Array, Array]:
    """Return the largest of several outputs (k, …): its index, its value and that of the second.

    NaN counts as the largest.
    """
    answers = np.argmax(outputs, axis=0)
    rest = outputs.copy()
    first = np.take_along_axis(outputs, answers[None], axis=0)[0]
    np.put_along_axis(rest, answers[None], -np.inf, axis=0)
    return answers, first, rest.max(axis=0)


def is_answered(outputs: Array) -> npt.NDArray[np.bool_]:
    """Return which samples (n,) have an answer: NaN in an output is none."""
    return np.asarray(~np.isnan(outputs).any(axis=0))


def wrongly_classified(
    experiment: Experiment, outputs: Array, labels: Array
) -> npt.NDArray[np.bool_]:
    """Return which samples (n,) get a wrong class or no answer; none of a regression."""
    if experiment.dataset.is_regression:
        return np.zeros(outputs.shape[1], dtype=bool)
    return np.asarray((predicted_classes(experiment, outputs) != labels) | ~is_answered(outputs))


def score(experiment: Experiment, outputs: Array, labels: Array) -> float:
    """Return the fraction of correct classes, or R² of a regression (NaN for constant y).

    R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)². Of several values both sums are over all of them, ȳ is that of
    each.
    """
    if not experiment.dataset.is_regression:
        return float(np.mean(~wrongly_classified(experiment, outputs, labels)))
    spread = spread_of(labels)
    return 1.0 - float(np.square(labels - outputs).sum()) / spread if spread > 0 else float("nan")


def spread_of(labels: Array) -> float:
    """Return Σ(y − ȳ)² of values (n,), or of several values (n_outputs, n) the sum of theirs."""
    return float(np.square(labels - labels.mean(axis=-1, keepdims=True)).sum())


def why_unknown(loss: float, score: float, outputs: Array, is_sealed: bool = False) -> str:
    """Return why the loss or the score of a set is NaN, a sentence; "" if both are numbers.

    `outputs` are the network's answers to the set, (n_outputs, n); it may be the sealed test set.
    """
    if not (np.isnan(loss) or np.isnan(score)):
        return ""
    if not outputs.shape[1]:
        return SEALED if is_sealed else NO_SAMPLES
    if not is_answered(outputs).all():
        return NO_ANSWERS
    return NO_LOSS if np.isnan(loss) else NO_SPREAD
