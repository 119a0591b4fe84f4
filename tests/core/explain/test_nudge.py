"""A nudge: what the gradient foretells and what happens."""

from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Key, SpecError, Trainer
from playground.core.catalog.losses import LOSSES
from playground.core.explain.nudge import nudge
from playground.core.explain.objective import NoDerivativeError
from tests.support.experiments import NETWORKS, change, dense, make, output_for

FIRST = Key("h1", "1", "input", "x1")


def trained(experiment, updates=3):
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    return trainer


def nudged(trainer, key=FIRST, epsilon=0.01, columns=None):
    columns = trainer.data.train.columns if columns is None else columns
    return nudge(trainer.experiment, trainer.layout, trainer.parameters, columns, key, epsilon)


def test_a_parabola_by_hand():
    """ŷ = w x with w = 3, x = 2, y = 1.

    J = (6 − 1)² + ½·0.1·w², J′ = 2·5·2 + 0.1·3, J″ = 2·2² + 0.1.
    """
    network = dense(output="identity", hidden=())
    network = replace(network, layers=(replace(network.layers[0], bias=False),))
    trainer = Trainer(make(network, features=("x1",), penalty="l2", penalty_rate=0.1))
    key = Key(OUTPUT, "1", INPUT, "x1")
    trainer.set_parameter(key, 3.0)
    found = nudged(trainer, key, 0.5, np.array([[2.0], [1.0], [1.0]]))
    assert (found.value, found.epsilon) == (3.0, 0.5)
    assert found.before == pytest.approx(25.45)
    assert found.after == pytest.approx(36.6125)
    assert found.real == pytest.approx(11.1625)
    assert found.gradient == pytest.approx(20.3)
    assert found.predicted == pytest.approx(10.15)
    assert found.curvature == pytest.approx(8.1)
    assert found.error == pytest.approx(found.bend) == pytest.approx(1.0125)
    assert not found.crosses_kink


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("name", NETWORKS)
def test_the_real_change_is_that_of_the_shown_training_loss(name, loss):
    output, n_out, dataset = output_for(loss)
    trainer = trained(make(NETWORKS[name]("tanh", output, n_out), dataset=dataset, loss=loss))
    key = Key.bias(OUTPUT, "1")
    found = nudged(trainer, key, -0.03)
    before = trainer.evaluate().train_loss
    trainer.set_parameter(key, trainer.biases(OUTPUT)[0] - 0.03)
    assert found.before == pytest.approx(before, rel=1e-12)
    assert found.after == pytest.approx(trainer.evaluate().train_loss, rel=1e-12)
    assert found.real == pytest.approx(found.after - found.before, rel=1e-9)


def test_the_error_of_the_prediction_shrinks_as_epsilon_squared_and_is_the_bend():
    trainer = trained(make())
    errors = [nudged(trainer, epsilon=epsilon) for epsilon in (1e-2, 1e-3, 1e-4)]
    assert errors[0].error / errors[1].error == pytest.approx(100, rel=0.02)
    assert errors[1].error / errors[2].error == pytest.approx(100, rel=0.02)
    assert errors[2].error == pytest.approx(errors[2].bend, rel=1e-3)


def test_a_tiny_nudge_is_not_drowned_by_a_large_penalty_of_other_parameters():
    found = nudged(
        Trainer(make(penalty="l2", penalty_rate=1e6)), Key("h1", "1", "bias", "bias"), 1e-9
    )
    assert found.before > 1e4
    assert found.real == pytest.approx(found.predicted, rel=1e-5)


def test_no_nudge_changes_nothing():
    found = nudged(trained(make()), epsilon=0.0)
    assert found.real == found.predicted == found.error == 0.0


def test_a_kink_on_the_way_is_told():
    trainer = trained(make(dense("relu", "identity", hidden=(3,))))
    assert nudged(trainer, epsilon=5.0).crosses_kink
    assert not nudged(trainer, epsilon=1e-9).crosses_kink


@pytest.mark.parametrize("epsilon", [1e308, -1e308, 1.0])
def test_an_overflow_is_no_number_and_no_warning(epsilon):
    trainer = trained(make(dense("identity", "identity")))
    trainer.parameters.fill(1e300)
    assert not np.isfinite(nudged(trainer, epsilon=epsilon).after)


def test_it_computes_in_double_precision_and_leaves_training_alone():
    trainer = trained(change(make(dropout=0.5), precision="float32"))
    before = trainer.parameters.copy()
    found = nudged(trainer, epsilon=1e-6)
    assert found.real == pytest.approx(
        found.predicted, rel=1e-4
    )  # in single precision nothing would change
    assert np.array_equal(trainer.parameters, before)


def test_what_cannot_be_nudged_is_refused_in_words():
    with pytest.raises(SpecError, match="or it is cut"):
        nudged(trained(make(NETWORKS["masked"]())))
    with pytest.raises(SpecError, match="cannot be moved by nan"):
        nudged(trained(make()), epsilon=np.nan)
    with pytest.raises(NoDerivativeError):
        nudged(
            Trainer(make(dense(output="step", hidden=()), optimizer="perceptron")),
            Key(OUTPUT, "1", INPUT, "x1"),
        )
