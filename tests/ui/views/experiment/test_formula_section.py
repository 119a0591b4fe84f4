"""Data by a formula in the data panel: picked, typed, corrected, and undone."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground.core.engine.samples import load_data
from playground.core.experiment.edits.own_points import own_data, with_own
from playground.core.experiment.formula_data import FIRST_TEXT, FormulaData
from playground.session.format import Session, load_session, save_session
from tests.support.buttons import thumbnails
from tests.support.experiments import change


@pytest.fixture
def data(desk):
    section = desk.experiment_panel.data
    section.pick("formula")
    return section


def enter(data, qtbot, text):
    data.formula.field.line.selectAll()
    qtbot.keyClicks(data.formula.field.line, text)
    qtbot.keyClick(data.formula.field.line, Qt.Key.Key_Return)


def formula(desk):
    return desk.experiment.data.formula


def test_the_card_takes_the_data_from_a_formula_that_can_be_typed_over(desk, qtbot):
    data, before = desk.experiment_panel.data, desk.experiment
    assert not data.formula.isVisible()
    card = thumbnails(data)["formula"]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert formula(desk) == FormulaData(FIRST_TEXT)
    assert (card.isChecked(), data.formula.isVisible()) == (True, True)
    line = data.formula.field.line
    assert (line.hasFocus(), line.textCursor().selectedText()) == (True, FIRST_TEXT)
    desk.settle()
    desk.do("step_epoch")
    desk.settle()
    assert np.isfinite(desk.snapshot.metrics.train_loss)
    while desk.document.undo_stack.canUndo():
        desk.do("undo")
    assert desk.experiment == before
    assert not data.formula.isVisible()


def is_in_sight(panel, *parts):
    shown = panel.viewport().rect()
    corners = [
        part.mapTo(panel.viewport(), corner)
        for part in parts
        for corner in (part.rect().topLeft(), part.rect().bottomRight())
    ]
    return all(part.isVisible() for part in parts) and all(map(shown.contains, corners))


@pytest.mark.parametrize("name", ["data", "input"])
@pytest.mark.parametrize("height", [240, 330, 470])
def test_why_a_formula_is_refused_is_in_sight_with_its_field(desk, qtbot, name, height):
    panel = desk.experiment_panel
    panel.resize(308, height)
    QApplication.processEvents()
    if name == "data":
        panel.data.pick("formula")
        field = panel.data.formula.field
    else:
        panel.data.typed.add.click()
        field = panel.data.typed.field
    QApplication.processEvents()
    assert is_in_sight(panel, field.line)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "1/(x1 - x1) + log(x2)")
    qtbot.waitUntil(lambda: is_in_sight(panel, field.line, field.box.sentence))
    panel.verticalScrollBar().setValue(0)
    panel.activateWindow()
    qtbot.waitUntil(field.line.hasFocus)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_in_sight(panel, field.line, field.box.sentence))


def test_a_field_with_a_wrong_formula_that_is_left_by_a_click_moves_nothing(desk, data, qtbot):
    panel = desk.experiment_panel
    qtbot.keyClicks(data.formula.field.line, "log(")
    panel.verticalScrollBar().setValue(0)
    data.gallery.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    data.gallery.setFocus()
    QApplication.processEvents()
    assert not data.formula.field.line.hasFocus()
    assert panel.verticalScrollBar().value() == 0


def test_a_typed_formula_is_one_undo_step_and_changes_the_points(desk, data, qtbot):
    enter(data, qtbot, "x1*x2  - 1")
    assert formula(desk) == FormulaData("x1*x2 - 1")
    assert desk.document.undo_stack.undoText() == "Class 1 where x₁ · x₂ − 1 > 0"
    assert desk.document.undo_stack.count() == 2
    desk.settle()
    train = desk.worker.call(lambda trainer: trainer.data.train)
    np.testing.assert_array_equal(train.labels, train.points.prod(axis=0) > 1)
    desk.do("undo")
    assert (formula(desk).text, data.formula.field.line.text()) == (FIRST_TEXT, FIRST_TEXT)


def test_a_wrong_text_is_named_at_its_character_and_the_old_data_stay(desk, data, qtbot):
    field, before = data.formula.field, desk.experiment
    enter(data, qtbot, "x1 + y")
    assert desk.experiment == before
    assert field.box.position == 5
    assert field.box.sentence.text().startswith("Character 6: “y” is no input of the data")
    assert field.line.text() == "x1 + y"
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), field.box.sentence.isVisible()) == (FIRST_TEXT, False)
    assert desk.document.undo_stack.count() == 1
    assert desk.said == []


def test_a_formula_without_a_value_somewhere_names_a_point(desk, data, qtbot):
    before = desk.experiment
    enter(data, qtbot, "log(x1)")
    said = data.formula.field.box.sentence.text()
    assert said.startswith("The formula log(x₁) has no value at x₁ = −")
    assert desk.experiment == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1/(x1 - x1)", "The formula 1 / (x₁ − x₁) has no value at x₁ = "),
        ("1/0", "The formula 1 / 0 has no value."),
        ("9^9", "The formula 9⁹ is not within ±1,000,000."),
        ("9^9^9^9", "has no value."),
        ("((((x1^9)^9)^9)^9)^9", "has no value at x₁ = "),
        ("+".join(["x1"] * 3000), "Character 121: The expression is longer than 120 characters."),
        ("", "Character 1: Type a formula"),
    ],
)
def test_a_formula_that_divides_by_zero_or_never_ends_is_refused(desk, data, qtbot, text, said):
    before, field = desk.experiment, data.formula.field
    field.line.setPlainText(text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert said in field.box.sentence.text()
    assert field.box.sentence.isVisible()
    assert desk.experiment == before


def test_leaving_the_field_takes_what_is_typed(desk, data, qtbot):
    line = data.formula.field.line
    line.selectAll()
    qtbot.keyClicks(line, "x1 - x2")
    assert formula(desk).text == FIRST_TEXT
    data.samples.slider.setFocus()
    assert formula(desk).text == "x1 - x2"


def test_the_switch_makes_values_of_it_and_back(desk, data, qtbot):
    kinds = data.formula.kinds.buttons
    qtbot.mouseClick(kinds["values"], Qt.MouseButton.LeftButton)
    assert formula(desk) == FormulaData(FIRST_TEXT, values=True)
    assert desk.experiment.network.output.activation == "identity"
    assert desk.document.undo_stack.undoText() == "Value sin x₁ − x₂ / 3"
    enter(data, qtbot, "x1/5")
    assert formula(desk) == FormulaData("x1/5", values=True)
    qtbot.mouseClick(kinds["classes"], Qt.MouseButton.LeftButton)
    assert desk.experiment.training.loss == "bce"
    for text, values in (("x1/5", True), (FIRST_TEXT, True), (FIRST_TEXT, False)):
        desk.do("undo")
        assert formula(desk) == FormulaData(text, values)
        assert kinds["values"].isChecked() == values


def test_a_single_class_is_hinted_at(desk, data, qtbot):
    hint = data.formula.hint
    assert not hint.isVisible()
    enter(data, qtbot, "x1^2 + 1")
    assert hint.isVisible()
    assert "same class" in hint.text()
    qtbot.mouseClick(data.formula.kinds.buttons["values"], Qt.MouseButton.LeftButton)
    assert not hint.isVisible()


def test_a_class_of_validation_points_alone_is_one(desk, data, qtbot):
    def ends(seed):
        shares = {"test_share": 0.0, "validation_share": 0.5, "seed_split": seed}
        sets = load_data(change(desk.experiment, **shares)).sets
        return shares, *(samples.points[0].max(initial=-9.0) for samples in (sets[0], sets[2]))

    enter(data, qtbot, "x1^2 + 1")
    found = map(ends, range(20))
    shares, trained, held_back = next(one for one in found if one[1] < one[2])
    desk.document.edit(lambda e: change(e, **shares), "split")
    enter(data, qtbot, f"x1 - {(trained + held_back) / 2:.4f}")
    assert set(load_data(desk.experiment).train.labels.tolist()) == {0}
    assert not data.formula.hint.isVisible()


def test_all_knobs_of_generated_sets_are_there(desk, data):
    for slider, value in ((data.noise, 10), (data.faults.wrong_labels, 10)):
        slider.slider.setValue(value)
    data.faults.imbalance.slider.setValue(50)
    assert (desk.experiment.data.noise, desk.experiment.data.imbalance) == (0.1, 0.5)
    desk.settle()
    assert desk.snapshot.metrics.train_loss > 0
    assert desk.said == []


def test_the_card_again_keeps_the_formula_and_another_set_leaves_it(desk, data, qtbot):
    enter(data, qtbot, "x1")
    data.pick("formula")
    assert formula(desk).text == "x1"
    data.pick("circle")
    assert formula(desk) is None


def test_own_points_come_back_after_pictures(desk):
    """The network before the pictures had own points; they were looked for in the registry."""
    data = desk.experiment_panel.data
    desk.document.edit(lambda e: with_own(e, own_data(e)), "own")
    for name in ("digits", "xor"):
        data.pick(name)
    assert desk.experiment.data.dataset == "xor"
    data.pick("formula")
    for name in ("digits", "xor"):
        data.pick(name)
    assert (desk.experiment.data.dataset, formula(desk)) == ("xor", None)


def test_in_the_window_typing_keeps_training_and_the_file_has_the_formulas(
    window, qtbot, settle, tmp_path
):
    settle(window)
    data = window.views.experiment_panel.data
    data.pick("formula")
    settle(window)
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    trained = window.controller.snapshot.parameters
    for field, text in ((data.formula.field, "x1^2 + x2^2 - 9"), (data.typed.field, "x1^2+x2^2")):
        field.line.selectAll()
        qtbot.keyClicks(field.line, text)
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        frame = settle(window)
        if field is data.formula.field:
            np.testing.assert_array_equal(frame.parameters, trained)
    assert window.document.experiment.data.features[-1] == "=x1^2+x2^2"
    path = tmp_path / "formulas.nnplay"
    save_session(Session(window.document.experiment), path)
    assert load_session(path).experiment == window.document.experiment
    for _ in range(2):
        window.actions_by_name["undo"].trigger()
    frame = settle(window)
    assert window.document.experiment.data.formula == FormulaData(FIRST_TEXT)
    np.testing.assert_array_equal(frame.parameters, trained)


def test_another_document_has_nothing_that_was_half_typed(desk, data, qtbot):
    data.typed.add.click()
    for field in (data.formula.field, data.typed.field):
        field.line.selectAll()
        qtbot.keyClicks(field.line, "x1 + y")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    desk.open(desk.experiment)
    assert data.formula.field.line.text() == FIRST_TEXT
    assert not data.formula.field.box.sentence.isVisible()
    assert (data.typed.field.isVisible(), data.typed.field.line.text()) == (False, "")
