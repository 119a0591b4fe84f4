"""Input features by a formula in the data panel, and in the views that show them."""

import numpy as np
import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtGui import QKeyEvent

from playground import INPUT
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.parts import UnitPart
from playground.ui.texts.names import input_symbol
from playground.ui.views.backprop.symbols import node_names
from tests.support.events import send_event
from tests.support.walking import go


@pytest.fixture
def typed(desk):
    return desk.experiment_panel.data.typed


def enter(typed, qtbot, text):
    if not typed.field.isVisible():
        qtbot.mouseClick(typed.add, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(typed.field.line, text)
    qtbot.keyClick(typed.field.line, Qt.Key.Key_Return)


def features(desk):
    return desk.experiment.data.features


def test_a_typed_formula_becomes_an_input_and_its_cross_removes_it(desk, typed, qtbot):
    before = desk.experiment
    enter(typed, qtbot, "x1*x2 + sin(x1)")
    assert features(desk) == ("x1", "x2", "=x1*x2 + sin(x1)")
    assert desk.document.undo_stack.undoText() == "Add input x₁ · x₂ + sin x₁"
    assert not typed.field.isVisible()
    (chip,) = typed.chips.values()
    assert chip.formula.text().startswith("x₁ · x₂ + sin x₁")
    desk.settle()
    desk.do("step_epoch")
    desk.settle()
    assert np.isfinite(desk.snapshot.metrics.train_loss)
    qtbot.mouseClick(chip.remove, Qt.MouseButton.LeftButton)
    assert features(desk) == ("x1", "x2")
    assert typed.chips == {}
    assert desk.document.undo_stack.undoText() == "Remove input x₁ · x₂ + sin x₁"
    desk.do("undo")
    assert list(typed.chips) == ["=x1*x2 + sin(x1)"]
    while desk.document.undo_stack.canUndo():
        desk.do("undo")
    assert desk.experiment == before


def test_a_formula_is_entered_once_though_its_field_goes(desk, typed, qtbot):
    refused = []
    desk.document.refused.connect(refused.append)
    qtbot.mouseClick(typed.add, Qt.MouseButton.LeftButton)
    typed.field.line.setFocus()
    qtbot.waitUntil(typed.field.line.hasFocus)
    enter(typed, qtbot, "x1*x2")
    assert features(desk) == ("x1", "x2", "=x1*x2")
    assert desk.document.undo_stack.count() == 1
    assert refused == []


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("x1 *", 3, "Something is missing after"),
        ("x1", None, "x₁ is an input already"),
        ("1/(x1-x1)", None, "has no value at x₁ = "),
    ],
)
def test_what_cannot_be_an_input_is_said_below_the_field(desk, typed, qtbot, text, position, said):
    enter(typed, qtbot, text)
    assert features(desk) == ("x1", "x2")
    assert typed.field.isVisible()
    assert said in typed.field.box.sentence.text()
    assert typed.field.box.position == position
    assert desk.document.undo_stack.count() == 0


def test_a_formula_that_is_refused_does_not_keep_the_key_that_was_pressed(typed, qtbot):
    enter(typed, qtbot, "x1 *")
    for char in "2 /":
        nothing = Qt.KeyboardModifier.NoModifier
        key = QEvent.Type.KeyPress, ord(char), nothing, char
        send_event(typed.field.line, QKeyEvent, *key)
    assert typed.field.box.sentence.isVisible()


def test_the_field_opened_again_is_empty(desk, typed, qtbot):
    enter(typed, qtbot, "x1 *")
    for _ in range(2):
        qtbot.mouseClick(typed.add, Qt.MouseButton.LeftButton)
    assert (typed.field.line.text(), typed.field.box.sentence.isVisible()) == ("", False)
    enter(typed, qtbot, "x1/2")
    enter(typed, qtbot, "x2/2")
    assert features(desk)[2:] == ("=x1/2", "=x2/2")


def test_one_that_the_data_set_offers_is_switched_on(desk, typed, qtbot):
    enter(typed, qtbot, "x1 ^ 2")
    assert features(desk) == ("x1", "x2", "x1^2")
    assert typed.chips == {}


def change(typed, qtbot, name, text):
    """Open the formula of an input and type another one in its place."""
    qtbot.mouseClick(typed.chips[name].formula, Qt.MouseButton.LeftButton)
    qtbot.mouseDClick(typed.chips[name].formula, Qt.MouseButton.LeftButton)
    enter(typed, qtbot, text)


def test_a_formula_is_changed_where_it_is_as_one_undo_step(desk, typed, qtbot):
    enter(typed, qtbot, "x1/2")
    enter(typed, qtbot, "x2/2")
    chip = typed.chips["=x1/2"]
    qtbot.mouseClick(chip.formula, Qt.MouseButton.LeftButton)
    assert (typed.field.line.text(), chip.formula.isChecked()) == ("x1/2", True)
    change(typed, qtbot, "=x1/2", "x1/3")
    assert features(desk) == ("x1", "x2", "=x1/3", "=x2/2")
    assert not typed.field.isVisible()
    assert desk.document.undo_stack.undoText() == "Change input x₁ / 2 to x₁ / 3"
    desk.do("undo")
    assert features(desk) == ("x1", "x2", "=x1/2", "=x2/2")
    change(typed, qtbot, "=x2/2", "x2 ^ 2")  # the data set offers it
    assert features(desk) == ("x1", "x2", "x2^2", "=x1/2")


def test_a_formula_that_is_left_as_it_was_or_is_wrong_changes_nothing(desk, typed, qtbot):
    enter(typed, qtbot, "x1/2")
    steps = desk.document.undo_stack.count()
    change(typed, qtbot, "=x1/2", "")
    assert not typed.field.isVisible()
    change(typed, qtbot, "=x1/2", "x1 / 2")  # the same in other letters
    assert not typed.field.isVisible()
    assert (features(desk)[2:], desk.document.undo_stack.count()) == (("=x1/2",), steps)
    change(typed, qtbot, "=x1/2", "x2")
    assert "x₂ is an input already" in typed.field.box.sentence.text()
    assert typed.field.isVisible()
    desk.do("undo")
    assert not typed.field.isVisible()


def test_a_new_formula_begins_empty_after_one_was_opened(desk, typed, qtbot):
    enter(typed, qtbot, "x1/2")
    qtbot.mouseClick(typed.chips["=x1/2"].formula, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(typed.add, Qt.MouseButton.LeftButton)
    assert (typed.field.line.text(), typed.field.isVisible()) == ("", True)
    assert not typed.chips["=x1/2"].formula.isChecked()
    enter(typed, qtbot, "x2/2")
    assert features(desk)[2:] == ("=x1/2", "=x2/2")


def test_over_measured_inputs_their_letters_are_explained_and_pixels_have_none(desk, typed, qtbot):
    data = desk.experiment_panel.data
    data.pick("iris")
    enter(typed, qtbot, "x3 x4")
    assert typed.field.isVisible()  # two names without a sign are no product
    assert "x₃: petal length" in typed.letters.text()
    typed.field.line.selectAll()
    enter(typed, qtbot, "x3*x4")
    assert features(desk)[-1] == "=x3*x4"
    data.pick("digits")
    assert not typed.isVisible()
    data.pick("xor")
    assert (typed.isVisible(), typed.letters.text()) == (True, "")


def test_views_call_it_by_its_formula_and_the_walk_shows_its_number(desk):
    name, title = "=x1 + x1*x2", "x₁ + x₁ · x₂"
    desk.document.edit(lambda e: edits.add_formula(e, name[1:]), "add")
    desk.settle()
    for view in (desk.canvas, desk.map_view, desk.inspector, desk.outline, desk.weights_view):
        view.show()
    desk.selection.set([UnitPart(INPUT, name)])
    desk.settle()
    assert desk.inspector.title.text() == title
    desk.backprop_view.show()
    desk.watched.pin(0)
    desk.settle()
    go(desk, 3)
    unrolled = desk.walk_controller.walk.unrolled
    leaf, point = unrolled.a[INPUT, name], desk.worker.call(lambda t: t.data.train).points[:, 0]
    assert node_names(desk.snapshot, unrolled)[leaf] == f"({title})"
    assert unrolled.leaves[leaf] == pytest.approx(point[0] + point[0] * point[1])


def test_in_a_formula_a_sum_has_brackets_and_a_long_one_is_cut(desk):
    dataset = desk.experiment.dataset
    assert input_symbol(dataset, "=x1 + x2") == "(x₁ + x₂)"
    assert input_symbol(dataset, "=x1*x2") == "x₁ · x₂"
    assert input_symbol(dataset, "x1*x2") == "x₁x₂"
    long = input_symbol(dataset, "=x1 + x2 + x1*x2 + sin(x1) + sin(x2)")
    assert (len(long), long[-1]) == (18, "…")
