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


def click_sample(window, qtbot, place):
    plot = window.views.map_view.plot
    point = place_on(
        plot, *window.controller.worker.call(lambda trainer: trainer.data.train.points[:, place])
    )
    qtbot.mouseMove(plot.viewport(), point)
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.fixture
def pinned(window, qtbot, settle):
    """The window with training sample 5 pinned."""
    settle(window)
    click_sample(window, qtbot, 5)
    qtbot.waitUntil(lambda: window.controller.snapshot.sample is not None)
    return window


def test_a_click_on_a_training_point_pins_it_and_another_lets_it_go(pinned, qtbot, settle):
    assert pinned.controller.snapshot.sample.index == 5
    x, y = pinned.views.map_view.points.ring.getData()
    assert (x[0], y[0]) == pinned.controller.snapshot.sample.point
    click_sample(pinned, qtbot, 5)
    qtbot.waitUntil(lambda: pinned.controller.snapshot.sample is None)
    assert len(pinned.views.map_view.points.ring.getData()[0]) == 0
    assert not pinned.views.canvas.view.network_scene.units["hidden1"].numbers


def test_a_click_beside_all_points_pins_nothing(window, qtbot, settle):
    settle(window)
    plot = window.views.map_view.plot
    qtbot.mouseClick(
        plot.viewport(), Qt.MouseButton.LeftButton, pos=plot.viewport().rect().bottomRight()
    )
    settle(window)
    assert window.controller.snapshot.watch.sample is None


@pytest.mark.parametrize("quantity", ["a", "delta"])
def test_every_neuron_shows_the_samples_number_and_follows_training(
    pinned, qtbot, settle, quantity
):
    pinned.views.canvas.modes.neurons.buttons[quantity].click()
    qtbot.waitUntil(lambda: pinned.controller.snapshot.watch.quantity == quantity)
    pinned.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: pinned.controller.snapshot.epoch == 1)
    settle(pinned)

    def values(t):
        return SamplePass(
            t.experiment, t.layout, t.parameters, t.data.train, Watch(sample=5, quantity=quantity)
        ).run()

    expected = pinned.controller.worker.call(values)
    for layer, item in pinned.views.canvas.view.network_scene.units.items():
        assert item.numbers == [
            "" if np.isnan(value) else short(float(value)) for value in expected.values[layer]
        ]
    assert f"training sample 6 at ({number(expected.point[0])}" in pinned.views.canvas.legend.text()
    assert number(expected.loss) in pinned.views.canvas.legend.text()


def test_its_gradient_can_be_put_on_the_edges(pinned, qtbot, settle):
    modes, scene = pinned.views.canvas.modes, pinned.views.canvas.view.network_scene
    modes.edges.buttons["gradient"].click()
    modes.source.setCurrentIndex(modes.source.findData("sample"))
    modes.source.activated.emit(modes.source.currentIndex())
    qtbot.waitUntil(lambda: pinned.controller.snapshot.watch.source == "sample")

    def expected(t):
        gradient = SetGradient(
            t.experiment, t.layout, t.parameters, t.data.train.columns[:, 5:6]
        ).run()
        return dict(zip(t.layout.keys, gradient.tolist(), strict=True))

    numbers = pinned.controller.worker.call(expected)
    for item in scene.edges.values():
        assert item.values.tolist() == [numbers[key] for key in item.keys]
    click_sample(pinned, qtbot, 5)  # let go: the source falls back to the mini-batch
    qtbot.waitUntil(lambda: pinned.controller.snapshot.watch.source == "batch")
    assert modes.source.currentData() == "batch"


def test_another_data_set_shows_its_own_sample_at_that_place(pinned, settle):
    from playground.core.experiment.edits import settings as edits

    pinned.document.edit(lambda e: edits.set_dataset(e, "xor_gate"), "data")
    sample = settle(pinned).sample
    assert sample.index == 3  # of four
    assert np.isfinite(sample.loss)


def test_what_one_view_watches_stays_when_another_changes_its_own(pinned, qtbot, settle):
    pinned.views.canvas.modes.neurons.buttons["z"].click()
    pinned.shared.watched.change(histograms=True)
    qtbot.waitUntil(
        lambda: pinned.controller.snapshot.watch == Watch(sample=5, quantity="z", histograms=True)
    )


def test_what_other_views_watch_leaves_the_canvas_on_its_scale(pinned, settle):
    scales = pinned.views.canvas.view.network_scene.scales
    scales.full["gradient", NETWORK] = 123.0
    pinned.shared.watched.change(histograms=True)
    assert scales.full["gradient", NETWORK] == 123.0
    pinned.shared.watched.change(source="train")
    assert scales.full.get(("gradient", NETWORK)) != 123.0
