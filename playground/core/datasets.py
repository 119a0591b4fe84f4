"""Data sets: clouds of points in the plane with a class or a value, drawn anew from a seed.

A generator gets the number of points and a `numpy.random.Generator` and returns clean points. Noise is added here, from a second
generator: moving the noise moves these very points, it does not draw others.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from playground.core.activations import Array
from playground.core.registry import Option
from playground.core.text import QT_TRANSLATE_NOOP

Points = tuple[Array, Array]
RADIUS = 5.0  # the data of the plane sets lie within ±5, the maps show ±6


@dataclass(frozen=True)
class Dataset:
    """One data set.

    Attributes
    ----------
    make : ``make(n, rng)`` returns points (2, n) and labels (n,): class numbers from 0, or values for regression
    classes : the number of classes; 0 means regression
    fixed : the points are always the same few (a truth table): all of them are used for training and for testing
    samples : the default number of points
    low, high : the square that the maps show
    """

    label: str
    make: Callable[[int, np.random.Generator], Points]
    classes: int = 2
    fixed: bool = False
    samples: int = 400
    low: float = -6.0
    high: float = 6.0
    options: tuple[Option, ...] = ()

    @property
    def is_regression(self) -> bool:
        """Whether the labels are values rather than classes."""
        return self.classes == 0


def draw_points(dataset: Dataset, n: int, noise: float, seed: int) -> Points:
    """`n` points (2, n) and labels (n,) with noise.

    The noise is Gaussian. Its standard deviation is `noise` times half the width of the map for the points of a classification
    set, and `noise` itself for the values of a regression set.
    """
    points_seed, noise_seed = np.random.SeedSequence(seed).spawn(2)
    points, labels = dataset.make(n, np.random.default_rng(points_seed))
    jitter = np.random.default_rng(noise_seed).standard_normal((points.shape[1], 2)).T
    if dataset.is_regression:
        return points, labels + noise * jitter[0]
    return points + noise * (dataset.high - dataset.low) / 2 * jitter, labels


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
}
