"""Neurons +1, whose edges are the biases: the same numbers, the same gestures."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from playground import OUTPUT, Key
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS
from playground.ui.export.pictures import Exportable, image, svg
from playground.ui.texts.numbers import short
from playground.ui.views.canvas.keyboard import neighbour
from tests.support.pictures import pixels, svg_texts

KEY = Key.bias("hidden1", "2")
EDGE = Key("hidden1", "2", "input", "x2")


def switch(desk, shown=True):
    actions = desk.canvas.modes.options.menu().actions()
    (action,) = [action for action in actions if "neurons +1" in action.text()]
    assert action.isChecked() != shown
    action.trigger()
    desk.settle()


@pytest.fixture
def desk(desk):
    desk.do("step_epoch")
    desk.settle()
    assert not desk.canvas.view.network_scene.bias_neurons
    switch(desk)
    return desk


@pytest.fixture
def scene(desk):
    return desk.canvas.view.network_scene


def shown(scene, key):
    edges = scene.edges[key.ends]
    return float(edges.values[edges.keys.index(key)])


def on_edge(desk, key):
    """A point of the view on the edge of a bias."""
    view = desk.canvas.view
    return view.mapFromScene(view.network_scene.edges[key.ends].clear_point(key))


def test_each_bias_is_an_edge_with_its_own_number_in_every_mode(desk, scene, qtbot):
    layout = desk.snapshot.layout
    biases = [key for key in layout.keys if key.is_bias]
    assert {key for edges in scene.edges.values() for key in edges.keys} == set(layout.keys)
    for mode, vector in (("weight", "parameters"), ("gradient", "gradient"), ("step", "step")):
        qtbot.mouseClick(desk.canvas.modes.edges.buttons[mode], Qt.MouseButton.LeftButton)
        numbers = desk.worker.call(lambda t, vector=vector: getattr(t, vector).copy())
        for key in biases:
            assert shown(scene, key) == numbers[layout.offsets[key]]
    assert "Δb" in desk.canvas.legend.full_text()


def test_the_legend_names_what_their_edges_show(desk, qtbot):
    assert "edges of +1: bias b" in desk.canvas.legend.full_text()
    qtbot.mouseClick(desk.canvas.modes.edges.buttons["gradient"], Qt.MouseButton.LeftButton)
    assert "∂L/∂b" in desk.canvas.legend.full_text()
    switch(desk, shown=False)
    assert "+1" not in desk.canvas.legend.full_text()


def test_its_edge_can_be_pointed_at_clicked_typed_and_selected(desk, scene, qtbot):
    view, point = desk.canvas.view, on_edge(desk, KEY)
    qtbot.mouseMove(view.viewport(), point)
    qtbot.waitUntil(lambda: "b = " in view.bubble.text())
    assert scene.edges[BIAS, "hidden1"].hovered == 1
    assert scene.units["hidden1"].hovered == 1
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert desk.selection.parts == (ParameterPart(KEY),)
    assert set(scene.edges[BIAS, "hidden1"].selected) == {1}
    assert scene.units["hidden1"].selected_biases == [1]
    view.editor.setText("0.75")
    qtbot.keyClick(view.editor, Qt.Key.Key_Return)
    desk.settle()
    assert desk.parameter(KEY) == shown(scene, KEY) == 0.75
    assert desk.document.undo_stack.undoText().startswith("Bias ")


def test_the_arrow_keys_lead_from_the_last_edge_to_the_bias_and_back(desk):
    down = neighbour(desk.experiment, ParameterPart(EDGE), 0, 1)
    assert down == ParameterPart(KEY)
    assert neighbour(desk.experiment, down, 0, 1) == down
    assert neighbour(desk.experiment, down, 0, -1) == ParameterPart(EDGE)


def test_a_layer_that_loses_its_bias_loses_its_edges(desk, scene):
    desk.network_actions.set_flag("bias", False, "hidden2")
    desk.settle()
    assert {ends for ends in scene.edges if ends[0] == BIAS} == {(BIAS, "hidden1"), (BIAS, OUTPUT)}
    switch(desk, shown=False)
    assert not [ends for ends in scene.edges if ends[0] == BIAS]


def test_the_choice_survives_edits_and_another_network(desk, scene):
    desk.network_actions.add_layer(OUTPUT)
    desk.settle()
    assert (BIAS, "hidden3") in scene.edges
    desk.open(desk.experiment)
    assert scene.bias_neurons


def test_the_largest_biases_carry_their_numbers(desk, scene):
    desk.network_actions.set_values({KEY: 0.0}, 50.0)
    (five,) = [a for a in desk.canvas.modes.options.menu().actions() if "5 largest" in a.text()]
    five.trigger()
    desk.settle()
    point, text = scene.labels.labels[0]
    assert text == short(50.0)
    distances = scene.edges[BIAS, "hidden1"].distances(point.x(), point.y(), np.array([1]))
    assert distances[0] < 1


def test_exported_pictures_have_them(desk):
    network = Exportable("network", "Network", desk.canvas.view, lambda: None)
    assert svg_texts(svg(network)).count("+1") == 3
    with_them = pixels(image(network, 600))
    switch(desk, shown=False)
    assert svg_texts(svg(network)).count("+1") == 0
    assert not np.array_equal(pixels(image(network, 600)), with_them)


def test_a_neuron_says_what_it_is(desk, scene):
    view = desk.canvas.view
    one = scene.shown.bias_neurons["hidden1"]
    item = view.itemAt(view.mapFromScene(one.x, one.y))
    assert item.toolTip() == "It is always 1: the weights of its edges are the biases."


def test_between_two_neurons_there_is_nothing_of_them(desk, scene):
    view, ones = desk.canvas.view, scene.shown.bias_neurons
    left, right = sorted((ones["hidden1"], ones["hidden2"]), key=lambda one: one.x)
    (item,) = [
        item
        for item in scene.items()
        if item.toolTip() == "It is always 1: the weights of its edges are the biases."
    ]
    for x in np.linspace(left.x + left.side, right.x - right.side, 9):
        assert item not in view.items(view.mapFromScene(x, left.y))
