"""Data sets drawn by a formula: points in the plane, and the truth tables of logic gates.

A generator gets the number of points and a `numpy.random.Generator` and returns points with a class
or a value, without noise.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option
from playground.core.catalog.datasets.dataset import Dataset, LabelledPoints

RADIUS = 5.0  # the points lie within ±5, the maps show ±6


def _in_turn(n: int, classes: int = 2) -> tuple[npt.NDArray[np.int_], npt.NDArray[np.floating]]:
    """Return the class of each point, one after the other, and how far along its class it is.

    The latter is in (0, 1).
    """
    index = np.arange(n)
    return index % classes, (index // classes + 0.5) / max(1, -(-n // classes))


def _xor(n: int, rng: np.random.Generator) -> LabelledPoints:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    points += 0.3 * np.sign(points)  # a gap along the axes
    return points, (points[0] * points[1] < 0).astype(np.int64)


def _circle(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, _ = _in_turn(n)
    radius_draw, angle_draw = rng.uniform(0, 1, (n, 2)).T
    radius = np.where(labels == 1, 0.5 * radius_draw, 0.7 + 0.3 * radius_draw) * RADIUS
    angle = 2 * np.pi * angle_draw
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)]), labels


def _gaussians(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, _ = _in_turn(n)
    centre = np.where(labels == 1, 2.0, -2.0)
    return centre + 0.7 * rng.standard_normal((n, 2)).T, labels


def _spiral(n: int, rng: np.random.Generator, arms: float, turns: float) -> LabelledPoints:
    labels, along = _in_turn(n, int(arms))
    radius = RADIUS * along
    angle = turns * 2 * np.pi * along + 2 * np.pi / int(arms) * labels
    return np.stack([radius * np.sin(angle), radius * np.cos(angle)]), labels


def _moons(n: int, rng: np.random.Generator) -> LabelledPoints:
    labels, _ = _in_turn(n)
    angle = np.pi * rng.uniform(0, 1, n)
    outer = np.stack([np.cos(angle), np.sin(angle)])
    points = np.where(labels == 1, np.stack([1 - outer[0], 0.5 - outer[1]]), outer)
    return 3.0 * (points - np.array([[0.5], [0.25]])), labels


def _blobs(n: int, rng: np.random.Generator, classes: float, spread: float) -> LabelledPoints:
    labels, _ = _in_turn(n, int(classes))
    angle = np.pi / 2 + 2 * np.pi * labels / int(classes)
    centre = 3.2 * np.stack([np.cos(angle), np.sin(angle)])
    return centre + spread * rng.standard_normal((n, 2)).T, labels


def _checkerboard(n: int, rng: np.random.Generator, fields: float) -> LabelledPoints:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    column, row = np.floor((points + RADIUS) / (2 * RADIUS) * int(fields)).astype(np.int64)
    return points, (column + row) % 2


def _rings(n: int, rng: np.random.Generator, rings: float) -> LabelledPoints:
    labels, _ = _in_turn(n, int(rings))
    within, angle = rng.uniform(0, 1, (n, 2)).T
    radius = RADIUS * (labels + 0.25 + 0.5 * within) / int(rings)
    return radius * np.stack([np.sin(2 * np.pi * angle), np.cos(2 * np.pi * angle)]), labels


def _bars(n: int, rng: np.random.Generator, bars: float) -> LabelledPoints:
    across, up = rng.uniform(0, 1, (n, 2)).T
    number = np.arange(n) % int(bars)
    x1 = (number + 0.1 + 0.8 * across) / int(bars)
    return RADIUS * np.stack([2 * x1 - 1, 2 * up - 1]), number % 2


def _saddle(n: int, rng: np.random.Generator) -> LabelledPoints:
    points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
    return points, points[0] * points[1] / RADIUS**2


def _of_one_variable(
    function: Callable[..., Array], n: int, rng: np.random.Generator, **numbers: float
) -> LabelledPoints:
    """Draw points along x₁; their x₂ is 0."""
    x = rng.uniform(-RADIUS, RADIUS, n)
    return np.stack([x, np.zeros(n)]), function(x, **numbers)


def _line(x: Array, slope: float) -> Array:
    return slope * x / RADIUS


def _sine(x: Array, periods: float) -> Array:
    return np.sin(np.pi * periods * x / RADIUS)


def _step(x: Array, position: float) -> Array:
    return np.where(x >= position, 1.0, -1.0)


def _sinc(x: Array, zeros: float) -> Array:
    return np.sinc(zeros * x / RADIUS)


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


def _curve(label: str, function: Callable[..., Array], option: Option) -> Dataset:
    make = partial(_of_one_variable, function)
    return Dataset(label, make, classes=0, variables=1, samples=100, options=(option,))


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
    "spiral": Dataset(
        QT_TRANSLATE_NOOP("core", "Spiral"),
        _spiral,
        options=(
            Option("arms", QT_TRANSLATE_NOOP("core", "Arms"), 2, 2, 6, whole=True),
            Option("turns", QT_TRANSLATE_NOOP("core", "Turns"), 1.75, 0.25, 4),
        ),
        count_option="arms",
    ),
    "moons": Dataset(QT_TRANSLATE_NOOP("core", "Moons"), _moons),
    "blobs": Dataset(
        QT_TRANSLATE_NOOP("core", "Blobs"),
        _blobs,
        classes=3,
        options=(
            Option("classes", QT_TRANSLATE_NOOP("core", "Classes"), 3, 2, 6, whole=True),
            Option("spread", QT_TRANSLATE_NOOP("core", "Spread"), 0.8, 0.1, 2),
        ),
        count_option="classes",
    ),
    "checkerboard": Dataset(
        QT_TRANSLATE_NOOP("core", "Checkers"),
        _checkerboard,
        options=(Option("fields", QT_TRANSLATE_NOOP("core", "Fields"), 4, 2, 8, whole=True),),
    ),
    "rings": Dataset(
        QT_TRANSLATE_NOOP("core", "Rings"),
        _rings,
        classes=3,
        options=(Option("rings", QT_TRANSLATE_NOOP("core", "Rings"), 3, 2, 6, whole=True),),
        count_option="rings",
    ),
    "bars": Dataset(
        QT_TRANSLATE_NOOP("core", "Bars"),
        _bars,
        options=(Option("bars", QT_TRANSLATE_NOOP("core", "Bars"), 4, 2, 10, whole=True),),
    ),
    "plane": Dataset(QT_TRANSLATE_NOOP("core", "Plane"), _plane, classes=0),
    "multi_gaussian": Dataset(QT_TRANSLATE_NOOP("core", "Bumps"), _multi_gaussian, classes=0),
    "saddle": Dataset(QT_TRANSLATE_NOOP("core", "Saddle"), _saddle, classes=0),
    "line": _curve(
        QT_TRANSLATE_NOOP("core", "Line"),
        _line,
        Option("slope", QT_TRANSLATE_NOOP("core", "Slope"), 0.8, -1, 1),
    ),
    "sine": _curve(
        QT_TRANSLATE_NOOP("core", "Sine"),
        _sine,
        Option("periods", QT_TRANSLATE_NOOP("core", "Periods"), 1.5, 0.5, 4),
    ),
    "step": _curve(
        QT_TRANSLATE_NOOP("core", "Step"),
        _step,
        Option("position", QT_TRANSLATE_NOOP("core", "Position"), 0, -4, 4),
    ),
    "sinc": _curve(
        QT_TRANSLATE_NOOP("core", "Sinc"),
        _sinc,
        Option("zeros", QT_TRANSLATE_NOOP("core", "Zeros"), 3, 1, 6),
    ),
    "and": _gate_set(QT_TRANSLATE_NOOP("core", "AND"), (0, 0, 0, 1)),
    "or": _gate_set(QT_TRANSLATE_NOOP("core", "OR"), (0, 1, 1, 1)),
    "nand": _gate_set(QT_TRANSLATE_NOOP("core", "NAND"), (1, 1, 1, 0)),
    "xor_gate": _gate_set(QT_TRANSLATE_NOOP("core", "XOR gate"), (0, 1, 1, 0)),
}
