"""The compiled kernel computes what NumPy computes, for every entry of every registry."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from playground import Choice, Experiment, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.schedules import SCHEDULES
from playground.core.engine.kernels.kernel_ids import KERNEL_PENALTIES, unknown_entry
from tests.support.experiments import NETWORKS, change, dense, make, with_soft_labels, with_values
from tests.support.kernel import between, built_library

UPDATES = 1000
BOUND = 1e-12  # relative to 1 or to the largest number of the kind
BOUND_32 = 2e-3
RMSPROP_EPSILON = 1e-8
AT_REST = 1e-6
AWAY = 1e-15  # of a start that is as good as the same

HIDDEN = sorted(name for name, entry in ACTIVATIONS.items() if not entry.couples)
OUTPUTS = {
    "mse": ("tanh", 1),
    "half_mse": ("identity", 1),
    "half_sse": ("sigmoid", 2),
    "mae": ("sigmoid", 2),
    "huber": ("softmax", 2),
    "bce": ("sigmoid", 1),
    "cce": ("softmax", 2),
    "hinge": ("identity", 1),
}
OTHER_PAIRS = [("bce", "softmax", 2), ("cce", "sigmoid", 2), ("mse", "softmax", 2)]


@pytest.fixture(autouse=True)
def kernel():
    return built_library()


def frozen(*rest):
    """A dense stack with two frozen edges, one of them cut, frozen biases and a frozen layer."""
    network = NETWORKS["masked"](*rest)
    first, second, *others = network.connections
    first = replace(first, frozen=frozenset({("2", "x1"), ("3", "x2")}))
    layers = [
        replace(layer, frozen=layer.id == "h2", frozen_bias=layer.id == "h1")
        for layer in network.layers
    ]
    return replace(network, layers=tuple(layers), connections=(first, second, *others))


def shared(*rest):
    """A network in which every layer that has biases has one for all its units."""
    network = NETWORKS["skip"](*rest)
    layers = [replace(layer, shared_bias=layer.bias) for layer in network.layers]
    return replace(network, layers=tuple(layers))


KINDS = {**NETWORKS, "frozen": frozen, "shared": shared}


def pair_of(experiment: Experiment) -> tuple[Trainer, Trainer]:
    numpy, kernel = (Trainer(experiment, engine=name) for name in ("numpy", "kernel"))
    assert (numpy.engine, kernel.engine) == ("numpy", "kernel")
    return numpy, kernel


def apart(experiment: Experiment, updates: int = UPDATES) -> float:
    """How far the two engines are apart after some updates."""
    numpy, kernel = pair_of(experiment)
    for trainer in (numpy, kernel):
        trainer.run_updates(updates)
    assert (kernel.update, kernel.epoch, kernel.position) == (
        numpy.update,
        numpy.epoch,
        numpy.position,
    )
    one, other = numpy.state(), kernel.state()
    assert one.dropout_random == other.dropout_random
    assert one.order_random == other.order_random
    assert one.ticks == other.ticks
    return between(one, other)


def sensitivity(experiment: Experiment, updates: int = UPDATES) -> float:
    """How far NumPy gets from itself, begun from a start that is `AWAY`."""
    one, other = (Trainer(experiment, engine="numpy") for _ in range(2))
    state = other.state()
    other.restore(replace(state, parameters=state.parameters * (1 + AWAY)))
    for trainer in (one, other):
        trainer.run_updates(updates)
    return between(one.state(), other.state())


def assert_equal(experiment: Experiment, bound: float = BOUND) -> None:
    """The engines agree, or the course is chaotic: NumPy does not agree with itself either.

    Every update rounds anew, so that the difference of one start is met once for each.
    """
    found = apart(experiment)
    if found > bound and is_at_rest(experiment):
        bound = AT_REST
    assert found <= bound or found <= UPDATES * sensitivity(experiment), found


def is_at_rest(experiment: Experiment) -> bool:
    """Whether most gradients became smaller than the ε that RMSprop adds to their size.

    What is left of them is rounding, another one in each engine, divided by this ε.
    """
    trainer = Trainer(experiment, engine="numpy")
    trainer.run_updates(UPDATES)
    squares = trainer.state().slots.get("squares", np.ones(1))
    return float(np.median(np.sqrt(squares))) < RMSPROP_EPSILON


# --- one entry after the other --------------------------------------------------------------------


@pytest.mark.parametrize("dropout", [0.0, 0.3])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("activation", HIDDEN)
def test_every_activation_in_every_kind_of_network(activation, kind, dropout):
    assert_equal(make(KINDS[kind](activation), dropout=dropout, learning_rate=0.01))


@pytest.mark.parametrize("dropout", [0.0, 0.3])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_in_every_kind_of_network(optimizer, kind, dropout):
    if OPTIMIZERS[optimizer].error_correction:
        network = dense(output="step", hidden=())
    else:
        network = KINDS[kind]()
    assert_equal(make(network, optimizer=optimizer, dropout=dropout, learning_rate=0.01))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("loss", "output", "units"),
    [*((loss, *OUTPUTS[loss]) for loss in LOSSES), *OTHER_PAIRS],
)
def test_every_loss_in_every_kind_of_network(loss, output, units, kind):
    assert_equal(make(KINDS[kind]("tanh", output, units), loss=loss, learning_rate=0.02))


def assert_trained_and_measured_alike(experiment):
    """Both engines have the same parameters after updates, and the same history after epochs."""
    is_double = experiment.training.precision == "float64"
    if is_double:
        assert_equal(experiment)
    else:
        assert apart(experiment, 100) <= BOUND_32
    numpy, kernel = pair_of(experiment)
    for trainer in (numpy, kernel):
        trainer.run_epochs(10)
    known = numpy.history.table, kernel.history.table
    np.testing.assert_allclose(known[1][:, :8], known[0][:, :8], rtol=1e-10 if is_double else 1e-3)


@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize(
    ("loss", "output", "units"),
    [*((loss, *OUTPUTS[loss]) for loss in LOSSES), *OTHER_PAIRS],
)
def test_every_loss_with_class_weights(loss, output, units, precision):
    experiment = make(
        dense("tanh", output, units),
        **{"loss": loss, "learning_rate": 0.02, "samples": 60, "precision": precision},
        **{"class_weights": "balanced", "imbalance": 0.6, "validation_share": 0.2},
    )
    assert_trained_and_measured_alike(experiment)


@pytest.mark.parametrize("kind", ["frozen", "shared"])
@pytest.mark.parametrize("clip", [0.0, 0.05])
@pytest.mark.parametrize("penalty", KERNEL_PENALTIES)
@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_penalty_and_schedule_with_and_without_clipping(penalty, schedule, clip, kind):
    values = {"penalty": penalty, "schedule": schedule, "clip": clip, "penalty_rate": 0.01}
    assert_equal(make(KINDS[kind](), **values))


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop"])
@pytest.mark.parametrize("activation", HIDDEN)
def test_in_single_precision_they_agree_within_its_rounding(activation, optimizer):
    experiment = make(
        dense(activation), optimizer=optimizer, precision="float32", learning_rate=0.003
    )
    assert apart(experiment, 100) <= BOUND_32


def test_data_of_values_and_of_many_classes_are_measured_alike():
    for experiment in (
        make(dense(output="identity"), dataset="plane"),
        make(dense(output="softmax", n_out=3), dataset="blobs", loss="cce"),
        with_values(),
    ):
        numpy, kernel = pair_of(experiment)
        for trainer in (numpy, kernel):
            trainer.run_updates(50)
        np.testing.assert_allclose(kernel.history.table, numpy.history.table, rtol=1e-10)


@pytest.mark.parametrize("precision", ["float64", "float32"])
@pytest.mark.parametrize("weights", ["none", "balanced"])
@pytest.mark.parametrize(
    ("loss", "output", "units"),
    [
        *((loss, *OUTPUTS[loss]) for loss in LOSSES if loss != "hinge"),
        *OTHER_PAIRS,
        ("cce", "softmax", 5),
        ("bce", "softmax", 4),
    ],
)
def test_every_loss_with_soft_labels(loss, output, units, weights, precision):
    experiment = make(dense("tanh", output, units), loss=loss, learning_rate=0.02)
    experiment = change(with_soft_labels(experiment), class_weights=weights, precision=precision)
    assert_trained_and_measured_alike(experiment)


# --- all of them together -------------------------------------------------------------------------


def combinations():
    """The whole product of the registries and kinds of networks, without schedules."""
    pairs = [*((loss, *OUTPUTS[loss]) for loss in LOSSES), *OTHER_PAIRS]
    optimizers = [name for name, one in OPTIMIZERS.items() if not one.error_correction]
    return list(
        itertools.product(
            HIDDEN, pairs, optimizers, KERNEL_PENALTIES, KINDS, (0.0, 0.3), (0.0, 0.1)
        )
    )


@pytest.mark.slow
@pytest.mark.parametrize("part", range(20))
def test_a_sample_of_the_whole_product(part):
    everything = combinations()
    rng = np.random.default_rng(part)
    for index in rng.choice(len(everything), 25, replace=False):
        activation, (loss, output, units), optimizer, penalty, kind, dropout, clip = everything[
            index
        ]
        experiment = make(
            KINDS[kind](activation, output, units),
            **{"loss": loss, "optimizer": optimizer, "penalty": penalty, "dropout": dropout},
            clip=clip,
            learning_rate=0.01,
            schedule=Choice(str(rng.choice(list(SCHEDULES)))),
        )
        assert_equal(experiment)


def test_the_kernel_knows_every_entry_of_the_program():
    for name in ACTIVATIONS:
        if name in HIDDEN:
            assert not unknown_entry(make(dense(name)))
    for optimizer in OPTIMIZERS:
        network = dense(hidden=()) if OPTIMIZERS[optimizer].error_correction else None
        assert not unknown_entry(make(network, optimizer=optimizer))
    for loss in LOSSES:
        assert not unknown_entry(change(make(dense("tanh", *OUTPUTS[loss])), loss=loss))
