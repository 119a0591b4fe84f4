"""The walk halts where a layer, a neuron or a gate is done, and knows then exactly what it has passed."""

import numpy as np
import pytest

from playground.core import Trainer
from playground.core.network import Layout
from playground.core.unroll import unroll
from playground.core.walk import GRAINS, stop_at, stops
from tests.core.helpers import NETWORKS, dense, make

EXPERIMENTS = {name: make(network()) for name, network in NETWORKS.items()} | {
    f"softmax {loss}": make(dense(output="softmax", n_out=3), dataset="blobs", loss=loss) for loss in ("cce", "mse")
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
        own = {key: node for key, node in unrolled.parameters.items() if (key[0], key[1]) == (stop.layer, stop.unit)}
        for node in (unrolled.z[stop.layer, stop.unit], *own.values()):
            assert run.gradients[node] == complete.gradients[node]
        ahead = [node for key, node in unrolled.parameters.items() if (key[0], key[1]) not in seen]
        assert all(run.gradients[node] is None for node in ahead)
    assert seen == set(unrolled.z)


def test_forward_through_a_neuron_its_value_is_known_and_the_next_is_not(unrolled):
    done = set()
    for stop in stops(unrolled, "neuron"):
        if stop.phase == "forward" and stop.unit:
            run = unrolled.run()
            run.go_to(stop.position)
            done.add((stop.layer, stop.unit))
            assert {home for home, node in unrolled.z.items() if run.values[node] is not None} == done


def test_another_grain_goes_on_from_the_same_place(unrolled):
    by_gate, by_layer = stops(unrolled, "gate"), stops(unrolled, "layer")
    for stop in by_gate:
        place = by_layer[stop_at(by_layer, stop.position)]
        assert place.position <= stop.position
        assert by_gate[stop_at(by_gate, place.position)].position == place.position
