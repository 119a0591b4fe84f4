"""The confusion matrix: how many samples of each class are answered with each class."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.engine.scoring import is_answered, predicted_classes
from playground.core.experiment.spec import Experiment

Counts = npt.NDArray[np.int64]


def confusion(experiment: Experiment, outputs: Array, labels: Array) -> Counts:
    """Count samples by class, (classes, classes): rows are the true ones, columns the predicted.

    `outputs` (n_outputs, n) are the network's answers, `labels` (n,) the class numbers. Samples
    without an answer (NaN) are in no cell. Raises `ValueError` for a regression.
    """
    classes = experiment.dataset.classes
    if not classes:
        raise ValueError("a regression has no classes")
    answered = is_answered(outputs)
    pairs = classes * labels[answered].astype(np.int64) + predicted_classes(
        experiment, outputs[:, answered]
    )
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def class_accuracies(counts: Counts, labels: Array) -> Array:
    """Return which share of the samples of each class is answered with it, (classes,).

    Samples without an answer, which `counts` has not, count as wrong; a class without samples has
    NaN.
    """
    of_class = np.bincount(labels.astype(np.int64), minlength=len(counts))
    right = counts.diagonal()
    return np.divide(right, of_class, out=np.full(len(right), np.nan), where=of_class > 0)


def row_shares(counts: Counts) -> Array:
    """Return each count as a share of its row, NaN in a row without samples."""
    sums = counts.sum(axis=1, keepdims=True)
    return np.divide(counts, sums, out=np.full(counts.shape, np.nan), where=sums > 0)
