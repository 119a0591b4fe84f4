"""One entry adds an activation: menus, files, training, the circuit lab and formulas follow."""

from dataclasses import replace

import numpy as np
import pytest
from PyQt6.QtCore import Qt

from playground import OUTPUT, Trainer
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.activations import ACTIVATIONS, Activation
from playground.core.experiment.circuit import circuit_of
from playground.core.experiment.edits.circuit import with_expression
from playground.core.experiment.parts import UnitPart
from playground.core.experiment.spec import CircuitSpec
from playground.core.experiment.validation import possible_activations
from playground.core.explain.gradient_check import GradientCheck
from playground.core.graph.gates import GATES, activation_gate
from playground.session.format import Session, load_session, save_session
from playground.ui.gate_graph.explain import explain
from playground.ui.gate_graph.titles import headline
from playground.ui.widgets.choice_box import ChoiceBox
from tests.support.experiments import dense, make
from tests.support.formulas import Case
from tests.support.latex_reader import read

NAME = "softsign"


def value(z, out):
    np.divide(z, 1 + np.abs(z), out)


def slope(z, a, out):
    np.divide(1, np.square(1 + np.abs(z)), out)


ENTRY = Activation(
    QT_TRANSLATE_NOOP("core", "softsign"),
    "z / (1 + abs(z))",
    "1 / (1 + abs(z))^2",
    value,
    slope,
    low=-1,
    high=1,
    kinks=(0.0,),
)


@pytest.fixture(autouse=True)
def entry(monkeypatch):
    """The entry in its registry; `gates` makes a gate of every activation when it is imported."""
    monkeypatch.setitem(ACTIVATIONS, NAME, ENTRY)
    monkeypatch.setitem(GATES, NAME, activation_gate(NAME, ENTRY))


@pytest.fixture
def trainer():
    trained = Trainer(make(dense(NAME, NAME)))
    trained.run_updates(5)
    return trained


def test_menus_offer_it_with_its_formula(qapp):
    assert NAME in possible_activations("h1")
    assert NAME in possible_activations(OUTPUT)
    box = ChoiceBox(ACTIVATIONS)
    index = box.findData(NAME)
    assert box.itemText(index) == "softsign"
    assert box.itemData(index, Qt.ItemDataRole.ToolTipRole) == "a = z / (1 + |z|)"


def test_a_session_keeps_it(trainer, tmp_path):
    path = tmp_path / "softsign.nnplay"
    experiment = with_expression(trainer.experiment, "softsign(x) + 1")
    save_session(Session(experiment, trainer.state()), path)
    loaded = load_session(path)
    assert loaded.experiment == experiment
    again = Trainer(replace(trainer.experiment))
    again.restore(loaded.state)
    assert np.array_equal(again.parameters, trainer.parameters)


def test_training_follows_the_right_gradient(trainer):
    columns = trainer.data.train.columns
    check = GradientCheck(trainer.experiment, trainer.layout, trainer.parameters, columns)
    check.step(check.total)
    assert check.verdict in ("agree", "kink")


def test_it_can_be_typed_in_the_circuit_lab():
    circuit = circuit_of(CircuitSpec("softsign(x)", (("x", -3.0),)))
    run = circuit.full_run()
    assert run.values[-1] == -0.75
    assert run.gradients[0] == 1 / 16
    lines = [line.text() for line in explain(run.graph, run, 1)]
    assert headline(run.graph, 1) == "Gate f = x / (1 + |x|)"
    assert lines[0] == "f = x / (1 + |x|) = −3 / (1 + |−3|) = −0.75"
    assert lines[2] == "local: 1 / (1 + |x|)² = 1 / (1 + |−3|)² = 0.0625"


def test_its_formulas_say_what_is_computed():
    case = Case(make(dense(NAME, NAME)))
    forward, activation, slope_formula, *_ = case.formulas(UnitPart("h1", "1"))
    assert r"\frac{z^{(1)}_{1}}{1+\left|z^{(1)}_{1}\right|}" in activation.symbols
    for formula in (forward, activation, slope_formula):
        case.check(formula)
    assert read(activation.numbers) == pytest.approx(read(activation.result))
