"""A layered drawing of a graph from left to right, the output in the last column.

After Sugiyama, Tagawa and Toda (1981): columns by the longest path to the output, an order within
each column with few crossings (sweeps of barycentres), heights by least squares (`lanes`). A wire
that skips columns gets a lane of its own in each, so that it never runs through a box. The same
input gives the same drawing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from playground.core.graph.lanes import Arrow, Cell, Net

Point = tuple[float, float]


@dataclass(frozen=True)
class Spacing:
    """How far things are apart.

    Attributes
    ----------
    rows : between two boxes of a column, at least
    narrowest, widest : between two columns
    steepness : of the height that a wire climbs, the share by which its columns are further apart
    """

    rows: float
    narrowest: float
    widest: float
    steepness: float


# narrowest, widest and steepness: the widest first
COLUMNS = (30.0, 130.0, 0.6), (20.0, 90.0, 0.4), (12.0, 44.0, 0.16), (9.0, 40.0, 0.14)
ROWS = 18.0, 12.0, 8.0, 5.0, 1.0
TIGHT = Spacing(ROWS[-1], *COLUMNS[-1])
IN_PART = Spacing(5.0, *COLUMNS[2])  # of what is too large to be seen whole


@dataclass(frozen=True)
class Drawing:
    """Where everything goes.

    Attributes
    ----------
    centres : of every box
    columns : the column of every box, from 0
    ways : of every wire its corners; straight from the even ones to the next, curved from the odd
    width, height : of the whole picture, whose upper left corner is (0, 0)
    """

    centres: tuple[Point, ...]
    columns: tuple[int, ...]
    ways: tuple[tuple[Point, ...], ...]
    width: float
    height: float


def lay_out_graph(
    cells: Sequence[Cell], arrows: Sequence[Arrow], spacing: Spacing = TIGHT
) -> Drawing:
    """Arrange `cells` so that all wires of `arrows` lead right; of a cycle one leads left."""
    return Arranged(cells, arrows).drawing(spacing)


class Arranged:
    """Boxes in columns and in an order with few crossings, to be drawn with any spacing."""

    def __init__(self, cells: Sequence[Cell], arrows: Sequence[Arrow]) -> None:
        self._cells, self._arrows = cells, arrows
        self._columns = _columns(len(cells), arrows) if cells else []
        self._heights: dict[float, list[float]] = {}  # by the gap between rows

    @cached_property
    def _net(self) -> Net:
        net = Net.with_lanes(self._cells, self._arrows, self._columns)
        net.order()
        return net

    def least_size(self, spacing: Spacing) -> tuple[float, float]:
        """Return a width and a height that no drawing is below, without an order."""
        columns: dict[int, list[Cell]] = {}
        for cell, column in zip(self._cells, self._columns, strict=True):
            columns.setdefault(column, []).append(cell)
        width = sum(
            max(c.left for c in own) + max(c.right for c in own) for own in columns.values()
        )
        heights = (sum(c.height + spacing.rows for c in own) for own in columns.values())
        gaps = spacing.narrowest * max(0, len(columns) - 1)
        return width + gaps, max(heights, default=0.0) - spacing.rows

    def drawing(self, spacing: Spacing) -> Drawing:
        """Return where everything goes."""
        if not self._cells:
            return Drawing((), (), (), 0.0, 0.0)
        if spacing.rows not in self._heights:
            self._heights[spacing.rows] = self._net.heights(spacing.rows)
        y = self._heights[spacing.rows]
        return _drawn(self._cells, self._arrows, self._net, y, spacing)


def _columns(count: int, arrows: Sequence[Arrow]) -> list[int]:
    """Return the column of every box, by the longest path from it to an output.

    Side outputs are just right of what feeds them.
    """
    users, sources = _neighbours(count, arrows)
    distance = _distances(users, sources)
    for box in range(count):
        if not users[box] and sources[box]:
            distance[box] = max(0, min(distance[source] for source in sources[box]) - 1)
    last = max(distance)
    return [last - steps for steps in distance]


def _neighbours(count: int, arrows: Sequence[Arrow]) -> tuple[list[set[int]], list[set[int]]]:
    """List for every box the boxes that it feeds, and those that feed it."""
    users: list[set[int]] = [set() for _ in range(count)]
    sources: list[set[int]] = [set() for _ in range(count)]
    for arrow in arrows:
        if arrow.source != arrow.target:
            users[arrow.source].add(arrow.target)
            sources[arrow.target].add(arrow.source)
    return users, sources


def _distances(users: Sequence[set[int]], sources: Sequence[set[int]]) -> list[int]:
    """Return for every box the length of the longest path to an output."""
    count = len(users)
    distance = [-1] * count
    missing = [len(after) for after in users]
    ready = [box for box in reversed(range(count)) if not missing[box]]
    for _ in range(count):
        if not ready:  # a cycle, which folded boxes may form: begin with the last box on it
            ready.append(max(box for box in range(count) if distance[box] < 0))
        box = ready.pop(0)
        distance[box] = 1 + max((distance[user] for user in users[box]), default=-1)
        for source in sources[box]:
            missing[source] -= 1
            if not missing[source] and distance[source] < 0:
                ready.append(source)
    return distance


def _drawn(
    cells: Sequence[Cell], arrows: Sequence[Arrow], net: Net, y: list[float], spacing: Spacing
) -> Drawing:
    starts, middles, ends = _abscissae(cells, net, y, spacing)
    centres = tuple((middles[net.column[box]], y[box]) for box in range(len(cells)))
    ways = []
    for arrow, chain in zip(arrows, net.chains, strict=True):
        (x, at), (to_x, to_y) = centres[arrow.source], centres[arrow.target]
        way = [(x + cells[arrow.source].body, at), (ends[net.column[arrow.source]], at)]
        for lane in chain:
            way += [(starts[net.column[lane]], y[lane]), (ends[net.column[lane]], y[lane])]
        way += [
            (starts[net.column[arrow.target]], to_y + arrow.port),
            (to_x - cells[arrow.target].body, to_y + arrow.port),
        ]
        ways.append(tuple(way))
    bottom = max(at + below for at, below in zip(y, net.below, strict=True))
    return Drawing(centres, tuple(net.column[: len(cells)]), tuple(ways), ends[-1], bottom)


def _abscissae(
    cells: Sequence[Cell], net: Net, y: list[float], spacing: Spacing
) -> tuple[list[float], list[float], list[float]]:
    """Return for every column its left edge, the centre of its bodies, and its right edge.

    The gaps are wider where wires are steep.
    """
    starts, middles, ends = [], [], []
    x = 0.0
    for layer in net.layers:
        inside = [cells[node] for node in layer if node < len(cells)]
        starts.append(x)
        middles.append(x + max((cell.left for cell in inside), default=0.0))
        ends.append(middles[-1] + max((cell.right for cell in inside), default=0.0))
        climb = max(
            (abs(y[to] + port - y[node]) for node in layer for to, port in net.after[node]),
            default=0.0,
        )
        x = ends[-1] + min(spacing.narrowest + spacing.steepness * climb, spacing.widest)
    return starts, middles, ends
