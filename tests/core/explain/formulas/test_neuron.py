"""The formulas of a neuron and of the loss say what the engine computes."""

from dataclasses import replace

import pytest

from playground import OUTPUT
from playground.core.basics.messages import SpecError
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.validation import validate
from playground.core.explain.formulas import latex
from playground.core.explain.formulas.latex import in_brackets
from playground.core.explain.formulas.neuron import SUM
from playground.core.explain.formulas.output import (
    DELTA,
    LOSS,
    OTHER_SLOPE,
    OVER_ANSWERS,
    OWN_SLOPE,
    SUMMED,
)
from tests.support.experiments import branches, change, dense, make, masked, skip, with_soft_labels
from tests.support.formulas import Case, homes

HIDDEN = sorted(name for name, entry in ACTIVATIONS.items() if not entry.couples)


def is_valid(loss, activation, n_out):
    try:
        validate(combined(loss, activation, n_out))
    except SpecError:
        return False
    return True


def combined(loss, activation, n_out):
    return make(
        dense("tanh", activation, n_out), loss=loss, **({"dataset": "blobs"} if n_out == 3 else {})
    )


ENDS = [
    (loss, activation, n)
    for loss in LOSSES
    for activation in ACTIVATIONS
    for n in (1, 2, 3)
    if is_valid(loss, activation, n)
]


@pytest.mark.parametrize(
    ("loss", "output", "units"),
    [("cce", "softmax", 3), ("bce", "softmax", 3), ("bce", "sigmoid", 3), ("bce", "sigmoid", 1)],
)
def test_the_formulas_of_soft_labels(loss, output, units):
    case = Case(with_soft_labels(make(dense("tanh", output, units), loss=loss)), 1)
    for home in homes(case.experiment):
        for formula in case.formulas(UnitPart(*home)):
            case.check(formula)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("activation", HIDDEN)
def test_every_hidden_activation(activation, seed):
    case = Case(make(dense(activation, "sigmoid", hidden=(3, 2)), loss="bce"), seed)
    for home in homes(case.experiment):
        for formula in case.formulas(UnitPart(*home)):
            case.check(formula)


@pytest.mark.parametrize(("loss", "activation", "n_out"), ENDS)
def test_every_loss_with_every_output_it_may_have(loss, activation, n_out):
    case = Case(combined(loss, activation, n_out), 1)
    (formula,) = case.formulas(None)
    assert formula.title == LOSS
    assert case.check(formula) == pytest.approx(case.run.known(case.run.graph.output))
    for unit in case.experiment.units(OUTPUT):
        *_, delta = [case.check(formula) for formula in case.formulas(UnitPart(OUTPUT, unit))]
        assert delta == pytest.approx(case.run.gradients[case.unrolled.z[OUTPUT, unit]], abs=1e-11)


@pytest.mark.parametrize(("loss", "activation", "n_out"), ENDS)
def test_every_loss_with_a_class_weight(loss, activation, n_out):
    experiment = change(combined(loss, activation, n_out), imbalance=0.6, class_weights="balanced")
    case = Case(experiment, 1)
    assert case.unrolled.class_weight != 1
    (formula,) = case.formulas(None)
    assert case.check(formula) == pytest.approx(case.run.known(case.run.graph.output))
    assert "c_{y}" in formula.symbols
    assert len(formula.notes) == 1
    for unit in case.experiment.units(OUTPUT):
        *_, delta = [case.check(formula) for formula in case.formulas(UnitPart(OUTPUT, unit))]
        assert delta == pytest.approx(case.run.gradients[case.unrolled.z[OUTPUT, unit]], abs=1e-11)


@pytest.mark.parametrize("network", [skip, branches, masked])
def test_skip_connections_branches_and_cut_edges(network, monkeypatch):
    monkeypatch.setattr(latex, "MOST", 99)
    case = Case(make(network("tanh", "identity"), loss="mse"))
    for home in homes(case.experiment):
        assert [case.check(formula) for formula in case.formulas(UnitPart(*home))]


def test_a_neuron_in_the_words_of_a_textbook():
    case = Case(
        make(dense("sigmoid", "sigmoid", hidden=(2,)), loss="bce"),
        theta=[0.5, -1, 0.25, 1, 1, 0, 2, -3, 0.125],
    )
    case.run.leaves = {
        **case.run.leaves,
        case.unrolled.a["input", "x1"]: -0.2,
        case.unrolled.a["input", "x2"]: 1.5,
    }
    case.run.restart()
    case.run.go_to(case.run.steps)
    forward, activation, slope, delta = case.formulas(UnitPart("h1", "1"), digits=3)
    assert (forward.title, delta.title) == (SUM, DELTA)
    assert forward.symbols == r"z^{(1)}_{1} = w^{(1)}_{11}\,x_{1}+w^{(1)}_{12}\,x_{2}+b^{(1)}_{1}"
    assert forward.numbers == r"= 0.500\cdot ({-0.200})+({-1})\cdot 1.50+0.250"
    assert forward.result == "= {-1.35}"
    assert activation.symbols == r"a^{(1)}_{1} = \sigma(z^{(1)}_{1}) = \frac{1}{1+e^{-z^{(1)}_{1}}}"
    assert activation.numbers == r"= \sigma({-1.35}) = \frac{1}{1+e^{-({-1.35})}}"
    assert slope.symbols == r"f'\left(z^{(1)}_{1}\right) = a^{(1)}_{1}\cdot (1-a^{(1)}_{1})"
    assert delta.symbols.startswith(
        r"\delta^{(1)}_{1} = \frac{\partial L}{\partial z^{(1)}_{1}} = f'\left(z^{(1)}_{1}\right)"
    )
    assert delta.symbols.endswith(r"\left(w^{(2)}_{11}\,\delta^{(2)}_{1}\right)")


def test_an_answer_that_is_not_fused_has_its_slope_before_the_gradient_that_arrives():
    *_, answer, slope, delta = Case(make(dense("tanh", "tanh", hidden=(2,)), loss="mse")).formulas(
        UnitPart(OUTPUT, "1")
    )
    factors = [in_brackets(formula.result.removeprefix("= ")) for formula in (slope, answer)]
    assert delta.symbols.endswith(
        r"f'\left(z^{(2)}_{1}\right)\cdot \frac{\partial L}{\partial \hat{y}}"
    )
    assert delta.numbers == "= " + r"\cdot ".join(factors)


def test_sigmoid_with_cross_entropy_is_the_difference_and_the_title_says_why():
    case = Case(make(dense("tanh", "sigmoid", hidden=(2,)), loss="bce"))
    delta = case.formulas(UnitPart(OUTPUT, "1"))[-1]
    assert delta.symbols.endswith(r"= \hat{y}-y")
    assert dict(delta.title.values) == {"activation": "sigmoid", "loss": "cross-entropy"}


def test_softmax_with_cross_entropy_is_derived_over_all_answers():
    case = Case(make(dense("tanh", "softmax", 3, hidden=(2,)), loss="cce", dataset="blobs"))
    for number, unit in enumerate(case.experiment.units(OUTPUT), 1):
        _, _, own, *others, over, delta = case.formulas(UnitPart(OUTPUT, unit))
        titles = [own.title, *(other.title for other in others), over.title]
        assert titles == [OWN_SLOPE, OTHER_SLOPE, OTHER_SLOPE, OVER_ANSWERS]
        assert own.symbols.endswith(rf"= \hat{{y}}_{{{number}}}\cdot (1-\hat{{y}}_{{{number}}})")
        assert over.symbols.count(r"\partial L") == 1 + 3
        assert over.result == delta.result
        assert delta.title.template == SUMMED
        assert rf"= \hat{{y}}_{{{number}}}-y_{{{number}}}" in delta.symbols
        assert case.check(over) == case.check(delta)


def test_an_answer_that_is_0_to_all_digits_is_not_divided_by():
    network = dense("tanh", "softmax", 3, hidden=())
    theta = [0, 0, 0, 0, 0, 800, 0, 0, 0]
    case = Case(make(network, loss="cce", dataset="blobs"), theta=theta)
    *_, over, delta = case.formulas(UnitPart(OUTPUT, "2"))
    assert over.numbers == ""
    assert over.result == delta.result != ""
    assert "NaN" not in over.result


def test_an_answer_near_1_shows_how_far_it_is_from_1():
    case = Case(make(dense(output="sigmoid", hidden=()), loss="bce"), theta=[0, 0, 9])
    (formula,) = case.formulas(None, digits=3)
    assert "0.999877" in formula.numbers  # 1 − ŷ = 0.000123


def test_long_sums_are_shortened():
    case = Case(make(dense("tanh", "sigmoid", hidden=(9,)), loss="bce"))
    formula = case.formulas(UnitPart(OUTPUT, "1"))[0]
    assert formula.symbols.count("w^") == formula.numbers.count(r"\cdot ") == 4
    assert r"+\cdots +" in formula.symbols.replace(r"\cdots+", r"\cdots +")
    assert r"\cdots" in formula.numbers
    assert formula.symbols.endswith("+b^{(2)}_{1}")


def test_indices_above_9_are_told_apart():
    case = Case(make(dense("tanh", "sigmoid", hidden=(11, 2)), loss="bce"))
    assert "w^{(2)}_{1,11}" in case.formulas(UnitPart("h2", "1"))[0].symbols


@pytest.mark.parametrize("grain", range(4))
def test_what_is_not_computed_yet_is_blank(grain):
    case = Case(make(dense(hidden=(2,)), loss="mse"), steps=0)
    part, gates = UnitPart("h1", "2"), len(case.run.graph.gates)
    z, a = case.unrolled.z["h1", "2"], case.unrolled.a["h1", "2"]
    backward = gates + 1 + sum(gate >= z for gate in case.run.graph.gates)
    before = [case.run.graph.gates.index(z), case.run.graph.gates.index(a), gates, backward - 2][
        grain
    ]
    case.run.go_to(before)
    shown = [bool(formula.numbers and formula.result) for formula in case.formulas(part)]
    assert (
        shown
        == [
            [False] * 4,
            [True, False, False, False],
            [True, True, True, False],
            [True, True, True, False],
        ][grain]
    )
    assert all(formula.symbols for formula in case.formulas(part))
    case.run.go_to(backward)
    assert all(formula.result for formula in case.formulas(part))


def test_a_gradient_that_is_known_in_part_is_blank():
    case = Case(make(dense(hidden=(2,)), loss="mse"), steps=0)
    part, graph = UnitPart("input", "x1"), case.run.graph
    both_deltas = 2 * len(graph.gates) + 1 - graph.gates.index(case.unrolled.a["h1", "1"])
    case.run.go_to(both_deltas)
    assert None not in [case.run.gradients[case.unrolled.z["h1", unit]] for unit in ("1", "2")]
    assert case.run.gradients[case.unrolled.a["input", "x1"]] is not None
    assert case.formulas(part)[0].result == ""


def test_a_neuron_that_feeds_nothing_has_no_gradient():
    network = dense("tanh", "identity", hidden=(2,))
    connections = tuple(
        replace(c, cut=frozenset({("1", "2")})) if c.target == OUTPUT else c
        for c in network.connections
    )
    case = Case(make(replace(network, connections=connections), loss="mse"))
    delta = case.formulas(UnitPart("h1", "2"))[-1]
    assert case.check(delta) == 0
