"""A page of formulas typesets only while it can be seen."""

import threading

import pytest
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.formula_page import FORMULAS, FormulaBlock
from playground.ui.widgets.formulas import Formulas

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="9"/>'


@pytest.fixture
def typeset(monkeypatch):
    """The lines that have been typeset."""
    lines = []

    def picture(latex, size, colour):
        lines.append(latex)
        return SVG

    monkeypatch.setattr("playground.ui.widgets.line_setter.typeset", picture)
    return lines


@pytest.fixture
def formulas(qtbot, typeset):
    view = Formulas()
    qtbot.addWidget(view)
    view.resize(430, 200)
    return view


def idle():
    """Let what is due at once happen, and what it has begun beside the window end."""
    for _ in range(3):
        QApplication.processEvents()
    for thread in threading.enumerate():
        if thread.name == FORMULAS:
            thread.join()
    QApplication.processEvents()


def test_a_hidden_page_typesets_nothing_until_it_is_shown(formulas, typeset, qtbot):
    page = formulas.page
    page.show_blocks((FormulaBlock("title", ("a = b",)),), None)
    idle()
    assert typeset == []
    formulas.show()
    qtbot.waitUntil(lambda: not page.pending)
    assert typeset


def test_a_page_that_is_hidden_at_once_typesets_nothing(formulas, typeset, qtbot):
    page = formulas.page
    formulas.show()
    page.show_blocks((FormulaBlock("title", ("c = d",)),), None)
    formulas.hide()
    idle()
    assert typeset == []
    assert page.pending == ["c = d"]
    formulas.show()
    qtbot.waitUntil(lambda: not page.pending)
