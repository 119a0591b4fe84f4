"""Data sets that were measured: iris, 8×8 digits."""

from functools import partial

import numpy as np

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.datasets.dataset import Dataset, Input, LabelledPoints
from playground.core.catalog.datasets.files import read_samples


def _of_file(
    name: str, inputs: tuple[Input, ...], n: int, rng: np.random.Generator
) -> LabelledPoints:
    """Return some of the samples of a file, in the order in which they were drawn."""
    numbers, labels = read_samples(name)
    chosen = rng.permutation(len(labels))[:n]
    means, deviations = (
        np.array([getattr(entry, part) for entry in inputs])[:, None] for part in ("mean", "sd")
    )
    return (numbers[:, chosen] - means) / deviations, labels[chosen]


# Means and standard deviations over all samples, rounded: they are shown. Pixels share theirs, as
# some of them never vary.
IRIS = (
    Input(QT_TRANSLATE_NOOP("core", "sepal length"), "cm", 5.84, 0.83),
    Input(QT_TRANSLATE_NOOP("core", "sepal width"), "cm", 3.06, 0.43),
    Input(QT_TRANSLATE_NOOP("core", "petal length"), "cm", 3.76, 1.76),
    Input(QT_TRANSLATE_NOOP("core", "petal width"), "cm", 1.20, 0.76),
)


SPECIES = (
    QT_TRANSLATE_NOOP("core", "setosa"),
    QT_TRANSLATE_NOOP("core", "versicolor"),
    QT_TRANSLATE_NOOP("core", "virginica"),
)

PIXELS = tuple(
    Input(f"pixel {row},{column}", "", 4.88, 6.02) for row in range(1, 9) for column in range(1, 9)
)

MEASURED: dict[str, Dataset] = {
    "iris": Dataset(
        QT_TRANSLATE_NOOP("core", "Iris"),
        partial(_of_file, "iris.csv", IRIS),
        classes=3,
        samples=150,
        low=-2.6,
        high=3.2,
        inputs=IRIS,
        most=150,
        axes=(2, 3),
        leaves=((0, 1), (2, 3)),
        class_names=SPECIES,
    ),
    "digits": Dataset(
        QT_TRANSLATE_NOOP("core", "Digits"),
        partial(_of_file, "digits.csv.gz", PIXELS),
        classes=10,
        samples=1797,
        low=-1.0,
        high=2.0,
        inputs=PIXELS,
        most=1797,
        axes=(42, 21),
        image=(8, 8),
        ink=16.0,
        class_title=QT_TRANSLATE_NOOP("core", "digit {number}"),
    ),
}
