"""The layout of the canvas: a pure function of the experiment and of the room that there is.

Columns are ordered by depth (the longest path from the input), and layers of one depth are stacked.
The units of a layer are a column of boxes; a layer of very many units is wrapped into several
columns of small ones. Columns and rows spread over the room.
"""

import numpy as np

from playground.core.catalog.features import input_index
from playground.core.experiment.spec import Experiment
from playground.ui.views.canvas.bias_layout import bias_bundles, place_bias_neurons
from playground.ui.views.canvas.boxes import Boxes, Rect, UnitBox
from playground.ui.views.canvas.geometry import CanvasLayout, Column, Ends, Room
from playground.ui.views.canvas.routes import (
    MANY_LANES,
    Bundle,
    SharedLanes,
    Span,
    Taken,
    route,
)
from playground.ui.views.canvas.sizes import (
    ABOVE,
    BELOW,
    Sizes,
    class_room,
    columns_of,
    label_room,
    picture_of,
    rows_of,
    wraps_of,
)

ROOM: Room = (900.0, 520.0)  # of a network that is not on the canvas
SMALLEST_BOX = 2.0
FILLED, PIXEL_FILLED = 0.72, 0.84  # the share of the pitch that a box fills at most
COVERED = 1e5  # how far above the boxes there is no way for edges


class Stacks:
    """The columns of a network, laid out from left to right: the boxes, and where they begin."""

    def __init__(self, experiment: Experiment, sizes: Sizes) -> None:
        self._experiment, self._sizes = experiment, sizes
        self.columns: list[Column] = []
        self.boxes: dict[str, Boxes] = {}
        self.tops: dict[str, tuple[float, float]] = {}

    def add(self, layers: tuple[str, ...]) -> None:
        """Add a column of these layers to the right of the others."""
        experiment, sizes = self._experiment, self._sizes
        pitch = _pitch(experiment, layers, sizes)
        wraps = max(wraps_of(experiment, layer_id, sizes.rows) for layer_id in layers)
        half = ((wraps - 1) * pitch + sizes.largest) / 2
        right = self.columns[-1].right if self.columns else sizes.largest - sizes.width
        x = right + sizes.width - sizes.largest + half
        y = round((sizes.height - _height(experiment, layers, pitch, sizes)) / 2, 6)
        for layer_id in layers:
            self.boxes[layer_id] = _grid(experiment, layer_id, x, y, pitch, sizes)
            self.tops[layer_id] = (x, self.boxes[layer_id].extent[1])
            y += rows_of(experiment, layer_id, sizes.rows) * pitch + sizes.gap
        self.columns.append(Column(layers, x, x - half, x + half))


def lay_out_network(
    experiment: Experiment,
    room: Room = ROOM,
    text_scale: float = 1.0,
    bias_neurons: bool = False,
) -> CanvasLayout:
    """Lay out the network of `experiment` in `room` with texts `text_scale` times as large."""
    by_depth = columns_of(experiment)
    sizes = Sizes.of(experiment, by_depth, room, text_scale, bias_neurons)
    stacks = Stacks(experiment, sizes)
    for layers in by_depth:
        stacks.add(layers)
    columns, boxes = tuple(stacks.columns), stacks.boxes
    ones = place_bias_neurons(experiment, columns, boxes, sizes.largest) if bias_neurons else {}
    taken = _taken(columns, boxes, sizes.header * sizes.unit, ones)
    bundles = _bundles(experiment, Taken(taken), columns, boxes) | bias_bundles(ones, boxes)
    return CanvasLayout(
        columns,
        sizes.width,
        boxes,
        stacks.tops,
        bundles,
        _rect(sizes, columns, boxes, bundles, ones, room),
        room,
        sizes.header,
        text_scale,
        label_room(experiment, room, text_scale),
        class_room(experiment),
        ones,
    )


def _rect(
    sizes: Sizes,
    columns: tuple[Column, ...],
    boxes: dict[str, Boxes],
    bundles: dict[Ends, Bundle],
    ones: dict[str, UnitBox],
    room: Room,
) -> Rect:
    """Return the rectangle of everything, at least as large as the room below the headers."""
    left, right = columns[0].left - sizes.left, columns[-1].right + sizes.right
    spare = max(0.0, room[0] * sizes.unit - (right - left)) / 2
    bounds = [bundle.bounds for bundle in bundles.values()]
    top = min(0.0, *(bound[1] for bound in bounds))
    bottom = max(
        sizes.whole,
        *(bound[3] for bound in bounds),
        *(layer.extent[3] for layer in boxes.values()),
        *(one.y + one.side / 2 for one in ones.values()),
    )
    return left - spare, top - ABOVE, right + spare, bottom + BELOW


def _height(experiment: Experiment, column: tuple[str, ...], pitch: float, sizes: Sizes) -> float:
    rows = sum(rows_of(experiment, layer_id, sizes.rows) for layer_id in column)
    return rows * pitch + sizes.gap * (len(column) - 1)


def _pitch(experiment: Experiment, column: tuple[str, ...], sizes: Sizes) -> float:
    """Return the distance of the boxes of a column: the wanted one, or what the height leaves."""
    wanted = sizes.pixel if picture_of(experiment, column[0]) else sizes.largest + sizes.apart
    rows = sum(rows_of(experiment, layer_id, sizes.rows) for layer_id in column)
    free = sizes.height - sizes.gap * (len(column) - 1)
    # half a gap is left out above the first box, and half a gap below the last one
    return min(wanted, max(free, sizes.height / 4) / (rows - (1 - FILLED)))


def _grid(
    experiment: Experiment, layer_id: str, x: float, y: float, pitch: float, sizes: Sizes
) -> Boxes:
    """Return the boxes of a layer whose middle is at `x` and whose top is at `y`."""
    units, rows = experiment.units(layer_id), rows_of(experiment, layer_id, sizes.rows)
    picture = picture_of(experiment, layer_id)
    side = min(sizes.largest, max(SMALLEST_BOX, pitch * (PIXEL_FILLED if picture else FILLED)))
    column, row = np.divmod(np.arange(len(units)), rows)
    if picture:  # a pixel that is left out leaves a gap
        row, column = np.divmod([input_index(unit) for unit in units], picture[1])
    middle = (wraps_of(experiment, layer_id, sizes.rows) - 1) / 2
    xs, ys = x + (column - middle) * pitch, y + (row + 0.5) * pitch
    return Boxes(units, np.stack([xs, ys, np.full(len(units), side)], axis=1))


def _taken(
    columns: tuple[Column, ...],
    boxes: dict[str, Boxes],
    header: float,
    ones: dict[str, UnitBox],
) -> list[list[Span]]:
    """Return the spans of y that headers and boxes take up, by column; of `ones` on one line."""
    low = [(one.y - one.side / 2, one.y + one.side / 2) for one in ones.values()][:1]
    taken: list[list[Span]] = []
    for column in columns:
        spans = [(-COVERED, -ABOVE), *low]
        for layer_id in column.layers:
            _, top, _, bottom = boxes[layer_id].extent
            above = 0.0 if layer_id == column.layers[0] else header
            spans.append((top - above, bottom))
        taken.append(spans)
    return taken


def _bundles(
    experiment: Experiment,
    taken: Taken,
    columns: tuple[Column, ...],
    boxes: dict[str, Boxes],
) -> dict[Ends, Bundle]:
    """Route all connections, short ones first, so that long ones go around them."""
    index = {layer_id: i for i, column in enumerate(columns) for layer_id in column.layers}
    spans = [(column.left, column.right) for column in columns]
    starts = {layer_id: layer.starts for layer_id, layer in boxes.items()}
    ends = {layer_id: layer.ends for layer_id, layer in boxes.items()}
    both = [(c.source, c.target) for c in experiment.network.connections]
    lengths = {each: index[each[1]] - index[each[0]] for each in both}
    lanes = sum(length > 1 for length in lengths.values())
    shared = SharedLanes(lengths) if lanes > MANY_LANES else None
    lanes = shared.count if shared else lanes
    bundles: dict[Ends, Bundle] = {}
    for source, target in sorted(both, key=shared.place if shared else lengths.__getitem__):
        first = index[source] + 1
        passed = spans[first : index[target]]
        known = shared.middles.get(source) if shared else None
        bundle = route(starts[source], ends[target], passed, first, taken, lanes, known)
        if shared and bundle.lane is not None:
            shared.middles[source] = bundle.lane.middle
        bundles[source, target] = bundle
    return bundles
