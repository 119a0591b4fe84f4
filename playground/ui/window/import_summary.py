"""Says in sentences what was read of a file."""

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.own import OwnData
from playground.core.catalog.datasets.scaling import are_far
from playground.exchange.cells import MISSING_WORDS

NAMED = 5  # classes or columns
translate = QCoreApplication.translate


def summed_up(own: OwnData, dropped: int) -> str:
    """Say how many samples, inputs and classes there are, and what is odd about them, on lines.

    `dropped` is how many rows were left out.
    """
    said = [_counts(own)]
    if still := _still(own):
        same = translate(
            "ImportDialog", "The same in every row, so nothing can be learned from it: {names}."
        )
        said.append(same.format(names=_listed(still)))
    if not (own.classes or own.scales) and are_far(own.targets):
        said.append(
            translate(
                "ImportDialog",
                "Numbers of this size are hard to learn; have the targets standardised.",
            )
        )
    if dropped:
        left = translate(
            "ImportDialog", "Rows left out because a value is missing: {dropped:,}. {missing}"
        )
        said.append(left.format(dropped=dropped, missing=missing_words()))
    return "\n".join(said)


def missing_words() -> str:
    """Say which cells are no values."""
    text = translate(
        "ImportDialog",
        "Missing is an empty cell, or one with {words}; a class called “{first}” is in"
        " quotation marks.",
    )
    return text.format(words=", ".join(MISSING_WORDS), first=MISSING_WORDS[0])


def _counts(own: OwnData) -> str:
    about = {"samples": len(own), "inputs": len(own.inputs), "classes": own.classes}
    names = _listed(own.class_names or own.outputs)
    target = (*own.outputs, "")[0]
    return _template(own).format(**about, values=len(own.outputs), names=names, target=target)


def _listed(names: tuple[str, ...]) -> str:
    more = ("…",) if len(names) > NAMED else ()
    return ", ".join((*names[:NAMED], *more))


def _still(own: OwnData) -> tuple[str, ...]:
    """Return the names of inputs and values that are the same in all of several samples."""
    values = np.atleast_2d(own.arrays[1])[: len(own.outputs)]
    columns = [*zip([entry.label for entry in own.inputs], own.numbers, strict=True)]
    columns += zip(own.outputs, values, strict=True)
    return tuple(name for name, column in columns if len(own) > 1 and np.ptp(column) == 0)


def _template(own: OwnData) -> str:
    """Return the sentence about this kind of data."""
    if own.are_soft:
        return translate(
            "ImportDialog",
            "Samples: {samples:,}. Inputs: {inputs:,}."
            " Probabilities of classes: {classes} ({names}).",
        )
    if own.classes:
        return translate(
            "ImportDialog",
            "Samples: {samples:,}. Inputs: {inputs:,}. Classes: {classes} ({names}).",
        )
    if len(own.outputs) > 1:
        return translate(
            "ImportDialog", "Samples: {samples:,}. Inputs: {inputs:,}. Values: {values} ({names})."
        )
    return translate(
        "ImportDialog", "Samples: {samples:,}. Inputs: {inputs:,}. “{target}” is a number."
    )
