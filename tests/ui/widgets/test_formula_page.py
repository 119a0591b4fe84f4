"""A page of formulas: what is out of sight is not typeset."""

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QFontMetrics
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.formula_block import FormulaBlock
from playground.ui.widgets.formula_page import FormulaPage
from playground.ui.widgets.typesetter import FromSkeletons
from tests.support.typesetting import typeset_by

BLOCKS = (FormulaBlock("Title", (r"a = 1",)),)


@pytest.fixture
def page(qtbot, monkeypatch):
    typeset_by(monkeypatch, FromSkeletons())
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


LINES = (
    r"L_{4} = {-y\cdot \ln(\hat{y})}-(1-y)\cdot \ln(1-\hat{y})",
    r"\frac{\partial L_{4}}{\partial w^{(3)}_{11}} = \delta^{(3)}_{1}\cdot a^{(2)}_{1}",
    r"= 0.2213\cdot 0.8934",
    r"= {\begin{bmatrix} 0.004382 & 0.005406 & 0.1234 & 0.9876 & 0.5 & 0.4 & 0.8 \end{bmatrix}}",
    r"\Delta W^{(1)} = {\begin{bmatrix} 0.004382 & 0.005406 \\ 0.1 & 0.2 \\ 0.1 & 1 \end{bmatrix}}",
)


def test_lines_are_swapped_at_once_when_all_are_typeset(page, qtbot):
    """Line after line came by itself, and the page jumped each time."""
    page.show()
    heights = []
    page.arranged.connect(lambda: heights.append(len(page.pending)))
    page.show_blocks((FormulaBlock("Title", LINES),), None)
    qtbot.waitUntil(lambda: not page.pending)
    assert set(heights) == {len(LINES), 0}


def test_until_it_is_typeset_a_formula_is_text_in_about_the_room_that_it_will_need(page, qtbot):
    """Bare dots stood there, and everything jumped when the formulas came."""
    page.show()
    page.show_blocks((FormulaBlock("Title", LINES),), None)
    assert page.pending
    before, height = page.grab().toImage(), page.minimumHeight()
    columns = range(before.width())
    inked = [
        x for x in columns if any(before.pixel(x, y) != before.pixel(0, 0) for y in range(25, 150))
    ]
    assert len(inked) > 150  # a line of text, and not three dots
    qtbot.waitUntil(lambda: not page.pending)
    assert page.minimumHeight() == pytest.approx(height, abs=8 * len(LINES))
    assert page.minimumHeight() == pytest.approx(height, rel=0.12)


class WithLeading(QFontMetrics):
    """The metrics of a font that leaves room between two lines: a single line has none."""

    def leading(self):
        return 6

    def lineSpacing(self):
        return self.height() + self.leading()


class PageWithLeading(FormulaPage):
    def fontMetrics(self):
        return WithLeading(self.font())


@pytest.mark.parametrize("line", [r"a = 1", r"L = \frac{1}{2}"])
def test_a_line_that_waits_has_height_in_a_font_with_leading(qtbot, line):
    heights = []
    for kind in (FormulaPage, PageWithLeading):
        page = kind()
        qtbot.addWidget(page)
        page.resize(400, 300)
        page.show()
        page.show_blocks((FormulaBlock("Title", (line,)),), None)
        assert page.pending
        heights.append(page.minimumHeight())
    assert heights[1] == heights[0]
