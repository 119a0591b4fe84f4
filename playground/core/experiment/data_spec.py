"""Which data an experiment is about, as a frozen value."""

from dataclasses import dataclass

from playground.core.catalog.datasets import Dataset, dataset_with
from playground.core.catalog.datasets.drawing import Faults
from playground.core.catalog.datasets.own import OwnData
from playground.core.experiment.formula_data import FormulaData

SPLITS = ("drawn", "listed")


@dataclass(frozen=True)
class DataSpec:
    """Which data, and what the network sees of it.

    Attributes
    ----------
    dataset : a name in `DATASETS`, or `OWN`, or `FORMULA`
    samples : how many points, training and test together; truth tables always have four
    noise : the standard deviation of the noise; of this and of the next three see `Faults`
    wrong_labels : the share of the points that have another class than their own
    outliers : the share of the points that are anywhere on the map, or whose value is anything
    imbalance : how much rarer each class is than the one before it
    test_share : the fraction kept for testing
    validation_share : the fraction kept for choosing when to stop
    features : names in `features_of` the data set, or typed ones (`features.typed_name`): the units
        of the input layer
    options : the numbers of the data set that are not its defaults, by name
    split : "drawn" by the seed of the split, or "listed": the first samples are
        for training, those after them for validation, the last for testing
    sealed : whether nothing is shown of the test set, see `hides_test`
    own : the user's own points, of the data set `OWN`; they are all taken, whatever `samples` says
    formula : the formula of the data set `FORMULA`
    """

    dataset: str = "xor"
    samples: int = 400
    noise: float = 0.0
    test_share: float = 0.5
    features: tuple[str, ...] = ("x1", "x2")
    options: tuple[tuple[str, float], ...] = ()
    wrong_labels: float = 0.0
    outliers: float = 0.0
    imbalance: float = 0.0
    own: OwnData | None = None
    formula: FormulaData | None = None
    validation_share: float = 0.0
    sealed: bool = False
    split: str = "drawn"

    @property
    def entry(self) -> Dataset:
        """The data set: its entry with its numbers, the user's own points or formula."""
        own = self.formula if self.own is None else self.own
        return own.dataset if own is not None else dataset_with(self.dataset, self.options)

    @property
    def hides_test(self) -> bool:
        """Whether there is a test set that nothing is measured on or shown of, as it is sealed."""
        return self.sealed and self.test_share > 0 and not self.entry.fixed

    @property
    def faults(self) -> Faults:
        """What is wrong with the points."""
        return Faults(self.noise, self.wrong_labels, self.outliers, self.imbalance)
