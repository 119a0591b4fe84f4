"""The field for an expression alone."""

from playground.ui.views.circuit.expression_line import ExpressionLine


def test_a_field_that_was_just_made_smaller_has_room_for_its_line(qtbot):
    line = ExpressionLine()
    qtbot.addWidget(line)
    line.viewport().resize(200, 400)  # of a larger text, not laid out anew yet
    line.setText("x + y")  # a warning of Qt fails the test
    assert line.maximumHeight() >= line.fontMetrics().lineSpacing()
