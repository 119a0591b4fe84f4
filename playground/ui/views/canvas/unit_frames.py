"""Gives the items of the units what a snapshot says of them: biases, maps, numbers and marks."""

import operator
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import numpy.typing as npt

from playground.core.basics.arrays import Array
from playground.core.experiment.spec import INPUT
from playground.live.snapshot import Snapshot
from playground.ui.look.colouring import table_index
from playground.ui.look.theme import Theme
from playground.ui.state.scales import Scales, signed_by
from playground.ui.views.canvas.unit_maps import UnitMaps
from playground.ui.views.canvas.unit_values import (
    ink_picture,
    is_picture,
    unit_marks,
    unit_numbers,
)
from playground.ui.views.canvas.units_item import UnitsItem

FEW_MAPS = 12  # are drawn smooth also while training


def show_numbers(items: Mapping[str, UnitsItem], snapshot: Snapshot) -> None:
    """Show biases, numbers and marks of a snapshot on the units of each layer."""
    for layer_id, item in items.items():
        item.show_biases(snapshot.parameters)
        item.marks = unit_marks(snapshot, layer_id)
        item.numbers = unit_numbers(snapshot, layer_id)
        item.values = snapshot.sample.values[layer_id].tolist() if snapshot.sample else []


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
        table: npt.NDArray[np.uint32],
    ) -> None:
        """Show the map of each unit; `table` has the colours 0xffRRGGBB of maps."""
        sources = items, snapshot.experiment, snapshot.maps, theme, table
        objects, values = self._shown
        is_same = len(objects) == len(sources) and all(map(operator.is_, sources, objects))
        if not is_same or values != _about(snapshot, scales):
            _show_maps(items, snapshot, scales, theme, table)
            self._shown = sources, _about(snapshot, scales)  # by now all scales are chosen


def _about(snapshot: Snapshot, scales: Scales) -> tuple[object, ...]:
    watch, full = snapshot.watch, scales.chosen("delta")
    return snapshot.plane, watch.quantity, snapshot.running, full


def _show_maps(
    items: Mapping[str, UnitsItem],
    snapshot: Snapshot,
    scales: Scales,
    theme: Theme,
    table: npt.NDArray[np.uint32],
) -> None:
    rows: dict[str, list[int]] = {}
    for row, (layer, _) in enumerate(snapshot.map_units):
        rows.setdefault(layer, []).append(row)
    for layer_id, item in items.items():
        if layer_id == INPUT and is_picture(snapshot):
            item.show_maps(ink_picture(snapshot, theme))
        elif layer_id in rows:
            maps = snapshot.maps[rows[layer_id][0] : rows[layer_id][-1] + 1]
            smooth = not snapshot.running or len(snapshot.maps) <= FEW_MAPS
            signed = signed_by(snapshot, layer_id, maps, scales)
            item.show_maps(UnitMaps(maps, partial(_index, signed), table, smooth))


def _index(signed: Callable[[Array], Array], maps: Array) -> npt.NDArray[np.uint16]:
    """Return the indices of the colours of maps, scaled to −1 … 1 by `signed`."""
    return table_index(signed(maps))
