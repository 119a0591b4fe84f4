"""The worked examples come out as their sources publish them, and by both engines.

The sources are those that `playground.ui.window.examples` names. Beside their numbers stands an
independent computation, written as on paper. Of the perceptron the source prints the first epoch
and a part of the second; the rest is computed.
"""

import math

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Key, Trainer
from playground.session.format import load_session
from tests.support.kernel import built_library
from tests.support.paths import EXAMPLES

ENGINES = ["numpy", "kernel"]


@pytest.fixture(params=ENGINES)
def opened(request):
    """Open a worked example: its trainer at the start."""
    if request.param == "kernel":
        built_library()

    def trainer(name):
        session = load_session(EXAMPLES / f"worked-{name}.nnplay")
        return Trainer(session.experiment, engine=request.param)

    return trainer


def weights(trainer):
    return [*trainer.weights(INPUT, "hidden1").flat, *trainer.weights("hidden1", OUTPUT).flat]


def test_two_outputs_has_the_error_of_its_source(opened):
    trainer = opened("two-outputs")
    assert trainer.evaluate().train_loss == pytest.approx(0.298371109, abs=5e-10)


def test_two_outputs_has_the_gradient_and_the_weights_of_its_source_after_one_update(opened):
    trainer = opened("two-outputs")
    trainer.run_updates(1)
    gradient = dict(zip(trainer.layout.keys, trainer.gradient, strict=True))
    w5 = Key(OUTPUT, "1", "hidden1", "1")
    assert gradient[w5] == pytest.approx(0.082167041, abs=5e-10)
    published = [
        *(0.149780716, 0.19956143, 0.24975114, 0.29950229),
        *(0.35891648, 0.408666186, 0.51130127, 0.561370121),
    ]
    assert weights(trainer) == pytest.approx(published, abs=5e-9)
    assert trainer.biases("hidden1").tolist() == [0.35, 0.35]
    assert trainer.biases(OUTPUT).tolist() == [0.60, 0.60]


def test_two_outputs_is_what_it_is_on_paper(opened):
    trainer = opened("two-outputs")
    trainer.run_updates(1)
    x, t = np.array([0.05, 0.10]), np.array([0.01, 0.99])
    w, v = np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]])
    h = 1 / (1 + np.exp(-(w @ x + 0.35)))
    o = 1 / (1 + np.exp(-(v @ h + 0.60)))
    delta = (o - t) * o * (1 - o)
    new_v, new_w = v - 0.5 * np.outer(delta, h), w - 0.5 * np.outer((v.T @ delta) * h * (1 - h), x)
    assert weights(trainer) == pytest.approx([*new_w.flat, *new_v.flat], rel=1e-14)


def test_restart_begins_with_the_published_numbers_again(opened):
    trainer = opened("two-outputs")
    trainer.run_updates(3)
    trainer.restart()
    assert weights(trainer) == [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55]


def test_logistic_regression_makes_the_step_of_its_source(opened):
    trainer = opened("logistic-regression")
    assert trainer.evaluate().train_loss == pytest.approx(math.log(2))
    trainer.run_updates(1)
    assert trainer.gradient.tolist() == pytest.approx([-1.5, -1.0, -0.5])
    assert trainer.parameters.tolist() == pytest.approx([0.15, 0.1, 0.05])


def test_linear_regression_has_the_table_of_its_source(opened):
    trainer = opened("linear-regression")
    rows = []
    for _ in range(6):
        weight, bias = trainer.parameters.tolist()
        rows.append((round(weight, 2), round(bias, 2), round(trainer.evaluate().train_loss, 2)))
        trainer.run_updates(1)
        if len(rows) == 1:
            assert trainer.gradient.round(1).tolist() == [-119.7, -34.3]
    assert rows == [
        (0.0, 0.0, 303.71),
        (1.20, 0.34, 170.84),
        (2.05, 0.59, 103.17),
        (2.66, 0.78, 68.70),
        (3.09, 0.91, 51.13),
        (3.40, 1.01, 42.17),
    ]


def test_linear_regression_is_what_it_is_on_paper(opened):
    trainer = opened("linear-regression")
    x, y, (w, b) = trainer.data.train.points[0], trainer.data.train.labels, (0.0, 0.0)
    for _ in range(6):
        assert trainer.parameters.tolist() == pytest.approx([w, b], rel=1e-13)
        error = w * x + b - y
        w, b = w - 0.01 * np.mean(2 * error * x), b - 0.01 * np.mean(2 * error)
        trainer.run_updates(1)


def test_or_perceptron_goes_through_the_weights_of_its_source(opened):
    trainer = opened("or-perceptron")
    seen = []
    for _ in range(12):
        trainer.run_updates(1)
        w1, w2, bias = trainer.parameters.tolist()
        seen.append((w1, w2, -bias))  # its third input is −1
    assert seen == [
        *((0, 0, 0.5), (0, 0.5, 0), (0, 0.5, 0), (0, 0.5, 0)),
        *((0, 0.5, 0.5), (0, 0.5, 0.5), (0.5, 0.5, 0), (0.5, 0.5, 0)),
        *((0.5, 0.5, 0.5),) * 4,
    ]
    assert trainer.evaluate().train_score == 1.0
