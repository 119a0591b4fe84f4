"""The columns of the circuit lab grow with the window, keep what a user chose, and go back."""

import pytest
from PyQt6.QtWidgets import QApplication, QWidget

from playground.ui.views.circuit.columns import Columns
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
    columns.reset()
    assert columns.sizes() == before


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


def test_the_expression_keeps_its_room_beside_the_step_buttons(lab):
    for width in (1366, 480, 1366):
        show(lab, width)
        line, steps = (position_in(one, lab) for one in (lab.box.line, lab.stepper.buttons))
        assert line.width() >= 170
        assert not line.intersects(steps)
        assert (steps.top() > line.bottom()) is (width == 480)
