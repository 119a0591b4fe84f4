"""The layout of the canvas: a pure function of the experiment and of the room that there is.

Columns are ordered by depth (the longest path from the input), and layers of one depth are stacked.
The units of a layer are a column of boxes; a layer of very many units is wrapped into several
columns of small ones. Columns and rows spread over the room.
"""

from dataclasses import dataclass

from playground.core.catalog.features import input_index
from playground.core.experiment.spec import INPUT, Experiment, Unit
from playground.core.experiment.topology import topological_order
from playground.ui.views.canvas.bias_layout import GAP, SHARE, bias_bundles, place_bias_neurons
from playground.ui.views.canvas.geometry import (
    CLASS_ROOM,
    LABEL_ROOM,
    WIDE_LABEL_ROOM,
    CanvasLayout,
    Column,
    Ends,
    Room,
)
from playground.ui.views.canvas.header_forms import header_form, header_height
from playground.ui.views.canvas.routes import (
    MANY_LANES,
    Bundle,
    Rect,
    SharedLanes,
    Span,
    Taken,
    UnitBox,
    ends_of,
    route,
    starts_of,
)

ROOM: Room = (900.0, 520.0)  # of a network that is not on the canvas
LEAST_WIDTH, LEAST_HEIGHT = 240.0, 80.0  # below the headers; less is drawn smaller
# from one column to the next, wrapped layers not counted; wider ones would not look like a network
WIDEST_COLUMN, NARROWEST_COLUMN = 320.0, 44.0
LARGEST_BOX, SMALLEST_BOX = 72.0, 2.0
BOX_SHARE = 0.5  # of the width of a column: its boxes at most
ROWS = 4.5  # for which the largest box leaves room, however low the room is
FILLED, PIXEL_FILLED = 0.72, 0.84  # the share of the pitch that a box fills at most
MOST_APART = 64.0  # between two boxes
# of more units a layer is wrapped; in low rooms of fewer, so that they are `LEAST_PITCH` apart
MAX_ROWS, MIN_ROWS, LEAST_PITCH = 64, 16, 6.0
ABOVE, BELOW = 10.0, 10.0  # the boxes: room for halos and dots
STACK_GAP = 18.0  # between two layers of one column, besides the header of the second one
LEAST_LABELLED = 18.0  # pitch of inputs that have names beside them
PIXEL = 22.0  # pitch of the inputs that are the pixels of a picture
MARGIN = 40.0  # beside the first and the last column, whose headers may be wider than their boxes
COVERED = 1e5  # how far above the boxes there is no way for edges


@dataclass(frozen=True)
class Sizes:
    """The sizes that all layers of a network share, in scene units but for the header.

    Attributes
    ----------
    unit : scene units per pixel at fit: 1, or more if the columns are too many for the room
    width : from one column of single boxes to the next
    largest : the side of the largest box
    apart : the largest distance between two boxes
    height : of a column, at most
    whole : what the room has below the headers, without the margins
    header : the height of a header, in pixels
    gap : between two layers of one column
    rows : of how many units a layer is wrapped
    pixel : the pitch of the pixels of a picture
    left, right : beside the first and the last column
    """

    unit: float
    width: float
    largest: float
    apart: float
    height: float
    whole: float
    header: float
    gap: float
    rows: int
    pixel: float
    left: float
    right: float

    @classmethod
    def of(
        cls, experiment: Experiment, room: Room, text_scale: float, bias_neurons: bool
    ) -> "Sizes":
        """Return the sizes of a network in `room`; all lengths grow with the text."""
        left = max(_label_room(experiment, room, text_scale), MARGIN) * text_scale
        right = max(_class_room(experiment), MARGIN) * text_scale
        rows = min(MAX_ROWS, max(MIN_ROWS, int(room[1] / LEAST_PITCH)))
        tall, pixel = min(LARGEST_BOX * text_scale, room[1] / ROWS), PIXEL * text_scale
        columns = _columns(experiment)
        gaps, across = len(columns) - 1, _across(experiment, columns, rows, room[1], pixel)
        across_px = max(room[0], LEAST_WIDTH) - left - right
        least = across + gaps * NARROWEST_COLUMN + NARROWEST_COLUMN * BOX_SHARE
        unit = max(1.0, least / max(across_px, LEAST_WIDTH / 4))
        free = across_px * unit - across
        spread = max((free - tall) / gaps, free / (gaps + BOX_SHARE))
        width = min(WIDEST_COLUMN * text_scale, max(NARROWEST_COLUMN, spread))
        header = header_height(header_form(width / unit, text_scale), text_scale)
        whole = max(room[1] - header, LEAST_HEIGHT * text_scale) * unit - ABOVE - BELOW
        largest = min(LARGEST_BOX * text_scale, whole / ROWS, width * BOX_SHARE)
        has_ones = bias_neurons and any(layer.bias for layer in experiment.network.layers)
        return cls(
            unit=unit,
            width=width,
            largest=largest,
            apart=MOST_APART * text_scale * unit,
            height=whole - (GAP + largest * SHARE if has_ones else 0.0),
            whole=whole,
            header=header,
            gap=STACK_GAP + header * unit,
            rows=rows,
            pixel=pixel,
            left=left * unit,
            right=right * unit,
        )


class Stacks:
    """The columns of a network, laid out from left to right: the boxes, and where they begin."""

    def __init__(self, experiment: Experiment, sizes: Sizes) -> None:
        self._experiment, self._sizes = experiment, sizes
        self.columns: list[Column] = []
        self.boxes: dict[str, dict[Unit, UnitBox]] = {}
        self.tops: dict[str, tuple[float, float]] = {}

    def add(self, layers: tuple[str, ...]) -> None:
        """Add a column of these layers to the right of the others."""
        experiment, sizes = self._experiment, self._sizes
        pitch = _pitch(experiment, layers, sizes)
        wraps = max(_wraps(experiment, layer_id, sizes.rows) for layer_id in layers)
        half = ((wraps - 1) * pitch + sizes.largest) / 2
        right = self.columns[-1].right if self.columns else sizes.largest - sizes.width
        x = right + sizes.width - sizes.largest + half
        y = round((sizes.height - _height(experiment, layers, pitch, sizes)) / 2, 6)
        for layer_id in layers:
            self.boxes[layer_id] = _grid(experiment, layer_id, x, y, pitch, sizes)
            first = next(iter(self.boxes[layer_id].values()))
            self.tops[layer_id] = (x, min(box.y for box in self.boxes[layer_id].values()))
            self.tops[layer_id] = (x, self.tops[layer_id][1] - first.side / 2)
            y += _rows(experiment, layer_id, sizes.rows) * pitch + sizes.gap
        self.columns.append(Column(layers, x, x - half, x + half))


def lay_out_network(
    experiment: Experiment,
    room: Room = ROOM,
    text_scale: float = 1.0,
    bias_neurons: bool = False,
) -> CanvasLayout:
    """Lay out the network of `experiment` in `room` with texts `text_scale` times as large."""
    sizes = Sizes.of(experiment, room, text_scale, bias_neurons)
    stacks = Stacks(experiment, sizes)
    for layers in _columns(experiment):
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
        _label_room(experiment, room, text_scale),
        _class_room(experiment),
        ones,
    )


def _rect(
    sizes: Sizes,
    columns: tuple[Column, ...],
    boxes: dict[str, dict[Unit, UnitBox]],
    bundles: dict[Ends, Bundle],
    ones: dict[str, UnitBox],
    room: Room,
) -> Rect:
    """Return the rectangle of everything, at least as large as the room below the headers."""
    left, right = columns[0].left - sizes.left, columns[-1].right + sizes.right
    spare = max(0.0, room[0] * sizes.unit - (right - left)) / 2
    all_boxes = [*ones.values(), *(box for layer in boxes.values() for box in layer.values())]
    bounds = [bundle.bounds for bundle in bundles.values()]
    top = min(0.0, *(bound[1] for bound in bounds))
    bottom = max(
        sizes.whole,
        *(bound[3] for bound in bounds),
        *(box.y + box.side / 2 for box in all_boxes),
    )
    return left - spare, top - ABOVE, right + spare, bottom + BELOW


def _label_room(experiment: Experiment, room: Room, text_scale: float) -> float:
    """Return the width that the names of the inputs need; 0 if the inputs are too close."""
    rows = len(experiment.units(INPUT)) * LEAST_LABELLED * text_scale
    if experiment.dataset.image or rows > room[1] - header_height("narrow", text_scale):
        return 0.0
    return LABEL_ROOM if experiment.dataset.is_plane else WIDE_LABEL_ROOM


def _class_room(experiment: Experiment) -> float:
    """Return the width that the names of the classes need beside the outputs."""
    return CLASS_ROOM if experiment.dataset.classes > 2 else 0.0


def _picture(experiment: Experiment, layer_id: str) -> tuple[int, int] | None:
    """Return the rows and columns of inputs that are the pixels of a picture; None for others."""
    return experiment.dataset.image if layer_id == INPUT else None


def _rows(experiment: Experiment, layer_id: str, most: int) -> int:
    picture = _picture(experiment, layer_id)
    return picture[0] if picture else min(most, len(experiment.units(layer_id)))


def _wraps(experiment: Experiment, layer_id: str, most: int) -> int:
    """Count the columns of boxes of a layer that is wrapped after `most` rows."""
    picture = _picture(experiment, layer_id)
    return picture[1] if picture else -(-len(experiment.units(layer_id)) // most)


def _across(
    experiment: Experiment,
    columns: tuple[tuple[str, ...], ...],
    most: int,
    height: float,
    pixel: float,
) -> float:
    """Return about how much wider wrapped layers and pictures are than single boxes, together."""
    total = 0.0
    for layers in columns:
        rows = sum(_rows(experiment, layer_id, most) for layer_id in layers)
        wraps = max(_wraps(experiment, layer_id, most) for layer_id in layers)
        total += (wraps - 1) * min(height / rows, pixel)
    return total


def _height(experiment: Experiment, column: tuple[str, ...], pitch: float, sizes: Sizes) -> float:
    rows = sum(_rows(experiment, layer_id, sizes.rows) for layer_id in column)
    return rows * pitch + sizes.gap * (len(column) - 1)


def _pitch(experiment: Experiment, column: tuple[str, ...], sizes: Sizes) -> float:
    """Return the distance of the boxes of a column: the wanted one, or what the height leaves."""
    wanted = sizes.pixel if _picture(experiment, column[0]) else sizes.largest + sizes.apart
    rows = sum(_rows(experiment, layer_id, sizes.rows) for layer_id in column)
    free = sizes.height - sizes.gap * (len(column) - 1)
    # half a gap is left out above the first box, and half a gap below the last one
    return min(wanted, max(free, sizes.height / 4) / (rows - (1 - FILLED)))


def _grid(
    experiment: Experiment, layer_id: str, x: float, y: float, pitch: float, sizes: Sizes
) -> dict[Unit, UnitBox]:
    """Return the boxes of a layer whose middle is at `x` and whose top is at `y`."""
    units, rows = experiment.units(layer_id), _rows(experiment, layer_id, sizes.rows)
    picture = _picture(experiment, layer_id)
    side = min(sizes.largest, max(SMALLEST_BOX, pitch * (PIXEL_FILLED if picture else FILLED)))
    cells = [divmod(i, rows) for i in range(len(units))]  # (column, row)
    if picture:  # a pixel that is left out leaves a gap
        cells = [divmod(input_index(unit), picture[1])[::-1] for unit in units]
    middle = (_wraps(experiment, layer_id, sizes.rows) - 1) / 2
    return {
        unit: UnitBox(x + (column - middle) * pitch, y + (row + 0.5) * pitch, side)
        for unit, (column, row) in zip(units, cells, strict=True)
    }


def _taken(
    columns: tuple[Column, ...],
    boxes: dict[str, dict[Unit, UnitBox]],
    header: float,
    ones: dict[str, UnitBox],
) -> list[list[Span]]:
    """Return the spans of y that headers and boxes take up, by column; of `ones` on one line."""
    low = [(one.y - one.side / 2, one.y + one.side / 2) for one in ones.values()][:1]
    taken: list[list[Span]] = []
    for column in columns:
        spans = [(-COVERED, -ABOVE), *low]
        for layer_id in column.layers:
            ys = [box.y for box in boxes[layer_id].values()]
            half = next(iter(boxes[layer_id].values())).side / 2
            above = 0.0 if layer_id == column.layers[0] else header
            spans.append((min(ys) - half - above, max(ys) + half))
        taken.append(spans)
    return taken


def _bundles(
    experiment: Experiment,
    taken: Taken,
    columns: tuple[Column, ...],
    boxes: dict[str, dict[Unit, UnitBox]],
) -> dict[Ends, Bundle]:
    """Route all connections, short ones first, so that long ones go around them."""
    index = {layer_id: i for i, column in enumerate(columns) for layer_id in column.layers}
    spans = [(column.left, column.right) for column in columns]
    starts = {layer_id: starts_of(layer.values()) for layer_id, layer in boxes.items()}
    ends = {layer_id: ends_of(layer.values()) for layer_id, layer in boxes.items()}
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


def depth(experiment: Experiment) -> int:
    """Count the layers on the longest path, as in “N-layer network”: the input does not count."""
    return len(_columns(experiment)) - 1


def _columns(experiment: Experiment) -> tuple[tuple[str, ...], ...]:
    """Return the layers by depth, the input first."""
    at = {INPUT: 0}
    for layer_id in topological_order(experiment.network):
        at[layer_id] = 1 + max(
            at[connection.source] for connection in experiment.network.into(layer_id)
        )
    return tuple(
        tuple(layer_id for layer_id in at if at[layer_id] == column)
        for column in range(max(at.values()) + 1)
    )
