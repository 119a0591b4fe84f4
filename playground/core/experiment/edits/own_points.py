"""Edits of own points: pure functions, `Experiment -> Experiment`.

The first of them takes over the points that the data set has drawn.
"""

from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array, Bools, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.drawing import Faults, draw_points
from playground.core.catalog.datasets.own import OWN, OwnData
from playground.core.catalog.datasets.own_order import NEW
from playground.core.catalog.datasets.own_rules import MAX_CLASSES, NO_POINTS
from playground.core.catalog.features import default_features
from playground.core.experiment.counts import sample_count
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.edits.settings import with_fitting_output, with_room
from playground.core.experiment.edits.standardising import standardised
from playground.core.experiment.edits.units import replace_layer, without_lost_edges
from playground.core.experiment.spec import OUTPUT, Experiment, Unit, unit_keys
from playground.core.experiment.splitting import shown_rows
from playground.core.experiment.validation import validate

TOO_MANY_CLASSES = QT_TRANSLATE_NOOP("Errors", "There are {limit} classes already, which is all.")

SPLIT_ANEW = QT_TRANSLATE_NOOP(
    "Errors",
    "The test set is sealed, and points that keep their noise are split anew, which would show some"
    " of it; open the test set first.",
)


def own_data(experiment: Experiment) -> OwnData:
    """Return the points as own data, as the map shows them: noise is part of them.

    Those of a data set stay in their part of the split.
    """
    data, dataset = experiment.data, experiment.dataset
    if data.own is not None and data.faults == Faults():
        return data.own
    count, seed = sample_count(experiment), experiment.seeds.data
    points, labels = draw_points(dataset, count, seed, data.faults)
    if data.own is None:
        own = OwnData.of(points, labels, dataset)
        return own if dataset.fixed else own.taken_over()
    targets = data.own.targets if dataset.is_soft else data.own.measured_targets(labels)
    return data.own.with_samples(data.own.measured(points), targets)


def shown_data(experiment: Experiment) -> OwnData:
    """Return the points as `own_data` does, without those of a sealed test set."""
    own, shown = own_data(experiment), shown_rows(experiment)
    if shown.all():
        return own
    return _some(own, np.flatnonzero(shown))


def with_own(experiment: Experiment, own: OwnData) -> Experiment:
    """Return `experiment` with these points in place of its data; what is learned stays.

    The output layer follows another number of classes. A truth table, whose points are all for
    training and for testing, has no test set then. Raises `SpecError` if noise of own points is to
    become part of them while the test set is sealed, as their split may follow from their numbers;
    and if there are no points.
    """
    before = experiment.data
    if not len(own):  # nothing can be standardised by none
        raise SpecError(NO_POINTS)
    if before.hides_test and before.own is not None and before.faults != Faults():
        raise SpecError(SPLIT_ANEW)
    data = DataSpec(
        OWN,
        samples=len(own),
        test_share=0.0 if experiment.dataset.fixed else before.test_share,
        validation_share=0.0 if experiment.dataset.fixed else before.validation_share,
        sealed=before.sealed,
        split=before.split,
        features=before.features,
        own=own,
    )
    changed = standardised(replace(experiment, data=data))
    return validate(with_fitting_output(changed, experiment.dataset))


def import_own(experiment: Experiment, own: OwnData, keeps: bool = False) -> Experiment:
    """Return `experiment` with these samples in place of its data, and all their inputs.

    The hidden layers stay, unless they are too narrow for the classes of pictures; the output layer
    and the loss become those of this kind of data. With `keeps`, for training that goes on, an
    output of another class or value is another neuron: only those that answer the same as before
    keep their weights.
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
    if keeps:  # with the marks on edges of outputs that have just been others for a moment
        units, edges = _outputs_by_answer(experiment, changed), experiment.network.connections
        changed = replace_layer(changed, OUTPUT, lambda layer: replace(layer, units=units))
        changed = replace(changed, network=replace(changed.network, connections=edges))
    return validate(with_room(replace(changed, network=without_lost_edges(changed))))


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
    own = experiment.data.own
    whole = dataset if own is None else own  # names of the data set are cut to have room on screen
    if dataset.is_regression:
        return [("value", name) for name in whole.outputs or ("",)]
    names = whole.class_names or tuple(map(str, range(dataset.classes)))
    return [("class", name) for name in names] if count > 1 else [("of two", *names)]


def add_class(experiment: Experiment) -> Experiment:
    """Make room for one class more, which has no points yet; raises `SpecError` for too many."""
    own = own_data(experiment)
    if own.classes >= MAX_CLASSES:
        raise SpecError(TOO_MANY_CLASSES, limit=MAX_CLASSES)
    free = (str(number) for number in range(own.classes, 2 * own.classes + 1))
    name = next(name for name in free if name not in own.class_names)
    return with_own(experiment, own.with_class(name))


def add_points(experiment: Experiment, points: Array, label: float) -> Experiment:
    """Add `points` (2, m), all with this class, or with this value as training sees it.

    It is the same for each of several values.
    """
    own = own_data(experiment)
    count, added = len(own), points.shape[1]
    numbers = np.hstack([own.arrays[0], points])
    targets = np.hstack([own.targets, np.repeat(own.target_of(label), added, axis=1)])
    before = np.concatenate([np.arange(count), np.full(added, NEW)])
    return with_own(experiment, own.with_samples(numbers, targets, before))


def erase_points(experiment: Experiment, x: float, y: float, radius: float) -> Experiment:
    """Erase the points within `radius` of (x, y); raises `SpecError` if none would be left.

    Without any there, the experiment stays as it is. Those of a sealed test set, which nobody
    sees, stay.
    """
    own = own_data(experiment)
    kept = ~(within(own.arrays[0], x, y, radius) & shown_rows(experiment))
    return experiment if kept.all() else with_own(experiment, _some(own, np.flatnonzero(kept)))


def move_point(experiment: Experiment, index: int, x: float, y: float) -> Experiment:
    """Move one point to (x, y); raises `IndexError`."""
    moved = own_data(experiment).arrays[0].copy()
    moved[:, index] = x, y
    return _moved(experiment, moved)


def shake_points(
    experiment: Experiment, x: float, y: float, radius: float, random: np.random.Generator
) -> Experiment:
    """Move each point within `radius` of (x, y) by a tenth of it, at random, within the map.

    Without any there, the experiment stays as it is. Those of a sealed test set stay where they
    are.
    """
    points = own_data(experiment).arrays[0]
    near, dataset = within(points, x, y, radius) & shown_rows(experiment), experiment.dataset
    if not near.any():
        return experiment
    moved = points + 0.1 * radius * random.standard_normal(points.shape)
    moved = np.where(near, np.clip(moved, dataset.low, dataset.high), points)
    return _moved(experiment, moved)


def within(points: Array, x: float, y: float, radius: float) -> Bools:
    """Return which of `points` (2, n) lie within `radius` of (x, y)."""
    return np.asarray(np.hypot(points[0] - x, points[1] - y) <= radius)


def _moved(experiment: Experiment, points: Array) -> Experiment:
    own = own_data(experiment)
    return with_own(experiment, own.with_samples(points, own.targets))


def _some(own: OwnData, kept: Indices) -> OwnData:
    return own.with_samples(own.numbers[:, kept], own.targets[:, kept], kept)
