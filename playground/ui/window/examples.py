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


def example_source(path: Path) -> str:
    """Say where the numbers of a worked example are published; "" for other files."""
    is_ours = path.parent == resource("examples") and path.stem in WORKED
    text = translate("Files", "Numbers from: {source}")
    return text.format(source=translate("Files", WORKED[path.stem][1])) if is_ours else ""


def examples() -> list[Path]:
    """List the sessions that come with the program, in the order of their titles."""
    order = [*EXAMPLE_TITLES, *WORKED]
    found = resource("examples").glob(f"*{SUFFIX}")
    return sorted(
        found,
        key=lambda path: (order.index(path.stem) if path.stem in order else len(order), path.stem),
    )
