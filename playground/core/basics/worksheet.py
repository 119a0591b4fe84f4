"""A calculation line by line: each line in symbols, with numbers, and with its result."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter


def written(value: float) -> str:
    """Return `value` with six digits; in brackets if negative or with an exponent."""
    text = f"{value:.6g}".replace("-", "−")
    return f"({text})" if text.startswith("−") or "e" in text else text


@dataclass(frozen=True)
class WorksheetLine:
    """One line of a calculation.

    Attributes
    ----------
    symbol : what is computed
    template : how, each symbol in braces: ``{β} · {v_old} + {g}``; "" for a given number
    terms : the values of those symbols
    value : the result
    """

    symbol: str
    template: str
    terms: Mapping[str, float]
    value: float

    @property
    def formula(self) -> str:
        """The calculation in symbols."""
        return self.template.replace("{", "").replace("}", "")

    def numbers(self, write: Callable[[float], str] = written) -> str:
        """Return the calculation with the value of each symbol, formatted by `write`."""
        return self.template.format_map(
            {symbol: write(value) for symbol, value in self.terms.items()}
        )


class Worksheet:
    """The lines so far and the present value of each symbol, starting with the given ones."""

    def __init__(self, given: Mapping[str, float]) -> None:
        self._values = dict(given)
        self.lines: list[WorksheetLine] = []

    def __getitem__(self, symbol: str) -> float:
        return self._values[symbol]

    def add(self, symbol: str, template: str, value: float) -> float:
        """Append the line that computes `symbol` from known symbols; return `value`."""
        terms = {name: self._values[name] for name in _symbols(template)}
        self.lines.append(WorksheetLine(symbol, template, terms, value))
        self._values[symbol] = value
        return value


def _symbols(template: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(template) if name is not None)
