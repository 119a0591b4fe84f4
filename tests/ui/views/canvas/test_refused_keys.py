"""No key of the canvas does nothing without a word, whatever is selected."""

import pytest
from PyQt6.QtCore import Qt

from playground.core.basics.messages import PlaygroundError
from playground.core.experiment.edits.units import set_layer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT, OUTPUT, Key
from playground.ui.texts.messages import error_text

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
EDGE = ParameterPart(Key("hidden1", "1", INPUT, "x1"))


@pytest.fixture
def press(desk, qtbot):
    """Select parts and press a key; returns what is said then, and whether anything changed."""
    heard = []

    def refuse(error: PlaygroundError):
        heard.append(error_text(error, desk.document.experiment))

    desk.document.refused.connect(refuse)
    desk.selection_actions.said.connect(heard.append)

    def pressed(parts, key, modifiers=PLAIN):
        heard.clear()
        desk.selection.set(parts)
        before = desk.document.experiment, desk.selection.parts
        qtbot.keyClick(desk.canvas.view, key, modifiers)
        changed = (desk.document.experiment, desk.selection.parts) != before
        return " ".join(heard), changed

    return pressed


@pytest.mark.parametrize("key", [K.Key_Plus, K.Key_Minus])
@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([LayerPart(INPUT)], "choose the features"),
        ([UnitPart(INPUT, "x1")], "choose the features"),
        ([LayerPart(OUTPUT)], "The data say how many outputs"),
        ([UnitPart(OUTPUT, "1")], "The data say how many outputs"),
        ([LayerPart(INPUT), LayerPart(OUTPUT)], "choose the features"),
        ([], "Select a hidden layer"),
        ([EDGE], "Select a hidden layer"),
        ([ConnectionPart(INPUT, "hidden1")], "Select a hidden layer"),
    ],
)
def test_plus_and_minus_say_why_no_neuron_comes_or_goes(press, key, parts, words):
    said, changed = press(parts, key)
    assert words in said
    assert not changed


def test_plus_on_a_hidden_layer_adds_a_neuron_and_refuses_nothing(press):
    assert press([LayerPart(INPUT), LayerPart("hidden1")], K.Key_Plus) == ("", True)


@pytest.mark.parametrize("side", [K.Key_Left, K.Key_Right])
@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([], "from a neuron to its edges"),
        ([LayerPart("hidden1")], "from a neuron to its edges"),
        ([EDGE], "from a neuron to its edges"),
    ],
)
def test_control_and_an_arrow_say_where_they_lead_from(press, side, parts, words):
    said, changed = press(parts, side, CONTROL)
    assert words in said
    assert not changed


@pytest.mark.parametrize(
    ("part", "side"), [(UnitPart(INPUT, "x1"), K.Key_Left), (UnitPart(OUTPUT, "1"), K.Key_Right)]
)
def test_a_neuron_without_an_edge_on_that_side_says_so(press, part, side):
    assert press([part], side, CONTROL) == ("This neuron has no edge on this side.", False)


@pytest.mark.parametrize(
    "parts",
    [[], [LayerPart("hidden1")], [UnitPart(INPUT, "x1")], [ConnectionPart(INPUT, "hidden1")]],
)
def test_enter_says_what_it_opens_where_there_is_no_value(press, desk, parts):
    said, changed = press(parts, K.Key_Return)
    assert "a weight or a bias" in said
    assert not changed
    assert desk.canvas.view.editor.isHidden()


def test_enter_says_so_for_a_neuron_without_a_bias(press, desk):
    desk.document.edit(lambda e: set_layer(e, "hidden1", bias=False), "No bias")
    assert "a weight or a bias" in press([UnitPart("hidden1", "1")], K.Key_Return)[0]


@pytest.mark.parametrize("parts", [[EDGE], [UnitPart("hidden1", "1")]])
def test_enter_opens_the_field_of_an_edge_and_of_a_bias(desk, press, parts):
    desk.settle()
    assert press(parts, K.Key_Return) == ("", False)
    assert not desk.canvas.view.editor.isHidden()


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([], "Select a hidden layer"),
        ([EDGE], "Select a hidden layer"),
        ([LayerPart(INPUT)], "stay"),
    ],
)
def test_moving_says_what_can_be_moved(desk, press, parts, words):
    press(parts, K.Key_F35)
    heard = []
    desk.document.refused.connect(lambda error: heard.append(error_text(error)))
    desk.selection_actions.move(1)
    assert words in " ".join(heard)


@pytest.mark.parametrize("act", ["remove", "copy", "cut", "duplicate"])
def test_an_action_on_nothing_says_to_select_something(desk, act):
    heard = []
    desk.document.refused.connect(lambda error: heard.append(error_text(error)))
    desk.selection.clear()
    getattr(desk.selection_actions, act)()
    assert "elect" in " ".join(heard)
