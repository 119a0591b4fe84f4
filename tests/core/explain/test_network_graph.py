"""The vector graph of a network has the values and gradients of the engine and of the scalars."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import OUTPUT, Choice, Key, Layout, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.samples import load_data
from playground.core.experiment.edits.units import cut_edge
from playground.core.experiment.parts import ConnectionPart, LayerPart, ParameterPart, UnitPart
from playground.core.experiment.spec import INPUT
from playground.core.explain.network_graph import network_graph
from playground.core.explain.unroll import unroll
from playground.core.vectors.formulas import value_formula, vector_names
from tests.support.experiments import NETWORKS, change, dense, make, skip
from tests.support.vectors import check_shapes

HIDDEN = sorted(name for name, entry in ACTIVATIONS.items() if not entry.couples)
PAIRS = sorted(
    (loss, activation)
    for loss, entry in LOSSES.items()
    for activation, output in ACTIVATIONS.items()
    if not (loss == "hinge" and output.low >= 0)
    and (entry.coding != "probability" or output.is_probability or output.couples)
)


class FixedMasks:
    """A generator that draws the same masks again and again, and keeps them."""

    def __init__(self, keep, seed=4):
        self.keep, self.rng, self.drawn = keep, np.random.default_rng(seed), []

    def random(self, shape):
        numbers = self.rng.random(shape)
        self.drawn.append((numbers < self.keep) / self.keep)
        return numbers


def solved(experiment, seed=0, samples=6, dropout=0.0):
    """The vector graph, run both ways, and the pass of the engine over the same samples."""
    layout, rng = Layout(experiment), np.random.default_rng(seed)
    theta = np.where(layout.exists, rng.normal(0, 1, layout.size), 0.0)
    columns = load_data(experiment).train.columns[:, :samples]
    masks = FixedMasks(1 - dropout)
    plan = Plan(
        experiment, layout, theta, np.zeros(layout.size), samples, masks if dropout else None
    )
    plan.load(columns)
    plan.run_forward()
    gradient = plan.run_backward().copy()
    hidden = [layer for layer in layout.order if layer != OUTPUT]
    made = network_graph(
        experiment, layout, theta, columns, dict(zip(hidden, masks.drawn, strict=bool(dropout)))
    )
    run = made.run()
    run.run_backward()
    return made, run, plan, gradient


def close(actual, expected):
    np.testing.assert_allclose(actual, expected, atol=1e-12, rtol=1e-11)


def check(experiment, seed=0, samples=6, dropout=0.0):
    made, run, plan, gradient = solved(experiment, seed, samples, dropout)
    close(run.known(made.graph.output)[0, 0], plan.sample_losses().mean())
    close(run.known(made.own_losses)[0], plan.sample_losses())
    for layer, node in made.z.items():
        close(run.known(node), plan.z[layer])
        close(run.gradients[node], plan.delta[layer])
    for layer, node in made.a.items():
        close(run.known(node), plan.a[layer])
    close(made.flat_gradient(plan.layout, run), gradient)
    assert all(found.holds for found in check_shapes(run))


@pytest.mark.parametrize("activation", HIDDEN)
def test_every_hidden_activation(activation):
    check(make(dense(activation, "sigmoid", hidden=(3, 2)), loss="bce"))


@pytest.mark.parametrize(("loss", "output"), PAIRS)
def test_every_loss_with_every_output_activation_it_may_have(loss, output):
    several = output == "softmax" or loss == "cce"
    data = {"dataset": "blobs"} if several else {}
    check(make(dense("tanh", output, 3 if several else 1), loss=loss, **data))


@pytest.mark.parametrize("samples", [1, 6])
@pytest.mark.parametrize(("loss", "output"), PAIRS)
def test_every_loss_with_class_weights(loss, output, samples):
    n_out = 3 if output == "softmax" or loss == "cce" else 1
    values = {"dataset": "blobs"} if n_out == 3 else {}
    values |= {"class_weights": "balanced", "imbalance": 0.6}
    check(make(dense("tanh", output, n_out), loss=loss, **values), samples=samples)


@pytest.mark.parametrize("name", NETWORKS)
def test_every_kind_of_network(name):
    check(make(NETWORKS[name]("tanh", "softmax", 3), loss="cce", dataset="blobs"))


@given(
    seed=st.integers(0, 10**6),
    samples=st.integers(1, 8),
    hidden=st.lists(st.integers(1, 4), max_size=3),
    activation=st.sampled_from(["tanh", "silu", "elu"]),
    dropout=st.sampled_from([0.0, 0.4]),
)
def test_random_stacks(seed, samples, hidden, activation, dropout):
    experiment = change(
        make(dense(activation, "sigmoid", hidden=tuple(hidden)), loss="bce"), dropout=dropout
    )
    check(experiment, seed, samples, dropout)


@pytest.mark.parametrize("seed", range(4))
def test_skip_connections_layers_without_bias_cut_edges_and_dropout(seed):
    experiment = change(make(skip("tanh", "identity"), loss="mse"), dropout=0.3)
    check(experiment, seed)
    cut = cut_edge(experiment, INPUT, "h1", ("2", "x1"))
    check(cut, seed, dropout=0.3)


def test_a_frozen_layer_has_its_gradient_as_in_the_engine():
    network = dense(hidden=(3,))
    frozen = tuple(replace(layer, frozen=True) for layer in network.layers)
    check(make(replace(network, layers=frozen)))


def test_a_cut_edge_has_the_gradient_zero():
    experiment = cut_edge(make(dense(hidden=(3,))), INPUT, "h1", ("2", "x1"))
    made, run, *_ = solved(experiment)
    weights = made.weights[INPUT, "h1"]
    assert run.known(weights)[1, 0] == 0
    assert run.gradients[weights][1, 0] == 0
    assert np.count_nonzero(run.gradients[weights]) == 5


def test_with_the_perceptron_rule_the_derivatives_are_those_of_the_loss():
    """As in the graph of scalars: no gradient passes a step; the rule itself is no derivative."""
    experiment = change(
        make(dense(output="step", hidden=()), loss="mse"), optimizer=Choice("perceptron")
    )
    made, run, plan, _ = solved(experiment)
    close(run.known(made.a[OUTPUT]), plan.a[OUTPUT])
    assert not run.gradients[made.weights[INPUT, OUTPUT]].any()
    assert run.gradients[made.a[OUTPUT]].any()


@pytest.mark.parametrize("output", ["softmax", "tanh"])
def test_over_one_sample_it_is_the_graph_of_scalars(output):
    loss = "cce" if output == "softmax" else "mse"
    experiment = make(skip("tanh", output, 3), loss=loss, dataset="blobs")
    trainer = Trainer(experiment)
    layout, theta, columns = trainer.layout, trainer.parameters, trainer.data.train.columns[:, :1]
    made, scalars = (
        network_graph(experiment, layout, theta, columns),
        unroll(experiment, layout, theta, columns[:, 0]),
    )
    run, single = made.run(), scalars.run()
    run.run_backward()
    single.run_backward()
    assert made.losses == made.graph.output
    close(run.known(made.losses)[0, 0], single.known(scalars.graph.output))
    for found, nodes in ((made.z, scalars.z), (made.a, scalars.a)):
        for (layer, unit), node in nodes.items():
            row = experiment.unit_index(layer, unit)
            close(run.known(found[layer])[row, 0], single.known(node))
            close(run.gradients[found[layer]][row, 0], single.gradients[node])
    flat = made.flat_gradient(layout, run)
    for key, node in scalars.parameters.items():
        close(flat[layout.offsets[key]], single.gradients[node])
    assert {made.graph.nodes[node].name for node in made.shown_only} == (
        {"Ŷ"} if output == "softmax" else set()
    )


def test_names_formulas_and_shapes():
    experiment = make(dense("tanh", "sigmoid", hidden=(4,)), loss="bce")
    made, *_ = solved(experiment)
    names = vector_names(made.graph)
    called = {name: str(shape) for name, shape in zip(names, made.graph.shapes, strict=True)}
    assert called == {
        "X": "2×6",
        "W⁽¹⁾": "4×2",
        "W⁽¹⁾·X": "4×6",
        "b⁽¹⁾": "4×1",
        "Z⁽¹⁾": "4×6",
        "A⁽¹⁾": "4×6",
        "W⁽²⁾": "1×4",
        "W⁽²⁾·A⁽¹⁾": "1×6",
        "b⁽²⁾": "1×1",
        "Z⁽²⁾": "1×6",
        "Ŷ": "1×6",
        "Y": "1×6",
        "ℓ": "1×6",
        "L": "1×1",
    }
    assert value_formula(made.graph, made.z["h1"], names) == "W⁽¹⁾·X + b⁽¹⁾"
    assert value_formula(made.graph, made.graph.output, names) == "(1/B) Σ ℓ"


def test_a_node_and_a_part_of_the_network_find_each_other():
    made, *_ = solved(cut_edge(make(dense(hidden=(3,))), INPUT, "h1", ("2", "x1")))
    edge = ConnectionPart(INPUT, "h1")
    assert made.part_of(made.weights[INPUT, "h1"]) == edge
    assert made.part_of(made.products[INPUT, "h1"]) == edge
    assert made.nodes_of(edge)[0] == made.weights[INPUT, "h1"]
    assert len(made.nodes_of(edge)) == 4  # W, its mask, their product, W·X
    assert made.nodes_of(LayerPart("h1"))[0] == made.a["h1"]
    assert set(made.nodes_of(LayerPart("h1"))) == {made.a["h1"], made.z["h1"], made.biases["h1"]}
    assert made.nodes_of(UnitPart("h1", "2"))[0] == made.a["h1"]
    assert made.nodes_of(ParameterPart(Key.bias("h1", "1")))[0] == made.biases["h1"]
    key = Key("h1", "1", INPUT, "x2")
    assert made.nodes_of(ParameterPart(key))[0] == made.weights[INPUT, "h1"]
    assert made.part_of(made.graph.output) == LayerPart(OUTPUT)
    assert made.nodes_of(None) == ()


def test_other_parameters_in_the_same_graph():
    experiment = make(dense(hidden=(3,)))
    made, _, plan, gradient = solved(experiment)
    theta = np.random.default_rng(9).normal(size=plan.layout.size)
    moved = made.with_parameters(plan.layout, theta)
    assert moved.graph is made.graph
    run = moved.run()
    run.run_backward()
    plan.theta[...] = theta
    plan.run_forward()
    close(moved.flat_gradient(plan.layout, run), plan.run_backward())


def test_a_gradient_that_is_not_known_yet_is_not_a_number():
    made, run, plan, _ = solved(make(dense(hidden=(3,))))
    run.go_to(0)
    assert np.isnan(made.flat_gradient(plan.layout, run)).all()
