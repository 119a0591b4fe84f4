"""Histograms of z and a over the training set, and which units are dead or saturated."""

import tracemalloc

import numpy as np
import pytest

from playground import Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine import passes
from playground.core.engine.samples import load_data
from playground.core.observe.activity import Activity, Tally
from tests.support.experiments import dense, make


def states(name, z):
    z = np.array(z, dtype=float)
    a = np.empty_like(z)
    ACTIVATIONS[name].value(z, a)
    tally = Tally(ACTIVATIONS[name], len(z))
    tally.add(z, a)
    dead, saturated = tally.states()
    return dead.tolist(), saturated.tolist()


def test_a_relu_that_is_never_positive_is_dead():
    assert states("relu", [[-1, -2, 0], [-1, -2, 0.1], [1, 2, 3]]) == (
        [True, False, False],
        [False] * 3,
    )


def test_a_leaky_relu_never_dies():
    assert states("leaky_relu", [[-1, -2, -3]]) == ([False], [False])


@pytest.mark.parametrize(("name", "edge"), [("sigmoid", 6.0), ("tanh", 3.0)])
def test_a_unit_on_the_flat_ends_is_saturated(name, edge):
    """There f′ is below 1 % of its largest value: σ′(6)/0.25 = 0.0099, tanh′(3) = 0.0099."""
    high, both = [edge] * 100, [edge] * 50 + [-edge] * 50
    mostly, lively, steep = [edge] * 99 + [0.0], [edge] * 98 + [0.0] * 2, [0.95 * edge] * 100
    assert states(name, [high, both, mostly, lively, steep]) == (
        [False] * 5,
        [True, True, True, False, False],
    )


def test_a_sigmoid_beyond_all_digits_is_called_saturated_only():
    assert states("sigmoid", [[800.0, 900.0]]) == ([False], [True])


def activity_of(trainer, histograms=True):
    return Activity(trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train).run(
        histograms
    )


@pytest.mark.parametrize("samples", [400, 3000])
def test_histograms_count_every_value_of_the_training_set_once(samples):
    trainer = Trainer(make(dense(hidden=(3, 2)), samples=samples))
    n = len(load_data(trainer.experiment).train)
    for layer_id, layer in activity_of(trainer).items():
        units = len(trainer.experiment.units(layer_id))
        assert layer.z.counts.sum() == layer.a.counts.sum() == units * n
        assert len(layer.dead) == len(layer.saturated) == units


def test_histograms_agree_with_numpy_and_bounded_activations_keep_their_range():
    trainer = Trainer(make(dense(hidden=(3,))))
    plan = trainer.evaluators[0]
    trainer.evaluate()
    output = activity_of(trainer)["output"].a
    assert (output.low, output.high) == (-1.0, 1.0)
    np.testing.assert_array_equal(
        output.counts, np.histogram(plan.outputs, len(output.counts), (-1, 1))[0]
    )


def test_the_reach_of_a_histogram_grows_with_the_values_and_never_shrinks():
    trainer = Trainer(make(dense(hidden=(3,))))
    activity = Activity(trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train)
    before = activity.run(True)["output"].z.high
    start = trainer.parameters.copy()
    trainer.parameters[...] *= 4
    assert activity.run(True)["output"].z.high > before
    reach = activity.run(True)["output"].z.high
    trainer.parameters[...] = start
    assert activity.run(True)["output"].z.high == reach


def test_what_is_not_finite_is_in_no_bin_and_the_output_layer_is_never_called_dead():
    trainer = Trainer(make(dense(hidden=(3,), activation="relu")))
    trainer.parameters[...] = np.nan
    layers = activity_of(trainer)
    assert all(layer.z.counts.sum() == 0 and not layer.dead.any() for layer in layers.values())
    trainer.parameters[...] = 1e308
    assert activity_of(trainer)["h1"].z.counts.sum() > 0
    trainer.parameters[...] = 0.0
    trainer.set_biases("h1", np.full(3, -1e6))
    layers = activity_of(trainer)
    assert layers["h1"].dead.all()
    assert not layers["output"].dead.any()


def test_without_histograms_only_the_states_of_units_are_found():
    layers = activity_of(Trainer(make()), histograms=False)
    assert all(layer.z is None and layer.a is None for layer in layers.values())


def test_float32_near_its_end_is_counted():
    trainer = Trainer(make(dense(hidden=(3,)), precision="float32"))
    trainer.parameters[...] = 3e38
    layers = activity_of(trainer)
    assert layers["h1"].z.counts.sum() >= 0


def test_the_range_of_a_histogram_comes_back_after_a_giant():
    trainer = Trainer(make(dense(hidden=(3,))))
    activity = Activity(trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train)
    start, before = trainer.parameters.copy(), activity.run(True)["output"].z.high
    trainer.parameters[...] = 1e5
    assert activity.run(True)["output"].z.high > 100 * before
    trainer.parameters[...] = start
    assert activity.run(True)["output"].z.high == before


def test_the_activity_of_many_samples_needs_little_memory():
    """With z and a of all samples at once it took 200 MB here."""
    trainer = Trainer(make(dense(hidden=(512, 512)), samples=5000, test_share=0.0))
    tracemalloc.start()
    try:
        layers = activity_of(trainer)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert layers["h1"].z.counts.sum() == 512 * 5000
    assert peak < 60_000_000


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
def test_it_makes_no_difference_in_how_many_parts_the_samples_are_taken(monkeypatch, activation):
    trainer = Trainer(make(dense(activation, hidden=(6, 5)), samples=700))
    trainer.set_weights("input", "h1", trainer.weights("input", "h1") * 9)
    whole = activity_of(trainer)
    monkeypatch.setattr(passes, "MEMORY_AT_ONCE", 80_000)
    assert passes.columns_at_once(trainer.experiment, trainer.layout) < 200
    parts = activity_of(trainer)
    for layer_id, layer in whole.items():
        assert np.array_equal(layer.dead, parts[layer_id].dead)
        assert np.array_equal(layer.saturated, parts[layer_id].saturated)
        for one, other in ((layer.z, parts[layer_id].z), (layer.a, parts[layer_id].a)):
            assert (one.low, one.high) == (other.low, other.high)
            assert one.counts.tolist() == other.counts.tolist()
