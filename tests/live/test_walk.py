"""What the views see of a walk: the numbers that it has computed, and none that lie ahead."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Trainer
from playground.core.experiment.spec import INPUT, OUTPUT
from playground.core.observe.watch import Watch
from playground.live.observer import Observer
from playground.live.walk import Walk
from tests.support.experiments import NETWORKS, dense, make

EXPERIMENTS = {name: make(network()) for name, network in NETWORKS.items()} | {
    "softmax": make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce"),
    "sigmoid": make(dense(output="sigmoid"), loss="bce"),
    "no hidden layer": make(dense(hidden=())),
    "L1": make(penalty="l1", penalty_rate=0.1),
    "L2": make(penalty="l2", penalty_rate=0.1),
    "perceptron": make(dense(output="sigmoid", hidden=()), optimizer="perceptron"),
}


def snapshot_of(experiment, quantity="a", sample=2, updates=20, source="sample"):
    trainer, observer = Trainer(experiment), Observer()
    trainer.run_checked(updates)
    observer.set_watch(Watch(source=source, sample=sample, quantity=quantity))
    return observer.snapshot(trainer, 8, 0, 0, False, 0.0)


@pytest.fixture(params=EXPERIMENTS)
def experiment(request):
    return EXPERIMENTS[request.param]


@pytest.mark.parametrize("quantity", ["a", "z", "slope", "delta"])
def test_at_the_end_of_the_backward_pass_everything_is_the_engines(experiment, quantity):
    snapshot, walk = snapshot_of(experiment, quantity), Walk()
    walk.show(snapshot)
    assert walk.seen(snapshot) is snapshot
    walk.go_to(len(walk.stops) - 3)
    walk.go_to(len(walk.stops) - 2)
    last = walk.stops[-2].position
    walk.position = last  # as if something lay ahead: `seen` puts together what the engine says
    walk.show(snapshot)
    seen = walk.seen(snapshot)
    exists = snapshot.layout.exists
    np.testing.assert_allclose(
        seen.gradient[exists], snapshot.gradient[exists], rtol=1e-9, atol=1e-12
    )
    assert seen.sample.loss == pytest.approx(snapshot.sample.loss, rel=1e-10)
    for layer_id, values in snapshot.sample.values.items():
        if (
            quantity == "slope"
            and layer_id == OUTPUT
            and experiment.network.output.activation == "softmax"
        ):
            continue  # a softmax has no slope of one number
        np.testing.assert_allclose(seen.sample.values[layer_id], values, rtol=1e-9, atol=1e-12)


def test_nothing_ahead_is_known_and_everything_behind_stays(experiment):
    snapshot, walk = snapshot_of(experiment), Walk()
    walk.show(snapshot)
    walk.grain = "neuron"
    known = -1
    for number in range(len(walk.stops) - 2):
        walk.go_to(number)
        seen = walk.seen(snapshot)
        count = sum(int((~np.isnan(values)).sum()) for values in seen.sample.values.values())
        count += int((~np.isnan(seen.gradient)).sum()) + (not np.isnan(seen.sample.loss))
        assert count >= known
        known = count
    walk.go_to(0)
    seen = walk.seen(snapshot)
    assert not np.isnan(seen.sample.values[INPUT]).any()
    assert all(
        np.isnan(values).all()
        for layer_id, values in seen.sample.values.items()
        if layer_id != INPUT
    )
    assert np.isnan(seen.gradient).all()
    assert np.isnan(seen.sample.loss)


def test_the_gradient_of_the_inputs_is_hidden_until_the_walk_is_over(experiment):
    snapshot, walk = snapshot_of(experiment), Walk()
    walk.show(snapshot)
    assert np.isfinite(walk.seen(snapshot).sample.input_gradient).all()
    for number in range(len(walk.stops) - 1):
        walk.go_to(number)
        if walk.is_walking:
            assert np.isnan(walk.seen(snapshot).sample.input_gradient).all()


def test_the_place_stays_when_the_weights_change_and_ends_with_another_sample():
    experiment, walk = EXPERIMENTS["dense"], Walk()
    walk.show(snapshot_of(experiment))
    walk.go_to(2)
    before = list(walk.run.values)
    walk.show(snapshot_of(experiment, updates=30))
    assert walk.stop_index == 2
    assert walk.run.values != before
    walk.show(snapshot_of(experiment, sample=4))
    assert not walk.is_walking


def test_a_sample_that_comes_back_has_the_graph_of_before_however_its_targets_differ():
    experiment, walk = EXPERIMENTS["softmax"], Walk()
    targets, graphs = {}, {}
    for sample in (*range(8), *range(8)):
        walk.show(snapshot_of(experiment, sample=sample))
        wanted = walk.unrolled.targets
        graph = graphs.setdefault(wanted, walk.unrolled.graph)
        assert walk.unrolled.graph is graph
        assert walk.run.graph is graph
        targets[sample] = wanted
    assert len(set(targets.values())) > 1


def test_the_steps_of_a_walk_compute_no_number_anew(monkeypatch):
    walk = Walk()
    walk.show(snapshot_of(EXPERIMENTS["dense"]))
    walk.go_to(0)
    for name in ("evaluate", "known_slopes"):
        monkeypatch.setattr(f"playground.core.graph.graph.{name}", None)
    for index in (2, 1, len(walk.stops) - 2, 3):
        walk.go_to(index)
        assert walk.error is None
        assert walk.run.step in (walk.position, walk.run.steps)


def test_another_network_is_another_walk():
    walk = Walk()
    walk.show(snapshot_of(EXPERIMENTS["dense"]))
    walk.go_to(2)
    walk.show(snapshot_of(EXPERIMENTS["skip"]))
    assert not walk.is_walking
    assert set(walk.unrolled.z) == {
        ("h1", "1"),
        ("h1", "2"),
        ("h1", "3"),
        ("h2", "1"),
        ("h2", "2"),
        (OUTPUT, "1"),
    }


def test_a_gradient_of_the_training_set_stays_what_it_is():
    snapshot, walk = snapshot_of(EXPERIMENTS["dense"], source="train"), Walk()
    walk.show(snapshot)
    walk.go_to(1)
    assert walk.is_walking
    np.testing.assert_array_equal(walk.seen(snapshot).gradient, snapshot.gradient)


def test_without_a_sample_there_is_nothing_to_walk_through():
    walk = Walk()
    snapshot = snapshot_of(EXPERIMENTS["dense"], sample=None)
    walk.show(snapshot)
    assert walk.unrolled is None
    assert walk.seen(snapshot) is snapshot


def test_after_the_update_everything_is_computed_with_the_new_weights():
    snapshot, walk = snapshot_of(EXPERIMENTS["dense"]), Walk()
    walk.show(snapshot)
    walk.go_to(len(walk.stops) - 1)
    assert walk.updated
    assert walk.stop.phase == "update"
    new = snapshot_of(EXPERIMENTS["dense"], updates=21)
    walk.show(new)
    assert walk.run.values[walk.run.graph.output] == pytest.approx(new.sample.loss)
    assert walk.seen(new) is new
    walk.finish()
    assert not walk.updated
    assert walk.run.values[walk.run.graph.output] is not None


def test_an_output_that_the_loss_has_taken_in_has_no_gradient_of_its_own():
    walk = Walk()
    walk.show(snapshot_of(EXPERIMENTS["sigmoid"]))
    node = walk.unrolled.a[OUTPUT, "1"]
    assert walk.run.values[node] is not None
    assert walk.run.gradients[node] is None


def test_weights_that_overflow_are_said_and_nothing_is_made_up():
    experiment = make(dense(output="identity", activation="identity"))
    trainer, observer, walk = Trainer(experiment), Observer(), Walk()
    trainer.parameters[...] = 1e200
    observer.set_watch(Watch(sample=0))
    walk.show(observer.snapshot(trainer, 8, 0, 0, False, 0.0))
    assert "too large" in str(walk.error)
    assert walk.run.values[walk.run.graph.output] is None


@pytest.mark.parametrize(("has_bias", "parameters"), [(False, 20_000), (True, 20_001)])
def test_the_largest_network_that_is_taken_apart_has_20_000_parameters(has_bias, parameters):
    network = dense(hidden=(136, 144))
    *hidden, output = network.layers
    layers = *(replace(layer, bias=False) for layer in hidden), replace(output, bias=has_bias)
    snapshot, walk = snapshot_of(make(replace(network, layers=tuple(layers))), updates=0), Walk()
    assert snapshot.layout.size == parameters
    walk.show(snapshot)
    assert (walk.unrolled is None) == (walk.error is not None) == (parameters > 20_000)


def test_a_network_too_large_to_be_taken_apart_is_refused_in_words():
    snapshot, walk = snapshot_of(make(dense(hidden=(150, 150)))), Walk()
    walk.show(snapshot)
    assert walk.unrolled is None
    assert str(walk.error) == (
        "With 23,251 parameters the network is too large to go through gate by gate; "
        "up to 20,000 can be."
    )
    assert walk.seen(snapshot) is snapshot
    walk.show(snapshot_of(EXPERIMENTS["dense"]))
    assert walk.unrolled is not None
    assert walk.error is None
