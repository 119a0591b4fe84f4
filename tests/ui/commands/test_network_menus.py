"""The menus of layers, neurons and edges: everything on the canvas without a mouse."""

import pytest
from PyQt6.QtWidgets import QMenu

from playground import INPUT, OUTPUT
from playground.core.experiment.parts import LayerPart, ParameterPart
from playground.ui.widgets import dialogs


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def trigger(menu, *path):
    """Trigger the action at a path of titles."""
    action = next(action for action in menu.actions() if action.text() == path[0])
    if len(path) > 1:
        trigger(action.menu(), *path[1:])
    else:
        action.trigger()


@pytest.fixture
def layer_menu(window):
    def make(layer):
        menu = QMenu()
        window.shared.menus.fill_layer_menu(menu, layer)
        return menu

    return make


def arrows(window):
    return {(c.source, c.target) for c in window.document.experiment.network.connections}


def test_a_skip_connection_from_the_menu_is_trained_and_undone(window, layer_menu, settle):
    trigger(layer_menu(INPUT), "Connect to", "Output")
    assert (INPUT, OUTPUT) in arrows(window)
    assert window.document.undo_stack.undoText() == "Connect Input to Output"
    assert settle(window).parameters.shape == (27,)
    window.actions_by_name["undo"].trigger()
    assert (INPUT, OUTPUT) not in arrows(window)


def test_the_layer_menu_changes_activation_start_bias_and_freeze(window, layer_menu, settle):
    trigger(layer_menu("hidden1"), "Activation", "ReLU")
    trigger(layer_menu("hidden1"), "Start weights", "He/Kaiming normal")
    trigger(layer_menu("hidden1"), "Bias")
    trigger(layer_menu("hidden1"), "Freeze")
    layer = window.document.experiment.network.layer("hidden1")
    assert (layer.activation, layer.initializer.name, layer.bias, layer.frozen) == (
        "relu",
        "he_normal",
        False,
        True,
    )
    menu = layer_menu("hidden1")
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Freeze"]
    frozen = settle(window).parameters[: 4 * 2].copy()
    window.controller.worker.call(lambda trainer: trainer.run_epochs(1))
    assert (
        window.controller.worker.call(lambda trainer: trainer.parameters[: 4 * 2].copy()) == frozen
    ).all()


@pytest.mark.parametrize(
    ("title", "columns"),
    [
        ("Duplicate layer", 5),
        ("Add parallel branch", 4),
        ("Add layer before", 5),
        ("Remove layer", 3),
    ],
)
def test_layers_come_and_go_from_the_menu(window, layer_menu, settle, title, columns):
    before = window.document.experiment
    trigger(layer_menu("hidden1"), title)
    assert len(window.views.canvas.view.network_scene.layout.columns) == columns
    settle(window)
    window.actions_by_name["undo"].trigger()
    assert window.document.experiment == before


def test_the_number_of_neurons_can_be_typed(window, layer_menu, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_count", lambda layer, present, largest: 7)
    trigger(layer_menu("hidden1"), "Number of neurons …")
    assert len(window.document.experiment.units("hidden1")) == 7


def test_any_neuron_can_be_removed_and_the_others_keep_their_weights(window, settle):
    before = settle(window)
    menu = QMenu()
    window.shared.menus.fill_unit_menu(menu, "hidden1", "2")
    window.actions_by_name["step_epoch"].trigger()
    window.controller.worker.call(lambda trainer: None)
    trigger(menu, "Remove this neuron")
    assert window.document.experiment.units("hidden1") == ("1", "3", "4")
    assert len(settle(window).parameters) == len(before.parameters) - 3 - 2


def edge_menu(window, source, target):
    menu, view = QMenu(), window.views.canvas.view
    point = view.position_of(ParameterPart(view.network_scene.edges[source, target].keys[0]))
    assert view.fill_menu(menu, view.mouse.part_at(point), point)
    return menu


def test_an_edge_can_be_cut_frozen_and_drawn_again(window, layer_menu, settle):
    settle(window)
    count = window.views.canvas.view.network_scene.edge_count
    trigger(edge_menu(window, INPUT, "hidden1"), "Freeze edge")
    assert window.document.experiment.network.connections[0].frozen == {("1", "x1")}
    trigger(edge_menu(window, INPUT, "hidden1"), "Cut edge")
    assert window.document.experiment.network.connections[0].cut == {("1", "x1")}
    assert window.views.canvas.view.network_scene.edge_count == count - 1
    assert settle(window).parameters[0] == 0.0
    trigger(layer_menu("hidden1"), "Draw cut edges again")
    assert window.views.canvas.view.network_scene.edge_count == count


def test_removing_the_only_way_is_refused_by_name(window, settle):
    settle(window)
    before = window.document.experiment
    trigger(edge_menu(window, "hidden1", "hidden2"), "Remove connection Hidden 1 → Hidden 2")
    assert window.document.experiment == before
    assert "Layer Hidden 1 has no path to the output" in window.notice.label.text()


def test_the_network_menu_offers_the_same_for_every_layer(window):
    bar = window.menuBar()
    menu = next(action.menu() for action in bar.actions() if "Network" in action.text())
    menu.aboutToShow.emit()
    assert texts(menu) == [
        "Add hidden layer",
        "Move layer left",
        "Move layer right",
        "Activation of all hidden layers",
        "Input",
        "Hidden 1",
        "Hidden 2",
        "Output",
    ]


def test_all_hidden_layers_get_an_activation_at_once(window):
    menu = next(a.menu() for a in window.menuBar().actions() if "Network" in a.text())
    menu.aboutToShow.emit()
    trigger(menu, "Activation of all hidden layers", "ReLU")
    layers = window.document.experiment.network.layers
    assert [layer.activation for layer in layers] == ["relu", "relu", "sigmoid"]


def test_a_cycle_is_refused_with_the_names_on_screen(window, settle):
    settle(window)
    window.shared.network_actions.move_layer_by("hidden2", -1)  # hidden2 is now called Hidden 1
    window.shared.network_actions.connect(LayerPart("hidden1"), LayerPart("hidden2"))
    assert "between Hidden 1, Hidden 2 form a cycle" in window.notice.label.text()


def test_undo_names_say_which_way_a_switch_went(window):
    names = []
    for field, value in (("frozen", True), ("frozen", False), ("bias", False), ("bias", True)):
        window.shared.network_actions.set_flag(field, value, "hidden1")
        names.append(window.document.undo_stack.undoText())
    assert names == [
        "Freeze Hidden 1",
        "Unfreeze Hidden 1",
        "Switch bias of Hidden 1 off",
        "Switch bias of Hidden 1 on",
    ]
