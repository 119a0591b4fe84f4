"""The example sessions that come with the program: titles, sources, files."""

from pathlib import Path

from PyQt6.QtCore import QCoreApplication

from playground.about import SUFFIX
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.resources import resource

translate = QCoreApplication.translate

EXAMPLE_TITLES = {
    "xor": QT_TRANSLATE_NOOP("Files", "XOR"),
    "circle": QT_TRANSLATE_NOOP("Files", "Circle"),
    "gaussians": QT_TRANSLATE_NOOP("Files", "Gauss"),
    "spiral": QT_TRANSLATE_NOOP("Files", "Spiral"),
    "blobs-softmax": QT_TRANSLATE_NOOP("Files", "3 blobs with softmax"),
    "iris": QT_TRANSLATE_NOOP("Files", "Iris flowers (3 classes)"),
    "digits": QT_TRANSLATE_NOOP("Files", "Handwritten digits (10 classes)"),
    "plane": QT_TRANSLATE_NOOP("Files", "Plane (regression)"),
    "multi-gaussian": QT_TRANSLATE_NOOP("Files", "Bumps (regression)"),
    "gate-and-perceptron": QT_TRANSLATE_NOOP("Files", "AND with the perceptron rule"),
    "gate-or-perceptron": QT_TRANSLATE_NOOP("Files", "OR with the perceptron rule"),
    "gate-xor-perceptron": QT_TRANSLATE_NOOP("Files", "XOR gate: the perceptron fails"),
    "gate-xor-hidden-layer": QT_TRANSLATE_NOOP("Files", "XOR gate: a hidden layer succeeds"),
    "trouble-vanishing-gradients": QT_TRANSLATE_NOOP(
        "Files", "Trouble: vanishing gradients (ten sigmoid layers)"
    ),
    "trouble-exploding-gradients": QT_TRANSLATE_NOOP(
        "Files", "Trouble: exploding gradients (large start weights)"
    ),
    "trouble-dead-relu": QT_TRANSLATE_NOOP(
        "Files", "Trouble: dead ReLU neurons (large learning rate)"
    ),
    "trouble-saturated-tanh": QT_TRANSLATE_NOOP(
        "Files", "Trouble: saturated tanh neurons (large start weights)"
    ),
}
# what the examples are: shown while the menu is pointed at
EXAMPLE_MEANINGS = {
    "xor": QT_TRANSLATE_NOOP(
        "Files", "Points whose class is the sign of x₁·x₂; tanh neurons 4 and 2, trained with Adam"
    ),
    "circle": QT_TRANSLATE_NOOP(
        "Files", "Points inside and outside of a circle; one hidden layer of 4 tanh neurons"
    ),
    "gaussians": QT_TRANSLATE_NOOP(
        "Files", "Two clouds of points; one hidden layer of 2 tanh neurons"
    ),
    "spiral": QT_TRANSLATE_NOOP(
        "Files", "Two arms of a spiral; two hidden layers of 16 tanh neurons"
    ),
    "blobs-softmax": QT_TRANSLATE_NOOP(
        "Files", "Three clouds of points; the output says a probability for each class"
    ),
    "iris": QT_TRANSLATE_NOOP(
        "Files", "Four measured lengths of 150 flowers, in cm; the output tells three species apart"
    ),
    "digits": QT_TRANSLATE_NOOP(
        "Files", "1,797 pictures of 8 × 8 pixels; the output tells ten digits apart"
    ),
    "plane": QT_TRANSLATE_NOOP(
        "Files", "Numbers that lie on a plane over x₁ and x₂; the loss is the mean squared error"
    ),
    "multi-gaussian": QT_TRANSLATE_NOOP(
        "Files",
        "Numbers with hills and valleys over x₁ and x₂; two hidden layers of 16 tanh neurons",
    ),
    "gate-and-perceptron": QT_TRANSLATE_NOOP(
        "Files", "One neuron with a step, four samples: the rule finds a line between the classes"
    ),
    "gate-or-perceptron": QT_TRANSLATE_NOOP(
        "Files", "One neuron with a step, four samples: the rule finds a line between the classes"
    ),
    "gate-xor-perceptron": QT_TRANSLATE_NOOP(
        "Files", "No straight line separates the four samples, so the rule never ends"
    ),
    "gate-xor-hidden-layer": QT_TRANSLATE_NOOP(
        "Files", "Two hidden tanh neurons bend the border: all four samples come out right"
    ),
    "trouble-vanishing-gradients": QT_TRANSLATE_NOOP(
        "Files", "f′ of a sigmoid is at most ¼: ten layers back hardly a gradient is left"
    ),
    "trouble-exploding-gradients": QT_TRANSLATE_NOOP(
        "Files", "Large weights multiply the gradients from layer to layer"
    ),
    "trouble-dead-relu": QT_TRANSLATE_NOOP(
        "Files", "Steps of η = 1 push neurons to z < 0 for all samples, where their gradient is 0"
    ),
    "trouble-saturated-tanh": QT_TRANSLATE_NOOP(
        "Files", "Large weights make |z| large, where f′ of tanh is nearly 0"
    ),
}
# worked examples: their titles, and where their numbers are published
WORKED = {
    "worked-two-outputs": (
        QT_TRANSLATE_NOOP("Files", "Two outputs, one step (2-2-2 network)"),
        QT_TRANSLATE_NOOP(
            "Files", "Matt Mazur, A Step by Step Backpropagation Example, 2015 (mattmazur.com)"
        ),
    ),
    "worked-logistic-regression": (
        QT_TRANSLATE_NOOP("Files", "Logistic regression, one step"),
        QT_TRANSLATE_NOOP(
            "Files",
            "Jurafsky and Martin, Speech and Language Processing, 3rd edition draft, chapter on "
            "logistic regression, working through an example (web.stanford.edu/~jurafsky/slp3)",
        ),
    ),
    "worked-linear-regression": (
        QT_TRANSLATE_NOOP("Files", "Linear regression, six steps"),
        QT_TRANSLATE_NOOP(
            "Files",
            "Google, Machine Learning Crash Course, Linear regression: Gradient descent "
            "(developers.google.com/machine-learning/crash-course)",
        ),
    ),
    "worked-or-perceptron": (
        QT_TRANSLATE_NOOP("Files", "OR with the perceptron rule, sample by sample"),
        QT_TRANSLATE_NOOP(
            "Files", "Cornell University, CS 472, perceptron example, 2004 (cs.cornell.edu)"
        ),
    ),
}


def example_title(path: Path) -> str:
    """Name an example as the menu does."""
    title = WORKED[path.stem][0] if path.stem in WORKED else EXAMPLE_TITLES.get(path.stem)
    return translate("Files", title) if title is not None else path.stem


def is_example(path: Path) -> bool:
    """Return whether a file is an example that comes with the program."""
    return path.parent == resource("examples") and path.stem in (*EXAMPLE_TITLES, *WORKED)


def name_of_file(path: Path) -> str:
    """Name a file for a message: an example as the menu does, any other by its file name."""
    return example_title(path) if is_example(path) else path.name


def example_source(path: Path) -> str:
    """Say where the numbers of a worked example are published; "" for other files."""
    text = translate("Files", "Numbers from: {source}")
    is_worked = is_example(path) and path.stem in WORKED
    return text.format(source=translate("Files", WORKED[path.stem][1])) if is_worked else ""


def opened_text(path: Path) -> str:
    """Say that a file is open; of a worked example say where its numbers are published."""
    text = translate("Files", "Opened “{name}”")
    if is_example(path):
        text = translate("Files", "Opened the example “{name}”")
    return example_source(path) or text.format(name=name_of_file(path))


def example_about(path: Path) -> str:
    """Say in one sentence what an example is; "" for other files."""
    meaning = EXAMPLE_MEANINGS.get(path.stem)
    return translate("Files", meaning) if meaning is not None else example_source(path)


def examples() -> list[Path]:
    """List the sessions that come with the program, in the order of their titles."""
    order = [*EXAMPLE_TITLES, *WORKED]
    found = resource("examples").glob(f"*{SUFFIX}")
    return sorted(
        found,
        key=lambda path: (order.index(path.stem) if path.stem in order else len(order), path.stem),
    )
