"""Experiments to start from: the networks of textbooks."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Choice
from playground.core.experiment.data_spec import DataSpec
from playground.core.experiment.edits.units import connect
from playground.core.experiment.spec import (
    INPUT,
    OUTPUT,
    Experiment,
    LayerSpec,
    NetworkSpec,
)
from playground.core.experiment.training_spec import SeedSpec, TrainingSpec


@dataclass(frozen=True)
class Template:
    """A named experiment; ``build()`` returns it. `meaning` says what it is in one sentence."""

    label: str
    build: Callable[[], Experiment]
    meaning: str = ""


def _stack(*hidden: int, activation: str = "tanh", output: str = "sigmoid") -> NetworkSpec:
    layers = [
        LayerSpec.dense(f"hidden{number}", units, activation)
        for number, units in enumerate(hidden, 1)
    ]
    return NetworkSpec.stack(*layers, LayerSpec.dense(OUTPUT, 1, output))


def _single_neuron() -> Experiment:
    return Experiment(
        DataSpec("plane"), _stack(output="identity"), TrainingSpec(loss="mse", learning_rate=0.01)
    )


def _perceptron() -> Experiment:
    network = NetworkSpec.stack(
        replace(LayerSpec.dense(OUTPUT, 1, "step"), initializer=Choice("zeros"))
    )
    return Experiment(  # with η = 1 all weights are whole numbers: z = 0 is exactly 0
        DataSpec("and"),
        network,
        TrainingSpec(loss="mse", optimizer=Choice("perceptron"), learning_rate=1.0, batch=1),
    )


def _logistic_regression() -> Experiment:
    return Experiment(DataSpec("gaussians"), _stack())


def _xor_gate() -> Experiment:
    training = TrainingSpec(optimizer=Choice("adam"), learning_rate=0.1, batch=4)
    return Experiment(DataSpec("xor_gate"), _stack(2), training, SeedSpec(weights=9))


def _tensorflow_playground() -> Experiment:
    # its default: circle, 4-2 tanh units, tanh output, ½(ŷ − y)², learning rate 0.03, batches of
    # 10 in a fixed order; weights start in U(−½, ½), biases at 0.1. The page draws other points at
    # each visit; a link with a seed, see `exchange.tfp_link`, has its points and weights, too.
    start = Choice("uniform").with_option("limit", 0.5).with_option("bias", 0.1)
    network = _stack(4, 2, output="tanh")
    layers = tuple(replace(layer, initializer=start) for layer in network.layers)
    return Experiment(
        DataSpec("circle", samples=500),
        replace(network, layers=layers),
        TrainingSpec(loss="half_mse", order="carried"),
    )


def _wide() -> Experiment:
    return Experiment(
        DataSpec("moons", noise=0.05),
        _stack(32, activation="relu"),
        TrainingSpec(learning_rate=0.1),
    )


def _deep() -> Experiment:
    return Experiment(
        DataSpec("circle"),
        _stack(4, 4, 4, 4, 4, 4),
        TrainingSpec(optimizer=Choice("adam"), learning_rate=0.01),
    )


def _skip() -> Experiment:
    return connect(Experiment(network=_stack(4, 3)), INPUT, OUTPUT)


def _bottleneck() -> Experiment:
    return Experiment(
        DataSpec("spiral"),
        _stack(8, 2, 8),
        TrainingSpec(optimizer=Choice("adam"), learning_rate=0.01),
    )


TEMPLATES: dict[str, Template] = {
    "single_neuron": Template(
        QT_TRANSLATE_NOOP("core", "Single neuron (linear regression)"),
        _single_neuron,
        QT_TRANSLATE_NOOP(
            "core", "One neuron without activation fits a plane: ŷ = w₁x₁ + w₂x₂ + b"
        ),
    ),
    "perceptron": Template(
        QT_TRANSLATE_NOOP("core", "Perceptron"),
        _perceptron,
        QT_TRANSLATE_NOOP(
            "core", "One neuron with a step learns the gate AND by the perceptron rule"
        ),
    ),
    "logistic_regression": Template(
        QT_TRANSLATE_NOOP("core", "Logistic regression"),
        _logistic_regression,
        QT_TRANSLATE_NOOP("core", "One sigmoid neuron separates two classes by a straight line"),
    ),
    "xor_gate": Template(
        QT_TRANSLATE_NOOP("core", "XOR gate, 2-2-1"),
        _xor_gate,
        QT_TRANSLATE_NOOP("core", "Two hidden neurons are enough for the gate XOR, four samples"),
    ),
    "tensorflow_playground": Template(
        QT_TRANSLATE_NOOP("core", "TensorFlow Playground's default"),
        _tensorflow_playground,
        QT_TRANSLATE_NOOP(
            "core", "A circle, two hidden layers of 4 and 2 tanh neurons, as on that page"
        ),
    ),
    "wide": Template(
        QT_TRANSLATE_NOOP("core", "Wide"),
        _wide,
        QT_TRANSLATE_NOOP(
            "core", "One hidden layer of 32 ReLU neurons bends the border around two moons"
        ),
    ),
    "deep": Template(
        QT_TRANSLATE_NOOP("core", "Deep"),
        _deep,
        QT_TRANSLATE_NOOP(
            "core", "Six hidden layers of 4 tanh neurons, trained with Adam on a circle"
        ),
    ),
    "skip": Template(
        QT_TRANSLATE_NOOP("core", "With skip connection"),
        _skip,
        QT_TRANSLATE_NOOP("core", "The inputs go to the output as well, around the hidden layers"),
    ),
    "bottleneck": Template(
        QT_TRANSLATE_NOOP("core", "Autoencoder-shaped, 2-8-2-8-1"),
        _bottleneck,
        QT_TRANSLATE_NOOP(
            "core", "All that the output learns of a spiral goes through two neurons in the middle"
        ),
    ),
}
