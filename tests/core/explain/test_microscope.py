"""The microscope: its lines lead to exactly the update that the trainer makes."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from playground import Choice, Key, SpecError, Trainer
from playground.core.basics.notation import parse_maths
from playground.core.basics.worksheet import Worksheet, WorksheetLine
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.schedules import SCHEDULES
from playground.core.explain.microscope import FROZEN, STAYS_ZERO, TO_ZERO, microscope
from playground.core.training.rehearsal import rehearse
from tests.support.experiments import NETWORKS, change, dense, make

UPDATES = 6
PERIODS = {"step": 1, "exponential": 2, "cosine": 5, "warmup": 4}


def experiment_for(optimizer, penalty="none", clip=0.0, schedule="constant", **values):
    network = (
        dense(output="step", hidden=())
        if OPTIMIZERS[optimizer].error_correction
        else NETWORKS["skip"]()
    )
    options = (("period", PERIODS[schedule]),) if schedule in PERIODS else ()
    training = {
        "penalty": penalty,
        "penalty_rate": 0.05,
        "clip": clip,
        "schedule": Choice(schedule, options),
    }
    return make(network, optimizer=optimizer, learning_rate=0.1, **training, **values)


def existing(trainer):
    return [
        key for key, there in zip(trainer.layout.keys, trainer.layout.exists, strict=True) if there
    ]


def one_of_each(trainer):
    """A weight and a bias of every layer: what the lines tell apart."""
    kinds = {(key.layer, key.is_bias): key for key in existing(trainer)}
    return list(kinds.values())


def follow(trainer, updates=UPDATES, rel=1e-12, keys=None):
    """Look at every parameter, or at `keys`, in several updates that follow one another."""
    keys = keys or existing(trainer)
    offsets = [trainer.layout.offsets[key] for key in keys]
    for _ in range(updates):
        update = rehearse(trainer)
        scopes = [microscope(trainer.experiment, trainer.layout, update, key) for key in keys]
        trainer.run_updates(1)
        for symbol, expected, smallest in (
            ("Δθ", trainer.step, 1e-17),
            ("θ_new", trainer.parameters, 1e-16),
            ("g", trainer.gradient, 1e-17),
        ):
            values = [scope.value(symbol) for scope in scopes]
            np.testing.assert_allclose(values, expected[offsets], rel, smallest, err_msg=symbol)
        yield from zip(keys, scopes, strict=True)


# every two of these go together in some case, and every schedule goes with every optimiser
SETTINGS = [
    (*rest, schedule)
    for rest, schedule in zip(
        itertools.product(OPTIMIZERS, ["none", "l1", "l1_zeros", "l2"], [0.0, 0.02, 100.0]),
        itertools.cycle(SCHEDULES),
        strict=False,
    )
]


@pytest.mark.parametrize(("optimizer", "penalty", "clip", "schedule"), SETTINGS)
def test_the_lines_lead_to_what_the_trainer_does(optimizer, penalty, clip, schedule):
    trainer = Trainer(experiment_for(optimizer, penalty, clip, schedule))
    keys = one_of_each(trainer)
    assert {(key.layer, key.is_bias) for key in keys} == {
        (key.layer, key.is_bias) for key in existing(trainer)
    }
    assert len(list(follow(trainer, keys=keys))) == UPDATES * len(keys)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("penalty", ["none", "l1", "l1_zeros", "l2"])
def test_the_lines_of_every_parameter_lead_to_what_the_trainer_does(optimizer, penalty):
    trainer = Trainer(experiment_for(optimizer, penalty, 0.02, "exponential"))
    assert len(list(follow(trainer))) == UPDATES * int(trainer.layout.exists.sum())


@pytest.mark.parametrize(
    "optimizer", ["momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"]
)
def test_other_numbers_of_the_optimiser_are_used(optimizer):
    options = tuple((option.name, option.default / 2) for option in OPTIMIZERS[optimizer].options)
    list(
        follow(
            Trainer(
                change(experiment_for(optimizer, dropout=0.3), optimizer=Choice(optimizer, options))
            )
        )
    )


@pytest.mark.parametrize(
    "optimizer", [name for name, entry in OPTIMIZERS.items() if not entry.error_correction]
)
def test_a_frozen_parameter_stays_and_it_is_said_why(optimizer):
    network = NETWORKS["skip"]()
    network = replace(
        network, layers=(replace(network.layers[0], frozen=True), *network.layers[1:])
    )
    trainer = Trainer(change(experiment_for(optimizer, "l2", 0.02), network=network))
    for key, scope in follow(trainer):
        frozen = key[0] == "h1"
        assert scope.note == (FROZEN if frozen else "")
        assert (scope.value("Δθ") == 0.0) == frozen
        assert scope.value("g") != 0.0


def test_long_training_and_single_precision_are_followed_too():
    trainer = Trainer(experiment_for("adamw", "l2", 0.02))
    trainer.run_epochs(200)
    list(follow(trainer, 2, rel=1e-9))
    trainer = Trainer(change(experiment_for("adam"), precision="float32"))
    list(follow(trainer, 3, rel=1e-4))


FIRST = Key("h1", "1", "input", "x1")


def scope_of(experiment, key=FIRST, updates=1):
    trainer = Trainer(experiment)
    trainer.run_updates(updates)
    return microscope(trainer.experiment, trainer.layout, rehearse(trainer), key)


def test_only_the_lines_that_apply_are_there_in_the_order_of_the_calculation():
    assert [line.symbol for line in scope_of(experiment_for("sgd")).lines] == [
        "θ_old",
        "∂L/∂θ",
        "g",
        "η",
        "Δθ",
        "θ_new",
    ]
    everything = scope_of(experiment_for("adamw", "l2", 0.001, "exponential"))
    gradient = ["θ_old", "∂L/∂θ", "λ", "∂P/∂θ", "∂J/∂θ", "‖∇‖", "limit", "g", "η₀", "schedule", "η"]
    assert [line.symbol for line in everything.lines] == [
        *gradient,
        "t",
        "m_old",
        "v_old",
        "m",
        "v",
        "m̂",
        "v̂",
        "Δθ",
        "Δθ",
        "θ_new",
    ]
    bias = scope_of(experiment_for("adamw", "l2"), Key("h1", "1", "bias", "bias"))
    assert [line.symbol for line in bias.lines].count("Δθ") == 1
    assert "∂P/∂θ" not in {line.symbol for line in bias.lines}
    rule = scope_of(experiment_for("perceptron"), Key("output", "1", "input", "x1"))
    assert "∂L/∂θ" not in {line.symbol for line in rule.lines}


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_line_computes_its_value_from_numbers_of_earlier_lines(optimizer):
    """Read as Python, a line gives its value; its numbers are of earlier lines, or settings."""
    experiment = experiment_for(optimizer, "l1", 0.02, "exponential")
    key = Key("output", "1", "input", "x1")
    settings = {
        option.label if not option.label.isascii() else option.name
        for option in OPTIMIZERS[optimizer].options
    }
    known = dict.fromkeys(settings)
    scope = scope_of(experiment, key, updates=4)
    for line in scope.lines:
        assert set(line.terms) <= set(known)
        assert all(known[symbol] in (None, value) for symbol, value in line.terms.items())
        known[line.symbol] = line.value
        if line.maths:
            text = line.numbers(lambda value: f"({value!r})")
            for sign, python in {
                "−": "-",
                "·": "*",
                "²": "**2",
                "^": "**",
                "√": "root",
                "sign": "np.sign",
            }.items():
                text = text.replace(sign, python)
            value = eval(text.replace("root(", "np.sqrt("), {"np": np})
            assert value == pytest.approx(line.value, rel=1e-12)


def test_a_line_is_written_in_symbols_and_in_numbers():
    maths, terms = parse_maths("β * v_old + g^2"), {"β": 0.9, "v_old": -0.25, "g": 1e-7}
    line = WorksheetLine("v", maths, terms, 0.1)
    assert line.formula == "β · v_old + g²"
    assert line.numbers() == "0.9 · (−0.25) + (1e−07)²"
    assert line.numbers(lambda value: f"{value:.1f}") == "0.9 · -0.2 + 0.0²"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, "0.5"), (-2.0, "(−2)"), (0.0, "0"), (1 / 3, "0.333333"), (-1e-9, "(−1e−09)")],
)
def test_numbers_can_stand_behind_a_sign(value, text):
    line = WorksheetLine("x", parse_maths("β * a"), {"β": 2.0, "a": value}, 2 * value)
    assert line.numbers() == f"2 · {text}"


def test_a_worksheet_refuses_symbols_it_does_not_know():
    with pytest.raises(KeyError):
        Worksheet({"a": 1.0}).work_out(parse_maths("b = a + c"))


def test_cut_edges_are_refused_in_words():
    with pytest.raises(SpecError, match="or it is cut"):
        scope_of(make(NETWORKS["masked"]()))


def test_an_overflow_is_followed_without_an_error():
    trainer = Trainer(make(dense("relu", "identity"), optimizer="adam"))
    trainer.parameters.fill(1e300)
    scope = microscope(
        trainer.experiment, trainer.layout, rehearse(trainer), Key("h1", "1", "input", "x1")
    )
    assert not np.isfinite(scope.value("θ_new"))


def test_a_weight_that_the_penalty_makes_zero_says_why_and_why_it_stays():
    trainer = Trainer(change(experiment_for("sgd", "l1_zeros"), penalty_rate=0.5))
    notes = {TO_ZERO: 0, STAYS_ZERO: 0}
    for key, scope in follow(trainer, 40):
        if scope.note:
            notes[scope.note] += 1
            assert scope.value("θ_new") == 0.0
            assert not key.is_bias
    assert all(notes.values())
