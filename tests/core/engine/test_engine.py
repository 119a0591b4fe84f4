"""The interface of the engine: what a pass reads, and how updates go through the samples."""

import numpy as np
import pytest

from playground import INPUT, OUTPUT
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.engine import bind, bind_updates
from playground.core.engine.kernels import numpy_updates
from playground.core.engine.layout import Layout
from playground.core.engine.samples import load_data
from playground.core.engine.start import start_parameters
from playground.core.engine.updating import make_vectors
from tests.support.experiments import NETWORKS, make

M = 6


def after_passes(experiment):
    """A pass over the first samples, after forward and backward, with its layout and parameters."""
    layout = Layout(experiment)
    theta = start_parameters(layout, 3)
    bound = bind(experiment, layout, theta, M)
    bound.load(load_data(experiment).train.columns[:, :M])
    bound.run_forward()
    bound.run_backward()
    return bound, layout, theta


def ready_updates(experiment, seed=None):
    """Updates over the whole training set, and the vectors that they change."""
    layout = Layout(experiment)
    vectors = make_vectors(experiment, layout)
    vectors.theta[...] = start_parameters(layout, 3)
    vectors.descent[...] = -0.1
    random = None if seed is None else np.random.default_rng(seed)
    columns = load_data(experiment).train.columns.copy()
    return bind_updates(experiment, layout, vectors, columns, random), vectors, columns


@pytest.mark.parametrize("network", NETWORKS)
def test_every_quantity_of_every_layer_can_be_read(network):
    experiment = make(NETWORKS[network]())
    bound, layout, theta = after_passes(experiment)
    for layer_id, block in layout.blocks.items():
        z, a, slope, delta = (bound.read(layer_id, q) for q in ("z", "a", "slope", "delta"))
        assert {array.shape for array in (z, a, slope, delta)} == {(len(block.layer.units), M)}
        x = np.vstack([bound.read(source, "a") for source in block.sources])
        bias = layout.bias(theta, layer_id)[:, None] if block.layer.bias else 0.0
        weights = block.of(theta)[:, : block.fan_in]
        np.testing.assert_allclose(z, weights @ x + bias, rtol=1e-12)
        np.testing.assert_allclose(a, np.tanh(z), rtol=1e-12)
        np.testing.assert_allclose(slope, 1 - a**2, rtol=1e-12)
        exists = block.of(layout.exists)[:, : block.fan_in]
        expected = np.where(exists, delta @ x.T, 0.0)
        found = block.of(bound.raw_gradient())[:, : block.fan_in]
        np.testing.assert_allclose(found, expected, rtol=1e-12)


def test_the_input_layer_has_its_values_and_neither_slope_nor_delta():
    bound, _, _ = after_passes(make())
    for quantity in ("z", "a"):
        np.testing.assert_array_equal(bound.read(INPUT, quantity), bound.columns[:2])
    for quantity in ("slope", "delta"):
        assert np.isnan(bound.read(INPUT, quantity)).all()


def test_the_slope_under_dropout_is_that_of_the_sum_not_of_the_thinned_activation():
    updates, _, _ = ready_updates(make(dropout=0.5), seed=1)
    updates.run(0, M, 1)
    z, a = (updates.last.read("h1", quantity) for quantity in ("z", "a"))
    f, slope = np.empty_like(z), np.empty_like(z)
    ACTIVATIONS["tanh"].value(z, f)
    ACTIVATIONS["tanh"].derivative(z, f, slope)
    assert (a == 0).any()
    np.testing.assert_array_equal(updates.last.read("h1", "slope"), slope)


@pytest.mark.parametrize("settings", [{}, {"optimizer": "adam", "dropout": 0.3, "clip": 0.1}])
def test_several_updates_at_once_are_the_same_as_one_by_one(settings):
    together, one = ready_updates(make(**settings), seed=1)[:2]
    single, other = ready_updates(make(**settings), seed=1)[:2]
    assert together.run(0, 4, 3) == 3
    for k in range(3):
        assert single.run(4 * k, 4, 1) == 1
    np.testing.assert_array_equal(one.theta, other.theta)
    np.testing.assert_array_equal(one.grad, other.grad)


def test_updates_end_with_the_last_column_in_a_smaller_batch():
    updates, _, columns = ready_updates(make(samples=23, test_share=0.0))
    assert updates.run(0, 10, 99) == 3
    assert updates.last.samples == 3
    np.testing.assert_array_equal(updates.last.columns, columns[:, 20:])
    assert updates.run(10, 10, 1) == 1
    assert updates.last.samples == 10


def test_updates_follow_columns_that_change():
    updates, _, columns = ready_updates(make())
    updates.run(0, M, 1)
    columns[...] = columns[:, ::-1].copy()
    updates.run(0, M, 1)
    np.testing.assert_array_equal(updates.last.columns, columns[:, :M])


def test_the_raw_gradient_has_neither_penalty_nor_clipping():
    plain, vectors, _ = ready_updates(make())
    plain.run(0, M, 1)
    settings = {"penalty": "l2", "penalty_rate": 0.5, "clip": 1e-3}
    changed, others, _ = ready_updates(make(**settings))
    changed.run(0, M, 1)
    np.testing.assert_array_equal(changed.last.raw_gradient(), vectors.grad)
    assert np.linalg.norm(others.grad) == pytest.approx(1e-3)


def test_passes_may_share_a_gradient_and_leave_each_other_alone():
    experiment = make()
    layout = Layout(experiment)
    theta, gradient = start_parameters(layout, 3), np.zeros(layout.size)
    columns = load_data(experiment).train.columns
    one, other = (bind(experiment, layout, theta, m, gradient) for m in (2, 3))
    one.load(columns[:, :2])
    other.load(columns[:, 2:5])
    outputs = one.run_forward().copy()
    other.run_forward()
    np.testing.assert_array_equal(one.read(OUTPUT, "a"), outputs)
    assert one.run_backward() is other.run_backward() is gradient


def test_mini_batches_of_which_nothing_is_kept_give_the_same_updates(monkeypatch):
    """Of very many small mini-batches of a large network the lists of operations take a GB."""
    experiment = make(NETWORKS["skip"]())
    kept, first, columns = ready_updates(experiment)
    kept.run(0, 1, columns.shape[1])
    monkeypatch.setattr(numpy_updates, "MOST_KEPT", 0)
    made, second, _ = ready_updates(experiment)
    made.run(0, 1, columns.shape[1])
    assert np.array_equal(first.theta, second.theta)
