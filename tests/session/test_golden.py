"""Files of every released format version open for ever, and go on as they did."""

from pathlib import Path

import pytest

from playground import Trainer
from playground.session.format import load_session

GOLDEN = Path(__file__).parent / "golden"
SUM = -6.121723972532254  # of all parameters, 20 updates later


def test_version_1():
    session = load_session(GOLDEN / "v1.nnplay")
    assert (session.state.epoch, session.state.update, session.state.position) == (1, 33, 130)
    assert session.experiment.training.optimizer.options == (("beta1", 0.8),)
    assert session.experiment.network.connections[0].cut == {("1", "x2")}
    trainer = Trainer(session.experiment, session.state)
    trainer.run_updates(20)
    assert float(trainer.parameters.sum()) == pytest.approx(SUM, rel=1e-9)
