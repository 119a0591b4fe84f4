"""The page of all shapes: what it lists, its batch size, and the selection that it shares."""

from dataclasses import replace

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from playground import INPUT, OUTPUT, Experiment, Key
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.exchange.tables.table import csv_bytes
from playground.ui.look.theme import DARK
from playground.ui.texts.numbers import memory
from playground.ui.views.canvas.network_facts import describe
from tests.support.experiments import dense, make
from tests.support.walking import EDGE


@pytest.fixture
def page(desk, tab):
    tab.pages.open("shapes")
    return tab.pages.page


def texts(page, row):
    cells = (page.table.item(row, column) for column in range(page.table.columnCount()))
    return [cell.text() for cell in cells if cell is not None]


def row_of(page, symbol):
    return next(row for row in range(page.table.rowCount()) if symbol in texts(page, row))


def type_batch(page, text):
    page.batch.setFocus()
    page.batch.selectAll()
    QTest.keyClicks(page.batch, text)
    page.batch.editingFinished.emit()


def test_it_lists_every_array_with_its_shape_and_memory(page):
    assert texts(page, row_of(page, "W⁽¹⁾")) == ["Hidden 1", "W⁽¹⁾", "4 × 2", "8", "64 B", "start"]
    row = texts(page, row_of(page, "∂L/∂W⁽¹⁾"))
    assert row == ["Hidden 1", "∂L/∂W⁽¹⁾", "4 × 2", "8", "64 B", "backward"]
    assert texts(page, row_of(page, "A⁽¹⁾"))[2:5] == ["4 × 10", "40", "320 B"]
    assert "has the shape of its value" in texts(page, 0)[0]


def test_the_batch_size_is_the_pages_own(desk, page):
    assert page.batch.value() == 10
    type_batch(page, "100")
    assert texts(page, row_of(page, "A⁽¹⁾"))[2:5] == ["4 × 100", "400", "3.2 kB"]
    assert texts(page, row_of(page, "W⁽¹⁾"))[2:5] == ["4 × 2", "8", "64 B"]
    assert page.needs.text() == "one mini-batch needs 19.2 kB, 10 times as much as for B = 10"
    assert desk.experiment.training.batch == 10
    assert not desk.document.undo_stack.canUndo()


def test_it_begins_with_the_batch_size_of_the_document(desk, page):
    type_batch(page, "100")
    training = replace(desk.experiment.training, batch=20)
    desk.document.edit(lambda experiment: replace(experiment, training=training), "Batch size")
    desk.settle()
    assert page.batch.value() == 20
    type_batch(page, "100")
    desk.open(replace(Experiment(), training=replace(Experiment().training, batch=20)))
    desk.watched.pin(0)
    desk.settle()
    assert page.batch.value() == 20


@pytest.mark.parametrize("batch", ["7", "1,000"])
def test_the_canvas_and_the_page_say_one_number(desk, page, batch):
    type_batch(page, batch)
    size = int(batch.replace(",", ""))
    samples = replace(desk.experiment.data, samples=4000)
    training = replace(desk.experiment.training, batch=size)
    on_canvas = describe(replace(desk.experiment, data=samples, training=training))
    assert f"one mini-batch of {batch} needs " in on_canvas
    assert on_canvas.rpartition(" needs ")[2] == page.needs.text().split(" needs ")[1].split(",")[0]
    assert texts(page, row_of(page, "one mini-batch: what is kept, and δ"))[-2] in on_canvas


def test_a_row_selects_its_layer_or_connection(desk, page):
    page.table.selectRow(row_of(page, "W⁽²⁾"))
    assert desk.selection.parts == (ConnectionPart("hidden1", "hidden2"),)
    assert page.table.explained.startswith("W⁽²⁾: weights, Hidden 1 → Hidden 2. ")
    page.table.selectRow(row_of(page, "δ⁽¹⁾"))
    assert desk.selection.parts == (LayerPart("hidden1"),)
    desk.settle()
    assert page.table.picked is not None
    assert texts(page, page.table.currentRow())[1] == "δ⁽¹⁾"  # not the first row of the layer
    assert "f′(Z⁽¹⁾) ⊙ (W⁽²⁾ᵀ δ⁽²⁾)" in page.table.explained


def test_the_arrow_keys_go_from_array_to_array(desk, page):
    page.table.selectRow(row_of(page, "W⁽³⁾"))
    seen = []
    for key in [Qt.Key.Key_Down] * 3 + [Qt.Key.Key_Up]:
        QTest.keyClick(page.table, key)
        seen.append(texts(page, page.table.currentRow())[1])
        assert page.table.explained.startswith(seen[-1])
    assert seen == ["b⁽³⁾", "Z⁽³⁾", "Ŷ", "Z⁽³⁾"]
    assert desk.selection.parts == (LayerPart(OUTPUT),)


def test_the_canvas_counts_the_mask_of_dropout_at_once(desk, page):
    facts = desk.canvas.facts
    before = facts.text()
    training = replace(desk.experiment.training, dropout=0.3)
    desk.document.edit(lambda experiment: replace(experiment, training=training), "Dropout")
    desk.settle()
    assert facts.text() != before
    assert page.needs.text().split(" needs ")[1] in facts.text().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("part", "symbol"),
    [
        (LayerPart(INPUT), "A⁽⁰⁾"),
        (ConnectionPart(INPUT, "hidden1"), "W⁽¹⁾"),
        (ParameterPart(EDGE), "W⁽³⁾"),
        (UnitPart("hidden2", "1"), "b⁽²⁾"),
        (ParameterPart(Key.bias(OUTPUT, "1")), "b⁽³⁾"),
    ],
)
def test_what_is_selected_on_the_canvas_selects_a_row(desk, page, part, symbol):
    desk.selection.set([part])
    (row,) = {index.row() for index in page.table.selectedIndexes()}
    assert texts(page, row)[1] == symbol
    desk.selection.clear()
    assert not page.table.selectedIndexes()
    assert page.table.explained == ""


def test_the_csv_has_every_array_in_numbers(desk, page):
    type_batch(page, "20")
    head, *rows = page.table_of(desk.snapshot)
    found = {row[1]: dict(zip(head, row, strict=True)) for row in rows}
    assert found["A⁽¹⁾"]["columns"] == 20
    assert found["A⁽¹⁾"]["bytes"] == 4 * 20 * 8
    assert found["A⁽¹⁾"]["why it is kept"]
    needed = sum(found[one]["bytes"] for one in found if one[:1] in "AZYŶδ" and one)
    assert memory(needed) in page.needs.text()
    assert "∂L/∂W⁽³⁾" in csv_bytes((head, *rows)).decode()


def test_numbers_of_single_precision_are_half_as_large(desk, page):
    desk.open(make(dense(hidden=(4,)), precision="float32", optimizer="adam"))
    desk.watched.pin(0)
    desk.settle()
    assert texts(page, row_of(page, "A⁽¹⁾"))[2:5] == ["4 × 5", "20", "80 B"]
    assert texts(page, row_of(page, "m⁽¹⁾"))[2:5] == ["4 × 3", "12", "48 B"]


def test_a_hidden_page_is_filled_when_it_is_seen_again(page, tab):
    tab.pages.open("formulas")
    before = page.table.item(1, 0)
    tab.set_theme(DARK)
    assert page.table.item(1, 0) is before
    tab.pages.open("shapes")
    assert page.table.item(1, 0) is not before


def test_on_a_narrow_page_symbols_and_numbers_are_whole(page):
    table, metrics = page.table, page.table.fontMetrics()
    table.resize(350, 600)
    rows = [row for row in range(table.rowCount()) if table.columnSpan(row, 0) == 1]
    needed = max(metrics.horizontalAdvance(table.item(row, 1).text()) for row in rows)
    assert table.columnWidth(1) >= needed
    assert table.horizontalScrollBar().maximum() == 0


def test_a_narrow_table_leaves_out_columns_and_cuts_no_title(page):
    table = page.table
    for width in (200, 260, 350, 600):
        table.resize(width, 600)
        QApplication.processEvents()
        seen = [column for column in range(6) if not table.isColumnHidden(column)]
        head = table.horizontalHeader()
        assert {1, 2, 4} <= set(seen)
        if seen[0] == 0:
            assert table.columnWidth(0) >= head.sectionSizeHint(0)
    assert seen == list(range(6))
    assert table.item(3, 0).text() == "Hidden 1"


def test_the_line_above_the_table_never_lies_over_the_field(page):
    type_batch(page, "64")
    page.setFixedSize(260, 240)
    QApplication.processEvents()
    needs, field = page.needs.geometry(), page.batch.geometry()
    assert field.right() < needs.left()
    assert needs.right() < page.width()
    assert page.needs.minimumSizeHint().width() <= needs.width(), "no word is cut"
    assert needs.height() >= page.needs.heightForWidth(needs.width())
    assert needs.bottom() < page.table.geometry().top()
