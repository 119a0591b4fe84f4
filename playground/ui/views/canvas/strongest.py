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
    magnitudes = np.abs(np.concatenate(list(values.values())))
    magnitudes[np.isnan(magnitudes)] = 0.0
    chosen = np.sort(np.argpartition(magnitudes, -count)[-count:])
    stops = np.cumsum([len(part) for part in values.values()])
    parts = np.split(chosen, chosen.searchsorted(stops[:-1]))
    starts = [0, *stops.tolist()]
    return {ends: part - start for ends, part, start in zip(values, parts, starts, strict=False)}
