"""The vector graph beside the graph of scalars: a matrix is known once all its numbers are."""

import pytest

from playground import Trainer
from playground.core.explain.alongside import Alongside
from playground.core.explain.network_graph import network_graph
from playground.core.explain.stops import GRAINS, stops
from playground.core.explain.unroll import unroll
from playground.core.graph.fan_out import is_partial
from tests.support.experiments import NETWORKS, dense, make

NETS = {
    "one neuron": make(dense(hidden=(), output="sigmoid"), loss="bce"),
    "softmax": make(dense(output="softmax", n_out=3), loss="cce", dataset="blobs"),
    **{name: make(network()) for name, network in NETWORKS.items()},
}


def both(experiment):
    trainer = Trainer(experiment)
    column = trainer.data.train.columns[:, 0]
    parts = experiment, trainer.layout, trainer.parameters
    return network_graph(*parts, column[:, None]), unroll(*parts, column)


@pytest.mark.parametrize("name", NETS)
def test_a_matrix_is_known_once_all_its_numbers_are(name):
    layers, unrolled = both(NETS[name])
    alongside, scalars, matrices = Alongside(layers, unrolled), unrolled.run(), layers.run()
    for position in range(scalars.steps + 1):
        scalars.go_to(position)
        matrices.go_to(alongside.steps_at(position))
        for found, nodes in ((layers.z, unrolled.z), (layers.a, unrolled.a)):
            for layer, node in found.items():
                numbers = [scalar for (own, _), scalar in nodes.items() if own == layer]
                is_known = all(scalars.values[scalar] is not None for scalar in numbers)
                assert (matrices.values[node] is not None) == is_known
        for layer, node in layers.z.items():
            numbers = [scalar for (own, _), scalar in unrolled.z.items() if own == layer]
            if matrices.gradients[node] is not None and not is_partial(matrices, node):
                assert all(scalars.gradients[scalar] is not None for scalar in numbers)
    assert matrices.step == matrices.steps


@pytest.mark.parametrize("grain", GRAINS)
def test_at_the_end_of_the_forward_and_of_the_backward_pass_both_have_all(grain):
    layers, unrolled = both(NETS["skip"])
    alongside, run = Alongside(layers, unrolled), layers.run()
    halts = stops(unrolled, grain)
    loss = max(stop.position for stop in halts if stop.phase == "loss")
    run.go_to(alongside.steps_at(loss))
    assert run.values[layers.graph.output] is not None
    assert run.gradients[layers.graph.output] is None
    end = max(stop.position for stop in halts if stop.phase == "backward")
    assert alongside.steps_at(end) == run.steps
    assert alongside.steps_at(0) == 0
