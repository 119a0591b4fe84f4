"""The check: backpropagation against finite differences."""

from dataclasses import replace

import numpy as np
from PyQt6.QtCore import Qt

from playground.core.catalog.activations import ACTIVATIONS
from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.templates import TEMPLATES
from playground.core.graph.gates import GATES
from playground.ui.texts.numbers import number
from playground.ui.views.backprop import check_page
from playground.ui.views.backprop.symbols import parameter_symbol
from tests.support.walking import EDGE


def test_the_gradient_check_runs_beside_the_window_and_finds_all_right(desk, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.views["check"]
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            page.outcome is not None and not page.job.is_running and not page.curve_job.is_running
        )
    )
    assert page.outcome.verdict == "agree"
    assert page.table.rowCount() == 25
    assert "All agree" in page.verdict.text()
    page.table.cellClicked.emit(1, 0)
    assert desk.selection.current == ParameterPart(page.outcome.rows[1].key)
    qtbot.waitUntil(lambda: not page.curve_job.is_running)
    assert page.line.xData is not None
    least = number(float(10 ** np.nanmin(page.line.yData)))
    assert f"; the least is {least}, at ε = " in page.plot.sentence()
    desk.document.set_parameters({EDGE: 0.0}, 0.7, "Set weight")
    desk.settle()
    assert "before it changed" in page.verdict.text()


def test_the_selected_weight_is_marked_in_the_table(desk, tab, qtbot):
    """Another one was: that with the largest error."""
    desk.selection.set([ParameterPart(EDGE)])
    tab.pages.open("check")
    page = tab.pages.page
    page.check()
    qtbot.waitUntil(lambda: page.outcome is not None and not page.job.is_running)
    keys = [row.key for row in page.outcome.rows]
    assert page.table.currentRow() == keys.index(EDGE)
    desk.selection.set([ParameterPart(keys[0])])
    assert page.table.currentRow() == 0
    page.stop()


def test_keys_choose_a_parameter_of_the_table_as_a_click_does(desk, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.page
    checked(page, qtbot)
    keys = [row.key for row in page.outcome.rows]
    for pressed, row in (("Return", 0), ("Down", 1), ("Ctrl+End", 24), ("Up", 23), ("Enter", 23)):
        desk.selection.clear()
        qtbot.keySequence(page.table, pressed)
        assert desk.selection.parts == (ParameterPart(keys[row]),), pressed
        assert page.table.selectionModel().selectedRows()[0].row() == row
    qtbot.waitUntil(lambda: not page.curve_job.is_running, timeout=PATIENCE)
    assert parameter_symbol(desk.experiment, keys[23]) in page.curve_title.text()
    desk.selection.clear()
    qtbot.keyClick(page.table, Qt.Key.Key_Right)  # to the next cell of the row
    assert desk.selection.parts == ()


def test_a_check_stays_with_the_network_that_it_was_made_of(desk, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.page
    page.check()
    desk.document.edit(lambda e: remove_layer(e, "hidden2"), "remove")
    desk.settle()
    qtbot.waitUntil(
        lambda: (
            page.outcome is not None and not page.job.is_running and not page.curve_job.is_running
        )
    )
    assert page.table.rowCount() == 25
    assert "before it changed" in page.verdict.text()


def test_the_perceptron_rule_has_no_check_and_the_old_answer_goes(desk, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.page
    page.check()
    qtbot.waitUntil(
        lambda: (
            page.outcome is not None and not page.job.is_running and not page.curve_job.is_running
        )
    )
    desk.document.edit(lambda _: TEMPLATES["perceptron"].build(), "perceptron", anew=True)
    desk.settle()
    page.check()
    qtbot.waitUntil(lambda: not page.job.is_running)
    assert "All agree" not in page.verdict.text()
    assert page.table.rowCount() == 0


PATIENCE = 20_000  # milliseconds, where other work shares the processor


def checked(page, qtbot):
    page.check()
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not page.curve_job.is_running, timeout=PATIENCE)
    return page.verdict.text(), column(page.table, 1)


def column(table, index):
    return {table.item(row, index).text() for row in range(table.rowCount())}


def test_the_page_names_which_of_the_three_differs(desk, tab, qtbot, monkeypatch):
    gate = GATES["tanh"]
    wrong = replace(gate, slopes=lambda x, v, c: (1.1 * gate.slopes(x, v, c)[0],))
    monkeypatch.setitem(GATES, "tanh", wrong)
    tab.pages.open("check")
    said, verdicts = checked(tab.pages.page, qtbot)
    assert "The gate graph does not agree with backpropagation and the finite differences." in said
    assert verdicts == {"gate graph differs", "agrees"}


def test_the_page_names_the_derivative_that_is_wrong(desk, tab, qtbot, monkeypatch):
    entry = ACTIVATIONS["tanh"]
    wrong = replace(entry, derivative=lambda z, a, out: np.multiply(a, a, out))
    monkeypatch.setitem(ACTIVATIONS, "tanh", wrong)
    tab.pages.open("check")
    said, _ = checked(tab.pages.page, qtbot)
    assert "\nThe derivative of tanh is wrong. At z = " in said


def test_an_epsilon_that_is_too_large_is_no_alarm(desk, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.page
    page.epsilon.show_value(0.1)
    said, verdicts = checked(page, qtbot)
    assert "A smaller ε makes it smaller (like ε²): the gradient is right" in said
    assert verdicts == {"agrees", "agrees (ε too large)"}


def test_of_many_samples_the_graph_takes_some_and_the_page_says_so(desk, tab, qtbot):
    desk.document.edit(lambda e: replace(e, data=replace(e.data, samples=4000)), "more samples")
    desk.watched.change(source="train")
    desk.settle()
    tab.pages.open("check")
    page = tab.pages.page
    said, _ = checked(page, qtbot)
    some = page.outcome.graph_samples
    assert f"The gate graph was computed for {some:,} of the 2,000 samples." in said
    assert page.table.horizontalHeaderItem(3).text() == f"gate graph ({some:,})"


def test_an_error_of_the_curve_is_shown_in_its_place(desk, tab, qtbot, monkeypatch):
    def fail(*_):
        raise MemoryError

    tab.pages.open("check")
    page = tab.pages.page
    monkeypatch.setattr(check_page, "error_curve", fail)
    checked(page, qtbot)
    assert "MemoryError" in page.curve_title.text()
    assert page.curve_title.isVisible()
    assert not page.plot.isVisible()


def test_table_and_plot_keep_their_height_in_a_low_page(desk, tab, qtbot):
    tab.pages.open("check")
    page = tab.pages.page
    tab.resize(1300, 300)
    page.check()
    qtbot.waitUntil(lambda: page.plot.isVisible() and not page.curve_job.is_running)
    qtbot.waitUntil(lambda: page.table.geometry().bottom() < page.plot.geometry().top())
    rows = page.table.viewport().height() // page.table.rowHeight(0)
    assert rows >= 2
    assert page.plot.getViewBox().height() >= 60
