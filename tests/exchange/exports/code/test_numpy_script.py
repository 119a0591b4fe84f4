"""The NumPy script has the numbers of the session, and goes on training as the session does."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from playground import Experiment, Trainer, with_samples
from playground.core.catalog.datasets.dataset import Input
from playground.core.experiment.edits.own_points import with_own
from playground.exchange.exports.code.notebook import notebook
from playground.exchange.exports.code.numbers import comment_text
from playground.exchange.exports.code.numpy_script import numpy_script
from playground.exchange.exports.code.pytorch_script import pytorch_script
from tests.support.experiments import make
from tests.support.export_cases import (
    ZEROS,
    carrying_trainers,
    cases,
    half_way,
    trainer_with_a_free_weight,
)
from tests.support.exported import SHOWN, losses_of, random_trainers, run, same_numbers
from tests.support.own import own_flowers

TIDY = [
    *("dropout", "cut edges", "measured inputs", "class weights"),
    *("carried, in a later epoch", "carried, with a rest that waits", "exact zeros, dropout"),
]


def test_every_kind_of_session_has_the_same_numbers_and_goes_on_to_the_same_weights(tmp_path):
    trainers = {name: half_way(experiment) for name, experiment in cases().items()}
    same_numbers(numpy_script, trainers, tmp_path, 1e-12, 1e-12)


def test_it_goes_on_from_any_update_of_epochs_that_carry_samples_over(tmp_path):
    same_numbers(numpy_script, carrying_trainers(), tmp_path, 1e-12, 1e-12)


def test_weights_that_are_0_for_good_half_way_stay_0_and_one_set_by_hand_is_free(tmp_path):
    trainers = {name: trainer_with_a_free_weight(name) for name in ZEROS}
    same_numbers(numpy_script, trainers, tmp_path, 1e-12, 1e-12)


@pytest.mark.slow
def test_random_sessions_have_the_same_numbers_and_go_on_to_the_same_weights(tmp_path):
    same_numbers(numpy_script, random_trainers(300), tmp_path, 1e-12, 1e-10)


def test_it_prints_the_losses_and_those_after_the_epochs_that_it_is_told_to_train(tmp_path):
    trainer = half_way(make(validation_share=0.25, samples=60))
    (tmp_path / "network.py").write_bytes(numpy_script(trainer))
    printed = run(["network.py", "3"], tmp_path).splitlines()
    for line, epochs in zip(printed, (0, 3), strict=True):
        trainer.run_epochs(epochs)
        shown = {name: float(loss) for name, loss in SHOWN.findall(line)}
        assert shown == pytest.approx(losses_of(trainer), rel=1e-11)
        assert f"after {trainer.epoch} epochs" in line
        assert all(len(loss.split(".")[1]) >= 4 for _, loss in SHOWN.findall(line))


def test_a_sealed_test_set_is_not_in_it(tmp_path):
    code = numpy_script(half_way(make(sealed=True))).decode()
    assert "x_train" in code
    assert "x_test" not in code


@pytest.mark.parametrize("write", [numpy_script, pytorch_script])
@pytest.mark.parametrize("name", TIDY)
def test_it_is_tidy(write, name, tmp_path):
    """Ruff finds nothing in it and would format it as it is, with the settings of a newcomer."""
    path = tmp_path / "network.py"
    path.write_bytes(write(half_way(cases()[name])))
    for command in (["check"], ["format", "--diff"]):
        ruff = [sys.executable, "-m", "ruff", *command, "--isolated", str(path)]
        done = subprocess.run(ruff, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("write", [numpy_script, pytorch_script])
def test_the_same_session_gives_the_same_bytes(write):
    assert write(Trainer(Experiment())) == write(Trainer(Experiment()))


@pytest.mark.parametrize("write", [numpy_script, pytorch_script, notebook])
def test_names_from_a_file_run_nothing(write):
    """A column of imported data may have any printable name; it is a comment, and stays one."""
    evil = 'a""" + __import__("os") + """ \' ` $ <script> \\'
    inputs = tuple(Input(evil, unit=evil) for _ in range(2))
    flowers = own_flowers(inputs=(0, 1), source=evil, target=evil)
    experiment = with_own(make(), replace(flowers, inputs=inputs))
    code = write(Trainer(experiment)).decode()
    label = code.partition("# input 0 is ")[2].partition("\n")[0]
    assert "__import__(os)" in label
    assert not set("\"'`$<\\") & set(label.removesuffix('\\n",'))


def test_a_name_stays_on_its_line():
    assert comment_text("a\nb\r\x0c\u2028\ud800c") == "abc"


def test_it_trains_on_to_a_lower_loss(tmp_path):
    trainer = Trainer(Experiment())
    (tmp_path / "network.py").write_bytes(numpy_script(trainer))
    before, after = run(["network.py", "40"], tmp_path).splitlines()
    assert float(SHOWN.findall(after)[0][1]) < float(SHOWN.findall(before)[0][1])
    assert np.isfinite(float(SHOWN.findall(after)[1][1]))


def test_it_says_how_a_measured_input_and_a_target_are_standardised():
    flowers = numpy_script(half_way(cases()["measured inputs"])).decode()
    scale = cases()["measured inputs"].dataset.inputs[1]
    assert f"# input 1 is sepal width, as (number - {scale.mean}) / {scale.sd}" in flowers
    heights = numpy_script(half_way(cases()["a standardised value"])).decode()
    assert "# target 0 is height, as (y - " in heights


def test_a_standardised_value_without_a_name_of_its_own_is_explained_too():
    points, values = np.arange(12.0).reshape(2, 6), 2.5e6 + np.arange(6.0)
    experiment = with_samples(make(), points, values)
    (scale,) = experiment.dataset.scales
    code = numpy_script(Trainer(experiment)).decode()
    assert f"# target 0 is y, as (y - {scale.mean}) / {scale.sd}" in code
