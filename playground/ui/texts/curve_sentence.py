"""Curves in a sentence for a screen reader: where each is now, where it began, its range."""

from collections.abc import Callable, Mapping

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array

translate = QCoreApplication.translate


def curves_in_words(
    epochs: float, curves: Mapping[str, Array], write: Callable[[float], str]
) -> str:
    """Say the numbers of curves, by their names, after so many epochs; "" if there are none.

    `write` returns a number as text. What is not finite is left out.
    """
    text = translate("Spoken", "{name} {now}, at first {first}, lowest {low}, highest {high}")
    said = []
    for name, values in curves.items():
        known = values[np.isfinite(values)]
        if known.size:
            ends = known[-1], known[0], known.min(), known.max()
            now, first, low, high = (write(float(value)) for value in ends)
            said.append(text.format(name=name, now=now, first=first, low=low, high=high))
    text = translate("Spoken", "After epoch {epochs:,}: {curves}")
    return text.format(epochs=int(epochs), curves="; ".join(said)) if said else ""
