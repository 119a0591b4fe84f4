"""The inspector below the canvas: settings and values of what is selected."""

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground import INPUT, OUTPUT, Key
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS
from playground.ui.look.text_size import TEXT_SIZES, refresh, use_text_percent
from tests.support.clipped import findings, position_in

EDGE = Key("hidden1", "2", INPUT, "x1")
OTHER = Key("hidden1", "3", INPUT, "x1")


@pytest.fixture
def inspector(desk):
    return desk.inspector


def layer(desk, layer_id):
    return desk.experiment.network.layer(layer_id)


def visible(inspector):
    names = (
        "title",
        "units",
        "activation",
        "initializer",
        "value",
        "bias",
        "frozen",
        "copy",
        "remove",
    )
    return {name for name in names if getattr(inspector, name).isVisible()}


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def pick(box, name):
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def parameter(place, key):
    """What training has, on a desk or in a window."""
    return place.controller.worker.call(lambda t: float(t.parameters[t.layout.offset(key)]))


OF_LAYER = {"title", "units", "activation", "initializer", "bias", "frozen", "copy", "remove"}


@pytest.mark.parametrize(
    ("parts", "fields", "title"),
    [
        ([LayerPart("hidden1")], OF_LAYER, "Hidden 1"),
        ([LayerPart(OUTPUT)], OF_LAYER - {"units", "remove"}, "Output"),
        ([LayerPart(INPUT)], {"title"}, "Input"),
        ([UnitPart("hidden1", "2")], OF_LAYER | {"value"}, "Hidden 1, neuron 2"),
        (
            [ParameterPart(EDGE)],
            {"title", "value", "frozen", "copy", "remove"},
            "x₁ → Hidden 1, neuron 2",
        ),
        (
            [ConnectionPart(INPUT, "hidden1")],
            {"title", "frozen", "copy", "remove"},
            "Input → Hidden 1",
        ),
        ([LayerPart("hidden1"), LayerPart("hidden2")], OF_LAYER, "2 selected"),
    ],
)
def test_the_fields_are_those_that_go_with_what_is_selected(desk, inspector, parts, fields, title):
    desk.selection.set(parts)
    assert visible(inspector) == fields
    assert inspector.title.text() == title


@pytest.mark.parametrize("part", [LayerPart(INPUT), UnitPart(INPUT, "x1")], ids=str)
def test_of_inputs_it_says_where_they_are_chosen(desk, inspector, part):
    desk.selection.set([part])
    assert inspector.gradient.isVisible()
    assert "choose the features" in inspector.gradient.text()
    desk.selection.set([LayerPart("hidden1")])
    assert not inspector.gradient.isVisible()
    desk.selection.set([part, ParameterPart(EDGE)])
    assert "choose the features" not in inspector.gradient.text()


def test_a_layers_settings_are_edited_each_as_one_step(desk, inspector, qtbot):
    desk.selection.set([LayerPart("hidden1")])
    type_into(qtbot, inspector.units, "6")
    pick(inspector.activation, "relu")
    pick(inspector.initializer, "he_normal")
    qtbot.mouseClick(inspector.bias, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(inspector.frozen, Qt.MouseButton.LeftButton)
    spec = layer(desk, "hidden1")
    assert (len(spec.units), spec.activation, spec.initializer.name, spec.bias, spec.frozen) == (
        6,
        "relu",
        "he_normal",
        False,
        True,
    )
    assert desk.document.undo_stack.count() == 5


def test_the_biases_of_a_layer_are_frozen_alone(desk, inspector, qtbot):
    desk.selection.set([UnitPart("hidden1", "2")])
    qtbot.mouseClick(inspector.of_bias["frozen_bias"], Qt.MouseButton.LeftButton)
    assert inspector.of_bias["frozen_bias"].isChecked()
    assert not inspector.frozen.isChecked()
    assert layer(desk, "hidden1").frozen_bias
    assert not layer(desk, "hidden1").frozen
    assert desk.document.undo_stack.undoText() == "Freeze biases of Hidden 1"
    qtbot.mouseClick(inspector.bias, Qt.MouseButton.LeftButton)
    assert not inspector.of_bias["frozen_bias"].isVisible()  # there are no biases to freeze


def test_edits_apply_to_all_that_are_selected(desk, inspector, qtbot):
    desk.selection.set([LayerPart("hidden1"), LayerPart("hidden2")])
    assert inspector.units.text() == ""  # they differ
    assert inspector.activation.currentData() == "tanh"
    type_into(qtbot, inspector.units, "3")
    pick(inspector.activation, "sigmoid")
    for layer_id in ("hidden1", "hidden2"):
        assert (len(layer(desk, layer_id).units), layer(desk, layer_id).activation) == (
            3,
            "sigmoid",
        )
    assert desk.document.undo_stack.undoText() == "Activation of 2 layers: sigmoid"


def test_a_selection_of_hidden_and_output_layers_leaves_the_outputs_activation(desk, inspector):
    desk.selection_actions.select_all()
    pick(inspector.activation, "relu")
    activations = [spec.activation for spec in desk.experiment.network.layers]
    assert activations == ["relu", "relu", "sigmoid"]
    assert desk.experiment.training.loss == "bce"
    assert inspector.activation.currentData() == "relu"  # and not "mixed"
    assert inspector.activation.accessibleName() == "Hidden activation"


def test_the_value_follows_training_and_can_be_set(desk, inspector, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    before = inspector.value.text()
    desk.do("step_epoch")
    qtbot.waitUntil(lambda: inspector.value.text() != before)
    type_into(qtbot, inspector.value, "-1/4")
    assert parameter(desk, EDGE) == -0.25
    desk.settle()
    assert inspector.value.text() == "−0.25"
    desk.do("undo")
    desk.settle()
    assert inspector.value.text() != "−0.25"


def test_several_weights_get_one_value_in_one_step(desk, inspector, qtbot):
    desk.selection.set([ParameterPart(EDGE), ParameterPart(OTHER)])
    before = parameter(desk, EDGE), parameter(desk, OTHER)
    assert inspector.value.text() == ""
    type_into(qtbot, inspector.value, "0.5")
    assert (parameter(desk, EDGE), parameter(desk, OTHER)) == (0.5, 0.5)
    desk.do("undo")
    assert (parameter(desk, EDGE), parameter(desk, OTHER)) == before


def test_arrow_keys_nudge_the_value(desk, inspector, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    before = parameter(desk, EDGE)
    inspector.value.setFocus()
    qtbot.keyClick(inspector.value, Qt.Key.Key_Down)
    qtbot.keyClick(inspector.value, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert parameter(desk, EDGE) == pytest.approx(before - 0.09, abs=1e-9)
    assert desk.document.undo_stack.count() == 1


def test_a_bias_is_the_value_of_a_neuron(desk, inspector, qtbot):
    desk.selection.set([UnitPart("hidden1", "2")])
    type_into(qtbot, inspector.value, "1.5")
    assert parameter(desk, Key("hidden1", "2", BIAS, BIAS)) == 1.5


def test_what_is_no_number_is_refused_in_words(desk, inspector, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    before = parameter(desk, EDGE)
    type_into(qtbot, inspector.value, "much")
    assert "much" in desk.said[-1]
    assert parameter(desk, EDGE) == before


def test_a_connection_is_frozen_and_removed_as_a_whole(desk, inspector, qtbot):
    desk.network_actions.connect(LayerPart(INPUT), LayerPart(OUTPUT))
    desk.selection.set([ConnectionPart(INPUT, OUTPUT)])
    qtbot.mouseClick(inspector.frozen, Qt.MouseButton.LeftButton)
    connection = next(
        c for c in desk.experiment.network.connections if c.target == OUTPUT and c.source == INPUT
    )
    assert connection.frozen == {("1", "x1"), ("1", "x2")}
    assert inspector.frozen.isChecked()
    qtbot.mouseClick(inspector.remove, Qt.MouseButton.LeftButton)
    assert connection not in desk.experiment.network.connections
    assert desk.selection.parts == ()


def test_values_are_copied_with_every_digit(desk, inspector, qtbot):
    desk.selection.set([UnitPart("hidden1", "2")])
    qtbot.mouseClick(inspector.copy, Qt.MouseButton.LeftButton)
    head, row = (line.split("\t") for line in QApplication.clipboard().text().split("\n"))
    assert head == ["", "x₁", "x₂", "bias"]
    assert row[0] == "Hidden 1, neuron 2"
    assert [float(text) for text in row[1:]] == [
        parameter(desk, Key("hidden1", "2", INPUT, "x1")),
        parameter(desk, Key("hidden1", "2", INPUT, "x2")),
        parameter(desk, Key("hidden1", "2", BIAS, BIAS)),
    ]


def test_softmax_is_offered_for_the_output_only(desk, inspector):
    def offered():
        box = inspector.activation
        return box.model().item(box.findData("softmax")).isEnabled()

    desk.selection.set([LayerPart("hidden1")])
    assert not offered()
    desk.selection.set([LayerPart(OUTPUT)])
    assert offered()


def test_a_value_can_be_typed_while_training_runs(window, qtbot):
    inspector = window.views.inspector
    window.shared.selection.set([ParameterPart(EDGE)])
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.toolbar.speed.setValue(0)
    window.controller.set_running(True)
    inspector.value.setFocus()
    inspector.value.selectAll()
    frames = []
    window.controller.drawn.connect(lambda: frames.append(1))
    qtbot.waitUntil(lambda: len(frames) > 3)
    qtbot.keyClicks(inspector.value, "7")
    qtbot.keyClick(inspector.value, Qt.Key.Key_Return)
    assert parameter(window, EDGE) == pytest.approx(7, abs=0.5)


def test_after_a_refusal_the_fields_show_what_holds(desk, inspector):
    from playground.core.experiment.edits import settings as edits

    desk.document.edit(lambda e: edits.set_dataset(e, "plane"), "data")
    desk.settle()
    desk.selection.set([LayerPart(OUTPUT)])
    pick(inspector.activation, "softmax")
    assert desk.said
    assert inspector.activation.currentData() == layer(desk, OUTPUT).activation == "identity"


def test_nudges_of_several_values_are_one_step(desk, inspector, qtbot):
    desk.worker.call(lambda t: [t.set_parameter(key, 0.5) for key in (EDGE, OTHER)])
    desk.worker.refresh()
    desk.selection.set([ParameterPart(EDGE), ParameterPart(OTHER)])
    qtbot.waitUntil(lambda: inspector.value.text() == "0.5")
    for _ in range(4):
        qtbot.keyClick(inspector.value, Qt.Key.Key_Up)
    assert parameter(desk, EDGE) == parameter(desk, OTHER) == pytest.approx(0.9)
    assert desk.document.undo_stack.count() == 1


def test_the_copy_of_a_bias_is_its_line(desk, inspector, qtbot):
    desk.selection.set([ParameterPart(Key("hidden1", "2", BIAS, BIAS))])
    qtbot.mouseClick(inspector.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Bias of Hidden 1, neuron 2\t0.0"


def test_settings_of_the_layer_of_a_neuron_stand_below_the_name_of_the_layer(desk, inspector):
    desk.selection.set([UnitPart("hidden1", "2")])
    heading = inspector.of_layer
    assert heading.text() == "Its layer: Hidden 1"
    for own in (inspector.title, inspector.value, inspector.copy, inspector.remove):
        assert position_in(own, inspector).bottom() < heading.y()
    for shared in (inspector.units, inspector.activation, inspector.bias, inspector.frozen):
        assert position_in(shared, inspector).top() > heading.geometry().bottom()
    desk.selection.set([UnitPart("hidden1", "2"), UnitPart("hidden2", "1")])
    assert heading.text() == "Their layers"
    for parts in ([LayerPart("hidden1")], [ParameterPart(EDGE)]):
        desk.selection.set(parts)
        assert not heading.isVisible()


def test_the_cross_clears_the_selection(desk, qtbot, inspector):
    desk.selection.set([LayerPart("hidden1")])
    qtbot.mouseClick(inspector.close_button, Qt.MouseButton.LeftButton)
    assert not desk.selection.parts


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_a_value_is_whole_where_the_panel_is_as_narrow_as_it_can_be(qapp, desk, inspector, percent):
    desk.selection.set([UnitPart("hidden1", "1")])
    use_text_percent(qapp, percent)
    refresh(inspector)
    inspector.value.show_value(-0.123456)
    inspector.resize(inspector.minimumSizeHint().width(), 600)
    qapp.processEvents()
    assert not [one for one in findings(inspector.window()) if one.text == "−0.123456"]
