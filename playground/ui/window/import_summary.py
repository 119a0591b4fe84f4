"""Says in sentences what was read of a file."""

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.datasets.own import OwnData

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
    if dropped:
        left = translate("ImportDialog", "Rows left out because a value is missing: {dropped:,}.")
        said.append(left.format(dropped=dropped))
    return "\n".join(said)


def _counts(own: OwnData) -> str:
    text = translate(
        "ImportDialog", "{samples:,} samples, {inputs:,} inputs; “{target}” is a number."
    )
    if own.classes:
        text = translate(
            "ImportDialog", "{samples:,} samples, {inputs:,} inputs, {classes} classes: {names}."
        )
    elif len(own.outputs) > 1:
        text = translate(
            "ImportDialog", "{samples:,} samples, {inputs:,} inputs; {values} values: {names}."
        )
    about = {"samples": len(own), "inputs": len(own.inputs), "classes": own.classes}
    names = _listed(own.class_names or own.outputs)
    target = (*own.outputs, "")[0]
    return text.format(**about, values=len(own.outputs), names=names, target=target)


def _listed(names: tuple[str, ...]) -> str:
    more = ("…",) if len(names) > NAMED else ()
    return ", ".join((*names[:NAMED], *more))


def _still(own: OwnData) -> tuple[str, ...]:
    """Return the names of inputs and values that are the same in all of several samples."""
    values = np.atleast_2d(own.arrays[1])[: len(own.outputs)]
    columns = [*zip([entry.label for entry in own.inputs], own.numbers, strict=True)]
    columns += zip(own.outputs, values, strict=True)
    return tuple(name for name, column in columns if len(own) > 1 and np.ptp(column) == 0)
