"""A page of formulas: what is out of sight is not typeset."""

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.formula_page import FormulaBlock, FormulaPage

BLOCKS = (FormulaBlock("Title", (r"a = 1",)),)


@pytest.fixture
def page(qtbot):
    one = FormulaPage()
    qtbot.addWidget(one)
    one.resize(400, 300)
    return one


def is_about_to_typeset(page):
    return any(timer.isActive() for timer in page.findChildren(QTimer))


def test_a_hidden_page_typesets_nothing_until_it_is_shown(page, qtbot):
    page.show_blocks(BLOCKS, None)
    assert not is_about_to_typeset(page)
    assert page.pending
    page.show()
    qtbot.waitUntil(lambda: not page.pending)


def test_a_page_that_is_hidden_again_at_once_typesets_nothing(page):
    page.show()
    page.show_blocks(BLOCKS, None)
    assert is_about_to_typeset(page)
    page.hide()
    assert not is_about_to_typeset(page)
    QApplication.processEvents()
    assert page.pending
