"""Every refusal is one sentence that names the thing."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

from playground import (
    INPUT,
    OUTPUT,
    Choice,
    ConnectionSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    SpecError,
    StopSpec,
    validate,
)
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import features_of
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.engine.scoring import predicted_classes
from playground.core.experiment.topology import topological_order
from playground.core.experiment.validation import MAX_LAYERS, MAX_SAMPLES, MAX_UNITS
from tests.support.experiments import NETWORKS, dense, make, skip


def graph(*arrows: tuple[str, str], layers: tuple[str, ...] = ("a", "b")) -> Experiment:
    specs = (*(LayerSpec.dense(layer_id, 2) for layer_id in layers), LayerSpec.dense(OUTPUT, 1))
    return make(NetworkSpec(specs, tuple(ConnectionSpec(*arrow) for arrow in arrows)))


def with_layer(**values: object) -> Experiment:
    network = dense(hidden=(2,))
    return make(replace(network, layers=(replace(network.layers[0], **values), network.layers[1])))


def with_edges(**values: object) -> Experiment:
    network = dense(hidden=(2,))
    return make(
        replace(
            network, connections=(replace(network.connections[0], **values), network.connections[1])
        )
    )


def named(layer_id: str) -> Experiment:
    return make(NetworkSpec.stack(LayerSpec.dense(layer_id, 2), LayerSpec.dense(OUTPUT, 1)))


BAD = {  # what is wrong: (experiment, what the sentence must name)
    "unknown data set": (make(dataset="moon"), "moon"),
    "endless arms": (make(dataset="spiral", options=(("arms", math.inf),)), "arms"),
    "half an arm": (make(dataset="spiral", options=(("arms", 2.5),)), "arms"),
    "one sample": (make(samples=1), "Samples"),
    "too many samples": (make(samples=MAX_SAMPLES + 1), "Samples"),
    "half a sample": (make(samples=20.5), "Samples"),
    "negative noise": (make(noise=-0.1), "Noise"),
    "noise that is no number": (make(noise=float("nan")), "Noise"),
    "all for testing": (make(test_share=1.0), "Test share"),
    "no features": (make(features=()), "features"),
    "unknown feature": (make(features=("x1", "x3")), "x3"),
    "a feature twice": (make(features=("x1", "x1")), "x1"),
    **{
        f"negative {name} seed": (make(**{f"seed_{name}": -1}), name)
        for name in ("data", "split", "weights", "batches")
    },
    "seed too large": (make(seed_data=2**32), "data"),
    "unknown locked seed": (make(seed_locked=frozenset({"noise"})), "noise"),
    "unknown loss": (make(loss="mean"), "mean"),
    "unknown penalty": (make(penalty="l3"), "l3"),
    "unknown optimizer": (make(optimizer="adamax"), "adamax"),
    "unknown optimizer option": (make(optimizer=Choice("sgd", (("beta", 0.9),))), "beta"),
    "optimizer option out of bounds": (
        make(optimizer=Choice("momentum", (("beta", 1.5),))),
        "beta",
    ),
    "optimizer option not finite": (
        make(optimizer=Choice("momentum", (("beta", float("nan")),))),
        "beta",
    ),
    "unknown schedule": (make(schedule="linear"), "linear"),
    "schedule period 0": (make(schedule=Choice("step", (("period", 0),))), "period"),
    "unknown precision": (make(precision="float16"), "float16"),
    "negative learning rate": (make(learning_rate=-0.1), "Learning rate"),
    "infinite learning rate": (make(learning_rate=float("inf")), "Learning rate"),
    "learning rate as text": (make(learning_rate="0.1"), "Learning rate"),
    "negative penalty rate": (make(penalty_rate=-1), "Penalty rate"),
    "dropout of everything": (make(dropout=1.0), "Dropout"),
    "negative clip": (make(clip=-1), "clipping"),
    "batch of 0": (make(batch=0), "Batch size"),
    "half a batch": (make(batch=2.5), "Batch size"),
    "negative target loss": (make(stop=StopSpec(target_loss=-1)), "target loss"),
    "negative tolerance": (make(stop=StopSpec(tolerance=-1)), "tolerance"),
    "negative epochs": (make(stop=StopSpec(epochs=-1)), "epochs"),
    "negative patience": (make(stop=StopSpec(patience=-1)), "patience"),
    "layer called input": (named(INPUT), INPUT),
    "layer without a name": (named(""), "name"),
    "layer called bias, the name that biases go by": (named("bias"), "bias"),
    "layer without units": (with_layer(units=()), "h1"),
    "layer with too many units": (make(dense(hidden=(MAX_UNITS + 1,))), "h1"),
    "a unit twice": (with_layer(units=("1", "1")), "h1"),
    "unknown activation": (with_layer(activation="swish"), "swish"),
    "unknown initializer": (with_layer(initializer=Choice("orthogonal")), "orthogonal"),
    "initializer option out of bounds": (
        with_layer(initializer=Choice("normal", (("std", -1),))),
        "std",
    ),
    "hidden softmax": (with_layer(activation="softmax"), "h1"),
    "no layers": (make(NetworkSpec((), ())), "layers"),
    "too many layers": (make(dense(hidden=(1,) * MAX_LAYERS)), "layers"),
    "a layer twice": (graph((INPUT, "a"), ("a", OUTPUT), layers=("a", "a")), "“a”"),
    "no output layer": (make(NetworkSpec.stack(LayerSpec.dense("a", 1))), "output"),
    "connection from an unknown layer": (graph(("c", "a"), ("a", OUTPUT)), "“c”"),
    "connection into an unknown layer": (graph((INPUT, "c"), ("a", OUTPUT)), "“c”"),
    "connection into the input": (graph((INPUT, "a"), ("a", INPUT), ("a", OUTPUT)), "“input”"),
    "connection from the output": (graph((INPUT, OUTPUT), (OUTPUT, "a")), "“output”"),
    "a connection twice": (
        graph((INPUT, "a"), (INPUT, "a"), ("a", OUTPUT), layers=("a",)),
        "input → a",
    ),
    "a cycle": (graph((INPUT, "a"), ("a", "b"), ("b", "a"), ("b", OUTPUT)), "a, b"),
    "a layer that feeds itself": (
        graph((INPUT, "a"), ("a", "a"), ("a", OUTPUT), layers=("a",)),
        "cycle",
    ),
    "a layer without input": (graph((INPUT, "a"), ("a", OUTPUT), ("b", OUTPUT)), "Layer b"),
    "a layer that leads nowhere": (graph((INPUT, "a"), ("a", OUTPUT), ("a", "b")), "Layer b"),
    "cut edge of an unknown unit": (with_edges(cut=frozenset({("9", "x1")})), "“9”"),
    "cut edge of an absent feature": (with_edges(cut=frozenset({("1", "x1^2")})), "“x1^2”"),
    "frozen edge of an unknown unit": (with_edges(frozen=frozenset({("9", "x1")})), "“9”"),
    "little left for training": (make(test_share=0.5, validation_share=0.45), "45%"),
    "too many weights": (make(dense(hidden=(512,) * 9)), "2,09"),
    "three classes on one unit": (make(dataset="blobs"), DATASETS["blobs"].label),
    "two classes on three units": (make(dense(n_out=3)), DATASETS["xor"].label),
    "values on two units": (make(dense(n_out=2), dataset="plane"), DATASETS["plane"].label),
    "softmax on one unit": (make(dense(output="softmax")), "Softmax"),
    "binary cross-entropy on tanh": (make(loss="bce"), "tanh"),
    "binary cross-entropy on a step": (make(dense(output="step"), loss="bce"), "step"),
    "categorical cross-entropy on identity": (
        make(dense(output="identity", n_out=2), loss="cce"),
        "identity",
    ),
    "cross-entropy on values": (
        make(dense(output="sigmoid"), loss="bce", dataset="plane"),
        DATASETS["plane"].label,
    ),
    "hinge on values": (make(loss="hinge", dataset="plane"), DATASETS["plane"].label),
    "perceptron rule with hidden layers": (make(optimizer="perceptron"), "perceptron"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_experiment_is_refused_in_one_sentence_that_names_the_thing(case):
    experiment, named_thing = BAD[case]
    with pytest.raises(SpecError) as caught:
        validate(experiment)
    sentence = str(caught.value)
    assert named_thing in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert caught.value.template.format(**caught.value.values) == sentence


def test_the_default_experiment_is_valid_and_returned_unchanged():
    experiment = Experiment()
    assert validate(experiment) is experiment


@pytest.mark.parametrize("network", NETWORKS)
def test_any_acyclic_graph_is_valid(network):
    validate(make(NETWORKS[network]()))


def test_layers_come_in_an_order_in_which_sources_precede_targets_and_a_stack_keeps_its_own():
    assert topological_order(NETWORKS["branches"]()) == ("trunk", "right", "left", OUTPUT)
    assert topological_order(dense(hidden=(1, 1, 1))) == ("h1", "h2", "h3", OUTPUT)
    assert topological_order(skip()) == ("h1", "h2", OUTPUT)


@pytest.mark.parametrize("name", DATASETS)
def test_every_data_set_can_be_learned_with_all_features(name):
    n_out = DATASETS[name].classes if DATASETS[name].classes > 2 else 1
    validate(
        make(
            dense(n_out=n_out),
            dataset=name,
            features=tuple(features_of(DATASETS[name])),
            samples=DATASETS[name].samples,
        )
    )


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_option_at_either_bound_is_valid(name):
    hidden = () if OPTIMIZERS[name].error_correction else (2,)
    for option, bound in itertools.product(OPTIMIZERS[name].options, ("minimum", "maximum")):
        validate(
            make(
                dense(hidden=hidden),
                optimizer=Choice(name, ((option.name, getattr(option, bound)),)),
            )
        )


def one_unit_outputs() -> list[object]:
    return [
        pytest.param(make(dense(output=output), loss=loss), id=f"{output}-{loss}")
        for output, loss in itertools.product(ACTIVATIONS, LOSSES)
        if is_valid(make(dense(output=output), loss=loss))
    ]


def is_valid(experiment: Experiment) -> bool:
    try:
        validate(experiment)
    except SpecError:
        return False
    return True


@pytest.mark.parametrize("experiment", one_unit_outputs())
def test_an_allowed_single_output_can_predict_both_classes_and_its_loss_tells_them_apart(
    experiment,
):
    activation, loss = experiment.output_activation, experiment.loss
    ends = np.array([[max(activation.low, -1.0), min(activation.high, 1.0)]], dtype=float)
    assert predicted_classes(experiment, ends).tolist() == [0, 1]
    for label, target in enumerate((-1.0 if experiment.signed_targets else 0.0, 1.0)):
        losses = loss.value(ends, np.full_like(ends, target))[0]
        assert losses[label] < losses[1 - label]
