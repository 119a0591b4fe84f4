"""Edits of the rows of own data: pure functions, `Experiment -> Experiment`.

A row is a sample; its columns are the inputs as they were measured, then the targets. The first
edit takes over the points that the data set has drawn.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.registry import check_number
from playground.core.catalog.datasets.dataset import PLANE
from playground.core.catalog.datasets.own import LARGEST, MAX_POINTS, TOO_MANY, OwnData
from playground.core.catalog.datasets.own_rules import LARGEST_MEAN
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
OF_SAMPLE = QT_TRANSLATE_NOOP("Errors", "A number of a sample")
NO_SUCH_CLASS = QT_TRANSLATE_NOOP(
    "Errors", "There is no class {number:g}; the classes are 0 to {last}."
)


def is_editable(experiment: Experiment) -> bool:
    """Return whether the samples can be edited: all that are no pictures."""
    return experiment.dataset.image is None


def table_of(experiment: Experiment) -> Array:
    """Return all samples as rows (n, n_inputs + n_targets), the inputs as they were measured."""
    return _table(_own(experiment))


def set_cells(experiment: Experiment, row: int, column: int, cells: Array) -> Experiment:
    """Set a block of cells (rows, columns) whose first is at (row, column), see `set_rows`."""
    return set_rows(experiment, range(row, row + len(cells)), column, cells)


def set_rows(experiment: Experiment, rows: Sequence[int], column: int, cells: Array) -> Experiment:
    """Set the cells (rows, columns) of some rows from a column on.

    Rows beyond the last one are added; what is not set there is copied from the last one that may
    be seen. Raises `SpecError` if there are too many columns, for a class that there is not, and
    for a row of a sealed test set.
    """
    own, chosen, width = _own(experiment), np.array(rows), cells.shape[1]
    table, shown = _table(own), shown_rows(experiment)
    if column + width > table.shape[1]:
        raise SpecError(NO_ROOM, given=width, room=table.shape[1] - column)
    added = max(0, int(chosen.max()) + 1 - len(table))
    if len(table) + added > MAX_POINTS:
        raise SpecError(TOO_MANY, count=len(table) + added, limit=MAX_POINTS)
    there = chosen[chosen < len(table)]
    if not shown[there].all():
        raise SpecError(IS_SEALED, row=int(there[np.argmin(shown[there])]) + 1)
    table = np.concatenate([table, np.repeat(table[shown][-1:], added, axis=0)])
    table[chosen, column : column + width] = cells
    return _with(experiment, own, table)


def add_row(experiment: Experiment) -> Experiment:
    """Add a copy of the last sample that may be seen."""
    table = _table(_own(experiment))
    return set_cells(experiment, len(table), 0, table[shown_rows(experiment)][-1:])


def delete_rows(experiment: Experiment, rows: Collection[int]) -> Experiment:
    """Delete samples; raises `SpecError` if none would be left."""
    own = _own(experiment)
    return _with(experiment, own, np.delete(_table(own), list(rows), axis=0))


def _own(experiment: Experiment) -> OwnData:
    if not is_editable(experiment):
        raise SpecError(PICTURES, dataset=experiment.dataset.label)
    return own_data(experiment)


def _table(own: OwnData) -> Array:
    return np.concatenate([own.numbers, np.atleast_2d(own.arrays[1])]).T.astype(float)


def _with(experiment: Experiment, own: OwnData, table: Array) -> Experiment:
    """Return `experiment` with the samples of `table`; the map reaches as far as they do."""
    inputs = len(own.inputs)
    points, labels = table[:, :inputs].T, table[:, inputs:].T
    of_inputs = LARGEST if own.inputs == PLANE else LARGEST_MEAN  # others are standardised
    for numbers, most in ((points, of_inputs), (labels, LARGEST)):
        too_large = numbers[~(np.abs(numbers) <= most)]  # NaN is among them
        if len(too_large):
            check_number(OF_SAMPLE, float(too_large[0]), -most, most)
    if own.classes:
        wrong = labels[~np.isin(labels, np.arange(own.classes))]
        if len(wrong):
            raise SpecError(NO_SUCH_CLASS, number=float(wrong[0]), last=own.classes - 1)
    new = own.with_samples(points, labels)
    if experiment.dataset.is_plane and points.size:
        low, high = min(own.low, float(points.min())), max(own.high, float(points.max()))
        new = replace(new, low=low, high=high)
    return with_own(experiment, new)
