"""The circuit lab: typing, dragging, stepping, undoing, saving.

And training, which must not hear of any of it.
"""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt, QTimer
from PyQt6.QtWidgets import QApplication

from playground import CircuitSpec
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.session.format import load_session
from playground.ui.look.theme import LIGHT
from playground.ui.views.canvas.palette import Palette
from playground.ui.views.circuit.step_rows import derivation
from playground.ui.widgets import dialogs
from playground.ui.widgets.step_buttons import StepButtons


@pytest.fixture
def lab(window, qtbot, settle):
    settle(window)
    window.drawer.open("circuit")
    qtbot.waitUntil(window.views.circuit_view.isVisible)
    return window.views.circuit_view


def type_text(lab, qtbot, text):
    lab.box.line.selectAll()
    qtbot.keyClicks(lab.box.line, text)


def circuit(window):
    return window.document.experiment.circuit


def test_at_first_the_first_example_is_there_with_all_its_numbers(window, lab):
    assert circuit(window) == CircuitSpec()
    assert lab.graph.texts()[4] == ("−12", "1")
    assert [row.gradient.text() for row in lab.inputs.rows.values()] == ["−4", "−4", "3"]
    assert lab.stepper.fact.text().startswith(
        "All 3 gradients take reverse mode 1 backward pass, forward mode 3 passes"
    )


@pytest.mark.parametrize("name", CIRCUITS)
def test_every_example_can_be_loaded_and_undone(window, lab, name):
    lab.load(name)
    assert circuit(window) == CIRCUITS[name].circuit
    assert lab.box.line.text() == CIRCUITS[name].circuit.text
    assert len(lab.inputs.rows) == len(CIRCUITS[name].circuit.inputs)
    window.document.undo_stack.undo()
    assert circuit(window) == CircuitSpec()
    assert lab.box.line.text() == "(x + y) * z"


def test_typing_is_one_undo_step_and_the_graph_follows_every_letter(window, lab, qtbot):
    type_text(lab, qtbot, "x*y + a")
    assert circuit(window).inputs == (("x", -2.0), ("y", 5.0), ("a", 1.0))
    assert lab.graph.texts()[4] == ("−9", "1")
    window.document.undo_stack.undo()
    assert circuit(window) == CircuitSpec()
    assert window.document.undo_stack.index() == 0


def test_every_finished_text_is_an_undo_step_of_its_own(window, lab, qtbot):
    for text in ("x*y", "x+y"):
        type_text(lab, qtbot, text)
        qtbot.keyClick(lab.box.line, Qt.Key.Key_Return)
    assert window.document.undo_stack.count() == 2


def test_a_refused_text_leaves_the_circuit_as_it_was_before_it_was_begun(window, lab, qtbot):
    type_text(lab, qtbot, "x * sin(x)/(x-x)")
    assert circuit(window).text == "x * sin(x)"
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Return)
    assert circuit(window) == CircuitSpec()
    assert lab.graph.texts()[4] == ("−12", "1")
    assert window.document.undo_stack.count() == 0
    assert lab.box.line.text() == "x * sin(x)/(x-x)"
    assert (lab.box.position, lab.box.sentence.isVisible()) == (10, True)
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Backspace)  # and can be mended
    qtbot.keyClicks(lab.box.line, "+1)")
    assert circuit(window).text == "x * sin(x)/(x-x+1)"
    window.document.undo_stack.undo()
    assert (circuit(window), window.document.undo_stack.index()) == (CircuitSpec(), 0)


@pytest.mark.parametrize("keys", ["Ctrl+Z", "Esc"])
def test_what_was_typed_and_does_not_hold_is_taken_back_as_a_whole(window, lab, qtbot, keys):
    type_text(lab, qtbot, "x + y * ")
    qtbot.keySequence(lab.box.line, keys)
    assert lab.box.line.text() == "(x + y) * z"
    assert circuit(window) == CircuitSpec()
    assert not lab.box.sentence.isVisible()


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("(x + ) * z", 5, "Character 6: Something is missing"),
        ("(x + y", 0, "never closed"),
        ("foo(x)", 0, "is no function"),
        ("1 / (x - x)", 2, "Division by zero"),
        ("x/0 + y", 1, "Division by zero"),
        ("(x / 2)/(y - y)", 7, "Division by zero"),
        ("ln(0 - 1)", 0, "does not exist"),
        ("x * exp(999)", 4, "too large"),
        ("__import__('os')", 0, "is no function"),
        ("1e400", 0, "too large"),
        ("(" * 10_000, 400, "longer than 400"),
    ],
)
def test_an_error_is_at_its_character_and_the_graph_stays(window, lab, text, position, said):
    lab.box.line.setText(text)
    lab.box.typed.emit(text)
    assert lab.box.position == position
    assert said in lab.box.sentence.text()
    assert lab.box.sentence.isVisible()
    assert circuit(window) == CircuitSpec()
    assert lab.graph.texts()[4] == ("−12", "1")
    assert window.document.undo_stack.count() == 0


def test_the_wrong_character_is_underlined(window, lab):
    def red():
        image = lab.box.line.grab().toImage()
        colours = (
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        )
        return sum(colour.red() > 150 and colour.green() < 110 for colour in colours)

    assert red() == 0
    lab.box.line.setText("(x + ) * z")
    lab.box.typed.emit("(x + ) * z")
    assert red() > 5
    window.document.edit(
        lambda experiment: replace(experiment, circuit=CircuitSpec("x", (("x", 1.0),))), "other"
    )
    assert (red(), lab.box.sentence.isVisible()) == (0, False)


def test_empty_text_is_an_error_and_escape_goes_back(window, lab, qtbot):
    lab.box.line.selectAll()
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Delete)
    assert "Type an expression" in lab.box.sentence.text()
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Escape)
    assert lab.box.line.text() == "(x + y) * z"
    assert not lab.box.sentence.isVisible()


def test_a_drag_of_a_slider_is_one_undo_step_and_everything_follows(window, lab):
    slider = lab.inputs.rows["x"].slider
    slider.setSliderDown(True)
    for step in (-30, -20, -10):
        slider.setValue(step)
    slider.setSliderDown(False)
    assert circuit(window).inputs[0] == ("x", -0.5)
    assert lab.inputs.rows["x"].field.text() == "−0.5"
    assert lab.graph.texts()[4] == ("−18", "1")
    assert window.document.undo_stack.count() == 1
    window.document.undo_stack.undo()
    assert circuit(window) == CircuitSpec()
    assert lab.inputs.rows["x"].slider.value() == -40


def test_a_drag_with_the_mouse_is_one_undo_step(window, lab, qtbot):
    slider = lab.inputs.rows["x"].slider
    for share in (0.6, 0.8):
        at = QPoint(round(slider.width() * share), slider.height() // 2)
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseMove(slider, at + QPoint(5, 0))
        qtbot.mouseMove(slider, at + QPoint(10, 0))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at + QPoint(10, 0))
        assert not slider.isSliderDown()
    assert window.document.undo_stack.count() == 2


def test_two_drags_are_two_undo_steps(window, lab):
    slider = lab.inputs.rows["x"].slider
    for step in (-30, -20):
        slider.setSliderDown(True)
        slider.setValue(step)
        slider.setSliderDown(False)
    assert window.document.undo_stack.count() == 2


def test_a_typed_value_goes_in_and_one_that_leads_to_no_number_comes_back(window, lab, qtbot):
    type_text(lab, qtbot, "1/x")
    row = lab.inputs.rows["x"]
    row.field.selectAll()
    qtbot.keyClicks(row.field, "0.5")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert circuit(window).inputs == (("x", 0.5),)
    row.field.selectAll()
    qtbot.keyClicks(row.field, "0")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert "Division by zero" in lab.box.sentence.text()
    qtbot.waitUntil(lambda: row.field.text() == "0.5")
    assert circuit(window).inputs == (("x", 0.5),)
    assert lab.graph.texts()[lab.graph.shown.graph.output] == ("2", "1")


def test_a_value_far_away_takes_the_slider_with_it(window, lab, qtbot):
    row = lab.inputs.rows["x"]
    row.field.selectAll()
    qtbot.keyClicks(row.field, "-1500")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.slider.value() == -75  # of a slider that reaches to 2,000
    row.slider.setValue(75)
    assert circuit(window).inputs[0] == ("x", 1500.0)


def test_steps_forward_and_backward_leave_blank_what_is_not_computed(window, lab, qtbot):
    buttons = lab.stepper.buttons.buttons
    buttons["first"].click()
    assert lab.stepper.phase.text() == "Only the inputs"
    assert [text for text in lab.graph.texts().values() if text[1]] == []
    assert [row.gradient.text() for row in lab.inputs.rows.values()] == ["", "", ""]
    said = []
    while buttons["next"].isEnabled():
        buttons["next"].click()
        said.append((lab.stepper.phase.text(), lab.graph.texts()[0][1]))
    assert said == [
        ("Forward 1 of 2", ""),
        ("Forward 2 of 2", ""),
        ("Backward 1 of 3", ""),
        ("Backward 2 of 3", ""),
        ("Backward 3 of 3", "−4"),
    ]
    buttons["back"].click()
    assert lab.graph.texts()[0] == ("−2", "")
    buttons["last"].click()
    assert lab.graph.texts()[0] == ("−2", "−4")


def test_a_change_of_an_input_keeps_the_step(window, lab):
    lab.go_to(2)
    lab.inputs.rows["x"].slider.setValue(20)
    assert lab.stepper.phase.text() == "Forward 2 of 2"
    assert lab.graph.texts()[4] == ("−24", "")


def test_play_makes_one_step_after_the_other_and_stops_at_the_end(qapp, qtbot):
    names = ("first", "back", "auto", "next", "last")
    buttons, wanted = StepButtons(LIGHT, dict.fromkeys(names, "")), []
    buttons.wanted.connect(lambda step: (wanted.append(step), buttons.show_step(step, 3)))
    buttons.findChild(QTimer).setInterval(1)
    buttons.show_step(3, 3)
    buttons.buttons["auto"].click()
    qtbot.waitUntil(lambda: not buttons.is_playing)
    assert wanted == [0, 1, 2, 3]


def test_a_gate_is_opened_on_screen_and_closed_again(window, lab, qtbot):
    lab.load("neuron")
    view = lab.graph
    for last, gates in ((12, ["×(−1)", "exp", "+1", "1/x"]), (9, ["σ"])):
        output = view.shown.graph.output
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.position_of(output))
        assert view.shown.graph.output == last
        titles = [part.title for part in view.shown.parts]
        assert titles[-len(gates) :] == gates
        assert view.texts()[0] == ("2", "−0.197")
    assert window.document.undo_stack.undoText() == "Close a gate"


def test_a_click_on_a_gate_explains_it(window, lab, qtbot):
    qtbot.mouseClick(lab.graph.viewport(), Qt.MouseButton.LeftButton, pos=lab.graph.position_of(2))
    text = lab.stepper.text.text()
    assert "g₁ = x + y" in text
    assert "upstream × local = downstream" in text


def test_the_table_has_every_step_and_a_click_goes_there(window, lab, qtbot):
    lab.stepper.switches.buttons["steps"].click()
    table = lab.stepper.table
    assert table.isVisible()
    results = [table.item(row, 2).text() for row in range(table.rowCount())]
    assert results == ["3", "−12", "1", "−4", "3", "−4", "−4"]
    table.cellClicked.emit(1, 1)
    assert lab.stepper.phase.text() == "Forward 2 of 2"
    assert [table.item(row, 2).text() for row in range(table.rowCount())] == [
        "3",
        "−12",
        "",
        "",
        "",
        "",
        "",
    ]


def test_more_digits_everywhere(window, lab):
    lab.load("neuron")
    lab.stepper.digits_picked.emit(7)
    assert lab.graph.texts()[9] == ("0.7310586", "1")
    assert lab.inputs.rows["w0"].gradient.text() == "−0.1966119"


# --- the document ---------------------------------------------------------------------------------
# --------------------


def test_training_does_not_hear_of_it(window, lab, qtbot, settle):
    window.actions_by_name["step_epoch"].trigger()
    qtbot.waitUntil(lambda: window.controller.snapshot.epoch == 1)
    settle(window)
    before, revision = window.controller.state(), window.document.revision
    trained = window.controller.worker.call(lambda trainer: trainer)
    lab.load("exercise")
    lab.inputs.rows["x"].slider.setValue(10)
    window.document.undo_stack.undo()
    window.document.undo_stack.undo()
    window.document.undo_stack.redo()
    after = window.controller.state()
    assert window.document.revision == revision
    assert window.controller.worker.call(lambda trainer: trainer) is trained
    assert np.array_equal(before.parameters, after.parameters)
    assert (before.ticks, before.epoch, before.update, before.position) == (
        after.ticks,
        after.epoch,
        after.update,
        after.position,
    )
    assert before.history.changes == after.history.changes
    assert before.stop_memory == after.stop_memory
    assert before.order_random == after.order_random


def test_it_is_saved_and_comes_back(window, lab, settle, tmp_path):
    lab.load("neuron_opened")
    lab.inputs.rows["w1"].slider.setValue(10)
    kept, path = circuit(window), tmp_path / "c.nnplay"
    assert window.files.save_to(path)
    assert load_session(path).experiment.circuit == kept
    window.files.new()
    assert lab.box.line.text() == "(x + y) * z"
    assert window.files.open(path)
    assert circuit(window) == kept
    assert lab.box.line.text() == kept.text
    assert len(lab.graph.texts()) == 13


def test_a_template_keeps_the_circuit(window, lab, qtbot, settle):
    lab.load("exercise")
    kept = circuit(window)
    palette = Palette(window, window.document, LIGHT)
    palette.buttons["single_neuron"].click()
    settle(window)
    assert window.document.experiment.data.dataset == "plane"
    assert circuit(window) == kept
    assert lab.box.line.text() == kept.text


def test_hidden_it_does_nothing_and_shown_it_is_up_to_date(window, lab):
    window.drawer.open("inspector")
    window.document.edit(
        lambda experiment: replace(experiment, circuit=CIRCUITS["neuron"].circuit), "x"
    )
    assert lab.box.line.text() == "(x + y) * z"
    window.drawer.open("circuit")
    assert lab.box.line.text() == CIRCUITS["neuron"].circuit.text


# --- export ---------------------------------------------------------------------------------------
# --------------------


def test_the_steps_are_saved_with_every_digit(window, lab, monkeypatch, tmp_path):
    lab.load("neuron")
    lab.go_to(1)
    path = tmp_path / "steps.csv"
    monkeypatch.setattr(dialogs, "ask_export", lambda parent, title, suggestion, suffixes: path)
    window.exporter.actions["circuit"][2].trigger()
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "step,pass,computed,formula,numbers,result"
    assert lines[5] == "5,forward,f,σ(g₄),σ(1),0.7310585786300049"
    assert len(lines) == 1 + 5 + 1 + 9


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_the_graph_is_saved_as_a_picture(window, lab, monkeypatch, tmp_path, suffix):
    path = tmp_path / f"graph.{suffix}"
    monkeypatch.setattr(dialogs, "ask_export", lambda parent, title, suggestion, suffixes: path)
    monkeypatch.setattr(dialogs, "ask_width", lambda parent, present, least, largest: 800)
    window.exporter.actions["circuit"][1].trigger()
    content = path.read_bytes()
    assert content[:4] == b"\x89PNG" if suffix == "png" else "−12" in content.decode()


def test_the_derivation_is_copied_as_latex(window, lab):
    window.exporter.actions["circuit"][3].trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == r"\begin{align*}"
    assert lines[1] == r"  g_{1} &= x+y = {-2}+5 = 3 \\"
    back = r"  \frac{\partial f}{\partial g_{1}} &= "
    back += r"\frac{\partial f}{\partial f}\times z = "
    back += r"1\times ({-4}) = {-4} \\"
    assert back in lines
    lab.load("fan_out")
    share = r"  \text{its share of }\frac{\partial f}{\partial x} &= "
    assert sum(line.startswith(share) for line in lab.latex().splitlines()) == 2
    assert lines[-1] == r"\end{align*}"


@pytest.mark.parametrize("name", CIRCUITS)
def test_latex_of_every_example_has_balanced_braces_and_no_foreign_letters(window, lab, name):
    lab.load(name)
    text = lab.latex()
    assert text.count("{") == text.count("}")
    assert text.isascii(), [letter for letter in text if not letter.isascii()]


def test_nothing_is_derived_from_nothing():
    assert derivation(()) == "\\begin{align*}\n\n\\end{align*}\n"
