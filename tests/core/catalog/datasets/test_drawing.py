"""Faults of the points: each spoils the share that is asked for, and more of it spoils more."""

import numpy as np
import pytest

from playground.core.catalog.datasets import DATASETS, dataset_with
from playground.core.catalog.datasets.drawing import Faults, class_counts, draw_points

CLASSIFIED = [name for name, entry in DATASETS.items() if entry.can_be_mislabelled]
REGRESSION = [name for name, entry in DATASETS.items() if entry.is_regression]
DRAWN = [name for name, entry in DATASETS.items() if entry.can_be_imbalanced]


def differing(first, second):
    """Which samples differ in points or labels."""
    return (first[0] != second[0]).any(axis=0) | (first[1] != second[1])


@pytest.mark.parametrize("name", CLASSIFIED)
def test_wrong_labels_are_those_of_other_classes_and_more_keep_the_ones_before(name):
    entry = DATASETS[name]
    clean, few, many = (
        draw_points(entry, 100, 3, Faults(noise=0.1, wrong_labels=share))
        for share in (0.0, 0.1, 0.4)
    )
    np.testing.assert_array_equal(few[0], clean[0])
    wrong = few[1] != clean[1]
    assert wrong.sum() == 10
    assert (many[1] != clean[1]).sum() == 40
    np.testing.assert_array_equal(many[1][wrong], few[1][wrong])
    assert set(many[1].tolist()) <= set(range(entry.classes))


@pytest.mark.parametrize("name", CLASSIFIED)
def test_outliers_are_anywhere_on_the_map_with_their_own_label(name):
    entry = DATASETS[name]
    clean, few, many = (
        draw_points(entry, 100, 3, Faults(outliers=share)) for share in (0.0, 0.05, 0.3)
    )
    np.testing.assert_array_equal(few[1], clean[1])
    moved = differing(few, clean)
    assert (moved.sum(), differing(many, clean).sum()) == (5, 30)
    np.testing.assert_array_equal(many[0][:, moved], few[0][:, moved])
    assert entry.low <= few[0][:, moved].min()
    assert few[0][:, moved].max() <= entry.high


@pytest.mark.parametrize("name", REGRESSION)
def test_outliers_of_values_lie_within_three_times_the_largest(name):
    clean, spoilt = (draw_points(DATASETS[name], 200, 3, Faults(outliers=s)) for s in (0.0, 0.2))
    np.testing.assert_array_equal(spoilt[0], clean[0])
    assert differing(clean, spoilt).sum() == 40
    assert np.abs(clean[1]).max() < np.abs(spoilt[1]).max() <= 3 * np.abs(clean[1]).max()


@pytest.mark.parametrize("name", DRAWN)
@pytest.mark.parametrize("imbalance", [0.3, 0.9])
def test_each_class_is_rarer_than_the_one_before_by_the_imbalance(name, imbalance):
    entry = DATASETS[name]
    points, labels = draw_points(entry, 300, 3, Faults(imbalance=imbalance))
    counts = np.bincount(labels, minlength=entry.classes)
    assert points.shape == (2, 300)
    assert counts.tolist() == class_counts(300, entry.classes, imbalance)
    assert counts[1] == pytest.approx((1 - imbalance) * counts[0], abs=entry.classes)


@pytest.mark.parametrize(("n", "classes"), [(2, 2), (3, 6), (6, 6), (1000, 3)])
def test_the_points_are_shared_out_to_the_last_one(n, classes):
    for imbalance in (0.1, 0.9):
        counts = class_counts(n, classes, imbalance)
        assert sum(counts) == n
        assert min(counts) >= (0 if n < classes else 1)


def test_a_class_keeps_its_points_when_it_becomes_rarer():
    common, rare = (draw_points(DATASETS["moons"], 300, 3, Faults(imbalance=s)) for s in (0.4, 0.8))
    of_common, of_rare = (
        {tuple(point) for point in points[:, labels == 1].T.tolist()}
        for points, labels in (common, rare)
    )
    assert of_rare < of_common


# --- the definitions ------------------------------------------------------------------------------


def drawn(name, n=600, **options):
    return draw_points(dataset_with(name, tuple(options.items())), n, 1)


@pytest.mark.parametrize("fields", [2, 5, 8])
def test_neighbouring_fields_of_a_checkerboard_have_different_classes(fields):
    points, labels = drawn("checkerboard", fields=fields)
    column, row = ((points + 5) // (10 / fields)).astype(int)
    assert {column.max(), row.max()} == {fields - 1}
    np.testing.assert_array_equal(labels, (column + row) % 2)


@pytest.mark.parametrize("rings", [2, 3, 6])
def test_rings_lie_one_around_the_other_with_room_between_them(rings):
    points, labels = drawn("rings", rings=rings)
    radius = np.hypot(*points) * rings / 5
    assert set(labels.tolist()) == set(range(rings))
    assert (np.abs(radius - labels - 0.5) <= 0.25 + 1e-12).all()


@pytest.mark.parametrize("bars", [2, 7])
def test_bars_stand_side_by_side_and_take_turns(bars):
    points, labels = drawn("bars", bars=bars)
    number = ((points[0] + 5) // (10 / bars)).astype(int)
    assert set(number.tolist()) == set(range(bars))
    np.testing.assert_array_equal(labels, number % 2)


@pytest.mark.parametrize("arms", [2, 3, 6])
def test_arms_of_a_spiral_are_the_first_one_turned(arms):
    points, labels = drawn("spiral", n=60 * arms, arms=arms, turns=1.0)
    first = points[:, labels == 0]
    for arm in range(arms):
        angle = 2 * np.pi * arm / arms
        turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        np.testing.assert_allclose(points[:, labels == arm], turn @ first, atol=1e-12)


@pytest.mark.parametrize("classes", [2, 6])
def test_blobs_scatter_around_their_centres_as_far_as_they_say(classes):
    points, labels = drawn("blobs", n=3000, classes=classes, spread=0.5)
    for number in range(classes):
        blob = points[:, labels == number]
        assert np.hypot(*blob.mean(axis=1)) == pytest.approx(3.2, abs=0.1)
        np.testing.assert_allclose(blob.std(axis=1), 0.5, rtol=0.15)


def test_values_of_the_saddle_and_the_curves_are_those_of_their_formulas():
    points, values = drawn("saddle")
    np.testing.assert_allclose(values, points[0] * points[1] / 25)
    for name, options, formula in (
        ("line", {"slope": -0.5}, lambda x: -0.1 * x),
        ("sine", {"periods": 2.0}, lambda x: np.sin(2 * np.pi * x / 5)),
        ("step", {"position": 1.5}, lambda x: np.sign(x - 1.5)),
        ("sinc", {"zeros": 4.0}, lambda x: np.sin(0.8 * np.pi * x) / (0.8 * np.pi * x)),
    ):
        points, values = drawn(name, **options)
        assert not points[1].any()
        np.testing.assert_allclose(values, formula(points[0]), atol=1e-12)


@pytest.mark.parametrize("n", range(2, 8))
@pytest.mark.parametrize("name", ["xor", "checkerboard"])
def test_few_points_are_as_many_as_asked_for_also_with_rare_classes(name, n):
    for seed in range(60):
        for imbalance in (0.01, 0.9):
            _, labels = draw_points(DATASETS[name], n, seed, Faults(imbalance=imbalance))
            counts = np.bincount(labels, minlength=2)
            assert counts.tolist() == class_counts(n, 2, imbalance)
