"""The formulas of a weight or a bias.

The gradient is the sum over the paths, the update that of the trainer.
"""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, Key, Trainer
from playground.core.experiment.edits.units import cut_edge, set_layer
from playground.core.experiment.parts import ParameterPart
from playground.core.experiment.spec import BIAS
from playground.core.explain.formulas import latex
from playground.core.explain.formulas.parameter import CHAIN, OBJECTIVE, UPDATE, shortest_paths
from playground.core.graph.graph import Graph, Node
from tests.support.experiments import branches, change, dense, make, skip
from tests.support.formulas import Case
from tests.support.latex_reader import read

EDGE, BIAS_KEY = Key("h1", "2", INPUT, "x1"), Key("h1", "1", BIAS, BIAS)


def test_an_edge_with_one_path_has_the_chain_of_its_derivatives():
    case = Case(make(dense("tanh", "tanh", hidden=(2,)), loss="mse"))
    gradient, chain, update = case.formulas(ParameterPart(EDGE))
    assert (
        gradient.symbols
        == r"\frac{\partial L}{\partial w^{(1)}_{21}} = \delta^{(1)}_{2}\cdot x_{1}"
    )
    assert chain.title == CHAIN
    steps = ["L", r"\hat{y}", "z^{(2)}_{1}", "a^{(1)}_{2}", "z^{(1)}_{2}", "w^{(1)}_{21}"]
    expected = r"\cdot ".join(
        latex.derivative(of, by) for of, by in zip(steps, steps[1:], strict=False)
    )
    assert chain.symbols == rf"\frac{{\partial L}}{{\partial w^{{(1)}}_{{21}}}} = {expected}"
    assert case.check(gradient) == pytest.approx(case.run.gradients[case.unrolled.parameters[EDGE]])
    assert read(chain.numbers) == pytest.approx(read(gradient.result))
    assert chain.result == gradient.result
    assert update.title == UPDATE


def test_a_loss_that_is_fused_begins_the_chain_at_z():
    case = Case(make(dense("tanh", "sigmoid", hidden=(2,)), loss="bce"))
    _, chain, _ = case.formulas(ParameterPart(EDGE))
    assert r"= \frac{\partial L}{\partial z^{(2)}_{1}}\cdot" in chain.symbols
    assert read(chain.numbers) == pytest.approx(read(chain.result))


def test_a_shared_bias_has_the_sum_of_the_deltas_of_its_neurons():
    shared = set_layer(make(dense("tanh", "tanh", hidden=(2,)), loss="mse"), "h1", shared_bias=True)
    case = Case(shared)
    gradient, *_ = case.formulas(ParameterPart(BIAS_KEY))
    assert (
        gradient.symbols
        == r"\frac{\partial L}{\partial b^{(1)}} = \delta^{(1)}_{1}+\delta^{(1)}_{2}"
    )
    assert case.check(gradient) == pytest.approx(
        sum(case.run.gradients[case.unrolled.z["h1", unit]] for unit in "12")
    )


@pytest.mark.parametrize("network", [skip, branches])
@pytest.mark.parametrize("output", ["identity", "sigmoid"])
def test_every_gradient_is_the_sum_over_its_paths(network, output, monkeypatch):
    monkeypatch.setattr("playground.core.explain.formulas.parameter.MOST_PATHS", 99)
    case = Case(make(network("tanh", output), loss="mse" if output == "identity" else "bce"))
    for key, node in case.unrolled.parameters.items():
        gradient, *paths = [
            formula for formula in case.formulas(ParameterPart(key)) if formula.title != UPDATE
        ]
        exact = case.run.gradients[node]
        assert (
            case.check(gradient)
            if key[2] != BIAS
            else read(gradient.result) == pytest.approx([exact])
        )
        assert read(paths[-1].result) == pytest.approx([exact])
        if len(paths) > 1:
            parts = [read(path.result)[0] for path in paths[:-1]]
            assert sum(parts) == pytest.approx(exact)
            assert [read(path.numbers)[0] for path in paths[:-1]] == pytest.approx(parts)
            assert read(paths[-1].numbers) == pytest.approx([exact])


def test_of_many_paths_the_shortest_are_shown_and_the_rest_counted():
    case = Case(make(dense("tanh", "tanh", hidden=(2, 5)), loss="mse"))
    _, *paths, total, _ = case.formulas(ParameterPart(EDGE), digits=3)
    assert [dict(path.title.values) for path in paths] == [
        {"number": number, "count": 5} for number in (1, 2, 3)
    ]
    assert total.symbols.endswith(r"= P_{1}+P_{2}+P_{3}+\cdots")
    assert total.numbers.endswith(r"+\cdots")
    assert dict(total.title.values) == {"count": 5}


def test_paths_come_shortest_first():
    graph = Graph(
        (
            Node(),
            Node("exp", (0,)),
            Node("exp", (1,)),
            Node("multiply", (0, 1)),
            Node("add", (2, 3)),
        )
    )
    assert graph.ways[0] == (3, 2)
    assert list(shortest_paths(graph, 0)) == [(0, 3, 4), (0, 1, 2, 4), (0, 1, 3, 4)]


def test_a_deep_wide_network_has_more_paths_than_can_be_counted_one_by_one():
    case = Case(make(dense("tanh", "tanh", hidden=(8,) * 8), loss="mse"))
    _, *paths, _, _ = case.formulas(ParameterPart(EDGE), digits=3)
    assert dict(paths[0].title.values)["count"] == 8**7


def test_the_update_is_the_trainers_for_a_batch_of_this_sample():
    experiment = change(
        make(dense("tanh", "tanh", hidden=(2,)), loss="mse"),
        dataset="and",
        test_share=0.0,
        batch=1,
        learning_rate=0.07,
    )
    trainer = Trainer(experiment)
    before = trainer.parameters.copy()
    trainer.run_updates(1)
    cases = [Case(experiment, seed, theta=before) for seed in range(4)]
    after = [
        [read(case.formulas(ParameterPart(key))[-1].result)[0] for key in case.layout.keys]
        for case in cases
    ]
    assert any(
        numbers == pytest.approx(trainer.parameters.tolist(), abs=1e-10) for numbers in after
    )
    for case in cases:
        update = case.formulas(ParameterPart(EDGE))[-1]
        assert read(update.numbers) == pytest.approx(read(update.result))


def test_no_update_is_claimed_where_more_is_done():
    experiment = make(dense("tanh", "tanh", hidden=(2,)), loss="mse")
    for other in (
        change(experiment, optimizer="adam"),
        change(experiment, penalty="l2", penalty_rate=0.1),
        change(experiment, clip=1.0),
        change(experiment, dropout=0.2),
        replace(
            experiment,
            network=replace(
                experiment.network,
                layers=tuple(
                    replace(layer, frozen=layer.id == "h1") for layer in experiment.network.layers
                ),
            ),
        ),
    ):
        assert UPDATE not in [
            formula.title for formula in Case(other).formulas(ParameterPart(EDGE))
        ]


def test_a_learning_rate_that_changes_is_not_put_in():
    case = Case(change(make(dense(hidden=(2,)), loss="mse"), schedule="cosine"))
    update = case.formulas(ParameterPart(EDGE))[-1]
    assert update.title == UPDATE
    assert (update.numbers, update.result) == ("", "")


def test_a_penalty_leaves_biases_alone():
    case = Case(change(make(dense(hidden=(2,)), loss="mse"), penalty="l2", penalty_rate=0.1))
    titles = [formula.title for formula in case.formulas(ParameterPart(BIAS_KEY))]
    assert titles[-1] == UPDATE
    assert OBJECTIVE not in titles


def test_before_the_backward_pass_there_are_symbols_only():
    case = Case(make(dense(hidden=(2,)), loss="mse"), steps=0)
    case.run.go_to(len(case.run.graph.gates) + 1)
    for formula in case.formulas(ParameterPart(EDGE)):
        assert formula.symbols
        assert (formula.numbers, formula.result) == ("", "")


def test_a_cut_edge_has_no_formula():
    assert (
        Case(cut_edge(make(dense(hidden=(2,))), INPUT, "h1", ("2", "x1"))).formulas(
            ParameterPart(EDGE)
        )
        == ()
    )


@pytest.mark.parametrize(("penalty", "slope"), [("l1", np.sign), ("l2", float)])
def test_with_a_penalty_both_terms_of_what_training_follows_are_written(penalty, slope):
    case = Case(make(dense(hidden=(2,)), loss="mse", penalty=penalty, penalty_rate=0.1))
    formula = case.formulas(ParameterPart(EDGE))[-1]
    assert formula.title == OBJECTIVE
    whole, of_loss = (latex.derivative(letter, "w^{(1)}_{21}") for letter in "JL")
    assert formula.symbols.startswith(rf"{whole} = {of_loss}+\lambda\cdot ")
    weight = case.theta[case.layout.offsets[EDGE]]
    whole = case.run.gradients[case.unrolled.parameters[EDGE]] + 0.1 * slope(weight)
    assert read(formula.result) == pytest.approx([whole])
    without = Case(make(dense(hidden=(2,)), loss="mse"))
    assert OBJECTIVE not in [formula.title for formula in without.formulas(ParameterPart(EDGE))]
