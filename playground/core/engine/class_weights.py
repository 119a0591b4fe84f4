"""Class weights: factors of the loss that let each class count the same, however rare it is."""

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.engine.samples import load_data
from playground.core.engine.scoring import decision_value
from playground.core.experiment.spec import Experiment


def class_weights(experiment: Experiment) -> Array | None:
    """Return the factor of each class, (classes,); None where all losses count the same.

    With n training samples, n_c of class c, and k classes among them it is n / (k · n_c), as
    scikit-learn's "balanced": 1 on average over the training samples. A class without training
    samples has 1. Values have no class, and the perceptron rule follows no loss.
    """
    dataset, training = experiment.dataset, experiment.training
    is_off = training.class_weights == "none" or dataset.is_regression
    if is_off or experiment.optimizer.error_correction:
        return None
    labels = load_data(experiment).train.labels
    counts = np.bincount(labels.astype(np.int64), minlength=dataset.classes)
    share = len(labels) / int(np.count_nonzero(counts))  # there is a sample
    return np.where(counts > 0, share / np.maximum(counts, 1), 1.0)


def sample_weights(experiment: Experiment, weights: Array, targets: Array) -> Array:
    """Return the factor of each sample, (n,), from its coded target, (n_outputs, n)."""
    if len(targets) > 1:
        classes = targets.argmax(axis=0)
    else:
        classes = (targets[0] > decision_value(experiment)).astype(np.int64)
    return weights.astype(targets.dtype)[classes]
