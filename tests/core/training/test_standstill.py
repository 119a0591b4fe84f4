"""Training that changes nothing says so, and why."""

from dataclasses import replace

import pytest

from playground import OUTPUT, Choice, Key, Trainer
from playground.core.experiment.edits.units import freeze_edge
from playground.core.observe.diagnoses import judge_gradients
from playground.core.training.standstill import why_alike, why_still
from tests.support.experiments import change, dense, make


def dense_with(**settings):
    network = dense()
    layers = tuple(replace(layer, **settings) for layer in network.layers)
    return replace(network, layers=layers)


CASES = {
    "learning rate is 0": lambda: make(learning_rate=0.0),
    "frozen": lambda: make(dense_with(frozen=True)),
    "lost in rounding": lambda: make(dense_with(bias=False), learning_rate=1e-30),
    "all gradients are 0": lambda: make(dense("relu", "step"), loss="mse"),
}


@pytest.mark.parametrize("words", CASES)
def test_a_run_that_cannot_move_says_why(words):
    trainer = Trainer(CASES[words]())
    assert why_still(trainer) is None  # nothing has been tried
    trainer.run_epochs(3)
    assert words in str(why_still(trainer))


def test_small_runs_add_up_to_an_epoch():
    trainer = Trainer(make(learning_rate=0.0, batch=1))
    for _ in range(len(trainer.data.train) - 1):
        trainer.run_checked(1)
    assert why_still(trainer) is None
    trainer.run_checked(1)
    assert why_still(trainer) is not None


def test_a_perceptron_without_wrong_answers_has_nothing_to_do():
    experiment = make(
        dense(output="step", hidden=()),
        dataset="and",
        optimizer="perceptron",
        learning_rate=1.0,
        batch=1,
        loss="mse",
    )
    trainer = Trainer(experiment)
    trainer.run_epochs(50)
    trainer.run_epochs(1)
    assert trainer.evaluate().train_score == 1.0
    assert "no wrong answer" in str(why_still(trainer))


def test_a_run_that_moves_says_nothing_also_after_it_stood_still():
    trainer = Trainer(make(learning_rate=0.0))
    trainer.run_epochs(3)
    assert judge_gradients(trainer.experiment, trainer.history, trainer.layout).kind == "none"
    trainer.configure(change(trainer.experiment, learning_rate=0.1))
    assert why_still(trainer) is None
    trainer.run_epochs(3)
    assert why_still(trainer) is None
    assert judge_gradients(trainer.experiment, trainer.history, trainer.layout).kind == "healthy"


def test_steps_lost_in_rounding_are_not_called_right_answers():
    experiment = make(
        dense(output="step", hidden=()),
        dataset="xor_gate",
        optimizer="perceptron",
        learning_rate=1e-30,
        batch=1,
        loss="mse",
    )
    trainer = Trainer(experiment)
    trainer.set_weights("input", OUTPUT, [[1.0, 1.0]])
    trainer.set_biases(OUTPUT, [-0.5])
    for _ in range(4):  # whatever sample comes last
        trainer.run_updates(1)
        trainer.run_epochs(2)
        assert trainer.evaluate().train_score == 0.75
        assert "lost in rounding" in str(why_still(trainer))


# --- neurons that stay equal ----------------------------------------------------------------------


def alike(hidden=(3,), **settings):
    """A network whose hidden layers begin with equal weights."""
    network = dense(hidden=hidden)
    start = Choice("constant", (("value", 0.3),))
    layers = tuple(replace(layer, initializer=start) for layer in network.layers)
    return make(replace(network, layers=layers), batch=5, **settings)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "momentum"])
def test_neurons_that_begin_equal_stay_equal_and_the_run_says_so(optimizer):
    trainer = Trainer(alike(hidden=(3, 2), optimizer=optimizer))
    assert why_alike(trainer) is None  # nothing has been tried
    trainer.run_updates(1)
    said = why_alike(trainer)
    assert str(said).startswith("The neurons of h1 are all equal and get equal gradients")
    for _ in range(5):
        trainer.run_epochs(20)
        assert why_alike(trainer) == said  # the same words all the time
    verdict = judge_gradients(trainer.experiment, trainer.history, trainer.layout, said)
    assert (verdict.kind, verdict.reason) == ("equal", said)


def test_in_single_precision_rounding_does_not_tell_neurons_apart():
    experiment = change(alike(hidden=(33,), optimizer="adam", precision="float32"), batch=32)
    trainer = Trainer(experiment, engine="numpy")  # whose sums differ by the row
    trainer.run_updates(111)
    weights = trainer.weights("input", "h1")
    assert (weights != weights[0]).any()  # by rounding
    assert why_alike(trainer) is not None
    trainer.set_parameter(Key("h1", "2", "input", "x1"), float(weights[1, 0]) * 1.001)
    assert why_alike(trainer) is None


def test_a_layer_of_which_one_neuron_differs_is_not_called_equal():
    trainer = Trainer(alike())
    trainer.set_parameter(Key("h1", "2", "input", "x1"), 0.31)
    trainer.run_updates(1)
    assert why_alike(trainer) is None
    trainer.run_epochs(3)
    assert why_alike(trainer) is None


def test_a_frozen_edge_or_dropout_tells_neurons_apart():
    trainer = Trainer(alike(dropout=0.5))
    trainer.run_updates(1)
    assert why_alike(trainer) is None
    experiment = freeze_edge(alike(), "input", "h1", ("1", "x1"))
    trainer = Trainer(experiment)
    trainer.run_updates(1)
    assert why_alike(trainer) is None


def test_a_usual_start_has_no_equal_neurons():
    trainer = Trainer(make())
    trainer.run_epochs(2)
    assert why_alike(trainer) is None
