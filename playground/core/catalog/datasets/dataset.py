"""What a data set is, and how its points are drawn.

Noise, wrong labels, outliers and imbalance come from generators of their own: more noise moves the
same points, it does not draw others.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.core.basics.registry import Option

LabelledPoints = tuple[Array, Array]
Target = float | tuple[float, ...]  # what a sample is: its class, its value, or its several values


@dataclass(frozen=True)
class Input:
    """One variable of the data: its name, unit and standardisation, (number − mean) / sd.

    Attributes
    ----------
    label : its name
    unit : what it is measured in; "" if that is not known
    mean : of the samples that it is standardised by
    sd : their standard deviation
    """

    label: str
    unit: str = ""
    mean: float = 0.0
    sd: float = 1.0

    def number(self, standardised: float) -> float:
        """Return the number as it was measured."""
        return self.mean + self.sd * standardised

    def standardised(self, number: float) -> float:
        """Return a measured number as training sees it."""
        return (number - self.mean) / self.sd


PLANE = (Input("x₁"), Input("x₂"))  # the inputs of points that are drawn, not measured


def measured(points: Array, inputs: Sequence[Input]) -> Array:
    """Return standardised points (n_inputs, n) as they were measured."""
    means, deviations = _scales(inputs)
    return means + deviations * points


def standardised(numbers: Array, inputs: Sequence[Input]) -> Array:
    """Return measured numbers (n_inputs, n) as training sees them."""
    means, deviations = _scales(inputs)
    with np.errstate(all="ignore"):  # a deviation of nearly nothing; the rules refuse it
        return (numbers - means) / deviations


def _scales(inputs: Sequence[Input]) -> tuple[Array, Array]:
    """Return mean and deviation of each input, (n_inputs, 1)."""
    return (
        np.array([entry.mean for entry in inputs])[:, None],
        np.array([entry.sd for entry in inputs])[:, None],
    )


@dataclass(frozen=True)
class Dataset:
    """One data set.

    Attributes
    ----------
    make : ``make(n, rng)`` returns points (n_inputs, n) and labels (n,): class numbers from 0, or
        values for regression, (n_outputs, n) where each sample has several; with `options`
        ``make(n, rng, **numbers)``
    options : its own numbers
    count_option : the option that says how many classes there are; "" if that is fixed
    variables : how many of the coordinates of a point of the plane say something; the others are 0
    classes : the number of classes; 0 means regression
    fixed : the points are always the same few (a truth table): all of them are used for training
        and for testing
    is_own : the points are the user's own: as many as there are
    are_shares : whether all values are from 0 to 1, as probabilities are; known of own points only
    is_soft : whether the target of a sample is a probability for each class; the label is then the
        class with the largest one
    samples : the default number of points
    low, high : the square that the maps show, and the range of every input
    inputs : the variables of a point; measured ones are standardised
    most : how many samples there are, of a real set; 0 if any number can be drawn
    axes : the two inputs that the map shows at first: across and up
    image : (rows, columns) if the inputs are the pixels of a picture, row by row; else None
    ink, paper : the number of a pixel that is all ink, and of one without any
    leaves : (length, width) of each leaf of a flower, as indices of inputs; none if it is no flower
    class_names : the name of each class, by its number; none if its number is its name
    outputs : the name of each value of a regression; none if there is one, without a name
    scales : what standardises each value of a regression; none if they are learned as measured
    largest : the size from which each value of a regression has its full colour, as training sees
        it; none if that is 1, as of values that are drawn or standardised
    class_title : what a class that has only a number is called in a sentence
    """

    label: str
    make: Callable[..., LabelledPoints]
    classes: int = 2
    fixed: bool = False
    is_own: bool = False
    are_shares: bool = False
    is_soft: bool = False
    samples: int = 400
    low: float = -6.0
    high: float = 6.0
    options: tuple[Option, ...] = ()
    count_option: str = ""
    variables: int = 2
    inputs: tuple[Input, ...] = PLANE
    most: int = 0
    axes: tuple[int, int] = (0, 1)
    image: tuple[int, int] | None = None
    ink: float = 1.0
    paper: float = 0.0
    leaves: tuple[tuple[int, int], ...] = ()
    class_names: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    scales: tuple[Input, ...] = ()
    largest: tuple[float, ...] = ()
    class_title: str = QT_TRANSLATE_NOOP("core", "class {number}")

    def __hash__(self) -> int:
        """Hash the name: a picture has many inputs, and each title asks for its data set."""
        return hash((self.label, self.samples))

    def with_numbers(self, numbers: Mapping[str, float]) -> "Dataset":
        """Return this set with other numbers for its options, those that are given."""
        own = {option.name: numbers.get(option.name, option.default) for option in self.options}
        classes = int(own[self.count_option]) if self.count_option else self.classes
        return replace(self, make=partial(self.make, **own), classes=classes) if own else self

    @property
    def is_regression(self) -> bool:
        """Whether the labels are values rather than classes."""
        return self.classes == 0

    @property
    def values(self) -> int:
        """How many values a sample of a regression has; of classes 1, its number."""
        return max(1, len(self.outputs))

    @property
    def has_numbers(self) -> bool:
        """Whether targets are numbers, values or probabilities, rather than the name of a class."""
        return self.is_regression or self.is_soft

    @property
    def targets(self) -> int:
        """How many numbers the target of a sample has."""
        return self.classes if self.is_soft else self.values

    def measured_values(self, values: Array) -> Array:
        """Return answers or targets (n_outputs, n) in the units that the data were measured in."""
        return measured(values, self.scales) if self.scales else values

    def measured_value(self, output: int, value: float) -> float:
        """Return an answer or a target of one output in the units of the data."""
        return self.scales[output].number(value) if self.scales else value

    def learned_value(self, output: int, number: float) -> float:
        """Return a measured value of one output as training sees it."""
        return self.scales[output].standardised(number) if self.scales else number

    def full_value(self, output: int) -> float:
        """Return the size from which a value has its full colour, as training sees it."""
        return self.largest[output] if self.largest else 1.0

    @property
    def can_be_mislabelled(self) -> bool:
        """Whether some of its points can have a wrong class."""
        return not (self.fixed or self.is_own or self.is_regression)

    @property
    def can_have_outliers(self) -> bool:
        """Whether some of its points can be anywhere."""
        return not (self.fixed or self.is_own)

    @property
    def can_be_imbalanced(self) -> bool:
        """Whether one class can be rarer than another: as many points can be drawn as it takes."""
        return self.can_be_mislabelled and not self.most

    @property
    def is_plane(self) -> bool:
        """Whether the points lie in the plane of x₁ and x₂, not in a space of measured inputs."""
        return self.inputs == PLANE

    @property
    def is_sliced(self) -> bool:
        """Whether there are more inputs than a map has axes."""
        return len(self.inputs) > 2

    @cached_property
    def input_labels(self) -> tuple[str, ...]:
        """The name of each input."""
        return tuple(entry.label for entry in self.inputs)

    @property
    def has_pictures(self) -> bool:
        """Whether a sample of a class can be drawn as a picture of itself."""
        return not self.is_regression and (self.image is not None or bool(self.leaves))

    @property
    def noise_unit(self) -> float:
        """The standard deviation of noise 1: half the width of the map, or that of the input."""
        return (self.high - self.low) / 2 if self.is_plane else 1.0
