"""L1 with exact zeros: a weight that the penalty carries across 0 is 0 from then on."""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, Trainer
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.experiment.spec import Key
from tests.support.experiments import change, dense, make
from tests.support.training import assert_same_state

STRONG = {"penalty": "l1_zeros", "penalty_rate": 0.2, "learning_rate": 0.1}


def weights(trainer):
    return trainer.parameters[trainer.layout.is_weight]


def test_weights_end_at_exactly_zero_and_never_move_again():
    trainer, was_zero = Trainer(make(**STRONG)), np.zeros(9, dtype=bool)
    for _ in range(60):
        trainer.run_updates(1)
        is_zero = weights(trainer) == 0.0
        assert (is_zero | ~was_zero).all()
        was_zero = is_zero
    assert was_zero.sum() > 3
    assert not (trainer.parameters[~trainer.layout.is_weight] == 0.0).any()


def test_plain_l1_has_no_exact_zeros_where_this_one_has():
    trainer = Trainer(make(**{**STRONG, "penalty": "l1"}))
    trainer.run_updates(60)
    assert (weights(trainer) != 0.0).all()


def test_until_the_first_zero_it_is_l1():
    one = Trainer(make(**STRONG), engine="numpy")
    other = Trainer(make(**{**STRONG, "penalty": "l1"}), engine="numpy")
    while True:
        before = one.parameters.copy()
        one.run_updates(1)
        other.run_updates(1)
        if (weights(one) == 0.0).any():
            break
        np.testing.assert_array_equal(one.parameters, other.parameters)
    moved = one.parameters != 0.0
    np.testing.assert_array_equal(one.parameters[moved], other.parameters[moved])
    assert (before != 0.0).all()


def test_a_weight_that_the_loss_carries_across_zero_goes_on():
    trainer = Trainer(make(**{**STRONG, "penalty_rate": 1e-9}))
    signs = [np.sign(weights(trainer).copy())]
    for _ in range(300):
        trainer.run_updates(1)
        signs.append(np.sign(weights(trainer).copy()))
    assert (np.diff(signs, axis=0) != 0).any()
    assert (weights(trainer) != 0.0).all()


def test_a_weight_that_starts_at_zero_is_free():
    network = dense(hidden=(3,))
    zeros = change(make(**STRONG), network=network)
    layers = tuple(
        replace(layer, initializer=replace(layer.initializer, name="zeros"))
        for layer in network.layers
    )
    zeros = replace(zeros, network=replace(network, layers=layers))
    trainer = Trainer(change(zeros, penalty_rate=1e-3))
    trainer.set_weights(INPUT, "h1", [[0.5, 0.5], [-0.5, 0.5], [0.5, -0.5]])
    assert (trainer.weights("h1", "output") == 0.0).all()
    trainer.run_updates(3)
    assert (trainer.weights("h1", "output") != 0.0).all()


def test_a_zero_that_is_set_by_hand_is_free_again():
    trainer = Trainer(make(**STRONG))
    trainer.run_updates(60)
    offset = int(np.flatnonzero((trainer.parameters == 0.0) & trainer.layout.is_weight)[0])
    key = trainer.layout.keys[offset]
    assert isinstance(key, Key)
    trainer.set_parameter(key, 3.0)
    trainer.run_updates(1)
    assert trainer.parameters[offset] not in (0.0, 3.0)


def test_a_frozen_weight_is_never_set_to_zero():
    experiment = make(**STRONG)
    layers = tuple(replace(layer, frozen=True) for layer in experiment.network.layers[:1])
    network = replace(experiment.network, layers=(*layers, *experiment.network.layers[1:]))
    trainer = Trainer(change(experiment, network=network))
    start = trainer.weights(INPUT, "h1").copy()
    trainer.run_updates(60)
    np.testing.assert_array_equal(trainer.weights(INPUT, "h1"), start)


@pytest.mark.parametrize("optimizer", [n for n, e in OPTIMIZERS.items() if not e.error_correction])
def test_zeros_stay_across_a_saved_state_and_a_change_of_the_optimiser(optimizer):
    experiment = make(**STRONG)
    trainer = Trainer(experiment)
    trainer.run_updates(60)
    zeros = (trainer.parameters == 0.0) & trainer.layout.is_weight
    other = Trainer(experiment, trainer.state())
    trainer.configure(change(experiment, optimizer=optimizer))
    other.configure(change(experiment, optimizer=optimizer))
    trainer.run_updates(20)
    other.run_updates(20)
    assert_same_state(trainer.state(), other.state())
    assert zeros.any()
    assert (trainer.parameters[zeros] == 0.0).all()
