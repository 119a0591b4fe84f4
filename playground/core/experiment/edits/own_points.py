"""Edits of own points: pure functions, `Experiment -> Experiment`.

The first of them takes over the points that the data set has drawn.
"""

from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array, Bools
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.drawing import Faults, draw_points
from playground.core.catalog.datasets.own import MAX_CLASSES, OWN, OwnData
from playground.core.catalog.features import default_features
from playground.core.experiment.counts import sample_count
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.edits.settings import with_fitting_output
from playground.core.experiment.edits.standardising import standardised
from playground.core.experiment.edits.units import replace_layer, without_lost_edges
from playground.core.experiment.spec import OUTPUT, Experiment, Unit, unit_keys
from playground.core.experiment.splitting import shown_rows
from playground.core.experiment.validation import validate

TOO_MANY_CLASSES = QT_TRANSLATE_NOOP("Errors", "There are {limit} classes already, which is all.")

SPLIT_ANEW = QT_TRANSLATE_NOOP(
    "Errors",
    "The test set is sealed, and points that become your own are split anew, which would show some "
    "of it; open the test set first.",
)


def own_data(experiment: Experiment) -> OwnData:
    """Return the points as own data, as the map shows them: noise is part of them."""
    data, dataset = experiment.data, experiment.dataset
    if data.own is not None and data.faults == Faults():
        return data.own
    count, seed = sample_count(experiment), experiment.seeds.data
    points, labels = draw_points(dataset, count, seed, data.faults)
    if data.own is None:
        return OwnData.of(points, labels, dataset)
    return data.own.with_samples(data.own.measured(points), labels)


def shown_data(experiment: Experiment) -> OwnData:
    """Return the points as `own_data` does, without those of a sealed test set."""
    own, shown = own_data(experiment), shown_rows(experiment)
    if shown.all():
        return own
    return own.with_samples(own.numbers[:, shown], own.arrays[1][..., shown])


def with_own(experiment: Experiment, own: OwnData) -> Experiment:
    """Return `experiment` with these points in place of its data; what is learned stays.

    The output layer follows another number of classes. A truth table, whose points are all for
    training and for testing, has no test set then. Raises `SpecError` if a sealed test set is to be
    taken over: the split of own points follows from their numbers, so it is another one.
    """
    before = experiment.data
    if before.hides_test and (before.own is None or before.faults != Faults()):
        raise SpecError(SPLIT_ANEW)
    data = DataSpec(
        OWN,
        samples=len(own),
        test_share=0.0 if experiment.dataset.fixed else before.test_share,
        validation_share=0.0 if experiment.dataset.fixed else before.validation_share,
        sealed=before.sealed,
        features=before.features,
        own=own,
    )
    changed = standardised(replace(experiment, data=data))
    return validate(with_fitting_output(changed, experiment.dataset))


def import_own(experiment: Experiment, own: OwnData, keeps: bool = False) -> Experiment:
    """Return `experiment` with these samples in place of its data, and all their inputs.

    The hidden layers stay; the output layer and the loss become those of this kind of data. With
    `keeps`, for training that goes on, an output of another class or value is another neuron: only
    those that answer the same as before keep their weights.
    """
    own.check()
    data = DataSpec(
        OWN,
        samples=len(own),
        test_share=experiment.data.test_share,
        validation_share=experiment.data.validation_share,
        sealed=experiment.data.sealed,
        features=default_features(own.dataset),
        own=own,
    )
    changed = standardised(replace(experiment, data=data))
    changed = with_fitting_output(changed, experiment.dataset)
    if keeps:
        units = _outputs_by_answer(experiment, changed)
        changed = replace_layer(changed, OUTPUT, lambda layer: replace(layer, units=units))
    return validate(replace(changed, network=without_lost_edges(changed)))


def _outputs_by_answer(before: Experiment, after: Experiment) -> tuple[Unit, ...]:
    """Return the outputs of `after`: those of `before` with the same answer, and new ones."""
    old, count = before.network.output.units, len(after.network.output.units)
    known = dict(zip(_answers(before), old, strict=True))
    fresh = (unit for unit in unit_keys(count + len(old)) if unit not in old)
    return tuple(
        known.pop(answer) if answer in known else next(fresh) for answer in _answers(after)
    )


def _answers(experiment: Experiment) -> list[tuple[str, ...]]:
    """Name what each output answers: a value, a class, or one class of two."""
    dataset, count = experiment.dataset, len(experiment.network.output.units)
    if dataset.is_regression:
        return [("value", name) for name in dataset.outputs or ("",)]
    names = dataset.class_names or tuple(map(str, range(dataset.classes)))
    return [("class", name) for name in names] if count > 1 else [("of two", *names)]


def add_class(experiment: Experiment) -> Experiment:
    """Make room for one class more, which has no points yet; raises `SpecError` for too many."""
    own = own_data(experiment)
    if own.classes >= MAX_CLASSES:
        raise SpecError(TOO_MANY_CLASSES, limit=MAX_CLASSES)
    names = own.class_names
    if names:
        free = (str(number) for number in range(own.classes, 2 * own.classes + 1))
        names = (*names, next(name for name in free if name not in names))
    return with_own(experiment, replace(own, classes=own.classes + 1, class_names=names))


def add_points(experiment: Experiment, points: Array, label: float) -> Experiment:
    """Add `points` (2, m), all with this class or value; the same for each of several values."""
    old, labels = own_data(experiment).arrays
    added = np.full((*labels.shape[:-1], points.shape[1]), label)
    return _with(experiment, np.hstack([old, points]), np.concatenate([labels, added], axis=-1))


def erase_points(experiment: Experiment, x: float, y: float, radius: float) -> Experiment:
    """Erase the points within `radius` of (x, y); raises `SpecError` if none would be left.

    Without any there, the experiment stays as it is. Those of a sealed test set, which nobody
    sees, stay.
    """
    points, labels = own_data(experiment).arrays
    kept = ~(within(points, x, y, radius) & shown_rows(experiment))
    if kept.all():
        return experiment
    return _with(experiment, points[:, kept], labels[..., kept])


def move_point(experiment: Experiment, index: int, x: float, y: float) -> Experiment:
    """Move one point to (x, y); raises `IndexError`."""
    points, labels = own_data(experiment).arrays
    moved = points.copy()
    moved[:, index] = x, y
    return _with(experiment, moved, labels)


def shake_points(
    experiment: Experiment, x: float, y: float, radius: float, random: np.random.Generator
) -> Experiment:
    """Move each point within `radius` of (x, y) by a tenth of it, at random, within the map.

    Without any there, the experiment stays as it is. Those of a sealed test set stay where they
    are.
    """
    points, labels = own_data(experiment).arrays
    near, dataset = within(points, x, y, radius) & shown_rows(experiment), experiment.dataset
    if not near.any():
        return experiment
    moved = points + 0.1 * radius * random.standard_normal(points.shape)
    moved = np.where(near, np.clip(moved, dataset.low, dataset.high), points)
    return _with(experiment, moved, labels)


def within(points: Array, x: float, y: float, radius: float) -> Bools:
    """Return which of `points` (2, n) lie within `radius` of (x, y)."""
    return np.asarray(np.hypot(points[0] - x, points[1] - y) <= radius)


def _with(experiment: Experiment, points: Array, labels: Array) -> Experiment:
    return with_own(experiment, own_data(experiment).with_samples(points, labels))
