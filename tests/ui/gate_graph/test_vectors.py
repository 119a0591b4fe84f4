"""A graph of matrices in the gate graph, and the page about one vector gate."""

import numpy as np
import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground import OUTPUT, Trainer
from playground.core.experiment.spec import INPUT
from playground.core.explain.network_graph import network_graph
from playground.core.vectors.graph import VectorGraph, VectorNode, VectorRun
from playground.ui.gate_graph.matrix_grid import MOST_DRAWN, MatrixGrid
from playground.ui.gate_graph.vector_page import VectorPage
from playground.ui.gate_graph.view import GateView
from playground.ui.look.theme import DARK, LIGHT
from tests.support.experiments import dense, make


@pytest.fixture(params=[1, 5], ids=["one sample", "a batch"])
def made(request):
    experiment = make(dense("tanh", "sigmoid", hidden=(4,)), loss="bce")
    trainer = Trainer(experiment)
    columns = trainer.data.train.columns[:, : request.param]
    return network_graph(experiment, trainer.layout, trainer.parameters, columns)


@pytest.fixture
def view(qtbot):
    view = GateView(LIGHT)
    qtbot.addWidget(view)
    view.resize(1200, 400)
    view.move(2000, 0)
    view.show()
    return view


@pytest.fixture
def page(qtbot):
    page = VectorPage(LIGHT)
    qtbot.addWidget(page)
    page.resize(420, 700)
    page.move(4000, 0)  # the mouse finds the oldest window at a point
    page.show()
    return page


def show_node(page, run, node, **how):
    """Show a node, with its sections laid out."""
    page.show_node(run, node, **how)
    QApplication.processEvents()


def test_the_wires_have_the_shapes_of_what_is_known(view, made):
    view.show_graph(made.graph, passive=made.shown_only)
    run, batch = made.run(), made.batch
    view.show_run(run)
    weights, z = made.weights[INPUT, "h1"], made.z["h1"]
    assert view.texts()[weights] == ("4×2", "")
    assert view.texts()[z] == ("", "")
    run.run_backward()
    view.show_run(run)
    assert view.texts()[weights] == ("4×2", "4×2")
    assert view.texts()[z] == (f"4×{batch}", f"4×{batch}")
    assert view.texts()[made.graph.output][1] == "1"


def test_boxes_are_called_by_what_they_compute(view, made):
    view.show_graph(made.graph)
    titles = {part.box.node: (part.title, part.name) for part in view.shown.parts}
    assert titles[made.products[INPUT, "h1"]] == ("W·x", "W⁽¹⁾·X")
    assert titles[made.z["h1"]] == ("+b", "Z⁽¹⁾")
    assert titles[made.a["h1"]] == ("tanh", "A⁽¹⁾")
    assert titles[made.targets] == ("Y", "")


def test_the_explanation_has_formulas_with_shapes(view, made):
    view.show_graph(made.graph)
    run = made.run()
    run.run_backward()
    view.show_run(run)
    said, batch = view.explanation(made.products[INPUT, "h1"]), made.batch
    assert f"(4×{batch})·(2×{batch})ᵀ" in said
    assert f"has the shape of W⁽¹⁾·X: 4×{batch} ✓" in said
    assert "∂L/∂W⁽¹⁾ has the shape of W⁽¹⁾: 4×2 ✓" in view.explanation(made.weights[INPUT, "h1"])


def test_a_gate_is_clicked(view, made, qtbot):
    view.show_graph(made.graph)
    with qtbot.waitSignal(view.node_picked) as signal:
        position = view.position_of(made.z["h1"])
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert signal.args == [made.z["h1"]]


def test_the_page_shows_value_upstream_and_what_is_sent(page, made):
    run = made.run()
    run.run_backward()
    node = made.products[INPUT, "h1"]
    show_node(page, run, node, digits=4)
    assert "Gate W⁽¹⁾·X" in page.head.text()
    assert page.value.isVisible()
    assert page.gradient.isVisible()
    assert len(page.inputs) == 2
    assert "∂L/∂W⁽¹⁾ has the shape of W⁽¹⁾: 4×2 ✓" in page.inputs[0].text.text()
    sent = page.inputs[0].sent.grid
    expected = run.shares[node, 0]
    shown = sent.accessibleDescription().split("\n")[1].split("  ")[0]
    assert float(shown.replace("−", "-")) == pytest.approx(expected[1, 0], rel=1e-3)


def test_what_is_not_computed_yet_is_not_on_the_page(page, made):
    run = made.run()
    show_node(page, run, made.z["h1"])
    assert not page.value.isVisible()
    assert not page.gradient.isVisible()
    assert not page.inputs[0].sent.isVisible()
    assert not page.inputs[0].opener.isEnabled()


def test_the_jacobian_is_shown_on_demand(page, made):
    run = made.run()
    run.run_backward()
    node = made.a["h1"]
    show_node(page, run, node, digits=4)
    (section,) = page.inputs
    size = 4 * made.batch
    assert section.opener.text() == f"Show the local Jacobian, {size}×{size}"
    assert not section.jacobian.isVisible()
    section.opener.click()
    assert section.jacobian.isVisible()
    assert section.jacobian.grid.value_at((1, 1)) == run.jacobian(node, 0)[1, 1]
    show_node(page, run, node, digits=4)  # the next step of a walk
    assert page.inputs[0].jacobian.isVisible()
    section.opener.click()
    assert not section.jacobian.isVisible()


def test_a_number_that_is_pointed_at_says_what_it_is_made_of(page, made, qtbot):
    run = made.run()
    run.run_backward()
    show_node(page, run, made.products[INPUT, "h1"], digits=4)
    section = page.inputs[0]
    assert section.cell.text() == "Point at a number to see what it is made of."
    grid = section.sent.grid
    qtbot.mouseMove(grid, grid.cell_rect(1, 0).center())
    sign = "δ₂·X₁" if made.batch == 1 else "Σₖ δ₂ₖ·X₁ₖ"
    assert section.cell.text().startswith(f"Row 2, column 1: {sign} = ")
    assert section.cell.text().endswith("where δ = ∂L/∂(W⁽¹⁾·X)")
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert section.cell.text().startswith("Row 2, column 2: ")


def test_the_activation_that_the_loss_has_taken_in_gets_no_gradient(page, made):
    run = made.run()
    run.run_backward()
    show_node(page, run, made.a[OUTPUT], passive=made.shown_only)
    assert "The loss is computed from Z⁽²⁾ directly" in page.head.text()
    assert page.inputs == []


def large(count):
    nodes = (
        VectorNode(name="x", shape=(count, 1)),
        VectorNode("tanh", (0,)),
        VectorNode("mean", (1,)),
    )
    return VectorRun(VectorGraph(nodes), {0: np.linspace(-1, 1, count)[:, None]})


def test_a_matrix_that_is_too_large_says_why_it_is_not_shown(page):
    run = large(MOST_DRAWN + 1)
    run.run_backward()
    show_node(page, run, 1)
    assert not page.value.grid.isVisible()
    assert page.value.reason.text() == "97 numbers are too many to show: up to 96×96 are drawn."
    assert not page.inputs[0].opener.isEnabled()
    assert "9,409 numbers are too many" in page.inputs[0].opener.toolTip()


def test_a_matrix_without_room_for_numbers_says_the_one_that_is_pointed_at(page, qtbot):
    run = large(40)
    run.run_forward()
    show_node(page, run, 1, digits=3)
    grid = page.value.grid
    assert not grid.has_numbers
    qtbot.mouseMove(grid, grid.cell_rect(39, 0).center())
    assert "row 40, column 1: 0.762" in page.value.title.text()


def test_a_grid_is_read_by_screen_readers_and_keeps_its_place_in_both_themes(qtbot):
    grid = MatrixGrid(LIGHT)
    qtbot.addWidget(grid)
    grid.show_matrix(np.array([[1.0, -0.5], [np.nan, np.inf]]), 3)
    assert grid.accessibleDescription() == "1.00  −0.500\n–  ∞"
    grid.resize(300, 60)
    grid.set_theme(DARK)
    assert not grid.grab().isNull()


def test_the_number_that_the_arrow_keys_reach_is_read_by_screen_readers(qtbot):
    grid = MatrixGrid(LIGHT)
    qtbot.addWidget(grid)
    grid.show_matrix(np.array([[1.0, -0.5], [np.nan, np.inf]]), 3)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    assert grid.accessibleDescription() == "row 1, column 2: −0.500"
    grid.show_matrix(np.array([[1.0, 4.0], [2.0, 3.0]]), 2)
    assert grid.accessibleDescription() == "row 1, column 2: 4.0"
    grid.show_matrix(np.array([[1.0]]), 2)
    assert grid.accessibleDescription() == "1.0"


def test_instead_of_a_gate_the_page_shows_a_sentence(page, made):
    run = made.run()
    run.run_backward()
    show_node(page, run, made.z["h1"])
    page.show_text("Click a gate.")
    assert page.head.text() == "Click a gate."
    assert not page.value.isVisible()
    assert page.inputs == []
