"""When frames are due, and the training between them."""

import numpy as np
import pytest

from playground import Experiment, StopSpec, Trainer
from playground.core.experiment.edits.settings import set_activation, set_dataset
from playground.core.experiment.fields import replace_field
from playground.exchange.pictures.moments import evenly, every, train_through
from tests.support.experiments import make


@pytest.mark.parametrize(
    ("updates", "frames", "moments"),
    [(10, 6, (0, 2, 4, 6, 8, 10)), (3, 60, (0, 1, 2, 3)), (0, 5, (0, 0)), (100, 1, (0, 100))],
)
def test_frames_are_spread_evenly_from_the_first_to_the_last_update(updates, frames, moments):
    assert evenly(updates, frames) == moments


def test_frames_can_be_so_many_updates_apart():
    assert every(7, 4) == (0, 7, 14, 21)


def test_the_trainer_is_at_each_moment_where_it_would_be_without_frames():
    trainer, alone = Trainer(make(samples=24)), Trainer(make(samples=24))
    alone.run_updates(4)
    for done in train_through(trainer, (0, 1, 4, 9)):
        assert trainer.update == done
        if done == 4:
            assert np.array_equal(trainer.parameters, alone.parameters)
    assert trainer.update == 9


def test_a_stop_rule_is_the_end_and_has_the_last_frame():
    experiment = replace_field(make(samples=24), "training.stop", StopSpec(epochs=2))
    trainer = Trainer(experiment)
    of_epoch = trainer.updates_of_epoch
    assert list(train_through(trainer, every(of_epoch, 9))) == [0, of_epoch, 2 * of_epoch]
    assert list(train_through(trainer, every(of_epoch, 9))) == [0]  # the limit is reached


def test_a_run_that_diverges_ends_with_its_last_finite_state():
    experiment = set_dataset(Experiment(), "plane")
    for layer in ("hidden1", "hidden2"):
        experiment = set_activation(experiment, layer, "relu")
    trainer = Trainer(replace_field(experiment, "training.learning_rate", 1e6))
    moments = list(train_through(trainer, every(1, 500)))
    assert trainer.divergence is not None
    assert len(moments) < 500
    assert trainer.is_finite


def test_it_ends_when_it_may_not_go_on():
    trainer = Trainer(make(samples=24))
    frames = train_through(trainer, every(1, 9), lambda: trainer.update < 3)
    assert max(frames) <= 3
