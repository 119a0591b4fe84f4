"""A calculation line by line: each line in symbols, with numbers, and with its result."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from playground.core.basics.evaluation import compute
from playground.core.basics.maths_text import with_minus
from playground.core.basics.notation import Maths, as_name, names_in
from playground.core.basics.printers import TEXT


def six_digits(value: float) -> str:
    """Return `value` with six digits."""
    return with_minus(f"{value:.6g}")


@dataclass(frozen=True)
class WorksheetLine:
    """One line of a calculation.

    Attributes
    ----------
    symbol : what is computed, as it is shown
    maths : how; None for a given number
    terms : the values of its letters, by the symbols that are shown
    value : the result
    """

    symbol: str
    maths: Maths | None
    terms: Mapping[str, float]
    value: float

    @property
    def formula(self) -> str:
        """The calculation in symbols; "" for a given number."""
        return TEXT.write(self.maths) if self.maths else ""

    def numbers(self, write: Callable[[float], str] = six_digits) -> str:
        """Return the calculation with the value of each letter, formatted by `write`."""
        if self.maths is None:
            return ""
        letters = names_in(self.maths.sides[-1])
        return TEXT.write(
            self.maths, {name: write(self.terms[TEXT.symbol(name)]) for name in letters}
        )


class Worksheet:
    """The lines so far and the present value of each letter, starting with the given ones."""

    def __init__(self, given: Mapping[str, float]) -> None:
        self._values = dict(given)
        self.lines: list[WorksheetLine] = []

    def give(self, name: str, value: float) -> None:
        """Append a line with a number that is known."""
        self._append(name, None, {}, value)

    def start(self, line: Maths, slots: Mapping[str, float]) -> None:
        """Append a line with a number that follows from `slots`; its formula is not shown."""
        self.give(as_name(line.sides[0]), compute(line.sides[-1], self._values | dict(slots)))

    def work_out(self, line: Maths) -> None:
        """Append a line such as ``v = β * v_old + g``; raises `KeyError` for an unknown letter."""
        name, term = as_name(line.sides[0]), line.sides[-1]
        terms = {TEXT.symbol(letter): self._values[letter] for letter in names_in(term)}
        self._append(name, Maths((term,)), terms, compute(term, self._values))

    def _append(
        self, name: str, maths: Maths | None, terms: Mapping[str, float], value: float
    ) -> None:
        self.lines.append(WorksheetLine(TEXT.symbol(name), maths, terms, value))
        self._values[name] = value
