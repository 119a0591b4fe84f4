"""Gradients read aloud beside a gate: true in sign and size, at every wire, weight and input."""

import random
from dataclasses import replace

import pytest

from playground import Trainer
from playground.core.engine.samples import load_data
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.circuit_examples import CIRCUITS
from playground.core.experiment.spec import CircuitSpec
from playground.core.explain.unroll import unroll
from playground.core.graph.gates import evaluate
from playground.core.graph.kinks import meets_kink
from playground.ui.gate_graph.explain import explain
from tests.support.experiments import dense, make, masked, skip
from tests.support.readings import agrees, said_in

EPSILON, DIGITS = 1e-5, 4
NETWORKS = {
    "tanh": make(skip()),
    "softmax": make(
        dense(output="softmax", n_out=3, hidden=(2,)), dataset="blobs", loss="cce", penalty="l2"
    ),
    "sigmoid": make(dense("sigmoid", "sigmoid", hidden=(3, 2)), loss="bce", penalty="l1"),
    "relu": make(dense("relu", "identity", hidden=(4,)), loss="mae"),
    "step": make(dense("step", "identity", hidden=(3,))),
    "cut": make(masked()),
}


def said_about(run, node, **how):
    lines = explain(run.graph, run, node, None, DIGITS, **how)
    found = [line.text() for line in lines if line.kind == "reading"]
    assert len(found) <= 1
    return said_in(found[0]) if found else None


def output_with(run, node, by):
    """The output after the value on one wire is moved."""
    values = list(run.values)
    values[node] += by
    for gate in range(node + 1, len(values)):
        entry = run.graph.nodes[gate]
        if entry.gate:
            inputs = [values[source] for source in entry.inputs]
            values[gate] = evaluate(entry.gate, inputs, entry.constants)
    return values[-1]


def difference(run, node):
    ahead, behind = (output_with(run, node, by) for by in (EPSILON, -EPSILON))
    return (ahead - behind) / (2 * EPSILON)


def assert_every_wire_is_read_right(run, passive=()):
    for node in range(run.graph.output):
        said = said_about(run, node, passive=passive)
        if said is not None:
            assert agrees(said, difference(run, node), DIGITS), (node, said)
    return [said_about(run, node, passive=passive) for node in range(run.graph.output)]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("name", CIRCUITS)
def test_in_the_circuit_lab(name, seed):
    spec, chance = CIRCUITS[name].circuit, random.Random(seed)
    if seed:
        moved = [(own, value + chance.uniform(-0.4, 0.4)) for own, value in spec.inputs]
        spec = replace(spec, inputs=tuple(moved))
    run = circuit_of(spec).full_run()
    if not run.errors:
        said = assert_every_wire_is_read_right(run)
        assert any(said) or meets_kink(run, 0)
        assert not any(one.wish for one in said if one)


@pytest.mark.parametrize("sample", range(3))
@pytest.mark.parametrize("name", NETWORKS)
def test_in_a_network(name, sample):
    trainer = Trainer(NETWORKS[name])
    trainer.run_checked(3)
    column = load_data(NETWORKS[name]).train.columns[:, sample]
    unrolled = unroll(NETWORKS[name], trainer.layout, trainer.parameters, column)
    run = unrolled.run()
    run.run_backward()
    for node in unrolled.shown_only:
        run.gradients[node] = None
    said = assert_every_wire_is_read_right(run, unrolled.shown_only)
    trained = {*unrolled.parameters.values(), *unrolled.z.values()}
    for node, one in enumerate(said):
        if one and one.slope and node in trained:
            assert one.wish
        if node in unrolled.leaves and node not in trained:  # the data stays as it is
            assert one is None or not one.wish
    assert sum(one is not None for one in said) > len(unrolled.parameters)


def explained_run(text, inputs, steps=None):
    run = circuit_of(CircuitSpec(text, tuple(inputs.items()))).run()
    run.go_to(run.steps if steps is None else steps)
    return run


def test_a_gradient_that_is_not_complete_is_not_read():
    inputs = {"x": 3.0, "y": -4.0, "z": 2.0}
    for step in range(7):
        assert said_about(explained_run("x * y + x * z", inputs, step), 0) is None
    assert said_about(explained_run("x * y + x * z", inputs), 0).slope == -2


@pytest.mark.parametrize(
    ("text", "inputs", "kinked"),
    [
        ("relu(x) + y", {"x": 0.0, "y": 1.0}, {0}),
        ("max(x, y) * 2", {"x": 1.0, "y": 1.0}, {0, 1}),
        ("abs(x - y)", {"x": 1.0, "y": 1.0}, {0, 1, 2}),
        ("step(x) + y", {"x": 0.0, "y": 1.0}, {0}),
        ("relu(x) + abs(y)", {"x": 0.1, "y": -1.0}, set()),
    ],
)
def test_at_a_kink_no_slope_is_read(text, inputs, kinked):
    run = explained_run(text, inputs)
    assert {node for node in range(run.graph.output) if meets_kink(run, node)} == kinked
    assert {
        node
        for node in range(run.graph.output)
        if run.graph.varying[node] and said_about(run, node) is None
    } == kinked


def test_the_kinks_of_a_loss_count():
    trainer = Trainer(make(dense("tanh", "identity", hidden=(1,)), loss="mae"))
    column = load_data(trainer.experiment).train.columns[:, 0].copy()
    column[-1] = 0.0  # as the answer
    run = unroll(trainer.experiment, trainer.layout, trainer.parameters * 0, column).run()
    run.run_backward()
    assert meets_kink(run, 0)


def test_with_the_perceptron_rule_nothing_wants_to_move():
    trainer = Trainer(make(dense(output="sigmoid", hidden=()), optimizer="perceptron"))
    column = load_data(trainer.experiment).train.columns[:, 0]
    unrolled = unroll(trainer.experiment, trainer.layout, trainer.parameters, column)
    run = unrolled.run()
    run.run_backward()
    said = [said_about(run, node, follows_rule=True) for node in unrolled.parameters.values()]
    assert all(said)
    assert not any(one.wish for one in said)
