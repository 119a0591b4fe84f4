"""Data sets drawn by a formula: points in the plane, and the truth tables of logic gates.

A generator gets the number of points and a `numpy.random.Generator` and returns points with a class
or a value, without noise.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.catalog.datasets.dataset import Dataset, LabelledPoints

RADIUS = 5.0  # the points lie within ±5, the maps show ±6


def _halves(n: int) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.floating]]:
    """Return the class of each point (alternating) and how far along its class it is, in (0, 1)."""
    index = np.arange(n)
    return index % 2, (index // 2 + 0.5) / max(1, (n + 1) // 2)


def _xor(n: int, rng: np.random.Generator) -> LabelledPoints:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    points += 0.3 * np.sign(points)  # a gap along the axes
    return points, (points[0] * points[1] < 0).astype(np.int64)


def _circle(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, _ = _halves(n)
    radius_draw, angle_draw = rng.uniform(0, 1, (n, 2)).T
    radius = np.where(labels == 1, 0.5 * radius_draw, 0.7 + 0.3 * radius_draw) * RADIUS
    angle = 2 * np.pi * angle_draw
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)]), labels


def _gaussians(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, _ = _halves(n)
    centre = np.where(labels == 1, 2.0, -2.0)
    return centre + 0.7 * rng.standard_normal((n, 2)).T, labels


def _spiral(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, along = _halves(n)
    radius = RADIUS * along
    angle = 1.75 * 2 * np.pi * along + np.pi * labels
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)]), labels


def _moons(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, _ = _halves(n)
    angle = np.pi * rng.uniform(0, 1, n)
    outer = np.stack([np.cos(angle), np.sin(angle)])
    points = np.where(labels == 1, np.stack([1 - outer[0], 0.5 - outer[1]]), outer)
    return 3.0 * (points - np.array([[0.5], [0.25]])), labels


def _blobs(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels = np.arange(n) % 3
    angle = np.pi / 2 + 2 * np.pi * labels / 3
    centre = 3.2 * np.stack([np.cos(angle), np.sin(angle)])
    return centre + 0.8 * rng.standard_normal((n, 2)).T, labels


def _plane(n: int, rng: np.random.Generator) -> LabelledPoints:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    return points, points.sum(axis=0) / 10


_BUMPS = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))


def _multi_gaussian(n: int, rng: np.random.Generator) -> LabelledPoints:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    values = np.zeros(n)
    for x1, x2, height in _BUMPS:
        values += height * np.clip(1 - np.hypot(points[0] - x1, points[1] - x2) / 2, 0, 1)
    return points, values


def _gate(truth: tuple[int, int, int, int]) -> Callable[[int, np.random.Generator], LabelledPoints]:
    def make(n: int, rng: np.random.Generator) -> LabelledPoints:
        return np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]]), np.array(truth)

    return make


def _gate_set(label: str, truth: tuple[int, int, int, int]) -> Dataset:
    return Dataset(label, _gate(truth), fixed=True, samples=4, low=-0.5, high=1.5)


GENERATED: dict[str, Dataset] = {
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
