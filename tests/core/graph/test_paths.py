"""The cost of the chain rule, counted against a list of all paths."""

from itertools import pairwise

import numpy as np
import pytest

from playground import Trainer
from playground.core.engine.layout import Layout
from playground.core.explain.formulas.parameter import shortest_paths
from playground.core.explain.unroll import unroll
from playground.core.graph.cost import effort
from playground.core.graph.expression import parse_expression
from playground.core.graph.paths import PathCost, path_cost
from tests.support.experiments import branches, dense, make, masked, skip

TEXTS = ["(x + y) * z", "x * x", "x * y + x * z", "exp(x) * (x + y) + x", "max(x, y) + x / y"]


def brute_force(graph, node):
    """All paths, one by one; a wire is a gate with the index of its input."""
    paths, waiting = [], [(node, ())]
    while waiting:
        at, wires = waiting.pop()
        if at == graph.output:
            paths.append(wires)
        waiting += [(gate, (*wires, (gate, index))) for gate, index in graph.consumers[at]]
    along = sum(map(len, paths))
    return PathCost(len(paths), along, len({wire for path in paths for wire in path}))


def unrolled_of(experiment):
    layout = Layout(experiment)
    theta = np.where(layout.exists, 0.5, 0.0)
    return unroll(experiment, layout, theta, Trainer(experiment).data.train.columns[:, 0])


@pytest.mark.parametrize("text", TEXTS)
def test_in_an_expression(text):
    graph = parse_expression(text).graph
    for node in range(len(graph.nodes)):
        assert path_cost(graph, node) == brute_force(graph, node)


@pytest.mark.parametrize("network", [skip, branches, masked, lambda: dense(hidden=(2, 3, 2))])
def test_in_a_network(network):
    unrolled = unrolled_of(make(network()))
    for node in unrolled.parameters.values():
        cost = path_cost(unrolled.graph, node)
        assert cost == brute_force(unrolled.graph, node)
        paths = list(shortest_paths(unrolled.graph, node))
        assert cost.paths == len(paths)
        assert cost.along_each == sum(len([*pairwise(path)]) for path in paths)


def test_backpropagation_of_one_weight_takes_no_more_than_of_all():
    graph = unrolled_of(make(dense(hidden=(4, 4)))).graph
    all_together = effort(graph, 1).products
    assert all(path_cost(graph, node).once <= all_together for node in range(len(graph.nodes)))
