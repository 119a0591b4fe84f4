"""Chooses the edges that are drawn or carry a number: those with the largest magnitudes."""

from collections.abc import Iterable, Mapping

import numpy as np

from playground.core.basics.arrays import Array, Indices
from playground.ui.views.canvas.edge_names import EdgeNames
from playground.ui.views.canvas.geometry import Ends


def strongest(values: Array, count: int) -> list[int]:
    """Return the indices of the `count` largest magnitudes, largest first, without 0 and NaN."""
    sizes = np.abs(np.nan_to_num(values, nan=0.0, posinf=np.inf, neginf=np.inf))
    order = np.argsort(-sizes, kind="stable")[:count]
    return [int(index) for index in order if sizes[index] > 0]


def strongest_edges(
    names: Mapping[Ends, EdgeNames], values: Array, most: int
) -> dict[Ends, Indices]:
    """Return the `most` strongest edges, by connection; nothing if there are not more.

    `values` are those of all parameters, flat.
    """
    if sum(map(len, names.values())) <= most:
        return {}
    return strongest_of_each(((ends, each.read(values)) for ends, each in names.items()), most)


def strongest_of_each(values: Iterable[tuple[Ends, Array]], count: int) -> dict[Ends, Indices]:
    """Return the indices of the `count` strongest edges of the network, by connection.

    The numbers of one connection are needed at a time: those of a large network fill much memory.
    """
    best: dict[Ends, Indices] = {}  # of each connection: those of the network are among them
    sizes: list[Array] = []
    for ends, numbers in values:
        magnitudes = np.abs(numbers)
        magnitudes[np.isnan(magnitudes)] = 0.0
        best[ends] = _largest(magnitudes, count)
        sizes.append(magnitudes[best[ends]])
    chosen = _largest(np.concatenate(sizes), count)
    stops = np.cumsum([len(part) for part in sizes])
    parts = np.split(chosen, chosen.searchsorted(stops[:-1]))
    starts = [0, *stops.tolist()]
    return {
        ends: own[part - start]
        for (ends, own), part, start in zip(best.items(), parts, starts, strict=False)
    }


def _largest(magnitudes: Array, count: int) -> Indices:
    """Return the indices of the `count` largest, in their order; all if there are not more."""
    if len(magnitudes) <= count:
        return np.arange(len(magnitudes))
    return np.sort(np.argpartition(magnitudes, -count)[-count:])
