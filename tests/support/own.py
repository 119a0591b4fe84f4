"""Own data for tests: the iris flowers, as if they had been read from a file."""

import numpy as np

from playground.core.catalog.datasets.dataset import Input
from playground.core.catalog.datasets.files import read_samples
from playground.core.catalog.datasets.own import OwnData

NAMES = ("sepal length", "sepal width", "petal length", "petal width")
SPECIES = ("setosa", "versicolor", "virginica")


def own_flowers(inputs=(0, 1, 2, 3), **rest):
    """Return some of the inputs of all flowers, as they were measured."""
    numbers, labels = read_samples("iris.csv")
    return OwnData(
        np.asarray(numbers[list(inputs)], "<f8").tobytes(),
        np.asarray(labels, "<f8").tobytes(),
        **{
            "classes": 3,
            "inputs": tuple(Input(NAMES[axis]) for axis in inputs),
            "class_names": SPECIES,
            "target": "species",
            "source": "iris.csv",
            "is_scaled": True,
        }
        | rest,
    )


def own_values(**rest):
    """Return a curve over one input, with values."""
    time = np.linspace(0.0, 100.0, 60)
    return OwnData(
        time.astype("<f8").tobytes(),
        np.sin(time / 16).astype("<f8").tobytes(),
        **{"classes": 0, "inputs": (Input("time"),), "outputs": ("height",), "is_scaled": True}
        | rest,
    )
