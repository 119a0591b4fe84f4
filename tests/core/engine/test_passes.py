"""Losses, scores and neuron maps against a plain NumPy re-computation."""

import tracemalloc

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Experiment, Trainer
from playground.core.basics.interruption import Interrupted, interruptible, uninterrupted
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import default_features
from playground.core.engine.passes import (
    COLUMNS_AT_ONCE,
    MEMORY_AT_ONCE,
    Evaluator,
    columns_at_once,
)
from playground.core.experiment.budget import sample_bytes
from playground.core.experiment.features import featurize
from playground.core.observe.maps import MAX_MAPS, NeuronMaps, map_units
from tests.support.experiments import NETWORKS, change, dense, make, output_for


def activations(trainer: Trainer, inputs: np.ndarray) -> dict[str, np.ndarray]:
    """A textbook forward pass, connection by connection."""
    a = {INPUT: inputs}
    for layer_id in trainer.layout.order:
        z = sum(
            trainer.weights(c.source, layer_id) @ a[c.source]
            for c in trainer.experiment.network.into(layer_id)
        )
        if trainer.experiment.network.layer(layer_id).bias:
            z = z + trainer.biases(layer_id)[:, None]
        a[layer_id] = np.empty_like(z)
        ACTIVATIONS[trainer.experiment.network.layer(layer_id).activation].value(z, a[layer_id])
    return a


PLAIN_LOSSES = {
    "mse": lambda a, t: (a - t) ** 2,
    "half_mse": lambda a, t: (a - t) ** 2 / 2,
    "half_sse": lambda a, t: len(a) * (a - t) ** 2 / 2,
    "mae": lambda a, t: np.abs(a - t),
    "huber": lambda a, t: np.where(np.abs(a - t) < 1, (a - t) ** 2 / 2, np.abs(a - t) - 0.5),
    "bce": lambda a, t: -t * np.log(a) - (1 - t) * np.log(1 - a),
    "cce": lambda a, t: -len(a) * t * np.log(a),
    "hinge": lambda a, t: np.maximum(0, 1 - t * a),
}


def plain_loss(name: str, a: np.ndarray, t: np.ndarray) -> float:
    """The mean over samples, of the mean over outputs (the sum for half_sse and cce)."""
    return float(PLAIN_LOSSES[name](a, t).mean())


def experiment_for(loss: str, **values: object) -> Experiment:
    output, n_out, dataset = output_for(loss)
    return make(
        NETWORKS["skip"]("tanh", output, n_out),
        **{"dataset": dataset, "loss": loss, "samples": 60, **values},
    )


def trained(experiment: Experiment) -> Trainer:
    trainer = Trainer(experiment)
    trainer.run_epochs(3)
    return trainer


@pytest.mark.parametrize("loss", PLAIN_LOSSES)
def test_losses_and_accuracies_of_both_sets_equal_a_plain_computation(loss):
    trainer = trained(experiment_for(loss, noise=0.2))
    n_in = len(trainer.layout.inputs)
    metrics = trainer.evaluate()
    sets = (
        (trainer.data.train, metrics.train_loss, metrics.train_score),
        (trainer.data.test, metrics.test_loss, metrics.test_score),
    )
    for samples, measured_loss, accuracy in sets:
        a = activations(trainer, samples.columns[:n_in])[OUTPUT]
        assert measured_loss == pytest.approx(
            plain_loss(loss, a, samples.columns[n_in + 1 :]), rel=1e-12
        )
        middle = 0.5 if loss == "bce" else 0.0
        classes = a.argmax(axis=0) if len(a) > 1 else a[0] >= middle
        assert accuracy == np.mean(classes == samples.labels)


@pytest.mark.parametrize(
    "dataset", [name for name, entry in DATASETS.items() if entry.is_regression]
)
def test_the_score_of_a_regression_is_r_squared(dataset):
    features = default_features(DATASETS[dataset])
    trainer = trained(
        make(dense(output="identity"), dataset=dataset, features=features, samples=80)
    )
    for samples, (_, r2) in zip(trainer.data.sets[:2], trainer.evaluate().sets[:2], strict=True):
        y = activations(trainer, samples.columns[: len(features)])[OUTPUT][0]
        assert r2 == pytest.approx(
            1 - np.var(samples.labels - y) / np.var(samples.labels) - _bias_part(samples.labels, y),
            rel=1e-9,
        )


def _bias_part(labels: np.ndarray, y: np.ndarray) -> float:
    """Σ e² = n var(e) + n mean(e)²: what a constant offset takes from R²."""
    return float(np.mean(labels - y) ** 2 / np.var(labels))


@pytest.mark.parametrize(
    "n",
    [
        COLUMNS_AT_ONCE - 1,
        COLUMNS_AT_ONCE,
        COLUMNS_AT_ONCE + 1,
        2 * COLUMNS_AT_ONCE,
        2 * COLUMNS_AT_ONCE + 300,
    ],
)
@pytest.mark.parametrize("loss", ["mse", "cce"])
def test_more_samples_than_a_chunk_give_the_same_as_one_pass(loss, n):
    trainer = Trainer(experiment_for(loss, samples=n, test_share=0.0))
    samples = trainer.data.train
    assert len(samples) == n
    a = activations(trainer, samples.columns[:2])[OUTPUT]
    measured, accuracy = Evaluator(
        trainer.experiment, trainer.layout, trainer.parameters, samples
    ).run()
    assert measured == pytest.approx(plain_loss(loss, a, samples.columns[3:]), rel=1e-12)
    classes = a.argmax(axis=0) if len(a) > 1 else a[0] >= 0
    assert accuracy == np.mean(classes == samples.labels)


def test_a_large_network_goes_through_many_samples_in_little_memory():
    """With 1,024 samples at once its arrays took 30 MB for each of the two sets."""
    experiment = make(dense(hidden=(512, 512)), samples=3000, test_share=0.5)
    trainer = Trainer(experiment)
    at_once = columns_at_once(experiment, trainer.layout)
    assert at_once * sample_bytes(experiment) <= MEMORY_AT_ONCE
    small = Trainer(make(dense(hidden=(64, 64))))
    assert columns_at_once(small.experiment, small.layout) == COLUMNS_AT_ONCE
    tracemalloc.start()
    try:
        trainer.evaluate()
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * MEMORY_AT_ONCE
    samples = trainer.data.train
    a = activations(trainer, samples.columns[:2])[OUTPUT]
    assert trainer.evaluate().train_loss == pytest.approx(
        plain_loss("mse", a, samples.columns[3:]), rel=1e-12
    )


def test_an_evaluator_follows_the_live_parameters():
    trainer = Trainer(make())
    first = trainer.evaluate()
    trainer.set_weights(INPUT, "h1", np.zeros((3, 2)))
    zeroed = trainer.evaluate()
    assert zeroed != first
    assert zeroed.train_loss == pytest.approx(
        1.0, rel=1e-12
    )  # the output is 0 and all targets are ±1


def test_an_empty_test_set_has_no_loss_and_no_score():
    metrics = Trainer(make(test_share=0.0)).evaluate()
    assert np.isnan([metrics.test_loss, metrics.test_score]).all()
    assert np.isfinite([metrics.train_loss, metrics.train_score]).all()


# --- maps -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("network", NETWORKS)
@pytest.mark.parametrize("dataset", ["xor", "and"])
def test_maps_equal_the_forward_pass_in_float64(dataset, network):
    trainer = trained(
        make(
            NETWORKS[network](),
            dataset=dataset,
            features=("x1", "x2", "sin(x1)")[: 2 + (network != "masked")],
        )
    )
    maps = NeuronMaps(trainer.experiment, trainer.layout, 12)
    pictures = maps.run(trainer.parameters)
    assert pictures.shape == (len(maps.units), 12, 12)
    assert {layer_id for layer_id, _ in maps.units} == {INPUT, *trainer.layout.order}
    low, high = trainer.experiment.dataset.low, trainer.experiment.dataset.high
    cell = (high - low) / 12
    for row, column in ((0, 0), (0, 11), (7, 2), (11, 11)):
        point = np.array([[low + (column + 0.5) * cell], [high - (row + 0.5) * cell]])
        a = activations(trainer, featurize(trainer.layout.inputs, point))
        expected = [
            a[layer_id][trainer.experiment.units(layer_id).index(unit), 0]
            for layer_id, unit in maps.units
        ]
        np.testing.assert_allclose(pictures[:, row, column], expected, rtol=1e-5, atol=1e-5)


def test_row_0_is_the_largest_x2_and_column_0_the_smallest_x1():
    trainer = Trainer(make())
    maps = NeuronMaps(trainer.experiment, trainer.layout, 4)
    assert maps.units[:2] == ((INPUT, "x1"), (INPUT, "x2"))
    x1, x2 = maps.run(trainer.parameters)[:2]
    assert x1.tolist() == [[-4.5, -1.5, 1.5, 4.5]] * 4
    assert x2.T.tolist() == [[4.5, 1.5, -1.5, -4.5]] * 4


def test_maps_larger_than_a_chunk_repeat_the_coarse_ones():
    trainer = trained(make())
    coarse, fine = (
        NeuronMaps(trainer.experiment, trainer.layout, n).run(trainer.parameters) for n in (20, 60)
    )
    np.testing.assert_allclose(fine[:, 1::3, 1::3], coarse, rtol=1e-5, atol=1e-6)


def test_maps_are_read_only_and_each_run_makes_new_ones():
    trainer = Trainer(make())
    maps = NeuronMaps(trainer.experiment, trainer.layout, 5)
    first = maps.run(trainer.parameters)
    kept = first.copy()
    with pytest.raises(ValueError, match="read-only"):
        first[0, 0, 0] = 1
    second = maps.run(trainer.parameters + 1)
    np.testing.assert_array_equal(first, kept)
    assert (second[-1] != first[-1]).any()


def test_maps_show_the_network_without_dropout():
    trainer = Trainer(make(dropout=0.5))
    without = NeuronMaps(change(trainer.experiment, dropout=0.0), trainer.layout, 5).run(
        trainer.parameters
    )
    np.testing.assert_array_equal(
        NeuronMaps(trainer.experiment, trainer.layout, 5).run(trainer.parameters), without
    )


def test_a_huge_network_has_maps_of_its_inputs_and_outputs_only():
    small, huge = (Trainer(make(dense(hidden=(units,)))) for units in (MAX_MAPS - 3, MAX_MAPS - 2))
    assert len(map_units(small.experiment, small.layout)) == MAX_MAPS
    assert map_units(huge.experiment, huge.layout) == ((INPUT, "x1"), (INPUT, "x2"), (OUTPUT, "1"))
    assert NeuronMaps(huge.experiment, huge.layout, 3).run(huge.parameters).shape == (3, 3, 3)


def test_only_between_two_passes_it_is_looked_whether_something_else_comes_first():
    """Of a small network no frame is lost, however many messages come."""
    small, large = (
        Trainer(make(dense(hidden=hidden), samples=samples))
        for hidden, samples in (((4,), 100), ((512, 512), 3000))
    )
    with interruptible(lambda: True):
        assert np.isfinite(small.evaluate().train_loss)
        with pytest.raises(Interrupted):
            large.evaluate()
    with interruptible(lambda: True), uninterrupted():
        assert np.isfinite(large.evaluate().train_loss)
