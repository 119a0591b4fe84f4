"""The command `check`."""

import json
from dataclasses import replace

import pytest

from playground import TEMPLATES
from playground.app import main
from playground.core.catalog.activations import ACTIVATIONS
from playground.session.format import Session, save_session


def checked(capsys, path, *options):
    code = main(["check", str(path), "--json", *options])
    return code, json.loads(capsys.readouterr().out)


def test_the_gradients_agree_layer_by_layer(session, trainer, capsys):
    code, found = checked(capsys, session)
    assert (code, found["verdict"]) == (0, "agree")
    assert found["parameters"] == trainer.layout.size
    assert found["samples"] == 12  # all there are for training
    assert [layer["layer"] for layer in found["layers"]] == ["h1", "output"]
    assert sum(layer["parameters"] for layer in found["layers"]) == trainer.layout.size
    assert all(layer["largest_error"] < 1e-5 for layer in found["layers"])
    assert all(one["agrees"] for one in found["derivatives"])


def test_fewer_samples_can_be_asked_for(session, capsys):
    assert checked(capsys, session, "--samples", "5")[1]["samples"] == 5


def test_a_wrong_derivative_is_found_and_fails(session, capsys, monkeypatch):
    tanh = ACTIVATIONS["tanh"]

    def wrong_derivative(z, a, out):
        tanh.derivative(z, a, out)
        out *= 2.0

    wrong = replace(tanh, derivative=wrong_derivative)
    monkeypatch.setitem(ACTIVATIONS, "tanh", wrong)
    code, found = checked(capsys, session)
    assert (code, found["verdict"]) == (1, "differ")
    assert main(["check", str(session), "--quiet"]) == 1
    assert main(["check", str(session)]) == 1
    printed = capsys.readouterr().out
    assert "DIFFERS" in printed


@pytest.mark.parametrize("name", [name for name in TEMPLATES if name not in ("perceptron", "deep")])
def test_the_gradients_of_templates_agree(name, tmp_path, capsys):
    path = tmp_path / "x.nnplay"
    save_session(Session(TEMPLATES[name].build()), path)
    assert main(["check", str(path), "--samples", "5", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_the_perceptron_rule_has_no_gradient_and_says_so(tmp_path, capsys):
    path = tmp_path / "x.nnplay"
    save_session(Session(TEMPLATES["perceptron"].build()), path)
    assert main(["check", str(path)]) == 1
    assert "perceptron rule" in capsys.readouterr().err


@pytest.mark.parametrize("epsilon", ["0", "-1", "nan"])
def test_an_epsilon_that_is_none_is_refused(session, capsys, epsilon):
    assert main(["check", str(session), f"--epsilon={epsilon}"]) == 1
    assert "ε must be a positive number" in capsys.readouterr().err
