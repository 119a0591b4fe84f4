"""Takes samples from arrays: a pure function, `Experiment -> Experiment`."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import NUMBER, OwnData
from playground.core.catalog.datasets.scaling import are_far
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.spec import Experiment

LEAST_CLASSES = 2
NOT_FINITE = QT_TRANSLATE_NOOP("Errors", "Some of the points or labels are not finite numbers.")
NO_ARRAYS = QT_TRANSLATE_NOOP(
    "Errors",
    "The points have the shape {points} and the labels {labels}; they must be (inputs, n) and "
    "(n,), or (outputs, n) for several values.",
)
NO_NAMES = QT_TRANSLATE_NOOP("Errors", "There are {count} names for {inputs} inputs.")
ONE_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "All labels are “{name}”; there must be at least two classes."
)


def with_samples(
    experiment: Experiment, points: npt.ArrayLike, labels: npt.ArrayLike, names: Sequence[str] = ()
) -> Experiment:
    """Return `experiment` with these samples as its data; its hidden layers stay.

    The input layer, the output layer and the loss become those of this kind of data. Inputs are
    standardised by the training part, and so are values that are large or tiny; answers come in the
    units of `labels` all the same.

    Parameters
    ----------
    points : (n_inputs, n), a column for each sample
    labels : (n,), whole numbers or texts are classes; other numbers are values, of which there may
        be several, (n_outputs, n)
    names : of the inputs; x1, x2, … without

    Raises
    ------
    SpecError
        for arrays that do not fit each other, numbers that are not finite, too many of them, and a
        single class
    """
    numbers, targets = np.asarray(points, dtype=float), np.asarray(labels)
    fits = numbers.ndim == 2 and targets.ndim in (1, 2)
    if not fits or targets.shape[-1] != numbers.shape[1] or not targets.size:
        raise SpecError(NO_ARRAYS, points=numbers.shape, labels=targets.shape)
    names = tuple(names) or tuple(f"x{axis + 1}" for axis in range(len(numbers)))
    if len(names) != len(numbers):
        raise SpecError(NO_NAMES, count=len(names), inputs=len(numbers))
    are_values = targets.dtype.kind == "f"
    if not (np.isfinite(numbers).all() and (not are_values or np.isfinite(targets).all())):
        raise SpecError(NOT_FINITE)
    if are_values:
        own = _values(numbers, np.atleast_2d(targets), names)
    elif targets.ndim == 1:
        own = _classes(numbers, targets, names)
    else:
        raise SpecError(NO_ARRAYS, points=numbers.shape, labels=targets.shape)
    with np.errstate(all="ignore"):  # of numbers near 1e308; the rules refuse what is left of them
        return import_own(experiment, own.scaled_to(np.arange(len(own))))


def _values(points: Array, values: Array, names: Sequence[str]) -> OwnData:
    several = tuple(f"y{row + 1}" for row in range(len(values))) if len(values) > 1 else ()
    scales = tuple(map(Input, several or ("y",))) if are_far(values) else ()
    return OwnData(
        np.asarray(points, NUMBER).tobytes(),
        np.asarray(values, NUMBER).tobytes(),
        classes=0,
        inputs=tuple(map(Input, names)),
        outputs=several,
        is_scaled=True,
        scales=scales,
    )


def _classes(points: Array, labels: npt.NDArray[np.generic], names: Sequence[str]) -> OwnData:
    found, numbers = np.unique(labels, return_inverse=True)
    if len(found) < LEAST_CLASSES:
        raise SpecError(ONE_CLASS, name=str(found[0]))
    is_counted = found.dtype.kind in "iu" and np.array_equal(found, np.arange(len(found)))
    return OwnData(
        np.asarray(points, NUMBER).tobytes(),
        np.asarray(numbers, NUMBER).tobytes(),
        classes=len(found),
        inputs=tuple(map(Input, names)),
        class_names=() if is_counted else tuple(map(str, found.tolist())),
        is_scaled=True,
    )
