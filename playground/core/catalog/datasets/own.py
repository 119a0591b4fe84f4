"""Samples of the user's own: a frozen value that is part of the experiment."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.catalog.datasets.dataset import (
    PLANE,
    Dataset,
    Input,
    LabelledPoints,
    measured,
    standardised,
)
from playground.core.catalog.datasets.own_order import NEW, kept_order, split_order
from playground.core.catalog.datasets.own_rules import (
    check_classes,
    check_count,
    check_drawn,
    check_finite,
    check_inputs,
    check_names,
    check_outputs,
    check_probabilities,
    check_range,
    shortened,
    shown_inputs,
    shown_names,
)
from playground.core.catalog.datasets.pictures import middle_of
from playground.core.catalog.datasets.scaling import are_shares, largest_of, reach, scaled_inputs

OWN = "own"  # the name of the data set
TITLE = QT_TRANSLATE_NOOP("core", "Own points")
TITLE_OF_DATA = QT_TRANSLATE_NOOP("core", "Own data")
NUMBER, WHOLE = np.dtype("<f8"), np.dtype("<i8")
NOT_WHOLE = QT_TRANSLATE_NOOP("Errors", "The own points are damaged: the numbers do not fit.")
DECIMALS = 9  # of numbers that a measured set has standardised


@dataclass(frozen=True)
class OwnData:
    """Points of the plane, or samples with measured inputs, each with a class or a value.

    Attributes
    ----------
    points : numbers of eight bytes, little-endian: all of the first input, as measured, and so on
    labels : numbers like those: one label a point, of several values all of the first output, then
        all of the second one, and so of the probabilities of the classes
    classes : how many classes there are; 0 for values
    low : the lower end of the square that the maps show, and of every input; it stays while points
        of the plane are added
    high : the upper end
    inputs : the variables of a point, with what standardises them
    class_names : the name of each class, by its number; none if its number is its name
    outputs : the names of the values; none is one value, without a name
    target : what the classes are of: the heading of their column; "" if it has none
    source : where the samples come from: the name of a file
    is_scaled : whether mean and deviation of the inputs follow the training part
    are_soft : whether the labels are probabilities, one for each class
    drawn : which of the points of a data set that was taken over each sample was, `NEW` for one
        that came later, as whole numbers of eight bytes; none if no data set was
    drawn_count : how many points that data set had
    image : (rows, columns) if the inputs are the pixels of a picture, row by row; else None
    scales : what standardises the values by the training part; none if they are learned as measured
    """

    points: bytes
    labels: bytes
    classes: int = 2
    low: float = -6.0
    high: float = 6.0
    inputs: tuple[Input, ...] = PLANE
    class_names: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    target: str = ""
    source: str = ""
    is_scaled: bool = False
    are_soft: bool = False
    drawn: bytes = b""
    drawn_count: int = 0
    image: tuple[int, int] | None = None
    scales: tuple[Input, ...] = ()

    def __hash__(self) -> int:
        """Hash the numbers, which is done once: there may be hundreds of inputs."""
        return hash((self.points, self.labels))

    @classmethod
    def of(cls, points: Array, labels: Array, dataset: Dataset) -> "OwnData":
        """Return `points` (n_inputs, n) and `labels` as own data, of the kind that `dataset` has.

        `labels` are (n,), of several values (n_outputs, n).
        """
        if not dataset.is_plane:
            points = np.round(measured(points, dataset.inputs), DECIMALS)
        of_points, of_labels = (np.asarray(one, NUMBER).tobytes() for one in (points, labels))
        return cls(
            of_points,
            of_labels,
            dataset.classes,
            dataset.low,
            dataset.high,
            dataset.inputs,
            dataset.class_names,
            dataset.outputs,
            image=dataset.image,
        )

    def measured(self, points: Array) -> Array:
        """Return `points` (n_inputs, n) as they were measured; those that are here to the bit."""
        if np.array_equal(points, self.arrays[0]):
            return self.numbers
        return points if self.inputs == PLANE else measured(points, self.inputs)

    def measured_targets(self, labels: Array) -> Array:
        """Return standardised labels (n,) or (n_outputs, n) as measured ones, (n_targets, n)."""
        return self.dataset.measured_values(np.atleast_2d(labels))

    def taken_over(self) -> "OwnData":
        """Return the same samples, whose split stays that of the data set that drew them."""
        count = len(self)
        return replace(self, drawn=np.arange(count, dtype=WHOLE).tobytes(), drawn_count=count)

    def with_samples(
        self, numbers: Array, labels: Array, before: Indices | None = None
    ) -> "OwnData":
        """Return other samples of this kind: `numbers` (n_inputs, n), as measured, and labels.

        `before` says which of the samples here each was (n,), `NEW` for one that was none;
        without it all stay in their order.
        """
        of_points, of_labels = (np.asarray(one, NUMBER).tobytes() for one in (numbers, labels))
        drawn = self.drawn
        if drawn and before is not None:
            drawn = np.where(before == NEW, NEW, self._drawn[before]).astype(WHOLE).tobytes()
        return replace(self, points=of_points, labels=of_labels, drawn=drawn)

    def order(self, seed: int) -> Indices:
        """Order the samples for the split, by the numbers as measured: noise moves none of them."""
        if not self.drawn:
            return split_order(self.numbers, seed)
        return kept_order(self.numbers, seed, self._drawn, self.drawn_count)

    def scaled_to(self, part: Indices) -> "OwnData":
        """Standardise inputs and values by mean and deviation of these samples, where wanted."""
        own = self
        if self.scales:
            own = replace(self, scales=scaled_inputs(self.scales, self.targets, part))
        if not self.is_scaled:
            return own
        inputs = scaled_inputs(self.inputs, self.numbers, part, self.image is not None)
        low, high = reach(_standardised(self.numbers, inputs), True)
        return replace(own, inputs=inputs, low=low, high=high)

    @property
    def follows_training(self) -> bool:
        """Whether something of it is standardised by the training part."""
        return self.is_scaled or bool(self.scales)

    def within(self, low: float, high: float) -> "OwnData":
        """Return the same samples with maps that reach from `low` to `high`."""
        return replace(self, low=low, high=high)

    def __len__(self) -> int:
        return len(self.labels) // (NUMBER.itemsize * self._per_sample)

    @property
    def _per_sample(self) -> int:
        """How many numbers the target of a sample has; 1 at least, whatever damage there is."""
        return max(1, self.classes if self.are_soft else len(self.outputs))

    @property
    def memory(self) -> int:
        """About how many bytes it takes, with the arrays that are made of it."""
        return 2 * (len(self.points) + len(self.labels)) + len(self.drawn)

    @cached_property
    def numbers(self) -> Array:
        """The numbers of the inputs as they were measured, (n_inputs, n), read-only."""
        return np.frombuffer(self.points, NUMBER).reshape(len(self.inputs), -1)

    @cached_property
    def targets(self) -> Array:
        """What each sample is, as measured (n_targets, n): values, probabilities, or its class."""
        return np.frombuffer(self.labels, NUMBER).reshape(self._per_sample, -1)

    @property
    def probabilities(self) -> Array:
        """The probability of each class, (classes, n); (0, n) where the labels are none."""
        return self.targets if self.are_soft else self.targets[:0]

    @cached_property
    def arrays(self) -> LabelledPoints:
        """The standardised points (n_inputs, n) and labels, read-only; classes are whole numbers.

        Labels are (n,), several values (n_outputs, n). Of probabilities it is the likeliest class.
        """
        targets = _standardised(self.targets, self.scales)
        labels = targets if self._per_sample > 1 else targets[0]
        if self.are_soft:
            labels = labels.argmax(axis=0)
        if self.classes:
            labels = labels.astype(np.int64)
        return _standardised(self.numbers, self.inputs), labels

    @cached_property
    def _drawn(self) -> Indices:
        return np.frombuffer(self.drawn, WHOLE)

    def target_of(self, label: float) -> Array:
        """Return a class, or a value as training sees it, as a measured target (n_targets, 1)."""
        if self.are_soft:
            return (np.arange(self.classes) == label)[:, None].astype(float)
        values = np.full((self._per_sample, 1), label)
        return np.round(self.measured_targets(values), DECIMALS) if self.scales else values

    def with_class(self, name: str) -> "OwnData":
        """Return the same samples with one class more, which none of them is."""
        names = (*self.class_names, name) if self.class_names else ()
        labels = self.labels + bytes(NUMBER.itemsize * len(self) * self.are_soft)
        return replace(self, classes=self.classes + 1, class_names=names, labels=labels)

    @cached_property
    def dataset(self) -> Dataset:
        """The data set that these samples are."""
        has_plain_values = not (self.classes or self.scales)
        return Dataset(
            shortened(self.source) or (TITLE if self.inputs == PLANE else TITLE_OF_DATA),
            lambda n, rng: self.arrays,
            classes=self.classes,
            samples=len(self),
            low=self.low,
            high=self.high,
            is_own=True,
            inputs=shown_inputs(self.inputs),
            axes=middle_of(self.image) if self.image else (0, min(1, len(self.inputs) - 1)),
            image=self.image,
            ink=float(self.numbers.max()) if self.image else 1.0,
            paper=min(0.0, float(self.numbers.min())) if self.image else 0.0,
            class_names=shown_names(self.class_names),
            outputs=shown_names(self.outputs),
            are_shares=has_plain_values and are_shares(self.targets),
            is_soft=self.are_soft,
            scales=self.scales,
            largest=largest_of(self.targets) if has_plain_values else (),
        )

    def check(self) -> None:
        """Raise `SpecError` unless all numbers are there, in bounds, and of a class there is."""
        assert self._is_sound

    @cached_property
    def _is_sound(self) -> bool:
        """True, found once; raises `SpecError`."""
        check_outputs(self.outputs, self.classes)
        self._check_sizes()
        check_drawn(self._drawn, self.drawn_count)
        variables, others = (*self.inputs, *self.scales), (*self.outputs, self.target, self.source)
        check_names(variables, self.class_names, self.classes, others)
        self._check_numbers()
        return True

    def _check_sizes(self) -> None:
        size, count = NUMBER.itemsize, len(self.inputs)
        check_inputs(count, self.image)
        is_whole = len(self.labels) % (size * self._per_sample) == 0
        is_whole &= len(self.drawn) in (0, WHOLE.itemsize * len(self))
        is_whole &= len(self.scales) in (0, 0 if self.classes else self._per_sample)
        if not count or not is_whole or len(self.points) != count * size * len(self):
            raise SpecError(NOT_WHOLE)
        check_count(len(self), count + self._per_sample - 1)  # there is always room for one label

    def _check_numbers(self) -> None:
        check_finite(
            _standardised(self.numbers, self.inputs), _standardised(self.targets, self.scales)
        )
        check_range(self.low, self.high)
        if self.are_soft:
            check_probabilities(self.probabilities, self.classes)
        else:
            check_classes(self.targets, self.classes)


def _standardised(numbers: Array, inputs: tuple[Input, ...]) -> Array:
    """Return (numbers − mean) / deviation of each input, (n_inputs, n), read-only.

    Those of the plane, and values without a scale, are as they are.
    """
    if not inputs or inputs == PLANE:
        return numbers
    points = standardised(numbers, inputs)
    points.flags.writeable = False
    return points
