"""Verdicts on gradients: vanishing, exploding, healthy."""

from dataclasses import replace

import numpy as np
import pytest

from playground import Choice, Experiment, LayerSpec, NetworkSpec, Trainer
from playground.core.experiment.templates import TEMPLATES
from playground.core.observe.diagnoses import RECENT_ROWS, judge_gradients, typical_gradients
from playground.core.training.history import Metrics
from tests.support.experiments import change, dense, make


def deep(activation, layers, **rest):
    hidden = (LayerSpec.dense(f"hidden{i}", 6, activation, **rest) for i in range(1, layers + 1))
    return NetworkSpec.stack(*hidden, LayerSpec.dense("output", 1, "sigmoid"))


def verdict_of(trainer):
    return judge_gradients(trainer.experiment, trainer.history, trainer.layout)


def after(epochs, experiment):
    trainer = Trainer(experiment)
    trainer.run_epochs(epochs)
    return trainer


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("step", "The slope of step is 0 everywhere; the perceptron rule uses no gradient."),
        ("sigmoid", "The perceptron rule uses no gradient."),
    ],
)
def test_the_perceptron_rule_has_no_gradient_to_judge(output, reason):
    network = dense(output=output, hidden=())
    trainer = after(3, make(network, optimizer="perceptron", dataset="xor_gate"))
    verdict = verdict_of(trainer)
    assert verdict.kind == "none"
    assert str(verdict.reason) == reason


@pytest.mark.parametrize("epochs", [1, 5, 50])
def test_ten_sigmoid_layers_show_vanishing_gradients_and_name_the_first_one(epochs):
    verdict = verdict_of(after(epochs, change(Experiment(), network=deep("sigmoid", 10))))
    assert verdict.kind == "vanishing"
    values = dict(verdict.reason.values)
    assert values["layer"] == "hidden1"
    assert values["times"] > 1e5
    assert values["factor"] < 0.25  # σ′ is at most 0.25


def test_large_start_weights_make_gradients_explode():
    wild = Choice("normal", (("std", 5.0),))
    trainer = Trainer(
        change(Experiment(), network=deep("leaky_relu", 8, initializer=wild), learning_rate=1e-12)
    )
    trainer.run_epochs(2)
    assert verdict_of(trainer).kind == "exploding"


@pytest.mark.parametrize("name", sorted(set(TEMPLATES) - {"perceptron", "single_neuron"}))
@pytest.mark.parametrize("epochs", [3, 60])
def test_templates_are_healthy(name, epochs):
    assert verdict_of(after(epochs, TEMPLATES[name].build())).kind == "healthy"


def test_the_factor_is_the_ratio_of_typical_weights():
    trainer = after(1, make(dense(hidden=(3,))))
    sizes = typical_gradients(trainer.history, trainer.layout)
    for layer_id, block in trainer.layout.blocks.items():
        norm = np.linalg.norm(block.of(trainer.gradient))
        assert sizes[layer_id] == pytest.approx(norm / np.sqrt(block.of(trainer.gradient).size))


def test_before_the_first_epoch_there_is_no_verdict():
    assert verdict_of(Trainer(Experiment())).kind == "unknown"
    assert verdict_of(after(1, Experiment())).kind != "unknown"


def test_when_all_gradients_are_zero_nothing_is_left_to_learn():
    trainer = after(
        3, replace(make(dense(output="sigmoid")), training=replace(make().training, loss="bce"))
    )
    trainer.history = replace(trainer.history, table=trainer.history.table.copy())
    for layer in trainer.history.layers:
        trainer.history.measure("gradient", layer)[...] = 0.0
    assert verdict_of(trainer).kind == "none"


def test_a_layer_that_no_gradient_reaches_is_named():
    network = deep("relu", 2)
    trainer = Trainer(change(Experiment(), network=network))
    trainer.set_biases("hidden2", np.full(6, -1e6))  # all dead
    trainer.run_epochs(RECENT_ROWS + 1)
    verdict = verdict_of(trainer)
    assert verdict.kind == "vanishing"
    assert dict(verdict.reason.values)["layer"] in ("hidden1", "hidden2")
    assert "slopes and weights multiply to 0" in verdict.reason.template


def test_a_new_layer_waits_for_its_first_epoch():
    from playground.core.experiment.edits.layers import add_layer

    trainer = after(3, Experiment())
    trainer.configure(add_layer(trainer.experiment, "output"))
    assert verdict_of(trainer).kind == "unknown"
    trainer.run_epochs(1)
    assert verdict_of(trainer).kind == "healthy"


def test_a_layer_without_a_recorded_gradient_is_named():
    from playground.core.experiment.edits.layers import add_layer

    trainer = after(3, Experiment())
    trainer.configure(add_layer(trainer.experiment, "output"))
    verdict = verdict_of(trainer)
    assert "no recorded gradient yet" in verdict.reason.template
    assert dict(verdict.reason.values)["layer"] not in ("hidden1", "hidden2", "output")


def recorded(trainer, norms):
    """The history of a run whose recorded gradients were `norms`, by layer."""
    history = trainer.history.for_layers(trainer.layout.order)
    for epoch in range(1, RECENT_ROWS + 1):
        measures = [
            value
            for layer in history.layers
            for value in (norms[layer][epoch - 1], 0.1, *[0.0] * 5)
        ]
        history = history.with_row(epoch, epoch, Metrics(0.5, 0.5, 1.0, 1.0), measures)
    return history


def test_a_layer_with_a_gradient_now_and_then_is_not_said_to_get_none():
    trainer = Trainer(make(dense(hidden=(3,))))
    sparse = [0.0] * 8 + [0.2, 0.0]
    history = recorded(trainer, {"h1": sparse, "output": sparse})
    assert judge_gradients(trainer.experiment, history, trainer.layout).kind == "healthy"
    history = recorded(trainer, {"h1": sparse, "output": [0.3] * 10})
    assert judge_gradients(trainer.experiment, history, trainer.layout).kind == "healthy"
    nothing = [0.0] * RECENT_ROWS
    history = recorded(trainer, {"h1": nothing, "output": nothing})
    assert "are 0" in str(judge_gradients(trainer.experiment, history, trainer.layout).reason)


def test_a_share_that_rounds_to_nothing_is_less_than_1_percent():
    trainer = after(3, change(Experiment(), network=deep("sigmoid", 2)))
    trainer.history = replace(trainer.history, table=trainer.history.table.copy())
    for layer, size in {"hidden1": 1e-8, "hidden2": 1e-4, "output": 1.0}.items():
        trainer.history.measure("gradient", layer)[...] = size
    verdict = verdict_of(trainer)
    assert "passes on less than 1 %" in verdict.reason.template
