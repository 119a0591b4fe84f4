"""The walk halts where a layer, a neuron or a gate is done, and knows what it has passed."""

import numpy as np
import pytest

from playground import OUTPUT, Trainer
from playground.core.engine.layout import Layout
from playground.core.engine.passes import SetGradient
from playground.core.experiment.edits.units import cut_edge
from playground.core.experiment.spec import BIAS
from playground.core.explain.network_graph import network_graph
from playground.core.explain.stops import GRAINS, batch_stops, stop_at, stops
from playground.core.explain.unroll import unroll
from tests.support.experiments import NETWORKS, dense, make

DEAD_END = cut_edge(make(dense()), "h2", OUTPUT, ("1", "2"))  # nothing goes back to neuron 2 of h2
EXPERIMENTS = {name: make(network()) for name, network in NETWORKS.items()} | {
    **{
        f"softmax {loss}": make(dense(output="softmax", n_out=3), dataset="blobs", loss=loss)
        for loss in ("cce", "mse")
    },
    "fused sigmoid": make(dense(output="sigmoid"), loss="bce"),
    "dead end": DEAD_END,
}


@pytest.fixture(params=EXPERIMENTS)
def unrolled(request):
    experiment = EXPERIMENTS[request.param]
    layout = Layout(experiment)
    theta = np.where(layout.exists, np.random.default_rng(0).normal(0, 1, layout.size), 0.0)
    return unroll(experiment, layout, theta, Trainer(experiment).data.train.columns[:, 0])


@pytest.mark.parametrize("grain", GRAINS)
def test_it_goes_from_nothing_known_to_the_update_and_every_halt_is_farther(unrolled, grain):
    halts = stops(unrolled, grain)
    positions = [stop.position for stop in halts]
    assert positions == sorted(set(positions))
    assert positions[0] == 0
    assert positions[-2:] == [unrolled.run().steps, unrolled.run().steps + 1]
    phases = [stop.phase for stop in halts]
    assert sorted(set(phases), key=phases.index) == ["forward", "loss", "backward", "update"]
    assert phases.count("loss") == phases.count("update") == 1


def test_each_layer_is_a_halt_forward_and_backward(unrolled):
    halts = stops(unrolled, "layer")
    layers = list(dict.fromkeys(layer for layer, _ in unrolled.z))
    assert [stop.layer for stop in halts if stop.phase == "forward"] == ["", *layers]
    assert [stop.layer for stop in halts if stop.phase == "backward"] == ["", *reversed(layers)]


def test_backward_through_a_neuron_all_of_its_gradients_are_known_and_nothing_ahead_is(unrolled):
    complete = unrolled.run()
    complete.run_backward()
    seen = set()
    for stop in stops(unrolled, "neuron"):
        if stop.phase != "backward" or not stop.unit:
            continue
        run = unrolled.run()
        run.go_to(stop.position)
        seen.add((stop.layer, stop.unit))
        own = {
            key: node
            for key, node in unrolled.parameters.items()
            if (key[0], key[1]) == (stop.layer, stop.unit)
        }
        for node in (unrolled.z[stop.layer, stop.unit], *own.values()):
            assert run.gradients[node] == complete.gradients[node]
        ahead = [node for key, node in unrolled.parameters.items() if (key[0], key[1]) not in seen]
        assert all(run.gradients[node] is None for node in ahead)
    assert seen == set(unrolled.z)


@pytest.mark.parametrize("grain", GRAINS)
def test_every_halt_shows_something_new(unrolled, grain):
    run, before = unrolled.run(), None
    for stop in stops(unrolled, grain)[:-1]:
        run.go_to(stop.position)
        now = [
            *run.values,
            *(
                None if node in unrolled.shown_only else number
                for node, number in enumerate(run.gradients)
            ),
        ]
        assert now != before, stop
        before = now


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_gradients_of_every_layer_passed_are_the_engines_and_no_other_is_known(name):
    experiment, layout = EXPERIMENTS[name], Layout(EXPERIMENTS[name])
    theta = np.where(layout.exists, np.random.default_rng(1).normal(0, 1, layout.size), 0.0)
    column = Trainer(experiment).data.train.columns[:, :1]
    gradient = SetGradient(experiment, layout, theta, column).run()
    unrolled = unroll(experiment, layout, theta, column[:, 0])
    run, passed = unrolled.run(), set()
    for stop in stops(unrolled, "layer"):
        run.go_to(stop.position)
        passed |= {stop.layer} if stop.phase == "backward" else set()
        known = {key: run.gradients[node] for key, node in unrolled.parameters.items()}
        assert all(
            number is None
            for key, number in known.items()
            if key[0] not in passed and key[2] != BIAS
        )
        for key, number in known.items():
            assert key[0] not in passed or number == pytest.approx(
                gradient[layout.offsets[key]], abs=1e-10
            )
    assert passed >= set(layout.order)


def test_forward_through_a_neuron_its_value_is_known_and_the_next_is_not(unrolled):
    done = set()
    for stop in stops(unrolled, "neuron"):
        if stop.phase == "forward" and stop.unit:
            run = unrolled.run()
            run.go_to(stop.position)
            done.add((stop.layer, stop.unit))
            assert {
                home for home, node in unrolled.z.items() if run.values[node] is not None
            } == done


def test_another_grain_goes_on_from_the_same_place(unrolled):
    by_gate, by_layer = stops(unrolled, "gate"), stops(unrolled, "layer")
    for stop in by_gate:
        place = by_layer[stop_at(by_layer, stop.position)]
        assert place.position <= stop.position
        assert by_gate[stop_at(by_gate, place.position)].position == place.position


@pytest.fixture(params=EXPERIMENTS)
def network(request):
    trainer = Trainer(EXPERIMENTS[request.param])
    parts = trainer.experiment, trainer.layout, trainer.parameters
    return network_graph(*parts, trainer.data.train.columns[:, :5])


@pytest.mark.parametrize("grain", GRAINS)
def test_a_batch_goes_from_nothing_known_to_the_update_and_every_halt_is_farther(network, grain):
    halts = batch_stops(network, grain)
    positions = [stop.position for stop in halts]
    assert positions == sorted(set(positions))
    assert positions[0] == 0
    assert positions[-2:] == [network.run().steps, network.run().steps + 1]
    phases = [stop.phase for stop in halts]
    assert sorted(set(phases), key=phases.index) == ["forward", "loss", "backward", "update"]


def test_each_layer_of_a_batch_is_a_halt_and_leaves_its_gradients_known(network):
    halts, layers = batch_stops(network, "layer"), list(network.z)
    assert [stop.layer for stop in halts if stop.phase == "forward"] == ["", *layers]
    assert [stop.layer for stop in halts if stop.phase == "backward"] == ["", *reversed(layers)]
    assert [stop.phase for stop in halts].count("loss") == 1
    for stop in halts:
        if stop.phase != "backward" or not stop.layer:
            continue
        run = network.run()
        run.go_to(stop.position)
        known = {
            target
            for (_, target), node in network.weights.items()
            if run.gradients[node] is not None
        }
        assert known == set(layers[layers.index(stop.layer) :])
        assert all(run.gradients[network.z[layer]] is not None for layer in known)
