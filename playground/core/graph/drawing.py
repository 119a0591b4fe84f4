"""A layered drawing of a graph, from left to right: the output in the last column, everything else just left of its first user.

After Sugiyama, Tagawa and Toda (1981): columns by the longest path to the output, an order within each column with few crossings
(sweeps of barycentres), heights by least squares. A wire that skips columns gets a lane of its own in each, so that it never runs
through a box. The same input gives the same drawing.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

LANE = 12.0  # height of a wire that passes a column
ROW_GAP = 6.0  # between two boxes of a column
SWEEPS = 10
MOST_LINKS = 3000  # between columns, up to which their order is improved
NARROWEST_GAP, WIDEST_GAP, STEEPNESS = (
    14.0,
    72.0,
    0.22,
)  # between two columns, by how far the wires between them climb
Point = tuple[float, float]


@dataclass(frozen=True)
class Cell:
    """The room that a box takes, its labels included, from the centre of its body.

    Attributes
    ----------
    left, right, height : of the whole cell; it reaches as far up as down
    body : from the centre of the body to its right and left edge, where wires begin and end
    """

    left: float
    right: float
    height: float
    body: float


@dataclass(frozen=True)
class Arrow:
    """A wire from one box to another; `port` is how far below the centre of the target it ends."""

    source: int
    target: int
    port: float = 0.0


@dataclass(frozen=True)
class Drawing:
    """Where everything goes.

    Attributes
    ----------
    centres : of every box
    columns : the column of every box, from 0
    ways : of every wire its corners; straight and level from the even ones to the next, curved from the odd ones
    width, height : of the whole picture, whose upper left corner is (0, 0)
    """

    centres: tuple[Point, ...]
    columns: tuple[int, ...]
    ways: tuple[tuple[Point, ...], ...]
    width: float
    height: float


def lay_out_graph(cells: Sequence[Cell], arrows: Sequence[Arrow]) -> Drawing:
    """Place `cells` so that each wire of `arrows` leads to the right; of a cycle one wire leads to the left."""
    if not cells:
        return Drawing((), (), (), 0.0, 0.0)
    columns = _columns(len(cells), arrows)
    net = _Net.with_lanes(cells, arrows, columns)
    net.order()
    heights = net.heights()
    return _drawn(cells, arrows, net, heights)


def _columns(count: int, arrows: Sequence[Arrow]) -> list[int]:
    """The column of every box: the longest path from it to an output decides; side outputs are just right of what feeds them."""
    users: list[set[int]] = [set() for _ in range(count)]
    sources: list[set[int]] = [set() for _ in range(count)]
    for arrow in arrows:
        if arrow.source != arrow.target:
            users[arrow.source].add(arrow.target)
            sources[arrow.target].add(arrow.source)
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
    for box in range(count):
        if not users[box] and sources[box]:
            distance[box] = max(0, min(distance[source] for source in sources[box]) - 1)
    last = max(distance)
    return [last - steps for steps in distance]


@dataclass
class _Net:
    """Boxes and lanes in columns, with links between neighbouring columns only."""

    column: list[int]
    height: list[float]
    after: list[
        list[tuple[int, float]]
    ]  # of every node those that it feeds in the next column, with the port
    before: list[list[tuple[int, float]]]
    chains: list[list[int]]  # of every wire the lanes on its way
    layers: list[list[int]] = field(default_factory=list)

    @classmethod
    def with_lanes(
        cls, cells: Sequence[Cell], arrows: Sequence[Arrow], columns: list[int]
    ) -> "_Net":
        """Cut wires into links; all wires of one source share their lanes."""
        net = cls(
            list(columns),
            [cell.height + ROW_GAP for cell in cells],
            [[] for _ in cells],
            [[] for _ in cells],
            [[] for _ in arrows],
        )
        lanes: dict[tuple[int, int], int] = {}
        for arrow, chain in zip(arrows, net.chains, strict=True):
            previous = arrow.source
            for column in range(columns[arrow.source] + 1, columns[arrow.target]):
                if (arrow.source, column) not in lanes:
                    lanes[arrow.source, column] = net._add_lane(column)
                    net._link(previous, lanes[arrow.source, column], 0.0)
                previous = lanes[arrow.source, column]
                chain.append(previous)
            if columns[arrow.source] < columns[arrow.target]:
                net._link(previous, arrow.target, arrow.port)
        return net

    def _add_lane(self, column: int) -> int:
        self.column.append(column)
        self.height.append(LANE)
        self.after.append([])
        self.before.append([])
        return len(self.column) - 1

    def _link(self, source: int, target: int, port: float) -> None:
        self.after[source].append((target, port))
        self.before[target].append((source, port))

    # --- order within the columns -----------------------------------------------------------------------------------

    def order(self) -> None:
        """Fill `layers`: first as a walk from the outputs finds them, then with fewer and fewer crossings."""
        self.layers = [[] for _ in range(max(self.column) + 1)]
        seen: set[int] = set()
        for output in sorted(
            (node for node in range(len(self.column)) if not self.after[node]),
            key=lambda n: -self.column[n],
        ):
            waiting = [output]
            while waiting:
                node = waiting.pop()
                if node not in seen:
                    seen.add(node)
                    self.layers[self.column[node]].append(node)
                    waiting += [
                        source for source, _ in sorted(self.before[node], key=lambda link: -link[1])
                    ]
        if sum(map(len, self.after)) > MOST_LINKS:
            return  # a dense bundle has no order that would help, and its crossings take long to count
        best, fewest = [list(layer) for layer in self.layers], self.crossings()
        for sweep in range(SWEEPS):
            if not fewest:
                break
            self._sweep(rightwards=sweep % 2 == 1)
            if (crossings := self.crossings()) < fewest:
                best, fewest = [list(layer) for layer in self.layers], crossings
        self.layers = best

    def _sweep(self, rightwards: bool) -> None:
        """Order every column by the mean place of its neighbours in the one before, in the direction of the sweep."""
        links = self.before if rightwards else self.after
        for layer in self.layers if rightwards else reversed(self.layers):
            places = self._places()
            tilt = 0.0 if rightwards else 1e-3  # ports of one gate, from top to bottom
            keys = {
                node: sum(places[other] + tilt * port for other, port in links[node])
                / len(links[node])
                if links[node]
                else places[node]
                for node in layer
            }
            layer.sort(key=keys.__getitem__)

    def _places(self) -> list[float]:
        """The place of every node in its column, from 0 to 1."""
        places = [0.0] * len(self.column)
        for layer in self.layers:
            for place, node in enumerate(layer):
                places[node] = (place + 0.5) / len(layer)
        return places

    def crossings(self) -> int:
        """How many pairs of links cross."""
        places, total = self._places(), 0
        for layer in self.layers:
            ends = [
                (places[node], places[to] + 1e-6 * port)
                for node in layer
                for to, port in self.after[node]
            ]
            if ends:
                a, b = np.array(ends).T
                total += int(((a[:, None] < a) & (b[:, None] > b)).sum())
        return total

    # --- heights ----------------------------------------------------------------------------------------------------

    def heights(self) -> list[float]:
        """The y of every node: as close to its neighbours as the order and the rooms of the column allow."""
        y = [0.0] * len(self.column)
        for layer in self.layers:
            at = 0.0
            for node in layer:
                y[node] = at + self.height[node] / 2
                at += self.height[node]
        for sweep in range(SWEEPS):
            both = sweep >= SWEEPS - 3
            for layer in self.layers if sweep % 2 else reversed(self.layers):
                self._settle(layer, y, left=both or sweep % 2 == 1, right=both or sweep % 2 == 0)
        top = min(y[node] - self.height[node] / 2 for node in range(len(y)))
        return [at - top for at in y]

    def _settle(self, layer: list[int], y: list[float], left: bool, right: bool) -> None:
        wanted, weights = [], []
        for node in layer:
            pulls = [y[other] - port for other, port in self.before[node]] if left else []
            pulls += [y[other] + port for other, port in self.after[node]] if right else []
            wanted.append(sum(pulls) / len(pulls) if pulls else y[node])
            weights.append(max(len(pulls), 0.1))
        rooms = [(self.height[a] + self.height[b]) / 2 for a, b in itertools.pairwise(layer)]
        for node, at in zip(layer, _apart(wanted, weights, rooms), strict=True):
            y[node] = at


def _apart(
    wanted: Sequence[float], weights: Sequence[float], rooms: Sequence[float]
) -> list[float]:
    """The numbers closest to `wanted` (weighted least squares) of which each is at least its room above the one before.

    Pool adjacent violators: isotonic regression of what is wanted less the rooms before it.
    """
    shifts = list(itertools.accumulate(rooms, initial=0.0))
    blocks: list[tuple[float, float, int]] = []  # mean, weight, length
    for target, weight, shift in zip(wanted, weights, shifts, strict=True):
        mean, total, length = target - shift, weight, 1
        while blocks and blocks[-1][0] > mean:
            before, heavy, count = blocks.pop()
            mean, total, length = (
                (before * heavy + mean * total) / (heavy + total),
                heavy + total,
                length + count,
            )
        blocks.append((mean, total, length))
    means = [mean for mean, _, length in blocks for _ in range(length)]
    return [mean + shift for mean, shift in zip(means, shifts, strict=True)]


def _drawn(cells: Sequence[Cell], arrows: Sequence[Arrow], net: _Net, y: list[float]) -> Drawing:
    starts, middles, ends = _abscissae(cells, net, y)
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
    bottom = max(y[node] + net.height[node] / 2 for node in range(len(y)))
    return Drawing(centres, tuple(net.column[: len(cells)]), tuple(ways), ends[-1], bottom)


def _abscissae(
    cells: Sequence[Cell], net: _Net, y: list[float]
) -> tuple[list[float], list[float], list[float]]:
    """Of every column its left edge, the centre of its bodies, and its right edge; steep wires make room for themselves."""
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
        x = ends[-1] + min(NARROWEST_GAP + STEEPNESS * climb, WIDEST_GAP)
    return starts, middles, ends
