"""The points of an experiment, and how they are split into training, test and validation set."""

import numpy as np
import pytest

from playground.core.engine.samples import load_data
from playground.core.experiment.counts import held_back, train_count
from playground.core.experiment.edits import own_points
from playground.core.experiment.spec import Experiment
from tests.support.experiments import change, make


def generated(**shares: float) -> Experiment:
    return make(dataset="spiral", samples=200, noise=0.1, **shares)


def own(**shares: float) -> Experiment:
    return change(own_points.with_own(generated(), own_points.own_data(generated())), **shares)


both_kinds = pytest.mark.parametrize("make_one", [generated, own])


def points_of(experiment: Experiment) -> list[set[tuple[float, ...]]]:
    """The points of each set: training, test, validation."""
    return [{tuple(point) for point in one.points.T} for one in load_data(experiment).sets]


@both_kinds
def test_every_point_is_in_one_set(make_one):
    experiment = make_one(test_share=0.3, validation_share=0.2)
    train, test, validation = points_of(experiment)
    assert [len(train), len(test), len(validation)] == [100, 60, 40]
    assert len(train | test | validation) == 200
    assert held_back(experiment) == (60, 40)
    assert train_count(experiment) == 100


@both_kinds
def test_each_share_moves_only_its_own_border(make_one):
    train, test, validation = points_of(make_one(test_share=0.3, validation_share=0.2))
    for shares in ((0.3, 0.4), (0.3, 0.0), (0.5, 0.2), (0.0, 0.2)):
        others = points_of(make_one(test_share=shares[0], validation_share=shares[1]))
        if shares[0] == 0.3:
            assert others[1] == test
        if shares[1] == 0.2:
            assert others[2] == validation
        assert others[0] <= train or others[0] >= train
        for before, after in zip((test, validation), others[1:], strict=True):
            assert before <= after or before >= after


@both_kinds
def test_without_a_validation_share_the_split_is_that_of_before(make_one):
    """Sessions of before train on the same samples in the same order."""
    data = load_data(make_one(test_share=0.3))
    everything = load_data(make_one(test_share=0.3, validation_share=0.2))
    assert len(data.validation) == 0
    np.testing.assert_array_equal(data.test.columns, everything.test.columns)
    np.testing.assert_array_equal(data.train.columns[:, :100], everything.train.columns)


@pytest.mark.parametrize("samples", [2, 3, 10])
def test_at_least_one_sample_is_left_for_training(samples):
    data = load_data(make(samples=samples, test_share=0.5, validation_share=0.4))
    assert len(data.train) >= 1
    assert sum(map(len, data.sets)) == samples


def test_a_truth_table_has_no_validation_set():
    data = load_data(make(dataset="and", validation_share=0.5))
    assert [len(one) for one in data.sets] == [4, 4, 0]


@both_kinds
def test_a_sealed_test_set_is_not_there_and_the_others_are_as_before(make_one):
    shares = {"test_share": 0.3, "validation_share": 0.2}
    data, sealed = load_data(make_one(**shares)), load_data(make_one(**shares, sealed=True))
    assert len(sealed.test) == 0
    np.testing.assert_array_equal(sealed.train.columns, data.train.columns)
    np.testing.assert_array_equal(sealed.validation.columns, data.validation.columns)


def test_truth_tables_are_tested_on_what_they_are_trained_on_whatever_is_sealed():
    assert len(load_data(make(dataset="and", sealed=True)).test) == 4
