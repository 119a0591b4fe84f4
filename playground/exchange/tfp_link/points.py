"""The data sets of the page: how their points and targets are drawn.

A set is a function ``(random, count, noise) -> samples``; `noise` is from 0 to 1, a sample is
(x₁, x₂, target). The target of a class is −1 or +1.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from playground.exchange.tfp_link.arc4 import SeededRandom

Sample = tuple[float, float, float]
Draw = Callable[[SeededRandom, int, float], list[Sample]]
CLASSIFIED, VALUED = 500, 1200  # samples of a set with classes, and of one with values
REACH = 5.0  # of points with classes
FIELD = 6.0  # of points with values
GAP = 0.3  # along the axes of the exclusive or
BUMPS = ((-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1))


@dataclass(frozen=True)
class PointSet:
    """A data set of the page.

    Attributes
    ----------
    draw : draws its samples, before they are shuffled
    count : how many there are, always
    near : the data set here that is drawn alike, in `DATASETS`
    """

    draw: Draw
    count: int
    near: str

    @property
    def is_regression(self) -> bool:
        """Whether its samples have values rather than classes."""
        return self.count == VALUED


def _normal(random: SeededRandom, mean: float, variance: float) -> float:
    """Draw from a normal distribution by the polar method, of which only one number is used."""
    while True:
        one, other = 2 * random.random() - 1, 2 * random.random() - 1
        square = one * one + other * other
        if 0 < square <= 1:
            return mean + math.sqrt(variance) * (math.sqrt(-2 * math.log(square) / square) * one)


def _between(share: float, start: float, end: float) -> float:
    return start * (1 - share) + end * share


def _gauss(random: SeededRandom, count: int, noise: float) -> list[Sample]:
    variance = _between(noise / 0.5, 0.5, 4.0)
    return [
        (_normal(random, target * 2, variance), _normal(random, target * 2, variance), target)
        for target in (1.0, -1.0)
        for _ in range(count // 2)
    ]


def _spiral(random: SeededRandom, count: int, noise: float) -> list[Sample]:
    of_arm, found = count / 2, []
    for turn, target in ((0.0, 1.0), (math.pi, -1.0)):
        for index in range(count // 2):
            radius = index / of_arm * 5
            angle = 1.75 * index / of_arm * 2 * math.pi + turn
            x1 = radius * math.sin(angle) + random.uniform(-1, 1) * noise
            x2 = radius * math.cos(angle) + random.uniform(-1, 1) * noise
            found.append((x1, x2, target))
    return found


def _circle(random: SeededRandom, count: int, noise: float) -> list[Sample]:
    found = []
    for low, high in ((0.0, REACH * 0.5), (REACH * 0.7, REACH)):
        for _ in range(count // 2):
            radius, angle = random.uniform(low, high), random.uniform(0, 2 * math.pi)
            x1, x2 = radius * math.sin(angle), radius * math.cos(angle)
            seen = _shaken(random, x1, x2, REACH, noise)
            found.append((x1, x2, 1.0 if _length(*seen) < REACH * 0.5 else -1.0))
    return found


def _xor(random: SeededRandom, count: int, noise: float) -> list[Sample]:
    found = []
    for _ in range(count):
        x1, x2 = (_apart(random.uniform(-REACH, REACH)) for _ in range(2))
        one, other = _shaken(random, x1, x2, REACH, noise)
        found.append((x1, x2, 1.0 if one * other >= 0 else -1.0))
    return found


def _apart(x: float) -> float:
    return x + (GAP if x > 0 else -GAP)


def _shaken(
    random: SeededRandom, x1: float, x2: float, reach: float, noise: float
) -> tuple[float, float]:
    """Move a point by noise, to find its target: the point itself stays."""
    one = random.uniform(-reach, reach) * noise
    return x1 + one, x2 + random.uniform(-reach, reach) * noise


def _length(x1: float, x2: float) -> float:
    return math.sqrt(x1 * x1 + x2 * x2)


def _with_values(value: Callable[[float, float], float]) -> Draw:
    def draw(random: SeededRandom, count: int, noise: float) -> list[Sample]:
        found = []
        for _ in range(count):
            x1, x2 = (random.uniform(-FIELD, FIELD) for _ in range(2))
            found.append((x1, x2, value(*_shaken(random, x1, x2, FIELD, noise))))
        return found

    return draw


def _plane(x1: float, x2: float) -> float:
    return _between((x1 + x2 + 10) / 20, -1.0, 1.0)


def _bumps(x1: float, x2: float) -> float:
    largest = 0.0
    for centre_1, centre_2, sign in BUMPS:
        share = min(1.0, _length(x1 - centre_1, x2 - centre_2) / 2)
        value = sign * _between(share, 1.0, 0.0)
        if abs(value) > abs(largest):
            largest = value
    return largest


POINT_SETS: dict[str, PointSet] = {  # by the name in a link
    "circle": PointSet(_circle, CLASSIFIED, "circle"),
    "xor": PointSet(_xor, CLASSIFIED, "xor"),
    "gauss": PointSet(_gauss, CLASSIFIED, "gaussians"),
    "spiral": PointSet(_spiral, CLASSIFIED, "spiral"),
    "reg-plane": PointSet(_with_values(_plane), VALUED, "plane"),
    "reg-gauss": PointSet(_with_values(_bumps), VALUED, "multi_gaussian"),
}


def draw_samples(name: str, noise: float, random: SeededRandom) -> list[Sample]:
    """Draw the samples of a set in the order in which the page trains on them.

    `noise` is that of the page, in per cent. Those for training come first.
    """
    entry = POINT_SETS[name]
    samples = entry.draw(random, entry.count, noise / 100)
    for last in range(len(samples) - 1, -1, -1):  # Fisher and Yates
        index = math.floor(random.random() * (last + 1))
        samples[last], samples[index] = samples[index], samples[last]
    return samples
