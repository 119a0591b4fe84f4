"""The columns of the circuit lab grow with the window, keep what a user chose, and go back."""

import pytest
from PyQt6.QtWidgets import QApplication, QWidget

from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import EXAMPLES
from playground.ui.look.theme import THEMES
from playground.ui.views.circuit.columns import Columns
from playground.ui.views.circuit.explained_graph import ExplainedGraph
from tests.support.clipped import position_in
from tests.support.splitters import drag


@pytest.fixture
def columns(qapp, qtbot):
    columns = Columns(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(columns)
    columns.resize(1300, 400)
    columns.show()
    return columns


def test_the_sides_grow_with_the_width(columns):
    before = columns.sizes()
    columns.resize(1900, 400)
    assert all(now > then for now, then in zip(columns.sizes(), before, strict=True))


def test_reset_brings_the_widths_back(columns):
    before = columns.sizes()
    drag(columns.handle(1), 200)
    assert columns.sizes()[0] > before[0] + 150
    columns.resize(1400, 400)
    columns.resize(1300, 400)
    assert columns.sizes() != before, "the user's own"
    columns.restore("")
    assert columns.sizes() == before


def test_what_a_user_chose_comes_back_in_the_next_run(columns, qtbot):
    drag(columns.handle(1), 200)
    chosen, state = columns.sizes(), columns.state()
    again = Columns(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(again)
    again.restore(state)
    again.resize(1300, 400)
    again.show()
    assert again.sizes() == pytest.approx(chosen, abs=3)
    assert again.state() == state


def test_a_narrow_lab_does_not_forget_what_a_wide_one_was(columns):
    drag(columns.handle(1), 200)
    chosen = columns.sizes()
    for width in (400, 1300):
        columns.resize(width, 400)
        QApplication.processEvents()
    assert columns.sizes() == pytest.approx(chosen, abs=3)


@pytest.mark.parametrize(
    "state",
    [
        "{",
        "[1]",
        '{"beside": [[1, 2], [3]]}',
        '{"beside": [[0, -2, 5], [3]]}',
        '{"beside": [["1", 2, 3], [3]]}',
        '{"beside": 5, "stacked": [[99999, 1], [1, 1]]}',
    ],
)
def test_sizes_that_make_no_sense_are_left_out(columns, state):
    before = columns.sizes()
    columns.restore(state)
    assert columns.sizes() == before
    assert columns.state() == ""


# --- a narrow lab ---------------------------------------------------------------------------------


@pytest.fixture
def lab(desk):
    return desk.circuit_view


def show(lab, width, height=560):
    lab.resize(width, height)
    lab.show()
    for _ in range(6):
        QApplication.processEvents()


def rows(lab):
    """Where the fields of the inputs are, within the part of the panel that is in sight."""
    port = lab.panel.viewport()
    return [port.rect().contains(position_in(one.field, port)) for one in lab.inputs.rows.values()]


def test_in_a_narrow_lab_the_steps_are_below_the_inputs(lab):
    for width, is_stacked in ((800, True), (1366, False), (800, True)):
        show(lab, width)
        assert lab.splitter.is_stacked is is_stacked
        panel, stepper = position_in(lab.panel, lab), position_in(lab.stepper, lab)
        assert (stepper.top() > panel.bottom()) is is_stacked
        assert lab.rect().contains(stepper)
        assert lab.middle.width() >= 300


def test_a_narrow_lab_shows_all_inputs_and_the_whole_graph(lab):
    show(lab, 1366)
    show(lab, 800)
    assert rows(lab) == [True] * 3
    port = lab.graph.viewport().rect()
    assert all(port.contains(lab.graph.position_of(node)) for node in lab.graph.texts())


WIDE = "1/(1+exp(-(w0*x0+w1*x1+w2*x2+w3*x3+b)))"


def is_whole(lab):
    port = lab.graph.viewport().rect()
    return all(port.contains(lab.graph.position_of(node)) for node in lab.graph.texts())


def type_in(lab, text):
    lab.box.line.selectAll()
    lab.box.line.insertPlainText(text)
    for _ in range(6):
        QApplication.processEvents()


def test_the_steps_leave_the_room_that_a_wide_graph_needs(lab):
    show(lab, 1366)
    assert not lab.splitter.is_stacked
    type_in(lab, WIDE)
    assert lab.splitter.is_stacked
    assert is_whole(lab)
    type_in(lab, "x*y")
    assert not lab.splitter.is_stacked


def test_closing_a_gate_does_not_move_the_steps(lab):
    show(lab, 1200)
    lab.load("neuron")
    sigmoid = circuit_of(EXAMPLES["neuron"].circuit).graph.output
    seen = [lab.splitter.is_stacked]
    for _ in range(2):
        lab.graph.group_toggled.emit(sigmoid)
        seen.append(lab.splitter.is_stacked)
    assert seen == [False, True, True]


@pytest.mark.parametrize(("height", "is_there"), [(700, True), (200, False)])
def test_in_a_low_lab_the_sentence_is_beside_the_gate(lab, height, is_there):
    show(lab, 480, height)
    lab.load("exercise")
    show(lab, 480, height)
    explanation = lab.middle.explanation
    assert explanation.text()
    assert explanation.isVisible() is is_there
    assert (explanation.text() in lab.stepper.text.text()) is not is_there


@pytest.mark.parametrize(("height", "has_room"), [(500, True), (80, False)])
def test_a_low_graph_has_the_room_of_its_sentences(qtbot, height, has_room):
    middle = ExplainedGraph(THEMES["light"])
    qtbot.addWidget(middle)
    middle.resize(300, height)
    middle.show()
    sentence, fact = "A sentence that needs two lines or more, as many of them do.", "A fact."
    middle.say(sentence)
    middle.tell(fact)
    assert middle.left_out == ("" if has_room else f"{sentence} {fact}")
    assert middle.explanation.isVisible() is middle.fact.isVisible() is has_room


def test_a_long_expression_leaves_room_in_a_low_lab(lab):
    show(lab, 600, 300)
    type_in(lab, "a = x*y\nb = a*y\nc = b*y\nd = c*y\ne0 = d*y\nf = e0*y")
    assert lab.box.line.height() <= 300 / 4
    show(lab, 600, 800)
    assert lab.box.line.height() > 300 / 4


def test_the_expression_keeps_its_room_beside_the_step_buttons(lab):
    for width in (1366, 480, 1366):
        show(lab, width)
        line, steps = (position_in(one, lab) for one in (lab.box.line, lab.stepper.buttons))
        assert line.width() >= 170
        assert not line.intersects(steps)
        assert (steps.top() > line.bottom()) is (width == 480)
