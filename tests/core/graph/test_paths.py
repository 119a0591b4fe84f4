"""The cost of the chain rule, counted against a list of all paths."""

from itertools import pairwise

import numpy as np
import pytest

from playground import Key, Trainer
from playground.core.engine.layout import Layout
from playground.core.experiment.spec import INPUT
from playground.core.explain.formulas.lesson import count_text, lesson_of_paths
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
    for key, node in unrolled.parameters.items():
        cost = path_cost(unrolled.graph, node)
        assert cost == brute_force(unrolled.graph, node)
        paths = list(shortest_paths(unrolled.graph, node))
        assert cost.paths == len(paths)
        assert cost.along_each == sum(len([*pairwise(path)]) for path in paths)
        assert (lesson_of_paths(unrolled, key) is None) == (cost.paths < 2)


def test_backpropagation_of_one_weight_takes_no_more_than_of_all():
    graph = unrolled_of(make(dense(hidden=(4, 4)))).graph
    all_together = effort(graph, 1).products
    assert all(path_cost(graph, node).once <= all_together for node in range(len(graph.nodes)))


def test_the_lesson_of_a_wide_and_deep_network():
    unrolled = unrolled_of(make(dense(hidden=(6,) * 10)))
    key = Key("h1", "1", INPUT, "x1")
    values = dict(lesson_of_paths(unrolled, key).values)
    assert values["paths"] == "10,077,696"  # 6⁹
    gates = 11 * 3 + 1  # ×, + and f of each layer, and the loss
    assert values["along"] == f"{6**9 * gates:,}"
    assert int(values["once"].replace(",", "")) < 1500


@pytest.mark.parametrize(
    ("number", "text"), [(2, "2"), (10_077_696, "10,077,696"), (146 * 10**46, "1.46 · 10⁴⁸")]
)
def test_counts_are_written_so_that_they_can_be_read(number, text):
    assert count_text(number) == text
