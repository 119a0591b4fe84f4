"""The layout of the canvas as a value, and the layouts between two others."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from playground.core.basics.arrays import Indices
from playground.core.experiment.spec import BIAS
from playground.ui.views.canvas.boxes import Boxes, Rect, UnitBox
from playground.ui.views.canvas.routes import (
    MANY_LANES,
    Bundle,
    Drawn,
    Paths,
    all_paths,
)

LABEL_ROOM, WIDE_LABEL_ROOM = 76.0, 112.0  # left of the inputs, for their names, in pixels
LABEL_GAPS = 20.0  # of that, beside the names
CLASS_ROOM = 92.0  # right of the outputs, for the names of classes, in pixels

Room = tuple[float, float]  # width, height
Ends = tuple[str, str]  # the layers of a connection: (source, target)


@dataclass(frozen=True)
class Column:
    """Layers of one depth, top to bottom; `x` is its middle, `left` and `right` bound the boxes."""

    layers: tuple[str, ...]
    x: float
    left: float
    right: float


@dataclass(frozen=True)
class CanvasLayout:
    """The positions of everything, in scene units: where it fits its room, one is a pixel.

    Attributes
    ----------
    columns : from left to right
    column_width : from one column of single boxes to the next
    boxes : by layer, the unit boxes from top to bottom
    tops : by layer, the x of its centre and the y of the top of its boxes
    bundles : by (source, target), the paths of the edges
    rect : the rectangle that has to be in view, below the headers
    room : the pixels for which all is laid out, headers included
    header : the height of the headers at the top, in pixels
    text_scale : the factor by which texts are larger than normal; they need more room then
    label_room : the room for names to the left of the inputs, at the normal size of text
    class_room : that for names of classes to the right of the outputs
    bias_neurons : by layer, the neuron +1 whose edges are its biases, if those are drawn; layers
        of one column share one. Their paths are those from (BIAS, layer)
    """

    columns: tuple[Column, ...]
    column_width: float
    boxes: dict[str, Boxes]
    tops: dict[str, tuple[float, float]]
    bundles: dict[Ends, Bundle]
    rect: Rect
    room: Room
    header: float
    text_scale: float = 1.0
    label_room: float = LABEL_ROOM
    class_room: float = 0.0
    bias_neurons: Mapping[str, UnitBox] = field(default_factory=dict)

    @cached_property
    def paths(self) -> dict[Ends, Paths]:
        """All paths of a small network, by connection: (n_target, n_source, points, 2)."""
        return {ends: all_paths(bundle) for ends, bundle in self.bundles.items()}

    @property
    def shares_lanes(self) -> bool:
        """Whether the skip connections of one layer run together: there are too many lanes."""
        index = {layer_id: i for i, column in enumerate(self.columns) for layer_id in column.layers}
        ends = [each for each in self.bundles if each[0] != BIAS]
        return sum(index[target] - index[source] > 1 for source, target in ends) > MANY_LANES

    @property
    def label_width(self) -> float:
        """The largest width of a name of an input, in pixels; 0 if there is no room for names."""
        return max(0.0, (self.label_room - LABEL_GAPS) * self.text_scale)

    def extent(self, layer: str) -> Rect:
        """Return the rectangle of a layer's boxes."""
        return self.boxes[layer].extent

    def gap_at(self, x: float) -> str:
        """Return the layer before which a layer goes that is dropped at `x`.

        It is the first layer of the next column; at the right end that of the last column.
        """
        return next(
            (column.layers[0] for column in self.columns[1:] if x < column.x),
            self.columns[-1].layers[0],
        )

    def gap_before(self, layer: str) -> float:
        """Return the x of the middle of the gap to the left of the column of `layer`."""
        index = next(i for i, column in enumerate(self.columns) if layer in column.layers)
        return (self.columns[index - 1].right + self.columns[index].left) / 2


class LayoutChange:
    """The way from one layout to another.

    Parts that `old` does not have are at their positions in `new` from the beginning. Those that do
    not move are the ones of `new`.
    """

    def __init__(self, old: CanvasLayout, new: CanvasLayout) -> None:
        self.new, self._old = new, old
        self._moving = {ends: _moving(old, new, ends) for ends in new.bundles}

    @property
    def moves_nothing(self) -> bool:
        """Whether all that is in both layouts stays where it is."""
        old, new = self._old, self.new
        return (
            old.rect == new.rect
            and not any(self._moving.values())
            and all(old.boxes.get(name, boxes).is_like(boxes) for name, boxes in new.boxes.items())
            and all(
                old.bias_neurons.get(name, one) == one for name, one in new.bias_neurons.items()
            )
        )

    def at(self, share: float) -> CanvasLayout:
        """Return the layout at `share` of the way."""
        old, new = self._old, self.new
        boxes = {
            layer_id: old.boxes[layer_id].towards(layer, share) if layer_id in old.boxes else layer
            for layer_id, layer in new.boxes.items()
        }
        tops = {
            layer_id: _mix(old.tops.get(layer_id, top), top, share)
            for layer_id, top in new.tops.items()
        }
        ones = {
            layer_id: _box_between(old.bias_neurons.get(layer_id, box), box, share)
            for layer_id, box in new.bias_neurons.items()
        }
        bundles = {ends: self._bundle(ends, share) for ends in new.bundles}
        rect = _mix(old.rect, new.rect, share)
        return replace(new, boxes=boxes, tops=tops, bundles=bundles, rect=rect, bias_neurons=ones)

    def _bundle(self, ends: Ends, share: float) -> Bundle:
        """Return the paths of one connection; only edges of units that both layouts have move."""
        if (moving := self._moving[ends]) is None:
            return self.new.bundles[ends]
        edges, start = moving
        paths = self.new.paths[ends].copy()
        paths[edges] = start + (paths[edges] - start) * share
        return Drawn(paths)


def _mix(old: tuple[float, ...], new: tuple[float, ...], share: float) -> tuple:  # type: ignore[type-arg]
    return tuple(a + (b - a) * share for a, b in zip(old, new, strict=True))


def _box_between(old: UnitBox, new: UnitBox, share: float) -> UnitBox:
    return UnitBox(*_mix((old.x, old.y, old.side), (new.x, new.y, new.side), share))


def _moving(
    old: CanvasLayout, new: CanvasLayout, ends: Ends
) -> tuple[tuple[Indices, ...], Paths] | None:
    """Return which edges of a connection move, and their paths in `old`; None if none does."""
    if ends not in old.bundles or _stays(old, new, ends):
        return None
    source, target = ends
    to, old_to = _common(old, new, target)
    from_, old_from = _common(old, new, source)
    if not to or not from_:
        return None
    start = old.bundles[ends].at(*_pairs(old_to, old_from)).reshape(len(to), len(from_), -1, 2)
    return np.ix_(to, from_), start


def _stays(old: CanvasLayout, new: CanvasLayout, ends: Ends) -> bool:
    """Return whether the edges of a connection are where they were."""
    layers = [layer for layer in ends if layer != BIAS]
    return old.bundles[ends].is_like(new.bundles[ends]) and all(
        old.boxes[layer].is_like(new.boxes[layer]) for layer in layers
    )


def _pairs(rows: list[int], columns: list[int]) -> tuple[Indices, Indices]:
    """Return each of `rows` with each of `columns`."""
    both = np.meshgrid(rows, columns, indexing="ij")
    return both[0].ravel(), both[1].ravel()


def _common(old: CanvasLayout, new: CanvasLayout, layer: str) -> tuple[list[int], list[int]]:
    """Return the indices in `new` and in `old` of the units of a layer that both have."""
    if layer == BIAS:
        return [0], [0]
    before = {unit: i for i, unit in enumerate(old.boxes[layer])}
    units = [(i, unit) for i, unit in enumerate(new.boxes[layer]) if unit in before]
    return [i for i, _ in units], [before[unit] for _, unit in units]
