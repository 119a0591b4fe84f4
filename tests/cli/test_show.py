"""The command `show`."""

import errno
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from playground import TEMPLATES, Experiment
from playground.app import main
from playground.session.format import Session, save_session
from tests.support.command_line import run


def shown(capsys, path):
    assert main(["show", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_it_tells_network_data_training_and_losses(session, trainer, capsys):
    found, metrics = shown(capsys, session), trainer.evaluate()
    assert found["file"] == str(session)
    assert found["format_version"] >= 1
    assert (found["epochs"], found["updates"]) == (trainer.epoch, trainer.update)
    assert found["network"]["parameters"] == trainer.layout.size
    assert [one["units"] for one in found["network"]["layers"]] == [3, 1]
    assert found["data"]["samples"] == {"train": 12, "test": 12}
    assert found["training"]["batch"] == trainer.experiment.training.batch
    assert found["training"]["optimizer"]["name"] == "sgd"
    assert found["results"]["train"]["loss"] == pytest.approx(metrics.train_loss)
    assert found["results"]["test"]["score"] == pytest.approx(metrics.test_score)
    assert found["engine"] in ("numpy", "kernel")


def test_the_text_has_the_same_numbers(session, trainer, capsys):
    assert main(["show", str(session)]) == 0
    lines = {line[:12].strip(): line[13:].strip() for line in capsys.readouterr().out.splitlines()}
    assert lines["network"] == f"2-3-1, {trainer.layout.size} parameters"
    assert lines["trained"] == f"epoch 3, update {trainer.update}"
    assert lines["train loss"].startswith(f"{trainer.evaluate().train_loss:.6g}, score ")


def test_the_points_of_a_link_are_told_in_full_and_their_noise_is_not_denied(capsys):
    link = "https://playground.tensorflow.org/#dataset=spiral&noise=25&seed=0.38591"
    assert main(["show", link]) == 0
    line = capsys.readouterr().out.splitlines()[1]
    assert line.endswith("spiral (noise 25, seed 0.38591): 250 train, 250 test; 2 classes")
    assert shown(capsys, link)["data"]["title"] == "spiral (noise 25, seed 0.38591)"


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_can_be_shown(name, tmp_path, capsys):
    path = tmp_path / "x.nnplay"
    save_session(Session(TEMPLATES[name].build()), path)
    assert main(["show", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"file         {path}, ")


def test_nothing_is_told_of_a_sealed_test_set(tmp_path, capsys):
    experiment = Experiment()
    path = tmp_path / "x.nnplay"
    save_session(Session(replace(experiment, data=replace(experiment.data, sealed=True))), path)
    found = shown(capsys, path)
    assert found["data"]["sealed"]
    assert "test" not in found["results"]


def test_the_words_of_a_file_do_nothing_to_a_terminal(session, tmp_path, capsys):
    path = tmp_path / "hostile.nnplay"
    with zipfile.ZipFile(session) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "manifest.json":
                manifest = json.loads(content) | {"app_version": "\x1b[31m\x9b2J" + "9" * 5000}
                content = json.dumps(manifest).encode()
            new.writestr(name, content)
    assert main(["show", str(path)]) == 0
    printed = capsys.readouterr().out
    assert all(character.isprintable() or character == "\n" for character in printed)
    assert max(map(len, printed.splitlines())) < 300
    assert main(["show", str(path), "--json"]) == 0
    assert capsys.readouterr().out.strip().isprintable()


def test_it_reads_standard_input(session):
    done = run("show", "-", given=session.read_bytes())
    assert done.returncode == 0
    assert b"2-3-1" in done.stdout


def test_what_is_piped_in_and_no_session_is_one_sentence():
    done = run("show", "-", given=b"no session")
    assert done.returncode == 1
    assert done.stdout == b""
    assert "“standard input” is not a session file" in done.stderr.decode()


def test_a_full_disk_for_what_is_piped_in_is_one_sentence(session, monkeypatch, capsys):
    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(session.read_bytes())))
    monkeypatch.setattr(Path, "write_bytes", fail)
    assert main(["show", "-"]) == 1
    assert "in a temporary file: No space left on device." in capsys.readouterr().err


def test_a_link_is_shown_and_is_no_file_of_a_version(capsys):
    found = shown(capsys, "https://playground.tensorflow.org/#dataset=xor&seed=1")
    assert (found["format_version"], found["made_by"]) == (None, None)
    assert found["data"]["title"].startswith("xor")


def test_nothing_piped_in_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", None)
    assert main(["show", "-"]) == 1
    assert "Nothing is piped in" in capsys.readouterr().err
