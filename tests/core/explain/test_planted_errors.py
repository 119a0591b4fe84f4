"""The check finds errors planted in backpropagation, gate graph and registries, and names them."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from playground import OUTPUT, Experiment, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.losses_of_z import BINARY, CATEGORICAL
from playground.core.catalog.penalties import PENALTIES
from playground.core.experiment.templates import TEMPLATES
from playground.core.explain.gradient_check import GradientCheck
from playground.core.explain.slope_check import check_slopes
from playground.core.graph.gate_makers import activation_gate
from playground.core.graph.gates import GATES
from playground.session.format import load_session
from tests.support.experiments import dense, make, output_for

ROOT = Path(__file__).parents[3]
HIDDEN = [name for name, entry in ACTIVATIONS.items() if not entry.couples and entry.learns]
OF_Z = [("bce", name) for name in BINARY] + [("cce", name) for name in CATEGORICAL]
SLIP = 1.001
MOST = 200  # parameters of a network; that of the digits has 2,410


def checked(experiment, updates=3, **options):
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    theta, columns = trainer.parameters, trainer.data.train.columns
    check = GradientCheck(trainer.experiment, trainer.layout, theta, columns, **options)
    check.step(min(check.total, MOST))
    return check


def odd(check):
    return {row.odd for row in check.result() if row.verdict == "differ"}


def scaled_slope(entry):
    def derivative(z, a, out):
        entry.derivative(z, a, out)
        np.multiply(out, SLIP, out)

    return derivative


def slipped_chain(entry):
    return lambda z, a, delta, scratch: [
        *entry.backward(z, a, delta, scratch),
        partial(np.multiply, delta, SLIP, delta),
    ]


def use(monkeypatch, name, entry):
    """Put an activation in the place of `name`, and its gate."""
    monkeypatch.setitem(ACTIVATIONS, name, entry)
    monkeypatch.setitem(GATES, name, activation_gate(name, entry))


# --- in the engine --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", HIDDEN)
def test_an_error_in_the_backward_pass_of_an_activation(monkeypatch, name):
    entry = ACTIVATIONS[name]
    monkeypatch.setitem(ACTIVATIONS, name, replace(entry, chain=slipped_chain(entry)))
    check = checked(make(dense(name, "identity", hidden=(3,))))
    assert check.verdict == "differ"
    assert odd(check) == {"backprop"}
    assert all(slope.agrees for slope in check.slopes)


def test_an_error_in_the_backward_pass_of_softmax(monkeypatch):
    entry = ACTIVATIONS["softmax"]
    monkeypatch.setitem(ACTIVATIONS, "softmax", replace(entry, chain=slipped_chain(entry)))
    experiment = make(dense(output="softmax", n_out=3, hidden=(3,)), dataset="blobs")
    assert odd(checked(experiment)) == {"backprop"}


@pytest.mark.parametrize("name", LOSSES)
def test_an_error_in_the_slope_of_a_loss(monkeypatch, name):
    entry = LOSSES[name]
    monkeypatch.setitem(LOSSES, name, replace(entry, of_z={}, factor=SLIP * entry.factor))
    output, n_out, dataset = output_for(name)
    check = checked(make(dense("tanh", output, n_out, (3,)), dataset=dataset, loss=name))
    assert check.verdict == "differ"
    assert "backprop" in odd(check)
    (loss,) = [slope for slope in check.slopes if slope.kind == "loss"]
    assert not loss.agrees
    assert loss.slope == pytest.approx(SLIP * loss.numeric, rel=1e-4)


@pytest.mark.parametrize(("loss", "output"), OF_Z)
def test_an_error_in_a_loss_that_takes_the_activation_in(monkeypatch, loss, output):
    entry = LOSSES[loss].of_z[output]

    def bind(z, a, t, out):
        run = entry.bind_slope(z, a, t, out)
        return lambda: (run(), np.multiply(out, SLIP, out))

    of_z = {**LOSSES[loss].of_z, output: replace(entry, bind_slope=bind)}
    monkeypatch.setitem(LOSSES, loss, replace(LOSSES[loss], of_z=of_z))
    experiment = make(dense(output=output, n_out=3, hidden=(3,)), dataset="blobs", loss=loss)
    check = checked(experiment)
    assert odd(check) == {"backprop"}
    assert [slope.kind for slope in check.slopes if not slope.agrees] == ["loss"]


@pytest.mark.parametrize("name", ["l1", "l2"])
def test_an_error_in_a_penalty(monkeypatch, name):
    entry = PENALTIES[name]

    def slope(weights, out):
        entry.slope(weights, out)
        np.multiply(out, 1.1, out)

    monkeypatch.setitem(PENALTIES, name, replace(entry, slope=slope))
    assert checked(make(penalty=name, penalty_rate=0.1)).verdict == "differ"


# --- in the gate graph ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["add", "multiply", "tanh", "sigmoid", "loss_mse"])
def test_an_error_in_a_gate_is_found_and_is_the_graphs(monkeypatch, name):
    gate = GATES[name]

    def slopes(inputs, value, constants):
        first, *others = gate.slopes(inputs, value, constants)
        return (first * SLIP, *others)

    monkeypatch.setitem(GATES, name, replace(gate, slopes=slopes))
    check = checked(make(dense("tanh", "sigmoid", hidden=(3,))))
    assert check.verdict == "differ"
    assert odd(check) == {"graph"}
    assert all(slope.agrees for slope in check.slopes)


def test_it_is_found_also_where_the_graph_takes_some_samples_only(monkeypatch):
    monkeypatch.setattr("playground.core.explain.graph_gradient.MOST_STEPS", 200)
    experiment = make(dense("tanh", "tanh", hidden=(3,)))
    check = checked(experiment)
    assert 1 < check.graph.samples < 12
    assert check.verdict == "agree"
    gate = GATES["tanh"]
    wrong = replace(gate, slopes=lambda x, v, c: (gate.slopes(x, v, c)[0] * SLIP,))
    monkeypatch.setitem(GATES, "tanh", wrong)
    assert odd(checked(experiment)) == {"graph"}


# --- in a registry --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*HIDDEN, "softmax"])
def test_an_error_in_a_derivative_is_named(monkeypatch, name):
    entry = ACTIVATIONS[name]
    if name == "softmax":
        experiment = make(dense(output=name, n_out=3, hidden=(3,)), dataset="blobs", loss="cce")
        monkeypatch.setitem(ACTIVATIONS, name, replace(entry, derivative=scaled_slope(entry)))
    else:
        experiment = make(dense(name, "identity", hidden=(3,)))
        use(monkeypatch, name, replace(entry, derivative=scaled_slope(entry)))
    check = checked(experiment)
    assert check.verdict == "differ"
    (wrong,) = [slope for slope in check.slopes if not slope.agrees]
    assert (wrong.kind, wrong.label) == ("activation", entry.label)
    assert wrong.slope == pytest.approx(SLIP * wrong.numeric, rel=1e-4)
    if name != "softmax":
        assert odd(check) == {"numeric" if entry.chain is None else "graph"}


PAIRS = [
    (loss, output)
    for loss, entry in LOSSES.items()
    for output, activation in ACTIVATIONS.items()
    if entry.coding != "probability" or activation.is_probability
]


@pytest.mark.parametrize(("loss", "output"), PAIRS)
def test_every_derivative_of_the_registries_is_right(loss, output):
    experiment = make(dense(output=output, n_out=3), loss=loss)
    targets = np.eye(3)[:, np.arange(20) % 3]
    columns = np.vstack([np.zeros((3, 20)), targets])
    assert [slope for slope in check_slopes(experiment, columns) if not slope.agrees] == []


# --- no false alarm -------------------------------------------------------------------------------


def shipped():
    for name, template in TEMPLATES.items():
        yield pytest.param(template.build(), id=name)
    for path in sorted((ROOT / "resources" / "examples").glob("*.nnplay")):
        yield pytest.param(load_session(path).experiment, id=path.stem)


# the perceptron rule is no derivative
WITH_GRADIENT = [case for case in shipped() if not case.values[0].optimizer.error_correction]


@pytest.mark.parametrize("updates", [0, pytest.param(100, marks=pytest.mark.slow)])
@pytest.mark.parametrize("experiment", WITH_GRADIENT)
def test_no_false_alarm_in_what_is_shipped(monkeypatch, experiment, updates):
    monkeypatch.setattr("playground.core.explain.graph_gradient.MOST_STEPS", 10_000)  # quick
    check = checked(experiment, updates)
    assert odd(check) == set()
    assert check.verdict in ("agree", "kink", "truncation")


def saturated():
    return load_session(ROOT / "resources/examples/trouble-saturated-tanh.nnplay").experiment


def test_truncation_is_told_from_an_error(monkeypatch):
    (off,) = [row for row in checked(saturated(), 0).result() if row.verdict != "agree"]
    assert off.verdict == "truncation"
    assert 1e-5 < off.error < 1e-4
    entry = ACTIVATIONS["tanh"]
    monkeypatch.setitem(ACTIVATIONS, "tanh", replace(entry, chain=slipped_chain(entry)))
    assert checked(saturated(), 0).verdict == "differ"


@pytest.mark.parametrize("epsilon", [1e-2, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12])
def test_another_epsilon_is_no_alarm_and_an_error_is_one_for_each(monkeypatch, epsilon):
    experiment = Experiment()
    found = {row.verdict for row in checked(experiment, 20, epsilon=epsilon).result()}
    assert found <= {"agree", "truncation" if epsilon > 1e-5 else "rounding"}
    entry = ACTIVATIONS["tanh"]
    monkeypatch.setitem(ACTIVATIONS, "tanh", replace(entry, chain=slipped_chain(entry)))
    assert checked(experiment, 20, epsilon=epsilon).verdict == "differ"


def test_an_error_in_one_weight_is_that_weights(monkeypatch):
    rows = {row.key: row for row in checked(make()).result()}
    assert all(row.graph == pytest.approx(row.analytic, rel=1e-9) for row in rows.values())
    assert any(key.layer == OUTPUT for key in rows)
