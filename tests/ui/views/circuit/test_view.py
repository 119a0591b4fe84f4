"""The circuit lab: typing, dragging, stepping, undoing, saving.

And training, which must not hear of any of it.
"""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt, QTimer
from PyQt6.QtWidgets import QApplication, QLabel

from playground import CircuitSpec, Experiment
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.exchange.tables.table import csv_bytes
from playground.session.format import load_session
from playground.ui.export.pictures import Exportable, png, svg
from playground.ui.look.theme import LIGHT, current_row
from playground.ui.views.canvas.palette import Palette
from playground.ui.views.circuit.step_rows import derivation
from playground.ui.widgets import dialogs


@pytest.fixture
def lab(desk):
    return desk.circuit_view


def open_lab(window, settle):
    """The lab in the real window."""
    settle(window)
    window.panel_layout.open("circuit")
    return window.views.circuit_view


def type_text(lab, qtbot, text):
    lab.box.line.selectAll()
    qtbot.keyClicks(lab.box.line, text)


def circuit(window):
    return window.document.experiment.circuit


def test_at_first_the_first_example_is_there_with_all_its_numbers(desk, lab):
    assert circuit(desk) == CircuitSpec()
    assert lab.graph.texts()[4] == ("−12", "1")
    assert [row.gradient.text() for row in lab.inputs.rows.values()] == ["−4", "−4", "3"]
    assert lab.middle.fact.text().startswith(
        "1 pass backward gives all 3 gradients. Other ways: 3 passes forward"
    )


@pytest.mark.parametrize("name", CIRCUITS)
def test_every_example_can_be_loaded_and_undone(desk, lab, name):
    lab.load(name)
    assert circuit(desk) == CIRCUITS[name].circuit
    assert lab.box.line.text() == CIRCUITS[name].circuit.text
    assert len(lab.inputs.rows) == len(CIRCUITS[name].circuit.inputs)
    desk.document.undo_stack.undo()
    assert circuit(desk) == CircuitSpec()
    assert lab.box.line.text() == "(x + y) * z"


def test_typing_is_one_undo_step_and_the_graph_follows_every_letter(desk, lab, qtbot):
    type_text(lab, qtbot, "x*y + a")
    assert circuit(desk).inputs == (("x", -2.0), ("y", 5.0), ("a", 1.0))
    assert lab.graph.texts()[4] == ("−9", "1")
    desk.document.undo_stack.undo()
    assert circuit(desk) == CircuitSpec()
    assert desk.document.undo_stack.index() == 0


def test_every_finished_text_is_an_undo_step_of_its_own(desk, lab, qtbot):
    for text in ("x*y", "x+y"):
        type_text(lab, qtbot, text)
        qtbot.keyClick(lab.box.line, Qt.Key.Key_Return)
    assert desk.document.undo_stack.count() == 2


def test_a_refused_text_leaves_the_circuit_as_it_was_before_it_was_begun(desk, lab, qtbot):
    type_text(lab, qtbot, "x * sin(x)/(x-y y)")
    assert circuit(desk).text == "x * sin(x)"
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Return)
    assert circuit(desk) == CircuitSpec()
    assert lab.graph.texts()[4] == ("−12", "1")
    assert desk.document.undo_stack.count() == 0
    assert lab.box.line.text() == "x * sin(x)/(x-y y)"
    assert (lab.box.position, lab.box.sentence.isVisible()) == (16, True)
    for _ in range(3):
        qtbot.keyClick(lab.box.line, Qt.Key.Key_Backspace)  # and can be mended
    qtbot.keyClicks(lab.box.line, ")")
    assert circuit(desk).text == "x * sin(x)/(x-y)"
    desk.document.undo_stack.undo()
    assert (circuit(desk), desk.document.undo_stack.index()) == (CircuitSpec(), 0)


@pytest.mark.parametrize("keys", ["Ctrl+Z", "Esc"])
def test_what_was_typed_and_does_not_hold_is_taken_back_as_a_whole(desk, lab, qtbot, keys):
    type_text(lab, qtbot, "x + y * ")
    qtbot.keySequence(lab.box.line, keys)
    assert lab.box.line.text() == "(x + y) * z"
    assert circuit(desk) == CircuitSpec()
    assert not lab.box.sentence.isVisible()


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("(x + ) * z", 5, "Character 6: Something is missing"),
        ("(x + y", 0, "never closed"),
        ("foo(x)", 0, "is no function"),
        ("q = x + y; z", 0, "Character 1: “q” is not used yet"),
        ("x y", 2, "write x*y"),
        ("max(0,5, x)", 5, "write 0.5"),
        ("__import__('os')", 0, "is no function"),
        ("1e400", 0, "too large"),
        ("(" * 10_000, 400, "longer than 400"),
    ],
)
def test_an_error_is_at_its_character_and_the_faded_graph_stays(desk, lab, text, position, said):
    assert not lab.veil.isVisible()
    lab.box.line.setText(text)
    lab.box.typed.emit(text)
    assert lab.box.position == position
    assert said in lab.box.sentence.text()
    assert lab.box.sentence.isVisible()
    assert circuit(desk) == CircuitSpec()
    assert lab.graph.texts()[4] == ("−12", "1")
    assert lab.veil.isVisible()
    assert lab.veil.geometry() == lab.splitter.geometry()
    assert desk.document.undo_stack.count() == 0
    lab.box.line.left.emit()
    assert not lab.veil.isVisible()


@pytest.mark.parametrize(
    ("text", "position", "said"),
    [
        ("1 / (x - x)", 2, "Character 3: Division by zero. What depends on it is left blank."),
        ("x/0 + y", 1, "Division by zero"),
        ("(x / 2)/(y - y)", 7, "Division by zero"),
        ("y + ln(0 - 1)", 4, "The logarithm of -1 does not exist"),
        ("x * exp(999)", 4, "too large"),
    ],
)
def test_a_gate_without_a_value_is_named_and_the_other_numbers_are_there(
    desk, lab, text, position, said
):
    lab.box.line.setText(text)
    lab.box.typed.emit(text)
    assert circuit(desk).text == text
    assert (lab.box.position, lab.box.error) == (position, None)
    assert said in lab.box.sentence.text()
    assert not lab.veil.isVisible()
    output = lab.graph.shown.graph.output
    assert lab.graph.texts()[output] == ("", "")
    assert [row.gradient.text() for row in lab.inputs.rows.values()] == ["–"] * len(lab.inputs.rows)
    assert said.split(": ")[-1].split(".")[0] in lab.stepper.text.text()  # at the gate, too
    assert not lab.stepper.buttons.buttons["next"].isEnabled()
    lab.load("product")
    assert not lab.box.sentence.isVisible()


def test_a_gate_without_a_slope_leaves_all_values_and_the_other_gradients(desk, lab):
    lab.box.typed.emit("z * (sqrt(x + 2) + y)")
    assert "no slope at 0" in lab.box.sentence.text()
    assert lab.graph.texts()[lab.graph.shown.graph.output] == ("−20", "1")
    gradients = {name: row.gradient.text() for name, row in lab.inputs.rows.items()}
    assert gradients == {"z": "5", "x": "–", "y": "−4"}
    nodes = lab.graph.shown.graph.nodes
    node = next(index for index, entry in enumerate(nodes) if entry.name == "x")
    assert "∂f/∂x does not exist" in lab.graph.explanation(node)


def test_a_constant_has_a_value_and_no_gradient(desk, lab):
    lab.box.typed.emit("2*x + π")
    graph, texts = lab.graph.shown.graph, lab.graph.texts()
    shown = {node.name: texts[index] for index, node in enumerate(graph.nodes) if not node.gate}
    assert shown == {"2": ("2", ""), "x": ("−2", "2"), "π": ("3.14", "")}
    number = next(index for index, node in enumerate(graph.nodes) if node.name == "2")
    assert "Number 2" in lab.graph.explanation(number)
    assert "∂" not in lab.graph.explanation(number)
    assert "∂f/∂2" not in lab.latex()


def test_steps_are_typed_line_by_line_and_named_on_their_gates(desk, lab, qtbot):
    lab.box.line.selectAll()
    height = lab.box.line.height()
    qtbot.keyClicks(lab.box.line, "num = x + y")
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(lab.box.line, "num*num / z")
    assert circuit(desk).text == "num = x + y\nnum*num / z"
    assert lab.box.line.height() > height
    assert [part.name for part in lab.graph.shown.parts if not part.is_leaf] == ["num", "g₂", "f"]
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Return)
    assert desk.document.undo_stack.count() == 1
    desk.document.undo_stack.undo()
    assert lab.box.line.text() == "(x + y) * z"
    assert lab.box.line.height() == height


def test_in_named_steps_an_error_names_its_line(desk, lab):
    text = "q = x + y\nq * z z"
    lab.box.line.setText(text)
    lab.box.typed.emit(text)
    assert lab.box.position == 16
    assert lab.box.sentence.text().startswith("Line 2, character 7: Something is missing")


def test_every_formula_of_the_table_is_shown_whole(desk, lab, qtbot):
    lab.load("exercise")
    lab.stepper.digits_picked.emit(7)
    lab.stepper.switches.buttons["steps"].click()
    table = lab.stepper.table
    rows = range(table.rowCount())
    qtbot.waitUntil(lambda: all(table.rowHeight(r) >= table.sizeHintForRow(r) for r in rows))
    lines = [table.rowHeight(row) // table.fontMetrics().lineSpacing() for row in rows]
    assert max(lines) > 1


def test_the_code_is_shown_beside_the_graph_marked_at_the_step_and_copied(desk, lab):
    lab.load("stages")
    lab.stepper.switches.buttons["code"].click()
    panel = lab.stepper.code
    assert panel.isVisible()
    assert panel.width() >= panel.wanted_width() - 2
    lab.go_to(11)
    assert panel.marked == ["dden = (-(1 / den ** 2)) * dinvden"]
    lab.stepper.buttons.buttons["last"].click()
    panel.copy_button.click()
    lines = QApplication.clipboard().text().splitlines()
    assert any(line.startswith("dx += 1 * dnum ") and line.endswith("# 2.06") for line in lines)
    names = {}
    exec(QApplication.clipboard().text(), names)
    assert names["dy"] == pytest.approx(1.5922328, abs=5e-8)


def test_what_an_example_shows_stays_beside_its_graph(desk, lab):
    lab.load("max")
    said = CIRCUITS["max"].tooltip
    assert (lab.middle.explanation.text(), lab.middle.explanation.isVisible()) == (said, True)
    lab.inputs.rows["x"].slider.setValue(10)
    assert lab.middle.explanation.text() == said
    lab.box.typed.emit("3 * max(x, y) + 1")
    assert not lab.middle.explanation.isVisible()
    desk.document.undo_stack.undo()
    assert lab.middle.explanation.text() == said


@pytest.mark.parametrize("digits", [2, 3, 7])
@pytest.mark.parametrize("value", [-0.000312, -0.0164609, -123456.0, -1.2345e-9, 98765.4321])
def test_no_number_of_an_input_is_cut(desk, lab, qtbot, value, digits):
    lab.stepper.digits_picked.emit(digits)
    text = f"({value!r})*x + y"
    lab.box.typed.emit(text)
    desk.document.edit(
        lambda experiment: replace(
            experiment, circuit=CircuitSpec(text, (("x", value), ("y", 1.0)))
        ),
        "x",
    )
    row = lab.inputs.rows["x"]
    assert row.gradient.text().startswith("−") == (value < 0)
    assert row.gradient.width() >= row.gradient.sizeHint().width()
    room = row.field.width() - 2 * 8  # the padding of the style sheet
    assert room >= row.field.fontMetrics().horizontalAdvance(row.field.text())

    def right():
        return row.gradient.mapTo(lab.panel, row.gradient.rect().topRight()).x()

    qtbot.waitUntil(lambda: right() <= lab.panel.viewport().width())


def test_the_wrong_character_is_underlined(desk, lab):
    def red():
        image = lab.box.line.grab().toImage()
        colours = (
            image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())
        )
        return sum(colour.red() > colour.blue() + 60 for colour in colours)

    assert red() == 0
    lab.box.line.setText("(x + ) * z")
    lab.box.typed.emit("(x + ) * z")
    assert red() > 5
    desk.document.edit(
        lambda experiment: replace(experiment, circuit=CircuitSpec("x", (("x", 1.0),))), "other"
    )
    assert (red(), lab.box.sentence.isVisible()) == (0, False)


def test_empty_text_is_an_error_and_escape_goes_back(desk, lab, qtbot):
    lab.box.line.selectAll()
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Delete)
    assert "Type an expression" in lab.box.sentence.text()
    qtbot.keyClick(lab.box.line, Qt.Key.Key_Escape)
    assert lab.box.line.text() == "(x + y) * z"
    assert not lab.box.sentence.isVisible()


def test_a_drag_of_a_slider_is_one_undo_step_and_everything_follows(desk, lab):
    slider = lab.inputs.rows["x"].slider
    slider.setSliderDown(True)
    for step in (-30, -20, -10):
        slider.setValue(step)
    slider.setSliderDown(False)
    assert circuit(desk).inputs[0] == ("x", -0.5)
    assert lab.inputs.rows["x"].field.text() == "−0.5"
    assert lab.graph.texts()[4] == ("−18", "1")
    assert desk.document.undo_stack.count() == 1
    desk.document.undo_stack.undo()
    assert circuit(desk) == CircuitSpec()
    assert lab.inputs.rows["x"].slider.value() == -40


def test_a_drag_with_the_mouse_is_one_undo_step(desk, lab, qtbot):
    slider = lab.inputs.rows["x"].slider
    for share in (0.6, 0.8):
        at = QPoint(round(slider.width() * share), slider.height() // 2)
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseMove(slider, at + QPoint(5, 0))
        qtbot.mouseMove(slider, at + QPoint(10, 0))
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at + QPoint(10, 0))
        assert not slider.isSliderDown()
    assert desk.document.undo_stack.count() == 2


def test_two_drags_are_two_undo_steps(desk, lab):
    slider = lab.inputs.rows["x"].slider
    for step in (-30, -20):
        slider.setSliderDown(True)
        slider.setValue(step)
        slider.setSliderDown(False)
    assert desk.document.undo_stack.count() == 2


def test_a_typed_value_goes_in_and_one_that_leads_to_no_number_too(desk, lab, qtbot):
    type_text(lab, qtbot, "1/x")
    row = lab.inputs.rows["x"]
    row.field.selectAll()
    qtbot.keyClicks(row.field, "0.5")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert circuit(desk).inputs == (("x", 0.5),)
    row.field.selectAll()
    qtbot.keyClicks(row.field, "0")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert "Division by zero" in lab.box.sentence.text()
    assert circuit(desk).inputs == (("x", 0.0),)
    assert lab.graph.texts()[lab.graph.shown.graph.output] == ("", "")
    desk.document.undo_stack.undo()
    assert not lab.box.sentence.isVisible()
    assert lab.graph.texts()[lab.graph.shown.graph.output] == ("2", "1")


def test_a_value_far_away_takes_the_slider_with_it(desk, lab, qtbot):
    row = lab.inputs.rows["x"]
    row.field.selectAll()
    qtbot.keyClicks(row.field, "-1500")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.slider.value() == -75  # of a slider that reaches to 2,000
    row.slider.setValue(75)
    assert circuit(desk).inputs[0] == ("x", 1500.0)


def test_steps_forward_and_backward_leave_blank_what_is_not_computed(desk, lab, qtbot):
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


def test_the_table_numbers_the_steps_as_the_counter_does(desk, lab):
    lab.stepper.switches.buttons["steps"].click()
    table, steps = lab.stepper.table, lab.stepper.buttons.buttons
    steps["first"].click()
    while steps["next"].isEnabled():
        steps["next"].click()
        way, number, *_ = lab.stepper.phase.text().split()
        cells = [table.item(row, 0) for row in range(table.rowCount())]
        present = current_row(desk.theme)
        marked = {cell.text() for cell in cells if cell.background().color() == present}
        assert marked == {f"{'→' if way == 'Forward' else '←'} {number}"}


def test_a_change_of_an_input_keeps_the_step(desk, lab):
    lab.go_to(2)
    lab.inputs.rows["x"].slider.setValue(20)
    assert lab.stepper.phase.text() == "Forward 2 of 2"
    assert lab.graph.texts()[4] == ("−24", "")


def test_play_makes_one_step_after_the_other_and_stops_at_the_end(lab, qtbot):
    buttons, wanted = lab.stepper.buttons, []
    lab.go_to(5)
    lab.stepper.step_wanted.connect(wanted.append)
    buttons.findChild(QTimer).setInterval(1)
    buttons.buttons["auto"].click()
    qtbot.waitUntil(lambda: not buttons.is_playing)
    assert wanted == [0, 1, 2, 3, 4, 5]


def test_a_gate_is_opened_on_screen_and_closed_again(desk, lab, qtbot):
    lab.load("neuron")
    view = lab.graph
    for last, gates in ((12, ["×(−1)", "exp", "+1", "1/x"]), (9, ["σ"])):
        output = view.shown.graph.output
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.position_of(output))
        assert view.shown.graph.output == last
        titles = [part.title for part in view.shown.parts]
        assert titles[-len(gates) :] == gates
        assert view.texts()[0] == ("2", "−0.197")
    assert desk.document.undo_stack.undoText() == "Close a gate"


def test_a_click_on_a_gate_explains_it(desk, lab, qtbot):
    qtbot.mouseClick(lab.graph.viewport(), Qt.MouseButton.LeftButton, pos=lab.graph.position_of(2))
    text = lab.stepper.text.text()
    assert "g₁ = x + y" in text
    assert "upstream × local = downstream" in text


def test_the_table_has_every_step_and_a_click_goes_there(desk, lab, qtbot):
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


def test_keys_go_to_a_step_of_the_table_as_a_click_does(desk, lab, qtbot):
    lab.stepper.switches.buttons["steps"].click()
    table, buttons, said = lab.stepper.table, lab.stepper.buttons.buttons, lab.stepper.phase
    buttons["first"].click()
    buttons["next"].click()  # the arrow keys go on from the step that is shown
    for pressed, phase in (
        ("Down", "Forward 2 of 2"),
        ("Up", "Forward 1 of 2"),
        ("Ctrl+End", "Backward 3 of 3"),
        ("Ctrl+Home", "Forward 1 of 2"),
    ):
        qtbot.keySequence(table, pressed)
        assert said.text() == phase, pressed
    buttons["first"].click()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert said.text() == "Forward 1 of 2"


def test_the_arrow_keys_pass_every_row_of_a_step(desk, lab, qtbot):
    lab.stepper.switches.buttons["steps"].click()
    table = lab.stepper.table
    qtbot.keySequence(table, "Ctrl+Home")
    reached = []
    for _ in range(table.rowCount()):
        reached.append(table.currentRow())
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert reached == [*range(table.rowCount())]


def test_more_digits_everywhere(desk, lab):
    lab.load("neuron")
    lab.stepper.digits_picked.emit(7)
    assert lab.graph.texts()[9] == ("0.7310586", "1")
    assert lab.inputs.rows["w0"].gradient.text() == "−0.1966119"


# --- the document ---------------------------------------------------------------------------------
# --------------------


def test_training_does_not_hear_of_it(desk, lab, qtbot):
    desk.do("step_epoch")
    qtbot.waitUntil(lambda: desk.controller.snapshot.epoch == 1)
    desk.settle()
    before, revision = desk.worker.call(lambda trainer: trainer.state()), desk.document.revision
    trained = desk.controller.worker.call(lambda trainer: trainer)
    lab.load("exercise")
    lab.inputs.rows["x"].slider.setValue(10)
    desk.document.undo_stack.undo()
    desk.document.undo_stack.undo()
    desk.document.undo_stack.redo()
    after = desk.worker.call(lambda trainer: trainer.state())
    assert desk.document.revision == revision
    assert desk.controller.worker.call(lambda trainer: trainer) is trained
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


def test_it_is_saved_and_comes_back(window, settle, tmp_path):
    lab = open_lab(window, settle)
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


def test_a_template_keeps_the_circuit(desk, lab, qtbot):
    lab.load("exercise")
    kept = circuit(desk)
    palette = Palette(lab, desk.document, LIGHT)
    palette.buttons["single_neuron"].click()
    desk.settle()
    assert desk.document.experiment.data.dataset == "plane"
    assert circuit(desk) == kept
    assert lab.box.line.text() == kept.text


def test_hidden_it_does_nothing_and_shown_it_is_up_to_date(desk, lab):
    lab.hide()
    desk.document.edit(
        lambda experiment: replace(experiment, circuit=CIRCUITS["neuron"].circuit), "x"
    )
    assert lab.box.line.text() == "(x + y) * z"
    lab.show()
    assert lab.box.line.text() == CIRCUITS["neuron"].circuit.text


# --- export ---------------------------------------------------------------------------------------


def test_the_table_of_the_steps_has_every_digit(lab):
    lab.load("neuron")
    lab.go_to(1)
    lines = csv_bytes(lab.table()).decode("utf-8-sig").splitlines()
    assert lines[0] == "step,pass,computed,formula,numbers,result"
    assert lines[5] == "5,forward,f,σ(g₄),σ(1),0.7310585786300049"
    assert len(lines) == 1 + 5 + 1 + 9


def test_the_graph_is_a_picture(lab):
    graph = Exportable("circuit", "Circuit lab", lab.graph, lab.table)
    assert png(graph, 800)[:4] == b"\x89PNG"
    assert "−12" in svg(graph).decode()


def test_the_derivation_is_latex(lab):
    lines = lab.latex().splitlines()
    assert lines[0] == r"\begin{align*}"
    assert lines[1] == r"  g_{1} &= x+y = -2+5 = 3 \\"
    back = r"  \frac{\partial f}{\partial g_{1}} &= "
    back += r"\frac{\partial f}{\partial f}\times z = "
    back += r"1\times (-4) = -4 \\"
    assert back in lines
    assert lines[-1] == r"\end{align*}"
    lab.load("fan_out")
    share = r"  \text{through this gate, part of }\frac{\partial f}{\partial x} &= "
    assert sum(line.startswith(share) for line in lab.latex().splitlines()) == 2


def test_the_window_saves_the_steps_and_the_graph_and_copies_the_derivation(
    window, settle, monkeypatch, tmp_path
):
    lab = open_lab(window, settle)
    monkeypatch.setattr(dialogs, "ask_width", lambda parent, present, least, largest: 800)
    actions = window.exporter.actions["circuit"]
    for action, suffix in zip(actions[1:], ("png", "csv"), strict=False):
        path = tmp_path / f"circuit.{suffix}"
        monkeypatch.setattr(dialogs, "ask_export", lambda *_, path=path: path)
        action.trigger()
    assert (tmp_path / "circuit.png").read_bytes()[:4] == b"\x89PNG"
    assert (tmp_path / "circuit.csv").read_bytes() == csv_bytes(lab.table())
    actions[3].trigger()
    assert QApplication.clipboard().text() == lab.latex()


@pytest.mark.parametrize("name", CIRCUITS)
def test_latex_of_every_example_has_balanced_braces_and_no_foreign_letters(desk, lab, name):
    lab.load(name)
    text = lab.latex()
    assert text.count("{") == text.count("}")
    assert text.isascii(), [letter for letter in text if not letter.isascii()]


def test_nothing_is_derived_from_nothing():
    assert derivation(()) == "\\begin{align*}\n\n\\end{align*}\n"


def test_another_document_knows_no_input_of_the_document_before(desk, lab, qtbot):
    type_text(lab, qtbot, "x*q")
    fresh = dict(circuit(desk).inputs)["q"]
    lab.inputs.picked.emit("q", 77.0, "")
    assert dict(circuit(desk).inputs)["q"] == 77.0
    desk.open(Experiment())
    type_text(lab, qtbot, "x*q")
    assert dict(circuit(desk).inputs)["q"] == fresh


def test_no_label_shows_tags(desk, lab):
    """The page of a gate showed its HTML as letters, in a label of plain text."""
    lab.load("exercise")
    shown = [label for label in lab.findChildren(QLabel) if "</" in label.text()]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.RichText for label in shown)


def test_at_first_it_says_that_all_values_are_shown_and_next_begins_the_walk(desk, lab):
    assert lab.stepper.phase.text() == "All values shown"
    lab.stepper.buttons.buttons["next"].click()
    assert lab.stepper.phase.text() == "Only the inputs"
    lab.stepper.buttons.buttons["last"].click()
    assert lab.stepper.phase.text() == "Backward 3 of 3"
    assert not lab.stepper.buttons.buttons["next"].isEnabled()
    lab.load("neuron")
    assert lab.stepper.phase.text() == "All values shown"


def test_a_hidden_lab_takes_a_theme_after_its_circuit_has_changed(window, settle):
    lab = open_lab(window, settle)
    for name in CIRCUITS:
        window.panel_layout.open("circuit")
        lab.load(name)
        window.panel_layout.switch("network")
        window.document.undo_stack.undo()
        window.toggle_theme()
        window.panel_layout.changed.emit()  # as for Present: what is hidden follows at once
    window.panel_layout.open("circuit")
    assert list(lab.inputs.rows) == [name for name, _ in circuit(window).inputs]
