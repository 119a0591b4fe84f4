"""Chooses the edges that are drawn or carry a number: those with the largest magnitudes."""

from collections.abc import Mapping

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.ui.views.canvas.geometry import Ends


def strongest(values: Array, count: int) -> list[int]:
    """Return the indices of the `count` largest magnitudes, largest first, without 0 and NaN."""
    sizes = np.abs(np.nan_to_num(values, nan=0.0, posinf=np.inf, neginf=np.inf))
    order = np.argsort(-sizes, kind="stable")[:count]
    return [int(index) for index in order if sizes[index] > 0]


def strongest_of_each(values: Mapping[Ends, Array], count: int) -> dict[Ends, Indices]:
    """Return the indices of the `count` strongest edges of the network, by connection."""
    lengths = [len(part) for part in values.values()]
    magnitudes = np.abs(np.nan_to_num(np.concatenate(list(values.values()))))
    chosen = np.sort(np.argpartition(magnitudes, -count)[-count:])
    stops = np.cumsum(lengths)
    starts = stops - lengths
    return {
        ends: chosen[(chosen >= start) & (chosen < stop)] - start
        for ends, start, stop in zip(values, starts, stops, strict=True)
    }
