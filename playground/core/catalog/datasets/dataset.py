"""What a data set is, and how its points are drawn.

Noise comes from a generator of its own: more noise moves the same points, it does not draw others.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option

LabelledPoints = tuple[Array, Array]


@dataclass(frozen=True)
class Input:
    """One variable of the data: its name, unit and standardisation, (number − mean) / sd."""

    label: str
    unit: str = ""
    mean: float = 0.0
    sd: float = 1.0

    def number(self, standardised: float) -> float:
        """Return the number as it was measured."""
        return self.mean + self.sd * standardised


@dataclass(frozen=True)
class Dataset:
    """One data set.

    Attributes
    ----------
    make : ``make(n, rng)`` returns points (n_inputs, n) and labels (n,): class numbers from 0, or
        values for regression
    classes : the number of classes; 0 means regression
    fixed : the points are always the same few (a truth table): all of them are used for training
        and for testing
    samples : the default number of points
    low, high : the square that the maps show, and the range of every input
    inputs : the variables of a point; of a real set they are standardised
    most : how many samples there are, of a real set; 0 if any number can be drawn
    axes : the two inputs that the map shows at first: across and up
    image : (rows, columns) if the inputs are the pixels of a picture, row by row; else None
    ink : the number of a pixel that is all ink
    leaves : (length, width) of each leaf of a flower, as indices of inputs; none if it is no flower
    class_names : the name of each class, by its number; none if its number is its name
    class_title : what a class that has only a number is called in a sentence
    """

    label: str
    make: Callable[[int, np.random.Generator], LabelledPoints]
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
    leaves: tuple[tuple[int, int], ...] = ()
    class_names: tuple[str, ...] = ()
    class_title: str = QT_TRANSLATE_NOOP("core", "class {number}")

    def __hash__(self) -> int:
        """Hash the name: a picture has many inputs, and each title asks for its data set."""
        return hash((self.label, self.samples))

    @property
    def is_regression(self) -> bool:
        """Whether the labels are values rather than classes."""
        return self.classes == 0

    @property
    def is_plane(self) -> bool:
        """Whether the points lie in the plane of x₁ and x₂, not in a space of measured inputs."""
        return not self.most

    @property
    def has_pictures(self) -> bool:
        """Whether a sample can be drawn as a picture of itself."""
        return self.image is not None or bool(self.leaves)

    @property
    def noise_unit(self) -> float:
        """The standard deviation of noise 1: half the width of the map, or that of the input."""
        return (self.high - self.low) / 2 if self.is_plane else 1.0


def draw_points(dataset: Dataset, n: int, noise: float, seed: int) -> LabelledPoints:
    """Draw `n` points (n_inputs, n) and labels (n,) with noise; of a real set at most all.

    The noise is Gaussian. Its standard deviation is `noise` times half the width of the map for the
    points of a classification set, `noise` times its own standard deviation for every input of a
    real set, and `noise` itself for the values of a regression set.
    """
    points_seed, noise_seed = np.random.SeedSequence(seed).spawn(2)
    points, labels = dataset.make(n, np.random.default_rng(points_seed))
    jitter = np.random.default_rng(noise_seed).standard_normal(points.T.shape).T
    if dataset.is_regression:
        return points, labels + noise * jitter[0]
    return points + noise * dataset.noise_unit * jitter, labels
