"""Formulas that are wider than their page."""

import threading

import pytest
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets import line_setter
from playground.ui.widgets.formula_page import FORMULAS, FormulaBlock
from playground.ui.widgets.formula_rows import EVERY_SIGN, cut_before, rows_of
from playground.ui.widgets.formulas import Formulas

TERMS = r"\left[{-1}\cdot \ln(0.9)\right]+\left[{-0}\cdot \ln(x = 1)\right]"
SAFETY = 60.0  # seconds after which a thread is let go
LOSS = rf"L_{{1}} = {TERMS} = 8.43\times 10^{{-7}}"


@pytest.fixture
def formulas(qtbot, monkeypatch):
    """A page of 430 pixels on which every letter is 8 pixels wide."""

    def picture(latex, size, colour):
        return f'<svg xmlns="http://www.w3.org/2000/svg" width="{8 * len(latex)}" height="9"/>'

    monkeypatch.setattr(
        "playground.ui.widgets.line_setter.typeset", lambda *a: picture(*a).encode()
    )
    page = Formulas()
    qtbot.addWidget(page)
    page.resize(430, 200)
    page.show()
    return page


def test_a_formula_is_cut_only_outside_its_brackets():
    assert cut_before(LOSS, ("=",)) == [
        "L_{1}",
        r"= \left[{-1}\cdot \ln(0.9)\right]+\left[{-0}\cdot \ln(x = 1)\right]",
        r"= 8.43\times 10^{-7}",
    ]
    assert cut_before(LOSS, ("+",))[1].startswith(r"+\left[{-0}")


def test_a_case_distinction_is_not_cut():
    """The typesetter raised MissingEndError for half a distinction."""
    cases = r"\begin{cases} x+1 & x = 0 \\\\ {-x}+2 & x \ne 0 \end{cases}"
    assert cut_before(f"f = {cases} + 1", EVERY_SIGN) == ["f", f"= {cases}", "+ 1"]


def test_rows_are_as_long_as_fits_and_lose_nothing():
    assert rows_of(LOSS, 1000, len) == (LOSS,)
    rows = rows_of(LOSS, 45, len)
    assert rows[-1] == r"= 8.43\times 10^{-7}"
    assert all(len(row) <= 45 for row in rows)
    assert "".join(rows).replace(" ", "") == LOSS.replace(" ", "")
    assert rows_of(r"a = b,\quad c = d", 10, len) == ("a = b,", "c = d")


def test_a_row_may_be_wider_than_its_pieces_together():
    def width_of(latex):
        return len(latex) + 3 * latex.count("=")  # as wide as the space around a sign

    rows = rows_of("a = b + c = d", 17, width_of)
    assert "".join(rows).replace(" ", "") == "a=b+c=d"
    assert all(width_of(row) <= 17 for row in rows)


def test_the_window_goes_on_while_a_formula_is_typeset(formulas, qtbot, monkeypatch):
    """Each piece held the window up as long as it took."""
    gate, begun, typeset = threading.Event(), threading.Event(), line_setter.typeset

    def picture(*formula):
        begun.set()
        gate.wait(SAFETY)
        return typeset(*formula)

    monkeypatch.setattr(line_setter, "typeset", picture)
    formulas.show_blocks([FormulaBlock("", ("a = b", "")), FormulaBlock("", (LOSS, ""))])
    try:
        qtbot.waitUntil(begun.is_set)
        QApplication.processEvents()  # returns: what takes long is in another thread
        assert formulas.page.pending == ["a = b", LOSS]
        assert not gate.is_set()
    finally:
        gate.set()
    qtbot.waitUntil(lambda: not formulas.page.pending)


def join_typesetting():
    for thread in threading.enumerate():
        if thread.name == FORMULAS:
            thread.join(SAFETY)


def test_a_page_of_another_colour_is_typeset_anew(formulas, qtbot, monkeypatch):
    made, typeset = [], line_setter.typeset
    monkeypatch.setattr(line_setter, "typeset", lambda *a: (made.append(a[2]), typeset(*a))[1])
    formulas.show_blocks([FormulaBlock("", ("a = b",))])
    qtbot.waitUntil(lambda: not formulas.page.pending)
    palette = formulas.palette()
    palette.setColor(palette.ColorRole.WindowText, QColor("#ff0000"))
    formulas.page.setPalette(palette)
    assert formulas.page.pending
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert made[-1] == "#ff0000"


def test_an_error_of_the_typesetter_is_one_of_the_program(formulas, qtbot, monkeypatch):
    def fail(*_):
        raise ValueError("no such sign")

    monkeypatch.setattr(line_setter, "typeset", fail)
    with qtbot.captureExceptions() as errors:
        formulas.show_blocks([FormulaBlock("", ("a = b",))])
        qtbot.waitUntil(lambda: bool(errors))
    assert "no such sign" in str(errors[0][1])


def test_a_page_that_is_left_is_not_typeset_further(formulas, qtbot, monkeypatch):
    made, gate, begun = [], threading.Event(), threading.Event()
    typeset = line_setter.typeset

    def picture(*formula):
        made.append(formula[0])
        begun.set()
        gate.wait(SAFETY)
        return typeset(*formula)

    monkeypatch.setattr(line_setter, "typeset", picture)
    lines = [f"a = {number}" for number in range(9)]
    formulas.show_blocks([FormulaBlock("", (line,)) for line in lines])
    qtbot.waitUntil(begun.is_set)
    formulas.hide()
    gate.set()
    join_typesetting()
    assert made == lines[:1]
    formulas.show()
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert set(made) == set(lines)


def test_a_long_formula_is_measured_by_its_pieces(formulas, qtbot, monkeypatch):
    """Typesetting a long line as a whole held the window up, only to see that it is too wide."""
    made, line = [], " ".join(f"+ {{{LOSS}}}" for _ in range(8))
    present = line_setter.typeset
    monkeypatch.setattr(line_setter, "typeset", lambda *a: (made.append(a[0]), present(*a))[1])
    formulas.show_blocks([FormulaBlock("", (line, ""))])
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert max(map(len, made)) < 2 * len(LOSS)


def test_a_wide_formula_is_broken_so_that_its_result_is_seen(formulas, qtbot):
    formulas.show_blocks([FormulaBlock("", (LOSS, ""))])
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert formulas.page.minimumWidth() <= formulas.viewport().width()
    assert formulas.page.minimumHeight() > 3 * 9


def test_what_cannot_be_broken_is_scrolled(formulas, qtbot):
    formulas.show_blocks([FormulaBlock("", (f"{{{LOSS}}}", ""))])
    qtbot.waitUntil(lambda: not formulas.page.pending)
    qtbot.waitUntil(lambda: formulas.horizontalScrollBar().maximum() > 0)


def test_it_stays_at_the_followed_block_until_the_user_scrolls(formulas, qtbot):
    blocks = [FormulaBlock(f"block {number}", (LOSS, "= 2")) for number in range(9)]
    formulas.show_blocks(blocks, marked=5)
    formulas.follow(5)
    qtbot.waitUntil(lambda: not formulas.page.pending)
    bar = formulas.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == formulas.page.tops[5] > 0)
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    formulas.show_blocks(blocks[:-1], marked=5)
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert bar.value() == 0
    formulas.follow(5)
    assert bar.value() > 0
