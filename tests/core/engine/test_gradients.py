"""The backward pass equals central differences of the loss, for everything that can be combined."""

import itertools

import numpy as np
import pytest

from playground import OUTPUT, Experiment, SpecError, validate
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import default_features
from playground.core.catalog.losses import LOSSES
from playground.core.engine.kernels.numpy_plan import Plan
from playground.core.engine.layout import Layout
from tests.support.experiments import (
    NETWORKS,
    assert_gradients_agree,
    dense,
    make,
    mean_loss,
    numeric_gradient,
    output_for,
    ready_plan,
    smooth_plan,
    with_soft_labels,
)

HIDDEN = [name for name, entry in ACTIVATIONS.items() if entry.learns and not entry.couples]
SETS = [("xor", 1), ("xor", 2), ("blobs", 3), ("multi_gaussian", 1)]


def check(experiment: Experiment) -> None:
    plan = smooth_plan(experiment)
    plan.run_forward()
    analytic = plan.run_backward().copy()
    assert np.abs(analytic).max() > 0, "nothing to compare"
    assert_gradients_agree(plan, analytic, numeric_gradient(plan))


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize(
    ("loss", "output", "units"),
    [
        ("cce", "softmax", 3),
        ("bce", "softmax", 3),
        ("bce", "sigmoid", 3),
        ("cce", "sigmoid", 3),
        ("bce", "sigmoid", 1),
        ("mse", "tanh", 1),
    ],
)
def test_soft_labels(loss, output, units, network):
    check(with_soft_labels(make(NETWORKS[network]("tanh", output, units), loss=loss)))


def is_allowed(experiment: Experiment) -> bool:
    try:
        validate(experiment)
    except SpecError:
        return False
    return True


def output_cases() -> list[object]:
    cases = []
    for (dataset, n_out), output, loss, network in itertools.product(
        SETS, ACTIVATIONS, LOSSES, NETWORKS
    ):
        experiment = make(NETWORKS[network]("tanh", output, n_out), dataset=dataset, loss=loss)
        if ACTIVATIONS[output].learns and is_allowed(experiment):
            cases.append(
                pytest.param(experiment, id=f"{dataset}-{n_out}-{output}-{loss}-{network}")
            )
    return cases


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_gradient_equals_central_differences_for_every_hidden_activation_loss_and_shape(
    hidden, loss, network
):
    output, n_out, dataset = output_for(loss)
    check(make(NETWORKS[network](hidden, output, n_out), dataset=dataset, loss=loss))


@pytest.mark.parametrize("experiment", output_cases())
def test_gradient_equals_central_differences_for_every_allowed_output(experiment):
    check(experiment)


def test_the_output_cases_reach_every_data_kind_and_crossed_cross_entropies():
    ids = {case.id for case in output_cases()}
    assert {
        "xor-2-softmax-bce-dense",
        "blobs-3-softmax-mse-skip",
        "blobs-3-sigmoid-cce-masked",
    } <= ids
    assert "multi_gaussian-1-identity-mse-branches" in ids


@pytest.mark.parametrize("hidden", HIDDEN)
def test_gradient_is_that_of_the_thinned_network_under_dropout(hidden):
    experiment = make(NETWORKS["skip"](hidden), dropout=0.4)
    plan, rng = smooth_plan(experiment), np.random.default_rng(5)
    dropped = Plan(experiment, plan.layout, plan.theta, plan.grad, plan.samples, dropout_rng=rng)
    dropped.columns[...] = plan.columns
    start = rng.bit_generator.state

    def loss_under_the_same_masks(p: Plan) -> float:
        rng.bit_generator.state = start
        return mean_loss(p)

    loss_under_the_same_masks(dropped)
    assert (dropped.a["h1"] == 0).any()
    analytic = dropped.run_backward().copy()
    assert_gradients_agree(dropped, analytic, numeric_gradient(dropped, loss_under_the_same_masks))


@pytest.mark.parametrize("loss", LOSSES)
def test_no_gradient_at_all_passes_a_hidden_step_function(loss):
    output, n_out, dataset = output_for(loss)
    plan = ready_plan(make(dense("step", output, n_out), dataset=dataset, loss=loss))
    plan.run_forward()
    gradient = plan.run_backward()
    for layer_id in ("h1", "h2"):
        assert (plan.layout.blocks[layer_id].of(gradient) == 0).all()
    assert (plan.layout.bias(gradient, OUTPUT) != 0).any()


@pytest.mark.parametrize("network", NETWORKS)
def test_the_gradient_of_a_cut_edge_is_exactly_zero(network):
    plan = ready_plan(make(NETWORKS[network]()))
    plan.run_forward()
    gradient = plan.run_backward()
    assert (gradient[~plan.layout.exists] == 0).all()
    assert (gradient[plan.layout.exists] != 0).all()


def test_a_second_pass_gives_the_same_gradient_as_the_first():
    plan = ready_plan(make(NETWORKS["branches"]()))
    plan.run_forward()
    first = plan.run_backward().copy()
    plan.run_forward()
    np.testing.assert_array_equal(plan.run_backward(), first)


def test_the_gradient_of_a_batch_is_the_mean_of_the_gradients_of_its_samples():
    plan = ready_plan(make(NETWORKS["skip"]()))
    plan.run_forward()
    whole = plan.run_backward().copy()
    single = Plan(make(NETWORKS["skip"]()), plan.layout, plan.theta, np.zeros_like(plan.theta), 1)
    parts = []
    for i in range(plan.samples):
        single.columns[...] = plan.columns[:, i : i + 1]
        single.run_forward()
        parts.append(single.run_backward().copy())
    np.testing.assert_allclose(whole, np.mean(parts, axis=0), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize(
    ("output", "loss", "n_out", "dataset"),
    [("sigmoid", "bce", 2, "xor"), ("softmax", "cce", 3, "blobs")],
)
def test_delta_is_prediction_minus_target_to_the_bit(output, loss, n_out, dataset):
    plan = ready_plan(make(dense("tanh", output, n_out), dataset=dataset, loss=loss), samples=8)
    outputs = plan.run_forward().copy()
    plan.run_backward()
    weight = 1.0 if loss == "cce" else 1.0 / n_out  # the mean over outputs, or the sum
    np.testing.assert_array_equal(plan.delta[OUTPUT], (outputs - plan.targets) * (weight / 8))


def saturated_plan(output: str, loss: str, n_out: int, precision: str = "float64") -> Plan:
    """Two samples with z = ∓1000 in the first output unit: the first is wrong, the second right."""
    experiment = make(dense("tanh", output, n_out, ()), loss=loss, precision=precision)
    layout = Layout(experiment)
    theta = np.zeros(layout.size, precision)
    layout.weight(theta, "input", OUTPUT)[0, 0] = 1000.0
    plan = Plan(experiment, layout, theta, np.zeros_like(theta), 2)
    plan.a["input"][0] = [-1.0, 1.0]
    plan.targets[...] = 0.0
    plan.targets[0] = 1.0
    return plan


@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize(
    ("output", "loss", "n_out"),
    [("sigmoid", "bce", 1), ("softmax", "cce", 2), ("softmax", "bce", 2), ("sigmoid", "cce", 2)],
)
def test_cross_entropies_are_exact_where_the_output_rounds_to_zero_or_one(
    output, loss, n_out, precision
):
    plan = saturated_plan(output, loss, n_out, precision)
    assert plan.run_forward()[0].tolist() == [0.0, 1.0]
    assert plan.sample_losses().tolist() == [1000.0, 0.0]
    plan.run_backward()
    assert plan.delta[OUTPUT][0].tolist() == [-0.5, 0.0]


@pytest.mark.parametrize("dataset", DATASETS)
def test_a_float32_network_computes_in_float32(dataset):
    entry = DATASETS[dataset]
    data = {"dataset": dataset, "features": default_features(entry)}
    n_out = entry.classes if entry.classes > 2 else 1
    plan = ready_plan(make(dense(n_out=n_out), precision="float32", **data), samples=2)
    assert plan.run_forward().dtype == plan.run_backward().dtype == np.float32
