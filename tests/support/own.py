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


def own_soft(n=60, classes=3, **rest):
    """Return samples of two inputs with a probability for each class, rounded as people write."""
    rng = np.random.default_rng(3)
    points = np.round(rng.normal(size=(2, n)), 3)
    towards = np.array([[2.0, 0.0], [-2.0, 1.0], [0.0, -2.0]])[:classes]
    powers = np.exp(towards @ points)
    shares = np.round(powers / powers.sum(axis=0), 2)
    shares[0] = np.round(1.0 - shares[1:].sum(axis=0), 2)
    return OwnData(
        points.astype("<f8").tobytes(),
        shares.astype("<f8").tobytes(),
        **{
            "classes": classes,
            "inputs": (Input("warmth"), Input("wind")),
            "class_names": ("rain", "sun", "snow")[:classes],
            "source": "file.csv",
            "is_scaled": True,
            "are_soft": True,
        }
        | rest,
    )


def own_pictures(n=60, side=4, **rest):
    """Return pictures with a bar at one of four heights, as grey values from 0 to 255."""
    rng = np.random.default_rng(7)
    labels = rng.integers(0, 4, n)
    pixels = rng.integers(0, 60, (side, side, n))
    for number, label in enumerate(labels):
        bar = slice(label * side // 4, (label + 1) * side // 4)
        pixels[bar, :, number] = rng.integers(180, 256, (side // 4, side))
    pixels[:, 0] = 0  # a margin without ink
    return OwnData(
        pixels.reshape(side * side, n).astype("<f8").tobytes(),
        labels.astype("<f8").tobytes(),
        **{
            "classes": 4,
            "inputs": tuple(Input(f"p{number}") for number in range(side * side)),
            "class_names": ("a", "b", "c", "d"),
            "target": "row",
            "source": "bars.csv",
            "is_scaled": True,
            "image": (side, side),
        }
        | rest,
    )


def own_prices(n=60, **rest):
    """Return prices of houses in thousands and their age, over one input: standardised values."""
    rng = np.random.default_rng(4)
    area = np.round(rng.uniform(30, 200, n), 1)
    price = np.round(4200 * area + 90_000 + rng.normal(scale=9000, size=n))
    age = np.round(rng.uniform(0, 80, n))
    return OwnData(
        area.astype("<f8").tobytes(),
        np.stack([price, age]).astype("<f8").tobytes(),
        **{
            "classes": 0,
            "inputs": (Input("area"),),
            "outputs": ("price", "age"),
            "scales": (Input("price"), Input("age")),
            "is_scaled": True,
            "source": "houses.csv",
        }
        | rest,
    ).scaled_to(np.arange(n))
