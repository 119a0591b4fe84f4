"""Arrows of ∂L/∂x on the output map, and networks of one variable as a curve."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPointF, Qt

from playground.core.engine.samples import load_data
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import UnitPart
from playground.core.observe.input_gradient import InputGradient
from playground.ui.texts.numbers import number
from playground.ui.views.output.arrows import LONGEST_ARROW, arrow_lines, longest
from tests.support.plots import place_on


def test_an_arrow_begins_at_its_point_and_goes_along_its_vector():
    starts, slopes = (
        np.array([[1.0, 0.0, 5.0], [2.0, 0.0, 5.0]]),
        np.array([[3.0, 0.0, 0.0], [4.0, 10.0, 0.0]]),
    )
    lines = arrow_lines(starts, slopes, length=2.0)
    assert lines.shape == (2, 12)  # two arrows of three strokes; a vector of 0 has none
    np.testing.assert_allclose(lines[:, 0], [1, 2])
    np.testing.assert_allclose(lines[:, 1], [1 + 0.6, 2 + 0.8])  # half as long as the longest
    np.testing.assert_allclose(np.hypot(*(lines[:, 7] - lines[:, 6])), 2.0)
    for stroke in (2, 4):
        assert np.array_equal(lines[:, stroke], lines[:, 1])
        assert np.hypot(*(lines[:, stroke + 1] - lines[:, 0])) < 1.0  # the head points back


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_vectors_that_are_none_have_no_arrow_and_do_not_count(bad):
    slopes = np.array([[bad, 1.0], [1.0, 0.0]])
    assert longest(slopes) == 1.0
    assert arrow_lines(np.zeros((2, 2)), slopes, 1.0).shape == (2, 6)
    assert arrow_lines(np.zeros((2, 1)), slopes[:, :1], 1.0).shape == (2, 0)
    assert arrow_lines(np.zeros((2, 0)), np.zeros((2, 0)), 1.0).shape == (2, 0)


@pytest.fixture
def arrows(desk):
    """The arrows of the map, switched on."""
    desk.map_view.slopes.click()
    assert desk.settle().input_gradient is not None
    return desk.map_view.arrows


def strokes(item):
    x, y = item.getData()
    return np.empty((2, 0)) if x is None else np.stack([x, y])


def test_the_switch_draws_the_engines_slopes_and_says_how_long_the_longest_is(desk, arrows):
    def slopes(t):
        return InputGradient(t.experiment, t.layout, t.parameters, t.data.train).run()

    expected = desk.worker.call(slopes)
    lines = strokes(arrows.all)
    shafts = (lines[:, 1::6] - lines[:, ::6]) / (LONGEST_ARROW * 12) * longest(expected)
    np.testing.assert_allclose(shafts, expected, rtol=1e-9, atol=1e-12)
    assert f"longest = {number(longest(expected))}" in desk.map_view.legend.text()


def test_without_the_switch_nothing_is_computed_or_drawn(desk, arrows):
    desk.map_view.slopes.click()
    assert desk.settle().input_gradient is None
    assert not arrows.all.isVisible()
    assert not arrows.pinned.isVisible()
    assert "∂L/∂x" not in desk.map_view.legend.text()


def test_the_pinned_samples_arrow_stands_out(desk, arrows):
    assert strokes(arrows.pinned).size == 0
    alone = arrows.all.opts["pen"].color().alpha()
    desk.watched.pin(5)
    desk.settle()
    own = strokes(arrows.pinned)
    np.testing.assert_allclose(own, strokes(arrows.all)[:, 30:36])
    assert arrows.all.opts["pen"].color().alpha() < alone
    assert arrows.pinned.opts["pen"].color().alpha() == alone


def use_features(desk, *features):
    desk.document.edit(lambda e: replace(e, data=replace(e.data, features=features)), "data")


@pytest.mark.parametrize(("features", "axis"), [(("x1",), 0), (("x1", "x1^2"), 0), (("x2",), 1)])
def test_a_network_of_one_variable_is_a_curve(desk, features, axis):
    use_features(desk, *features)
    snapshot = desk.settle()
    view = desk.map_view
    assert not view.plane.item.isVisible()
    x, y = view.curve.curves[0].getData()
    assert np.array_equal(
        y, snapshot.outputs[0, 0, :] if axis == 0 else snapshot.outputs[0, ::-1, 0]
    )
    assert np.all(np.diff(x) > 0)
    assert view.curve.decision.isVisible()
    assert view.curve.decision.value() == 0.5
    samples = load_data(snapshot.experiment).train
    places = view.points.train.getData()
    assert np.array_equal(places, [samples.points[axis], samples.labels])
    assert view.plot.getAxis("bottom").end_name == ("x₁", "x₂")[axis]


def test_with_the_second_variable_it_is_a_plane_again(desk):
    use_features(desk, "x1")
    desk.settle()
    use_features(desk, "x1", "x2")
    snapshot = desk.settle()
    view = desk.map_view
    assert view.plane.item.isVisible()
    assert not any(curve.isVisible() for curve in view.curve.curves)
    assert not view.curve.decision.isVisible()
    places = view.points.train.getData()
    assert np.array_equal(places, load_data(snapshot.experiment).train.points)
    (x0, x1), (y0, y1) = view.plot.viewRange()
    assert max(x0, y0) <= -6
    assert min(x1, y1) >= 6


@pytest.mark.parametrize(
    ("dataset", "curves", "decides"),
    [("plane", 1, False), ("blobs", 3, False), ("xor_gate", 1, True)],
)
def test_values_classes_and_truth_tables_over_one_variable(desk, dataset, curves, decides):
    desk.document.edit(lambda e: edits.set_dataset(e, dataset), "data")
    use_features(desk, "x1")
    snapshot = desk.settle()
    view = desk.map_view
    assert sum(curve.isVisible() for curve in view.curve.curves) == curves
    assert view.curve.decision.isVisible() == decides
    low, high = view.plot.viewRange()[1]
    shown = np.concatenate([snapshot.outputs.ravel(), view.points.train.getData()[1]])
    assert low < shown.min()
    assert shown.max() < high


def test_over_one_variable_the_mouse_reads_the_curve_and_a_click_pins(desk, qtbot):
    use_features(desk, "x1")
    snapshot = desk.settle()
    samples = load_data(snapshot.experiment).train
    plot, x = desk.map_view.plot, float(samples.points[0, 4])
    plot.scene().sigMouseMoved.emit(
        plot.getPlotItem().getViewBox().mapViewToScene(QPointF(x, float(samples.labels[4])))
    )
    size = snapshot.outputs.shape[-1]
    value = number(float(snapshot.outputs[0, 0, int((x + 6) / 12 * size)]))
    assert desk.map_view.meaning.text() == f"{value} at x₁ = {x:.2f}".replace("-", "−")
    assert "nearest: " in desk.map_view.readout.second.text()
    place = place_on(plot, x, float(samples.labels[4]))
    qtbot.mouseMove(plot.viewport(), place)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    (ring_x,), (ring_y,) = desk.map_view.points.ring.getData()
    assert ring_x == pytest.approx(x, abs=0.3)
    assert ring_y == samples.labels[4]


def test_a_neuron_over_one_variable_is_a_curve_without_points(desk):
    use_features(desk, "x1")
    snapshot = desk.settle()
    desk.map_view.keep_unit(UnitPart("hidden1", "3"))
    row = snapshot.map_units.index(("hidden1", "3"))
    assert np.array_equal(desk.map_view.curve.curves[0].getData()[1], snapshot.maps[row, 0])
    assert not desk.map_view.points.train.isVisible()
    assert not desk.map_view.curve.decision.isVisible()
