"""What units show besides their maps: numbers, marks, and the ink of inputs that are pixels."""

import math
from collections.abc import Callable, Sequence

import numpy as np
from PyQt6.QtCore import QCoreApplication

from playground.core.catalog.features import input_index
from playground.core.experiment.spec import INPUT
from playground.live.snapshot import Snapshot
from playground.ui.look.theme import Theme
from playground.ui.texts.numbers import number, rounded, scientific, short
from playground.ui.views.canvas.unit_maps import UnitMaps
from playground.ui.widgets.pixels import ink_colours


def is_picture(snapshot: Snapshot) -> bool:
    """Return whether the inputs are pixels that show their values."""
    is_value = snapshot.watch.quantity in ("a", "z")
    return snapshot.experiment.dataset.image is not None and is_value


def ink_picture(snapshot: Snapshot, theme: Theme) -> UnitMaps:
    """Return the inputs of the plane, the pinned sample or the mean, as ink on paper."""
    experiment = snapshot.experiment
    whole = np.array(snapshot.plane.values)[:, None]
    colours = ink_colours(experiment.dataset, whole, theme)[:, 0]
    inputs = [input_index(unit) for unit in experiment.units(INPUT)]
    positions = np.array(inputs, dtype=float)[:, None, None]
    return UnitMaps(positions, lambda found: colours.take(found.astype(int)), smooth=False)


def unit_numbers(snapshot: Snapshot, layer: str) -> list[str]:
    """Return the numbers of the pinned sample for a layer as text; empty where not known."""
    if snapshot.sample is None:
        return []
    values = snapshot.sample.values[layer].tolist()
    return ["" if math.isnan(value) else short(value) for value in values]


def fitting_numbers(
    texts: list[str], values: Sequence[float], fits: Callable[[str], bool]
) -> list[str]:
    """Return `texts`, those that do not fit with fewer digits; [] if one fits in no form."""
    found: list[str] = []
    for text, value in zip(texts, values, strict=True):
        shorter = text if fits(text) else _fitting(value, fits)
        if shorter is None:
            return []
        found.append(shorter)
    return found


def _fitting(value: float, fits: Callable[[str], bool]) -> str | None:
    """Write a number with the digits that fit; one that has none of them as a power: 5e−4.

    0.00 would be another number, without its sign.
    """
    digits = (number(value, digits) for digits in (2, 1))
    decimals = (rounded(value, decimals) for decimals in (2, 1))
    shown = (text for text in decimals if set(text) & set("123456789"))
    return next(filter(fits, (*digits, *shown, scientific(value))), None)


def unit_marks(snapshot: Snapshot, layer: str) -> dict[int, str]:
    """Return a word for every dead or saturated unit of a layer, by its index."""
    activity = snapshot.activity.get(layer)
    if activity is None or not (activity.dead.any() or activity.saturated.any()):
        return {}
    dead = QCoreApplication.translate("Canvas", "dead")
    saturated = QCoreApplication.translate("Canvas", "saturated")
    return {
        **{int(i): dead for i in np.flatnonzero(activity.dead)},
        **{int(i): saturated for i in np.flatnonzero(activity.saturated)},
    }
