"""The field for an expression alone."""

from PyQt6.QtWidgets import QApplication

from playground.ui.views.circuit.expression_line import ExpressionLine


def test_a_field_that_was_just_made_smaller_has_room_for_its_line(qtbot):
    line = ExpressionLine()
    qtbot.addWidget(line)
    line.viewport().resize(200, 400)  # of a larger text, not laid out anew yet
    line.setText("x + y")  # a warning of Qt fails the test
    assert line.maximumHeight() >= line.fontMetrics().lineSpacing()


def test_a_text_of_megabytes_is_pasted_as_its_beginning(qtbot):
    """Qt lays out a line of 400,000 letters in a minute, and this one not in ten."""
    line = ExpressionLine()
    qtbot.addWidget(line)
    QApplication.clipboard().setText("x" * 2_000_000)
    line.paste()
    assert line.text() == "x" * 2000
