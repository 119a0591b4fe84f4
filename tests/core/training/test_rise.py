"""A training loss that rises far and stays there is named, with the state before."""

import numpy as np
import pytest

from playground import Experiment, Trainer
from playground.core.experiment.fields import replace_field
from playground.core.experiment.templates import TEMPLATES
from playground.core.training.rise import find_rise
from playground.session.format import load_session
from tests.support.paths import EXAMPLES


def with_rate(trainer, rate):
    trainer.configure(replace_field(trainer.experiment, "training.learning_rate", rate))


def test_a_learning_rate_that_throws_the_network_away_is_named():
    trainer = Trainer(Experiment())
    trainer.run_epochs(150)
    low = trainer.evaluate().train_loss
    assert find_rise(trainer) is None
    with_rate(trainer, 100.0)
    trainer.run_epochs(30)
    assert trainer.divergence is None
    rise = find_rise(trainer)
    assert rise.healthy.loss == pytest.approx(low)
    assert rise.loss == trainer.history.table[-1, 2] > 1.5
    assert "The learning rate 100 is probably too large" in str(rise.phrase)
    trainer.restore(rise.healthy.state)
    assert trainer.evaluate().train_loss == pytest.approx(low)


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_is_said_to_rise(name):
    trainer = Trainer(TEMPLATES[name].build())
    for _ in range(40):
        trainer.run_epochs(1)
        assert find_rise(trainer) is None


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.nnplay")), ids=lambda path: path.stem)
def test_no_example_is_said_to_rise(path):
    session = load_session(path)
    trainer = Trainer(session.experiment, session.state)
    for _ in range(12):
        trainer.run_epochs(1)
        assert find_rise(trainer) is None


def test_a_small_loss_that_only_varies_is_no_rise():
    trainer = Trainer(Experiment())
    trainer.run_epochs(20)
    table = np.array(trainer.history.table)
    table[:, 2] = 0.01 * (1 + np.arange(len(table)) % 7)
    table[0, 2] = 0.7
    trainer.history = type(trainer.history)(table, trainer.history.stride, trainer.history.layers)
    assert find_rise(trainer) is None
