"""The examples that were built to show trouble show it, and the others do not."""

from itertools import pairwise

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.observe.activity import Activity
from playground.core.observe.diagnoses import judge_gradients, typical_gradients
from playground.session.format import load_session
from tests.support.paths import EXAMPLES

HEALTHY = sorted(
    path.stem for path in EXAMPLES.glob("*.nnplay") if not path.stem.startswith("trouble-")
)
EPOCHS, FIRST_EPOCHS = (1, 5, 20, 60, 200), (1, 5, 20)


def course(name, looks=EPOCHS):
    """After each of these epochs the verdict, the dead and the saturated units of an example."""
    trainer = Trainer(load_session(EXAMPLES / f"{name}.nnplay").experiment)
    for epochs in looks:
        trainer.run_epochs(epochs - trainer.epoch)
        layers = (
            Activity(trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train)
            .run()
            .values()
        )
        dead, saturated = (
            sum(int(getattr(layer, flag).sum()) for layer in layers)
            for flag in ("dead", "saturated")
        )
        yield (
            judge_gradients(trainer.experiment, trainer.history, trainer.layout).kind,
            dead,
            saturated,
        )


@pytest.mark.parametrize("name", HEALTHY)
@pytest.mark.parametrize("looks", [FIRST_EPOCHS, pytest.param(EPOCHS, marks=pytest.mark.slow)])
def test_healthy_examples_are_called_healthy_all_the_way(name, looks):
    for verdict, dead, saturated in course(name, looks):
        assert verdict in (
            "healthy",
            "none",
        )  # none: a perceptron that answers all points right has nothing left to learn
        assert (dead, saturated) == (0, 0)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("vanishing-gradients", "vanishing"), ("exploding-gradients", "exploding")],
)
def test_gradients_that_vanish_or_explode_are_called_so_all_the_way(name, expected):
    assert {verdict for verdict, _, _ in course(f"trouble-{name}")} == {expected}


def test_exploding_gradients_grow_towards_the_input_and_spoil_the_training():
    trainer = Trainer(load_session(EXAMPLES / "trouble-exploding-gradients.nnplay").experiment)
    assert trainer.experiment.training.learning_rate == Experiment().training.learning_rate
    start = trainer.parameters.copy()
    trainer.run_epochs(20)
    sizes = list(typical_gradients(trainer.history, trainer.layout).values())[:-1]
    assert all(before > after for before, after in pairwise(sizes))
    assert sizes[0] > 100 * sizes[-1]
    losses = trainer.history.column("train_loss")
    assert losses.min() > 0.65  # answering ½ to everything has the loss ln 2 = 0.693
    moved = np.abs(trainer.parameters - start)
    assert moved.max() > 50


def test_a_large_learning_rate_kills_relu_units():
    assert [dead >= 5 for _, dead, _ in course("trouble-dead-relu")][1:] == [True] * 4


def test_large_start_weights_saturate_tanh_units():
    assert all(
        saturated >= 5 and dead == 0 for _, dead, saturated in course("trouble-saturated-tanh")
    )
