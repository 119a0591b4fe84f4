"""Where everything on the canvas goes: a pure function of the experiment.

Columns by depth (the longest path from the input), layers of one depth stacked, units of a layer in a column of boxes.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from playground.core.spec import INPUT, Experiment, Unit
from playground.core.validation import topological_order

WIDEST_COLUMN, NARROWEST_COLUMN = 152.0, 96.0
TOTAL_WIDTH = 900.0  # deeper networks get narrower columns
LARGEST_BOX, SMALLEST_BOX = 44.0, 2.0
COLUMN_HEIGHT = 8 * LARGEST_BOX / 0.72  # room for eight large boxes; a column of more units is shrunk to it
STACK_GAP = 88.0  # between two layers of one column: room for the second one's header
HEADER_HEIGHT = 74.0
SKIP_DROP = 56.0


@dataclass(frozen=True)
class Box:
    """The square of one unit: its centre and side."""

    x: float
    y: float
    side: float


@dataclass(frozen=True)
class CanvasLayout:
    """Places in scene units.

    Attributes
    ----------
    columns, column_width : the layers of every column, left to right, and the distance of two columns
    boxes : by layer, the unit boxes from top to bottom
    tops : by layer, the x of its centre and the y of the top of its header
    bottom : the lowest y of any box
    """

    columns: tuple[tuple[str, ...], ...]
    column_width: float
    boxes: dict[str, dict[Unit, Box]]
    tops: dict[str, tuple[float, float]]
    bottom: float

    def curves(self, source: str, target: str) -> npt.NDArray[np.float64]:
        """The ways of all edges of a connection: the four points of cubic Bézier curves, (n_target, n_source, 4, 2).

        Edges over several columns pass below everything.
        """
        sources, targets = list(self.boxes[source].values()), list(self.boxes[target].values())
        start = np.array([(box.x + box.side / 2, box.y) for box in sources])[None, :]
        end = np.array([(box.x - box.side / 2, box.y) for box in targets])[:, None]
        start, end = np.broadcast_arrays(start, end)
        reach = float(end[0, 0, 0] - start[0, 0, 0])
        first, second = start.copy(), end.copy()
        if reach <= self.column_width * 1.2:
            first[..., 0] += reach / 2
            second[..., 0] -= reach / 2
        else:
            first[..., 0] += reach * 0.2
            second[..., 0] -= reach * 0.2
            first[..., 1] = second[..., 1] = self.bottom + SKIP_DROP + SKIP_DROP * reach / self.column_width / 3
        return np.stack([start, first, second, end], axis=2)


def lay_out(experiment: Experiment) -> CanvasLayout:
    """The layout of the network of `experiment`."""
    columns = _columns(experiment)
    width = min(WIDEST_COLUMN, max(NARROWEST_COLUMN, TOTAL_WIDTH / len(columns)))
    boxes: dict[str, dict[Unit, Box]] = {}
    tops: dict[str, tuple[float, float]] = {}
    for number, column in enumerate(columns):
        x = number * width
        pitch = _pitch(sum(len(experiment.units(id)) for id in column))
        heights = [len(experiment.units(id)) * pitch for id in column]
        total = sum(heights) + STACK_GAP * (len(column) - 1)
        y = (COLUMN_HEIGHT - total) / 2
        for id, height in zip(column, heights, strict=True):
            side = min(LARGEST_BOX, max(SMALLEST_BOX, pitch * 0.72))
            tops[id] = (x, y - HEADER_HEIGHT)
            boxes[id] = {unit: Box(x, y + (i + 0.5) * pitch, side) for i, unit in enumerate(experiment.units(id))}
            y += height + STACK_GAP
    bottom = max(box.y + box.side / 2 for layer in boxes.values() for box in layer.values())
    return CanvasLayout(columns, width, boxes, _aligned(tops, columns), bottom)


def _pitch(count: int) -> float:
    return min(LARGEST_BOX / 0.72, COLUMN_HEIGHT / count) if count * LARGEST_BOX / 0.72 > COLUMN_HEIGHT else LARGEST_BOX / 0.72


def _aligned(tops: dict[str, tuple[float, float]], columns: tuple[tuple[str, ...], ...]) -> dict[str, tuple[float, float]]:
    """The headers of the first layer of every column on one line, which stays where it is while neurons come and go."""
    line = min(-HEADER_HEIGHT, *(tops[column[0]][1] for column in columns))
    return tops | {column[0]: (tops[column[0]][0], line) for column in columns}


def depth(experiment: Experiment) -> int:
    """The number of layers on the longest path, the input layer not counted: an “N-layer network” as taught."""
    return len(_columns(experiment)) - 1


def _columns(experiment: Experiment) -> tuple[tuple[str, ...], ...]:
    at = {INPUT: 0}
    for id in topological_order(experiment.network):
        at[id] = 1 + max(at[connection.source] for connection in experiment.network.into(id))
    return tuple(tuple(id for id in at if at[id] == column) for column in range(max(at.values()) + 1))
