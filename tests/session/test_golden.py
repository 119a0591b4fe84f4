"""Files of every released format version open for ever, and go on as they did."""

import zipfile
from pathlib import Path

import pytest

from playground import Trainer
from playground.session.format import load_session, save_session
from playground.session.migrations import VERSIONS

GOLDEN = Path(__file__).parent / "golden"
FILES = {  # epoch, update and position; the sum of all parameters, 20 updates later; how exactly
    "v1": ((1, 33, 130), -6.121723972532254, 1e-9),  # the first: before there was a kernel
    "v1-kernel": ((8, 26, 14), 1.7370428181125266, 1e-9),  # a validation set, the best weights
    "v1-own": ((9, 18, 0), -0.854412317276001, 1e-4),  # own measured data, float32
}


def test_every_version_has_a_golden_file():
    assert {f"v{version}" for version in VERSIONS} <= {*FILES}
    assert {path.stem for path in GOLDEN.iterdir()} == {*FILES}


@pytest.mark.parametrize("name", FILES)
def test_a_golden_file_opens_and_goes_on(name):
    session = load_session(GOLDEN / f"{name}.nnplay")
    counts, total, exactly = FILES[name]
    assert (session.state.epoch, session.state.update, session.state.position) == counts
    trainer = Trainer(session.experiment, session.state, "numpy")
    trainer.run_updates(20)
    assert float(trainer.parameters.sum()) == pytest.approx(total, rel=exactly)


def test_fields_of_before_and_of_today_are_read():
    old, kernel, own = (load_session(GOLDEN / f"{name}.nnplay") for name in FILES)
    assert old.experiment.training.optimizer.options == (("beta1", 0.8),)
    assert old.experiment.network.connections[0].cut == {("1", "x2")}
    assert old.state.engine == "numpy"
    assert kernel.state.engine == "kernel"
    assert len(kernel.state.best) == len(kernel.state.parameters)
    assert kernel.state.history.changes == ((5, 15, ("learning_rate",)),)
    assert own.experiment.data.own.outputs == ("price", "age")


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
