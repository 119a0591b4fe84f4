"""All formats of the registry: what they hold, and what they refuse with a sentence."""

from dataclasses import fields, replace

import numpy as np
import pytest

from playground import Experiment, LayerSpec, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.spec import ConnectionSpec
from playground.core.experiment.training_spec import TrainingSpec
from playground.exchange.exports import onnx_nodes
from playground.exchange.exports.code import numpy_rows, program, pytorch_rows
from playground.exchange.exports.errors import ExportError
from playground.exchange.exports.formats import EXPORTS
from tests.support.experiments import change, dense, make

CODE = ("numpy", "pytorch", "notebook")
WEIGHTS = ("npz", "safetensors")
# entries of the registries that a language has no row for yet: they are refused
WITHOUT_ROW = {"NumPy": set(), "PyTorch": set(), "ONNX": set()}


def test_entries_without_a_row_are_listed_here():
    values = {name for name, loss in LOSSES.items() if not loss.of_z}
    both = {(name, output) for name, loss in LOSSES.items() for output in loss.of_z}
    wanted = {*ACTIVATIONS, *values, *both, *OPTIMIZERS, *PENALTIES, *SCHEDULES}
    for language, rows in (("NumPy", numpy_rows), ("PyTorch", pytorch_rows)):
        tables = rows.ACTIVATIONS, rows.LOSSES, rows.LOSSES_OF_Z, rows.OPTIMIZERS, rows.PENALTIES
        known = {name for table in tables for name in table} | set(numpy_rows.SCHEDULES)
        assert wanted - known == WITHOUT_ROW[language]
    assert ACTIVATIONS.keys() - onnx_nodes.ACTIVATIONS.keys() == WITHOUT_ROW["ONNX"]


def test_every_setting_that_changes_the_numbers_is_known_to_programs():
    """Add a field here when programs follow it, or refuse it in `Program`."""
    training = {field.name for field in fields(TrainingSpec)}
    assert training == {
        *("loss", "optimizer", "learning_rate", "batch", "schedule", "penalty", "penalty_rate"),
        *("dropout", "clip", "stop", "precision", "class_weights", "order"),
    }
    layer = {field.name for field in fields(LayerSpec)}
    assert layer == {
        *("id", "units", "activation", "initializer", "bias", "frozen", "frozen_bias"),
        *("shared_bias", "start"),
    }
    assert {field.name for field in fields(ConnectionSpec)} == {"source", "target", "cut", "frozen"}


@pytest.mark.parametrize("name", [*CODE, "onnx"])
def test_an_activation_without_a_row_is_refused_with_its_name(name, monkeypatch):
    added = replace(ACTIVATIONS["tanh"], label="softsign")
    monkeypatch.setitem(ACTIVATIONS, "softsign", added)
    with pytest.raises(ExportError, match="softsign"):
        EXPORTS[name].content(Trainer(make(dense("softsign"))))


@pytest.mark.parametrize(
    ("field", "registry", "like"),
    [
        ("optimizer", OPTIMIZERS, "sgd"),
        ("schedule", SCHEDULES, "step"),
        ("penalty", PENALTIES, "l2"),
    ],
)
@pytest.mark.parametrize("name", CODE)
def test_other_entries_without_a_row_are_refused_with_their_name(
    name, field, registry, like, monkeypatch
):
    monkeypatch.setitem(registry, "unheard", replace(registry[like], label="not heard of"))
    with pytest.raises(ExportError, match="not heard of"):
        EXPORTS[name].content(Trainer(make(**{field: "unheard"})))


@pytest.mark.parametrize("name", CODE)
def test_a_loss_without_a_row_is_refused_with_its_name(name, monkeypatch):
    monkeypatch.setitem(LOSSES, "unheard", replace(LOSSES["mse"], label="not heard of"))
    with pytest.raises(ExportError, match="not heard of"):
        EXPORTS[name].content(Trainer(make(loss="unheard")))


@pytest.mark.parametrize("name", CODE)
def test_too_many_numbers_are_refused_and_the_sentence_says_what_to_do(name, monkeypatch):
    monkeypatch.setattr(program, "MOST_NUMBERS", 1_624)  # 25 and 400 samples of 4 are one more
    with pytest.raises(ExportError, match=r"1,625 .* Export the weights"):
        EXPORTS[name].content(Trainer(Experiment()))


@pytest.mark.parametrize("name", [*CODE, "onnx"])
def test_numbers_that_overflowed_are_refused(name):
    trainer = Trainer(Experiment())
    trainer.parameters[0] = np.inf
    with pytest.raises(ExportError):
        EXPORTS[name].content(trainer)


@pytest.mark.parametrize("name", [*CODE, "onnx"])
def test_weights_with_which_a_loss_overflows_are_refused(name):
    trainer = Trainer(make(dense("identity", "identity")))
    trainer.parameters[:] *= 1e200
    with pytest.raises(ExportError, match="too large for this format"):
        EXPORTS[name].content(trainer)


@pytest.mark.parametrize("name", EXPORTS)
def test_making_it_changes_nothing_of_the_session(name):
    trainer = Trainer(change(make(dropout=0.2), samples=40))
    trainer.run_updates(5)
    before = trainer.state()
    EXPORTS[name].content(trainer)
    np.testing.assert_array_equal(trainer.state().parameters, before.parameters)
    assert trainer.state().order_random == before.order_random
    assert trainer.state().dropout_random == before.dropout_random


def test_weights_can_be_exported_whatever_the_entries(monkeypatch):
    monkeypatch.setitem(ACTIVATIONS, "softsign", replace(ACTIVATIONS["tanh"], label="softsign"))
    for name in WEIGHTS:
        assert EXPORTS[name].content(Trainer(make(dense("softsign"))))
