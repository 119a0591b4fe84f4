"""Edits of the rows of own data: pure functions, `Experiment -> Experiment`.

A row is a sample; its columns are the inputs as they were measured, then the targets. The first
edit takes over the points that the data set has drawn.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array, Bools, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.registry import check_number
from playground.core.catalog.datasets.dataset import PLANE
from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.datasets.own_order import NEW
from playground.core.catalog.datasets.own_rules import (
    LARGEST,
    LARGEST_MEAN,
    MAX_POINTS,
    TOO_MANY,
    TYPED_SUM,
    of_sum_1,
    wrong_sums,
)
from playground.core.experiment.edits.own_points import own_data, with_own
from playground.core.experiment.spec import Experiment
from playground.core.experiment.splitting import shown_rows

PICTURES = QT_TRANSLATE_NOOP(
    "Errors", "The samples of data set “{dataset}” are pictures and cannot be edited."
)
NO_ROOM = QT_TRANSLATE_NOOP(
    "Errors", "{given} columns do not fit: from this cell on there are {room}."
)
IS_SEALED = QT_TRANSLATE_NOOP(
    "Errors", "Row {row:,} is in the sealed test set; open the test set to edit it."
)
NO_PROBABILITIES = QT_TRANSLATE_NOOP(
    "Errors",
    "Row {row:,}: the probabilities of the classes must be 0 or more with the sum 1, not {sum:g}.",
)
OF_SAMPLE = QT_TRANSLATE_NOOP("Errors", "A number of a sample")
NO_SUCH_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "There is no class {number:g}; the classes are 0 to {last}."
)


def is_editable(experiment: Experiment) -> bool:
    """Return whether the samples can be edited: not pictures that came along."""
    return experiment.dataset.image is None or experiment.dataset.is_own


def table_of(experiment: Experiment) -> Array:
    """Return all samples as rows (n, n_inputs + n_targets), the inputs as they were measured."""
    return _table(_own(experiment))


def set_cells(experiment: Experiment, row: int, column: int, cells: Array) -> Experiment:
    """Set a block of cells (rows, columns) whose first is at (row, column), see `set_rows`."""
    return set_rows(experiment, range(row, row + len(cells)), column, cells)


def set_rows(experiment: Experiment, rows: Sequence[int], column: int, cells: Array) -> Experiment:
    """Set the cells (rows, columns) of some rows from a column on.

    Rows beyond the last one are added; what is not set there is copied from the last one that may
    be seen. Of probabilities those that are not set share what the others leave of 1. Raises
    `SpecError` if there are too many columns, for a class that there is not, for what are no
    probabilities, and for a row of a sealed test set.
    """
    own, chosen, width = _own(experiment), np.array(rows), cells.shape[1]
    table, shown = _table(own), shown_rows(experiment)
    if column + width > table.shape[1]:
        raise SpecError(NO_ROOM, given=width, room=table.shape[1] - column)
    added = max(0, int(chosen.max()) + 1 - len(table))
    if len(table) + added > MAX_POINTS:
        raise SpecError(TOO_MANY, count=len(table) + added, limit=MAX_POINTS)
    _check_shown(experiment, chosen[chosen < len(table)])
    table = np.concatenate([table, np.repeat(table[shown][-1:], added, axis=0)])
    table[chosen, column : column + width] = cells
    if own.are_soft:
        is_set = np.isin(np.arange(table.shape[1]), column + np.arange(width))[len(own.inputs) :]
        _share_out(table[:, len(own.inputs) :], chosen, is_set)
    before = np.arange(len(table))
    before[len(before) - added :] = NEW
    return _with(experiment, own, table, before)


def add_row(experiment: Experiment) -> Experiment:
    """Add a copy of the last sample that may be seen."""
    table = _table(_own(experiment))
    return set_cells(experiment, len(table), 0, table[shown_rows(experiment)][-1:])


def delete_rows(experiment: Experiment, rows: Collection[int]) -> Experiment:
    """Delete samples; raises `SpecError` if none would be left, or for one of a sealed test set."""
    own = _own(experiment)
    _check_shown(experiment, np.array(list(rows), np.int64))
    kept = np.delete(np.arange(len(own)), list(rows))
    return _with(experiment, own, _table(own)[kept], kept)


def _check_shown(experiment: Experiment, rows: Indices) -> None:
    """Raise `SpecError` if one of `rows` is in a sealed test set."""
    hidden = rows[~shown_rows(experiment)[rows]]
    if len(hidden):
        raise SpecError(IS_SEALED, row=int(hidden[0]) + 1)


def _share_out(targets: Array, rows: Indices, is_set: Bools) -> None:
    """Give the sum 1 to the probabilities (n, classes) of `rows`, where some of them were set.

    The others keep their proportions. Raises `SpecError` if those that were set are no
    probabilities.
    """
    if not is_set.any():
        return
    found = targets[rows]
    known, others = found[:, is_set], found[:, ~is_set]
    left = 1.0 - known.sum(axis=1)
    is_bad = (known < 0).any(axis=1) | (left < -TYPED_SUM)
    if is_set.all():
        is_bad = wrong_sums(known.T)
    if is_bad.any():
        first = int(np.argmax(is_bad))
        raise SpecError(NO_PROBABILITIES, row=int(rows[first]) + 1, sum=float(known[first].sum()))
    sums = others.sum(axis=1, keepdims=True)
    count = max(1, others.shape[1])
    shares = np.divide(others, sums, out=np.full(others.shape, 1.0 / count), where=sums > 0)
    found[:, ~is_set] = shares * np.maximum(left, 0.0)[:, None]
    targets[rows] = of_sum_1(found.T).T


def _own(experiment: Experiment) -> OwnData:
    if not is_editable(experiment):
        raise SpecError(PICTURES, dataset=experiment.dataset.label)
    return own_data(experiment)


def _table(own: OwnData) -> Array:
    return np.concatenate([own.numbers, own.targets]).T


def _with(experiment: Experiment, own: OwnData, table: Array, before: Indices) -> Experiment:
    """Return `experiment` with the samples of `table`; the map reaches as far as they do.

    `before` says which of the samples of `own` each was, see `OwnData.with_samples`.
    """
    inputs = len(own.inputs)
    points, labels = table[:, :inputs].T, table[:, inputs:].T
    of_inputs = LARGEST if own.inputs == PLANE else LARGEST_MEAN  # others are standardised
    of_labels = LARGEST_MEAN if own.scales else LARGEST
    for numbers, most in ((points, of_inputs), (labels, of_labels)):
        too_large = numbers[~(np.abs(numbers) <= most)]  # NaN is among them
        if len(too_large):
            check_number(OF_SAMPLE, float(too_large[0]), -most, most)
    if own.classes and not own.are_soft:
        wrong = labels[~np.isin(labels, np.arange(own.classes))]
        if len(wrong):
            raise SpecError(NO_SUCH_CLASS, number=float(wrong[0]), last=own.classes - 1)
    new = own.with_samples(points, labels, before)
    if experiment.dataset.is_plane and points.size:
        low, high = min(own.low, float(points.min())), max(own.high, float(points.max()))
        new = replace(new, low=low, high=high)
    return with_own(experiment, new)
