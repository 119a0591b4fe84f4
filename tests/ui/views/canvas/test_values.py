"""Setting weights and biases on the canvas, through real mouse and key events."""

import pytest
from PyQt6.QtCore import QPoint, Qt, QTimer

from playground import Key
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS


def edge_point(window, source="input", target="hidden1", edge=0):
    view = window.views.canvas.view
    key = view.network_scene.edges[source, target].keys[edge]
    return view.position_of(ParameterPart(key)), key


def bias_point(window, layer="hidden1", unit="2"):
    view = window.views.canvas.view
    key = Key(layer, unit, BIAS, BIAS)
    return view.position_of(ParameterPart(key)), key


def click(window, qtbot, point):
    qtbot.mouseClick(window.views.canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def value(window, key):
    return window.controller.worker.call(
        lambda trainer: float(trainer.parameters[trainer.layout.offsets[key]])
    )


@pytest.mark.parametrize(
    ("typed", "expected"), [("0.25", 0.25), ("-1/3", -1 / 3), ("1e-2", 0.01), ("0,5", 0.5)]
)
@pytest.mark.parametrize("place", [edge_point, bias_point])
def test_click_type_enter_sets_the_value_and_undo_takes_it_back(
    window, qtbot, settle, place, typed, expected
):
    settle(window)
    point, key = place(window)
    before = value(window, key)
    loss = window.controller.snapshot.metrics.train_loss
    click(window, qtbot, point)
    editor = window.views.canvas.view.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert value(window, key) == expected
    qtbot.waitUntil(lambda: window.controller.snapshot.metrics.train_loss != loss)
    assert window.document.undo_stack.undoText() == ("Set bias" if key[2] == BIAS else "Set weight")
    window.actions_by_name["undo"].trigger()
    assert value(window, key) == before


@pytest.mark.parametrize("way", ["tab", "click elsewhere"])
def test_tab_and_a_click_elsewhere_accept(window, qtbot, settle, way):
    settle(window)
    point, key = edge_point(window)
    click(window, qtbot, point)
    qtbot.keyClicks(window.views.canvas.view.editor, "2")
    if way == "tab":
        qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Tab)
    else:
        click(window, qtbot, QPoint(5, 5))
    assert value(window, key) == 2.0


def test_escape_refuses_and_an_unchanged_value_makes_no_undo_step(window, qtbot, settle):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    qtbot.keyClicks(window.views.canvas.view.editor, "9")
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Escape)
    click(window, qtbot, point)
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Return)
    assert value(window, key) == before
    assert window.document.undo_stack.count() == 0


def test_what_is_no_number_is_refused_in_words(window, qtbot, settle):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    qtbot.keyClicks(window.views.canvas.view.editor, "much")
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Return)
    assert "“much” is not a number" in window.notice.label.text()
    assert value(window, key) == before


def test_nudges_act_at_once_and_are_one_undo_step(window, qtbot, settle):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    editor = window.views.canvas.view.editor
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Up)
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert value(window, key) == pytest.approx(before + 0.29, abs=1e-9)
    assert editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert window.document.undo_stack.count() == 1
    window.actions_by_name["undo"].trigger()
    assert value(window, key) == before


def test_a_value_can_be_set_while_training_runs(window, qtbot, settle):
    settle(window)
    window.toolbar.speed.setValue(0)
    window.controller.set_running(True)
    point, key = edge_point(window)
    click(window, qtbot, point)
    qtbot.keyClicks(window.views.canvas.view.editor, "7")
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Return)
    assert value(window, key) == pytest.approx(7.0, abs=0.5)
    assert window.controller.running


def test_a_structural_edit_closes_an_open_field(window, qtbot, settle):
    settle(window)
    point, _ = edge_point(window)
    click(window, qtbot, point)
    window.shared.network_actions.add_unit("hidden1")
    assert not window.views.canvas.view.editor.isVisible()


def test_a_drag_pans_and_opens_nothing(window, qtbot, settle):
    settle(window)
    view = window.views.canvas.view
    point, _ = edge_point(window)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseMove(view.viewport(), point + QPoint(40, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(40, 0))
    assert not view.editor.isVisible()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_the_focus_goes_back_to_the_canvas(window, qtbot, settle, end):
    settle(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    point, _ = edge_point(window)
    click(window, qtbot, point)
    qtbot.keyClicks(window.views.canvas.view.editor, "0.5")
    qtbot.keyClick(window.views.canvas.view.editor, end)
    assert window.views.canvas.view.hasFocus()


def test_nudges_there_and_back_at_once_are_both_done(window, qtbot, settle):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    for nudge in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(window.views.canvas.view.editor, nudge)
    assert value(window, key) == pytest.approx(before, abs=1e-9)


def test_an_open_field_follows_an_undo(window, qtbot, settle):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    editor = window.views.canvas.view.editor
    shown = editor.text()
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: editor.text() == shown)
    assert value(window, key) == before


@pytest.mark.parametrize(("typed", "words"), [("1e300", "Value"), ("-1e10", "Value")])
def test_endless_values_are_refused(window, qtbot, settle, typed, words):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    qtbot.keyClicks(window.views.canvas.view.editor, typed)
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Return)
    assert words in window.notice.label.text()
    assert value(window, key) == before


def test_an_emptied_field_changes_nothing(window, qtbot, settle):
    settle(window)
    point, key = edge_point(window)
    before = value(window, key)
    click(window, qtbot, point)
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Delete)
    qtbot.keyClick(window.views.canvas.view.editor, Qt.Key.Key_Return)
    assert value(window, key) == before
    assert not window.notice.isVisible()


def test_of_very_many_edges_exactly_the_strongest_are_drawn_and_pointed_at_even_when_all_are_equal(
    window, settle
):
    settle(window)
    window.shared.network_actions.set_units(30, "hidden1", "hidden2")
    window.shared.network_actions.set_initializer("zeros", "hidden1", "hidden2", "output")
    window.actions_by_name["restart"].trigger()
    settle(window)
    scene = window.views.canvas.view.network_scene
    assert sum(len(item.drawn) for item in scene.edges.values()) == 600
    assert scene.edge_count == 30 * 2 + 30 * 30 + 30


def test_what_is_no_number_stays_in_the_field_to_be_mended(window, qtbot, settle):
    settle(window)
    click(window, qtbot, edge_point(window)[0])
    editor = window.views.canvas.view.editor
    qtbot.keyClicks(editor, "much")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.text() == "much"
    assert "is not a number" in window.notice.label.text()
    editor.selectAll()
    qtbot.keyClicks(editor, "0.5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert window.document.undo_stack.count() == 1


def test_a_notice_comes_and_goes_without_moving_the_canvas(window, qtbot, settle):
    settle(window)
    place = window.views.canvas.view.geometry(), window.views.canvas.view.transform()
    window.shared.network_actions.set_units(0, "hidden1")
    assert window.notice.isVisible()
    assert (window.views.canvas.view.geometry(), window.views.canvas.view.transform()) == place
    assert window.views.canvas.rect().contains(window.notice.geometry())
    window.notice.findChild(QTimer).timeout.emit()
    assert not window.notice.isVisible()


def test_an_open_field_follows_training_as_long_as_nothing_is_typed(window, qtbot, settle):
    settle(window)
    click(window, qtbot, edge_point(window)[0])
    editor = window.views.canvas.view.editor
    before = editor.text()
    window.controller.set_running(True)
    qtbot.waitUntil(lambda: editor.text() != before)
    assert editor.selectedText() == editor.text()
    qtbot.keyClicks(editor, "3")
    update = window.controller.snapshot.update
    qtbot.waitUntil(lambda: window.controller.snapshot.update > update)
    assert editor.text() == "3"
