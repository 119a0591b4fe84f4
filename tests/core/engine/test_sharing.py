"""A bias that the units of a layer share is one parameter, however it is looked at."""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Key, Trainer
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import distinct
from playground.core.experiment.edits.units import add_unit, set_layer
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.ledger import ledger
from playground.core.explain.nudge import nudge
from playground.core.explain.unroll import unroll
from tests.support.experiments import dense, make
from tests.support.kernel import built_library

BIAS = Key.bias("h1", "2")


def shared(**values):
    return set_layer(make(dense(), **values), "h1", shared_bias=True)


@pytest.fixture(params=["numpy", "kernel"])
def engine(request):
    if request.param == "kernel":
        built_library()
    return request.param


def trained(experiment, updates=3, engine="automatic"):
    trainer = Trainer(experiment, engine=engine)
    assert engine in ("automatic", trainer.engine)
    trainer.run_updates(updates)
    return trainer


def parts(trainer):
    data = trainer.data.train.columns
    return trainer.experiment, trainer.layout, trainer.parameters, data


@pytest.mark.parametrize("optimizer", [n for n, o in OPTIMIZERS.items() if not o.error_correction])
def test_it_stays_one_number_with_every_optimiser(optimizer, engine):
    trainer = trained(shared(optimizer=optimizer, penalty="l2", penalty_rate=0.1), 20, engine)
    biases = trainer.biases("h1")
    assert biases[0] != 0
    assert set(biases.tolist()) == {biases[0]}


def test_its_gradient_is_the_sum_over_the_units(engine):
    apart, one = (trained(each, 1, engine) for each in (make(dense()), shared()))
    of_units = apart.layout.bias(apart.gradient, "h1")
    assert one.layout.bias(one.gradient, "h1") == pytest.approx([of_units.sum()] * 4)


def test_clipping_counts_it_once(engine):
    free, clipped = (trained(shared(clip=clip), 1, engine) for clip in (0.0, 1e-3))
    once = distinct(free.layout)
    assert np.linalg.norm(free.gradient[once]) > 1e-3
    assert np.linalg.norm(clipped.gradient[once]) == pytest.approx(1e-3)


def test_the_recorded_gradient_of_its_layer_counts_it_once():
    trainer = trained(shared(batch=1000), 1)
    once = distinct(trainer.layout)
    recorded = trainer.history.measure("gradient", "h1")[-1]
    of_layer = slice(trainer.layout.blocks["h1"].start, trainer.layout.blocks["h1"].stop)
    numbers = trainer.gradient[of_layer][once[of_layer]]
    assert recorded == pytest.approx(np.linalg.norm(numbers), rel=1e-12)


def test_backpropagation_gate_graph_and_differences_agree_and_list_it_once():
    check = GradientCheck(*parts(trained(shared())))
    check.step(check.total)
    assert {row.verdict for row in check.result()} == {"agree"}
    assert [row.key for row in check.result() if row.key.is_bias and row.key.layer == "h1"] == [
        Key.bias("h1", "1")
    ]


def test_with_dropout_the_graph_of_matrices_agrees():
    trainer = trained(shared())
    masks = {"h1": np.full((4, len(trainer.data.train)), 2.0)}
    masks["h1"][1] = 0.0
    check = GradientCheck(*parts(trainer), masks=masks)
    check.step(check.total)
    assert {row.verdict for row in check.result()} == {"agree"}


def test_in_the_gate_graph_it_is_one_leaf():
    trainer = trained(shared())
    graph = unroll(*parts(trainer)[:3], trainer.data.train.columns[:, 0])
    leaves = {graph.parameters[Key.bias("h1", unit)] for unit in "1234"}
    assert len(leaves) == 1
    assert len(graph.graph.consumers[leaves.pop()]) == 4


def test_ledger_and_nudge_are_of_all_units():
    trainer = trained(shared())
    moved = nudge(*parts(trainer), BIAS, 1e-4)
    assert moved.real == pytest.approx(moved.predicted, rel=1e-3)
    found = ledger(*parts(trainer), BIAS)
    assert found.delta.mean() == pytest.approx(moved.gradient)


def test_set_by_hand_it_is_set_for_all_units():
    trainer = Trainer(shared())
    trainer.set_parameter(BIAS, 0.35)
    assert trainer.biases("h1").tolist() == [0.35] * 4


def test_edits_keep_it_one_number():
    trainer = trained(make(dense()), 20)
    first = trainer.biases("h1")[0]
    trainer.configure(set_layer(trainer.experiment, "h1", shared_bias=True))
    assert trainer.biases("h1").tolist() == [first] * 4
    trainer.configure(add_unit(trainer.experiment, "h1"))
    assert trainer.biases("h1").tolist() == [first] * 5
    assert trainer.layout.counts[1] == 1 + 3 + 1


def test_one_unit_shares_its_bias_with_nobody():
    alone = replace(dense(hidden=(1,)).layer("h1"), shared_bias=True)
    network = dense(hidden=(1,))
    layout = Layout(make(replace(network, layers=(alone, network.output))))
    assert distinct(layout).all()
    assert layout.weight(np.ones(layout.size), INPUT, "h1").shape == (1, 2)
    assert layout.bias(np.ones(layout.size), OUTPUT).shape == (1,)
