"""The gradient check finds what is right, what is wrong, and what cannot be told."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from playground import INPUT, OUTPUT, Experiment, Key, SpecError, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.engine.passes import SetGradient
from playground.core.engine.updating import penalty_gradient
from playground.core.explain.gradient_check import (
    VERDICTS,
    GradientCheck,
    error_curve,
    notes,
    relative_error,
)
from playground.core.explain.objective import NoDerivativeError
from playground.core.observe.sample_pass import SamplePass
from playground.core.observe.watch import Watch
from tests.support.experiments import NETWORKS, change, dense, make, output_for, with_values

HIDDEN = [name for name, entry in ACTIVATIONS.items() if not entry.couples and entry.learns]
FIRST = Key("h1", "1", "input", "x1")


def trained(experiment, updates=3):
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    return trainer


def check_of(trainer, columns=None, **options):
    columns = trainer.data.train.columns if columns is None else columns
    return GradientCheck(trainer.experiment, trainer.layout, trainer.parameters, columns, **options)


def finished(trainer, **options):
    check = check_of(trainer, **options)
    check.step(check.total)
    return check


def one_weight(output, loss, weight, x=1.0, target=1.0, penalty="none", **values):
    """A network of a single weight, and its single sample."""
    network = dense(output=output, hidden=())
    network = replace(network, layers=(replace(network.layers[0], bias=False),))
    trainer = Trainer(make(network, loss=loss, features=("x1",), penalty=penalty, **values))
    trainer.set_parameter(Key(OUTPUT, "1", INPUT, "x1"), weight)
    return trainer, np.array([[x], [1.0], [target]])


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("hidden", HIDDEN)
def test_backpropagation_agrees_for_every_activation_and_loss(hidden, loss):
    output, n_out, dataset = output_for(loss)
    check = finished(
        trained(make(NETWORKS["skip"](hidden, output, n_out), dataset=dataset, loss=loss))
    )
    assert check.verdict in ("agree", "kink")
    assert all(row.crosses_kink for row in check.result() if row.verdict == "kink")
    assert all(
        row.error < 1e-5 or abs(row.analytic - row.numeric) < 1e-10
        for row in check.result()
        if not row.crosses_kink
    )


@pytest.mark.parametrize(
    ("hidden", "loss"),
    list(itertools.product(["tanh", "relu", "gelu", "softplus"], ["bce", "mse"])),
)
def test_it_agrees_in_a_deep_network_that_has_learned_until_its_answers_are_sure(hidden, loss):
    trainer = Trainer(
        change(
            Experiment(),
            network=dense(hidden, "sigmoid", hidden=(6,) * 6),
            samples=120,
            loss=loss,
            learning_rate=0.3,
        )
    )
    trainer.run_epochs(60)
    check = finished(trainer)
    assert check.verdict in ("agree", "kink"), check.result()[0]


@pytest.mark.parametrize("name", NETWORKS)
def test_every_parameter_but_the_cut_ones_is_checked_and_its_gradient_is_the_shown_one(name):
    trainer = trained(make(NETWORKS[name](), penalty="l2", penalty_rate=0.05))
    check = finished(trainer)
    expected = SetGradient(
        trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train.columns
    ).run() + penalty_gradient(trainer.experiment, trainer.layout, trainer.parameters)
    rows = {row.key: row for row in check.result()}
    assert set(rows) == {
        key
        for key, exists in zip(trainer.layout.keys, trainer.layout.exists, strict=True)
        if exists
    }
    for key, row in rows.items():
        assert row.analytic == pytest.approx(expected[trainer.layout.offsets[key]], rel=1e-12)
        assert row.numeric == pytest.approx(row.analytic, rel=1e-5, abs=1e-9)
        assert row.verdict == "agree"


def test_a_slip_in_the_backward_pass_is_found_and_comes_first(monkeypatch):
    class Slipped(SetGradient):
        def run(self):
            gradient = super().run()
            gradient[2] *= 1.1
            gradient[5] *= 1.001
            return gradient

    monkeypatch.setattr("playground.core.explain.objective.SetGradient", Slipped)
    trainer = trained(make())
    check = finished(trainer)
    first, second, *others = check.result()
    assert check.verdict == first.verdict == second.verdict == "differ"
    assert (first.key, second.key) == (trainer.layout.keys[2], trainer.layout.keys[5])
    assert first.error == pytest.approx(0.1 / 2.1, rel=1e-4)
    assert all(row.verdict == "agree" for row in others)


@pytest.mark.parametrize(
    ("output", "loss", "weight", "target", "penalty"),
    [
        ("relu", "mse", 0.0, 1.0, "none"),
        ("leaky_relu", "mse", 4e-6, 1.0, "none"),
        ("identity", "mae", 1.000004, 1.0, "none"),
        ("identity", "mse", 1e-6, 1.0, "l1"),
    ],
)
def test_a_difference_across_a_kink_is_flagged_and_not_called_wrong(
    output, loss, weight, target, penalty
):
    trainer, column = one_weight(
        output, loss, weight, 1.0, target, penalty, penalty_rate=0.5, dataset="plane"
    )
    check = check_of(trainer, column)
    check.step()
    (row,) = check.result()
    assert row.crosses_kink
    assert row.error > 1e-3
    assert row.verdict == check.verdict == "kink"
    trainer, column = one_weight(
        output, loss, weight + 0.1, 1.0, target, penalty, penalty_rate=0.5, dataset="plane"
    )
    check = check_of(trainer, column)
    check.step()
    assert not check.result()[0].crosses_kink
    assert check.verdict == "agree"


@pytest.mark.parametrize(("loss", "weight"), [("huber", 2.0), ("hinge", 1.0)])
def test_the_kinks_of_huber_and_hinge_are_known(loss, weight):
    for at, crosses in ((weight, True), (weight + 1e-3, False), (weight - 1e-3, False)):
        trainer, column = one_weight("identity", loss, at)
        check = check_of(trainer, column)
        check.step()
        assert check.result()[0].crosses_kink == crosses


def test_the_kink_may_be_that_of_a_single_sample_in_a_later_layer():
    trainer = trained(make(dense("relu", "identity", hidden=(3, 2))))
    watch = Watch("sample", 4, "z")
    values = (
        SamplePass(
            trainer.experiment, trainer.layout, trainer.parameters, trainer.data.train, watch
        )
        .run()
        .values
    )
    trainer.biases("h2")[0] -= values["h2"][0]  # now sample 4 is at the kink
    rows = {row.key: row for row in finished(trainer).result()}
    assert rows["h2", "1", "bias", "bias"].crosses_kink
    assert not rows["h2", "2", "bias", "bias"].crosses_kink


def test_a_hidden_step_function_passes_no_gradient_and_its_jump_is_a_kink():
    trainer = trained(make(dense("step", "identity", hidden=(3,))))
    assert finished(trainer).verdict == "agree"
    trainer.set_weights(INPUT, "h1", np.zeros((3, 2)))
    trainer.set_biases("h1", np.zeros(3))
    rows = {row.key: row for row in finished(trainer).result()}
    assert rows["h1", "1", "bias", "bias"].analytic == 0.0
    assert abs(rows["h1", "1", "bias", "bias"].numeric) > 100
    assert rows["h1", "1", "bias", "bias"].verdict == "kink"


def test_the_perceptron_rule_is_no_derivative_and_refused():
    trainer = Trainer(make(dense(output="step", hidden=()), optimizer="perceptron"))
    with pytest.raises(NoDerivativeError, match="not the derivative of a loss"):
        check_of(trainer)
    with pytest.raises(NoDerivativeError):
        curve(trainer, [1e-5], Key(OUTPUT, "1", INPUT, "x1"))


def test_it_computes_in_double_precision_whatever_training_does():
    trainer = trained(change(make(), precision="float32"))
    check = finished(trainer)
    assert check.verdict == "agree"
    assert max(row.error for row in check.result()) < 1e-6  # single precision would leave 1e-2


def test_dropout_is_off():
    trainer = trained(make(dropout=0.5))
    assert finished(trainer).verdict == "agree"


def test_many_samples_are_passed_in_parts():
    trainer = trained(make(samples=3000))
    check = check_of(trainer)
    check.step(4)
    assert check.verdict == "agree"
    assert check.result()[0].error < 1e-6


def test_slices_find_what_one_run_finds_and_say_how_far_they_are():
    trainer = trained(make())
    whole, parts = finished(trainer), check_of(trainer)
    assert (parts.done, parts.total, parts.result(), parts.is_done) == (0, 13, (), False)
    parts.step(4)
    assert parts.done == 4
    parts.run_for(0.0)
    assert parts.done == 5
    assert parts.run_for(60.0)
    assert parts.is_done
    assert parts.result() == whole.result()
    parts.step()
    assert parts.done == 13


def test_rows_are_sorted_by_verdict_and_error():
    trainer = trained(change(Experiment(), network=dense("relu", "sigmoid")))
    rows = finished(trainer).result()
    order = [(VERDICTS.index(row.verdict), -row.error) for row in rows]
    assert order == sorted(order)


def test_an_overflow_is_said_and_harms_nothing():
    trainer = trained(make(dense("relu", "identity")))
    trainer.parameters.fill(1e300)
    before = trainer.parameters.copy()
    check = finished(trainer)
    assert check.verdict == "overflow"
    assert np.array_equal(trainer.parameters, before)


@pytest.mark.parametrize("epsilon", [0.0, -1e-5, np.nan, np.inf])
def test_an_epsilon_that_is_none_is_refused(epsilon):
    with pytest.raises(SpecError, match="ε must be a positive number"):
        check_of(trained(make()), epsilon=epsilon)


def test_what_has_to_be_said_is_said():
    assert notes(make()) == ()
    said = " ".join(
        notes(make(dense("step"), dropout=0.2, clip=1.0, penalty="l2", precision="float32"))
    )
    for word in ("Dropout", "Clipping", "penalty", "single precision", "step"):
        assert word in said


def curve(trainer, epsilons, key=FIRST):
    return error_curve(
        trainer.experiment,
        trainer.layout,
        trainer.parameters,
        trainer.data.train.columns,
        key,
        epsilons,
    )


def test_the_error_against_epsilon_is_a_v_with_a_slope_of_two_on_the_right():
    trainer = trained(make())
    epsilons = 10.0 ** np.arange(-13, 0)
    errors = curve(trainer, epsilons)
    best = int(errors.argmin())
    assert 1e-8 < epsilons[best] < 1e-3
    assert errors[0] > 100 * errors[best]  # rounding
    assert errors[-2] / errors[-3] == pytest.approx(100, rel=0.1)  # truncation: ε²
    assert errors[-3] / errors[-4] == pytest.approx(100, rel=0.1)


def test_an_epsilon_lost_in_rounding_gives_a_difference_of_nothing():
    assert curve(trained(make()), [1e-30]).tolist() == [1.0]


def test_the_curve_refuses_cut_edges_and_what_is_no_epsilon():
    with pytest.raises(SpecError, match="or it is cut"):
        curve(trained(make(NETWORKS["masked"]())), [1e-5])
    with pytest.raises(SpecError, match="positive"):
        curve(trained(make()), [1e-5, 0.0])


def test_relative_errors():
    assert relative_error(0.0, 0.0) == 0.0
    assert relative_error(1.0, -1.0) == relative_error(0.0, 2.0) == 1.0
    assert relative_error(1.0, 1.002) == pytest.approx(0.001, rel=1e-2)
    assert np.isnan(relative_error(np.inf, np.inf))


@pytest.mark.parametrize("loss", ["mse", "half_sse"])
def test_several_values_agree_in_all_three_ways(loss):
    check = check_of(trained(change(with_values(), loss=loss)))
    check.step(check.total)
    assert {row.verdict for row in check.result()} == {"agree"}
