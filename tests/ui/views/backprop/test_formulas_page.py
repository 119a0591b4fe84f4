"""The page of formulas beside the gate graph."""

import re

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QApplication

from playground import INPUT, Key
from playground.core.experiment.parts import LayerPart, ParameterPart, UnitPart
from playground.core.explain.formulas.latex import latex_number
from tests.support.latex_reader import read
from tests.support.readings import agrees, said_in
from tests.support.walking import EDGE, go


def test_the_formulas_are_typeset_and_copied_as_latex(desk, tab, qtbot):
    desk.selection.set([ParameterPart(EDGE)])
    formulas = tab.pages.views["formulas"].formulas
    qtbot.waitUntil(lambda: not formulas.page.pending)
    assert formulas.page.minimumHeight() > 60
    qtbot.mouseClick(tab.pages.views["formulas"].copy, Qt.MouseButton.LeftButton)
    text = QApplication.clipboard().text()
    assert r"\frac{\partial L_{4}}{\partial w^{(3)}_{11}}" in text
    assert text.count(r"\[") == text.count(r"\]") >= 4
    go(desk, 0)
    desk.selection.set([ParameterPart(EDGE)])
    assert all(len(block.lines[1]) == 0 for block in formulas.blocks)


def test_copied_latex_has_signs_as_tex_has_them(desk, tab):
    desk.selection.set([LayerPart("hidden1")])
    formulas = tab.pages.views["formulas"].formulas
    assert any("{-" in line for block in formulas.blocks for line in block.lines)  # typeset
    text = formulas.latex()
    assert not re.search(r"(?<![\^_])\{-", text)
    assert r"{\begin{bmatrix}" not in text
    assert r"\begin{bmatrix} -0." in text
    assert text.count("{") == text.count("}")


def test_over_a_batch_numbers_and_result_have_lines_of_their_own(desk, tab):
    desk.watched.change(source="next")
    desk.settle()
    desk.selection.set([ParameterPart(EDGE)])
    gradient, *sentences = tab.pages.views["formulas"].formulas.blocks
    symbols, numbers, result, matrix = gradient.lines
    assert r"\frac{1}{10}\sum_{n=1}^{10}" in symbols
    assert numbers.startswith(r"= \frac{1}{10}\cdot \left(")
    assert result.startswith("= ")
    assert r"\boxed{" in matrix
    assert "row 1, column 1 of ∂L/∂W" in " ".join(block.title for block in sentences)
    shown = desk.snapshot.gradient[desk.snapshot.layout.offsets[EDGE]]
    assert read(result) == pytest.approx([shown], rel=1e-3)


def test_it_says_what_the_gradient_means_and_what_its_paths_would_cost(desk, tab):
    key = Key("hidden1", "1", INPUT, "x1")
    desk.selection.set([ParameterPart(key)])
    titles = [block.title for block in tab.pages.page.formulas.blocks]
    said = said_in(titles[1])
    walk = desk.walk_controller.walk
    gradient = walk.run.gradients[walk.unrolled.parameters[key]]
    assert (said.of, said.name) == ("L₄", "w₁₁⁽¹⁾")
    assert agrees(said, gradient, 4)
    assert titles[2] == (
        "2 paths lead from this parameter to the loss. One path after the other takes 18 "
        "multiplications. Backpropagation computes each δ once and takes 14."
    )
    assert "Chain rule, path 1 of 2" in titles[3:5]
    desk.selection.set([UnitPart("hidden1", "1")])
    assert not any("paths lead" in block.title for block in tab.pages.page.formulas.blocks)


def test_a_walk_leads_to_the_formulas_of_its_phase(desk, tab):
    formulas, stops = tab.pages.page.formulas, desk.walk_controller.walk.stops
    assert formulas.marked is None
    seen = {}
    for index, stop in enumerate(stops[1:], start=1):
        go(desk, index)
        seen[stop.phase, stop.layer] = formulas.blocks[formulas.marked].title
    assert seen["forward", "hidden1"] == "Forward: weighted sums of the layer"
    assert seen["loss", ""] == "Loss of this sample"
    assert seen["backward", "hidden1"].startswith("Backward: ")
    assert seen["update", ""] == "Update: change and new weights, Input → Hidden 1"
    desk.walk_controller.end()
    assert formulas.marked is None


def test_an_update_shows_by_how_much_the_weights_have_changed(desk, tab):
    go(desk, 1)
    go(desk, desk.walk_controller.last_index)
    layout, step = desk.snapshot.layout, desk.snapshot.step
    weights = _last_block(tab, LayerPart("hidden2"), desk, -3).lines[1]
    for change in layout.weight(step, "hidden1", "hidden2").ravel():
        assert latex_number(change, 4) in weights
    block = _last_block(tab, ParameterPart(EDGE), desk, -2)
    assert read(block.lines[1])[-1] == pytest.approx(step[layout.offsets[EDGE]], rel=1e-3)
    new = desk.snapshot.parameter(EDGE)
    made_of = block.lines[2].split("=", 1)[1]
    assert read(made_of) == pytest.approx([new, new], rel=1e-3)


def test_an_update_shows_the_new_weights_and_no_formula_of_the_next_update(desk, tab):
    go(desk, 1)
    go(desk, desk.walk_controller.last_index)
    new = desk.snapshot.layout.weight(desk.snapshot.parameters, "hidden1", "hidden2")
    shown = _last_block(tab, LayerPart("hidden2"), desk, -3).lines[2]
    assert all(latex_number(weight, 4) in shown for weight in new.ravel())
    desk.selection.set([ParameterPart(EDGE)])
    titles = [block.title for block in tab.pages.page.formulas.blocks]
    assert [title for title in titles if title.startswith("Update")] == [
        "Update: its change and its new value"
    ]


def test_an_update_is_made_of_the_gradient_before_it(desk, tab):
    desk.selection.set([ParameterPart(EDGE)])
    go(desk, desk.walk_controller.last_index - 1)
    before = desk.snapshot.gradient[desk.snapshot.layout.offsets[EDGE]]
    go(desk, desk.walk_controller.last_index)
    block, note = tab.pages.page.formulas.blocks[-2:]
    rate = desk.document.experiment.training.learning_rate
    assert block.lines[0].endswith(r"= {-\eta}\cdot g")
    product, change = read(block.lines[1])
    assert (product, change) == pytest.approx((-rate * before, -rate * before), rel=1e-3)
    assert latex_number(before, 4) in block.lines[1]
    assert note.title == "g is the gradient before the update; ∂L/∂w above is the one after it."


def _last_block(tab, part, desk, place=-1):
    desk.selection.set([part])
    return tab.pages.page.formulas.blocks[place]
