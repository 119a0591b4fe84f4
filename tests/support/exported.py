"""Runs exported programs in one process of their own and reads what they compute."""

import json
import os
import re
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from playground import INPUT, Trainer
from playground.core.engine.samples import SET_NAMES
from playground.exchange.exports.code.program import Program
from playground.exchange.exports.formats import EXPORTS
from tests.support.random_networks import experiments

EPOCHS = 2  # that the programs train
SHOWN = re.compile(r"(\w+) loss ([-\d.e+]+)")  # in what a program prints
CHILD = """
import json, runpy, sys
from pathlib import Path

def losses(names):
    return {name: names["loss_of"](*of_set) for name, of_set in names["sets"].items()}

def parameters(names):
    if "p" in names:
        return {name: value.tolist() for name, value in names["p"].items()}
    found = {}
    for name, value in names["model"].named_parameters():
        number = name.partition(".")[0].removeprefix("layer").removeprefix("bias")
        is_weight = name.endswith("weight")
        value = value.detach() if is_weight else value.detach().reshape(-1, 1)
        found[("W" if is_weight else "b") + number] = value.tolist()
    return found

results = []
for path in sorted(Path(sys.argv[1]).glob("*.py")):
    names = runpy.run_path(str(path))
    before = losses(names)
    names["train"](int(sys.argv[2]))
    results.append({"before": before, "after": losses(names), "parameters": parameters(names)})
print(json.dumps(results))
"""


def run(arguments, folder):
    """What a fresh Python prints that knows nothing of this program."""
    environment = {**os.environ, "PYTHONUTF8": "1", "OMP_NUM_THREADS": "1"}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def cells(content, kind):
    """The texts of all cells of a kind."""
    found = json.loads(content)["cells"]
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == kind]


def run_programs(folder, programs):
    """Run each of `programs` (bytes): losses, and losses and parameters `EPOCHS` later."""
    for number, content in enumerate(programs):
        (folder / f"{number:03}.py").write_bytes(content)
    results = json.loads(run(["-c", CHILD, str(folder), str(EPOCHS)], folder))
    assert len(results) == len(programs)
    return results


def losses_of(trainer):
    """The losses that the session shows, of each set that is there, by name."""
    measured = zip(SET_NAMES, trainer.evaluate().sets, trainer.data.sets, strict=True)
    return {name: loss for name, (loss, _), samples in measured if len(samples)}


def assert_same(results, trainers, tolerance, later):
    """Each program has the numbers of its session to `tolerance`, after training to `later`.

    In float32, which has 7 digits, to 1e-5.
    """
    for name, trainer in trainers.items():
        found, is_single = results[name], trainer.experiment.training.precision == "float32"
        now, then = (1e-5, 1e-5) if is_single else (tolerance, later)
        assert_close(found["before"], losses_of(trainer), now, name)
        trainer.run_epochs(EPOCHS)
        assert trainer.divergence is None
        assert_close(found["after"], losses_of(trainer), then, name)
        assert_close(found["parameters"], Program(trainer).parameters, then, name)


def assert_close(found, wanted, tolerance, where):
    """All numbers by name agree to `tolerance`, of themselves or of 1."""
    assert found.keys() == wanted.keys(), where
    for name, value in wanted.items():
        np.testing.assert_allclose(
            found[name], value, rtol=tolerance, atol=tolerance, err_msg=f"{name}: {where}"
        )


def same_numbers(write, trainers, folder, tolerance, later):
    """Assert that the programs which `write` makes of `trainers` are the same to `tolerance`."""
    results = run_programs(folder, [write(trainer) for trainer in trainers.values()])
    assert_same(dict(zip(trainers, results, strict=True)), trainers, tolerance, later)


def assert_answers(trainer, name):
    """The model is valid and answers all samples as the session does, to 1e-5."""
    library, runtime = pytest.importorskip("onnx"), pytest.importorskip("onnxruntime")
    content = EXPORTS["onnx"].content(trainer)
    library.checker.check_model(library.load_from_string(content), full_check=True)
    session = runtime.InferenceSession(content)
    trainer.evaluate()
    inputs = len(trainer.experiment.units(INPUT))
    for evaluation, samples in zip(trainer.evaluators, trainer.data.sets, strict=True):
        if len(samples):
            x = samples.columns[:inputs].T.astype(np.float32)
            (answers,) = session.run(None, {"x": x})
            np.testing.assert_allclose(
                answers.T, evaluation.outputs, rtol=2e-5, atol=2e-5, err_msg=name
            )


def random_trainers(count):
    """Trainers of random experiments after a few updates; those that overflow are left out."""
    found = {}

    @settings(max_examples=count, suppress_health_check=list(HealthCheck))
    @given(experiments(), st.integers(0, 15))
    def collect(experiment, updates):
        trainer, ahead = Trainer(experiment), Trainer(experiment)
        trainer.run_updates(updates)
        ahead.run_updates(updates + 200)
        if trainer.is_finite and ahead.is_finite:
            found[f"{updates} updates of {experiment}"] = trainer

    collect()
    return found
