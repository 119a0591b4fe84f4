"""The canvas: buttons, hover, zoom; structure and numbers together."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from playground import OUTPUT, Experiment
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import ParameterPart
from playground.ui.window.files import examples


def click_scene(window, qtbot, text, nth=0):
    """Click the nth canvas button with this text, in the middle."""
    from playground.ui.views.canvas.items import ButtonItem

    view = window.views.canvas.view
    view.animation.finish()
    buttons = [
        item
        for item in view.network_scene.items()
        if isinstance(item, ButtonItem) and item.text == text
    ]
    item = sorted(buttons, key=lambda item: item.scenePos().x())[nth]
    point = view.mapFromScene(item.scenePos())
    revision = window.document.revision
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: window.document.revision > revision)


def test_plus_and_minus_on_the_canvas_change_neurons_and_layers(window, qtbot, settle):
    click_scene(
        window, qtbot, "+", nth=1
    )  # the first "+" by x is between input and hidden 1, the second adds a neuron to hidden 1
    assert len(window.document.experiment.network.layer("hidden1").units) == 5
    click_scene(window, qtbot, "−", nth=1)
    assert len(window.document.experiment.network.layer("hidden2").units) == 1
    click_scene(window, qtbot, "+", nth=0)
    assert [layer.id for layer in window.document.experiment.network.layers] == [
        "hidden3",
        "hidden1",
        "hidden2",
        OUTPUT,
    ]
    snapshot = settle(window)
    scene = window.views.canvas.view.network_scene
    assert scene.edge_count == snapshot.layout.counts[0]
    assert {key for edges in scene.edges.values() for key in edges.keys} <= set(
        snapshot.layout.keys
    )
    for _ in range(3):
        window.actions_by_name["undo"].trigger()
    assert window.document.experiment == Experiment()


def test_adding_a_neuron_keeps_the_trained_weights_and_undo_of_a_removal_brings_them_back(
    window, qtbot, settle
):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    before = settle(window)
    window.shared.network_actions.remove_unit("hidden1")
    smaller = settle(window)
    assert smaller.epoch == 1
    for key, offset in smaller.layout.offsets.items():
        assert smaller.parameters[offset] == before.parameters[before.layout.offsets[key]]
    window.actions_by_name["undo"].trigger()
    assert np.array_equal(settle(window).parameters, before.parameters)


def test_hovering_an_edge_shows_its_weight_and_follows_training(window, qtbot, settle):
    snapshot = settle(window)
    view = window.views.canvas.view
    edge = ParameterPart(view.network_scene.edges["input", "hidden1"].keys[0])
    qtbot.mouseMove(view.viewport(), view.position_of(edge))
    qtbot.waitUntil(lambda: view.bubble.isVisible())
    value = snapshot.parameters[snapshot.layout.offsets[edge.key]]
    assert f"{abs(value):.4g}"[:4] in view.bubble.text()
    text = view.bubble.text()
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: view.bubble.text() != text)


def test_zoom_and_fit(window):
    view = window.views.canvas.view
    fitted = view.transform().m11()
    window.actions_by_name["zoom_in"].trigger()
    assert view.transform().m11() > fitted
    window.actions_by_name["fit"].trigger()
    assert view.transform().m11() == pytest.approx(fitted)


def test_the_activation_menu_leaves_softmax_to_the_output(window):
    from PyQt6.QtWidgets import QMenu

    menu = QMenu()
    window.shared.menus.fill_activation_menu(menu, "hidden1")
    assert "softmax" not in [action.text() for action in menu.actions()]
    next(action for action in menu.actions() if action.text() == "ReLU").trigger()
    assert window.document.experiment.network.layer("hidden1").activation == "relu"


def test_the_buttons_of_a_layer_stay_where_they_are_when_neurons_come_and_go(window, qtbot, settle):
    for _ in range(12):
        click_scene(window, qtbot, "+", nth=1)
    assert len(window.document.experiment.units("hidden1")) == 16
    for _ in range(12):
        click_scene(window, qtbot, "−", nth=0)
    assert len(window.document.experiment.units("hidden1")) == 4


def test_undo_and_redo_of_a_trained_layer_bring_its_weights_back(window, qtbot, settle):
    window.shared.network_actions.add_layer(OUTPUT)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    trained = settle(window).parameters.copy()
    window.actions_by_name["undo"].trigger()
    window.actions_by_name["redo"].trigger()
    assert np.array_equal(settle(window).parameters, trained)


def test_a_hidden_layer_on_a_perceptron_makes_it_a_network_that_can_learn(window):
    window.files.open(
        next(path for path in examples() if path.stem == "gate-xor-perceptron"), as_template=True
    )
    window.shared.network_actions.add_layer(OUTPUT)
    experiment = window.document.experiment
    assert (experiment.training.optimizer.name, experiment.network.output.activation) == (
        "sgd",
        "sigmoid",
    )


def test_the_maps_of_the_inputs_fill_the_range_of_whatever_set_is_shown(window, qtbot, settle):
    """An input runs from one end of the colours to the other, also over the map of a gate."""
    scene = window.views.canvas.view.network_scene
    for dataset in ("xor", "and"):
        window.document.edit(lambda e, dataset=dataset: edits.set_dataset(e, dataset), "x")
        settle(window)
        reds = scene.units["input"].pixels >> 16 & 0xFF
        assert reds.min() < 60, (
            dataset
        )  # the full positive colour, which has hardly any red, is reached
