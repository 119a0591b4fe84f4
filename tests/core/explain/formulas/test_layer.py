"""The matrices of a layer's formulas.

What is written on the right is what comes out, and the shapes fit.
"""

import re

import numpy as np
import pytest

from playground import INPUT, OUTPUT
from playground.core.experiment.edits.units import set_layer
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.explain.formulas import latex
from playground.core.explain.formulas.layer import BIASES, LAYER_ACTIVATIONS
from playground.core.explain.formulas.output import LOSS
from tests.support.experiments import branches, change, dense, make, masked, skip, with_values
from tests.support.formulas import Case
from tests.support.latex_matrices import MATRIX, shapes, work_out


@pytest.fixture(autouse=True)
def everything_written_out(monkeypatch):
    monkeypatch.setattr(latex, "MOST", 99)


def everything(case):
    layers = [INPUT, *(layer.id for layer in case.experiment.network.layers)]
    return [
        formula
        for layer in layers
        for formula in case.formulas(LayerPart(layer))
        if formula.title != LOSS
    ]


CASES = {
    "dense": make(dense("tanh", "sigmoid"), loss="bce"),
    "skip": make(skip("sigmoid", "identity"), loss="mse"),
    "branches": make(branches("silu", "tanh"), loss="huber"),
    "softmax": make(dense("tanh", "softmax", 3), loss="cce", dataset="blobs"),
    "softmax with squares": make(dense("tanh", "softmax", 3), loss="mse", dataset="blobs"),
    "class weights": make(
        dense("tanh", "sigmoid"), loss="bce", class_weights="balanced", imbalance=0.6
    ),
    "class weights of three": make(
        dense("tanh", "softmax", 3),
        loss="cce",
        dataset="blobs",
        class_weights="balanced",
        imbalance=0.6,
    ),
    "two answers": make(dense("tanh", "sigmoid", 2), loss="bce"),
    "two values": change(with_values(make(dense())), loss="half_sse"),
    "shared bias": set_layer(make(dense("tanh", "sigmoid"), loss="bce"), "h1", shared_bias=True),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_written_is_what_comes_out(name):
    case = Case(CASES[name])
    for formula in everything(case):
        result = work_out(formula.result)
        assert shapes(formula.symbols)[0] == result.shape
        if formula.numbers and formula.title != LAYER_ACTIVATIONS:
            np.testing.assert_allclose(work_out(formula.numbers), result, rtol=1e-9, atol=1e-10)


def test_the_results_are_those_of_the_engine():
    case = Case(CASES["softmax with squares"])
    *_, sums, activations, _, deltas, weights, biases = [
        formula for layer in ("h2", OUTPUT) for formula in case.formulas(LayerPart(layer))
    ]
    run, unrolled, units = case.run, case.unrolled, ("1", "2", "3")
    assert work_out(sums.result)[:, 0] == pytest.approx(
        [run.known(unrolled.z[OUTPUT, unit]) for unit in units]
    )
    assert work_out(activations.result)[:, 0] == pytest.approx(
        [run.known(unrolled.a[OUTPUT, unit]) for unit in units]
    )
    assert work_out(deltas.result)[:, 0] == pytest.approx(
        [run.gradients[unrolled.z[OUTPUT, unit]] for unit in units]
    )
    assert biases.result == deltas.result
    gradients = [
        [run.gradients[unrolled.parameters[OUTPUT, unit, "h2", other]] for other in units]
        for unit in units
    ]
    assert work_out(weights.result).tolist() == [pytest.approx(row) for row in gradients]


def test_the_places_of_cut_edges_are_empty():
    case = Case(make(masked("tanh", "identity"), loss="mse"))
    (formula,) = case.formulas(ConnectionPart(INPUT, "h1"))
    rows = MATRIX.search(formula.result)[1].split(r"\\")
    empty = [
        (r, c)
        for r, row in enumerate(rows)
        for c, cell in enumerate(row.split("&"))
        if not cell.strip()
    ]
    assert empty == [(0, 0), (3, 1)]


def test_the_symbols_are_those_of_a_textbook():
    sums, activations, deltas, weights, biases = Case(
        make(dense("tanh", "sigmoid"), loss="bce")
    ).formulas(LayerPart("h1"))
    sized = {
        formula: re.sub(r"\\underset\{(.*?)\\times (.*?)\}", r"\1×\2", formula.symbols)
        for formula in (sums, weights)
    }
    assert sized[sums] == r"4×1{Z^{(1)}} = 4×2{W^{(1)}}\, 2×1{A^{(0)}}+4×1{b^{(1)}}"
    assert (
        sized[weights]
        == r"4×2{\frac{\partial L}{\partial W^{(1)}}} = 4×1{\delta^{(1)}} \cdot 1×2{A^{(0)\top}}"
    )
    assert activations.symbols.endswith(r"f(z) = \tanh(z)")
    assert r"W^{(2)\top}" in deltas.symbols
    assert biases.title == BIASES


def test_weights_into_a_layer_with_several_sources_name_both_layers():
    sums, *_ = Case(CASES["skip"]).formulas(LayerPart(OUTPUT))
    assert r"W^{(0 \to 3)}" in sums.symbols
    assert r"W^{(2 \to 3)}" in sums.symbols


def test_the_output_shows_the_loss_between_forward_and_backward():
    titles = [formula.title for formula in Case(CASES["dense"]).formulas(LayerPart(OUTPUT))]
    assert titles[2] == LOSS


def test_a_layer_that_is_known_in_part_has_symbols_only():
    case = Case(CASES["dense"], steps=0)
    case.run.go_to(case.run.graph.gates.index(case.unrolled.a["h1", "2"]) + 1)
    assert [formula.result for formula in case.formulas(LayerPart("h1"))] == [""] * 5


def test_an_answer_near_1_shows_how_far_the_matrix_of_answers_is_from_1():
    network = dense("tanh", "softmax", 3, hidden=())
    case = Case(make(network, loss="cce", dataset="blobs"), theta=[0, 0, 0, 0, 0, 9, 0, 0, 0])
    back = [one for one in case.formulas(LayerPart(OUTPUT), digits=3) if one.phase == "backward"]
    assert "0.999753" in back[0].numbers  # minus 1 is −0.000247


@pytest.mark.parametrize("name", CASES)
def test_without_digits_there_are_the_same_formulas_without_numbers(name):
    case = Case(CASES[name])
    keys = case.unrolled.parameters
    units = [UnitPart(*home) for home in case.unrolled.a]
    layers = [LayerPart(layer) for layer in (INPUT, *case.experiment.network.layer_ids)]
    for part in (None, *units, *map(ParameterPart, keys), *layers):
        full, bare = case.formulas(part), case.formulas(part, None)
        assert [one.symbols for one in bare] == [one.symbols for one in full]
        assert [one.notes for one in bare] == [one.notes for one in full]
        assert {(one.numbers, one.result, one.matrix) for one in bare} == {("", "", "")}
