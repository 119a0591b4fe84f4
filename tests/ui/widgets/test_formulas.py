"""Formulas that are wider than their page."""

import threading

import pytest
from PyQt6.QtCore import QTimer
from PyQt6.QtGui import QColor
from PyQt6.QtWidgets import QApplication

from playground.ui.widgets.formula_block import FormulaBlock
from playground.ui.widgets.formula_page import FORMULAS
from playground.ui.widgets.formula_rows import EVERY_SIGN, cut_before, rows_of
from playground.ui.widgets.formulas import Formulas
from tests.support.pictures import count
from tests.support.typesetting import bar, typeset_by

TERMS = r"\left[{-1}\cdot \ln(0.9)\right]+\left[{-0}\cdot \ln(x = 1)\right]"
SAFETY = 60.0  # seconds after which a thread is let go
LOSS = rf"L_{{1}} = {TERMS} = 8.43\times 10^{{-7}}"


@pytest.fixture
def formulas(qtbot, monkeypatch):
    """A page of 430 pixels on which every letter is 8 pixels wide."""
    typeset_by(monkeypatch, bar)
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
    gate, begun = threading.Event(), threading.Event()

    def picture(*formula):
        begun.set()
        gate.wait(SAFETY)
        return bar(*formula)

    typeset_by(monkeypatch, picture)
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


def test_a_page_of_another_colour_is_painted_in_it_at_once(formulas, qtbot):
    """All of it was typeset again, and was plain text meanwhile."""
    formulas.show_blocks([FormulaBlock("", ("a = b",))])
    qtbot.waitUntil(lambda: not formulas.page.pending)
    palette = formulas.palette()
    for colour, other in (("#ff0000", "#0000ff"), ("#0000ff", "#ff0000")):
        palette.setColor(palette.ColorRole.WindowText, QColor(colour))
        formulas.page.setPalette(palette)
        assert not formulas.page.pending
        picture = formulas.grab().toImage()
        assert count(picture, colour) > 0
        assert count(picture, other) == 0


def test_an_error_of_the_typesetter_is_one_of_the_program(formulas, qtbot, monkeypatch):
    def fail(*_):
        raise ValueError("no such sign")

    typeset_by(monkeypatch, fail)
    with qtbot.captureExceptions() as errors:
        formulas.show_blocks([FormulaBlock("", ("a = b",))])
        qtbot.waitUntil(lambda: bool(errors))
    assert "no such sign" in str(errors[0][1])


def test_a_page_that_is_left_is_not_typeset_further(formulas, qtbot, monkeypatch):
    made, gate, begun = [], threading.Event(), threading.Event()

    def picture(*formula):
        made.append(formula[0])
        begun.set()
        gate.wait(SAFETY)
        return bar(*formula)

    typeset_by(monkeypatch, picture)
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


MANY = [f"a = {number}" for number in range(60)]


def numbered(lines):
    return [FormulaBlock("", (line,)) for line in lines]


def typesetting_that_waits(monkeypatch, *let_through):
    """Typeset these lines at once, the others when the gate is open; say what has been begun."""
    gate, made = threading.Event(), []

    def picture(*formula):
        made.append(formula[0])
        if formula[0] not in let_through:
            gate.wait(SAFETY)
        return bar(*formula)

    typeset_by(monkeypatch, picture)
    return gate, made


def test_what_is_in_sight_is_typeset_and_shown_before_the_rest(formulas, qtbot, monkeypatch):
    """All lines of the page came in their order, and none was shown before the last of them."""
    gate, made = typesetting_that_waits(monkeypatch, *MANY[30:42])
    formulas.show_blocks(numbered(MANY))
    formulas.follow(30)
    try:
        qtbot.waitUntil(lambda: MANY[30] not in formulas.page.pending)
        assert MANY[0] in formulas.page.pending
        assert made[0] == MANY[30]
    finally:
        gate.set()
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert set(made) == set(MANY)


def test_what_is_scrolled_into_sight_comes_next(formulas, qtbot, monkeypatch):
    gate, made = typesetting_that_waits(monkeypatch)
    formulas.show_blocks(numbered(MANY))
    try:
        qtbot.waitUntil(lambda: made == MANY[:1])
        bar = formulas.verticalScrollBar()
        bar.triggerAction(bar.SliderAction.SliderToMaximum)
        qtbot.waitUntil(lambda: not is_about_to_start(formulas))
    finally:
        gate.set()
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert MANY.index(made[1]) > 45


def is_about_to_start(formulas):
    timers = formulas.page.findChildren(QTimer)
    return any(timer.isActive() and timer.isSingleShot() for timer in timers)


def test_lines_that_are_kept_are_shown_at_once(formulas, qtbot, monkeypatch):
    """Each change of the sample or the page showed plain text, also of what was known."""
    made = []
    typeset_by(monkeypatch, lambda *a: (made.append(a[0]), bar(*a))[1])
    for lines in (MANY[:9], MANY[9:20]):
        formulas.show_blocks(numbered(lines))
        qtbot.waitUntil(lambda: not formulas.page.pending)
    formulas.show_blocks(numbered(MANY[:20]))
    assert formulas.page.pending == []
    other = Formulas()
    qtbot.addWidget(other)
    other.resize(formulas.size())
    other.show_blocks(numbered([LOSS, *MANY[:20]]))
    other.show()
    assert other.page.pending == [LOSS]
    assert made == MANY[:20]
    qtbot.waitUntil(lambda: not other.page.pending)


def test_what_the_user_has_scrolled_to_stays_where_it_is_while_lines_come(
    formulas, qtbot, monkeypatch
):
    gate, _made = typesetting_that_waits(monkeypatch)
    formulas.show_blocks(numbered(MANY))
    scroll = formulas.verticalScrollBar()
    try:
        qtbot.waitUntil(lambda: scroll.maximum() > 400)
        scroll.triggerAction(scroll.SliderAction.SliderPageStepAdd)
        scroll.triggerAction(scroll.SliderAction.SliderPageStepAdd)
        block = next(n for n, top in enumerate(formulas.page.tops) if top >= scroll.value())
        before = formulas.page.tops[block] - scroll.value(), formulas.page.tops[block]
    finally:
        gate.set()
    qtbot.waitUntil(lambda: not formulas.page.pending)
    qtbot.waitUntil(lambda: formulas.page.height() == formulas.page.minimumHeight())
    assert formulas.page.tops[block] != before[1]
    assert abs(formulas.page.tops[block] - scroll.value() - before[0]) <= 12


def test_a_long_formula_is_measured_by_its_pieces(formulas, qtbot, monkeypatch):
    """Typesetting a long line as a whole held the window up, only to see that it is too wide."""
    made, line = [], " ".join(f"+ {{{LOSS}}}" for _ in range(8))
    typeset_by(monkeypatch, lambda *a: (made.append(a[0]), bar(*a))[1])
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


def test_a_screen_reader_hears_titles_and_formulas_in_words(qtbot):
    formulas = Formulas()
    qtbot.addWidget(formulas)
    line = r"\frac{\partial L}{\partial w} = \delta\cdot x"
    formulas.show_blocks([FormulaBlock("Gradient of w₁", (line, ""))])
    assert formulas.sentence() == "Gradient of w 1\nd L by d w equals delta times x"
    assert formulas.page.accessibleDescription() == formulas.sentence()
    assert formulas.accessibleName() == "Formulas"
