"""Mean and deviation of own inputs are those of the training part, after every edit."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment
from playground.core.catalog.datasets.dataset import Input
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import import_own, with_own
from playground.core.experiment.edits.standardising import standardised
from playground.core.experiment.fields import replace_field
from tests.support.own import own_flowers

FLOWERS = import_own(Experiment(), own_flowers())


def assert_standardised(experiment):
    """The training part has mean 0 and deviation 1, the test part nearly."""
    data = load_data(experiment)
    np.testing.assert_allclose(data.train.points.mean(axis=1), 0, atol=1e-12)
    np.testing.assert_allclose(data.train.points.std(axis=1), 1, rtol=1e-12)
    assert np.abs(data.test.points.mean(axis=1)).max() > 1e-3


def test_imported_inputs_are_standardised_by_the_training_part_alone():
    assert_standardised(FLOWERS)
    assert len(load_data(FLOWERS).train) == 75


@pytest.mark.parametrize(("field", "value"), [("data.test_share", 0.2), ("seeds.split", 77)])
def test_another_split_standardises_anew(field, value):
    changed = replace_field(FLOWERS, field, value)
    again = standardised(changed, FLOWERS)
    assert again.data.own.inputs != FLOWERS.data.own.inputs
    assert_standardised(again)


def test_other_numbers_standardise_anew():
    own = FLOWERS.data.own
    doubled = own.with_samples(2 * own.numbers, own.arrays[1])
    assert_standardised(with_own(FLOWERS, doubled))


def test_what_leaves_the_split_alone_computes_nothing():
    changed = replace_field(FLOWERS, "data.noise", 0.2)
    assert standardised(changed, FLOWERS) is changed
    assert load_data(changed).train.points.shape == load_data(FLOWERS).train.points.shape


def test_numbers_that_are_not_to_be_standardised_stay_as_they_are():
    own = own_flowers(is_scaled=False, low=0.0, high=8.0)
    plain = import_own(Experiment(), own)
    points = {tuple(one) for part in parts(plain) for one in part.points.T.tolist()}
    assert points == {tuple(one) for one in own.numbers.T.tolist()}


def parts(experiment):
    data = load_data(experiment)
    return data.train, data.test


def test_a_constant_input_becomes_zero():
    own = own_flowers()
    numbers = own.numbers.copy()
    numbers[1] = 0.1
    flat = import_own(Experiment(), own.with_samples(numbers, own.arrays[1]))
    assert not load_data(flat).train.points[1].any()
    assert flat.data.own.inputs[1] == Input("sepal width", "", pytest.approx(0.1), 1.0)


def test_noise_moves_no_sample_to_the_other_part():
    noisy = replace_field(FLOWERS, "data.noise", 0.1)
    for before, after in zip(parts(FLOWERS), parts(noisy), strict=True):
        np.testing.assert_array_equal(before.labels, after.labels)
        assert np.abs(before.points - after.points).max() < 1


def test_the_map_reaches_to_the_outermost_points_but_not_to_outliers():
    own = own_flowers()
    numbers = own.numbers.copy()
    assert 2.5 < FLOWERS.dataset.high < 4.5
    numbers[0, 0] = 1e4
    far = import_own(Experiment(), own.with_samples(numbers, own.arrays[1]))
    assert far.dataset.high <= 8
    assert replace(FLOWERS, data=far.data).dataset is far.dataset
