"""A training sample pinned on the map: its value on every neuron, its gradient on the edges."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from playground.core.engine.passes import SetGradient
from playground.core.observe.sample_pass import SamplePass
from playground.core.observe.watch import Watch
from playground.ui.state.scales import NETWORK
from playground.ui.texts.numbers import number, short
from tests.support.plots import place_on


def click_sample(desk, qtbot, place):
    plot = desk.map_view.plot
    point = place_on(plot, *desk.worker.call(lambda trainer: trainer.data.train.points[:, place]))
    qtbot.mouseMove(plot.viewport(), point)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.fixture
def pinned(desk, qtbot):
    """The desk with training sample 5 pinned."""
    desk.settle()
    click_sample(desk, qtbot, 5)
    assert desk.settle().sample is not None
    return desk


def test_a_click_on_a_training_point_pins_it_and_another_lets_it_go(pinned, qtbot):
    assert pinned.snapshot.sample.index == 5
    x, y = pinned.map_view.points.ring.getData()
    assert (x[0], y[0]) == pinned.snapshot.sample.point
    click_sample(pinned, qtbot, 5)
    assert pinned.settle().sample is None
    assert len(pinned.map_view.points.ring.getData()[0]) == 0
    assert not pinned.canvas.view.network_scene.units["hidden1"].numbers


def test_a_click_beside_all_points_pins_nothing(desk, qtbot):
    plot = desk.map_view.plot
    qtbot.mouseClick(
        plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.viewport().rect().bottomRight()
    )
    desk.settle()
    assert desk.snapshot.watch.sample is None
    assert desk.snapshot.sample is None


@pytest.mark.parametrize("quantity", ["a", "delta"])
def test_every_neuron_shows_the_samples_number_and_follows_training(pinned, quantity):
    pinned.canvas.modes.neurons.buttons[quantity].click()
    pinned.do("step_epoch")
    snapshot = pinned.settle()
    assert (snapshot.watch.quantity, snapshot.epoch) == (quantity, 1)

    def values(t):
        return SamplePass(
            t.experiment, t.layout, t.parameters, t.data.train, Watch(sample=5, quantity=quantity)
        ).run()

    expected = pinned.worker.call(values)
    for layer, item in pinned.canvas.view.network_scene.units.items():
        assert item.numbers == [
            "" if np.isnan(value) else short(float(value)) for value in expected.values[layer]
        ]
    assert f"training sample 6 at ({number(expected.point[0])}" in pinned.canvas.legend.full_text()
    assert number(expected.loss) in pinned.canvas.legend.full_text()


def test_its_gradient_can_be_put_on_the_edges(pinned, qtbot):
    modes, scene = pinned.canvas.modes, pinned.canvas.view.network_scene
    modes.edges.buttons["gradient"].click()
    modes.source.setCurrentIndex(modes.source.findData("sample"))
    modes.source.activated.emit(modes.source.currentIndex())
    assert pinned.settle().watch.source == "sample"

    def expected(t):
        gradient = SetGradient(
            t.experiment, t.layout, t.parameters, t.data.train.columns[:, 5:6]
        ).run()
        return dict(zip(t.layout.keys, gradient.tolist(), strict=True))

    numbers = pinned.worker.call(expected)
    for item in scene.edges.values():
        assert item.values.tolist() == [numbers[key] for key in item.keys]
    click_sample(pinned, qtbot, 5)  # let go: the source falls back to the mini-batch
    assert pinned.settle().watch.source == "batch"
    assert modes.source.currentData() == "batch"


def test_another_data_set_shows_its_own_sample_at_that_place(pinned):
    from playground.core.experiment.edits import settings as edits

    pinned.document.edit(lambda e: edits.set_dataset(e, "xor_gate"), "data")
    sample = pinned.settle().sample
    assert sample.index == 3  # of four
    assert np.isfinite(sample.loss)


def test_what_one_view_watches_stays_when_another_changes_its_own(pinned):
    pinned.canvas.modes.neurons.buttons["z"].click()
    pinned.watched.change(histograms=True)
    assert pinned.settle().watch == Watch(sample=5, quantity="z", histograms=True)


def test_what_other_views_watch_leaves_the_canvas_on_its_scale(pinned):
    scales = pinned.canvas.view.network_scene.scales
    scales.full["gradient", NETWORK] = 123.0
    pinned.watched.change(histograms=True)
    assert scales.full["gradient", NETWORK] == 123.0
    pinned.watched.change(quantity="delta")  # as the walk does, from phase to phase
    assert scales.full["gradient", NETWORK] == 123.0
    pinned.watched.change(source="train")
    assert scales.full.get(("gradient", NETWORK)) != 123.0


def test_the_legend_names_the_loss_of_the_sample_whatever_the_edges_are_of(pinned):
    pinned.watched.change(source="next")
    loss = pinned.settle().sample.loss
    assert f"L₆ = {number(loss)}" in pinned.canvas.legend.full_text()
