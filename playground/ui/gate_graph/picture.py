"""The drawing of a gate graph: its boxes, their sizes and positions, and the wires.

It does not depend on the numbers.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QPainterPath

from playground.core.graph.branches import Branch, branches
from playground.core.graph.drawing import COLUMNS, ROWS, TIGHT, Arranged, Drawing, Spacing
from playground.core.graph.folding import Folded, GroupName, fold
from playground.core.graph.lanes import Arrow
from playground.ui.gate_graph.kinds import AnyGraph
from playground.ui.gate_graph.measure import BoxPicture, Content, Measure
from playground.ui.gate_graph.reading import NodeNames
from playground.ui.gate_graph.sizes import sign_rect
from playground.ui.look.text_size import px

# the scale at which a rectangle is whole, above a note or without one
ScaleOf = Callable[[QRectF, bool], float]


@dataclass(frozen=True)
class Picture:
    """The whole drawing.

    Attributes
    ----------
    shares : for every wire from a fan-out, where its own gradient is written
    passive : the gates that gradients go around
    branches : where wires part that carry one value
    """

    graph: AnyGraph
    folded: Folded
    names: NodeNames
    parts: tuple[BoxPicture, ...]
    columns: tuple[int, ...]
    wires: tuple[QPainterPath, ...]
    shares: dict[int, QRectF]
    rect: QRectF
    passive: frozenset[int] = frozenset()
    branches: tuple[Branch, ...] = ()

    def box_of(self, node: int) -> int | None:
        """Return the index of the box of a node, or of its stub; None if it is not drawn."""
        found = self.folded.box_of.get(node)
        return self._stubs.get(node) if found is None else found

    @cached_property
    def _stubs(self) -> dict[int, int]:
        return {box.node: index for index, box in enumerate(self.folded.boxes) if box.is_stub}

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The boxes that no wire leaves, stubs left out: the outputs."""
        used = {wire.source for wire in self.folded.wires}
        boxes = enumerate(self.folded.boxes)
        return tuple(index for index, box in boxes if index not in used and not box.is_stub)

    @cached_property
    def wire_rects(self) -> tuple[QRectF, ...]:
        """A rectangle around every wire."""
        return tuple(path.controlPointRect().adjusted(-1, -1, 1, 1) for path in self.wires)

    @cached_property
    def bundles(self) -> tuple[QPainterPath, QPainterPath]:
        """All wires as two paths: those with gradients, and those without any."""
        taken, passed_by = QPainterPath(), QPainterPath()
        for wire, path in zip(self.folded.wires, self.wires, strict=True):
            (passed_by if wire.gate in self.passive else taken).addPath(path)
        return taken, passed_by

    def prepare(self) -> None:
        """Find out what painting needs, so that it does not hold the window up."""
        _ = self.wire_rects, self.bundles, self.ends, [part.whole for part in self.parts]

    def part_at(self, point: QPointF) -> int | None:
        """Return the index of the box at `point`, its label included; None for none."""
        for index, part in enumerate(self.parts):
            if part.body.adjusted(-3, -3, 3, 3).contains(point) or part.label.contains(point):
                return index
        return None

    def neighbour(self, index: int, right: int, down: int) -> int:
        """Return the index of the box next to a box; of the box itself if there is none.

        With `right` 1 or −1 it is the box at the other end of a wire, with `down` 1 or −1 the next
        one in the column.
        """
        boxes = self.folded.boxes
        if right:
            ends = [
                (w.source, w.target) if right > 0 else (w.target, w.source)
                for w in self.folded.wires
            ]
            near = [other for own, other in ends if own == index and not boxes[other].is_stub]
            return near[0] if near else index
        column = [
            other
            for other, at in enumerate(self.columns)
            if at == self.columns[index] and not boxes[other].is_stub
        ]
        column.sort(key=lambda other: self.parts[other].body.center().y())
        return column[min(max(column.index(index) + down, 0), len(column) - 1)]

    def sign_at(self, point: QPointF) -> GroupName | None:
        """Return the group whose + or − is at `point`, or None."""
        found = (
            part
            for part in self.parts
            if part.sign and sign_rect(part.body).adjusted(-2, -2, 2, 2).contains(point)
        )
        return next((part.group for part in found), None)


class Plan:
    """A graph folded, measured and put into order, to be drawn with any spacing."""

    def __init__(self, content: Content, focus: frozenset[int] | None = None) -> None:
        self._content = content
        self._folded = folded = fold(content.graph, content.groups, focus)
        self._measure = Measure(content, folded)
        ports = zip(folded.wires, self._measure.ports(), strict=True)
        arrows = [Arrow(wire.source, wire.target, port) for wire, port in ports]
        self._arranged = Arranged(self._measure.cells(), arrows)
        self._drawings: dict[Spacing, Drawing] = {}
        self._pictures: dict[Spacing, Picture] = {}

    def least_outline(self, spacing: Spacing) -> QRectF:
        """Return a rectangle that the drawing is never smaller than."""
        return _outline(*self._arranged.least_size(spacing))

    def outline(self, spacing: Spacing) -> QRectF:
        """Return the rectangle of the drawing with this spacing."""
        drawing = self._drawing(spacing)
        return _outline(drawing.width, drawing.height)

    def widest(self, scale_of: ScaleOf, noted: bool, least: float) -> Spacing:
        """Return the widest spacing that is whole at the scale `least`: of rows, then of columns.

        `scale_of` and `noted` as in `Drawings.choose`.
        """
        rows = (Spacing(gap, *COLUMNS[-1]) for gap in ROWS)
        found = next((s for s in rows if scale_of(self.outline(s), noted) >= least), TIGHT)
        spacings = (Spacing(found.rows, *gaps) for gaps in COLUMNS)
        return next((s for s in spacings if scale_of(self.outline(s), noted) >= least), TIGHT)

    def _drawing(self, spacing: Spacing) -> Drawing:
        if spacing not in self._drawings:
            self._drawings[spacing] = self._arranged.drawing(spacing)
        return self._drawings[spacing]

    def picture(self, spacing: Spacing) -> Picture:
        """Return the picture with this spacing, each time the same."""
        if spacing not in self._pictures:
            self._pictures[spacing] = self._make_picture(self._drawing(spacing))
        return self._pictures[spacing]

    def _make_picture(self, drawing: Drawing) -> Picture:
        content, folded, measure = self._content, self._folded, self._measure
        return Picture(
            content.graph,
            folded,
            content.called,
            tuple(measure.part(index, at) for index, at in enumerate(drawing.centres)),
            drawing.columns,
            tuple(_path(way) for way in drawing.ways),
            _share_rects(folded, drawing, measure),
            _outline(drawing.width, drawing.height),
            content.passive,
            branches(folded.wires, drawing.ways),
        )


def _share_rects(folded: Folded, drawing: Drawing, measure: Measure) -> dict[int, QRectF]:
    """Return where the shares are written that come back to a fan-out, by wire."""
    return {
        index: measure.share_rect(wire, drawing.ways[index][-1])
        for index, wire in enumerate(folded.wires)
        if measure.has_share(wire) and not folded.boxes[wire.target].is_stub
    }


def _outline(width: float, height: float) -> QRectF:
    around = px(5)
    return QRectF(-around, -around, width + 2 * around, height + 2 * around)


def _path(way: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*way[0]))
    for index, ((x, y), (to_x, to_y)) in enumerate(itertools.pairwise(way)):
        if index % 2 == 0 or y == to_y:
            path.lineTo(to_x, to_y)
        else:
            middle = (x + to_x) / 2
            path.cubicTo(middle, y, middle, to_y, to_x, to_y)
    return path
