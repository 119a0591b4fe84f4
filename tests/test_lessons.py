"""The numbers that the guide tells teachers come out of the examples."""

from dataclasses import replace

import pytest

from playground import Trainer
from playground.core.observe.diagnoses import typical_gradients
from playground.resources import resource
from playground.session.format import load_session


def example(name):
    """The experiment of an example."""
    return load_session(resource("examples", f"{name}.nnplay")).experiment


def trained(name, epochs, **settings):
    """The metrics of an example after so many epochs with other settings of training."""
    experiment = example(name)
    training = replace(experiment.training, **settings)
    trainer = Trainer(replace(experiment, training=training))
    trainer.run_epochs(epochs)
    return trainer.evaluate()


def ten_layers(activation):
    """The first layer's gradient as a share of the output's, and the score, after 30 epochs."""
    experiment = example("trouble-vanishing-gradients")
    *hidden, output = experiment.network.layers
    layers = (*(replace(layer, activation=activation) for layer in hidden), output)
    trainer = Trainer(replace(experiment, network=replace(experiment.network, layers=layers)))
    trainer.run_epochs(30)
    sizes = typical_gradients(trainer.history, trainer.layout)
    return sizes["hidden1"] / sizes["output"], trainer.evaluate().test_score


@pytest.mark.parametrize(("rate", "loss"), [(0.01, 26.7), (0.05, 11.8)])
def test_the_loss_of_the_regression_after_200_epochs(rate, loss):
    rounded = round(trained("worked-linear-regression", 200, learning_rate=rate).train_loss, 1)
    assert rounded == loss


def test_the_regression_diverges_with_a_tenth():
    losses = [
        trained("worked-linear-regression", epochs, learning_rate=0.1).train_loss
        for epochs in range(1, 20)
    ]
    assert losses == sorted(losses)


def test_ten_layers_learn_with_tanh_not_with_sigmoid_and_not_with_these_relus():
    share, score = ten_layers("sigmoid")
    assert share < 1e-3
    assert score < 0.6
    share, score = ten_layers("tanh")
    assert 0.25 < share < 0.4
    assert score == 1.0
    assert ten_layers("relu")[0] == 0.0
