"""A calculation written down line by line: each line in symbols, with the numbers put in, and its result."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from playground.core.basics.maths_text import with_minus


def written(value: float) -> str:
    """`value` with six digits and a true minus; in brackets where it could not stand behind a sign or below an exponent."""
    text = with_minus(f"{value:.6g}")
    return f"({text})" if text.startswith("−") or "e" in text else text


@dataclass(frozen=True)
class WorksheetLine:
    """One line of a calculation.

    Attributes
    ----------
    symbol : what is computed
    template : how, with every symbol in braces: ``{β} · {v_old} + {g}``; "" for a number that is given
    terms : the numbers of those symbols
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
        """The calculation with the numbers put in, each as `write` writes it."""
        return self.template.format_map(
            {symbol: write(value) for symbol, value in self.terms.items()}
        )


class Worksheet:
    """The lines so far, and the value of every symbol that is known, given ones included; a later line of a symbol replaces it."""

    def __init__(self, given: Mapping[str, float]) -> None:
        self._values = dict(given)
        self.lines: list[WorksheetLine] = []

    def __getitem__(self, symbol: str) -> float:
        return self._values[symbol]

    def add(self, symbol: str, template: str, value: float) -> float:
        """Write down how `symbol` is computed from known ones, and remember and return its value."""
        terms = {name: self._values[name] for name in _symbols(template)}
        self.lines.append(WorksheetLine(symbol, template, terms, value))
        self._values[symbol] = value
        return value


def _symbols(template: str) -> Iterator[str]:
    return (name for _, name, _, _ in Formatter().parse(template) if name is not None)
