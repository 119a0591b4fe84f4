"""Where everything on the canvas goes: a pure function of the experiment.

Columns by depth (the longest path from the input), layers of one depth stacked, units of a layer in a column of boxes; a layer of
very many units is wrapped into several columns of small ones.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from playground.core.catalog.features import input_index
from playground.core.experiment.spec import INPUT, Experiment, Unit
from playground.core.experiment.topology import topological_order
from playground.ui.views.canvas.routes import Paths, UnitBox, route

WIDEST_COLUMN, NARROWEST_COLUMN = (
    152.0,
    44.0,
)  # from one column to the next, wrapped layers not counted
COMPACT_COLUMN = 92.0  # below it headers are drawn in short
TOTAL_WIDTH = 900.0  # deeper networks get narrower columns
LARGEST_BOX, SMALLEST_BOX = 44.0, 2.0
BOX_SHARE = 0.5  # of a narrow column's width
FILLED, PIXEL_FILLED = 0.72, 0.84  # the share of the pitch that a box fills
SPREAD = 1.7  # how much further apart the boxes of narrow columns are, which have height to spare
ROWS, LEAST_HEIGHT = (
    7,
    300.0,
)  # a column has room for so many of the largest boxes; of more units it is shrunk to it
MAX_ROWS = 64  # of more units a layer is wrapped
STACK_GAP = 88.0  # between two layers of one column: room for the second one's header
HEADER_HEIGHT = 74.0
BUTTON_WIDTH = 112.0  # of the activation in the header
WIDENED = (
    0.4  # how much of the growth of text goes into wider columns, which have some room to spare
)
LABEL_ROOM, WIDE_LABEL_ROOM = 76.0, 112.0  # left of the inputs, for their names
LABEL_GAPS = 20.0  # of that, beside the names
LEAST_LABELLED = 16.0  # pitch of inputs that have names beside them
PIXEL = 16.0  # pitch of the inputs that are the pixels of a picture
MARGIN = 24.0

Rect = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True)
class Column:
    """Layers of one depth, from top to bottom; `x` is the middle, `left` and `right` the ends of the boxes."""

    layers: tuple[str, ...]
    x: float
    left: float
    right: float


@dataclass(frozen=True)
class CanvasLayout:
    """Places in scene units.

    Attributes
    ----------
    columns : from left to right
    column_width : the distance of two columns of single boxes
    boxes : by layer, the unit boxes from top to bottom
    tops : by layer, the x of its centre and the y of the top of its header
    paths : by (source, target), the ways of all edges, (n_target, n_source, points, 2)
    rect : what has to be in view
    text_scale : how much larger than normal texts are: headers and names take as much more room
    """

    columns: tuple[Column, ...]
    column_width: float
    boxes: dict[str, dict[Unit, UnitBox]]
    tops: dict[str, tuple[float, float]]
    paths: dict[tuple[str, str], Paths]
    rect: Rect
    text_scale: float = 1.0
    label_room: float = LABEL_ROOM

    @property
    def label_width(self) -> float:
        """How long the names of the inputs can be; 0 if there is no room for them."""
        return max(0.0, (self.label_room - LABEL_GAPS) * self.text_scale)

    @property
    def is_compact(self) -> bool:
        """Whether headers have room for a short name only."""
        return self.column_width < COMPACT_COLUMN * self.text_scale

    @property
    def button_width(self) -> float:
        """How wide the activation is in a header with room for it."""
        return min(BUTTON_WIDTH * self.text_scale, self.column_width - 12)

    def extent(self, layer: str) -> Rect:
        """The rectangle of a layer's boxes."""
        boxes = self.boxes[layer].values()
        return (
            min(box.x - box.side / 2 for box in boxes),
            min(box.y - box.side / 2 for box in boxes),
            max(box.x + box.side / 2 for box in boxes),
            max(box.y + box.side / 2 for box in boxes),
        )

    def gap_at(self, x: float) -> str:
        """The layer before which a layer dropped at `x` goes: the first of the next column, the last column's at the right end."""
        return next(
            (column.layers[0] for column in self.columns[1:] if x < column.x),
            self.columns[-1].layers[0],
        )

    def gap_before(self, layer: str) -> float:
        """The x of the middle of the gap left of the column of `layer`."""
        index = next(i for i, column in enumerate(self.columns) if layer in column.layers)
        return (self.columns[index - 1].right + self.columns[index].left) / 2


def lay_out_network(experiment: Experiment, text_scale: float = 1.0) -> CanvasLayout:
    """The layout of the network of `experiment`, with texts so much larger than normal."""
    layers = _columns(experiment)
    header = HEADER_HEIGHT * text_scale
    width = min(
        WIDEST_COLUMN * (1 + (text_scale - 1) * WIDENED),
        max(NARROWEST_COLUMN, TOTAL_WIDTH / len(layers)),
    )
    largest = min(LARGEST_BOX, width * BOX_SHARE)
    room, gap = max(LEAST_HEIGHT, ROWS * largest / FILLED), STACK_GAP + header - HEADER_HEIGHT
    columns: list[Column] = []
    boxes: dict[str, dict[Unit, UnitBox]] = {}
    tops: dict[str, tuple[float, float]] = {}
    right = -width + largest
    for column in layers:
        wanted = largest * (SPREAD if width < COMPACT_COLUMN else 1) / FILLED
        if _picture(experiment, column[0]):
            wanted = PIXEL
        pitch = _pitch(sum(_rows(experiment, layer_id) for layer_id in column), wanted, room)
        across = max(_wraps(experiment, layer_id) for layer_id in column) * pitch - pitch
        x = right + width - largest + (across + largest) / 2
        y = round((room - _height(experiment, column, pitch, gap)) / 2, 6)
        for layer_id in column:
            tops[layer_id] = (x, y - header)
            boxes[layer_id] = _grid(experiment, layer_id, x, y, pitch, largest)
            y += _rows(experiment, layer_id) * pitch + gap
        columns.append(Column(column, x, x - (across + largest) / 2, x + (across + largest) / 2))
        right = columns[-1].right
    right = max(right + MARGIN * 2, columns[-1].x + BUTTON_WIDTH * text_scale / 2 + 12)
    tops = _aligned(tops, layers, header)
    paths = _paths(experiment, columns, boxes, tops, header)
    lowest = max(float(ways[..., 1].max()) for ways in paths.values())
    bottom = max(
        room, lowest, *(box.y + box.side / 2 for layer in boxes.values() for box in layer.values())
    )
    top = min(y for _, y in tops.values())
    labels = _label_room(experiment, boxes[INPUT])
    rect = (columns[0].left - max(labels, MARGIN) * text_scale, top - 12, right, bottom + 16)
    return CanvasLayout(tuple(columns), width, boxes, tops, paths, rect, text_scale, labels)


def _label_room(experiment: Experiment, inputs: dict[Unit, UnitBox]) -> float:
    """How much room the names of the inputs take: none where they stand too close."""
    heights = sorted(box.y for box in inputs.values())
    if any(below - above < LEAST_LABELLED for above, below in pairwise(heights)):
        return 0.0
    return LABEL_ROOM if experiment.dataset.is_plane else WIDE_LABEL_ROOM


def _picture(experiment: Experiment, layer_id: str) -> tuple[int, int] | None:
    """The rows and columns of a layer that is drawn as a picture: of inputs that are pixels."""
    return experiment.dataset.image if layer_id == INPUT else None


def _rows(experiment: Experiment, layer_id: str) -> int:
    picture = _picture(experiment, layer_id)
    return picture[0] if picture else min(MAX_ROWS, len(experiment.units(layer_id)))


def _wraps(experiment: Experiment, layer_id: str) -> int:
    """How many columns of boxes a layer has."""
    picture = _picture(experiment, layer_id)
    return picture[1] if picture else -(-len(experiment.units(layer_id)) // MAX_ROWS)


def _height(experiment: Experiment, column: tuple[str, ...], pitch: float, gap: float) -> float:
    return sum(_rows(experiment, layer_id) for layer_id in column) * pitch + gap * (len(column) - 1)


def _pitch(rows: int, wanted: float, room: float) -> float:
    return min(wanted, room / rows)


def _grid(
    experiment: Experiment, layer_id: str, x: float, y: float, pitch: float, largest: float
) -> dict[Unit, UnitBox]:
    rows, wraps = _rows(experiment, layer_id), _wraps(experiment, layer_id)
    picture = _picture(experiment, layer_id)
    side = min(largest, max(SMALLEST_BOX, pitch * (PIXEL_FILLED if picture else FILLED)))
    places = [divmod(i, rows) for i in range(len(experiment.units(layer_id)))]
    if picture:  # a pixel that is left out leaves a gap
        places = [
            divmod(input_index(unit), picture[1])[::-1] for unit in experiment.units(layer_id)
        ]
    return {
        unit: UnitBox(x + (column - (wraps - 1) / 2) * pitch, y + (row + 0.5) * pitch, side)
        for unit, (column, row) in zip(experiment.units(layer_id), places, strict=True)
    }


def _aligned(
    tops: dict[str, tuple[float, float]], columns: tuple[tuple[str, ...], ...], header: float
) -> dict[str, tuple[float, float]]:
    """The headers of the first layer of every column on one line, which stays where it is while neurons come and go."""
    line = min(-header, *(tops[column[0]][1] for column in columns))
    return tops | {column[0]: (tops[column[0]][0], line) for column in columns}


def _paths(
    experiment: Experiment,
    columns: list[Column],
    boxes: dict[str, dict[Unit, UnitBox]],
    tops: dict[str, tuple[float, float]],
    header: float,
) -> dict[tuple[str, str], Paths]:
    """The ways of all connections, short ones first, so that long ones go around them."""
    spans: list[list[tuple[float, float]]] = []
    for column in columns:
        spans.append([(tops[column.layers[0]][1], tops[column.layers[0]][1] + header - 8)])
        for layer_id in column.layers:
            ys = [box.y for box in boxes[layer_id].values()]
            half = next(iter(boxes[layer_id].values())).side / 2
            above = 0.0 if layer_id == column.layers[0] else header
            spans[-1].append((min(ys) - half - above, max(ys) + half))
    place = {
        layer_id: number for number, column in enumerate(columns) for layer_id in column.layers
    }
    ends = {
        (c.source, c.target): (place[c.source], place[c.target])
        for c in experiment.network.connections
    }
    paths: dict[tuple[str, str], Paths] = {}
    for (source, target), (first, last) in sorted(
        ends.items(), key=lambda item: item[1][1] - item[1][0]
    ):
        sides = [(column.left, column.right) for column in columns[first + 1 : last]]
        paths[source, target], taken = route(
            list(boxes[source].values()),
            list(boxes[target].values()),
            sides,
            spans[first + 1 : last],
        )
        for free in spans[first + 1 : last]:
            free.extend(taken)
    return paths


def depth(experiment: Experiment) -> int:
    """The number of layers on the longest path, the input layer not counted: an “N-layer network” as taught."""
    return len(_columns(experiment)) - 1


def _columns(experiment: Experiment) -> tuple[tuple[str, ...], ...]:
    at = {INPUT: 0}
    for layer_id in topological_order(experiment.network):
        at[layer_id] = 1 + max(
            at[connection.source] for connection in experiment.network.into(layer_id)
        )
    return tuple(
        tuple(layer_id for layer_id in at if at[layer_id] == column)
        for column in range(max(at.values()) + 1)
    )


def between(old: CanvasLayout, new: CanvasLayout, share: float) -> CanvasLayout:
    """`share` of the way from `old` to `new`. What `old` does not have is at its new place from the beginning."""
    boxes = {
        layer_id: {
            unit: _box_between(old.boxes.get(layer_id, {}).get(unit, box), box, share)
            for unit, box in layer.items()
        }
        for layer_id, layer in new.boxes.items()
    }
    tops = {
        layer_id: _mix(old.tops.get(layer_id, top), top, share)
        for layer_id, top in new.tops.items()
    }
    paths = {ends: _paths_between(old, new, ends, share) for ends in new.paths}
    return replace(new, boxes=boxes, tops=tops, paths=paths, rect=_mix(old.rect, new.rect, share))


def _mix(old: tuple[float, ...], new: tuple[float, ...], share: float) -> tuple:  # type: ignore[type-arg]
    return tuple(a + (b - a) * share for a, b in zip(old, new, strict=True))


def _box_between(old: UnitBox, new: UnitBox, share: float) -> UnitBox:
    return UnitBox(*_mix((old.x, old.y, old.side), (new.x, new.y, new.side), share))


def _paths_between(
    old: CanvasLayout, new: CanvasLayout, ends: tuple[str, str], share: float
) -> Paths:
    result = new.paths[ends]
    if ends not in old.paths:
        return result
    common = []
    for layer_id in (ends[1], ends[0]):
        before = {unit: i for i, unit in enumerate(old.boxes[layer_id])}
        common.append(
            [(i, before[unit]) for i, unit in enumerate(new.boxes[layer_id]) if unit in before]
        )
    if not all(common):
        return result
    (to, was_to), (from_, was_from) = (tuple(zip(*pairs, strict=True)) for pairs in common)
    result = result.copy()
    rows = [[i] for i in to]
    start = old.paths[ends][[[i] for i in was_to], list(was_from)]
    result[rows, list(from_)] = start + (result[rows, list(from_)] - start) * share
    return result
