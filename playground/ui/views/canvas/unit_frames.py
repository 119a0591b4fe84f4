"""Gives the items of the units what a snapshot says of them: biases, maps, numbers and marks."""

import operator
from collections.abc import Mapping
from functools import partial
from itertools import groupby

from PyQt6.QtGui import QColor

from playground.core.experiment.spec import INPUT
from playground.live.snapshot import Snapshot
from playground.ui.look.colouring import Scaling, colours_by_bits, colours_of, neutral_value
from playground.ui.look.theme import Theme
from playground.ui.state.scales import Scales, scaling_by
from playground.ui.views.canvas.turns import NUMBERS, Turns
from playground.ui.views.canvas.unit_maps import UnitMaps, ZeroLine
from playground.ui.views.canvas.unit_values import (
    ink_picture,
    is_picture,
    unit_marks,
    unit_numbers,
)
from playground.ui.views.canvas.units_item import UnitsItem

FEW_MAPS = 12  # are drawn smooth also while training


class ShownNumbers:
    """Shows biases, numbers and marks on the units; numbers of fast training take turns."""

    def __init__(self) -> None:
        self._turns = Turns(NUMBERS)

    def show(self, items: Mapping[str, UnitsItem], snapshot: Snapshot) -> None:
        """Show those of `snapshot` on the units of each layer."""
        waiting = self._turns.waiting(snapshot, (snapshot.watch, id(items)), len(items))
        for (layer, item), waits in zip(items.items(), waiting, strict=True):
            item.show_biases(snapshot.parameters, snapshot.layout)
            item.marks = unit_marks(snapshot, layer)
            if not waits:
                values = snapshot.sample.values[layer].tolist() if snapshot.sample else []
                item.show_numbers(unit_numbers(snapshot, layer), values)


class ShownMaps:
    """Shows the maps of a snapshot on the units; maps that are shown already stay as they are.

    Colouring them takes long, and at every stop of a walk they are the same.
    """

    def __init__(self) -> None:
        # what the maps on screen follow from: objects, compared by identity, and values
        self._shown: tuple[tuple[object, ...], tuple[object, ...]] = (), ()

    def show(
        self,
        items: Mapping[str, UnitsItem],
        snapshot: Snapshot,
        scales: Scales,
        theme: Theme,
    ) -> None:
        """Show the map of each unit."""
        sources = items, snapshot.experiment, snapshot.maps, theme
        objects, values = self._shown
        is_same = len(objects) == len(sources) and all(map(operator.is_, sources, objects))
        if not is_same or values != _about(snapshot, scales):
            _show_maps(items, snapshot, scales, theme)
            self._shown = sources, _about(snapshot, scales)  # by now all scales are chosen


def _about(snapshot: Snapshot, scales: Scales) -> tuple[object, ...]:
    watch, full = snapshot.watch, scales.chosen("delta")
    return snapshot.plane, watch.quantity, snapshot.running, full


def _show_maps(
    items: Mapping[str, UnitsItem],
    snapshot: Snapshot,
    scales: Scales,
    theme: Theme,
) -> None:
    rows: dict[str, list[int]] = {}
    for row, (layer, _) in enumerate(snapshot.map_units):
        rows.setdefault(layer, []).append(row)
    if INPUT in items and is_picture(snapshot):
        items[INPUT].show_maps(ink_picture(snapshot, theme))
        rows.pop(INPUT, None)
    smooth = not snapshot.running or len(snapshot.maps) <= FEW_MAPS

    line, quantity = QColor(theme.text).rgb(), snapshot.watch.quantity

    def alike(layer: str) -> tuple[Scaling, float, float]:
        maps = snapshot.maps[rows[layer][0] : rows[layer][-1] + 1]
        neutral = neutral_value(snapshot.experiment, layer, quantity)
        return scaling_by(snapshot, layer, maps, scales), items[layer].side, neutral

    shown = (layer for layer in rows if layer in items)
    for (scaling, _, neutral), found in groupby(shown, key=alike):
        layers = list(found)
        first, last = rows[layers[0]][0], rows[layers[-1]][-1]
        colour = partial(colours_of, by_bits=colours_by_bits(scaling, theme))
        # δ is that of the nearest point: a line around each would cover the map
        zero = ZeroLine(neutral, line) if quantity != "delta" else None
        maps = UnitMaps(snapshot.maps[first : last + 1], colour, smooth, zero)
        for layer in layers:
            items[layer].show_maps(maps, rows[layer][0] - first)
