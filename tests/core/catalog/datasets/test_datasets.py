"""Data sets, noise, split, features and target coding."""

import numpy as np
import pytest

from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.drawing import Faults, draw_points
from playground.core.catalog.features import default_features, features_of
from playground.core.catalog.losses import LOSSES
from playground.core.engine.samples import encode_targets, load_data
from playground.core.engine.scoring import predicted_classes, score
from playground.core.experiment.features import featurize
from tests.support.experiments import change, dense, make

CLASSIFIED = [name for name, entry in DATASETS.items() if not entry.is_regression]
REGRESSION = [name for name, entry in DATASETS.items() if entry.is_regression]
DRAWN = [name for name, entry in DATASETS.items() if not entry.fixed]
GATES = {"and": [0, 0, 0, 1], "or": [0, 1, 1, 1], "nand": [1, 1, 1, 0], "xor_gate": [0, 1, 1, 0]}


def experiment_on(name: str, **values: object):
    n_out = DATASETS[name].classes if DATASETS[name].classes > 2 else 1
    values = {
        "features": default_features(DATASETS[name]),
        "samples": DATASETS[name].samples,
    } | values
    return make(dense(n_out=n_out), dataset=name, **values)


@pytest.mark.parametrize("n", [2, 3, 50, 301])
@pytest.mark.parametrize("name", DATASETS)
def test_points_and_labels_are_finite_and_have_the_right_shapes(name, n):
    entry = DATASETS[name]
    points, labels = draw_points(entry, n, 1, Faults(0.2))
    expected = 4 if entry.fixed else min(n, entry.most or n)
    assert points.shape == (len(entry.inputs), expected)
    assert labels.shape == (expected,)
    assert np.isfinite(points).all()
    assert np.isfinite(labels).all()
    if not entry.is_regression:
        assert set(labels.tolist()) <= set(range(entry.classes))


@pytest.mark.parametrize("name", DATASETS)
def test_clean_points_lie_on_the_map_and_all_classes_occur_about_equally_often(name):
    entry = DATASETS[name]
    points, labels = draw_points(entry, 400, 1)
    assert entry.low <= points.min()
    assert points.max() <= entry.high
    if not entry.is_regression and not entry.fixed:
        shares = np.bincount(labels.astype(int), minlength=entry.classes) / labels.size
        np.testing.assert_allclose(shares, 1 / entry.classes, atol=0.08)


@pytest.mark.parametrize("name", DATASETS)
def test_the_same_seed_draws_the_same_points(name):
    for first, second in zip(
        draw_points(DATASETS[name], 40, 5, Faults(0.1)),
        draw_points(DATASETS[name], 40, 5, Faults(0.1)),
        strict=True,
    ):
        np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize("name", DRAWN)
def test_another_seed_draws_other_points(name):
    assert (
        draw_points(DATASETS[name], 40, 5, Faults(0.1))[0]
        != draw_points(DATASETS[name], 40, 6, Faults(0.1))[0]
    ).any()


@pytest.mark.parametrize("name", CLASSIFIED)
def test_noise_moves_the_same_points_in_proportion(name):
    entry = DATASETS[name]
    (clean, labels), (noisy, same), (noisier, _) = (
        draw_points(entry, 300, 5, Faults(noise)) for noise in (0.0, 0.1, 0.2)
    )
    np.testing.assert_array_equal(labels, same)
    np.testing.assert_allclose(noisier - clean, 2 * (noisy - clean), rtol=1e-9, atol=1e-12)
    if not entry.fixed:
        assert (noisy - clean).std() == pytest.approx(0.1 * entry.noise_unit, rel=0.1)


@pytest.mark.parametrize("name", REGRESSION)
def test_noise_moves_the_values_of_a_regression_set_and_not_its_points(name):
    (clean, values), (points, noisy) = (
        draw_points(DATASETS[name], 300, 5, Faults(noise)) for noise in (0.0, 0.1)
    )
    np.testing.assert_array_equal(clean, points)
    assert (noisy - values).std() == pytest.approx(0.1, rel=0.1)


@pytest.mark.parametrize("gate", GATES)
def test_gates_are_truth_tables_on_which_training_and_testing_see_all_four_points(gate):
    data = load_data(experiment_on(gate))
    assert data.train.points.T.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.train.labels.tolist() == GATES[gate]
    np.testing.assert_array_equal(data.test.columns, data.train.columns)


def test_xor_labels_are_one_where_exactly_one_coordinate_is_positive():
    points, labels = draw_points(DATASETS["xor"], 500, 3)
    np.testing.assert_array_equal(labels, (points > 0).sum(axis=0) == 1)


def test_plane_values_are_a_tenth_of_the_sum_of_the_coordinates():
    points, values = draw_points(DATASETS["plane"], 50, 3)
    np.testing.assert_allclose(values, (points[0] + points[1]) / 10, rtol=1e-12)


def as_set(*samples) -> set[tuple[float, ...]]:
    return {
        (*point, label)
        for part in samples
        for point, label in zip(part.points.T.tolist(), part.labels.tolist(), strict=True)
    }


@pytest.mark.parametrize("name", DRAWN)
def test_another_split_seed_shares_the_same_points_out_differently(name):
    first, second = (load_data(experiment_on(name, samples=60, seed_split=seed)) for seed in (1, 2))
    assert as_set(first.train, first.test) == as_set(second.train, second.test)
    assert as_set(first.train) != as_set(second.train)
    assert not as_set(first.train) & as_set(first.test)


@pytest.mark.parametrize(("share", "n_test"), [(0.0, 0), (0.25, 15), (0.5, 30), (0.9, 54)])
def test_the_test_share_is_kept_out_of_training(share, n_test):
    data = load_data(make(samples=60, test_share=share))
    assert (len(data.train), len(data.test)) == (60 - n_test, n_test)


def test_two_points_leave_at_least_one_for_training():
    assert len(load_data(make(samples=2, test_share=0.9)).train) == 1


@pytest.mark.parametrize("name", DATASETS)
@pytest.mark.parametrize("precision", ["float64", "float32"])
def test_columns_hold_features_ones_and_targets_and_are_read_only(name, precision):
    names = tuple(features_of(DATASETS[name]))
    experiment = experiment_on(name, features=names, precision=precision)
    train = load_data(experiment).train
    n = len(names)
    np.testing.assert_allclose(
        train.columns[:n], featurize(names, train.points), rtol=1e-6, atol=1e-6
    )
    assert (train.columns[n] == 1).all()
    np.testing.assert_allclose(
        train.columns[n + 1 :], encode_targets(experiment, train.labels), rtol=1e-6
    )
    assert train.columns.dtype == precision
    for array in (train.points, train.labels, train.columns):
        with pytest.raises(ValueError, match="read-only"):
            array[..., 0] = 0


def test_features_are_what_their_names_say():
    x1, x2 = np.array([[0.5], [-2.0]])
    expected = [x1, x2, x1**2, x2**2, x1 * x2, np.sin(x1), np.sin(x2), np.cos(x1), np.cos(x2)]
    names = ("x1", "x2", "x1^2", "x2^2", "x1*x2", "sin(x1)", "sin(x2)", "cos(x1)", "cos(x2)")
    np.testing.assert_allclose(featurize(names, np.array([x1, x2])), expected)
    assert featurize(("x2", "x1"), np.array([x1, x2])).ravel().tolist() == [-2.0, 0.5]


@pytest.mark.parametrize(
    ("output", "loss", "n_out", "dataset", "codes"),
    [
        ("tanh", "mse", 1, "and", [[-1, -1, -1, 1]]),
        ("identity", "mse", 1, "and", [[-1, -1, -1, 1]]),
        ("sigmoid", "mse", 1, "and", [[0, 0, 0, 1]]),
        ("relu", "mse", 1, "and", [[0, 0, 0, 1]]),
        ("sigmoid", "bce", 1, "and", [[0, 0, 0, 1]]),
        ("softmax", "cce", 2, "and", [[1, 1, 1, 0], [0, 0, 0, 1]]),
        ("tanh", "mse", 2, "and", [[1, 1, 1, -1], [-1, -1, -1, 1]]),
        ("identity", "hinge", 1, "and", [[-1, -1, -1, 1]]),
    ],
)
def test_classes_are_coded_for_the_loss_and_the_output(output, loss, n_out, dataset, codes):
    experiment = make(dense(output=output, n_out=n_out), loss=loss, dataset=dataset)
    labels = load_data(experiment).train.labels
    assert encode_targets(experiment, labels).tolist() == codes


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", CLASSIFIED)
def test_an_output_equal_to_its_target_is_the_right_class(name, loss):
    n_out = max(2, DATASETS[name].classes)
    output = "softmax" if LOSSES[loss].coding == "probability" else "tanh"
    experiment = make(dense(output=output, n_out=n_out), dataset=name, loss=loss)
    train = load_data(experiment).train
    targets = encode_targets(experiment, train.labels)
    np.testing.assert_array_equal(predicted_classes(experiment, targets), train.labels)
    assert score(experiment, targets, train.labels) == 1.0


def test_a_tie_at_the_middle_of_the_codes_is_class_one():
    assert predicted_classes(make(dense(output="sigmoid")), np.array([[0.499, 0.5]])).tolist() == [
        0,
        1,
    ]
    assert predicted_classes(make(dense(output="tanh")), np.array([[-0.001, 0.0]])).tolist() == [
        0,
        1,
    ]


def test_r2_is_one_for_the_values_and_zero_for_their_mean_and_nan_for_constant_values():
    experiment, labels = make(dataset="plane"), np.array([1.0, 2.0, 4.0])
    assert score(experiment, labels[None], labels) == 1.0
    assert score(experiment, np.full((1, 3), labels.mean()), labels) == pytest.approx(
        0.0, abs=1e-15
    )
    assert np.isnan(score(experiment, labels[None], np.ones(3)))


def test_more_noise_does_not_change_which_points_are_for_testing():
    quiet, noisy = (load_data(change(make(dataset="spiral"), noise=noise)) for noise in (0.0, 0.3))
    np.testing.assert_array_equal(quiet.test.labels, noisy.test.labels)


def test_the_spiral_is_to_the_bit_the_one_on_which_older_sessions_were_trained():
    points, labels = draw_points(DATASETS["spiral"], 101, 1)
    along = (np.arange(101) // 2 + 0.5) / 51
    angle = 1.75 * 2 * np.pi * along + np.pi * labels
    old = 5.0 * along * np.stack([np.sin(angle), np.cos(angle)])
    np.testing.assert_array_equal(points, old)
