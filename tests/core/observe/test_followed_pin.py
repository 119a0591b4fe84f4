"""A pin stays with its sample when others come and go, and when the sample itself moves."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment
from playground.core.engine.samples import Typed, load_data
from playground.core.experiment.edits import own_points, own_rows
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.edits.standardising import standardised
from playground.core.observe.followed_pin import followed_pin, pinned_row
from tests.support.experiments import change, with_values
from tests.support.own import own_flowers

PIN = 17


def numbers(experiment, pin):
    """Point and label of a pinned sample."""
    if isinstance(pin, Typed):
        return (*pin.point, pin.label)
    train = load_data(experiment).train
    return (*train.points[:, pin].tolist(), float(train.labels[pin]))


@pytest.fixture
def own():
    """Points that are split by their numbers, as imported ones: one that moves changes its part."""
    experiment = Experiment()
    data = replace(own_points.own_data(experiment), drawn=b"", drawn_count=0)
    return own_points.with_own(experiment, data)


@pytest.mark.parametrize("order", ["shuffled", "listed"])
@pytest.mark.parametrize(
    "edit",
    [
        lambda e: own_points.add_points(e, np.array([[0.5, 1.0], [0.25, 1.0]]), 1),
        lambda e: own_points.erase_points(e, 4.0, 4.0, 2.0),
        lambda e: own_rows.delete_rows(e, range(0, 400, 7)),
        own_rows.add_row,
        lambda e: change(e, order="listed"),
        lambda e: change(e, batch=3),
    ],
)
def test_a_pin_stays_with_its_sample(own, edit, order):
    old = change(own, order=order)
    new = edit(old)
    left = {tuple(row) for row in own_rows.table_of(new).tolist()}
    pin = next(one for one in range(PIN, 99) if numbers(old, one) in left)
    kept = followed_pin(old, new, pin)
    assert kept is not None
    assert numbers(new, kept) == numbers(old, pin)
    back = followed_pin(new, old, kept)
    assert back == pin


def test_painting_the_first_point_keeps_the_pin():
    old = Experiment()
    new = own_points.add_points(old, np.array([[0.5], [0.5]]), 1)
    assert numbers(new, followed_pin(old, new, PIN)) == numbers(old, PIN)


def test_a_pin_follows_a_sample_that_moves_also_into_the_test_set_and_back(own):
    old, pin, kinds = own, PIN, set()
    row = pinned_row(load_data(old), pin)
    for step in range(12):
        new = own_points.move_point(old, row, 0.1 * step, 0.25)
        pin = followed_pin(old, new, pin)
        kinds.add(type(pin))
        assert numbers(new, pin)[:2] == (0.1 * step, 0.25)
        old = new
    assert kinds == {int, Typed}


def test_a_pin_is_lost_with_its_sample_or_its_data_set(own):
    row = pinned_row(load_data(own), PIN)
    assert followed_pin(own, own_rows.delete_rows(own, [row]), PIN) is None
    assert followed_pin(Experiment(), set_dataset(Experiment(), "circle"), PIN) is None
    assert followed_pin(own, set_dataset(own, "iris"), PIN) is None


def test_of_equal_samples_another_is_pinned_when_one_before_it_goes(own):
    twice = own_rows.add_row(own_rows.add_row(change(own, test_share=0.0)))
    last = int(np.flatnonzero(load_data(twice).train.rows == 401)[0])
    fewer = own_rows.delete_rows(twice, [0])
    assert pinned_row(load_data(fewer), followed_pin(twice, fewer, last)) == 400


def test_a_typed_sample_stays_while_the_data_are_edited_and_goes_with_them(own):
    typed = Typed((0.123, 4.0), 1.0)
    assert followed_pin(own, own_rows.add_row(own), typed) == typed
    assert followed_pin(Experiment(), own, typed) == typed
    assert followed_pin(own, set_dataset(own, "iris"), typed) is None


def test_a_pin_stays_in_other_noise_and_another_split():
    old = Experiment()
    for new in (change(old, noise=0.3), replace(old, seeds=replace(old.seeds, split=99))):
        kept = followed_pin(old, new, PIN)
        data = load_data(new)
        assert pinned_row(data, kept) == pinned_row(load_data(old), PIN)


def test_a_pin_follows_a_sample_into_the_validation_set_and_back(own):
    three = change(own, validation_share=0.4)
    for pin in range(20):
        kept = followed_pin(own, three, pin)
        if isinstance(kept, Typed) or kept is None:
            continue
        assert numbers(three, kept) == numbers(own, pin)
    moved = [followed_pin(own, three, pin) for pin in range(200)]
    assert {type(pin) for pin in moved} == {int, Typed}
    back = [followed_pin(three, own, pin) for pin in moved]
    assert back == list(range(200))


def test_a_pin_of_several_values_stays_with_its_sample_and_a_sealed_one_is_lost():
    old = with_values()
    more = own_rows.delete_rows(old, [0, 1])
    kept = [followed_pin(old, more, pin) for pin in range(len(load_data(old).train))]
    assert any(isinstance(pin, int | Typed) for pin in kept)
    for pin, found in enumerate(kept):
        if isinstance(found, int):
            wanted = load_data(old).train.labels[:, pin]
            np.testing.assert_array_equal(load_data(more).train.labels[:, found], wanted)
    sealed = change(old, test_share=0.8, sealed=True)
    lost = [followed_pin(old, sealed, pin) for pin in range(len(load_data(old).train))]
    assert None in lost
    assert not any(isinstance(pin, Typed) for pin in lost)


def test_a_typed_sample_keeps_its_measured_numbers_when_the_standardisation_changes():
    old = own_points.import_own(Experiment(), own_flowers())
    new = standardised(change(old, test_share=0.2), old)
    assert new.dataset.inputs != old.dataset.inputs
    measured = [5.1, 3.5, 1.45, 0.2]
    pairs = zip(old.dataset.inputs, measured, strict=True)
    pin = followed_pin(old, new, Typed(tuple((value - x.mean) / x.sd for x, value in pairs), 2.0))
    found = [x.number(z) for x, z in zip(new.dataset.inputs, pin.point, strict=True)]
    assert found == pytest.approx(measured, rel=1e-12)
    assert pin.label == 2.0
