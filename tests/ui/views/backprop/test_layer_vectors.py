"""The layers as vectors in the Backprop tab: shapes, walking, the page of a vector gate."""

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart
from playground.core.experiment.spec import INPUT, OUTPUT, LayerSpec, NetworkSpec
from playground.core.vectors.graph import VectorGraph
from playground.exchange.tables.table import csv_bytes
from playground.ui.look.theme import DARK
from playground.ui.views.backprop.layer_vectors import LayerVectors
from tests.support.experiments import dense, make
from tests.support.walking import EDGE, go


@pytest.fixture
def vectors(tab):
    """The tab with its layers drawn as vectors, and with room for all gates."""
    tab.resize(2400, 700)
    box = tab.drawn.focus
    box.setCurrentIndex(box.findData("vectors"))
    box.activated.emit(box.currentIndex())
    return tab


def node_called(tab, name):
    return tab.gates.shown.names.index(name)


def test_each_layer_is_a_few_boxes_with_shapes(vectors):
    assert isinstance(vectors.gates.shown.graph, VectorGraph)
    texts = vectors.gates.texts()
    assert texts[node_called(vectors, "W⁽¹⁾")] == ("4×2", "4×2")
    assert texts[node_called(vectors, "Z⁽²⁾")] == ("2×1", "2×1")


def test_the_numbers_are_those_of_the_canvas(desk, vectors):
    desk.watched.change(source="sample")
    snapshot = desk.settle()
    gradient = vectors.gates.shown.graph
    node = node_called(vectors, "W⁽³⁾")
    desk.selection.set([ConnectionPart("hidden2", OUTPUT)])
    vectors.pages.open("gate")
    page = vectors.pages.page.vectors
    expected = snapshot.layout.weight(snapshot.gradient, "hidden2", OUTPUT)
    shown = [page.gradient.grid.value_at((0, column)) for column in range(2)]
    np.testing.assert_allclose(shown, expected[0], rtol=1e-9)
    assert "∂L₄/∂W⁽³⁾ has the shape of W⁽³⁾: 1×2 ✓" in page.head.text()
    assert gradient.nodes[node].name == "W⁽³⁾"


def test_a_click_on_a_vector_gate_selects_its_layer_and_explains_it(desk, vectors, qtbot):
    view, node = vectors.gates, node_called(vectors, "Z⁽¹⁾")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.position_of(node))
    assert desk.selection.current == LayerPart("hidden1")
    assert vectors.pages.name == "gate"
    assert "Z⁽¹⁾ = W⁽¹⁾·X + b⁽¹⁾" in vectors.pages.page.vectors.head.text()


def test_a_weight_on_the_canvas_is_within_its_matrix(desk, vectors):
    desk.selection.set([ParameterPart(EDGE)])
    marked = {
        vectors.gates.shown.parts[index].box.node for index in vectors.gates.item.marks.selected
    }
    assert node_called(vectors, "W⁽³⁾") in marked


def test_the_walk_fills_in_one_layer_after_the_other(desk, vectors):
    desk.walk_controller.set_grain("layer")
    go(desk, 0)
    first, second = node_called(vectors, "A⁽¹⁾"), node_called(vectors, "A⁽²⁾")
    assert vectors.gates.texts()[first] == ("", "")
    go(desk, 1)
    assert vectors.gates.texts()[first] == ("4×1", "")
    assert vectors.gates.texts()[second] == ("", "")
    assert vectors.gates.item.marks.current == first
    desk.walk_controller.jump("loss")
    desk.settle()
    assert vectors.gates.texts()[second] == ("2×1", "")
    desk.walk_controller.jump("backward")
    desk.settle()
    assert vectors.gates.texts()[first] == ("4×1", "4×1")


def test_the_page_explains_where_the_walk_is(desk, vectors):
    vectors.pages.open("gate")
    head = vectors.pages.page.vectors.head
    desk.walk_controller.jump("loss")
    desk.settle()
    assert "Gate L₄ = ℓ(Z⁽³⁾, Y)" in head.text()
    go(desk, desk.walk_controller.walk.stop_index + 3)
    assert "Gate W⁽²⁾·A⁽¹⁾" in head.text()
    desk.selection.set([ParameterPart(EDGE)])
    assert "Input W⁽³⁾" in head.text()


def test_back_to_scalars_nothing_of_the_vectors_is_left(desk, vectors, qtbot):
    view, node = vectors.gates, node_called(vectors, "Z⁽¹⁾")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.position_of(node))
    vectors.drawn.focus_picked.emit("whole")
    assert vectors.gates.shown.graph == desk.walk_controller.walk.unrolled.graph
    assert not vectors.pages.page.vectors.isVisible()
    assert vectors.pages.page.text.isVisible()


def test_it_follows_edits_theme_and_digits(desk, vectors):
    vectors.set_theme(DARK)
    vectors.drawn.digits_picked.emit(7)
    desk.document.edit(lambda e: remove_layer(e, "hidden2"), "remove")
    desk.settle()
    assert "W⁽³⁾" not in vectors.gates.shown.names
    assert vectors.gates.texts()[node_called(vectors, "W⁽²⁾")] == ("1×4", "1×4")


def test_another_sample_has_its_own_numbers(desk, vectors):
    layers = LayerVectors(desk.walk_controller.walk)
    for sample in (1, 2):
        desk.watched.pin(sample)
        column = desk.settle().sample.column
        layers.follow(desk.walk_controller.walk)
        inputs = next(value for value in layers.run.values if value is not None)
        assert np.array_equal(inputs.ravel(), column[: inputs.size])


def test_a_network_of_the_same_shape_with_other_layers_is_drawn_anew(desk, vectors):
    def has_one_hidden_layer(name):
        parts = [LayerSpec.dense(name, 2, "tanh"), LayerSpec.dense(OUTPUT, 1, "sigmoid")]
        return replace(desk.document.experiment, network=NetworkSpec.stack(*parts))

    for name in ("hidden1", "hidden7"):
        desk.document.edit(lambda e, name=name: has_one_hidden_layer(name), "Another network")
        desk.settle()
        assert desk.said == []


def test_its_table_has_every_number_that_is_known(desk, vectors):
    rows = list(csv.reader(io.StringIO(csv_bytes(vectors.table()).decode("utf-8-sig"))))
    assert rows[0] == ["name", "row", "column", "value", "gradient"]
    cells = {(name, row, column): (value, slope) for name, row, column, value, slope in rows[1:]}
    layout, theta = desk.snapshot.layout, desk.snapshot.parameters
    weight = layout.weight(theta, INPUT, "hidden1")[1, 0]
    assert float(cells["W⁽¹⁾", "2", "1"][0]) == weight
    go(desk, 0)
    assert {row[0] for row in vectors.table()[1:]} == {
        *(f"{letter}⁽{number}⁾" for letter in "Wb" for number in "¹²³"),
        "X",
        "Y",
    }


def test_another_document_leaves_nothing_of_the_gate_that_was_clicked(desk, vectors, qtbot):
    view, node = vectors.gates, vectors.gates.shown.graph.output
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.position_of(node))
    assert "Gate L" in vectors.pages.page.vectors.head.text()
    desk.open(make(dense(hidden=(), output="sigmoid"), loss="bce"))
    desk.watched.pin(0)
    desk.settle()
    vectors.pages.open("gate")
    assert "Z⁽³⁾" not in vectors.pages.page.vectors.head.text()
    assert "Z⁽³⁾" not in vectors.gates.shown.names


def test_with_too_many_connections_a_line_says_why_there_are_no_vectors(desk, tab, monkeypatch):
    monkeypatch.setattr("playground.ui.views.backprop.layer_vectors.MAX_CONNECTIONS", 2)
    box = tab.drawn.focus
    box.setCurrentIndex(box.findData("vectors"))
    box.activated.emit(box.currentIndex())
    assert not isinstance(tab.gates.shown.graph, VectorGraph)
    assert tab.no_vectors.isVisible()
    box.setCurrentIndex(box.findData("neurons"))
    box.activated.emit(box.currentIndex())
    assert not tab.no_vectors.isVisible()
