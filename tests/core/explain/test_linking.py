"""A network as neurons and as gates: both ways lead to the same things."""

import numpy as np
import pytest

from playground import Key, Trainer
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import BIAS, INPUT, OUTPUT
from playground.core.explain.linking import Links, downstream
from playground.core.explain.unroll import unroll
from tests.support.experiments import NETWORKS, dense, make

EXPERIMENTS = {name: make(network()) for name, network in NETWORKS.items()} | {
    "softmax": make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce"),
    "no hidden layer": make(dense(hidden=())),
}


@pytest.fixture(params=EXPERIMENTS)
def links(request):
    experiment = EXPERIMENTS[request.param]
    layout = Layout(experiment)
    theta = np.where(layout.exists, 0.5, 0.0)
    return Links(unroll(experiment, layout, theta, Trainer(experiment).data.train.columns[:, 0]))


def test_every_gate_belongs_to_a_part_and_the_part_leads_back_to_it(links):
    graph = links.unrolled.graph
    for node in range(len(graph.nodes)):
        part = links.part_of(node)
        if graph.nodes[node].name == "0":
            continue  # stands where all edges of a neuron are cut
        assert part is not None
        if node != graph.output:
            assert node in links.nodes_of(part)


def test_an_edge_is_its_product_first_and_a_neuron_its_activation(links):
    unrolled = links.unrolled
    for key, node in unrolled.products.items():
        assert links.nodes_of(ParameterPart(key)) == (node, unrolled.parameters[key])
        assert unrolled.graph.nodes[node].gate == "multiply"
    for (layer, unit), node in unrolled.a.items():
        assert links.nodes_of(UnitPart(layer, unit))[0] == node


def test_neurons_share_no_gates_and_all_gates_but_the_loss_belong_to_one(links):
    neurons = links.neurons()
    assert set(neurons) == set(links.unrolled.z)
    members = [node for nodes in neurons.values() for node in nodes]
    assert len(members) == len(set(members))
    assert set(links.unrolled.graph.gates) - set(members) == {links.unrolled.graph.output}


def test_the_focus_of_an_edge_is_its_way_to_the_loss_and_nothing_beside_it(links):
    unrolled, graph = links.unrolled, links.unrolled.graph
    key, product = next(iter(unrolled.products.items()))
    focus = links.focus(ParameterPart(key))
    way = downstream(graph, [product])
    assert graph.output in way
    assert way <= focus
    beside = focus - way
    assert all(
        any(node in graph.nodes[user].inputs for user in way) or node == unrolled.parameters[key]
        for node in beside
    )


def test_the_focus_of_a_neuron_and_a_layer_is_what_they_compute_with_what_feeds_them(links):
    unrolled = links.unrolled
    (layer, unit), z = next(iter(unrolled.z.items()))
    own = links.focus(UnitPart(layer, unit))
    assert {z, *unrolled.graph.nodes[z].inputs} <= own
    whole = links.focus(LayerPart(layer))
    assert own <= whole
    assert {node for home, node in unrolled.z.items() if home[0] != layer}.isdisjoint(whole)
    assert (
        links.focus(None)
        == links.focus(LayerPart(INPUT))
        == frozenset(range(len(unrolled.graph.nodes)))
    )
    assert unrolled.graph.output in links.focus(LayerPart(OUTPUT))


def test_a_connection_is_its_products(links):
    for (target, _, source, _), _ in links.unrolled.products.items():
        nodes = links.nodes_of(ConnectionPart(source, target))
        expected = {
            n for key, n in links.unrolled.products.items() if (key[0], key[2]) == (target, source)
        }
        assert set(nodes) == expected <= links.focus(ConnectionPart(source, target))


def test_what_is_not_there_has_no_gates(links):
    assert links.nodes_of(UnitPart("nowhere", "1")) == ()
    assert links.nodes_of(ParameterPart(Key(OUTPUT, "1", BIAS, "x"))) == ()
    assert links.part_of(10**6) is None
