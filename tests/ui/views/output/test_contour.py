"""Lines of equal value over a grid."""

import numpy as np
import pytest

from playground import DataSpec, Experiment, LayerSpec, NetworkSpec, TrainingSpec
from playground.core.engine.scoring import decision_value, predicted_classes
from playground.core.experiment.spec import OUTPUT
from playground.ui.views.output.contour import decision_fields, segments, zero_lines


def grid(function, size=40):
    x, y = np.meshgrid(np.linspace(-1, 1, size), np.linspace(-1, 1, size))
    return function(x, y)


def test_a_slope_is_crossed_exactly_where_it_has_the_value():
    found = segments(np.array([[0.0, 1.0], [0.0, 1.0]]), 0.25)
    assert sorted(found[0].tolist()) == [[0.25, 0.0], [0.25, 1.0]]


@pytest.mark.parametrize("function", [lambda x, y: x + 0.3 * y - 0.2, lambda x, y: y - 0.1 * x])
def test_a_linear_field_gives_points_of_its_line_without_a_gap(function):
    found = segments(grid(function), 0.0)
    x, y = (found / 39 * 2 - 1).reshape(-1, 2).T
    np.testing.assert_allclose(function(x, y), 0, atol=1e-12)
    assert joined_ends(found) == 2  # it begins and ends at the border


def joined_ends(found):
    """How many ends of segments belong to one segment alone."""
    _, counts = np.unique(found.reshape(-1, 2).round(9), axis=0, return_counts=True)
    return int((counts == 1).sum())


def test_a_circle_is_closed_and_round():
    found = segments(grid(lambda x, y: x * x + y * y), 0.5)
    radii = np.hypot(*(found / 39 * 2 - 1).reshape(-1, 2).T)
    np.testing.assert_allclose(radii, np.sqrt(0.5), atol=2e-3)
    assert joined_ends(found) == 0


@pytest.mark.parametrize("code", range(16))
def test_every_cell_parts_the_high_corners_from_the_low_ones(code):
    high = [bool(code >> bit & 1) for bit in range(4)]  # anticlockwise from the bottom left
    a, b, c, d = (1.0 if value else -1.0 for value in high)
    found = segments(np.array([[a, b], [d, c]]), 0.0)
    changes = [i for i in range(4) if high[i] != high[(i + 1) % 4]]
    middles = [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)]
    assert len(found) == len(changes) // 2
    assert sorted(map(tuple, found.reshape(-1, 2).tolist())) == sorted(middles[i] for i in changes)


@pytest.mark.parametrize(("height", "connected"), [(3.0, True), (-3.0, False)])
@pytest.mark.parametrize("turned", [False, True])
def test_the_mean_decides_what_a_saddle_connects(height, connected, turned):
    field = np.array([[1.0, -1.0], [-1.0, 1.0]])
    field[field > 0] *= max(1.0, height)
    field[field < 0] *= max(1.0, -height)
    if turned:
        field = field[:, ::-1]
    found = segments(field, 0.0)
    assert len(found) == 2
    for ends in found:  # each line cuts off one corner: a low one if the high ones are connected
        corner = ends.mean(axis=0).round().astype(int)
        assert (field[corner[1], corner[0]] < 0) == connected


def test_numbers_that_are_none_leave_a_gap_and_infinity_does_not_matter():
    field = grid(lambda x, y: x, 8)
    whole = len(segments(field, 0.0))
    field[3, 3] = np.nan
    assert 0 < len(segments(field, 0.0)) < whole
    assert np.isfinite(segments(field, 0.0)).all()
    steep = np.array([[-np.inf, np.inf], [-np.inf, np.inf]])
    assert segments(steep, 0.5)[0, :, 0] == pytest.approx([0.5, 0.5])
    for empty in (np.full((4, 4), np.nan), np.zeros((4, 4)), np.zeros((1, 1))):
        assert segments(empty, 0.0).shape == (0, 2, 2)


SOFTMAX = Experiment(
    DataSpec("blobs"),
    NetworkSpec.stack(LayerSpec.dense(OUTPUT, 3, "softmax")),
    TrainingSpec(loss="cce"),
)
HINGE = Experiment(
    DataSpec("xor"),
    NetworkSpec.stack(LayerSpec.dense(OUTPUT, 1, "linear")),
    TrainingSpec(loss="hinge"),
)


@pytest.mark.parametrize(
    "experiment", [Experiment(), HINGE, SOFTMAX], ids=["0.5", "signed", "classes"]
)
def test_the_class_changes_across_the_line_and_nowhere_else(experiment):
    rng, size = np.random.default_rng(0), 60
    x, y = np.meshgrid(
        np.linspace(-6, 6, size + 1)[:-1] + 6 / size, np.linspace(-6, 6, size + 1)[:-1] + 6 / size
    )
    outputs = np.stack(
        [
            a * x + b * y + 0.1 * x * y + decision_value(experiment)
            for a, b in rng.standard_normal((3, 2))
        ]
    )
    outputs = outputs[: len(experiment.network.output.units)]
    classes = predicted_classes(experiment, outputs.reshape(len(outputs), -1)).reshape(size, size)
    ends = zero_lines(decision_fields(experiment, outputs), -6, 6)
    places = np.unique(((ends.T + 6) / 12 * size - 0.5).round(6), axis=0)
    steps = (classes[:, 1:] != classes[:, :-1]).sum() + (classes[1:] != classes[:-1]).sum()
    assert len(places) == pytest.approx(
        steps, abs=6
    )  # each step is crossed once, apart from where three classes meet
    for column, row in places if len(outputs) == 1 else ():
        square = classes[
            int(np.floor(row)) : int(np.ceil(row)) + 1,
            int(np.floor(column)) : int(np.ceil(column)) + 1,
        ]
        assert len(np.unique(square)) == 2


def test_a_regression_decides_nothing():
    assert decision_fields(Experiment(DataSpec("plane")), np.zeros((1, 4, 4))) == ()
    assert zero_lines((), -6, 6).shape == (2, 0)
