"""Generated sets lie where those of scikit-learn lie, with its noise and centres set to ours."""

import numpy as np
import pytest

from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.datasets.generated import RADIUS

pytestmark = pytest.mark.oracle
N = 600


@pytest.fixture
def made():
    return pytest.importorskip("sklearn.datasets")


def drawn(name, **numbers):
    dataset = DATASETS[name].with_numbers(numbers)
    return dataset.make(N, np.random.default_rng(3))


def farthest(points, others):
    """The largest distance from one of `points` to the nearest of `others`, both (2, n)."""
    apart = np.hypot(*(points[:, :, None] - others[:, None, :]))
    return apart.min(axis=1).max()


def test_moons_are_the_two_half_circles(made):
    points, labels = drawn("moons")
    theirs, of_class = made.make_moons(20_000, shuffle=False)
    curves = 3.0 * (theirs - (0.5, 0.25))  # the middle at 0, three times as large
    for label in (0, 1):
        ours, curve = points[:, labels == label], curves[of_class == label].T
        assert farthest(ours, curve) < 1e-3
        assert farthest(curve[:, ::100], ours) < 0.2  # all of the curve has points


def test_the_middles_of_rings_are_circles_with_the_same_factor(made):
    points, labels = drawn("rings", rings=2)
    theirs, of_class = made.make_circles(2_000, factor=1 / 3, shuffle=False)
    for label in (0, 1):
        circle = 0.75 * RADIUS * theirs[of_class == 1 - label].T  # their class 1 is the inner one
        ours = points[:, labels == label]
        assert farthest(ours, circle) < RADIUS / 8 + 0.01  # half the width of a ring
        assert np.mean(np.hypot(*ours)) == pytest.approx(np.hypot(*circle[:, 0]), rel=0.03)


@pytest.mark.parametrize("classes", [2, 3, 6])
def test_blobs_are_gaussians_around_the_same_centres(made, classes):
    points, labels = drawn("blobs", classes=classes, spread=0.7)
    centres = np.array([points[:, labels == label].mean(axis=1) for label in range(classes)])
    theirs, of_class = made.make_blobs(N, centers=centres, cluster_std=0.7, random_state=5)
    for label in range(classes):
        ours, other = points[:, labels == label], theirs[of_class == label].T
        assert ours.std(axis=1) == pytest.approx(other.std(axis=1), rel=0.25)
        assert ours.shape[1] == other.shape[1]
    assert np.hypot(*centres.T) == pytest.approx(np.full(classes, 3.2), abs=0.3)
