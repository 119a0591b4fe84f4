"""The layout of the canvas: a pure function of the experiment.

Columns are ordered by depth (the longest path from the input), and layers of one depth are stacked.
The units of a layer are a column of boxes; a layer of very many units is wrapped into several
columns of small ones.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

from playground.core.catalog.features import input_index
from playground.core.experiment.spec import INPUT, Experiment, Unit
from playground.core.experiment.topology import topological_order
from playground.ui.views.canvas.bias_layout import bias_bundles, place_bias_neurons
from playground.ui.views.canvas.geometry import (
    BUTTON_WIDTH,
    COMPACT_COLUMN,
    HEADER_HEIGHT,
    LABEL_ROOM,
    TOOL_ROW,
    WIDE_LABEL_ROOM,
    CanvasLayout,
    Column,
    Ends,
)
from playground.ui.views.canvas.routes import (
    MANY_LANES,
    Bundle,
    SharedLanes,
    Span,
    Taken,
    UnitBox,
    ends_of,
    route,
    starts_of,
)

# from one column to the next, wrapped layers not counted
WIDEST_COLUMN, NARROWEST_COLUMN = 152.0, 44.0
TOTAL_WIDTH = 900.0  # deeper networks get narrower columns
LARGEST_BOX, SMALLEST_BOX = 44.0, 2.0
BOX_SHARE = 0.5  # of a narrow column's width
FILLED, PIXEL_FILLED = 0.72, 0.84  # the share of the pitch that a box fills
SPREAD = 1.7  # the factor of the pitch in narrow columns, whose small boxes leave height to spare
# a column has room for this many of the largest boxes; more units are made smaller
ROWS, LEAST_HEIGHT = 7, 300.0
MAX_ROWS = 64  # of more units a layer is wrapped
STACK_GAP = 88.0  # between two layers of one column: room for the second one's header
WIDENED = 0.4  # the share of the growth of text that goes into wider columns
LEAST_LABELLED = 16.0  # pitch of inputs that have names beside them
PIXEL = 16.0  # pitch of the inputs that are the pixels of a picture
PICTURE_MARGIN = 24.0
NOWHERE = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Sizes:
    """The sizes that all layers of a network share, in scene units.

    Attributes
    ----------
    width : from one column of single boxes to the next
    largest : the side of the largest box
    header : the height of a header
    room : the height of a column
    gap : between two layers of one column
    """

    width: float
    largest: float
    header: float
    room: float
    gap: float

    @classmethod
    def of(cls, columns: int, text_scale: float) -> "Sizes":
        """Return the sizes of a network with this number of columns."""
        width = min(
            WIDEST_COLUMN * (1 + (text_scale - 1) * WIDENED),
            max(NARROWEST_COLUMN, TOTAL_WIDTH / columns),
        )
        header, largest = HEADER_HEIGHT * text_scale, min(LARGEST_BOX, width * BOX_SHARE)
        room = max(LEAST_HEIGHT, ROWS * largest / FILLED)
        return cls(width, largest, header, room, STACK_GAP + header - HEADER_HEIGHT)


class Stacks:
    """The columns of a network, laid out from left to right: boxes and the tops of the headers."""

    def __init__(self, experiment: Experiment, sizes: Sizes) -> None:
        self._experiment, self._sizes = experiment, sizes
        self.columns: list[Column] = []
        self.boxes: dict[str, dict[Unit, UnitBox]] = {}
        self.tops: dict[str, tuple[float, float]] = {}

    def add(self, layers: tuple[str, ...]) -> None:
        """Add a column of these layers to the right of the others."""
        experiment, sizes = self._experiment, self._sizes
        pitch = _pitch(experiment, layers, sizes)
        across = max(_wraps(experiment, layer_id) for layer_id in layers) * pitch - pitch
        half = (across + sizes.largest) / 2
        right = self.columns[-1].right if self.columns else sizes.largest - sizes.width
        x = right + sizes.width - sizes.largest + half
        y = round((sizes.room - _height(experiment, layers, pitch, sizes.gap)) / 2, 6)
        for layer_id in layers:
            self.tops[layer_id] = (x, y - sizes.header)
            self.boxes[layer_id] = _grid(experiment, layer_id, x, y, pitch, sizes.largest)
            y += _rows(experiment, layer_id) * pitch + sizes.gap
        self.columns.append(Column(layers, x, x - half, x + half))


def lay_out_network(
    experiment: Experiment, text_scale: float = 1.0, bias_neurons: bool = False
) -> CanvasLayout:
    """Lay out the network of `experiment` with texts of `text_scale` times the normal size."""
    layers = _columns(experiment)
    sizes = Sizes.of(len(layers), text_scale)
    stacks = Stacks(experiment, sizes)
    for column in layers:
        stacks.add(column)
    columns, boxes = tuple(stacks.columns), stacks.boxes
    tops = _aligned(stacks.tops, layers, sizes.header)
    ones = place_bias_neurons(experiment, columns, boxes, sizes.largest) if bias_neurons else {}
    taken = _taken(columns, boxes, tops, sizes.header, ones)
    bundles = _bundles(experiment, Taken(taken), columns, boxes) | bias_bundles(ones, boxes)
    label_room = _label_room(experiment, boxes[INPUT])
    left = columns[0].left - max(label_room, PICTURE_MARGIN) * text_scale
    right = columns[-1].x + BUTTON_WIDTH * text_scale / 2 + 12
    right = max(columns[-1].right + PICTURE_MARGIN * 2, right)
    top = min(y for _, y in tops.values())
    bottom = _bottom(boxes, ones, bundles, sizes.room)
    layout = CanvasLayout(
        columns, sizes.width, boxes, tops, bundles, NOWHERE, text_scale, label_room, ones
    )
    above = 12 + (TOOL_ROW * text_scale if layout.is_compact else 0)
    return replace(layout, rect=(left, top - above, right, bottom + 16))


def _bottom(
    boxes: dict[str, dict[Unit, UnitBox]],
    ones: dict[str, UnitBox],
    bundles: dict[Ends, Bundle],
    room: float,
) -> float:
    """Return the y of the lowest box or edge, at least `room`."""
    lowest_edge = max(bundle.bounds[3] for bundle in bundles.values())
    all_boxes = [*ones.values(), *(box for layer in boxes.values() for box in layer.values())]
    return max(room, lowest_edge, *(box.y + box.side / 2 for box in all_boxes))


def _label_room(experiment: Experiment, inputs: dict[Unit, UnitBox]) -> float:
    """Return the width that the names of the inputs need; 0 if the inputs are too close."""
    heights = sorted(box.y for box in inputs.values())
    if any(below - above < LEAST_LABELLED for above, below in pairwise(heights)):
        return 0.0
    return LABEL_ROOM if experiment.dataset.is_plane else WIDE_LABEL_ROOM


def _picture(experiment: Experiment, layer_id: str) -> tuple[int, int] | None:
    """Return the rows and columns of inputs that are the pixels of a picture; None for others."""
    return experiment.dataset.image if layer_id == INPUT else None


def _rows(experiment: Experiment, layer_id: str) -> int:
    picture = _picture(experiment, layer_id)
    return picture[0] if picture else min(MAX_ROWS, len(experiment.units(layer_id)))


def _wraps(experiment: Experiment, layer_id: str) -> int:
    """Count the columns of boxes of a layer."""
    picture = _picture(experiment, layer_id)
    return picture[1] if picture else -(-len(experiment.units(layer_id)) // MAX_ROWS)


def _height(experiment: Experiment, column: tuple[str, ...], pitch: float, gap: float) -> float:
    return sum(_rows(experiment, layer_id) for layer_id in column) * pitch + gap * (len(column) - 1)


def _pitch(experiment: Experiment, column: tuple[str, ...], sizes: Sizes) -> float:
    """Return the distance of the boxes of a column: the wanted one, or what the height leaves."""
    wanted = sizes.largest * (SPREAD if sizes.width < COMPACT_COLUMN else 1) / FILLED
    if _picture(experiment, column[0]):
        wanted = PIXEL
    return min(wanted, sizes.room / sum(_rows(experiment, layer_id) for layer_id in column))


def _grid(
    experiment: Experiment, layer_id: str, x: float, y: float, pitch: float, largest: float
) -> dict[Unit, UnitBox]:
    """Return the boxes of a layer whose middle is at `x` and whose top is at `y`."""
    units, rows = experiment.units(layer_id), _rows(experiment, layer_id)
    picture = _picture(experiment, layer_id)
    side = min(largest, max(SMALLEST_BOX, pitch * (PIXEL_FILLED if picture else FILLED)))
    cells = [divmod(i, rows) for i in range(len(units))]  # (column, row)
    if picture:  # a pixel that is left out leaves a gap
        cells = [divmod(input_index(unit), picture[1])[::-1] for unit in units]
    middle = (_wraps(experiment, layer_id) - 1) / 2
    return {
        unit: UnitBox(x + (column - middle) * pitch, y + (row + 0.5) * pitch, side)
        for unit, (column, row) in zip(units, cells, strict=True)
    }


def _aligned(
    tops: dict[str, tuple[float, float]], columns: tuple[tuple[str, ...], ...], header: float
) -> dict[str, tuple[float, float]]:
    """Put the headers of the first layer of every column on one line.

    The line stays where it is while neurons come and go.
    """
    line = min(-header, *(tops[column[0]][1] for column in columns))
    return tops | {column[0]: (tops[column[0]][0], line) for column in columns}


def _taken(
    columns: tuple[Column, ...],
    boxes: dict[str, dict[Unit, UnitBox]],
    tops: dict[str, tuple[float, float]],
    header: float,
    ones: dict[str, UnitBox],
) -> list[list[Span]]:
    """Return the spans of y that headers and boxes take up, by column; of `ones` on one line."""
    low = [(one.y - one.side / 2, one.y + one.side / 2) for one in ones.values()][:1]
    taken: list[list[Span]] = []
    for column in columns:
        first = column.layers[0]
        spans = [(tops[first][1], tops[first][1] + header - 8), *low]
        for layer_id in column.layers:
            ys = [box.y for box in boxes[layer_id].values()]
            half = next(iter(boxes[layer_id].values())).side / 2
            above = 0.0 if layer_id == first else header
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
