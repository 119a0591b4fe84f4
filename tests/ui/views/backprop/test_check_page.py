"""The check: backpropagation against finite differences."""

from PyQt6.QtCore import Qt

from playground.core.experiment.edits.layers import remove_layer
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.templates import TEMPLATES
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
    desk.document.set_parameters({EDGE: 0.0}, 0.7, "Set weight")
    desk.settle()
    assert "before it changed" in page.verdict.text()


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
