"""States of training: settings that matter to them, and whether two are the same."""

import numpy as np

from playground import Experiment, Trainer
from playground.core.training.state import TrainerState

SETTINGS = {
    "plain": {},
    "dropout": {"dropout": 0.3},
    "adam": {"optimizer": "adam"},
    "momentum with everything": {
        "optimizer": "momentum",
        "dropout": 0.2,
        "penalty": "l2",
        "clip": 0.5,
        "schedule": "exponential",
    },
    "carried": {"batch": 5, "order": "carried"},
    "float32": {"optimizer": "adam", "precision": "float32"},
}


def assert_same_state(one: TrainerState, other: TrainerState) -> None:
    """Two states of training are the same, to the bit."""
    np.testing.assert_array_equal(one.parameters, other.parameters)
    assert one.slots.keys() == other.slots.keys()
    for name in one.slots:
        np.testing.assert_array_equal(one.slots[name], other.slots[name])
    np.testing.assert_array_equal(one.order, other.order)
    np.testing.assert_array_equal(one.history.table, other.history.table)
    np.testing.assert_array_equal(one.best, other.best)
    for name in (
        "ticks",
        "epoch",
        "update",
        "position",
        "order_random",
        "dropout_random",
        "stop_memory",
        "touched",
        "carries",
    ):
        assert getattr(one, name) == getattr(other, name), name


def trained(experiment: Experiment, updates: int) -> Trainer:
    """A trainer after so many updates."""
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    return trainer
