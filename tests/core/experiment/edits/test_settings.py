"""Edits of data and training settings, and what follows from them."""

import pytest

from playground import OUTPUT, Experiment, Trainer
from playground.core.basics.messages import SpecError
from playground.core.catalog.datasets.drawing import Faults
from playground.core.experiment.edits.settings import (
    data_option,
    set_activation,
    set_data_option,
    set_dataset,
    set_loss,
)
from playground.core.experiment.edits.units import set_units
from playground.core.experiment.validation import validate
from tests.support.experiments import change


def pair(experiment):
    output = experiment.network.output
    return len(output.units), output.activation, experiment.training.loss


def three_classes():
    return set_dataset(Experiment(), "blobs")


@pytest.mark.parametrize(
    ("activation", "expected"),
    [
        ("sigmoid", (3, "sigmoid", "bce")),
        ("softmax", (3, "softmax", "cce")),
        ("relu", (3, "relu", "mse")),
        ("tanh", (3, "tanh", "mse")),
    ],
)
@pytest.mark.parametrize("start", ["cce", "bce", "hinge"])
def test_the_loss_follows_the_output_activation(start, activation, expected):
    experiment = set_activation(set_loss(three_classes(), start), OUTPUT, activation)
    kept = start == "hinge" and activation == "tanh"  # they are a pair
    assert pair(experiment) == ((3, "tanh", "hinge") if kept else expected)


@pytest.mark.parametrize(
    ("loss", "expected"),
    [
        ("bce", (3, "sigmoid", "bce")),
        ("cce", (3, "softmax", "cce")),
        ("hinge", (3, "identity", "hinge")),
        ("mse", (3, "softmax", "mse")),
    ],
)
def test_the_output_activation_follows_the_loss(loss, expected):
    assert pair(set_loss(three_classes(), loss)) == expected


def test_from_sigmoid_to_softmax_and_back_learns():
    # with sigmoid and "softmax cross-entropy" all outputs go to 1, whatever the class
    experiment = Experiment()
    for activation in ("softmax", "sigmoid"):
        experiment = set_activation(experiment, OUTPUT, activation)
    assert pair(experiment) == (2, "sigmoid", "bce")
    trainer = Trainer(change(experiment, learning_rate=0.3))
    trainer.run_epochs(60)
    assert trainer.evaluate().train_score > 0.95


def test_digits_get_hidden_layers_that_are_wide_enough():
    experiment = set_dataset(Experiment(), "digits")
    assert [len(layer.units) for layer in experiment.network.layers] == [32, 32, 10]
    trainer = Trainer(change(experiment, optimizer="adam", learning_rate=0.001, samples=600))
    trainer.run_epochs(10)
    assert trainer.evaluate().test_score > 0.8
    back = set_dataset(set_units(experiment, "hidden1", 12), "digits")
    assert len(back.units("hidden1")) == 12


def test_a_squared_error_stays_with_any_activation():
    experiment = set_loss(set_units(Experiment(), OUTPUT, 2), "mse")
    for activation in ("softmax", "sigmoid", "tanh", "identity"):
        assert set_activation(experiment, OUTPUT, activation).training.loss == "mse"


@pytest.mark.parametrize(("name", "option"), [("blobs", "classes"), ("spiral", "arms")])
def test_the_output_layer_follows_the_number_of_classes_of_the_data_set(name, option):
    experiment = set_dataset(Experiment(), name)
    five = set_data_option(experiment, option, 5)
    assert (five.dataset.classes, *pair(five)) == (5, 5, "softmax", "cce")
    two = set_data_option(five, option, 2)
    assert (two.dataset.classes, *pair(two)) == (2, 1, "sigmoid", "bce")
    assert data_option(two, option) == 2


def test_a_number_that_goes_back_to_its_default_leaves_no_trace():
    experiment = set_dataset(Experiment(), "spiral")
    turned = set_data_option(experiment, "turns", 3.0)
    assert turned != experiment
    assert set_data_option(turned, "turns", 1.75) == experiment


def test_another_data_set_has_its_own_numbers_and_keeps_the_faults_that_it_can_have():
    spoilt = change(set_data_option(set_dataset(Experiment(), "spiral"), "turns", 3.0))
    spoilt = change(spoilt, wrong_labels=0.1, outliers=0.2, imbalance=0.5)
    assert set_dataset(spoilt, "moons").data.faults == spoilt.data.faults
    assert set_dataset(spoilt, "moons").data.options == ()
    assert set_dataset(spoilt, "plane").data.faults == Faults(outliers=0.2)
    assert set_dataset(spoilt, "iris").data.faults == Faults(wrong_labels=0.1, outliers=0.2)
    assert set_dataset(spoilt, "and").data.faults == Faults()
    assert set_dataset(set_dataset(spoilt, "and"), "spiral").data.options == ()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"options": (("turns", 9.0),)}, "turns"),
        ({"options": (("arms", 2.5),)}, "whole"),
        ({"options": (("legs", 2.0),)}, "unknown name “legs”"),
        ({"dataset": "iris", "imbalance": 0.2}, "cannot be imbalanced"),
        ({"dataset": "plane", "wrong_labels": 0.2}, "no wrong labels"),
        ({"dataset": "and", "outliers": 0.2}, "no outliers"),
        ({"wrong_labels": 0.6}, "Wrong labels"),
    ],
)
def test_numbers_that_a_data_set_cannot_have_are_refused_in_words(values, words):
    experiment = set_dataset(Experiment(), values.get("dataset", "spiral"))
    with pytest.raises(SpecError, match=words):
        validate(change(experiment, **values))
