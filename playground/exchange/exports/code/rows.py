"""How a table of a language is read: what has no row is refused with a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from playground.core.basics.messages import QT_TRANSLATE_NOOP
from playground.exchange.exports.errors import ExportError

NO_ACTIVATION = QT_TRANSLATE_NOOP(
    "Errors",
    "{format} has no code for activation “{entry}”; choose another, or export the weights.",
)
NO_LOSS = QT_TRANSLATE_NOOP(
    "Errors",
    "{format} has no code for loss “{entry}” with this output; choose another, "
    "or export the weights.",
)
NO_OPTIMIZER = QT_TRANSLATE_NOOP(
    "Errors", "{format} has no code for optimiser “{entry}”; choose another, or export the weights."
)
NO_PENALTY = QT_TRANSLATE_NOOP(
    "Errors", "{format} has no code for penalty “{entry}”; choose another, or export the weights."
)
NO_SCHEDULE = QT_TRANSLATE_NOOP(
    "Errors", "{format} has no code for schedule “{entry}”; choose another, or export the weights."
)
R = TypeVar("R")


@dataclass(frozen=True)
class Pair:
    """Two function bodies: of a value and of what the backward pass needs."""

    value: str
    back: str


@dataclass(frozen=True)
class PenaltyRow:
    """A penalty in a language.

    Attributes
    ----------
    term : what it adds to the gradient in NumPy, to the loss in PyTorch
    after_step : the body of what it makes of the step of a weight; "" where it leaves it
    """

    term: str
    after_step: str = ""


def row(table: Mapping[str, R], name: str, sentence: str, language: str, entry: str) -> R:
    """Return the row `name`; raises `ExportError` with a sentence that names `entry`."""
    if name not in table:
        raise ExportError(sentence, format=language, entry=entry)
    return table[name]


def indented(body: str, depth: int = 1) -> str:
    """Indent the lines of a body."""
    return "\n".join("    " * depth + line if line else "" for line in body.splitlines())


def function(head: str, doc: str, body: str) -> str:
    """Write a function with a docstring of one line."""
    return f'def {head}:\n    """{doc}"""\n{indented(body)}'
