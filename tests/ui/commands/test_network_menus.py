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
def desk(desk):
    """A desk on which the canvas is there from the start, to see it follow."""
    assert desk.canvas.isVisible()
    return desk


@pytest.fixture
def layer_menu(desk):
    def make(layer):
        menu = QMenu()
        desk.menus.fill_layer_menu(menu, layer)
        return menu

    return make


def arrows(desk):
    return {(c.source, c.target) for c in desk.experiment.network.connections}


def test_a_skip_connection_from_the_menu_is_trained_and_undone(desk, layer_menu):
    trigger(layer_menu(INPUT), "Connect to", "Output")
    assert (INPUT, OUTPUT) in arrows(desk)
    assert desk.document.undo_stack.undoText() == "Connect Input to Output"
    assert desk.settle().parameters.shape == (27,)
    desk.do("undo")
    assert (INPUT, OUTPUT) not in arrows(desk)


def test_the_layer_menu_changes_activation_start_bias_and_freeze(desk, layer_menu):
    trigger(layer_menu("hidden1"), "Activation", "ReLU")
    trigger(layer_menu("hidden1"), "Start weights", "He/Kaiming normal")
    trigger(layer_menu("hidden1"), "Bias")
    trigger(layer_menu("hidden1"), "Freeze")
    layer = desk.experiment.network.layer("hidden1")
    assert (layer.activation, layer.initializer.name, layer.bias, layer.frozen) == (
        "relu",
        "he_normal",
        False,
        True,
    )
    menu = layer_menu("hidden1")
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Freeze"]
    frozen = desk.settle().parameters[: 4 * 2].copy()
    desk.worker.call(lambda trainer: trainer.run_epochs(1))
    assert (desk.worker.call(lambda trainer: trainer.parameters[: 4 * 2].copy()) == frozen).all()


@pytest.mark.parametrize(
    ("title", "columns"),
    [
        ("Duplicate layer", 5),
        ("Add parallel branch", 4),
        ("Add layer before", 5),
        ("Remove layer", 3),
    ],
)
def test_layers_come_and_go_from_the_menu(desk, layer_menu, title, columns):
    before = desk.experiment
    trigger(layer_menu("hidden1"), title)
    assert len(desk.canvas.view.network_scene.layout.columns) == columns
    desk.settle()
    desk.do("undo")
    assert desk.experiment == before


def test_the_number_of_neurons_can_be_typed(desk, layer_menu, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_count", lambda layer, present, largest: 7)
    trigger(layer_menu("hidden1"), "Number of neurons …")
    assert len(desk.experiment.units("hidden1")) == 7


def test_any_neuron_can_be_removed_and_the_others_keep_their_weights(desk):
    before = desk.settle()
    menu = QMenu()
    desk.menus.fill_unit_menu(menu, "hidden1", "2")
    desk.do("step_epoch")
    assert desk.settle().epoch == 1
    trigger(menu, "Remove this neuron")
    assert desk.experiment.units("hidden1") == ("1", "3", "4")
    assert len(desk.settle().parameters) == len(before.parameters) - 3 - 2


def edge_menu(canvas, source, target):
    menu, view = QMenu(), canvas.view
    point = view.position_of(ParameterPart(view.network_scene.edges[source, target].keys[0]))
    assert view.fill_menu(menu, view.mouse.part_at(point), point)
    return menu


def test_an_edge_can_be_cut_frozen_and_drawn_again(desk, layer_menu):
    count = desk.canvas.view.network_scene.edge_count
    trigger(edge_menu(desk.canvas, INPUT, "hidden1"), "Freeze edge")
    assert desk.experiment.network.connections[0].frozen == {("1", "x1")}
    trigger(edge_menu(desk.canvas, INPUT, "hidden1"), "Cut edge")
    assert desk.experiment.network.connections[0].cut == {("1", "x1")}
    assert desk.canvas.view.network_scene.edge_count == count - 1
    assert desk.settle().parameters[0] == 0.0
    trigger(layer_menu("hidden1"), "Draw cut edges again")
    assert desk.canvas.view.network_scene.edge_count == count


def test_removing_the_only_way_is_refused_by_name(window, settle):
    settle(window)
    before = window.document.experiment
    trigger(
        edge_menu(window.views.canvas, "hidden1", "hidden2"),
        "Remove connection Hidden 1 → Hidden 2",
    )
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


def test_a_cycle_is_refused_with_the_names_on_screen(desk):
    desk.network_actions.move_layer_by("hidden2", -1)  # hidden2 is now called Hidden 1
    desk.network_actions.connect(LayerPart("hidden1"), LayerPart("hidden2"))
    assert "between Hidden 1, Hidden 2 form a cycle" in desk.said[-1]


def test_undo_names_say_which_way_a_switch_went(desk):
    names = []
    for field, value in (("frozen", True), ("frozen", False), ("bias", False), ("bias", True)):
        desk.network_actions.set_flag(field, value, "hidden1")
        names.append(desk.document.undo_stack.undoText())
    assert names == [
        "Freeze Hidden 1",
        "Unfreeze Hidden 1",
        "Switch bias of Hidden 1 off",
        "Switch bias of Hidden 1 on",
    ]


def enabled(menu):
    return {action.text(): action.isEnabled() for action in menu.actions()}


def test_what_cannot_be_done_to_a_layer_is_not_offered(desk, layer_menu):
    first, last = enabled(layer_menu("hidden1")), enabled(layer_menu("hidden2"))
    assert (first["Move left"], first["Move right"]) == (False, True)
    assert (last["Move left"], last["Move right"]) == (True, False)
    assert first["Remove last neuron"]
    desk.network_actions.set_units(1, "hidden1")
    assert not enabled(layer_menu("hidden1"))["Remove last neuron"]
    menu = QMenu()
    desk.menus.fill_unit_menu(menu, "hidden1", "1")
    assert not enabled(menu)["Remove this neuron"]


def test_the_selected_layer_can_be_moved_where_there_is_room(desk):
    desk.selection.set([LayerPart("hidden1")])
    assert (desk.menus.can_move(-1), desk.menus.can_move(1)) == (False, True)
    desk.selection.set([LayerPart(OUTPUT)])
    assert not desk.menus.can_move(-1)
    desk.selection.clear()
    assert not desk.menus.can_move(1)


@pytest.mark.parametrize(
    ("selected", "position"), [((), 2), (("hidden1",), 1), ((OUTPUT,), 2), ((INPUT,), 0)]
)
def test_add_layer_puts_it_after_the_selected_layer(desk, selected, position):
    desk.selection.set(LayerPart(layer) for layer in selected)
    desk.do("add_layer")
    assert desk.experiment.network.hidden_ids[position] == "hidden3"
