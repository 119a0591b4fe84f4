"""Training that overflows: where it stops, what it says, and how it goes on."""

import numpy as np
import pytest

from playground import OUTPUT, Experiment, Trainer
from tests.support.experiments import change, dense, make


def unstable(**values: object) -> Experiment:
    network = values.pop("network", dense("relu", "identity", hidden=(6,)))
    return make(
        network,
        **{
            "dataset": "plane",
            "loss": "mse",
            "learning_rate": 1e6,
            "samples": 40,
            "batch": 7,
            **values,
        },
    )


def first_bad_update(experiment: Experiment, size: int | None = None) -> tuple[int, np.ndarray]:
    """Found the slow way: the number of the update that overflows, and the parameters before it."""
    trainer = Trainer(experiment)
    while True:
        before = trainer.parameters.copy()
        trainer.run_updates(1, size)
        if not np.isfinite(trainer.parameters).all():
            return trainer.update, before


RUNS = {
    "run_epochs": (lambda trainer: trainer.run_epochs(50), None),
    "run_checked": (lambda trainer: trainer.run_checked(200), None),
    "run_while": (lambda trainer: trainer.run_while(iter([True] * 20 + [False]).__next__), None),
    "single samples": (lambda trainer: trainer.run_checked(400, size=1), 1),
}


@pytest.mark.parametrize("optimizer", ["sgd", "momentum"])
@pytest.mark.parametrize("run", RUNS)
def test_divergence_stops_at_the_last_finite_state_and_names_the_update(run, optimizer):
    train, size = RUNS[run]
    experiment = unstable(optimizer=optimizer)
    update, parameters = first_bad_update(experiment, size)
    trainer = Trainer(experiment)
    train(trainer)
    assert trainer.divergence is not None
    assert trainer.divergence.update == update
    assert trainer.update == update - 1
    np.testing.assert_array_equal(trainer.parameters, parameters)
    assert f"update {update:,}" in str(trainer.divergence)


OVERFLOWS = {  # weights of the two linear layers, learning rate: what overflows first
    "the first sum": (1e308, 1.0, 0.1, ("z", "h1")),
    "the second sum": (1e200, 1e200, 0.1, ("z", OUTPUT)),
    "the gradient of the output layer": (1e160, 1e100, 0.1, ("∂L/∂w", OUTPUT)),
    "the error passed back": (1e-80, 1e200, 0.1, ("δ", "h1")),
    "the step": (1e100, 1e100, 1e9, ("Δw", "h1")),
}


@pytest.mark.parametrize("case", OVERFLOWS)
def test_divergence_names_the_tensor_that_overflowed_first(case):
    first, second, rate, expected = OVERFLOWS[case]
    trainer = Trainer(
        make(
            dense("identity", "identity", hidden=(2,)),
            dataset="plane",
            learning_rate=rate,
            batch=50,
        )
    )
    start = trainer.state()  # no weight this large can be set by hand
    trainer.layout.weight(start.parameters, "input", "h1")[...] = first
    trainer.layout.weight(start.parameters, "h1", OUTPUT)[...] = second
    trainer.restore(start)
    trainer.run_checked(1)
    assert (trainer.divergence.tensor, trainer.divergence.layer) == expected


def test_the_way_back_is_the_lowest_loss_and_the_rate_is_blamed():
    trainer = Trainer(make(dataset="plane", network=dense(output="identity", hidden=(4,))))
    trainer.run_epochs(4)
    best, loss = trainer.state(), trainer.evaluate().train_loss
    trainer.configure(change(trainer.experiment, learning_rate=1e5))
    trainer.run_epochs(50)
    healthy = trainer.divergence.healthy
    assert (healthy.state.update, healthy.loss) == (best.update, loss)
    np.testing.assert_array_equal(healthy.state.parameters, best.parameters)
    assert not trainer.divergence.is_of_weights
    assert "The learning rate 100000 is too large." in str(trainer.divergence)


def test_the_way_back_is_the_same_when_it_diverges_again():
    trainer = Trainer(unstable())
    for _ in range(2):
        trainer.run_epochs(50)
        assert trainer.divergence.healthy.state.update == 0
        assert not trainer.divergence.is_of_weights


def test_a_lower_loss_on_the_way_is_the_one_to_go_back_to():
    trainer = Trainer(unstable(learning_rate=0.01))
    trainer.run_epochs(5)
    assert trainer.healthy.state.update == trainer.update  # the loss fell in each of them
    assert trainer.healthy.loss == trainer.evaluate().train_loss


@pytest.mark.parametrize("weight", [1e9, 1e150, 1e200])
def test_weights_that_are_too_large_at_the_start_are_not_the_learning_rates_fault(weight):
    trainer = Trainer(unstable(learning_rate=1e-3))
    start = trainer.state()
    start.parameters[...] = weight
    trainer.restore(start)
    trainer.run_epochs(50)
    assert trainer.divergence.is_of_weights
    assert f"largest |w| = {weight:.3g}" in str(trainer.divergence)
    assert "learning rate" not in str(trainer.divergence)


def test_a_diverged_trainer_goes_on_after_the_learning_rate_is_lowered():
    trainer = Trainer(unstable(network=dense(output="identity", hidden=())))
    trainer.run_epochs(100)
    assert trainer.divergence is not None
    update, size = trainer.update, np.abs(trainer.parameters).max()
    trainer.configure(change(trainer.experiment, learning_rate=0.01))
    assert trainer.divergence is None
    trainer.run_epochs(5)
    assert trainer.divergence is None
    assert trainer.update > update
    assert np.abs(trainer.parameters).max() < size


def test_a_diverged_trainer_learns_after_a_restart_with_a_small_rate():
    trainer = Trainer(unstable())
    trainer.run_epochs(50)
    trainer.configure(change(trainer.experiment, learning_rate=0.01))
    trainer.restart()
    before = trainer.evaluate().train_loss
    trainer.run_epochs(20)
    assert trainer.divergence is None
    assert trainer.evaluate().train_loss < before
