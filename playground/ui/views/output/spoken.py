"""The output map in a sentence."""

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.ui.texts.names import class_title
from playground.ui.texts.numbers import number, percent
from playground.ui.views.output.readout import MapReadout
from playground.ui.views.output.showing import Showing

translate = QCoreApplication.translate


def map_sentence(showing: Showing | None, readout: MapReadout, sharp: bool) -> str:
    """Say what the map shows, from where to where; of several classes, how much each has of it.

    `sharp` as in `MapReadout.describe`. "" before there is anything.
    """
    if showing is None:
        return ""
    meaning = readout.meaning(showing, sharp)
    fields = showing.measured(showing.fields) if len(showing.fields) else showing.fields
    known = fields[np.isfinite(fields)]
    if not known.size:
        return translate("Spoken", "{meaning}: no numbers yet").format(meaning=meaning)
    across, up = (showing.axis_title(side, with_unit=False) for side in (0, 1))
    if len(fields) > 1 and not showing.experiment.dataset.is_regression:
        text = translate("Spoken", "{meaning} over {x} and {y}: {shares}")
        return text.format(meaning=meaning, x=across, y=up, shares=_shares(showing))
    text = translate("Spoken", "{meaning} over {x} and {y}, from {low} to {high}")
    low, high = number(float(known.min())), number(float(known.max()))
    return text.format(meaning=meaning, x=across, y=up, low=low, high=high)


def _shares(showing: Showing) -> str:
    """Say how much of the map each class has."""
    likeliest = np.argmax(showing.fields, axis=0)
    text, dataset = translate("Spoken", "{class_title} {share}"), showing.experiment.dataset
    return ", ".join(
        text.format(class_title=class_title(dataset, index), share=percent(float(share)))
        for index in range(len(showing.fields))
        if (share := (likeliest == index).mean()) > 0
    )
