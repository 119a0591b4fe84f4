"""Sessions that exports must hold: one for each registry entry and each kind of setting."""

from dataclasses import replace

import numpy as np

from playground import Choice, ConnectionSpec, Experiment, NetworkSpec, Trainer
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.losses import LOSSES
from playground.core.catalog.optimizers import OPTIMIZERS
from playground.core.catalog.penalties import PENALTIES
from playground.core.catalog.schedules import SCHEDULES
from playground.core.experiment.edits.own_points import with_own
from playground.core.experiment.features import typed_name
from playground.core.experiment.output_rules import usual_activation
from tests.support.experiments import (
    branches,
    dense,
    make,
    masked,
    skip,
    with_soft_labels,
    with_values,
)
from tests.support.own import own_values

ZEROS = ("exact zeros, momentum", "exact zeros, adam", "exact zeros, dropout")
HALF_WAY = 8  # updates: of 12 samples in mini-batches of 5, in the third epoch


def cases() -> dict[str, Experiment]:
    """Experiments by what is special about them."""
    return {**_entries(), **_networks(), **_trainings(), **_data()}


def _entries():
    found = {}
    for name, entry in ACTIVATIONS.items():
        if not entry.couples:
            found[f"activation {name}"] = make(dense(name))
    for name, entry in LOSSES.items():
        outputs = 3 if entry.is_shared_by_classes else 1
        network = dense(output=usual_activation(entry), n_out=outputs)
        dataset = "blobs" if outputs == 3 else "xor"
        found[f"loss {name}"] = make(network, loss=name, dataset=dataset)
    for loss in ("bce", "cce"):
        for output in ("sigmoid", "softmax"):
            network = dense(output=output, n_out=3)
            found[f"loss {loss} of {output}"] = make(network, loss=loss, dataset="blobs")
    three = dense(output="softmax", n_out=3)
    found["softmax with a squared error"] = make(three, loss="mse", dataset="blobs")
    for name in OPTIMIZERS:
        network = NetworkSpec.stack(dense().output) if name == "perceptron" else skip()
        found[f"optimiser {name}"] = make(network, optimizer=name)
    for name in SCHEDULES:
        found[f"schedule {name}"] = make(
            schedule=Choice(name, (("period", 3.0),) * (name != "constant"))
        )
    for name in PENALTIES:
        found[f"penalty {name}"] = make(skip(), penalty=name, penalty_rate=0.05)
    return found


def _networks():
    layers = dense().layers
    frozen = tuple(
        replace(one, frozen=one.id == "h1", frozen_bias=one.id == "h2") for one in layers
    )
    shared = tuple(replace(one, shared_bias=True) for one in layers)
    one_edge = ConnectionSpec("h1", "h2", frozenset({("1", "2")}), frozenset({("2", "1")}))
    edges = tuple(one_edge if one.source == "h1" else one for one in dense().connections)
    wide = dense("relu", hidden=(12,))
    return {
        "skip connections": make(skip()),
        "branches drawn out of order": make(branches("sine")),
        "cut edges": make(masked(), optimizer="adamw", penalty="l1"),
        "cut and frozen edges": make(replace(dense(), connections=edges), optimizer="momentum"),
        "a frozen layer and frozen biases": make(
            replace(dense(), layers=frozen), optimizer="adamw"
        ),
        "shared biases": make(replace(dense(), layers=shared), optimizer="adam", clip=0.05),
        "many numbers, which are packed": make(wide, optimizer="adam", samples=200),
        "no hidden layer": make(NetworkSpec.stack(dense().output)),
    }


def _trainings():
    perceptron = NetworkSpec.stack(replace(dense().output, activation="step"))
    tanh = NetworkSpec.stack(dense().output)
    return {
        "dropout": make(skip(), dropout=0.3, optimizer="adam"),
        "clipping": make(skip(), clip=0.05, penalty="l2", optimizer="nesterov"),
        "a momentum of 0": make(optimizer=Choice("nesterov", (("beta", 0.0),))),
        "the whole set at once": make(batch=1000),
        "the order as listed": make(order="listed"),
        **_carried(),
        **_exact_zeros(),
        "one sample at a time": make(batch=1, optimizer="rmsprop"),
        "float32": make(skip(), precision="float32", optimizer="adam"),
        "the perceptron rule": make(perceptron, optimizer="perceptron", learning_rate=0.3),
        "the perceptron rule with a penalty": make(tanh, optimizer="perceptron", penalty="l2"),
        "class weights": make(dense(output="sigmoid"), loss="bce", **_RARE),
        "class weights of several outputs": make(
            dense(output="softmax", n_out=3), loss="cce", **{**_RARE, "dataset": "blobs"}
        ),
        "class weights of signs": make(loss="hinge", **_RARE),
    }


def _carried():
    """Samples left over: half-way in the first epoch, between two epochs, in a later one."""
    carried, frozen = {"order": "carried"}, {"network": masked()}
    return {
        "carried, in the first epoch": make(samples=96, **carried),
        "carried, with a rest that waits": make(**carried, dropout=0.3, optimizer="adam"),
        "carried, in a later epoch": make(samples=34, clip=0.05, **carried, **frozen),
        "carried, with nothing left over": make(batch=4, **carried),
        "carried, the whole set at once": make(batch=1000, **carried),
        "carried, in float32": make(skip(), precision="float32", **carried),
    }


def _exact_zeros():
    """Weights that are 0 for good, of which some are so half-way."""
    zeros = {"penalty": "l1_zeros", "penalty_rate": 0.5, "learning_rate": 0.1}
    layers = dense().layers
    frozen = tuple(replace(one, frozen=one.id == "h1") for one in layers)
    return {
        **{f"exact zeros, {name}": make(skip(), optimizer=name, **zeros) for name in _FEW},
        "exact zeros, dropout": make(skip(), dropout=0.3, optimizer="adam", **zeros),
        "exact zeros, clipping": make(skip(), clip=0.05, **zeros),
        "exact zeros, cut edges": make(masked(), optimizer="adamw", **zeros),
        "exact zeros, a frozen layer": make(
            replace(dense(), layers=frozen), optimizer="adamw", **zeros
        ),
        "exact zeros, carried": make(skip(), order="carried", samples=34, **zeros),
        "exact zeros, float32": make(skip(), precision="float32", **zeros),
        "exact zeros, a rate of 0": make(skip(), **{**zeros, "penalty_rate": 0.0}),
        "exact zeros, the perceptron rule": make(
            NetworkSpec.stack(dense().output), optimizer="perceptron", **zeros
        ),
    }


_FEW = ("momentum", "rmsprop", "adam")
_RARE = {"class_weights": "balanced", "imbalance": 0.6, "dataset": "circle", "samples": 60}


def _data():
    squares = ("x1", "x1^2", "x1*x2", "sin(x2)", typed_name("x1^2 + exp(x2/4)"))
    flowers = make(dense(output="softmax", n_out=3), loss="cce", dataset="iris")
    flowers = replace(flowers, data=replace(flowers.data, features=("x1", "x2", "x3", "x4")))
    return {
        "features": make(features=squares),
        "measured inputs": flowers,
        "a standardised value": standardised(),
        "two values": with_values(make(dense(output="identity", n_out=2))),
        "soft labels": with_soft_labels(),
        "a validation set": make(validation_share=0.25, samples=40),
        "a sealed test set": make(sealed=True),
        "a truth table": make(dataset="and", batch=2),
        "two outputs for two classes": make(dense(n_out=2)),
        "regression": make(dense(output="identity"), dataset="plane"),
    }


def standardised():
    """A session with a value that is standardised."""
    values = own_values(scales=(Input("height", "cm"),))
    return with_own(make(dense(output="identity"), features=("x1",)), values)


def half_way(experiment: Experiment) -> Trainer:
    """A trainer in the middle of an epoch, so that orders and optimisers have a state."""
    trainer = Trainer(experiment)
    trainer.run_updates(HALF_WAY)
    return trainer


def carrying_trainers() -> dict[str, Trainer]:
    """Trainers in any update of epochs that carry samples over, also after some of one sample."""
    experiment, found = make(samples=34, order="carried"), {}
    for updates in range(8):
        for single in range(4):
            trainer = Trainer(experiment)
            trainer.run_updates(updates)
            trainer.run_updates(single, size=1)
            found[f"{updates} updates and {single} of one sample"] = trainer
    return found


def trainer_with_a_free_weight(name: str) -> Trainer:
    """A trainer half-way with weights that are 0 for good, and one of them set by hand since."""
    trainer = half_way(cases()[name])
    zeroed = np.flatnonzero(trainer.state().slots["zeroed"])
    assert len(zeroed) > 1
    trainer.parameters[zeroed[0]] = 0.4
    assert trainer.state().slots["zeroed"][zeroed[0]]
    return trainer
