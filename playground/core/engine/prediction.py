"""What a network answers at any points, in the units of the data."""

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import standardised
from playground.core.engine.layout import Layout
from playground.core.engine.passes import Sweep
from playground.core.experiment.features import featurize
from playground.core.experiment.spec import OUTPUT, Experiment


def outputs_at(
    experiment: Experiment, layout: Layout, theta: Array, points: npt.ArrayLike
) -> Array:
    """Return the answers (n_outputs, n) at `points` (n_inputs, n), as measured; no dropout.

    Raises `SpecError` for another number of inputs, and where an input feature has no value.
    """
    numbers, expected = np.asarray(points, dtype=float), len(experiment.dataset.inputs)
    if numbers.ndim != 2 or len(numbers) != expected:
        raise SpecError(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The points have the shape {given}; it must be ({count}, n): "
                "a row for each input, a column for each point.",
            ),
            given=numbers.shape,
            count=expected,
        )
    inputs = featurize(experiment.data.features, standardised(numbers, experiment.dataset.inputs))
    if not np.isfinite(inputs).all():
        raise SpecError(
            QT_TRANSLATE_NOOP("Errors", "An input feature has no value at one of the points.")
        )
    n, outputs = numbers.shape[1], len(experiment.network.output.units)
    targets = np.zeros((outputs, n))  # nothing is learned from them
    columns = np.concatenate([inputs, np.ones((1, n)), targets]).astype(theta.dtype)
    answers = np.empty((outputs, n), theta.dtype)
    with np.errstate(all="ignore"):
        for bound, part in Sweep(experiment, layout, theta, columns).forward():
            answers[:, part] = bound.read(OUTPUT, "a")
    return experiment.dataset.measured_values(answers)
