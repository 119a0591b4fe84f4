"""Vectors in the circuit lab: examples, typing, cells, steps, Jacobians, export."""

import csv
import io

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground import CircuitSpec, Trainer, load, save
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import VECTOR_CIRCUITS
from playground.core.experiment.edits.circuit import with_expression
from playground.exchange.tables.table import csv_bytes
from playground.ui.look.theme import DARK

NOTES = "squared_norm"


@pytest.fixture
def lab(desk):
    return desk.circuit_view


def circuit(desk):
    return desk.document.experiment.circuit


def texts(lab):
    """What is on the wires, by the name of the node."""
    names = lab.graph.shown.names
    return {names[node]: pair for node, pair in lab.graph.texts().items()}


def type_text(lab, qtbot, text):
    lab.box.line.selectAll()
    qtbot.keyClicks(lab.box.line, text)


@pytest.mark.parametrize("name", VECTOR_CIRCUITS)
def test_every_example_can_be_loaded_and_undone(desk, lab, name):
    lab.load(name)
    assert circuit(desk) == VECTOR_CIRCUITS[name].circuit
    assert lab.middle.explanation.text() == VECTOR_CIRCUITS[name].tooltip
    assert lab.box.error is None
    desk.document.undo_stack.undo()
    assert circuit(desk) == CircuitSpec()
    assert lab.inputs.isVisible()
    assert not lab.matrices.isVisible()
    assert texts(lab)["f"] == ("−12", "1")


def test_the_wires_have_shapes_and_the_cells_have_their_gradients(desk, lab):
    lab.load(NOTES)
    assert texts(lab) == {
        "W": ("2×2", "2×2"),
        "x": ("2×1", "2×1"),
        "q": ("2×1", "2×1"),
        "q²": ("2×1", "2×1"),
        "f": ("0.116", "1"),
    }
    weights, vector = lab.matrices.matrices["W"], lab.matrices.matrices["x"]
    assert weights.caption.text() == "W, 2×2"
    assert [field.text() for field in weights.fields.values()] == ["0.1", "0.5", "−0.3", "0.8"]
    assert [label.text() for label in weights.gradients.values()] == [
        "0.0880",
        "0.176",
        "0.104",
        "0.208",
    ]
    assert [label.text() for label in vector.gradients.values()] == ["−0.112", "0.636"]
    assert lab.middle.fact.text().startswith("1 pass backward gives all 6 gradients")


def test_a_cell_sets_its_number_in_the_text(desk, lab):
    lab.load(NOTES)
    lab.graph.zoom(1.5)
    before = lab.graph.transform()
    field = lab.matrices.matrices["W"].fields[1, 0]
    field.setText("0,25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert circuit(desk).text.splitlines()[0] == "W = [[0.1, 0.5], [0.25, 0.8]]"
    assert lab.box.line.text() == circuit(desk).text
    assert field is lab.matrices.matrices["W"].fields[1, 0]  # nothing was built anew
    assert lab.graph.transform() == before
    assert lab.middle.explanation.text() == VECTOR_CIRCUITS[NOTES].tooltip
    assert desk.document.undo_stack.undoText() == "Input W"
    desk.document.undo_stack.undo()
    assert field.text() == "−0.3"


def test_nudges_of_one_cell_are_one_undo_step(desk, lab):
    lab.load(NOTES)
    steps = desk.document.undo_stack.count()
    field = lab.matrices.matrices["x"].fields[0, 0]
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert circuit(desk).text.splitlines()[1] == "x = [0.5, 0.4]"
    assert desk.document.undo_stack.count() == steps + 1


def test_a_number_that_is_none_is_refused(desk, lab):
    lab.load(NOTES)
    field = lab.matrices.matrices["x"].fields[0, 0]
    field.setText("a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "0.2"
    assert desk.said


def test_typing_goes_from_numbers_to_vectors_and_back(desk, lab, qtbot):
    type_text(lab, qtbot, "x = [1, 2]; sum(x^2)")
    assert texts(lab)["f"] == ("5", "1")
    assert lab.matrices.isVisible()
    assert not lab.inputs.isVisible()
    type_text(lab, qtbot, "x*y")
    assert lab.inputs.isVisible()
    assert set(lab.inputs.rows) == {"x", "y"}


def test_shapes_that_do_not_fit_are_explained_at_their_character(desk, lab, qtbot):
    type_text(lab, qtbot, "W = [[1, 2], [3, 4]]; x = [1, 2, 3]; sum(W @ x)")
    assert lab.box.sentence.text() == (
        "Character 42: W is 2×2 and x is 3×1: a product needs as many rows in x as W has columns."
    )
    assert lab.box.sentence.isVisible()


def test_a_number_that_does_not_exist_is_a_gap(desk, lab, qtbot):
    type_text(lab, qtbot, "x = [1, -1]; sum(ln(x))")
    assert "The result of this step does not exist" in lab.box.sentence.text()


def test_stepping_fills_in_the_matrices(desk, lab):
    lab.load(NOTES)
    lab.go_to(0)
    assert texts(lab)["q"] == ("", "")
    assert not any(label.text() for label in lab.matrices.matrices["W"].gradients.values())
    lab.go_to(1)
    assert texts(lab)["q"] == ("2×1", "")
    assert "Gate q = W·x" in lab.stepper.vectors.head.text()
    lab.go_to(7)
    assert texts(lab)["W"] == ("2×2", "2×2")


def test_a_gate_shows_its_jacobian_and_what_a_number_is_made_of(desk, lab, qtbot):
    lab.load(NOTES)
    node = lab.graph.shown.names.index("q")
    qtbot.mouseClick(
        lab.graph.viewport(), Qt.MouseButton.LeftButton, pos=lab.graph.position_of(node)
    )
    QApplication.processEvents()
    weights, _ = lab.stepper.vectors.inputs
    assert weights.opener.text() == "Show the local Jacobian, 2×4"
    weights.opener.click()
    grid = weights.jacobian.grid
    rows = [row.split("  ") for row in grid.accessibleDescription().split("\n")]
    assert rows == [["0.200", "0", "0.400", "0"], ["0", "0.200", "0", "0.400"]]
    QTest.keyClick(weights.sent.grid, Qt.Key.Key_Down)
    QTest.keyClick(weights.sent.grid, Qt.Key.Key_Down)
    assert weights.cell.text() == ("Row 2, column 1: δ₂·x₁ = 0.520 × 0.2 = 0.104, where δ = ∂f/∂q")


ONES, IDENTITY = "1 is a column of ones.", "I is the identity: 1 on its diagonal, else 0."
DIAGONAL = "diag puts numbers on a diagonal; all others are 0."


@pytest.mark.parametrize(
    ("text", "gate", "said"),
    [
        ("x = [1, 2]; sum(x)", "sum", ONES),
        ("x = [3, 4]; y = [1, 2]; sum(x - y)", "subtract", IDENTITY),
        ("I = [3, 4]; vec = [1, 2]; sum(vec * I)", "multiply", DIAGONAL),
        ("x = [1, 2]; sum(ln(x))", "log", DIAGONAL),
    ],
)
def test_the_legend_of_a_jacobian_explains_its_signs_but_no_names(desk, lab, text, gate, said):
    desk.document.edit(lambda e: with_expression(e, text), "type")
    circuit_graph = circuit_of(circuit(desk)).graph
    node = next(index for index, node in enumerate(circuit_graph.nodes) if node.gate == gate)
    lab.graph.node_picked.emit(node)
    QApplication.processEvents()
    section = lab.stepper.vectors.inputs[-1]
    section.opener.click()
    assert section.legend.isVisible()
    assert section.legend.text() == said


def test_the_steps_have_symbols_and_shapes(desk, lab):
    lab.load(NOTES)
    lab.stepper.switches.buttons["steps"].click()
    table = lab.stepper.table
    rows = [
        tuple(table.item(row, column).text() for column in range(3))
        for row in range(table.rowCount())
    ]
    assert rows[0] == ("→ 1", "q = W·x = (2×2)·(2×1)", "2×1")
    assert rows[-2] == ("← 4", "∂f/∂W = ∂f/∂q·xᵀ = (2×1)·(2×1)ᵀ", "2×2")


def test_the_code_is_numpy_with_shapes(desk, lab):
    lab.load(NOTES)
    lab.stepper.switches.buttons["code"].click()
    lines = lab.stepper.code.text.toPlainText().splitlines()
    assert lines[0] == "import numpy as np"
    assert "dW = dq @ x.T" in {line.split("  #")[0].rstrip() for line in lines}
    assert any(line.startswith("q = W @ x ") and line.endswith("# 2×1") for line in lines)
    lab.load("product")
    assert lab.stepper.code.text.toPlainText().startswith("import math")


def test_table_and_latex_of_all_steps(desk, lab):
    lab.load(NOTES)
    lab.go_to(0)
    rows = list(csv.reader(io.StringIO(csv_bytes(lab.table()).decode("utf-8-sig"))))
    assert rows[1][:5] == ["1", "forward", "q", "W·x", "(2×2)·(2×1)"]
    assert rows[3][5] == "0.11600000000000003"
    assert r"\frac{\partial f}{\partial W} &= \frac{\partial f}{\partial q} \cdot x^{\top}" in (
        lab.latex()
    )


def test_it_follows_theme_and_digits(desk, lab):
    lab.load(NOTES)
    lab.set_theme(DARK)
    lab.stepper.digits_picked.emit(7)
    assert texts(lab)["f"][0] == "0.1160000"


def test_a_circuit_with_vectors_is_saved_with_the_session(desk, lab, tmp_path):
    lab.load("softmax_layer")
    path = tmp_path / "vectors.nnplay"
    save(Trainer(desk.document.experiment), path)
    assert load(path).experiment.circuit == VECTOR_CIRCUITS["softmax_layer"].circuit
