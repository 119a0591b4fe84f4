"""The field for an expression alone."""

import pytest
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.expression_line import ExpressionLine


@pytest.mark.parametrize("old", [3, 400])
def test_its_height_is_that_of_its_text_whatever_its_viewport_was(qtbot, old):
    """Reading the viewport, not laid out anew yet, made the field ever higher while it closed."""
    fresh, line = ExpressionLine(), ExpressionLine()
    for field in (fresh, line):
        qtbot.addWidget(field)
    line.viewport().resize(200, old)
    for field in (fresh, line):
        field.setText("x + y")
    fresh.show()
    assert line.maximumHeight() == fresh.height()
    assert line.maximumHeight() >= line.fontMetrics().lineSpacing()


def test_a_text_of_megabytes_is_pasted_as_its_beginning(qtbot):
    """Qt lays out a line of 400,000 letters in a minute, and this one not in ten."""
    line = ExpressionLine()
    qtbot.addWidget(line)
    QApplication.clipboard().setText("x" * 2_000_000)
    line.paste()
    assert line.text() == "x" * 2000
