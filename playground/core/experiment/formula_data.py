"""Data by a typed formula: points anywhere in a square, each with the class or the value there."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.messages import QT_TRANSLATE_NOOP, SpecError
from playground.core.basics.printers import TEXT
from playground.core.catalog.datasets.dataset import Dataset, LabelledPoints
from playground.core.catalog.datasets.generated import RADIUS
from playground.core.catalog.datasets.own_rules import LARGEST
from playground.core.experiment.features import function_of_inputs, letters_of

if TYPE_CHECKING:
    from playground.core.graph.typed_function import TypedFunction

FORMULA = "formula"  # the name of the data set
TITLE = QT_TRANSLATE_NOOP("core", "Formula")
FIRST_TEXT = "sin(x1) - x2/3"
NO_VALUE = QT_TRANSLATE_NOOP("Errors", "The formula {formula} has no value at {point}.")
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "The formula {formula} is not within ±{limit:,} at {point}."
)
NEVER_A_VALUE = QT_TRANSLATE_NOOP("Errors", "The formula {formula} has no value.")  # it is a number
NEVER_WITHIN = QT_TRANSLATE_NOOP("Errors", "The formula {formula} is not within ±{limit:,}.")


@dataclass(frozen=True)
class FormulaData:
    """A function f of x₁ and x₂.

    Attributes
    ----------
    text : the formula, as `TypedFunction` reads it
    values : whether f is the value of a point; else a point has class 1 where f > 0
    """

    text: str = FIRST_TEXT
    values: bool = False

    @property
    def dataset(self) -> Dataset:
        """The data set that it draws."""
        return _dataset(self)

    @property
    def function(self) -> "TypedFunction":
        """The formula; raises `ExpressionError`."""
        return function_of_inputs(self.text, 2)


@lru_cache(maxsize=64)
def _dataset(formula: FormulaData) -> Dataset:
    def make(n: int, rng: np.random.Generator) -> LabelledPoints:
        points = rng.uniform(-RADIUS, RADIUS, (n, 2)).T
        values = checked_values(formula.function, points)
        return points, values if formula.values else (values > 0).astype(np.int64)

    return Dataset(TITLE, make, classes=0 if formula.values else 2)


def checked_values(function: "TypedFunction", points: Array) -> Array:
    """Compute a formula at `points` (n_inputs, n); raises `SpecError` where it has no number."""
    letters = letters_of(points)
    values = function.values(letters)
    is_wrong = ~(np.abs(values) <= LARGEST)  # NaN is wrong, too
    if is_wrong.any():
        first = int(np.argmax(is_wrong))
        templates = (NO_VALUE, TOO_LARGE) if function.names else (NEVER_A_VALUE, NEVER_WITHIN)
        template = templates[bool(np.isfinite(values[first]))]
        place = {name: float(letters[name][first]) for name in function.names}
        formula = TEXT.write(function.maths)
        raise SpecError(template, formula=formula, point=_written(place), limit=LARGEST)
    return values


def _written(place: dict[str, float]) -> str:
    """Write a point as x₁ = 0.5, x₂ = −1."""
    return ", ".join(
        f"{TEXT.symbol(name)} = {TEXT.symbol(f'{number:.3g}')}" for name, number in place.items()
    )
