"""The outline, through real key and mouse events: the whole network without the canvas."""

import math

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QItemSelectionModel, QPoint, Qt
from PyQt6.QtGui import QContextMenuEvent
from PyQt6.QtWidgets import QApplication, QLineEdit, QMenu

from playground.core import INPUT, OUTPUT, edits, layer_edits, network_edits
from playground.core.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.spec import BIAS
from playground.ui.outline.fields import ChoiceEdit, NumberEdit
from playground.ui.outline.model import NAME, VALUE
from playground.ui.outline.rows import Kind, Row
from playground.ui.outline.view import OutlineView

Key, Shift, Ctrl = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
EDGE = Row(Kind.EDGE, "hidden1", "2", INPUT, "x1")
BIAS_ROW = Row(Kind.BIAS, "hidden1", "2")
NEURON = Row(Kind.UNIT, "hidden1", "2")
LAYER = Row(Kind.LAYER, "hidden1")


@pytest.fixture
def view(window, qtbot, settle):
    """The outline of the window, in front, with the focus and the values of the first frame."""
    for name, dock in window.docks.items():
        dock.setVisible(name == "outline")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(window.outline.isVisible)
    window.outline.show_frame(settle(window))
    window.outline.setFocus()
    return window.outline


def texts(view, parent=None):
    """Name and value of all rows under a row."""
    model = view.outline
    index = model.index_of(parent) if parent else model.index_of(LAYER).parent()
    rows = range(model.rowCount(index))
    return [tuple(model.index(row, column, index).data() or "" for column in (NAME, VALUE)) for row in rows]


def shown(view, row, column=VALUE):
    return view.outline.index_of(row).siblingAtColumn(column).data()


def go_to(view, row):
    """Make `row` current and selected, as a click would."""
    index = view.outline.index_of(row)
    view.scrollTo(index)
    flag = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)


def field(view, kind=QLineEdit):
    return next((field for field in view.viewport().findChildren(kind) if field.isVisible()), None)


def type_value(view, qtbot, row, text, end=Key.Key_Return):
    go_to(view, row)
    qtbot.keyClick(view, Key.Key_Return)
    editor = field(view)
    if text.isascii():
        qtbot.keyClicks(editor, text)
    else:  # no key has it
        QApplication.clipboard().setText(text)
        qtbot.keyClick(editor, Key.Key_V, Ctrl)
    qtbot.keyClick(editor, end)
    qtbot.waitUntil(lambda: field(view) is None)


def choose(view, qtbot, row, text):
    go_to(view, row)
    qtbot.keyClick(view, Key.Key_Return)
    combo = field(view, ChoiceEdit)
    qtbot.waitUntil(combo.view().isVisible)
    for _ in range(combo.findText(text) - combo.currentIndex()):
        qtbot.keyClick(combo.view(), Key.Key_Down)
    qtbot.keyClick(combo.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: field(view, ChoiceEdit) is None)


def engine(window, key):
    return window.controller.worker.call(lambda trainer: float(trainer.parameters[trainer.layout.offsets[key]]))


def press(view, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(view, key, modifier)


# --- rows ---------------------------------------------------------------------------------------------------------------


def test_the_rows_of_the_default_network(view):
    assert texts(view) == [("Input", "2"), ("Hidden 1", "4 · tanh"), ("Hidden 2", "2 · tanh"), ("Output", "1 · sigmoid")]
    assert texts(view, Row(Kind.LAYER, INPUT)) == [("x₁", ""), ("x₂", "")]
    assert texts(view, LAYER) == [
        ("Neurons", "4"),
        ("Activation", "tanh"),
        ("Start weights", "Xavier/Glorot uniform"),
        ("Bias", ""),
        ("Frozen", ""),
        ("← Input (8 edges)", ""),
        *((f"Neuron {number}", "b = 0") for number in (1, 2, 3, 4)),
    ]
    names = [name for name, _ in texts(view, NEURON)]
    assert names == ["Bias", "← Input x₁", "← Input x₂"]
    assert [name for name, _ in texts(view, Row(Kind.UNIT, OUTPUT, "1"))] == ["Bias", "← H2, neuron 1", "← H2, neuron 2"]


def test_the_check_boxes_show_bias_and_frozen(view, window):
    states = [view.outline.index_of(Row(kind, "hidden1")).siblingAtColumn(VALUE) for kind in (Kind.HAS_BIAS, Kind.FROZEN)]
    assert [index.data(Qt.ItemDataRole.CheckStateRole) for index in states] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_whole_tree_is_reached_with_arrow_keys(view, qtbot, window):
    go_to(view, Row(Kind.LAYER, INPUT))
    press(view, qtbot, Key.Key_Down)
    press(view, qtbot, Key.Key_Right)
    for _ in range(7):
        press(view, qtbot, Key.Key_Down)
    assert window.selection.parts == (UnitPart("hidden1", "1"),)
    press(view, qtbot, Key.Key_Right)
    press(view, qtbot, Key.Key_Down)
    press(view, qtbot, Key.Key_Down)
    assert window.selection.parts == (ParameterPart(("hidden1", "1", INPUT, "x1")),)
    press(view, qtbot, Key.Key_Left)
    assert window.selection.parts == (UnitPart("hidden1", "1"),)


# --- values -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("typed", "expected"), [("0.25", 0.25), ("-1/3", -1 / 3), ("−0.5", -0.5), ("1e-2", 0.01)])
@pytest.mark.parametrize("row", [EDGE, BIAS_ROW, NEURON])
def test_a_typed_value_is_set_shown_and_undone(view, window, qtbot, settle, row, typed, expected):
    before = engine(window, row.key)
    type_value(view, qtbot, row, typed)
    assert engine(window, row.key) == expected
    settle(window)
    assert f"{expected:.3g}".replace("-", "−")[:5] in shown(view, row)
    assert view.outline.row_at(view.currentIndex()) == row
    assert view.hasFocus()
    assert window.document.undo_stack.undoText() == ("Set weight" if row is EDGE else "Set bias")
    qtbot.keyClick(view, Key.Key_Z, Ctrl)
    assert engine(window, row.key) == before


def test_f2_and_a_double_click_open_the_field_too(view, qtbot):
    go_to(view, EDGE)
    press(view, qtbot, Key.Key_F2)
    assert field(view).accessibleName() == "Weight from Input x₁ to Hidden 1, neuron 2"
    qtbot.keyClick(field(view), Key.Key_Escape)
    assert field(view) is None
    index = view.outline.index_of(EDGE).siblingAtColumn(VALUE)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert field(view) is not None


def test_escape_and_an_unchanged_text_change_nothing(view, window, qtbot):
    type_value(view, qtbot, EDGE, "9", end=Key.Key_Escape)
    type_value(view, qtbot, EDGE, "")
    assert window.document.undo_stack.count() == 0


def test_tab_takes_the_value_and_stays_on_the_row(view, window, qtbot):
    type_value(view, qtbot, EDGE, "2", end=Key.Key_Tab)
    assert engine(window, EDGE.key) == 2.0
    assert view.outline.row_at(view.currentIndex()) == EDGE


def test_leaving_the_field_takes_the_value_once(view, window, qtbot):
    go_to(view, EDGE)
    press(view, qtbot, Key.Key_Return)
    qtbot.keyClicks(field(view), "3")
    window.canvas.view.setFocus()
    assert engine(window, EDGE.key) == 3.0
    assert window.document.undo_stack.count() == 1


@pytest.mark.parametrize("row", [EDGE, Row(Kind.UNITS, "hidden1")])
def test_what_is_no_number_is_refused_in_words(view, window, qtbot, row):
    before = window.document.experiment, engine(window, EDGE.key)
    type_value(view, qtbot, row, "much")
    assert "“much” is not a number" in window.notice.label.text()
    assert (window.document.experiment, engine(window, EDGE.key)) == before
    assert window.document.undo_stack.count() == 0


def test_arrow_keys_nudge_what_is_in_the_field(view, window, qtbot):
    type_value(view, qtbot, EDGE, "1")
    go_to(view, EDGE)
    press(view, qtbot, Key.Key_Return)
    qtbot.keyClicks(field(view), "1.5")
    qtbot.keyClick(field(view), Key.Key_Up)
    qtbot.keyClick(field(view), Key.Key_Down, Shift)
    qtbot.keyClick(field(view), Key.Key_Return)
    qtbot.waitUntil(lambda: field(view) is None)
    assert engine(window, EDGE.key) == 1.59


def test_values_follow_training_and_are_not_made_up_for_another_revision(view, window, qtbot, settle):
    before = shown(view, EDGE)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    settle(window)
    assert shown(view, EDGE) != before
    assert float(shown(view, EDGE).replace("−", "-")) == pytest.approx(engine(window, EDGE.key), abs=5e-3)
    window.network_actions.add_unit("hidden2")
    assert shown(view, EDGE) == "–"
    settle(window)
    assert shown(view, EDGE) != "–"


def test_every_value_is_the_one_of_its_key(view, window, settle):
    window.network_actions.connect(LayerPart(INPUT), LayerPart(OUTPUT))
    snapshot = settle(window)
    for key, offset in snapshot.layout.offsets.items():
        row = Row(Kind.BIAS, key[0], key[1]) if key[2] == BIAS else Row(Kind.EDGE, *key)
        assert view.outline.value(row) == snapshot.parameters[offset]


def test_only_the_values_that_can_be_seen_are_painted(view, window, settle, monkeypatch):
    painted = []
    monkeypatch.setattr(view.outline, "value", lambda row, stale=False: painted.append(row) or 0.0)
    view.show_frame(settle(window))
    view.repaint()
    assert {row.kind for row in painted} <= {Kind.LAYER}  # collapsed: no number of a neuron is asked for


# --- settings -----------------------------------------------------------------------------------------------------------


def test_the_number_of_neurons_is_typed(view, window, qtbot, settle):
    view.expand(view.outline.index_of(LAYER))
    type_value(view, qtbot, Row(Kind.UNITS, "hidden1"), "6")
    assert len(window.document.experiment.units("hidden1")) == 6
    assert [name for name, _ in texts(view, LAYER)][-2:] == ["Neuron 5", "Neuron 6"]
    assert shown(view, LAYER) == "6 · tanh"


@pytest.mark.parametrize("typed", ["0", "2.5", "513"])
def test_a_number_of_neurons_that_cannot_be_is_refused(view, window, qtbot, typed):
    before = window.document.experiment
    type_value(view, qtbot, Row(Kind.UNITS, "hidden1"), typed)
    assert window.document.experiment == before
    assert "is not a whole number between 1 and 512" in window.notice.label.text()


def test_the_number_of_outputs_follows_the_data_set(view, qtbot):
    go_to(view, Row(Kind.UNITS, OUTPUT))
    press(view, qtbot, Key.Key_Return)
    assert field(view) is None


def test_activation_and_start_weights_are_chosen_from_lists(view, window, qtbot):
    choose(view, qtbot, Row(Kind.ACTIVATION, "hidden1"), "ReLU")
    choose(view, qtbot, Row(Kind.INITIALIZER, "hidden1"), "He/Kaiming normal")
    layer = window.document.experiment.network.layer("hidden1")
    assert (layer.activation, layer.initializer.name) == ("relu", "he_normal")
    assert shown(view, LAYER) == "4 · ReLU"


def test_a_list_closed_with_escape_changes_nothing(view, window, qtbot):
    go_to(view, Row(Kind.ACTIVATION, "hidden1"))
    press(view, qtbot, Key.Key_Return)
    combo = field(view, ChoiceEdit)
    qtbot.keyClick(combo.view(), Key.Key_Down)
    qtbot.keyClick(combo.view(), Key.Key_Escape)
    qtbot.waitUntil(lambda: field(view, ChoiceEdit) is None)
    assert window.document.undo_stack.count() == 0


@pytest.mark.parametrize("way", ["Enter", "F2", "click"])
def test_bias_and_frozen_are_switched(view, window, qtbot, way):
    for kind, field_name in ((Kind.HAS_BIAS, "bias"), (Kind.FROZEN, "frozen")):
        before = getattr(window.document.experiment.network.layer("hidden1"), field_name)
        go_to(view, Row(kind, "hidden1"))
        if way == "click":
            rect = view.visualRect(view.outline.index_of(Row(kind, "hidden1")).siblingAtColumn(VALUE))
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 10, rect.center().y()))
        else:
            press(view, qtbot, Key.Key_Return if way == "Enter" else Key.Key_F2)
        assert getattr(window.document.experiment.network.layer("hidden1"), field_name) is not before
    assert [name for name, _ in texts(view, NEURON)] == ["← Input x₁", "← Input x₂"]
    assert shown(view, NEURON) == ""


def test_enter_on_a_row_without_a_value_opens_and_closes_it(view, qtbot):
    go_to(view, LAYER)
    press(view, qtbot, Key.Key_Return)
    assert view.isExpanded(view.outline.index_of(LAYER))
    press(view, qtbot, Key.Key_Return)
    assert not view.isExpanded(view.outline.index_of(LAYER))


# --- cut edges ----------------------------------------------------------------------------------------------------------


def test_a_cut_edge_is_shown_and_drawn_again(view, window, qtbot, settle):
    window.document.edit(lambda e: network_edits.cut_edge(e, INPUT, "hidden1", ("2", "x1")), "cut")
    settle(window)
    assert shown(view, EDGE) == "cut"
    assert texts(view, LAYER)[5][0] == "← Input (7 edges)"
    go_to(view, EDGE)
    assert window.selection.parts == ()
    qtbot.keyClicks(view, "0.5")
    assert field(view) is None
    press(view, qtbot, Key.Key_Return)
    assert window.document.experiment.network.connections[0].cut == frozenset()
    settle(window)
    assert shown(view, EDGE) not in ("cut", "–")
    assert window.document.undo_stack.undoText() == "Connect x₁ to Hidden 1, neuron 2"


def test_delete_cuts_the_selected_edge_and_its_row_stays_current(view, window, qtbot, settle):
    go_to(view, EDGE)
    press(view, qtbot, Key.Key_Delete)
    settle(window)
    assert shown(view, EDGE) == "cut"
    assert view.outline.row_at(view.currentIndex()) == EDGE
    press(view, qtbot, Key.Key_Return)
    assert window.document.experiment.network.connections[0].cut == frozenset()


def test_a_frozen_edge_says_so(view, window, settle):
    window.network_actions.mark_edges([EDGE.key], "frozen", True)
    settle(window)
    assert shown(view, EDGE).endswith("· frozen")


# --- selection ----------------------------------------------------------------------------------------------------------


def chosen_rows(view):
    return [view.outline.row_at(index) for index in view.selectionModel().selectedRows()]


def test_rows_select_parts_with_shift_and_control(view, window, qtbot):
    view.expand(view.outline.index_of(LAYER))
    go_to(view, Row(Kind.UNIT, "hidden1", "1"))
    press(view, qtbot, Key.Key_Down, Shift)
    assert window.selection.parts == (UnitPart("hidden1", "1"), UnitPart("hidden1", "2"))
    press(view, qtbot, Key.Key_Down, Ctrl)
    press(view, qtbot, Key.Key_Down, Ctrl)
    press(view, qtbot, Key.Key_Space, Ctrl)
    assert window.selection.current == UnitPart("hidden1", "4")
    assert set(window.selection.parts) == {UnitPart("hidden1", unit) for unit in "124"}
    assert not window.controller.running


@pytest.mark.parametrize(
    ("row", "part"),
    [
        (Row(Kind.ACTIVATION, "hidden2"), LayerPart("hidden2")),
        (Row(Kind.CONNECTION, "hidden1", source=INPUT), ConnectionPart(INPUT, "hidden1")),
        (BIAS_ROW, ParameterPart(("hidden1", "2", BIAS, BIAS))),
        (Row(Kind.UNIT, INPUT, "x2"), UnitPart(INPUT, "x2")),
    ],
)
def test_every_row_stands_for_a_part(view, window, row, part):
    go_to(view, row)
    assert window.selection.parts == (part,)
    assert chosen_rows(view) == [row]


@pytest.mark.parametrize("row", [LAYER, NEURON, BIAS_ROW, EDGE, Row(Kind.CONNECTION, OUTPUT, source="hidden2")])
def test_a_part_selected_elsewhere_is_selected_and_can_be_seen(view, window, row):
    window.selection.set([row.part])
    assert chosen_rows(view) == [row]
    assert view.outline.row_at(view.currentIndex()) == row
    rect = view.visualRect(view.outline.index_of(row))
    assert rect.isValid()
    assert view.viewport().rect().contains(rect.center())


def test_selections_do_not_go_round_in_circles(view, window, qtbot):
    said = []
    window.selection.changed.connect(lambda: said.append(window.selection.parts))
    window.selection.set([NEURON.part, EDGE.part])
    go_to(view, BIAS_ROW)
    press(view, qtbot, Key.Key_Escape)
    assert said == [(NEURON.part, EDGE.part), (BIAS_ROW.part,), ()]
    assert chosen_rows(view) == []


def test_ctrl_a_selects_all_layers_and_not_all_rows(view, window, qtbot):
    view.expand(view.outline.index_of(LAYER))
    press(view, qtbot, Key.Key_A, Ctrl)
    assert window.selection.parts == tuple(LayerPart(id) for id in (INPUT, "hidden1", "hidden2", OUTPUT))
    assert len(chosen_rows(view)) == 4


def test_rows_of_a_closed_branch_are_selected_when_it_is_opened(view, window):
    window.selection.set([NEURON.part, LayerPart("hidden2")])
    assert chosen_rows(view) == [Row(Kind.LAYER, "hidden2")]
    view.expand(view.outline.index_of(LAYER))
    assert set(chosen_rows(view)) == {NEURON, Row(Kind.LAYER, "hidden2")}
    assert window.selection.parts == (NEURON.part, LayerPart("hidden2"))


# --- keys of the window -------------------------------------------------------------------------------------------------


def test_space_runs_and_letters_do_nothing(view, window, qtbot):
    go_to(view, Row(Kind.HAS_BIAS, "hidden1"))
    before = view.currentIndex()
    qtbot.keyClicks(view, "onih*+-")
    assert view.currentIndex() == before
    assert field(view) is None
    press(view, qtbot, Key.Key_Space)
    assert window.controller.running
    assert window.document.experiment.network.layer("hidden1").bias


def test_space_in_an_open_field_runs_too(view, window, qtbot):
    go_to(view, EDGE)
    press(view, qtbot, Key.Key_Return)
    qtbot.keyClick(field(view), Key.Key_Space)
    assert window.controller.running
    assert isinstance(field(view), NumberEdit)


def test_alt_and_arrow_moves_the_layer(view, window, qtbot):
    view.expand(view.outline.index_of(LAYER))
    go_to(view, LAYER)
    press(view, qtbot, Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [layer.id for layer in window.document.experiment.network.layers] == ["hidden2", "hidden1", OUTPUT]
    assert [view.outline.row_at(view.outline.index(row, 0)).layer for row in range(4)] == [INPUT, "hidden2", "hidden1", OUTPUT]
    assert view.isExpanded(view.outline.index_of(LAYER))


@pytest.mark.parametrize("way", ["mouse", "menu key", "shift f10"])
def test_the_menu_of_a_row(view, window, qtbot, monkeypatch, way):
    seen = []
    monkeypatch.setattr(QMenu, "exec", lambda menu, place: seen.append([action.text() for action in menu.actions()]))
    view.expand(view.outline.index_of(LAYER))
    index = view.outline.index_of(NEURON)
    place = view.visualRect(index).center()
    if way == "mouse":
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    else:
        go_to(view, NEURON)
        if way == "shift f10":
            press(view, qtbot, Key.Key_F10, Shift)
        else:
            QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0)))
    assert len(seen) == 1
    assert "Remove this neuron" in seen[0]
    assert window.selection.parts == (NEURON.part,)


def test_the_menu_of_a_cut_edge_draws_it_again(view, window):
    window.network_actions.mark_edges([EDGE.key], "cut", True)
    menu = QMenu()
    assert view.fill_menu(menu, view.outline.index_of(EDGE))
    menu.actions()[0].trigger()
    assert window.document.experiment.network.connections[0].cut == frozenset()


# --- following the document ---------------------------------------------------------------------------------------------

EDITS = {
    "add layer": lambda e: layer_edits.add_layer(e, "hidden1"),
    "add layer after": lambda e: layer_edits.add_layer_after(e, "hidden1"),
    "more neurons": lambda e: network_edits.set_units(e, "hidden1", 40),
    "fewer neurons": lambda e: network_edits.remove_unit(e, "hidden1", "1"),
    "skip": lambda e: network_edits.connect(e, INPUT, OUTPUT),
    "branch": lambda e: layer_edits.add_branch(e, "hidden1"),
    "remove layer": lambda e: layer_edits.remove_layer(e, "hidden2"),
    "feature": lambda e: edits.toggle_feature(e, "x1*x2", ("x1", "x2", "x1*x2")),
    "no bias": lambda e: network_edits.set_layer(e, "hidden1", bias=False),
    "move": lambda e: layer_edits.move_layer_by(e, "hidden1", 1),
}


def everything(view, index=None):
    """The whole tree as nested rows, asked for by index as a view would."""
    model = view.outline
    index = index if index is not None else model.index(-1, -1)
    children = [model.index(row, NAME, index) for row in range(model.rowCount(index))]
    assert all(model.parent(child) == index for child in children)
    return [(model.row_at(child), child.data(), everything(view, child)) for child in children]


@pytest.mark.parametrize("edit", EDITS)
def test_the_tree_is_that_of_a_fresh_outline_after_any_edit_and_undo(view, window, qtbot, settle, edit):
    everything(view)
    view.expandAll()
    for step in ("edit", "undo", "redo"):
        if step == "edit":
            assert window.document.edit(EDITS[edit], edit)
        else:
            window.actions_by_name[step].trigger()
        fresh = OutlineView(window.document, window.selection, window.network_actions, window.menus, window.theme)
        assert everything(view) == everything(fresh)
        sip.delete(fresh)
        settle(window)
    assert view.isExpanded(view.outline.index_of(NEURON))
    assert view.isExpanded(view.outline.index_of(LAYER))
    view.grab()


def test_what_is_open_and_where_it_is_survives_an_edit_above(view, window, qtbot):
    view.expandAll()
    go_to(view, Row(Kind.EDGE, OUTPUT, "1", "hidden2", "1"))
    first = view.outline.row_at(view.indexAt(QPoint(1, 1)))
    top = view.visualRect(view.outline.index_of(first)).top()
    assert view.verticalScrollBar().value() > 0
    window.document.edit(EDITS["more neurons"], "more")
    assert view.visualRect(view.outline.index_of(first)).top() == top
    assert view.outline.row_at(view.currentIndex()) == Row(Kind.EDGE, OUTPUT, "1", "hidden2", "1")
    window.actions_by_name["undo"].trigger()
    assert view.visualRect(view.outline.index_of(first)).top() == top


def test_another_file_is_another_tree(view, window):
    view.expandAll()
    window.document.replace(network_edits.set_units(window.document.experiment, "hidden1", 7), None)
    assert shown(view, LAYER) == "7 · tanh"


def test_a_removed_part_leaves_the_selection_in_step(view, window, qtbot, settle):
    go_to(view, NEURON)
    press(view, qtbot, Key.Key_Delete)
    assert window.document.experiment.units("hidden1") == ("1", "3", "4")
    assert window.selection.parts == ()
    assert chosen_rows(view) == []
    press(view, qtbot, Key.Key_Down)
    assert len(chosen_rows(view)) == 1
    assert window.selection.parts == (chosen_rows(view)[0].part,)


@pytest.mark.parametrize("row", [EDGE, Row(Kind.UNITS, "hidden1"), Row(Kind.ACTIVATION, "hidden1")])
@pytest.mark.parametrize("change", ["training", "undo", "its layer goes", "more neurons"])
def test_the_document_may_change_under_an_open_field(view, window, qtbot, settle, row, change):
    window.network_actions.add_unit("hidden1")
    settle(window)
    go_to(view, row)
    press(view, qtbot, Key.Key_Return)
    if change == "training":
        window.controller.set_running(True)
        qtbot.waitUntil(lambda: window.controller.snapshot.epoch > 1)
        window.controller.set_running(False)
    elif change == "undo":
        window.actions_by_name["undo"].trigger()
    elif change == "more neurons":
        window.document.edit(EDITS["more neurons"], "more")
    else:
        window.network_actions.remove_layer("hidden1")
    settle(window)
    assert (field(view) or field(view, ChoiceEdit) or None) is None or change != "its layer goes"
    if isinstance(field(view), NumberEdit):
        qtbot.keyClicks(field(view), "3")
        qtbot.keyClick(field(view), Key.Key_Return)
        qtbot.waitUntil(lambda: field(view) is None)
        expected = len(window.document.experiment.units("hidden1")) if row.kind is Kind.UNITS else engine(window, EDGE.key)
        assert expected == 3
    elif combo := field(view, ChoiceEdit):
        qtbot.keyClick(combo.view(), Key.Key_Escape)
        qtbot.waitUntil(lambda: field(view, ChoiceEdit) is None)
    elif change == "its layer goes":
        type_value(view, qtbot, Row(Kind.BIAS, "hidden2", "1"), "5")  # fields open again
        assert engine(window, ("hidden2", "1", BIAS, BIAS)) == 5.0


def test_a_value_that_is_set_while_training_runs(view, window, qtbot):
    window.controller.set_running(True)
    type_value(view, qtbot, EDGE, "7")
    assert window.controller.running
    window.controller.set_running(False)
    window.actions_by_name["undo"].trigger()
    assert abs(engine(window, EDGE.key)) < 3


def test_the_window_may_close_while_a_field_is_open(view, window, qtbot):
    go_to(view, EDGE)
    press(view, qtbot, Key.Key_Return)
    qtbot.keyClicks(field(view), "5")
    window.close()


def test_a_hidden_outline_does_nothing_and_catches_up(view, window, settle, monkeypatch):
    view.expandAll()
    view.parentWidget().hide()
    asked = []
    with monkeypatch.context() as patch:
        patch.setattr("playground.ui.outline.model.rows_under", lambda *_: asked.append(1) or [])
        patch.setattr(view.outline, "index_of", lambda *_: asked.append(2))
        window.document.edit(EDITS["more neurons"], "more")
        window.selection.set([UnitPart("hidden1", "20")])
        settle(window)
    assert asked == []
    view.parentWidget().show()
    assert shown(view, LAYER) == "40 · tanh"
    assert chosen_rows(view) == [Row(Kind.UNIT, "hidden1", "20")]
    assert shown(view, EDGE) != "–"


# --- large networks -----------------------------------------------------------------------------------------------------


def test_large_layers_stay_lazy(view, window, qtbot):
    window.document.edit(lambda e: network_edits.set_units(network_edits.set_units(e, "hidden1", 512), "hidden2", 512), "large")
    model = view.outline
    view.repaint()
    assert model.row_count == 4
    view.expand(model.index_of(Row(Kind.LAYER, "hidden2")))
    view.repaint()
    assert model.row_count == 4 + 6 + 512
    view.expand(model.index_of(Row(Kind.UNIT, "hidden2", "300")))
    view.repaint()
    assert model.row_count == 4 + 6 + 512 + 1 + 512
    window.selection.set(UnitPart("hidden1", unit) for unit in window.document.experiment.units("hidden1")[:100])
    assert model.row_count == 4 + 2 * (6 + 512) + 1 + 512  # the current one's layer; no neuron
    window.selection.set([ParameterPart(("hidden2", "512", "hidden1", "512"))])
    assert model.row_count == 4 + 2 * (6 + 512) + 2 * (1 + 512)
    view.repaint()


def test_what_goes_is_forgotten(view, window):
    view.expandAll()
    before = view.outline.row_count
    window.document.edit(EDITS["more neurons"], "more")
    view.expandAll()
    assert view.outline.row_count > before
    window.actions_by_name["undo"].trigger()
    assert view.outline.row_count == before


# --- screen readers -----------------------------------------------------------------------------------------------------


def test_rows_are_whole_sentences_for_screen_readers(view, window, qtbot, settle):
    type_value(view, qtbot, EDGE, "-0.4")
    type_value(view, qtbot, BIAS_ROW, "0.12")
    settle(window)
    sentences = {
        Row(Kind.LAYER, INPUT): "Input, 2 features",
        LAYER: "Hidden 1, 4 neurons, activation tanh",
        Row(Kind.LAYER, OUTPUT): "Output, 1 neuron, activation sigmoid",
        Row(Kind.UNITS, "hidden1"): "Hidden 1, number of neurons: 4",
        Row(Kind.ACTIVATION, "hidden1"): "Hidden 1, activation: tanh",
        Row(Kind.INITIALIZER, "hidden1"): "Hidden 1, start weights: Xavier/Glorot uniform",
        Row(Kind.HAS_BIAS, "hidden1"): "Hidden 1, bias on",
        Row(Kind.FROZEN, "hidden1"): "Hidden 1, not frozen",
        Row(Kind.CONNECTION, "hidden1", source=INPUT): "Connection from Input to Hidden 1, 8 edges",
        Row(Kind.UNIT, INPUT, "x1"): "Input x₁",
        NEURON: "Hidden 1, neuron 2, bias 0.120",
        BIAS_ROW: "Bias of Hidden 1, neuron 2: 0.120",
        EDGE: "Weight from Input x₁ to Hidden 1, neuron 2: −0.400",
    }
    for row, sentence in sentences.items():
        for column in (NAME, VALUE):
            assert view.outline.index_of(row).siblingAtColumn(column).data(Qt.ItemDataRole.AccessibleTextRole) == sentence
    window.network_actions.mark_edges([EDGE.key], "cut", True)
    assert shown_to_reader(view, EDGE) == "Edge from Input x₁ to Hidden 1, neuron 2: cut"
    assert shown_to_reader(view, BIAS_ROW) == "Bias of Hidden 1, neuron 2: not known yet"


def shown_to_reader(view, row):
    return shown_role(view, row, Qt.ItemDataRole.AccessibleTextRole)


def shown_role(view, row, role):
    return view.outline.index_of(row).data(role)


def test_the_outline_and_what_enter_does_are_said(view, window):
    assert view.accessibleName() == "Outline of the network"
    description = Qt.ItemDataRole.AccessibleDescriptionRole
    assert shown_role(view, EDGE, description) == "Enter changes the value."
    assert shown_role(view, Row(Kind.FROZEN, "hidden1"), description) == "Enter switches it on or off."


def test_the_current_row_is_told_anew_when_an_edit_is_done(view, window, qtbot, settle):
    told = []
    view.outline.dataChanged.connect(lambda index: told.append((view.outline.row_at(index), index.data())))
    type_value(view, qtbot, EDGE, "0.25")
    view.show_frame(settle(window))
    assert told == [(EDGE, "0.250")]


def test_a_theme_change_is_followed(view, window):
    from playground.ui.theme import THEMES

    view.set_theme(THEMES["dark"])
    assert view.palette().base().color().name() == THEMES["dark"].surface
    assert math.isclose(view.palette().highlight().color().blueF(), 1.0)
    view.grab()


def test_selecting_nothing_in_the_outline_selects_nothing(view, window):
    go_to(view, LAYER)
    view.selectionModel().select(view.currentIndex(), QItemSelectionModel.SelectionFlag.Clear)
    assert window.selection.parts == ()
