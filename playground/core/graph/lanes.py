"""Boxes and lanes in columns: their order with few crossings, their heights by least squares."""

import itertools
from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass, field

LANE = 12.0  # height of a wire that passes a column, with the room around it
SWEEPS = 10
MOST_LINKS = 3000  # between columns, up to which their order is improved
Link = tuple[int, float]  # a node, and the port where the wire ends


@dataclass(frozen=True)
class Cell:
    """The space that a box takes with its labels, measured from the centre of its body.

    Attributes
    ----------
    left, right, height : of the whole cell
    body : from the centre of the body to its right and left edge, where wires begin and end
    rise : how much further the cell reaches up than down
    """

    left: float
    right: float
    height: float
    body: float
    rise: float = 0.0

    @property
    def above(self) -> float:
        """How far the cell reaches up from the centre of its body."""
        return (self.height + self.rise) / 2

    @property
    def below(self) -> float:
        """How far the cell reaches down from the centre of its body."""
        return (self.height - self.rise) / 2


@dataclass(frozen=True)
class Arrow:
    """A wire from one box to another; `port` is how far below the centre of the target it ends."""

    source: int
    target: int
    port: float = 0.0


@dataclass
class Net:
    """Boxes and lanes in columns, with links between neighbouring columns only.

    Every node takes `above` and `below` its middle.
    """

    column: list[int]
    above: list[float]
    below: list[float]
    after: list[list[Link]]  # of every node those that it feeds in the next column
    before: list[list[Link]]
    chains: list[list[int]]  # of every wire the lanes on its way
    layers: list[list[int]] = field(default_factory=list)

    @classmethod
    def with_lanes(
        cls, cells: Sequence[Cell], arrows: Sequence[Arrow], columns: list[int]
    ) -> "Net":
        """Cut wires into links; all wires of one source share their lanes."""
        net = cls(
            list(columns),
            [cell.above for cell in cells],
            [cell.below for cell in cells],
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
        self.above.append(LANE / 2)
        self.below.append(LANE / 2)
        self.after.append([])
        self.before.append([])
        return len(self.column) - 1

    def _link(self, source: int, target: int, port: float) -> None:
        self.after[source].append((target, port))
        self.before[target].append((source, port))

    # --- order within the columns -----------------------------------------------------------------

    def order(self) -> None:
        """Fill `layers`: first in the order of a search, then with fewer crossings."""
        self._search()
        if sum(map(len, self.after)) > MOST_LINKS:
            return  # no order would help a dense bundle, and counting its crossings takes long
        best, fewest = [list(layer) for layer in self.layers], self.crossings()
        for sweep in range(SWEEPS):
            if not fewest:
                break
            self._sweep(rightwards=sweep % 2 == 1)
            if (crossings := self.crossings()) < fewest:
                best, fewest = [list(layer) for layer in self.layers], crossings
        self.layers = best

    def _search(self) -> None:
        """Fill `layers` in the order of a depth-first search from the outputs."""
        self.layers = [[] for _ in range(max(self.column) + 1)]
        seen: set[int] = set()
        outputs = (node for node in range(len(self.column)) if not self.after[node])
        for output in sorted(outputs, key=lambda node: -self.column[node]):
            waiting = [output]
            while waiting:
                node = waiting.pop()
                if node not in seen:
                    seen.add(node)
                    self.layers[self.column[node]].append(node)
                    links = sorted(self.before[node], key=lambda link: -link[1])
                    waiting += [source for source, _ in links]

    def _sweep(self, rightwards: bool) -> None:
        """Order every column by the mean position of its neighbours in the column before it."""
        links = self.before if rightwards else self.after
        for layer in self.layers if rightwards else reversed(self.layers):
            positions = self._positions()
            tilt = 0.0 if rightwards else 1e-3  # ports of one gate, from top to bottom
            keys = {
                node: sum(positions[other] + tilt * port for other, port in links[node])
                / len(links[node])
                if links[node]
                else positions[node]
                for node in layer
            }
            layer.sort(key=keys.__getitem__)

    def _positions(self) -> list[float]:
        """Return the position of every node in its column, from 0 to 1."""
        positions = [0.0] * len(self.column)
        for layer in self.layers:
            for index, node in enumerate(layer):
                positions[node] = (index + 0.5) / len(layer)
        return positions

    def crossings(self) -> int:
        """Count the pairs of links that cross: one starts above the other and ends below it."""
        positions, total = self._positions(), 0
        for layer in self.layers:
            above: list[float] = []  # the ends of the links that start further up, in order
            for node in layer:
                ends = [positions[to] + 1e-6 * port for to, port in self.after[node]]
                total += sum(len(above) - bisect_right(above, end) for end in ends)
                for end in ends:
                    insort(above, end)
        return total

    # --- heights ----------------------------------------------------------------------------------

    def heights(self, gap: float) -> list[float]:
        """Return the y of every node, as near its neighbours as order and sizes allow.

        Two nodes of a column are at least `gap` apart.
        """
        y = [0.0] * len(self.column)
        for layer in self.layers:
            at = 0.0
            for node in layer:
                y[node] = at + self.above[node]
                at = y[node] + self.below[node] + gap
        for sweep in range(SWEEPS):
            both = sweep >= SWEEPS - 3
            left, right = both or sweep % 2 == 1, both or sweep % 2 == 0
            for layer in self.layers if sweep % 2 else reversed(self.layers):
                self._settle(layer, y, gap, left, right)
        top = min(at - above for at, above in zip(y, self.above, strict=True))
        return [at - top for at in y]

    def _settle(
        self, layer: list[int], y: list[float], gap: float, left: bool, right: bool
    ) -> None:
        wanted, weights = [], []
        for node in layer:
            pulls = [y[other] - port for other, port in self.before[node]] if left else []
            pulls += [y[other] + port for other, port in self.after[node]] if right else []
            wanted.append(sum(pulls) / len(pulls) if pulls else y[node])
            weights.append(max(len(pulls), 0.1))
        rooms = [self.below[a] + self.above[b] + gap for a, b in itertools.pairwise(layer)]
        for node, at in zip(layer, _apart(wanted, weights, rooms), strict=True):
            y[node] = at


def _apart(
    wanted: Sequence[float], weights: Sequence[float], rooms: Sequence[float]
) -> list[float]:
    """Return the numbers closest to `wanted`, each at least its room above the one before.

    Weighted least squares by pooling adjacent violators: isotonic regression of what is wanted less
    the rooms before it.
    """
    shifts = list(itertools.accumulate(rooms, initial=0.0))
    blocks: list[tuple[float, float, int]] = []  # mean, weight, length
    for target, weight, shift in zip(wanted, weights, shifts, strict=True):
        mean, total, length = target - shift, weight, 1
        while blocks and blocks[-1][0] > mean:
            before, pooled, count = blocks.pop()
            mean, total, length = (
                (before * pooled + mean * total) / (pooled + total),
                pooled + total,
                length + count,
            )
        blocks.append((mean, total, length))
    means = [mean for mean, _, length in blocks for _ in range(length)]
    return [mean + shift for mean, shift in zip(means, shifts, strict=True)]
