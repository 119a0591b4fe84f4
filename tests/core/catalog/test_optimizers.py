"""Optimisers: two updates by hand, and textbook formulas on vectors."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Choice, LayerSpec, NetworkSpec, Trainer
from playground.core.catalog.optimizer_rules import Vectors
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from tests.support.experiments import change, dense, make, masked

# ½ θ², so the gradient is θ; θ = 1, η = 0.1, default numbers: θ after one and two updates
BY_HAND = {
    "gd": (0.9, 0.81),
    "sgd": (0.9, 0.81),
    "perceptron": (0.9, 0.81),
    "momentum": (0.9, 0.72),  # v = 1; v = 0.9 + 0.9
    "nesterov": (0.81, 0.5751),  # 1 + 0.9 v = 1.9; v = 0.9 + 0.81, 0.81 + 0.9 v = 2.349
    "adagrad": (0.9, 0.8331035),  # s = 1; s = 1.81, 0.9/1.3453624
    "rmsprop": (0.6837722, 0.4988706),  # s = 0.1; s = 0.09 + 0.1·0.4675445
    "adam": (0.9, 0.8004122),  # m̂ = 0.18/0.19, v̂ = 0.001809/0.001999
    "adamw": (0.899, 0.7985190),  # 0.1·0.01·θ more each time
}


def vectors(
    name: str, theta: np.ndarray, rate: float, weights: np.ndarray | None = None
) -> Vectors:
    empty = np.zeros_like
    return Vectors(
        theta=theta,
        grad=empty(theta),
        step=np.full_like(theta, np.nan),
        slots={slot: empty(theta) for slot in OPTIMIZERS[name].slots},
        scratch=np.full_like(theta, np.nan),
        weights=np.ones_like(theta) if weights is None else weights,
        descent=np.array(-rate),
        ticks=np.zeros(()),
    )


def run(
    name: str, v: Vectors, gradients: list[np.ndarray], **options: float
) -> Iterator[np.ndarray]:
    operations = OPTIMIZERS[name].build(v, Choice(name, tuple(options.items())).numbers(OPTIMIZERS))
    for gradient in gradients:
        v.grad[...] = gradient
        for operation in operations:
            operation()
        v.theta[...] += v.step
        yield v.theta.copy()


@pytest.mark.parametrize("name", BY_HAND)
def test_two_updates_on_a_parabola_worked_by_hand(name):
    v = vectors(name, np.ones(1), 0.1)
    operations = OPTIMIZERS[name].build(v, Choice(name).numbers(OPTIMIZERS))
    for expected in BY_HAND[name]:
        v.grad[...] = v.theta
        for operation in operations:
            operation()
        v.theta[...] += v.step
        assert v.theta.item() == pytest.approx(expected, abs=1e-7)


def textbook_adam(theta, gradients, rate, beta1, beta2, epsilon, decay, weights):
    m, s = np.zeros_like(theta), np.zeros_like(theta)
    for t, g in enumerate(gradients, 1):
        m, s = beta1 * m + (1 - beta1) * g, beta2 * s + (1 - beta2) * g * g
        m_hat, s_hat = m / (1 - beta1**t), s / (1 - beta2**t)
        theta = theta - rate * (m_hat / (np.sqrt(s_hat) + epsilon) + decay * weights * theta)
        yield theta


@pytest.mark.parametrize(("name", "decay"), [("adam", 0.0), ("adamw", 0.3)])
@pytest.mark.parametrize(
    ("beta1", "beta2", "epsilon"),
    [(0.9, 0.999, 1e-8), (0.0, 0.5, 1e-2), (0.5, 0.0, 1.0), (0.0, 0.0, 1e-3)],
)
def test_adam_is_the_textbook_formula_early_and_long_after_its_correction_has_settled(
    name, decay, beta1, beta2, epsilon
):
    rng = np.random.default_rng(0)
    theta, gradients = rng.normal(size=6), list(rng.normal(size=(150, 6)))
    weights = np.array([1.0, 1, 1, 1, 0, 0])
    options = {"beta1": beta1, "beta2": beta2, "epsilon": epsilon} | (
        {"decay": decay} if decay else {}
    )
    ours = run(name, vectors(name, theta.copy(), 0.01, weights), gradients, **options)
    expected = textbook_adam(theta, gradients, 0.01, beta1, beta2, epsilon, decay, weights)
    np.testing.assert_allclose(list(ours), list(expected), rtol=1e-11, atol=1e-13)


def test_adam_follows_a_learning_rate_that_changes_after_its_correction_has_settled():
    gradients = list(np.random.default_rng(1).normal(size=(80, 3)))
    v = vectors("adam", np.zeros(3), 0.1)
    updates = run("adam", v, gradients, beta1=0.5, beta2=0.5)
    before = [next(updates) for _ in range(70)][-1]
    v.descent[...] = -0.2
    step = next(updates) - before
    w = vectors("adam", np.zeros(3), 0.1)
    thetas = list(run("adam", w, gradients[:71], beta1=0.5, beta2=0.5))
    np.testing.assert_allclose(step, 2 * (thetas[70] - thetas[69]), rtol=1e-10)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_zero_learning_rate_moves_nothing(name):
    theta = np.random.default_rng(2).normal(size=4)
    for moved in run(name, vectors(name, theta.copy(), 0.0), [np.ones(4)] * 3):
        np.testing.assert_array_equal(moved, theta)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_gradient_is_only_read(name):
    v = vectors(name, np.ones(3), 0.1)
    for _ in run(name, v, [np.array([1.0, -2.0, 3.0])] * 3):
        assert v.grad.tolist() == [1.0, -2.0, 3.0]


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_frozen_layers_frozen_edges_and_cut_edges_never_move(name):
    single = OPTIMIZERS[name].error_correction
    network = dense(output="step", hidden=()) if single else masked()
    first, *rest = network.connections
    network = replace(network, connections=(replace(first, frozen=frozenset({("1", "x2")})), *rest))
    if not single:
        network = replace(
            network,
            layers=(network.layers[0], replace(network.layers[1], frozen=True), network.layers[2]),
        )
    trainer = Trainer(make(network, optimizer=name, penalty="l1", learning_rate=0.1))
    start = trainer.state().parameters
    trainer.run_epochs(5)
    moved, trainable = trainer.parameters != start, trainer.layout.trainable
    assert not moved[~trainable].any()
    assert moved[trainable].all()
    assert 0 < trainable.sum() < trainable.size
    for slot in trainer.state().slots.values():
        assert not slot[~trainable].any()  # and the optimiser gathers nothing for them
        assert slot[trainable].all()


def gradient_of(experiment) -> np.ndarray:
    trainer = Trainer(experiment)
    trainer.run_updates(1)
    return trainer.gradient.copy()


def test_clipping_shortens_a_long_gradient_to_the_limit_and_keeps_its_direction():
    experiment = make()
    free = gradient_of(experiment)
    length = np.linalg.norm(free)
    clipped = gradient_of(change(experiment, clip=float(length / 3)))
    np.testing.assert_allclose(clipped, free / 3, rtol=1e-12)
    np.testing.assert_array_equal(gradient_of(change(experiment, clip=float(length * 2))), free)


@pytest.mark.parametrize("penalty", PENALTIES)
def test_a_penalty_adds_its_slope_to_weights_and_leaves_biases_alone(penalty):
    gradients = []
    for name in ("none", penalty):
        trainer = Trainer(make(penalty=name, penalty_rate=0.5), engine="numpy")
        trainer.set_biases("h1", np.array([0.5, -1.0, 2.0]))
        start, weights = trainer.parameters.copy(), trainer.layout.is_weight
        trainer.run_updates(1)
        gradients.append(trainer.gradient)
    added = gradients[1] - gradients[0]
    l1 = np.sign
    slope = {"none": np.zeros_like, "l1": l1, "l1_zeros": l1, "l2": np.array}[penalty](start)
    np.testing.assert_allclose(added[weights], 0.5 * slope[weights], rtol=1e-9, atol=1e-15)
    assert (added[~weights] == 0).all()


@pytest.mark.parametrize("penalty", PENALTIES)
def test_the_slope_of_a_penalty_is_the_central_difference_of_its_value(penalty):
    entry, w, h = PENALTIES[penalty], np.array([-1.3, 0.2, 2.0]), 1e-6
    slope = np.full(3, np.nan)
    entry.slope(w, slope)
    numeric = [
        (entry.value(w + h * unit) - entry.value(w - h * unit)) / (2 * h) for unit in np.eye(3)
    ]
    np.testing.assert_allclose(slope, numeric, atol=1e-8)


@pytest.mark.parametrize("name", [name for name, entry in OPTIMIZERS.items() if entry.full_batch])
def test_a_full_batch_optimizer_makes_one_update_an_epoch(name):
    trainer = Trainer(make(optimizer=name, batch=2))
    trainer.run_epochs(3)
    assert (trainer.epoch, trainer.update) == (3, 3)


def quadratic() -> NetworkSpec:
    return NetworkSpec.stack(LayerSpec.dense(OUTPUT, 1, "identity"))


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_lowers_the_loss_of_a_linear_fit(name):
    trainer = Trainer(
        make(quadratic(), dataset="plane", samples=100, optimizer=name, learning_rate=0.003)
    )
    trainer.set_weights(INPUT, OUTPUT, np.array([[0.4, -0.3]]))
    first = trainer.evaluate().train_loss
    trainer.run_epochs(30)
    assert trainer.evaluate().train_loss < 0.9 * first
