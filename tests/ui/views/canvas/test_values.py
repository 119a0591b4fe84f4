"""Setting weights and biases on the canvas, through real mouse and key events."""

import pytest
from PyQt6.QtCore import QPoint, QRect, Qt, QTimer

from playground import Key
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS
from playground.live.slow_motion import FASTEST_PACE
from playground.ui.texts.numbers import typed as in_field


def edge_point(desk, source="input", target="hidden1", edge=0):
    view = desk.canvas.view
    key = view.network_scene.edges[source, target].keys[edge]
    return view.position_of(ParameterPart(key)), key


def bias_point(desk, layer="hidden1", unit="2"):
    view = desk.canvas.view
    key = Key(layer, unit, BIAS, BIAS)
    return view.position_of(ParameterPart(key)), key


def click(desk, qtbot, point):
    qtbot.mouseClick(desk.canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


@pytest.mark.parametrize(
    ("typed", "expected"), [("0.25", 0.25), ("-1/3", -1 / 3), ("1e-2", 0.01), ("0,5", 0.5)]
)
@pytest.mark.parametrize("place", [edge_point, bias_point])
def test_click_type_enter_sets_the_value_and_undo_takes_it_back(
    desk, qtbot, place, typed, expected
):
    point, key = place(desk)
    before = desk.parameter(key)
    loss = desk.snapshot.metrics.train_loss
    click(desk, qtbot, point)
    editor = desk.canvas.view.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert desk.parameter(key) == expected
    assert desk.settle().metrics.train_loss != loss
    name = "Bias" if key[2] == BIAS else "Weight"
    assert (
        desk.document.undo_stack.undoText() == f"{name} {in_field(before)} → {in_field(expected)}"
    )
    desk.do("undo")
    assert desk.parameter(key) == before


@pytest.mark.parametrize("way", ["tab", "click elsewhere"])
def test_tab_and_a_click_elsewhere_accept(desk, qtbot, way):
    point, key = edge_point(desk)
    click(desk, qtbot, point)
    qtbot.keyClicks(desk.canvas.view.editor, "2")
    if way == "tab":
        qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Tab)
    else:
        click(desk, qtbot, QPoint(5, 5))
    assert desk.parameter(key) == 2.0


def test_escape_refuses_and_an_unchanged_value_makes_no_undo_step(desk, qtbot):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    qtbot.keyClicks(desk.canvas.view.editor, "9")
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Escape)
    click(desk, qtbot, point)
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Return)
    assert desk.parameter(key) == before
    assert desk.document.undo_stack.count() == 0


def test_what_is_no_number_is_refused_in_words(desk, qtbot):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    qtbot.keyClicks(desk.canvas.view.editor, "much")
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Return)
    assert "“much” is not a number" in desk.said[-1]
    assert desk.parameter(key) == before


def test_nudges_act_at_once_and_are_one_undo_step(desk, qtbot):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    editor = desk.canvas.view.editor
    for _ in range(3):
        qtbot.keyClick(editor, Qt.Key.Key_Up)
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.parameter(key) == pytest.approx(before + 0.29, abs=1e-9)
    assert editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert desk.document.undo_stack.count() == 1
    desk.do("undo")
    assert desk.parameter(key) == before


def test_a_value_can_be_set_while_training_runs(desk, qtbot):
    desk.controller.set_pace(FASTEST_PACE)
    desk.controller.set_running(True)
    point, key = edge_point(desk)
    click(desk, qtbot, point)
    qtbot.keyClicks(desk.canvas.view.editor, "7")
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Return)
    assert desk.parameter(key) == pytest.approx(7.0, abs=0.5)
    assert desk.controller.running


def test_a_structural_edit_closes_an_open_field(desk, qtbot):
    point, _ = edge_point(desk)
    click(desk, qtbot, point)
    desk.network_actions.add_unit("hidden1")
    assert not desk.canvas.view.editor.isVisible()


def test_a_drag_pans_and_opens_nothing(desk, qtbot):
    view = desk.canvas.view
    point, _ = edge_point(desk)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseMove(view.viewport(), point + QPoint(40, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(40, 0))
    assert not view.editor.isVisible()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape])
def test_the_focus_goes_back_to_the_canvas(desk, qtbot, end):
    desk.canvas.activateWindow()
    qtbot.waitUntil(desk.canvas.isActiveWindow)
    point, _ = edge_point(desk)
    click(desk, qtbot, point)
    qtbot.keyClicks(desk.canvas.view.editor, "0.5")
    qtbot.keyClick(desk.canvas.view.editor, end)
    assert desk.canvas.view.hasFocus()


def test_nudges_there_and_back_at_once_are_both_done(desk, qtbot):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    for nudge in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(desk.canvas.view.editor, nudge)
    assert desk.parameter(key) == pytest.approx(before, abs=1e-9)


def test_an_open_field_follows_an_undo(desk, qtbot):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    editor = desk.canvas.view.editor
    shown = editor.text()
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    desk.do("undo")
    qtbot.waitUntil(lambda: editor.text() == shown)
    assert desk.parameter(key) == before


@pytest.mark.parametrize(("typed", "words"), [("1e300", "Value"), ("-1e10", "Value")])
def test_endless_values_are_refused(desk, qtbot, typed, words):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    qtbot.keyClicks(desk.canvas.view.editor, typed)
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Return)
    assert words in desk.said[-1]
    assert desk.parameter(key) == before


def test_an_emptied_field_changes_nothing(desk, qtbot):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Delete)
    qtbot.keyClick(desk.canvas.view.editor, Qt.Key.Key_Return)
    assert desk.parameter(key) == before
    assert not desk.said


def test_of_very_many_edges_exactly_the_strongest_are_drawn_and_pointed_at_even_when_all_are_equal(
    desk,
):
    desk.network_actions.set_units(30, "hidden1", "hidden2")
    desk.network_actions.set_initializer("zeros", "hidden1", "hidden2", "output")
    desk.do("restart")
    desk.settle()
    scene = desk.canvas.view.network_scene
    assert sum(len(item.drawn) for item in scene.edges.values()) == 600
    assert scene.edge_count == 30 * 2 + 30 * 30 + 30


def test_what_is_no_number_stays_in_the_field_to_be_mended(desk, qtbot):
    click(desk, qtbot, edge_point(desk)[0])
    editor = desk.canvas.view.editor
    qtbot.keyClicks(editor, "much")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert editor.text() == "much"
    assert "is not a number" in desk.said[-1]
    editor.selectAll()
    qtbot.keyClicks(editor, "0.5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert desk.document.undo_stack.count() == 1


def test_a_notice_comes_and_goes_without_moving_the_canvas(window, qtbot, settle):
    settle(window)
    place = window.views.canvas.view.geometry(), window.views.canvas.view.transform()
    window.shared.network_actions.set_units(0, "hidden1")
    assert window.notice.isVisible()
    assert (window.views.canvas.view.geometry(), window.views.canvas.view.transform()) == place
    view = window.views.canvas.view
    covered = QRect(view.mapTo(window, QPoint(0, 0)), view.size())
    assert not covered.intersects(window.notice.geometry())
    assert window.rect().contains(window.notice.geometry())
    window.notice.findChild(QTimer).timeout.emit()
    assert not window.notice.isVisible()


def test_an_open_field_follows_training_as_long_as_nothing_is_typed(desk, qtbot):
    click(desk, qtbot, edge_point(desk)[0])
    editor = desk.canvas.view.editor
    before = editor.text()
    desk.controller.set_running(True)
    qtbot.waitUntil(lambda: editor.text() != before)
    assert editor.selectedText() == editor.text()
    qtbot.keyClicks(editor, "3")
    update = desk.snapshot.update
    qtbot.waitUntil(lambda: desk.snapshot.update > update)
    assert editor.text() == "3"


@pytest.mark.parametrize("text", ["", "2"])
def test_a_step_of_the_walk_closes_the_field_and_takes_what_was_typed(desk, qtbot, text):
    point, key = edge_point(desk)
    before = desk.parameter(key)
    click(desk, qtbot, point)
    editor = desk.canvas.view.editor
    qtbot.keyClicks(editor, text)
    desk.canvas.follow_phase("forward")
    assert not editor.isVisible()
    assert desk.parameter(key) == (float(text) if text else before)


@pytest.mark.parametrize(
    ("place", "name"), [(edge_point, "Weight x₁ → "), (bias_point, "Bias of Hidden 1")]
)
def test_the_field_says_what_is_edited(desk, qtbot, place, name):
    click(desk, qtbot, place(desk)[0])
    editor = desk.canvas.view.editor
    assert editor.caption.isVisible()
    assert editor.caption.text().startswith(name)
    assert editor.accessibleName() == editor.caption.text()
    assert not editor.caption.geometry().intersects(editor.geometry())
    assert editor.parentWidget().rect().contains(editor.caption.geometry())
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.caption.isVisible()
