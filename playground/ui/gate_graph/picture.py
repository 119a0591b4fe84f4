"""The drawing of a gate graph: its boxes, their sizes and positions, and the wires.

It does not depend on the numbers.
"""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass

from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QFont, QFontMetricsF, QPainterPath

from playground.core.graph.branches import Branch, branches
from playground.core.graph.drawing import Drawing, lay_out_graph
from playground.core.graph.fan_out import users_of
from playground.core.graph.folding import Folded, GraphBox, Group, GroupName, Wire, fold
from playground.core.graph.lanes import Arrow, Cell
from playground.ui.gate_graph.kinds import AnyGraph, names_of, symbol_of
from playground.ui.gate_graph.reading import NodeNames
from playground.ui.look.text_size import px
from playground.ui.look.theme import mono_font

GATE, PORT_ROOM, MOST_PORT_ROOM = 34, 16, 220  # heights of a gate, of an input, of all inputs
STUB = "⋯"


@dataclass(frozen=True)
class BoxPicture:
    """A box with its texts, where they are drawn.

    Attributes
    ----------
    title : the text in it: the symbol of a gate, the title of a group; of a leaf its name
    name : what the value of a gate is called; above the box, of a folded output with `answer`
    body : where it is drawn
    label : where the value (above the wire) and the gradient (below) are written; empty for none
    sign : "+" for what can be opened, "−" for what can be closed again; on the group `group`
    answer : of a folded output the node of ŷ, which is not the value that leaves the box: the loss
        takes z
    """

    box: GraphBox
    title: str
    name: str
    body: QRectF
    label: QRectF
    is_leaf: bool
    sign: str = ""
    group: GroupName | None = None
    answer: int | None = None


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


def sign_rect(body: QRectF) -> QRectF:
    """Return the rectangle of the + or − of a box, at its upper right corner."""
    size = px(13)
    return QRectF(body.right() - size * 0.75, body.top() - size * 0.45, size, size)


def number_font() -> QFont:
    """Return the font of values and gradients."""
    font = mono_font()
    font.setPointSizeF(font.pointSizeF() * 0.88)
    return font


def make_picture(
    graph: AnyGraph,
    names: Mapping[int, str],
    groups: Mapping[GroupName, Group],
    focus: frozenset[int] | None,
    digits: int,
    passive: frozenset[int] = frozenset(),
) -> Picture:
    """Fold, measure and lay out `graph`."""
    folded = fold(graph, groups, focus)
    called = names_of(graph, names)
    measure = _Measure(graph, folded, called, groups, digits, passive)
    cells = [measure.cell(index) for index in range(len(folded.boxes))]
    ports = zip(folded.wires, measure.ports(), strict=True)
    arrows = [Arrow(wire.source, wire.target, port) for wire, port in ports]
    drawing = lay_out_graph(cells, arrows)
    placed = enumerate(zip(cells, drawing.centres, strict=True))
    parts = tuple(measure.part(index, cell, centre) for index, (cell, centre) in placed)
    return Picture(
        graph,
        folded,
        called,
        parts,
        drawing.columns,
        tuple(_path(way) for way in drawing.ways),
        _share_rects(folded, drawing, measure),
        _outline(drawing),
        passive,
        branches(folded.wires, drawing.ways),
    )


def _share_rects(folded: Folded, drawing: Drawing, measure: "_Measure") -> dict[int, QRectF]:
    """Return where the shares are written that come back to a fan-out, by wire."""
    return {
        index: measure.share_rect(drawing.ways[index][-1])
        for index, wire in enumerate(folded.wires)
        if measure.has_share(wire) and not folded.boxes[wire.target].is_stub
    }


def _outline(drawing: Drawing) -> QRectF:
    return QRectF(0, 0, drawing.width, drawing.height).adjusted(-px(10), -px(12), px(10), px(8))


def _path(way: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*way[0]))
    for index, ((x, y), (to_x, to_y)) in enumerate(itertools.pairwise(way)):
        if index % 2 == 0 or y == to_y:
            path.lineTo(to_x, to_y)
        else:
            middle = (x + to_x) / 2
            path.cubicTo(middle, y, middle, to_y, to_x, to_y)
    return path


class _Measure:
    """Measures boxes and labels in the present fonts."""

    def __init__(
        self,
        graph: AnyGraph,
        folded: Folded,
        called: NodeNames,
        groups: Mapping[GroupName, Group],
        digits: int,
        passive: frozenset[int],
    ) -> None:
        self._graph, self._folded, self._called = graph, folded, called
        self._groups, self._passive = groups, passive
        metrics = QFontMetricsF(number_font())
        self._line, self._gap = metrics.height(), px(2)
        self._label = metrics.horizontalAdvance("0") * (digits + 6) + px(6)
        self._title = QFontMetricsF(mono_font())
        self._fans_out: dict[int, bool] = {}  # by node
        self._inputs: dict[int, list[int]] = {}
        for index, wire in enumerate(folded.wires):
            self._inputs.setdefault(wire.target, []).append(index)
        self._representative = {
            max(group.nodes): name
            for name, group in groups.items()
            if group.nodes and not group.closed
        }

    def has_share(self, wire: Wire) -> bool:
        """Check whether a wire carries one of several shares of a gradient."""
        if wire.gate < 0 or wire.gate in self._passive:
            return False
        if wire.node not in self._fans_out:
            users = users_of(self._graph, wire.node, self._passive)
            self._fans_out[wire.node] = len(users) > 1
        return self._fans_out[wire.node]

    def share_rect(self, end: tuple[float, float]) -> QRectF:
        """Return the rectangle of the share on a wire that ends at `end`."""
        return QRectF(
            end[0] - self._label, end[1] - self._line / 2, self._label - self._gap, self._line
        )

    def cell(self, index: int) -> Cell:
        """Return the room of a box: body, label on the right, shares of fan-outs on the left."""
        box = self._folded.boxes[index]
        body = self._half_width(index)
        shares = any(
            self.has_share(self._folded.wires[wire]) for wire in self._inputs.get(index, ())
        )
        label = 0.0 if box.is_stub and not self._is_source(index) else self._label
        if self._answer(index) is not None:
            label += QFontMetricsF(number_font()).horizontalAdvance(f"{self._called[box.node]} = ")
        height = max(self._height(index) + px(14), 2 * self._line + px(6))
        return Cell(body + (self._label if shares else 0.0), body + label, height, body)

    def _is_source(self, index: int) -> bool:
        return index not in self._inputs

    def _half_width(self, index: int) -> float:
        box = self._folded.boxes[index]
        room = px(8) if box.is_stub or self._is_leaf(index) else px(16)
        least = px(8) if box.is_stub or self._is_leaf(index) else px(GATE) / 2
        return max((self._title.horizontalAdvance(self._text(index)) + room) / 2, least)

    def _answer(self, index: int) -> int | None:
        """Return the node of ŷ in a folded output whose z goes to the loss, else None."""
        box = self._folded.boxes[index]
        inside = [node for node in box.nodes if node in self._passive and node != box.node]
        return inside[0] if box.group is not None and inside else None

    def _is_leaf(self, index: int) -> bool:
        box = self._folded.boxes[index]
        return not box.is_stub and box.group is None and not self._graph.nodes[box.node].gate

    def _text(self, index: int) -> str:
        box = self._folded.boxes[index]
        if box.is_stub:
            return f"{STUB} {self._called[box.node]}" if self._is_source(index) else STUB
        if box.group is not None:
            return self._groups[box.group].title
        return (
            self._called[box.node]
            if self._is_leaf(index)
            else symbol_of(self._graph.nodes[box.node])
        )

    def _height(self, index: int) -> float:
        if self._is_leaf(index) or self._folded.boxes[index].is_stub:
            return 2 * self._line
        return max(px(GATE), self._spacing(index) * len(self._inputs.get(index, ())))

    def _spacing(self, index: int) -> float:
        return min(px(PORT_ROOM), px(MOST_PORT_ROOM) / max(1, len(self._inputs.get(index, ()))))

    def ports(self) -> list[float]:
        """Return how far below the centre of its target every wire ends."""
        result = [0.0] * len(self._folded.wires)
        for target, wires in self._inputs.items():
            spacing, last = self._spacing(target), len(wires) - 1
            for number, wire in enumerate(wires):
                result[wire] = (number - last / 2) * spacing
        return result

    def part(self, index: int, cell: Cell, centre: tuple[float, float]) -> BoxPicture:
        """Return the picture of a box with its centre at `centre`."""
        box, (x, y) = self._folded.boxes[index], centre
        height = self._height(index)
        body = QRectF(x - cell.body, y - height / 2, 2 * cell.body, height)
        label = QRectF(
            x + cell.body, y - self._line - px(1), cell.right - cell.body, 2 * self._line + px(2)
        )
        leaf = self._is_leaf(index)
        answer = self._answer(index)
        name = "" if leaf or box.is_stub else self._called[box.node if answer is None else answer]
        group = box.group if box.group is not None else self._representative.get(box.node)
        sign = "+" if box.group is not None else "−" if group is not None else ""
        return BoxPicture(box, self._text(index), name, body, label, leaf, sign, group, answer)
