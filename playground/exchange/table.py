"""A table of columns of numbers and of texts."""

from dataclasses import dataclass
from enum import StrEnum

from playground.core.basics.arrays import Array, Indices

Texts = tuple[str, ...]
Column = Array | Texts


class Kind(StrEnum):
    """What a column is read as."""

    NUMBER = "number"
    TEXT = "text"
    LEFT_OUT = "left out"


@dataclass(frozen=True, eq=False)
class Table:
    """What was read: columns of equal length, without missing values.

    Attributes
    ----------
    names : one for each column, all different
    columns : numbers (n,), finite and read-only, or texts
    lines : the line of each row in the text, from 1 (n,)
    dropped : how many rows were left out because a value was missing
    """

    names: tuple[str, ...]
    columns: tuple[Column, ...]
    lines: Indices
    dropped: int = 0

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, name: str) -> Column:
        return self.columns[self.names.index(name)]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What each column is."""
        return tuple(
            Kind.TEXT if isinstance(column, tuple) else Kind.NUMBER for column in self.columns
        )


def standardisation(numbers: Array) -> tuple[float, float]:
    """Return mean and standard deviation of `numbers` (n,), in their unit.

    The deviation of a constant is 1, so that (x − mean) / sd is 0.
    """
    if numbers.min() == numbers.max():
        return float(numbers[0]), 1.0
    return float(numbers.mean()), float(numbers.std()) or 1.0
