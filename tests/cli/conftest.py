"""A session on disk for the commands."""

import pytest

from playground import Trainer
from playground.session.format import Session, save_session
from tests.support.experiments import make


@pytest.fixture
def trainer():
    """A small network after three epochs."""
    trainer = Trainer(make(samples=24))
    trainer.run_epochs(3)
    return trainer


@pytest.fixture
def session(trainer, tmp_path):
    """Its file."""
    path = tmp_path / "x.nnplay"
    save_session(Session(trainer.experiment, trainer.state()), path)
    return path
