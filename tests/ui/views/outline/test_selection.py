"""The outline: selection, keys of the window, menus, words for screen readers."""

import pytest
from PyQt6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PyQt6.QtGui import QContextMenuEvent, QMouseEvent
from PyQt6.QtWidgets import QApplication, QMenu

from playground import INPUT, OUTPUT, Key
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS
from playground.ui.views.outline.fields import RowEdit
from playground.ui.views.outline.rows import Kind, OutlineRow
from playground.ui.views.outline.structure import NAME, VALUE
from tests.support.outline import (
    BIAS_ROW,
    EDGE,
    LAYER,
    NEURON,
    Ctrl,
    KeyCode,
    Shift,
    chosen_rows,
    field,
    go_to,
    press,
    type_value,
)

# --- selection ------------------------------------------------------------------------------------


def test_rows_select_parts_with_shift_and_control(view, desk, qtbot):
    view.expand(view.outline.index_of(LAYER))
    go_to(view, OutlineRow(Kind.UNIT, "hidden1", "1"))
    press(view, qtbot, KeyCode.Key_Down, Shift)
    assert desk.selection.parts == (UnitPart("hidden1", "1"), UnitPart("hidden1", "2"))
    press(view, qtbot, KeyCode.Key_Down, Ctrl)
    press(view, qtbot, KeyCode.Key_Down, Ctrl)
    press(view, qtbot, KeyCode.Key_Space, Ctrl)
    assert desk.selection.current == UnitPart("hidden1", "4")
    assert set(desk.selection.parts) == {UnitPart("hidden1", unit) for unit in "124"}
    assert not desk.controller.running


@pytest.mark.parametrize("by_mouse", [False, True])
def test_shift_begins_at_the_row_that_another_view_has_selected(view, desk, qtbot, by_mouse):
    view.expand(view.outline.index_of(LAYER))
    units = [OutlineRow(Kind.UNIT, "hidden1", unit) for unit in "1234"]
    go_to(view, units[2])
    press(view, qtbot, KeyCode.Key_Down, Shift)
    desk.selection.set([units[0].part])  # as a click on the canvas does
    for row in units[1:3]:
        if by_mouse:
            center = view.visualRect(view.outline.index_of(row)).center()
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Shift, center)
        else:
            press(view, qtbot, KeyCode.Key_Down, Shift)
    assert desk.selection.parts == tuple(row.part for row in units[:3])


def test_shift_goes_on_from_where_control_has_gone(view, desk, qtbot):
    view.expand(view.outline.index_of(LAYER))
    go_to(view, OutlineRow(Kind.UNIT, "hidden1", "1"))
    for modifier in (Shift, Ctrl, Shift):
        press(view, qtbot, KeyCode.Key_Down, modifier)
    assert set(desk.selection.parts) == {UnitPart("hidden1", unit) for unit in "34"}


def test_a_drag_selects_all_rows_that_it_passes(view, desk, qtbot):
    view.expand(view.outline.index_of(LAYER))
    first, last = (
        view.visualRect(view.outline.index_of(OutlineRow(Kind.UNIT, "hidden1", unit))).center()
        for unit in "13"
    )
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(last),
        QPointF(view.viewport().mapToGlobal(last)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), move)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert set(desk.selection.parts) == {UnitPart("hidden1", unit) for unit in "123"}


@pytest.mark.parametrize(
    ("row", "part"),
    [
        (OutlineRow(Kind.ACTIVATION, "hidden2"), LayerPart("hidden2")),
        (OutlineRow(Kind.CONNECTION, "hidden1", source=INPUT), ConnectionPart(INPUT, "hidden1")),
        (BIAS_ROW, ParameterPart(Key("hidden1", "2", BIAS, BIAS))),
        (OutlineRow(Kind.UNIT, INPUT, "x2"), UnitPart(INPUT, "x2")),
    ],
)
def test_every_row_stands_for_a_part(view, desk, row, part):
    go_to(view, row)
    assert desk.selection.parts == (part,)
    assert chosen_rows(view) == [row]


@pytest.mark.parametrize(
    "row", [LAYER, NEURON, BIAS_ROW, EDGE, OutlineRow(Kind.CONNECTION, OUTPUT, source="hidden2")]
)
def test_a_part_selected_elsewhere_is_selected_and_can_be_seen(view, desk, row):
    desk.selection.set([row.part])
    assert chosen_rows(view) == [row]
    assert view.outline.row_at(view.currentIndex()) == row
    rect = view.visualRect(view.outline.index_of(row))
    assert rect.isValid()
    assert view.viewport().rect().contains(rect.center())


def test_selections_do_not_go_round_in_circles(view, desk, qtbot):
    said = []
    desk.selection.changed.connect(lambda: said.append(desk.selection.parts))
    desk.selection.set([NEURON.part, EDGE.part])
    go_to(view, BIAS_ROW)
    press(view, qtbot, KeyCode.Key_Escape)
    assert said == [(NEURON.part, EDGE.part), (BIAS_ROW.part,), ()]
    assert chosen_rows(view) == []


def test_ctrl_a_selects_all_layers_and_not_all_rows(view, desk, qtbot):
    view.expand(view.outline.index_of(LAYER))
    press(view, qtbot, KeyCode.Key_A, Ctrl)
    assert desk.selection.parts == tuple(
        LayerPart(layer_id) for layer_id in (INPUT, "hidden1", "hidden2", OUTPUT)
    )
    assert len(chosen_rows(view)) == 4


def test_rows_of_a_closed_branch_are_selected_when_it_is_opened(view, desk):
    desk.selection.set([NEURON.part, LayerPart("hidden2")])
    assert chosen_rows(view) == [OutlineRow(Kind.LAYER, "hidden2")]
    view.expand(view.outline.index_of(LAYER))
    assert set(chosen_rows(view)) == {NEURON, OutlineRow(Kind.LAYER, "hidden2")}
    assert desk.selection.parts == (NEURON.part, LayerPart("hidden2"))


# --- keys of the window ---------------------------------------------------------------------------


def test_space_runs_and_letters_do_nothing(view_in_window, window, qtbot):
    view = view_in_window
    go_to(view, OutlineRow(Kind.HAS_BIAS, "hidden1"))
    before = view.currentIndex()
    qtbot.keyClicks(view, "onih*+-")
    assert view.currentIndex() == before
    assert field(view) is None
    go_to(view, OutlineRow(Kind.LAYER, "hidden1"))
    press(view, qtbot, KeyCode.Key_Space)
    assert window.controller.running


def test_space_switches_a_check_box(view_in_window, window, qtbot):
    view = view_in_window
    go_to(view, OutlineRow(Kind.HAS_BIAS, "hidden1"))
    press(view, qtbot, KeyCode.Key_Space)
    assert not window.controller.running
    assert not window.document.experiment.network.layer("hidden1").bias


def test_space_in_an_open_field_runs_too(view_in_window, window, qtbot):
    view = view_in_window
    go_to(view, EDGE)
    press(view, qtbot, KeyCode.Key_Return)
    qtbot.keyClick(field(view), KeyCode.Key_Space)
    assert window.controller.running
    assert isinstance(field(view), RowEdit)


def test_alt_and_arrow_moves_the_layer(view, desk, qtbot):
    view.expand(view.outline.index_of(LAYER))
    go_to(view, LAYER)
    press(view, qtbot, KeyCode.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [layer.id for layer in desk.experiment.network.layers] == [
        "hidden2",
        "hidden1",
        OUTPUT,
    ]
    assert [view.outline.row_at(view.outline.index(row, 0)).layer for row in range(4)] == [
        INPUT,
        "hidden2",
        "hidden1",
        OUTPUT,
    ]
    assert view.isExpanded(view.outline.index_of(LAYER))


@pytest.mark.parametrize("way", ["mouse", "menu key", "shift f10"])
def test_the_menu_of_a_row(view, desk, qtbot, monkeypatch, way):
    seen = []
    monkeypatch.setattr(
        QMenu, "exec", lambda menu, place: seen.append([action.text() for action in menu.actions()])
    )
    view.expand(view.outline.index_of(LAYER))
    index = view.outline.index_of(NEURON)
    place = view.visualRect(index).center()
    if way == "mouse":
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place)
        )
        QApplication.sendEvent(view.viewport(), event)
    else:
        go_to(view, NEURON)
        if way == "shift f10":
            press(view, qtbot, KeyCode.Key_F10, Shift)
        else:
            QApplication.sendEvent(
                view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0))
            )
    assert len(seen) == 1
    assert "Remove this neuron" in seen[0]
    assert desk.selection.parts == (NEURON.part,)


def test_the_menu_of_a_cut_edge_draws_it_again(view, desk):
    desk.network_actions.mark_edges([EDGE.key], "cut", True)
    menu = QMenu()
    assert view.fill_menu(menu, view.outline.index_of(EDGE))
    menu.actions()[0].trigger()
    assert desk.experiment.network.connections[0].cut == frozenset()


# --- screen readers -------------------------------------------------------------------------------


def test_rows_are_whole_sentences_for_screen_readers(view, desk, qtbot):
    type_value(view, qtbot, EDGE, "-0.4")
    type_value(view, qtbot, BIAS_ROW, "0.12")
    desk.settle()
    sentences = {
        OutlineRow(Kind.LAYER, INPUT): "Input, 2 features",
        LAYER: "Hidden 1, 4 neurons, activation tanh",
        OutlineRow(Kind.LAYER, OUTPUT): "Output, 1 neuron, activation sigmoid",
        OutlineRow(Kind.UNITS, "hidden1"): "Hidden 1, number of neurons: 4",
        OutlineRow(Kind.ACTIVATION, "hidden1"): "Hidden 1, activation: tanh",
        OutlineRow(Kind.INITIALIZER, "hidden1"): "Hidden 1, start weights: Xavier/Glorot uniform",
        OutlineRow(Kind.HAS_BIAS, "hidden1"): "Hidden 1, bias on",
        OutlineRow(Kind.FROZEN, "hidden1"): "Hidden 1, not frozen",
        OutlineRow(
            Kind.CONNECTION, "hidden1", source=INPUT
        ): "Connection from Input to Hidden 1, 8 edges",
        OutlineRow(Kind.UNIT, INPUT, "x1"): "Input x₁",
        NEURON: "Hidden 1, neuron 2, bias 0.120",
        BIAS_ROW: "Bias of Hidden 1, neuron 2: 0.120",
        EDGE: "Weight from Input x₁ to Hidden 1, neuron 2: −0.400",
    }
    for row, sentence in sentences.items():
        for column in (NAME, VALUE):
            assert (
                view.outline.index_of(row)
                .siblingAtColumn(column)
                .data(Qt.ItemDataRole.AccessibleTextRole)
                == sentence
            )
    desk.network_actions.mark_edges([EDGE.key], "cut", True)
    assert shown_to_reader(view, EDGE) == "Edge from Input x₁ to Hidden 1, neuron 2: cut"
    assert shown_to_reader(view, BIAS_ROW) == "Bias of Hidden 1, neuron 2: not known yet"


def shown_to_reader(view, row):
    return shown_role(view, row, Qt.ItemDataRole.AccessibleTextRole)


def shown_role(view, row, role):
    return view.outline.index_of(row).data(role)


def test_the_outline_and_what_enter_does_are_said(view, desk):
    assert view.accessibleName() == "Outline of the network"
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    assert shown_role(view, EDGE, description) == "Enter changes the value."
    assert (
        shown_role(view, OutlineRow(Kind.FROZEN, "hidden1"), description)
        == "Enter switches it on or off."
    )


def test_the_current_row_is_told_anew_when_an_edit_is_done(view, desk, qtbot):
    told = []
    view.outline.dataChanged.connect(
        lambda index: told.append((view.outline.row_at(index), index.data()))
    )
    type_value(view, qtbot, EDGE, "0.25")
    view.show_frame(desk.settle())
    assert told == [(EDGE, "0.250")]


def test_selecting_nothing_in_the_outline_selects_nothing(view, desk):
    go_to(view, LAYER)
    view.selectionModel().select(view.currentIndex(), QItemSelectionModel.SelectionFlag.Clear)
    assert desk.selection.parts == ()
