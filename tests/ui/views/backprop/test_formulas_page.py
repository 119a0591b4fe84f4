"""The page of formulas beside the gate graph."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground.core.experiment.parts import ParameterPart
from tests.support.walking import EDGE, go


def test_the_formulas_are_typeset_and_copied_as_latex(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    formulas = tab.pages.views["formulas"].formulas
    qtbot.waitUntil(lambda: formulas.is_typeset)
    assert formulas.page.minimumHeight() > 60
    qtbot.mouseClick(tab.pages.views["formulas"].copy, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert r"\frac{\partial L_{4}}{\partial w^{(3)}_{11}}" in text
    assert text.count(r"\[") == text.count(r"\]") >= 4
    go(desk, 0)
    desk.selection.set([ParameterPart(EDGE)])
    assert all(len(block.lines[1]) == 0 for block in formulas.blocks)
