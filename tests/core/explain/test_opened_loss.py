"""The opened cross-entropy has the value and the gradients of the closed one, or stays closed."""

import numpy as np
import pytest

from playground import OUTPUT, Key, Trainer
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import LayerPart
from playground.core.explain.linking import Links
from playground.core.explain.opened_loss import can_open_loss, open_loss
from playground.core.explain.stops import GRAINS, stops
from playground.core.explain.unroll import unroll
from tests.support.experiments import dense, make, with_soft_labels

PAIRS = {
    "sigmoid": make(dense(output="sigmoid", hidden=(3,)), loss="bce"),
    "softmax": make(dense(output="softmax", n_out=3, hidden=(3,)), dataset="blobs", loss="cce"),
    "class weights": make(
        dense(output="softmax", n_out=3, hidden=(3,)),
        dataset="blobs",
        loss="cce",
        class_weights="balanced",
        imbalance=0.6,
    ),
    "three sigmoids": make(
        dense(output="sigmoid", n_out=3, hidden=(3,)), dataset="blobs", loss="bce"
    ),
    "softmax, binary": make(
        dense(output="softmax", n_out=3, hidden=(2,)), dataset="blobs", loss="bce"
    ),
    "sigmoids, categorical": make(
        dense(output="sigmoid", n_out=3, hidden=(2,)), dataset="blobs", loss="cce"
    ),
    "soft labels": with_soft_labels(),
}


def closed(experiment, scale=1.0, sample=0, target=None):
    layout = Layout(experiment)
    theta = np.random.default_rng(sample).normal(0, scale, layout.size)
    column = Trainer(experiment).data.train.columns[:, sample].copy()
    if target is not None:
        column[-1] = target
    return unroll(experiment, layout, np.where(layout.exists, theta, 0.0), column)


def computed(unrolled):
    run = unrolled.run()
    run.run_backward()
    return run


@pytest.mark.parametrize("sample", range(4))
@pytest.mark.parametrize("name", PAIRS)
def test_values_and_gradients_are_those_of_the_closed_loss(name, sample):
    before = closed(PAIRS[name], sample=sample)
    after = open_loss(PAIRS[name], before)
    one, other = computed(before), computed(after)
    assert other.known(after.graph.output) == pytest.approx(one.known(before.graph.output))
    for node in (*before.z.values(), *before.parameters.values()):
        assert other.gradients[node] == pytest.approx(one.gradients[node], rel=1e-8, abs=1e-12)
    first = before.loss[0]
    assert before.graph.nodes[:first] == after.graph.nodes[:first]


@pytest.mark.parametrize(("target", "slope"), [(1.0, -1.0), (0.0, 1.0)])
def test_the_slope_of_the_answer_is_seen(target, slope):
    experiment = PAIRS["sigmoid"]
    opened = open_loss(experiment, closed(experiment, target=target))
    run, answer = computed(opened), opened.a[OUTPUT, "1"]
    certain = run.known(answer) if target else 1 - run.known(answer)
    assert run.gradients[answer] == pytest.approx(slope / certain)
    roles = {opened.graph.nodes[node].role for node in opened.loss}
    assert "target" in roles
    assert all(run.gradients[node] is None for node in opened.loss if node in opened.leaves)


def test_a_target_between_0_and_1_has_both_terms():
    experiment = PAIRS["sigmoid"]
    opened = open_loss(experiment, closed(experiment, target=0.3))
    run, answer = computed(opened), opened.a[OUTPUT, "1"]
    value = run.known(answer)
    assert run.known(opened.graph.output) == pytest.approx(
        -0.3 * np.log(value) - 0.7 * np.log(1 - value)
    )
    assert run.gradients[answer] == pytest.approx(-0.3 / value + 0.7 / (1 - value))


@pytest.mark.parametrize("weight", [17.0, 40.0, 800.0, -40.0, -800.0])
def test_where_digits_would_be_lost_it_stays_closed(weight):
    experiment = make(dense(output="sigmoid", hidden=()), loss="bce")
    layout = Layout(experiment)
    theta = np.zeros(layout.size)
    theta[layout.offset(Key.bias(OUTPUT, "1"))] = weight
    column = Trainer(experiment).data.train.columns[:, 0].copy()
    right = float(weight > 0)  # at ±800 a sure answer that is right has exactly no loss
    column[-1] = right if abs(weight) < 700 else 1 - right
    assert open_loss(experiment, unroll(experiment, layout, theta, column)) is None
    theta[layout.offset(Key.bias(OUTPUT, "1"))] = 2.0
    assert open_loss(experiment, unroll(experiment, layout, theta, column)) is not None


def test_other_losses_have_nothing_to_open():
    experiment = make(dense(output="tanh"), loss="mse")
    assert not can_open_loss(experiment)
    assert open_loss(experiment, closed(experiment)) is None


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("name", PAIRS)
def test_a_walk_halts_after_the_loss_and_its_gates_belong_to_the_output(name, grain):
    opened = open_loss(PAIRS[name], closed(PAIRS[name]))
    halts, run = stops(opened, grain), opened.run()
    assert [stop.phase for stop in halts].count("loss") == 1
    assert halts[-2].position == run.steps
    loss = next(stop for stop in halts if stop.phase == "loss")
    run.go_to(loss.position)
    assert run.values[opened.graph.output] is not None
    links = Links(opened)
    assert {links.part_of(node) for node in opened.loss} == {LayerPart(OUTPUT)}
    assert set(opened.loss) <= links.focus(LayerPart(OUTPUT))


@pytest.mark.parametrize("name", PAIRS)
def test_only_answers_that_do_not_count_are_passed_by(name):
    opened = open_loss(PAIRS[name], closed(PAIRS[name]))
    answers = {node for (layer, _), node in opened.a.items() if layer == OUTPUT}
    used = {source for node in opened.loss for source in opened.graph.nodes[node].inputs}
    assert opened.shown_only == answers - used
