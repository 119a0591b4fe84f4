"""Which samples may be seen, and that edits leave those of a sealed test set alone."""

import numpy as np
import pytest

from playground import Experiment
from playground.core.basics.messages import SpecError
from playground.core.engine.samples import load_data
from playground.core.experiment.edits import own_points, own_rows
from playground.core.experiment.edits.own_points import import_own
from playground.core.experiment.splitting import shown_rows
from playground.core.experiment.validation import validate
from tests.support.experiments import change
from tests.support.own import own_flowers

DRAWN = change(Experiment(), test_share=0.4, validation_share=0.2, sealed=True)
OPEN = change(DRAWN, sealed=False)
PAINTED = change(own_points.with_own(OPEN, own_points.own_data(OPEN)), sealed=True)
MEASURED = change(import_own(Experiment(), own_flowers()), sealed=True)
EVERYWHERE = 0.0, 0.0, 50.0
ALL = pytest.mark.parametrize("sealed", [DRAWN, PAINTED, MEASURED], ids=["drawn", "own", "csv"])


def points_of(experiment):
    return own_points.own_data(experiment).arrays[0]


@ALL
def test_all_but_a_sealed_test_set_may_be_seen(sealed):
    data = load_data(change(sealed, sealed=False))
    assert shown_rows(change(sealed, sealed=False)).all()
    shown = np.flatnonzero(shown_rows(sealed))
    assert set(shown) == {*data.train.rows, *data.validation.rows}


@ALL
def test_what_is_saved_as_csv_has_no_sample_of_a_sealed_test_set(sealed):
    data = load_data(change(sealed, sealed=False))
    saved = own_points.shown_data(sealed).arrays[0]
    assert saved.shape[1] == len(data.train) + len(data.validation)
    assert not {*map(tuple, saved.T)} & {*map(tuple, data.test.points.T)}
    whole = change(sealed, sealed=False)
    assert own_points.shown_data(whole) == own_points.own_data(whole)


def test_the_eraser_and_jitter_leave_a_sealed_test_set_alone():
    sealed = PAINTED
    before, hidden = points_of(sealed), ~shown_rows(sealed)
    erased = own_points.erase_points(sealed, *EVERYWHERE)
    np.testing.assert_array_equal(points_of(erased), before[:, hidden])
    shaken = points_of(own_points.shake_points(sealed, *EVERYWHERE, np.random.default_rng(1)))
    np.testing.assert_array_equal((shaken == before).all(axis=0), hidden)


@pytest.mark.parametrize("sealed", [PAINTED, MEASURED], ids=["own", "csv"])
def test_a_new_row_is_a_copy_of_one_that_may_be_seen(sealed):
    table, shown = own_rows.table_of(sealed), shown_rows(sealed)
    last = np.flatnonzero(shown)[-1]
    while last == len(table) - 1:  # until the last one is hidden
        sealed = own_rows.delete_rows(sealed, [last])
        table, shown = own_rows.table_of(sealed), shown_rows(sealed)
        last = np.flatnonzero(shown)[-1]
    added = own_rows.table_of(own_rows.add_row(sealed))[-1]
    np.testing.assert_array_equal(added, table[last])
    pasted = own_rows.set_cells(sealed, len(table), 0, np.array([[0.5]]))
    np.testing.assert_array_equal(own_rows.table_of(pasted)[-1, 1:], table[last, 1:])


def test_nothing_is_pasted_into_a_row_of_a_sealed_test_set():
    row = int(np.flatnonzero(~shown_rows(PAINTED))[3])
    before = row - shown_rows(PAINTED)[:row][::-1].argmin()  # the first one that may be seen
    with pytest.raises(SpecError, match=f"Row {row + 1} is in the sealed test set"):
        own_rows.set_cells(PAINTED, row, 0, np.array([[0.5]]))
    with pytest.raises(SpecError, match=f"Row {row + 1} is in the sealed test set"):
        own_rows.set_cells(PAINTED, before, 0, np.full((row - before + 1, 1), 0.5))


@pytest.mark.parametrize("experiment", [OPEN, PAINTED, MEASURED], ids=["drawn", "own", "csv"])
def test_a_listed_split_takes_the_samples_in_their_order(experiment):
    listed = change(experiment, split="listed", sealed=False, test_share=0.4, validation_share=0.2)
    data = load_data(change(listed, order="listed"))
    rows = [*data.train.rows, *data.validation.rows, *data.test.rows]
    assert rows == [*range(len(rows))]
    assert len(data.test) == round(0.4 * len(rows))
    other_seed = load_data(change(listed, order="listed", seed_split=99))
    np.testing.assert_array_equal(other_seed.train.rows, data.train.rows)


def test_an_unknown_split_is_refused():
    with pytest.raises(SpecError, match="drawn"):
        validate(change(OPEN, split="by hand"))


def test_a_listed_split_stays_when_points_are_edited():
    listed = change(PAINTED, split="listed", sealed=False)
    assert own_points.erase_points(listed, *EVERYWHERE[:2], 1.0).data.split == "listed"
