"""Write the example sessions beside this file: `make examples`.

The README says how many epochs each of them needs.
"""

from dataclasses import replace
from pathlib import Path

from playground import (
    OUTPUT,
    Choice,
    DataSpec,
    Experiment,
    LayerSpec,
    NetworkSpec,
    SeedSpec,
    TrainingSpec,
    validate,
)
from playground.core.catalog.datasets import DATASETS
from playground.core.catalog.features import default_features
from playground.session.format import SUFFIX, Session, save_session


def network(*hidden: int, output: LayerSpec, activation: str = "tanh") -> NetworkSpec:
    """Return a stack of hidden layers of one activation, and an output layer."""
    layers = [
        LayerSpec.dense(f"hidden{number}", units, activation)
        for number, units in enumerate(hidden, 1)
    ]
    return NetworkSpec.stack(*layers, output)


PROBABILITY = LayerSpec.dense(OUTPUT, 1, "sigmoid")
VALUE = LayerSpec.dense(OUTPUT, 1, "identity")
DECISION = replace(LayerSpec.dense(OUTPUT, 1, "step"), initializer=Choice("zeros"))
ADAM = Choice("adam")


def classification(
    dataset: str, *hidden: int, learning_rate: float = 0.01, samples: int = 400, seed: int = 2
) -> Experiment:
    """Return an experiment with two classes, a sigmoid output, cross-entropy and Adam."""
    return Experiment(
        data=DataSpec(dataset, samples=samples),
        network=network(*hidden, output=PROBABILITY),
        training=TrainingSpec(optimizer=ADAM, learning_rate=learning_rate),
        seeds=SeedSpec(weights=seed),
    )


def regression(dataset: str, *hidden: int) -> Experiment:
    """Return an experiment with a value for every point, squared error and Adam."""
    return Experiment(
        data=DataSpec(dataset, samples=1000),
        network=network(*hidden, output=VALUE),
        training=TrainingSpec(loss="mse", optimizer=ADAM, learning_rate=0.01),
    )


def gate(dataset: str) -> Experiment:
    """Return Rosenblatt's perceptron on a truth table: a step unit, one sample at a time."""
    return Experiment(
        data=DataSpec(dataset, samples=4),
        network=network(output=DECISION),
        training=TrainingSpec(
            loss="mse", optimizer=Choice("perceptron"), learning_rate=1.0, batch=1
        ),
    )


def troubled(
    *hidden: int,
    activation: str,
    std: float = 0.0,
    optimizer: str = "sgd",
    learning_rate: float = 0.03,
) -> Experiment:
    """Return XOR with a network that shows one kind of trouble.

    `std` is the standard deviation of normal start weights; 0 for the usual start.
    """
    stack = network(*hidden, output=PROBABILITY, activation=activation)
    if std:
        start = Choice("normal", (("std", std),))
        layers = tuple(
            layer if layer.id == OUTPUT else replace(layer, initializer=start)
            for layer in stack.layers
        )
        stack = replace(stack, layers=layers)
    return Experiment(
        network=stack,
        training=TrainingSpec(optimizer=Choice(optimizer), learning_rate=learning_rate),
    )


def real(dataset: str, *hidden: int, learning_rate: float) -> Experiment:
    """Return an experiment with a real set, softmax, cross-entropy and Adam."""
    entry = DATASETS[dataset]
    return Experiment(
        data=DataSpec(dataset, samples=entry.most, features=default_features(entry)),
        network=network(*hidden, output=LayerSpec.dense(OUTPUT, entry.classes, "softmax")),
        training=TrainingSpec(loss="cce", optimizer=ADAM, learning_rate=learning_rate),
    )


EXAMPLES = {
    "xor": classification("xor", 4, 2),
    "circle": classification("circle", 4),
    "gaussians": classification("gaussians", 2),
    "spiral": classification("spiral", 16, 16, learning_rate=0.01, samples=600),
    "plane": regression("plane", 4),
    "multi-gaussian": regression("multi_gaussian", 16, 16),
    "gate-and-perceptron": gate("and"),
    "gate-or-perceptron": gate("or"),
    "gate-xor-perceptron": gate("xor_gate"),
    "gate-xor-hidden-layer": Experiment(
        data=DataSpec("xor_gate", samples=4),
        network=network(2, output=PROBABILITY),
        training=TrainingSpec(optimizer=ADAM, learning_rate=0.1, batch=4),
        seeds=SeedSpec(weights=9),  # from some starts two hidden units do not find the way
    ),
    "trouble-vanishing-gradients": troubled(*[6] * 10, activation="sigmoid"),
    # sin keeps a small and its slope large: δ grows by about |w| from layer to layer
    "trouble-exploding-gradients": troubled(*[6] * 8, activation="sine", std=1.5),
    "trouble-dead-relu": troubled(8, 8, activation="relu", learning_rate=1.0),
    "trouble-saturated-tanh": troubled(6, 6, 6, activation="tanh", std=10.0),
    "blobs-softmax": Experiment(
        data=DataSpec("blobs"),
        network=network(4, output=LayerSpec.dense(OUTPUT, 3, "softmax")),
        training=TrainingSpec(loss="cce", optimizer=ADAM, learning_rate=0.01),
    ),
    "iris": real("iris", 8, learning_rate=0.003),
    "digits": real("digits", 32, learning_rate=0.001),
}


def main() -> None:
    """Write every example."""
    for name, experiment in EXAMPLES.items():
        save_session(Session(validate(experiment)), Path(__file__).parent / f"{name}{SUFFIX}")


if __name__ == "__main__":
    main()
