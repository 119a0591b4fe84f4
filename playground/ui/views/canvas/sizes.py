"""How large everything on the canvas is: what the network needs, and what the room gives it."""

from dataclasses import dataclass

from playground.core.experiment.spec import INPUT, Experiment
from playground.core.experiment.topology import topological_order
from playground.ui.views.canvas.bias_layout import GAP, SHARE
from playground.ui.views.canvas.geometry import CLASS_ROOM, LABEL_ROOM, WIDE_LABEL_ROOM, Room
from playground.ui.views.canvas.header_forms import header_form, header_height

Columns = tuple[tuple[str, ...], ...]  # layers, from left to right and from top to bottom

LEAST_WIDTH, LEAST_HEIGHT = 60.0, 80.0  # between the margins; less is drawn smaller
# from one column to the next, wrapped layers not counted; wider ones would not look like a network
WIDEST_COLUMN, NARROWEST_COLUMN = 320.0, 44.0
LARGEST_BOX = 72.0
BOX_SHARE = 0.5  # of the width of a column: its boxes at most
ROWS = 4.5  # for which the largest box leaves room, however low the room is
MOST_APART = 64.0  # between two boxes
# of more units a layer is wrapped; in low rooms of fewer, so that they are `LEAST_PITCH` apart
MAX_ROWS, MIN_ROWS, LEAST_PITCH = 64, 16, 6.0
ABOVE, BELOW = 10.0, 10.0  # the boxes: room for halos and dots
STACK_GAP = 18.0  # between two layers of one column, besides the header of the second one
LEAST_LABELLED = 18.0  # pitch of inputs that have names beside them
PIXEL = 22.0  # pitch of the inputs that are the pixels of a picture
LEAST_END = 64.0  # of the first and the last column, so that with MARGIN their headers have room
MARGIN = 40.0  # beside the first and the last column, whose headers may be wider than their boxes


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
        cls,
        experiment: Experiment,
        columns: Columns,
        room: Room,
        text_scale: float,
        bias_neurons: bool,
    ) -> "Sizes":
        """Return the sizes of a network in `room`; all lengths grow with the text."""
        left = max(label_room(experiment, room, text_scale), MARGIN) * text_scale
        right = max(class_room(experiment), MARGIN) * text_scale
        rows = min(MAX_ROWS, max(MIN_ROWS, int(room[1] / LEAST_PITCH)))
        across = _across(experiment, columns, rows, room[1], PIXEL * text_scale)
        between = max(room[0] - left - right, LEAST_WIDTH)
        unit, width = _columns_in(between, across, len(columns) - 1, room[1], text_scale)
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
            pixel=PIXEL * text_scale,
            left=left * unit,
            right=right * unit,
        )


def _columns_in(
    pixels: float, across: float, gaps: int, height: float, text_scale: float
) -> tuple[float, float]:
    """Spread columns over `pixels`: return the scene units per pixel, and the width of a column.

    `across` is how much wider wrapped layers are than single boxes, together.
    """
    unit = max(1.0, (across + (gaps + BOX_SHARE) * NARROWEST_COLUMN) / pixels)
    free, tall = pixels * unit - across, min(LARGEST_BOX * text_scale, height / ROWS)
    tall = max(tall, LEAST_END * text_scale)
    # the boxes at both ends are as large as the room is high, or as their columns are wide
    spread = max((free - tall) / gaps, free / (gaps + BOX_SHARE))
    return unit, min(WIDEST_COLUMN * text_scale, max(NARROWEST_COLUMN, spread))


def label_room(experiment: Experiment, room: Room, text_scale: float) -> float:
    """Return the width that the names of the inputs need; 0 if the inputs are too close."""
    rows = len(experiment.units(INPUT)) * LEAST_LABELLED * text_scale
    if experiment.dataset.image or rows > room[1] - header_height("narrow", text_scale):
        return 0.0
    return LABEL_ROOM if experiment.dataset.is_plane else WIDE_LABEL_ROOM


def class_room(experiment: Experiment) -> float:
    """Return the width that the names of the classes, or of the values, need beside the outputs."""
    dataset = experiment.dataset
    return CLASS_ROOM if dataset.classes > 2 or dataset.outputs else 0.0


def picture_of(experiment: Experiment, layer_id: str) -> tuple[int, int] | None:
    """Return the rows and columns of inputs that are the pixels of a picture; None for others."""
    return experiment.dataset.image if layer_id == INPUT else None


def rows_of(experiment: Experiment, layer_id: str, most: int) -> int:
    """Count the rows of boxes of a layer that is wrapped after `most` rows."""
    picture = picture_of(experiment, layer_id)
    return picture[0] if picture else min(most, len(experiment.units(layer_id)))


def wraps_of(experiment: Experiment, layer_id: str, most: int) -> int:
    """Count the columns of boxes of a layer that is wrapped after `most` rows."""
    picture = picture_of(experiment, layer_id)
    return picture[1] if picture else -(-len(experiment.units(layer_id)) // most)


def _across(
    experiment: Experiment,
    columns: Columns,
    most: int,
    height: float,
    pixel: float,
) -> float:
    """Return about how much wider wrapped layers and pictures are than single boxes, together."""
    total = 0.0
    for layers in columns:
        rows = sum(rows_of(experiment, layer_id, most) for layer_id in layers)
        wraps = max(wraps_of(experiment, layer_id, most) for layer_id in layers)
        total += (wraps - 1) * min(height / rows, pixel)
    return total


def depth(experiment: Experiment) -> int:
    """Count the layers on the longest path, as in “N-layer network”: the input does not count."""
    return len(columns_of(experiment)) - 1


def columns_of(experiment: Experiment) -> Columns:
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
