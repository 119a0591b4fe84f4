"""Every template is a valid experiment that learns."""

import numpy as np
import pytest

from playground import Trainer, validate
from playground.core.experiment.templates import TEMPLATES


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_is_valid_and_learns(name):
    trainer = Trainer(validate(TEMPLATES[name].build()))
    before = trainer.evaluate()
    trainer.run_epochs(150)
    after = trainer.evaluate()
    assert trainer.divergence is None
    assert np.isfinite(after.train_loss)
    assert after.train_loss < before.train_loss


def test_the_default_of_tensorflow_playground_has_its_gradient_and_start():
    trainer = Trainer(TEMPLATES["tensorflow_playground"].build())
    weights = trainer.parameters[trainer.layout.is_weight]
    assert (trainer.parameters[~trainer.layout.is_weight] == 0.1).all()
    assert 0.3 < np.abs(weights).max() <= 0.5
    trainer.run_updates(1)
    last = trainer.last.passed
    a, y = last.read("output", "a"), last.columns[-1:]  # as playground.tensorflow.org computes it:
    delta = (a - y) * (1 - a * a)  # the derivative of ½(ŷ − y)² through tanh, averaged over a batch
    np.testing.assert_allclose(trainer.layout.bias(trainer.gradient, "output"), delta.mean())


def test_the_perceptron_has_whole_weights_and_decides_without_rounding():
    trainer = Trainer(TEMPLATES["perceptron"].build())
    trainer.run_epochs(20)
    assert trainer.evaluate().train_score == 1.0
    assert (trainer.parameters == np.round(trainer.parameters)).all()
    z = trainer.weights("input", "output") @ trainer.data.train.points
    z += trainer.biases("output")[:, None]
    assert (z == np.round(z)).all()


def test_no_two_templates_have_the_same_name():
    assert len({template.label for template in TEMPLATES.values()}) == len(TEMPLATES)
