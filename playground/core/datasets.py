"""Data sets: clouds of points with a class or a value, drawn anew from a seed, and real samples, of which a seed chooses some.

A generator gets the number of points and a `numpy.random.Generator` and returns clean points. Noise is added here, from a second
generator: moving the noise moves these very points, it does not draw others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from playground.core.activations import Array
from playground.core.registry import Option
from playground.core.samples_files import read_samples
from playground.core.text import QT_TRANSLATE_NOOP

Points = tuple[Array, Array]
RADIUS = 5.0  # the data of the plane sets lie within ±5, the maps show ±6


@dataclass(frozen=True)
class Input:
    """One variable of the data: what it is called, its unit, and how its numbers were standardised: (number − mean) / sd."""

    label: str
    unit: str = ""
    mean: float = 0.0
    sd: float = 1.0

    def number(self, standardised: float) -> float:
        """The number as it was measured."""
        return self.mean + self.sd * standardised


@dataclass(frozen=True)
class Dataset:
    """One data set.

    Attributes
    ----------
    make : ``make(n, rng)`` returns points (n_inputs, n) and labels (n,): class numbers from 0, or values for regression
    classes : the number of classes; 0 means regression
    fixed : the points are always the same few (a truth table): all of them are used for training and for testing
    samples : the default number of points
    low, high : the square that the maps show, and the range of every input
    inputs : the variables of a point; of a real set they are standardised
    most : how many samples there are, of a real set; 0 if any number can be drawn
    axes : the two inputs that the map shows at first: across and up
    image : (rows, columns) if the inputs are the pixels of a picture, row by row; else None
    ink : the number of a pixel that is all ink
    """

    label: str
    make: Callable[[int, np.random.Generator], Points]
    classes: int = 2
    fixed: bool = False
    samples: int = 400
    low: float = -6.0
    high: float = 6.0
    options: tuple[Option, ...] = ()
    inputs: tuple[Input, ...] = (Input("x₁"), Input("x₂"))
    most: int = 0
    axes: tuple[int, int] = (0, 1)
    image: tuple[int, int] | None = None
    ink: float = 1.0

    @property
    def is_regression(self) -> bool:
        """Whether the labels are values rather than classes."""
        return self.classes == 0

    @property
    def is_plane(self) -> bool:
        """Whether the points lie in the plane of x₁ and x₂, and not in a space of measured inputs."""
        return not self.most

    @property
    def noise_unit(self) -> float:
        """How far noise 1 moves points, as a standard deviation: half the width of the map, or that of the standardised input."""
        return (self.high - self.low) / 2 if self.is_plane else 1.0


def draw_points(dataset: Dataset, n: int, noise: float, seed: int) -> Points:
    """`n` points (n_inputs, n) and labels (n,) with noise; of a real set at most as many as there are.

    The noise is Gaussian. Its standard deviation is `noise` times half the width of the map for the points of a classification
    set, `noise` times its own standard deviation for every input of a real set, and `noise` itself for the values of a
    regression set.
    """
    points_seed, noise_seed = np.random.SeedSequence(seed).spawn(2)
    points, labels = dataset.make(n, np.random.default_rng(points_seed))
    jitter = np.random.default_rng(noise_seed).standard_normal(points.T.shape).T
    if dataset.is_regression:
        return points, labels + noise * jitter[0]
    return points + noise * dataset.noise_unit * jitter, labels


def _halves(n: int) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.floating]]:
    """Class of each point (alternating) and how far each one is along its class, in (0, 1)."""
    index = np.arange(n)
    return index % 2, (index // 2 + 0.5) / max(1, (n + 1) // 2)


def _xor(n: int, rng: np.random.Generator) -> Points:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    points += 0.3 * np.sign(points)  # a gap along the axes
    return points, (points[0] * points[1] < 0).astype(np.int64)


def _circle(n: int, rng: np.random.Generator) -> Points:
    labels, _ = _halves(n)
    radius_draw, angle_draw = rng.uniform(0, 1, (n, 2)).T
    radius = np.where(labels == 1, 0.5 * radius_draw, 0.7 + 0.3 * radius_draw) * RADIUS
    angle = 2 * np.pi * angle_draw
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)]), labels


def _gaussians(n: int, rng: np.random.Generator) -> Points:
    labels, _ = _halves(n)
    centre = np.where(labels == 1, 2.0, -2.0)
    return centre + 0.7 * rng.standard_normal((n, 2)).T, labels


def _spiral(n: int, rng: np.random.Generator) -> Points:
    labels, along = _halves(n)
    radius = RADIUS * along
    angle = 1.75 * 2 * np.pi * along + np.pi * labels
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)]), labels


def _moons(n: int, rng: np.random.Generator) -> Points:
    labels, _ = _halves(n)
    angle = np.pi * rng.uniform(0, 1, n)
    outer = np.stack([np.cos(angle), np.sin(angle)])
    points = np.where(labels == 1, np.stack([1 - outer[0], 0.5 - outer[1]]), outer)
    return 3.0 * (points - np.array([[0.5], [0.25]])), labels


def _blobs(n: int, rng: np.random.Generator) -> Points:
    labels = np.arange(n) % 3
    angle = np.pi / 2 + 2 * np.pi * labels / 3
    centre = 3.2 * np.stack([np.cos(angle), np.sin(angle)])
    return centre + 0.8 * rng.standard_normal((n, 2)).T, labels


def _plane(n: int, rng: np.random.Generator) -> Points:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    return points, points.sum(axis=0) / 10


_BUMPS = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))


def _multi_gaussian(n: int, rng: np.random.Generator) -> Points:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    values = np.zeros(n)
    for x1, x2, height in _BUMPS:
        values += height * np.clip(1 - np.hypot(points[0] - x1, points[1] - x2) / 2, 0, 1)
    return points, values


def _gate(truth: tuple[int, int, int, int]) -> Callable[[int, np.random.Generator], Points]:
    def make(n: int, rng: np.random.Generator) -> Points:
        return np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]]), np.array(truth)

    return make


def _gate_set(label: str, truth: tuple[int, int, int, int]) -> Dataset:
    return Dataset(label, _gate(truth), fixed=True, samples=4, low=-0.5, high=1.5)


def _of_file(name: str, inputs: tuple[Input, ...], n: int, rng: np.random.Generator) -> Points:
    """Some of the samples of a file, in the order in which they were drawn."""
    numbers, labels = read_samples(name)
    chosen = rng.permutation(len(labels))[:n]
    means, deviations = (np.array([getattr(entry, part) for entry in inputs])[:, None] for part in ("mean", "sd"))
    return (numbers[:, chosen] - means) / deviations, labels[chosen]


# Means and standard deviations over all samples, rounded: they are shown. Pixels share theirs, some of them never vary.
IRIS = (
    Input(QT_TRANSLATE_NOOP("core", "sepal length"), "cm", 5.84, 0.83),
    Input(QT_TRANSLATE_NOOP("core", "sepal width"), "cm", 3.06, 0.43),
    Input(QT_TRANSLATE_NOOP("core", "petal length"), "cm", 3.76, 1.76),
    Input(QT_TRANSLATE_NOOP("core", "petal width"), "cm", 1.20, 0.76),
)
PIXELS = tuple(Input(f"pixel {row},{column}", "", 4.88, 6.02) for row in range(1, 9) for column in range(1, 9))

DATASETS: dict[str, Dataset] = {
    "xor": Dataset(QT_TRANSLATE_NOOP("core", "XOR"), _xor),
    "circle": Dataset(QT_TRANSLATE_NOOP("core", "Circle"), _circle),
    "gaussians": Dataset(QT_TRANSLATE_NOOP("core", "Gauss"), _gaussians),
    "spiral": Dataset(QT_TRANSLATE_NOOP("core", "Spiral"), _spiral),
    "moons": Dataset(QT_TRANSLATE_NOOP("core", "Moons"), _moons),
    "blobs": Dataset(QT_TRANSLATE_NOOP("core", "3 blobs"), _blobs, classes=3),
    "plane": Dataset(QT_TRANSLATE_NOOP("core", "Plane"), _plane, classes=0),
    "multi_gaussian": Dataset(QT_TRANSLATE_NOOP("core", "Bumps"), _multi_gaussian, classes=0),
    "and": _gate_set(QT_TRANSLATE_NOOP("core", "AND"), (0, 0, 0, 1)),
    "or": _gate_set(QT_TRANSLATE_NOOP("core", "OR"), (0, 1, 1, 1)),
    "nand": _gate_set(QT_TRANSLATE_NOOP("core", "NAND"), (1, 1, 1, 0)),
    "xor_gate": _gate_set(QT_TRANSLATE_NOOP("core", "XOR gate"), (0, 1, 1, 0)),
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
    ),
}
