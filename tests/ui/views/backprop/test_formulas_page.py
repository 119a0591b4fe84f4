"""The page of formulas beside the gate graph."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground import INPUT, Key
from playground.core.experiment.parts import ParameterPart, UnitPart
from tests.support.walking import EDGE, go


def test_the_formulas_are_typeset_and_copied_as_latex(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    formulas = tab.pages.views["formulas"].formulas
    qtbot.waitUntil(lambda: formulas.is_typeset)
    assert formulas.page.minimumHeight() > 60
    qtbot.mouseClick(tab.pages.views["formulas"].copy, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert r"\frac{\partial L}{\partial w^{(3)}_{11}}" in text
    assert text.count(r"\[") == text.count(r"\]") >= 4
    go(desk, 0)
    desk.selection.set([ParameterPart(EDGE)])
    assert all(len(block.lines[1]) == 0 for block in formulas.blocks)


def test_before_the_paths_it_says_how_many_there_are_and_what_they_cost(desk, tab):
    key = Key("hidden1", "1", INPUT, "x1")
    desk.selection.set([ParameterPart(key)])
    titles = [block.title for block in tab.pages.page.formulas.blocks]
    assert titles[1] == (
        "2 paths lead from this parameter to the loss. One path after the other takes 18 "
        "multiplications. Backpropagation computes each δ once and takes 14."
    )
    assert titles[2] == "Chain rule, path 1 of 2"
    desk.selection.set([UnitPart("hidden1", "1")])
    assert not any("paths lead" in block.title for block in tab.pages.page.formulas.blocks)
