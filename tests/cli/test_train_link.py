"""The command `train` with a TensorFlow Playground link in place of a file."""

import json

import pytest

from playground import Trainer
from playground.app import main
from playground.exchange.tfp_link.reading import read_link
from playground.session.format import load_session

LINK = "https://playground.tensorflow.org/#activation=tanh&dataset=xor&networkShape=3&seed=0.31415"

NAME = "session#noise=5&seed=1"


def test_a_link_trains_and_is_saved_as_a_session(tmp_path, capsys):
    out = tmp_path / "trained.nnplay"
    assert main(["train", LINK, "--epochs", "7", "--json", "--out", str(out)]) == 0
    printed, said = capsys.readouterr()
    assert said == ""
    session, trainer = load_session(out), Trainer(read_link(LINK).experiment)
    trainer.run_epochs(7)
    assert session.experiment == trainer.experiment
    assert json.loads(printed)["train_loss"] == trainer.evaluate().train_loss


def test_what_is_not_taken_over_is_explained(capsys):
    assert main(["train", f"{LINK}&noise=99", "--epochs", "1", "--quiet"]) == 0
    assert "noise=99 is out of range; 50 is taken." in capsys.readouterr().err


@pytest.mark.parametrize("link", [f"{LINK}&networkShape=0", f"{LINK}&seed={'7' * 200}"])
def test_a_link_that_cannot_be_followed_is_one_sentence(link, capsys):
    assert main(["train", link, "--epochs", "1"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith("backprop-playground: ")


@pytest.mark.parametrize("address", ["https://example.org/#a=1", "http://example.org/xor.nnplay"])
def test_another_address_is_no_missing_file(address, capsys):
    assert main(["train", address, "--epochs", "1"]) == 1
    assert "This is no link to TensorFlow Playground" in capsys.readouterr().err


def test_a_file_that_is_called_like_a_link_is_a_file(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / NAME).write_text("no session")
    assert main(["train", NAME, "--epochs", "1"]) == 1
    assert NAME in capsys.readouterr().err
