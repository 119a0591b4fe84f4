"""The curves in a sentence."""

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.engine.samples import SET_NAMES
from playground.ui.texts.names import loss_title, score_title
from playground.ui.views.curves.measures import MEASURES, Measure, Series

translate = QCoreApplication.translate


def curves_sentence(series: Series, measure: Measure) -> str:
    """Say of each set where its curve is now, where it began, and its range."""
    text = translate("Spoken", "{name} {now}, at first {first}, lowest {low}, highest {high}")
    said = []
    for name, values in zip(SET_NAMES, series.sets, strict=True):
        known = values[np.isfinite(values)]
        if known.size:
            is_loss, is_r2 = measure is MEASURES["loss"], measure is MEASURES["r2"]
            title = loss_title(name) if is_loss else score_title(name, is_r2)
            ends = known[-1], known[0], known.min(), known.max()
            now, first, low, high = (measure.text(float(value)) for value in ends)
            said.append(text.format(name=title, now=now, first=first, low=low, high=high))
    text = translate("Spoken", "After {epochs:,} epochs: {curves}")
    return text.format(epochs=int(series.epoch[-1]), curves="; ".join(said)) if said else ""
