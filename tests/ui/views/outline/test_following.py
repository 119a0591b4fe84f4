"""The outline follows the document, and large networks."""

import pytest
from PyQt6 import sip
from PyQt6.QtCore import QPoint

from playground import INPUT, OUTPUT, Key, Trainer
from playground.core.experiment.edits import layers as layer_edits
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits import units as network_edits
from playground.core.experiment.parts import ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS
from playground.ui.views.outline.fields import ChoiceEdit, RowEdit
from playground.ui.views.outline.rows import Kind, OutlineRow, rows_under
from playground.ui.views.outline.structure import NAME
from playground.ui.views.outline.view import OutlineView
from tests.support.outline import (
    EDGE,
    LAYER,
    NEURON,
    KeyCode,
    chosen_rows,
    engine,
    field,
    go_to,
    press,
    shown,
    type_value,
)

# --- following the document -----------------------------------------------------------------------

EDITS = {
    "add layer": lambda e: layer_edits.add_layer(e, "hidden1"),
    "add layer after": lambda e: layer_edits.add_layer_after(e, "hidden1"),
    "more neurons": lambda e: network_edits.set_units(e, "hidden1", 40),
    "fewer neurons": lambda e: network_edits.remove_unit(e, "hidden1", "1"),
    "skip": lambda e: network_edits.connect(e, INPUT, OUTPUT),
    "branch": lambda e: layer_edits.add_branch(e, "hidden1"),
    "remove layer": lambda e: layer_edits.remove_layer(e, "hidden2"),
    "feature": lambda e: edits.toggle_feature(e, "x1*x2"),
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
def test_the_tree_is_that_of_a_fresh_outline_after_any_edit_and_undo(view, desk, edit):
    everything(view)
    view.expandAll()
    for step in ("edit", "undo", "redo"):
        if step == "edit":
            assert desk.document.edit(EDITS[edit], edit)
        else:
            desk.do(step)
        fresh = OutlineView(
            desk.document, desk.selection, desk.network_actions, desk.menus, desk.theme
        )
        assert everything(view) == everything(fresh)
        sip.delete(fresh)
        desk.settle()
    assert view.isExpanded(view.outline.index_of(NEURON))
    assert view.isExpanded(view.outline.index_of(LAYER))
    view.grab()


def test_what_is_open_and_where_it_is_survives_an_edit_above(view, desk):
    view.expandAll()
    go_to(view, OutlineRow(Kind.EDGE, OUTPUT, "1", "hidden2", "1"))
    first = view.outline.row_at(view.indexAt(QPoint(1, 1)))
    top = view.visualRect(view.outline.index_of(first)).top()
    assert view.verticalScrollBar().value() > 0
    desk.document.edit(EDITS["more neurons"], "more")
    assert view.visualRect(view.outline.index_of(first)).top() == top
    assert view.outline.row_at(view.currentIndex()) == OutlineRow(
        Kind.EDGE, OUTPUT, "1", "hidden2", "1"
    )
    desk.do("undo")
    assert view.visualRect(view.outline.index_of(first)).top() == top


def test_another_file_is_another_tree(view, desk):
    view.expandAll()
    experiment = network_edits.set_units(desk.experiment, "hidden1", 7)
    desk.document.open(Trainer(experiment), None)
    assert shown(view, LAYER) == "7 · tanh"


def test_a_removed_part_leaves_the_selection_in_step(view, desk, qtbot):
    go_to(view, NEURON)
    press(view, qtbot, KeyCode.Key_Delete)
    assert desk.experiment.units("hidden1") == ("1", "3", "4")
    assert desk.selection.parts == ()
    assert chosen_rows(view) == []
    press(view, qtbot, KeyCode.Key_Down)
    assert len(chosen_rows(view)) == 1
    assert desk.selection.parts == (chosen_rows(view)[0].part,)


@pytest.mark.parametrize(
    "row", [EDGE, OutlineRow(Kind.UNITS, "hidden1"), OutlineRow(Kind.ACTIVATION, "hidden1")]
)
@pytest.mark.parametrize("change", ["training", "undo", "its layer goes", "more neurons"])
def test_the_document_may_change_under_an_open_field(view, desk, qtbot, row, change):
    desk.network_actions.add_unit("hidden1")
    desk.settle()
    go_to(view, row)
    press(view, qtbot, KeyCode.Key_Return)
    if change == "training":
        desk.controller.set_running(True)
        qtbot.waitUntil(lambda: desk.snapshot.epoch > 1)
        desk.controller.set_running(False)
    elif change == "undo":
        desk.do("undo")
    elif change == "more neurons":
        desk.document.edit(EDITS["more neurons"], "more")
    else:
        desk.network_actions.remove_layer("hidden1")
    desk.settle()
    assert (field(view) or field(view, ChoiceEdit) or None) is None or change != "its layer goes"
    if isinstance(field(view), RowEdit):
        qtbot.keyClicks(field(view), "3")
        qtbot.keyClick(field(view), KeyCode.Key_Return)
        qtbot.waitUntil(lambda: field(view) is None)
        expected = (
            len(desk.experiment.units("hidden1"))
            if row.kind is Kind.UNITS
            else engine(desk, EDGE.key)
        )
        assert expected == 3
    elif combo := field(view, ChoiceEdit):
        qtbot.keyClick(combo.view(), KeyCode.Key_Escape)
        qtbot.waitUntil(lambda: field(view, ChoiceEdit) is None)
    elif change == "its layer goes":
        type_value(view, qtbot, OutlineRow(Kind.BIAS, "hidden2", "1"), "5")  # fields open again
        assert engine(desk, Key("hidden2", "1", BIAS, BIAS)) == 5.0


def test_a_value_that_is_set_while_training_runs(view, desk, qtbot):
    desk.controller.set_running(True)
    type_value(view, qtbot, EDGE, "7")
    assert desk.controller.running
    desk.controller.set_running(False)
    desk.do("undo")
    assert abs(engine(desk, EDGE.key)) < 3


def test_the_window_may_close_while_a_field_is_open(view_in_window, window, qtbot):
    view = view_in_window
    go_to(view, EDGE)
    press(view, qtbot, KeyCode.Key_Return)
    qtbot.keyClicks(field(view), "5")
    window.close()
    assert window.document.undo_stack.count() == 1  # what was typed counts, and is asked about


def test_a_hidden_outline_does_nothing_and_catches_up(view, desk, monkeypatch):
    view.expandAll()
    view.hide()
    asked = []
    with monkeypatch.context() as patch:
        patch.setattr(
            "playground.ui.views.outline.structure.rows_under", lambda *_: asked.append(1) or []
        )
        patch.setattr(view.outline, "index_of", lambda *_: asked.append(2))
        desk.document.edit(EDITS["more neurons"], "more")
        desk.selection.set([UnitPart("hidden1", "20")])
        desk.settle()
    assert asked == []
    desk.come_back(view)
    assert shown(view, LAYER) == "40 · tanh"
    assert chosen_rows(view) == [OutlineRow(Kind.UNIT, "hidden1", "20")]
    assert shown(view, EDGE) != "–"


# --- large networks -------------------------------------------------------------------------------


MANY = 40  # neurons


def test_large_layers_stay_lazy(view, desk, monkeypatch):
    made = []  # the rows of each branch

    def counted(experiment, row):
        rows = rows_under(experiment, row)
        made.append(len(rows))
        return rows

    desk.document.edit(
        lambda e: network_edits.set_units(
            network_edits.set_units(e, "hidden1", MANY), "hidden2", MANY
        ),
        "large",
    )
    monkeypatch.setattr("playground.ui.views.outline.structure.rows_under", counted)
    model = view.outline
    view.repaint()
    assert made == []  # only the layers, as before
    view.expand(model.index_of(OutlineRow(Kind.LAYER, "hidden2")))
    view.repaint()
    assert made == [8 + MANY]
    view.expand(model.index_of(OutlineRow(Kind.UNIT, "hidden2", "30")))
    view.repaint()
    assert made == [8 + MANY, 1 + MANY]
    desk.selection.set(UnitPart("hidden1", unit) for unit in desk.experiment.units("hidden1")[:20])
    assert made == [8 + MANY, 1 + MANY, 8 + MANY]  # the current one's layer; no neuron
    desk.selection.set([ParameterPart(Key("hidden2", str(MANY), "hidden1", str(MANY)))])
    assert made == [8 + MANY, 1 + MANY, 8 + MANY, 1 + MANY]
    view.repaint()


def test_what_goes_is_forgotten(view, desk):
    view.expandAll()
    desk.document.edit(EDITS["more neurons"], "more")
    view.expandAll()
    neuron = OutlineRow(Kind.UNIT, "hidden1", desk.experiment.units("hidden1")[-1])
    stale = view.outline.index_of(neuron), view.outline.index_of(neuron._replace(kind=Kind.BIAS))
    assert [view.outline.row_at(index).unit for index in stale] == [neuron.unit] * 2
    desk.do("undo")
    assert view.outline.row_at(stale[1]) is None
    assert not view.outline.index_of(neuron).isValid()
