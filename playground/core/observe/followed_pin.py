"""Which sample is pinned after the data have changed: the same one, wherever it is now."""

from dataclasses import replace

import numpy as np

from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.own import OWN
from playground.core.engine.samples import Data, Pin, Typed, load_data
from playground.core.experiment.spec import Experiment
from playground.core.observe.data_rows import DataRows, data_rows

AS_MEASURED = Input("")


def followed_pin(old: Experiment, new: Experiment, pin: int | Typed) -> Pin:
    """Return the pin of the same sample in `new`; None if it is gone.

    A sample that has moved to the test set is pinned as one that was typed, and followed on from
    there. One that was typed itself stays as long as it is of the same kind of data.
    """
    if load_data(old) is load_data(new):
        return pin
    row = pinned_row(load_data(old), pin)
    if row is None:
        is_same = old.data.dataset == new.data.dataset or new.data.dataset == OWN
        return _as_measured(old, new, pin) if is_same and isinstance(pin, Typed) else None
    found = _followed_row(data_rows(old), data_rows(new), row)
    return None if found is None else _pin_of(load_data(new), found)


def _as_measured(old: Experiment, new: Experiment, pin: Typed) -> Typed:
    """Return a typed sample with the same measured numbers, standardised as the data are now."""
    point = _anew(pin.point, old.dataset.inputs, new.dataset.inputs)
    values = _anew(pin.values, old.dataset.scales, new.dataset.scales)
    return replace(pin, point=point, label=values if len(values) > 1 else values[0])


def _anew(
    values: tuple[float, ...], before: tuple[Input, ...], after: tuple[Input, ...]
) -> tuple[float, ...]:
    """Return the same measured numbers, standardised in another way, or not any more."""
    before, after = (one or (AS_MEASURED,) * len(values) for one in (before, after))
    if before == after or not len(before) == len(after) == len(values):
        return values
    numbers = [entry.number(value) for entry, value in zip(before, values, strict=True)]
    pairs = zip(after, numbers, strict=True)
    return tuple(entry.standardised(number) for entry, number in pairs)


def pinned_row(data: Data, pin: int | Typed) -> int | None:
    """Return which of all points is pinned; None if it is none of them."""
    if isinstance(pin, int):
        return int(data.train.rows[min(pin, len(data.train) - 1)])
    point, values = np.array(pin.point), np.array(pin.values)
    for samples in (data.test, data.validation):
        targets = samples.targets
        if len(point) == len(samples.points) and len(values) == len(targets):
            is_it = (samples.points == point[:, None]).all(axis=0)
            is_it &= (targets == values[:, None]).all(axis=0)
            if is_it.any():
                return int(samples.rows[np.argmax(is_it)])
    return None


def _pin_of(data: Data, row: int) -> Pin:
    """Return the pin of a row; None in a sealed test set."""
    trained = np.flatnonzero(data.train.rows == row)
    if len(trained):
        return int(trained[0])
    for samples in (data.test, data.validation):
        for index in np.flatnonzero(samples.rows == row)[:1]:
            return Typed(tuple(samples.points[:, index].tolist()), samples.label(int(index)))
    return None


def _followed_row(old: DataRows, new: DataRows, row: int) -> int | None:
    """Return where a row is now: at its position if none came or went, else by its numbers."""
    before, after = old.numbers, new.numbers
    if len(before) != len(after):
        return None
    if before.shape == after.shape:
        names = old.experiment.data.dataset, new.experiment.data.dataset
        if names[0] == names[1] or names[1] == OWN or (before == after).all(axis=0).any():
            return row
    wanted = before[:, [row]]
    rank = int((before[:, :row] == wanted).all(axis=0).sum())  # among equal ones
    found = np.flatnonzero((after == wanted).all(axis=0))
    return int(found[min(rank, len(found) - 1)]) if len(found) else None
