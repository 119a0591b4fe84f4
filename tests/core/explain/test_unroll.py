"""The graph of a network at one sample has the engine's values and gradients."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playground import OUTPUT, Key, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.engine.class_weights import class_weights
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.layout import Layout
from playground.core.engine.passes import SetGradient
from playground.core.experiment.edits.units import cut_edge
from playground.core.experiment.spec import INPUT
from playground.core.explain.unroll import unroll
from tests.support.experiments import change, dense, make, skip, with_soft_labels

HIDDEN = sorted(name for name, entry in ACTIVATIONS.items() if not entry.couples)
PAIRS = sorted(
    (loss, activation)
    for loss, entry in LOSSES.items()
    for activation, output in ACTIVATIONS.items()
    if (loss == "cce") == (activation == "softmax")
    and not (loss == "hinge" and output.low >= 0)
    and (entry.coding != "probability" or output.is_probability or output.couples)
)


def engine(experiment, theta, column):
    layout = Layout(experiment)
    plan = Plan(experiment, layout, theta, np.zeros(layout.size), 1)
    np.copyto(plan.columns, column[:, None])
    plan.run_forward()
    gradient = plan.run_backward().copy()
    return layout, plan, gradient


def check(experiment, seed=0):
    rng = np.random.default_rng(seed)
    layout = Layout(experiment)
    theta = np.where(layout.exists, rng.normal(0, 1, layout.size), 0.0)
    column = Trainer(experiment).data.train.columns[:, 0]
    layout, plan, gradient = engine(experiment, theta, column)
    unrolled = unroll(experiment, layout, theta, column)
    run = unrolled.run()
    loss = run.run_forward()
    run.run_backward()
    assert loss == pytest.approx(float(plan.sample_losses()[0]), abs=1e-10, rel=1e-10)
    for (layer_id, unit), node in unrolled.z.items():
        row = experiment.units(layer_id).index(unit)
        assert run.known(node) == pytest.approx(plan.z[layer_id][row, 0], abs=1e-10, rel=1e-10)
        assert run.gradients[node] == pytest.approx(
            plan.delta[layer_id][row, 0], abs=1e-10, rel=1e-10
        )
    for (layer_id, unit), node in unrolled.a.items():
        row = experiment.units(layer_id).index(unit)
        assert run.known(node) == pytest.approx(plan.a[layer_id][row, 0], abs=1e-10, rel=1e-10)
    for key, node in unrolled.parameters.items():
        assert run.gradients[node] == pytest.approx(
            gradient[layout.offsets[key]], abs=1e-10, rel=1e-9
        )
    assert set(unrolled.parameters) == {
        key for key, exists in zip(layout.keys, layout.exists, strict=True) if exists
    }


@pytest.mark.parametrize("activation", HIDDEN)
def test_every_hidden_activation(activation):
    check(make(dense(activation, "sigmoid", hidden=(3, 2)), loss="bce"))


@pytest.mark.parametrize(("loss", "output"), PAIRS)
def test_every_loss_with_every_output_activation_it_may_have(loss, output):
    n_out = 3 if output == "softmax" else 1
    values = {"dataset": "blobs"} if n_out == 3 else {}
    check(make(dense("tanh", output, n_out), loss=loss, **values))


def test_soft_labels():
    check(with_soft_labels())
    check(with_soft_labels(make(dense("tanh", "sigmoid"), loss="bce")))


@pytest.mark.parametrize("n_out", [1, 3])
@pytest.mark.parametrize("seed", range(6))
def test_a_class_weight_is_the_last_gate(seed, n_out):
    output, values = ("softmax", {"dataset": "blobs"}) if n_out == 3 else ("sigmoid", {})
    loss = "cce" if n_out == 3 else "bce"
    network = dense("tanh", output, n_out)
    values |= {"class_weights": "balanced", "imbalance": 0.6, "seed_split": seed}
    experiment = make(network, loss=loss, **values)
    check(experiment)
    trainer = Trainer(experiment)
    train = trainer.data.train
    unrolled = unroll(experiment, trainer.layout, trainer.parameters, train.columns[:, 0])
    last = unrolled.graph.nodes[-1]
    assert last.inputs == unrolled.loss
    assert last.constants == (class_weights(experiment)[train.labels[0]],)


@settings(suppress_health_check=list(HealthCheck))
@given(
    seed=st.integers(0, 10**6),
    hidden=st.lists(st.integers(1, 4), max_size=3),
    activation=st.sampled_from(["tanh", "silu", "elu"]),
)
def test_random_stacks(seed, hidden, activation):
    check(make(dense(activation, "sigmoid", hidden=tuple(hidden)), loss="bce"), seed)


@pytest.mark.parametrize("seed", range(5))
def test_skip_connections_layers_without_bias_and_cut_edges(seed):
    experiment = make(skip("tanh", "identity"), loss="mse")
    check(experiment, seed)
    check(cut_edge(experiment, INPUT, "h1", ("2", "x1")), seed)


def test_a_neuron_whose_edges_are_all_cut_still_has_a_sum():
    experiment = make(dense(hidden=(2,)))
    for source in ("x1", "x2"):
        experiment = cut_edge(experiment, INPUT, "h1", ("1", source))
    layers = tuple(replace(layer, bias=layer.id == OUTPUT) for layer in experiment.network.layers)
    check(replace(experiment, network=replace(experiment.network, layers=layers)))


def test_the_gradient_of_a_set_is_the_mean_over_the_graphs_of_its_samples():
    experiment = change(make(dense(hidden=(3,)), samples=12), penalty="none")
    trainer = Trainer(experiment)
    columns, layout = trainer.data.train.columns, trainer.layout
    total = np.zeros(layout.size)
    for column in columns.T:
        unrolled = unroll(experiment, layout, trainer.parameters, column)
        run = unrolled.run()
        run.run_backward()
        for key, node in unrolled.parameters.items():
            total[layout.offsets[key]] += run.gradients[node] / columns.shape[1]
    whole = SetGradient(experiment, layout, trainer.parameters, columns).run()
    np.testing.assert_allclose(total, whole, atol=1e-12)


def test_an_edge_has_its_product_with_upstream_times_local():
    experiment = make(dense(hidden=(2,)))
    trainer = Trainer(experiment)
    unrolled = unroll(
        experiment, trainer.layout, trainer.parameters, trainer.data.train.columns[:, 0]
    )
    run = unrolled.run()
    run.run_backward()
    key = Key("h1", "1", INPUT, "x2")
    product, weight = unrolled.products[key], unrolled.parameters[key]
    assert run.gradients[weight] == run.gradients[product] * run.known(unrolled.a[INPUT, "x2"])
    assert (
        run.gradients[product] == run.gradients[unrolled.z["h1", "1"]]
    )  # a sum passes its gradient on


@pytest.mark.parametrize("experiment", [make(skip()), make(dense())])
def test_the_weights_of_a_connection_come_row_by_row_without_cut_edges(experiment):
    experiment = cut_edge(experiment, INPUT, "h1", ("2", experiment.units(INPUT)[0]))
    layout = Layout(experiment)
    theta = np.arange(layout.size, dtype=float)
    unrolled = unroll(experiment, layout, theta, Trainer(experiment).data.train.columns[:, 0])
    for one in experiment.network.connections:
        ends = one.source, one.target
        exists = layout.weight(layout.exists, *ends)
        read = [unrolled.leaves[node] for node in unrolled.weights[ends]]
        assert read == layout.weight(theta, *ends)[exists].tolist()
