"""Gradients of a chosen source, and maps of z, f′(z) and δ."""

import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from playground import (
    OUTPUT,
    Choice,
    DataSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    SpecError,
    Trainer,
    TrainingSpec,
)
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.engine.passes import SetGradient
from playground.core.engine.samples import NO_INDEX, Typed
from playground.core.experiment.edits.units import connect, cut_edge
from playground.core.observe import maps as maps_module
from playground.core.observe.maps import NeuronMaps
from playground.core.observe.sample_pass import SamplePass
from playground.core.observe.watch import Watch
from playground.core.observe.watched_batch import watched_batch
from playground.live.observer import Observer
from tests.support.experiments import make

CASES = {
    "default": Experiment(),
    "L2": replace(
        Experiment(), training=replace(Experiment().training, penalty="l2", penalty_rate=0.1)
    ),
    "skip and cut": cut_edge(
        connect(Experiment(), "input", OUTPUT), "input", "hidden1", ("1", "x1")
    ),
    "softmax": Experiment(
        DataSpec("blobs", samples=60),
        NetworkSpec.stack(LayerSpec.dense("hidden1", 3), LayerSpec.dense(OUTPUT, 3, "softmax")),
        TrainingSpec(loss="cce"),
    ),
    "many samples": replace(Experiment(), data=DataSpec("xor", samples=5000, test_share=0.5)),
}


def trained(experiment):
    trainer = Trainer(experiment)
    trainer.run_updates(7)
    return trainer


def gradient(trainer, columns):
    return SetGradient(trainer.experiment, trainer.layout, trainer.parameters, columns).run()


@pytest.mark.parametrize("name", CASES)
def test_the_gradient_of_the_training_set_is_the_one_full_batch_training_takes(name):
    experiment = CASES[name]
    full = replace(experiment, training=replace(experiment.training, optimizer=Choice("gd")))
    trainer = trained(full)
    expected = gradient(trainer, trainer.data.train.columns)
    trainer.run_updates(1)
    taken = trainer.last.passed.raw_gradient()
    np.testing.assert_allclose(taken, expected, rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("penalty", ["l1", "l2"])
def test_a_penalty_and_clipping_are_not_in_the_gradient_that_views_show(penalty):
    plain = replace(Experiment(), data=DataSpec("xor", samples=60))
    training = replace(plain.training, penalty=penalty, penalty_rate=0.5, clip=1e-3)
    penalised = Trainer(replace(plain, training=training))
    free = Trainer(plain)
    for trainer in (penalised, free):
        trainer.run_updates(1)  # from the same weights
    for source in ("batch", "train", "sample"):
        free_look = Trainer(plain, penalised.state()) if source != "batch" else free
        shown = shown_gradient(penalised, source)
        np.testing.assert_allclose(shown, shown_gradient(free_look, source), rtol=1e-12)


def columns_of(experiment, samples, watch):
    return watched_batch(experiment, samples, watch).columns


def shown_gradient(trainer, source):
    observer = Observer()
    observer.set_watch(Watch(source, sample=3))
    return observer.snapshot(trainer, 8, 0, 0, running=False, updates_per_second=0.0).gradient


@pytest.mark.parametrize("name", [name for name in CASES if name != "many samples"])
def test_the_mean_of_the_samples_gradients_is_that_of_the_training_set(name):
    trainer = trained(CASES[name])
    samples = trainer.data.train
    each = [
        gradient(trainer, columns_of(trainer.experiment, samples, Watch("sample", i)))
        for i in range(len(samples))
    ]
    np.testing.assert_allclose(
        np.mean(each, axis=0), gradient(trainer, samples.columns), rtol=1e-10, atol=1e-14
    )


def test_it_follows_the_parameters_and_leaves_training_alone():
    trainer, twin = trained(Experiment()), trained(Experiment())
    watcher = SetGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train.columns
    )
    first = watcher.run()
    trainer.run_updates(3)
    twin.run_updates(3)
    assert not np.array_equal(watcher.run(), first)
    assert np.array_equal(trainer.parameters, twin.parameters)
    assert np.array_equal(trainer.gradient, twin.gradient)


def test_a_pinned_sample_that_is_not_there_stands_for_the_nearest_that_is():
    samples = Trainer(Experiment()).data.train
    assert np.array_equal(
        columns_of(Experiment(), samples, Watch("sample", 10**6)), samples.columns[:, -1:]
    )
    assert np.array_equal(
        columns_of(Experiment(), samples, Watch("sample", -5)), samples.columns[:, :1]
    )


def test_a_typed_sample_goes_through_the_network_like_one_of_the_training_set():
    trainer = trained(CASES["default"])
    train = trainer.data.train
    typed = Typed(tuple(train.points[:, 7].tolist()), float(train.labels[7]))
    parts = trainer.experiment, trainer.layout, trainer.parameters, train
    known, own = (
        SamplePass(*parts, Watch(sample=pin, quantity="delta")).run() for pin in (7, typed)
    )
    assert own.index == NO_INDEX
    assert own.loss == known.loss
    for layer_id, values in known.values.items():
        assert np.array_equal(own.values[layer_id], values, equal_nan=True)
    assert np.array_equal(
        columns_of(trainer.experiment, train, Watch("sample", typed)), train.columns[:, 7:8]
    )


@pytest.mark.parametrize(
    "typed", [Typed((1.0,), 0.0), Typed((1.0, 2.0), 7.0), Typed((1.0, 2.0), 0.5)]
)
def test_a_typed_sample_of_other_data_stands_for_the_first(typed):
    samples = Trainer(Experiment()).data.train
    assert np.array_equal(
        columns_of(Experiment(), samples, Watch("sample", typed)), samples.columns[:, :1]
    )


def test_a_typed_sample_needs_numbers():
    with pytest.raises(SpecError, match="finite"):
        Typed((1.0, float("nan")), 0.0)


def maps(trainer, quantity, resolution=8):
    maker = NeuronMaps(trainer.experiment, trainer.layout, resolution, quantity)
    return dict(zip(maker.units, maker.run(trainer.parameters), strict=True))


@pytest.mark.parametrize("name", ["default", "skip and cut", "softmax"])
def test_maps_of_z_and_slope_belong_to_those_of_a(name):
    trainer = trained(CASES[name])
    a, z, slope = (maps(trainer, quantity) for quantity in ("a", "z", "slope"))
    for layer, unit in a:
        if layer == "input":
            assert np.array_equal(z[layer, unit], a[layer, unit])
            assert np.isnan(slope[layer, unit]).all()
        elif layer != OUTPUT:
            activation = ACTIVATIONS[trainer.experiment.network.layer(layer).activation]
            value = np.empty_like(z[layer, unit])
            activation.value(z[layer, unit], value)
            np.testing.assert_allclose(value, a[layer, unit], rtol=1e-5)
            np.testing.assert_allclose(slope[layer, unit], 1 - a[layer, unit] ** 2, atol=1e-5)


def test_the_map_of_delta_is_the_samples_own_delta_where_there_is_a_sample():
    trainer = trained(replace(Experiment(), data=DataSpec("xor_gate")))
    size = 240  # fine enough that the four points are nearly grid points
    delta = maps(trainer, "delta", size)
    low, high = trainer.experiment.dataset.low, trainer.experiment.dataset.high
    samples = trainer.data.train
    for i in range(len(samples)):
        column, row = (
            (samples.points[axis, i] - low) / (high - low) * size - 0.5 for axis in (0, 1)
        )
        at = size - 1 - round(row), round(column)
        bias_gradient = gradient(trainer, samples.columns[:, i : i + 1])
        for (layer, unit), picture in delta.items():
            if layer != "input":
                expected = bias_gradient[
                    trainer.layout.offsets[layer, unit, "bias", "bias"]
                ]  # ∂L/∂b = δ
                assert picture[at] == pytest.approx(expected, abs=0.02)
            else:
                assert np.isnan(picture).all()


@pytest.mark.parametrize("apart", [0, 1, 10**9])
def test_the_map_of_delta_is_the_same_in_slices_of_any_size(monkeypatch, apart):
    trainer = trained(CASES["default"])
    whole = maps(trainer, "delta")
    distances = 8 * 8 * len(trainer.data.train)
    monkeypatch.setattr(maps_module, "DISTANCES_AT_ONCE", max(1, distances - apart))
    for unit, picture in maps(trainer, "delta").items():
        np.testing.assert_array_equal(picture, whole[unit])


def test_the_targets_of_many_samples_are_found_in_little_memory():
    """All distances of 3,600 points to 10,000 samples at once are an array of 288 MB."""
    trainer = Trainer(make(samples=20_000))
    trainer.data.train  # noqa: B018 - made before it is measured
    tracemalloc.start()
    try:
        maps(trainer, "delta", 60)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 60_000_000


@pytest.mark.parametrize("quantity", ["a", "z", "slope", "delta"])
def test_a_pinned_sample_is_followed_through_the_network(quantity):
    trainer = trained(CASES["skip and cut"])
    watch = Watch(sample=3, quantity=quantity)
    values = SamplePass(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train, watch
    ).run()
    assert values.point == tuple(trainer.data.train.points[:, 3])
    theta, x = trainer.parameters, trainer.data.train.points[:, 3]
    z = trainer.layout.weight(theta, "input", "hidden1") @ x + trainer.layout.bias(theta, "hidden1")
    one = gradient(trainer, trainer.data.train.columns[:, 3:4])
    expected = {
        "a": np.tanh(z),
        "z": z,
        "slope": 1 - np.tanh(z) ** 2,
        "delta": trainer.layout.bias(one, "hidden1"),
    }
    np.testing.assert_allclose(values.values["hidden1"], expected[quantity], rtol=1e-12)
    if quantity in ("a", "z"):
        assert np.array_equal(values.values["input"], x)
    else:
        assert np.isnan(values.values["input"]).all()


def test_the_samples_losses_are_the_loss():
    trainer = trained(Experiment())
    n = len(trainer.data.train)
    passes = (
        SamplePass(
            trainer.experiment,
            trainer.layout,
            trainer.parameters,
            trainer.data.train,
            Watch(sample=i),
        )
        for i in range(n)
    )
    assert np.mean([one.run().loss for one in passes]) == pytest.approx(
        trainer.evaluate().train_loss, rel=1e-12
    )
