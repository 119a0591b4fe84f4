"""What the pages of the layers say to screen readers, and the arrow keys in heat-maps."""

import pytest
from PyQt6.QtCore import Qt

from playground import Experiment
from playground.core.engine.layout import Layout
from playground.core.experiment.edits import settings as edits
from playground.core.experiment.edits.units import cut_edge
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS, INPUT, Key
from playground.ui.views.layers.cell_keys import CellPlace, first_cell, next_cell
from playground.ui.views.layers.matrices import matrices

RIGHT, LEFT, UP, DOWN = (getattr(Qt.Key, f"Key_{name}") for name in ("Right", "Left", "Up", "Down"))
EDGE = Key("hidden1", "1", INPUT, "x1")


def test_heat_maps_say_their_sizes_ranges_and_what_is_selected(desk):
    area = desk.weights_view.matrices.area
    desk.settle()
    first, *rest = area.sentence().split("\n")
    assert first == "w after update 0"
    assert rest[0].startswith("Input to Hidden 1: 4×2, from −")
    assert rest[1] == "biases of Hidden 1: 4, from 0 to 0"
    assert "selected" not in area.sentence()
    desk.selection.set([ParameterPart(EDGE)])
    assert area.sentence().endswith("selected: x₁ → Hidden 1, neuron 1: −0.8360")


def test_arrow_keys_go_from_cell_to_cell_and_enter_selects_it(desk, qtbot):
    area = desk.weights_view.matrices.area
    desk.settle()
    qtbot.keyClick(area, RIGHT)
    assert area.sentence() == "x₁ → Hidden 1, neuron 1: w = −0.8360"
    qtbot.keyClick(area, RIGHT)
    assert area.sentence().startswith("x₂ → Hidden 1, neuron 1: w = ")
    qtbot.keyClick(area, DOWN)
    assert area.sentence().startswith("x₂ → Hidden 1, neuron 2: w = ")
    qtbot.keyClick(area, Qt.Key.Key_Return)
    assert desk.selection.parts == (ParameterPart(Key("hidden1", "2", INPUT, "x2")),)
    qtbot.keyClick(area, RIGHT)
    assert area.sentence() == "Bias of Hidden 1, neuron 2: w = 0"
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert len(desk.selection.parts) == 2
    assert desk.selection.parts[-1].key == Key("hidden1", "2", BIAS, BIAS)


def walk(shown, right, down, start):
    places, place = [], start
    while place is not None:
        places.append(place)
        place = next_cell(shown, place, right, down)
    return places


@pytest.mark.parametrize("dataset", ["xor", "digits"])
def test_every_cell_is_reached_and_left_is_the_way_back(dataset):
    experiment = edits.set_dataset(Experiment(), dataset)
    shown = matrices(experiment, Layout(experiment))
    start = first_cell(shown)
    row = walk(shown, 1, 0, start)
    assert {place.matrix for place in row} == set(range(len(shown)))
    assert walk(shown, -1, 0, row[-1])[-1][:2] == start[:2]
    reached = {cell for place in row for way in (1, -1) for cell in walk(shown, 0, way, place)}
    assert len(reached) == sum(matrix.exists.sum() for matrix in shown)


def test_a_cut_edge_is_passed_over():
    experiment = cut_edge(Experiment(), INPUT, "hidden1", ("1", "x1"))
    shown = matrices(experiment, Layout(experiment))
    assert first_cell(shown) == CellPlace(0, 0, 1)
    assert next_cell(shown, CellPlace(0, 1, 0), 0, -1) is None


def test_curves_and_histograms_speak(desk):
    desk.open(Experiment(), epochs=3)
    norms = desk.gradients_view.norms.plot
    assert norms.sentence().startswith("After epoch 3: Hidden 1 ")
    spread = desk.weights_view.spread
    desk.settle()
    assert spread.now.sentence().startswith("Hidden 1: 8 weights from −")
    assert "median of the weights " in spread.past.sentence()
    said = desk.activations_view.area
    desk.settle()
    assert "Hidden 1, tanh: z from −" in said.sentence()
    assert "0 dead, 0 saturated" in said.sentence()


def test_the_median_of_the_weights_is_one_number(desk):
    """Also of an even number of weights, where other rules take the mean of two."""
    desk.open(Experiment(), epochs=3)
    desk.settle()
    spread = desk.weights_view.spread
    _, median = spread.now.sentence().split("half of them below ")
    assert f"median of the weights {median}, " in spread.past.sentence()


def test_a_cell_that_is_gone_is_not_said(desk, qtbot):
    area = desk.weights_view.matrices.area
    desk.settle()
    qtbot.keyClick(area, RIGHT)
    desk.document.edit(lambda e: cut_edge(e, INPUT, "hidden1", ("1", "x1")), "Cut")
    desk.settle()
    assert area.sentence().startswith("w after update 0\nInput to Hidden 1")
