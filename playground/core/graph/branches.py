"""Where the wires of a drawing branch: there a value goes to several gates. Crossings are none."""

from collections.abc import Sequence

from playground.core.graph.drawing import Point
from playground.core.graph.folding import Wire

Branch = tuple[int, Point]  # the box that the wires come from, and where they part


def branches(wires: Sequence[Wire], ways: Sequence[Sequence[Point]]) -> tuple[Branch, ...]:
    """Return the corners at which wires with one value part, those of each box in order.

    `ways` are the corners of every wire, as in `Drawing`.
    """
    following: dict[int, set[Point]] = {}  # by stretch: where it goes on to
    begins: dict[tuple[int, int], int] = {}  # by box and value: the stretch at its beginning
    longer: dict[tuple[int, Point], int] = {}  # by stretch and next corner: the stretch up to there
    ends: list[Branch] = []  # of every stretch, which begins at its box, the last corner
    for wire, way in zip(wires, ways, strict=True):
        stretch = begins.setdefault((wire.source, wire.node), len(ends))
        if stretch == len(ends):
            ends.append((wire.source, way[0]))
        for corner in way[1:]:
            following.setdefault(stretch, set()).add(corner)
            stretch = longer.setdefault((stretch, corner), len(ends))
            if stretch == len(ends):
                ends.append((wire.source, corner))
    return tuple(ends[stretch] for stretch, next_ones in following.items() if len(next_ones) > 1)
