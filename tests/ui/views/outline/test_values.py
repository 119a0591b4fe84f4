"""The outline: rows, values and settings, from the keyboard."""

import pytest
from PyQt6.QtCore import QPoint, Qt

from playground import INPUT, OUTPUT, Experiment, Key
from playground.core.experiment.edits import units as network_edits
from playground.core.experiment.edits.settings import set_dataset
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS
from playground.ui.texts.numbers import typed as in_field
from playground.ui.views.outline.fields import ChoiceEdit
from playground.ui.views.outline.rows import FLAGS, Kind, OutlineRow
from playground.ui.views.outline.structure import VALUE
from playground.ui.views.outline.texts import name_of
from tests.support.outline import (
    BIAS_ROW,
    EDGE,
    LAYER,
    NEURON,
    Ctrl,
    KeyCode,
    Shift,
    choose,
    engine,
    field,
    go_to,
    press,
    shown,
    texts,
    type_value,
)

# --- rows -----------------------------------------------------------------------------------------


def test_the_rows_of_the_default_network(view):
    assert texts(view) == [
        ("Input", "2"),
        ("Hidden 1", "4 · tanh"),
        ("Hidden 2", "2 · tanh"),
        ("Output", "1 · sigmoid"),
    ]
    assert texts(view, OutlineRow(Kind.LAYER, INPUT)) == [("x₁", ""), ("x₂", "")]
    assert texts(view, LAYER) == [
        ("Neurons", "4"),
        ("Activation", "tanh"),
        ("Start weights", "Xavier/Glorot uniform"),
        ("Bias", ""),
        ("Biases frozen", ""),
        ("One bias for all", ""),
        ("Frozen", ""),
        ("← Input (8 edges)", ""),
        *((f"Neuron {number}", "b = 0") for number in (1, 2, 3, 4)),
    ]
    names = [name for name, _ in texts(view, NEURON)]
    assert names == ["Bias", "← Input x₁", "← Input x₂"]
    assert [name for name, _ in texts(view, OutlineRow(Kind.UNIT, OUTPUT, "1"))] == [
        "Bias",
        "← H2, neuron 1",
        "← H2, neuron 2",
    ]


def test_the_check_boxes_show_bias_and_frozen(view, desk):
    states = [
        view.outline.index_of(OutlineRow(kind, "hidden1")).siblingAtColumn(VALUE)
        for kind in (Kind.HAS_BIAS, Kind.FROZEN)
    ]
    assert [index.data(Qt.ItemDataRole.CheckStateRole) for index in states] == [
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]


def test_whole_tree_is_reached_with_arrow_keys(view, qtbot, desk):
    go_to(view, OutlineRow(Kind.LAYER, INPUT))
    press(view, qtbot, KeyCode.Key_Down)
    press(view, qtbot, KeyCode.Key_Right)
    for _ in range(9):
        press(view, qtbot, KeyCode.Key_Down)
    assert desk.selection.parts == (UnitPart("hidden1", "1"),)
    press(view, qtbot, KeyCode.Key_Right)
    press(view, qtbot, KeyCode.Key_Down)
    press(view, qtbot, KeyCode.Key_Down)
    assert desk.selection.parts == (ParameterPart(Key("hidden1", "1", INPUT, "x1")),)
    press(view, qtbot, KeyCode.Key_Left)
    assert desk.selection.parts == (UnitPart("hidden1", "1"),)


# --- values ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("0.25", 0.25), ("-1/3", -1 / 3), ("−0.5", -0.5), ("1e-2", 0.01), ("0,5", 0.5)],
)
@pytest.mark.parametrize("row", [EDGE, BIAS_ROW, NEURON])
def test_a_typed_value_is_set_shown_and_undone(view, desk, qtbot, row, typed, expected):
    before = engine(desk, row.key)
    type_value(view, qtbot, row, typed)
    assert engine(desk, row.key) == expected
    desk.settle()
    assert f"{expected:.3g}".replace("-", "−")[:5] in shown(view, row)
    assert view.outline.row_at(view.currentIndex()) == row
    assert view.hasFocus()
    name = "Weight" if row is EDGE else "Bias"
    assert (
        desk.document.undo_stack.undoText() == f"{name} {in_field(before)} → {in_field(expected)}"
    )
    qtbot.keyClick(view, KeyCode.Key_Z, Ctrl)
    assert engine(desk, row.key) == before


def test_f2_and_a_double_click_open_the_field_too(view, qtbot):
    go_to(view, EDGE)
    press(view, qtbot, KeyCode.Key_F2)
    assert field(view).accessibleName() == "Weight from Input x₁ to Hidden 1, neuron 2"
    qtbot.keyClick(field(view), KeyCode.Key_Escape)
    assert field(view) is None
    index = view.outline.index_of(EDGE).siblingAtColumn(VALUE)
    qtbot.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )
    assert field(view) is not None


def test_escape_and_an_unchanged_text_change_nothing(view, desk, qtbot):
    type_value(view, qtbot, EDGE, "9", end=KeyCode.Key_Escape)
    type_value(view, qtbot, EDGE, "")
    assert desk.document.undo_stack.count() == 0


def test_tab_takes_the_value_and_stays_on_the_row(view, desk, qtbot):
    type_value(view, qtbot, EDGE, "2", end=KeyCode.Key_Tab)
    assert engine(desk, EDGE.key) == 2.0
    assert view.outline.row_at(view.currentIndex()) == EDGE


def test_leaving_the_field_takes_the_value_once(view_in_window, window, qtbot):
    view = view_in_window
    go_to(view, EDGE)
    press(view, qtbot, KeyCode.Key_Return)
    qtbot.keyClicks(field(view), "3")
    window.views.canvas.view.setFocus()
    assert engine(window, EDGE.key) == 3.0
    assert window.document.undo_stack.count() == 1


@pytest.mark.parametrize("row", [EDGE, OutlineRow(Kind.UNITS, "hidden1")])
def test_what_is_no_number_is_refused_in_words(view, desk, qtbot, row):
    before = desk.experiment, engine(desk, EDGE.key)
    type_value(view, qtbot, row, "much")
    assert "“much” is not a number" in desk.said[-1]
    assert (desk.experiment, engine(desk, EDGE.key)) == before
    assert desk.document.undo_stack.count() == 0


def test_arrow_keys_nudge_what_is_in_the_field(view, desk, qtbot):
    type_value(view, qtbot, EDGE, "1")
    go_to(view, EDGE)
    press(view, qtbot, KeyCode.Key_Return)
    qtbot.keyClicks(field(view), "1.5")
    qtbot.keyClick(field(view), KeyCode.Key_Up)
    qtbot.keyClick(field(view), KeyCode.Key_Down, Shift)
    qtbot.keyClick(field(view), KeyCode.Key_Return)
    qtbot.waitUntil(lambda: field(view) is None)
    assert engine(desk, EDGE.key) == 1.59


def test_values_follow_training_and_are_not_made_up_for_another_revision(view, desk):
    before = shown(view, EDGE)
    desk.do("step_epoch")
    assert desk.settle().epoch == 1
    assert shown(view, EDGE) != before
    assert float(shown(view, EDGE).replace("−", "-")) == pytest.approx(
        engine(desk, EDGE.key), abs=5e-3
    )
    desk.network_actions.add_unit("hidden2")
    assert shown(view, EDGE) == "–"
    desk.settle()
    assert shown(view, EDGE) != "–"


def test_every_value_is_the_one_of_its_key(view, desk):
    desk.network_actions.connect(LayerPart(INPUT), LayerPart(OUTPUT))
    snapshot = desk.settle()
    for key, offset in snapshot.layout.offsets.items():
        row = (
            OutlineRow(Kind.BIAS, key[0], key[1]) if key[2] == BIAS else OutlineRow(Kind.EDGE, *key)
        )
        assert view.outline.value(row) == snapshot.parameters[offset]


def test_only_the_values_that_can_be_seen_are_painted(view, desk, monkeypatch):
    painted = []
    monkeypatch.setattr(view.outline, "value", lambda row, stale=False: painted.append(row) or 0.0)
    view.show_frame(desk.settle())
    view.repaint()
    assert {row.kind for row in painted} <= {
        Kind.LAYER
    }  # collapsed: no number of a neuron is asked for


# --- settings -------------------------------------------------------------------------------------


def test_the_number_of_neurons_is_typed(view, desk, qtbot):
    view.expand(view.outline.index_of(LAYER))
    type_value(view, qtbot, OutlineRow(Kind.UNITS, "hidden1"), "6")
    assert len(desk.experiment.units("hidden1")) == 6
    assert [name for name, _ in texts(view, LAYER)][-2:] == ["Neuron 5", "Neuron 6"]
    assert shown(view, LAYER) == "6 · tanh"


@pytest.mark.parametrize("typed", ["0", "2.5", "513", "1,5", "1,000"])
def test_a_number_of_neurons_that_cannot_be_is_refused(view, desk, qtbot, typed):
    before = desk.document.experiment
    type_value(view, qtbot, OutlineRow(Kind.UNITS, "hidden1"), typed)
    assert desk.experiment == before
    assert "is not a whole number between 1 and 512" in desk.said[-1]


def test_the_number_of_outputs_follows_the_data_set(view, qtbot):
    go_to(view, OutlineRow(Kind.UNITS, OUTPUT))
    press(view, qtbot, KeyCode.Key_Return)
    assert field(view) is None


def test_activation_and_start_weights_are_chosen_from_lists(view, desk, qtbot):
    choose(view, qtbot, OutlineRow(Kind.ACTIVATION, "hidden1"), "ReLU")
    choose(view, qtbot, OutlineRow(Kind.INITIALIZER, "hidden1"), "He/Kaiming normal")
    layer = desk.experiment.network.layer("hidden1")
    assert (layer.activation, layer.initializer.name) == ("relu", "he_normal")
    assert shown(view, LAYER) == "4 · ReLU"


def test_a_list_closed_with_escape_changes_nothing(view, desk, qtbot):
    go_to(view, OutlineRow(Kind.ACTIVATION, "hidden1"))
    press(view, qtbot, KeyCode.Key_Return)
    combo = field(view, ChoiceEdit)
    qtbot.keyClick(combo.view(), KeyCode.Key_Down)
    qtbot.keyClick(combo.view(), KeyCode.Key_Escape)
    qtbot.waitUntil(lambda: field(view, ChoiceEdit) is None)
    assert desk.document.undo_stack.count() == 0


@pytest.mark.parametrize("way", ["Enter", "F2", "click"])
def test_bias_and_frozen_are_switched(view, desk, qtbot, way):
    for kind, field_name in reversed(FLAGS.items()):  # without a bias it cannot be frozen alone
        before = getattr(desk.experiment.network.layer("hidden1"), field_name)
        go_to(view, OutlineRow(kind, "hidden1"))
        if way == "click":
            rect = view.visualRect(
                view.outline.index_of(OutlineRow(kind, "hidden1")).siblingAtColumn(VALUE)
            )
            qtbot.mouseClick(
                view.viewport(),
                Qt.MouseButton.LeftButton,
                pos=QPoint(rect.left() + 10, rect.center().y()),
            )
        else:
            press(view, qtbot, KeyCode.Key_Return if way == "Enter" else KeyCode.Key_F2)
        assert getattr(desk.experiment.network.layer("hidden1"), field_name) is not before
    assert [name for name, _ in texts(view, NEURON)] == ["← Input x₁", "← Input x₂"]
    assert shown(view, NEURON) == ""


def test_enter_on_a_row_without_a_value_opens_and_closes_it(view, qtbot):
    go_to(view, LAYER)
    press(view, qtbot, KeyCode.Key_Return)
    assert view.isExpanded(view.outline.index_of(LAYER))
    press(view, qtbot, KeyCode.Key_Return)
    assert not view.isExpanded(view.outline.index_of(LAYER))


# --- cut edges ------------------------------------------------------------------------------------


def test_a_cut_edge_is_shown_and_drawn_again(view, desk, qtbot):
    desk.document.edit(lambda e: network_edits.cut_edge(e, INPUT, "hidden1", ("2", "x1")), "cut")
    desk.settle()
    assert shown(view, EDGE) == "cut"
    assert texts(view, LAYER)[7][0] == "← Input (7 edges)"
    go_to(view, EDGE)
    assert desk.selection.parts == ()
    qtbot.keyClicks(view, "0.5")
    assert field(view) is None
    press(view, qtbot, KeyCode.Key_Return)
    assert desk.experiment.network.connections[0].cut == frozenset()
    desk.settle()
    assert shown(view, EDGE) not in ("cut", "–")
    assert desk.document.undo_stack.undoText() == "Connect x₁ to Hidden 1, neuron 2"


def test_delete_cuts_the_selected_edge_and_its_row_stays_current(view, desk, qtbot):
    go_to(view, EDGE)
    press(view, qtbot, KeyCode.Key_Delete)
    desk.settle()
    assert shown(view, EDGE) == "cut"
    assert view.outline.row_at(view.currentIndex()) == EDGE
    press(view, qtbot, KeyCode.Key_Return)
    assert desk.experiment.network.connections[0].cut == frozenset()


def test_a_frozen_edge_says_so(view, desk):
    desk.network_actions.mark_edges([EDGE.key], "frozen", True)
    desk.settle()
    assert shown(view, EDGE).endswith("· frozen")


def test_outputs_of_several_classes_are_called_by_them():
    digits = set_dataset(Experiment(), "digits")
    row = OutlineRow(Kind.UNIT, OUTPUT, "4")
    assert name_of(digits, row) == "digit 3"
    assert name_of(digits, OutlineRow(Kind.UNIT, "hidden1", "2")) == "Neuron 2"
