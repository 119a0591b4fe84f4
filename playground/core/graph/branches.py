"""Where the wires of a drawing branch: there a value goes to several gates. Crossings are none."""

from collections.abc import Sequence

from playground.core.graph.drawing import Point
from playground.core.graph.folding import Wire

Branch = tuple[int, Point]  # the box that the wires come from, and where they part


def branches(wires: Sequence[Wire], ways: Sequence[Sequence[Point]]) -> tuple[Branch, ...]:
    """Return the corners at which wires with one value part, those of each box in order.

    `ways` are the corners of every wire, as in `Drawing`.
    """
    following: dict[tuple[int, int, tuple[Point, ...]], set[Point]] = {}
    for wire, way in zip(wires, ways, strict=True):
        for end in range(1, len(way)):
            until = wire.source, wire.node, tuple(way[:end])
            following.setdefault(until, set()).add(way[end])
    return tuple(
        (source, way[-1]) for (source, _, way), next_ones in following.items() if len(next_ones) > 1
    )
