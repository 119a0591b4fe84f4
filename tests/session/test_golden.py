"""Files of every released format version open for ever, and go on as they did."""

import zipfile
from pathlib import Path

import pytest

from playground import Trainer
from playground.session.format import load_session, save_session

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


LATER = (  # keys that came later, at their defaults
    b',\n "history_layers": [],\n "history_marks": [],\n "engine": "numpy",\n "carries": false\n}'
)


def test_version_1_is_written_as_it_was_read(tmp_path):
    copy = tmp_path / "copy.nnplay"
    save_session(load_session(GOLDEN / "v1.nnplay"), copy)
    with zipfile.ZipFile(GOLDEN / "v1.nnplay") as old, zipfile.ZipFile(copy) as new:
        assert new.namelist() == old.namelist()
        assert new.read("state.json") == old.read("state.json").removesuffix(b"\n}") + LATER
        for name in old.namelist():
            if name.endswith(".npy"):
                assert new.read(name) == old.read(name), name
