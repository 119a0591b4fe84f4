"""The sizes of the boxes of a gate graph, and where their texts are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PyQt6.QtCore import QRectF

from playground.core.graph.fan_out import users_of
from playground.core.graph.folding import Folded, GraphBox, Group, GroupName, Wire
from playground.core.graph.lanes import Cell
from playground.ui.gate_graph.kinds import AnyGraph, symbol_of
from playground.ui.gate_graph.reading import NodeNames
from playground.ui.gate_graph.sizes import OFF_WIRE, Texts, sign_rect
from playground.ui.look.text_size import px

GATE, PORT_ROOM, MOST_PORT_ROOM = 30, 15, 220  # heights of a gate, of an input, of all inputs
FEWEST = 3  # characters of a number besides its significant digits: −0.
STUB = "⋯"


@dataclass(frozen=True)
class BoxPicture:
    """A box with its texts, where they are drawn.

    Attributes
    ----------
    title : the text in it: the symbol of a gate, the title of a group; of a leaf its name
    name : what the value of a gate is called; above the box, of a folded output with `answer`
    body : where it is drawn
    value, gradient : where these are written, above and below the wire; empty for none
    name_at : where `name` is written; empty for none
    sign : "+" for what can be opened, "−" for what can be closed again; on the group `group`
    answer : of a folded output the node of ŷ, which is not the value that leaves the box: the loss
        takes z
    """

    box: GraphBox
    title: str
    name: str
    body: QRectF
    value: QRectF
    gradient: QRectF
    name_at: QRectF
    is_leaf: bool
    sign: str = ""
    group: GroupName | None = None
    answer: int | None = None

    @property
    def label(self) -> QRectF:
        """Where the numbers are written."""
        return self.value.united(self.gradient)

    @property
    def whole(self) -> QRectF:
        """All that it takes."""
        rect = self.body.united(self.label).united(self.name_at)
        return rect.united(sign_rect(self.body)) if self.sign else rect


@dataclass(frozen=True)
class Content:
    """What is drawn, before the numbers; see `GraphView.show_graph`.

    Attributes
    ----------
    digits : how many are significant
    widest : the characters of the longest number that is to be written at a node
    """

    graph: AnyGraph
    called: NodeNames
    groups: Mapping[GroupName, Group] = field(default_factory=dict)
    passive: frozenset[int] = frozenset()
    digits: int = 3
    widest: Mapping[int, int] = field(default_factory=dict)


class Measure:
    """Measures boxes and labels in the present fonts."""

    def __init__(self, content: Content, folded: Folded) -> None:
        self._content, self._folded = content, folded
        self._texts = Texts()
        self._fans_out: dict[int, bool] = {}  # by node
        self._inputs: dict[int, list[int]] = {}
        for index, wire in enumerate(folded.wires):
            self._inputs.setdefault(wire.target, []).append(index)
        self._representative = {
            max(group.nodes): name
            for name, group in content.groups.items()
            if group.nodes and not group.closed
        }

    # --- shares of a fan-out ----------------------------------------------------------------------

    def has_share(self, wire: Wire) -> bool:
        """Check whether a wire shows one of several shares of a gradient; a closed group has none.

        A group shows what leaves it; what flows within stays in it.
        """
        content = self._content
        is_closed = self._folded.boxes[wire.target].group is not None
        if wire.gate < 0 or wire.gate in content.passive or is_closed:
            return False
        if wire.node not in self._fans_out:
            users = users_of(content.graph, wire.node, content.passive)
            self._fans_out[wire.node] = len(users) > 1
        return self._fans_out[wire.node]

    def share_rect(self, wire: Wire, end: tuple[float, float]) -> QRectF:
        """Return the rectangle of the share on a wire that ends at `end`."""
        room = self._share_room(wire)
        return self._texts.below_wire(end[0] - room, end[0] - px(4), end[1])

    def _share_room(self, wire: Wire) -> float:
        return self._texts.digits(self._characters(wire.node)) + px(8)

    def _shares(self, index: int) -> list[Wire]:
        wires = (self._folded.wires[wire] for wire in self._inputs.get(index, ()))
        return [wire for wire in wires if self.has_share(wire)]

    # --- sizes ------------------------------------------------------------------------------------

    def cell(self, index: int) -> Cell:
        """Return the room of a box: body, label on the right, shares of fan-outs on the left."""
        body, half, line = self._half_width(index), self._height(index) / 2, self._texts.line
        shares, numbers = self._shares(index), line + px(OFF_WIRE)
        left = body + max(map(self._share_room, shares), default=0.0)
        right = body + max(self._label(index), self._name_width(index) - 2 * body) + px(3)
        below = max(half, numbers)
        if shares:
            below = max(below, (len(self._inputs[index]) - 1) / 2 * self._spacing(index) + numbers)
        above = max(half + self._name_height(index), numbers)
        return Cell(left, right, above + below, body, above - below)

    def _label(self, index: int) -> float:
        box = self._folded.boxes[index]
        if box.is_stub and not self._is_source(index):
            return 0.0
        label = self._texts.label(self._characters(box.node))
        if self._answer(index) is not None:
            label += self._texts.name(f"{self._content.called[box.node]} = ")
        return label

    def _characters(self, node: int) -> int:
        least = FEWEST + self._content.digits
        return max(self._content.widest.get(node, least), 3)

    def _name(self, index: int) -> str:
        box = self._folded.boxes[index]
        if box.is_stub or self._is_leaf(index):
            return ""
        answer = self._answer(index)
        return self._content.called[box.node if answer is None else answer]

    def _name_width(self, index: int) -> float:
        answer, name = self._answer(index), self._name(index)
        if answer is None:
            return self._texts.name(name)
        return self._texts.name(f"{name} = ") + self._texts.digits(self._characters(answer))

    def _name_height(self, index: int) -> float:
        """Return how far the name reaches above the box."""
        if not self._name(index):
            return 0.0
        return self._texts.line + px(7 if self._sign(index)[0] else 1)

    def _is_source(self, index: int) -> bool:
        return index not in self._inputs

    def _half_width(self, index: int) -> float:
        box = self._folded.boxes[index]
        is_plain = box.is_stub or self._is_leaf(index)
        room, least = (px(6), px(8)) if is_plain else (px(14), px(GATE) / 2)
        return max((self._texts.name(self._title(index), is_leaf=is_plain) + room) / 2, least)

    def _answer(self, index: int) -> int | None:
        """Return the node of ŷ in a folded output whose z goes to the loss, else None."""
        box = self._folded.boxes[index]
        passive = self._content.passive
        inside = [node for node in box.nodes if node in passive and node != box.node]
        return inside[0] if box.group is not None and inside else None

    def _is_leaf(self, index: int) -> bool:
        box = self._folded.boxes[index]
        is_gate = bool(self._content.graph.nodes[box.node].gate)
        return not box.is_stub and box.group is None and not is_gate

    def _title(self, index: int) -> str:
        box, called = self._folded.boxes[index], self._content.called
        if box.is_stub:
            name, is_leaf = called[box.node], not self._content.graph.nodes[box.node].gate
            return STUB if not self._is_source(index) else name if is_leaf else f"{STUB} {name}"
        if box.group is not None:
            return self._content.groups[box.group].title
        is_leaf = self._is_leaf(index)
        return called[box.node] if is_leaf else symbol_of(self._content.graph.nodes[box.node])

    def _height(self, index: int) -> float:
        if self._is_leaf(index) or self._folded.boxes[index].is_stub:
            return float(self._texts.line)
        return max(px(GATE), self._spacing(index) * len(self._inputs.get(index, ())))

    def _spacing(self, index: int) -> float:
        count = max(1, len(self._inputs.get(index, ())))
        if self._folded.boxes[index].group is not None:
            return px(GATE) / count
        if self._shares(index):
            return self._texts.line + 2 * px(OFF_WIRE)
        return min(px(PORT_ROOM), px(MOST_PORT_ROOM) / count)

    def ports(self) -> list[float]:
        """Return how far below the centre of its target every wire ends."""
        result = [0.0] * len(self._folded.wires)
        for target, wires in self._inputs.items():
            spacing, last = self._spacing(target), len(wires) - 1
            for number, wire in enumerate(wires):
                result[wire] = (number - last / 2) * spacing
        return result

    # --- places -----------------------------------------------------------------------------------

    def part(self, index: int, cell: Cell, centre: tuple[float, float]) -> BoxPicture:
        """Return the picture of a box with its centre at `centre`."""
        box, (x, y), texts = self._folded.boxes[index], centre, self._texts
        height, label = self._height(index), self._label(index)
        body = QRectF(x - cell.body, y - height / 2, 2 * cell.body, height)
        value = gradient = name_at = QRectF()
        if label:
            value = texts.above_wire(body.right(), body.right() + label, y)
            gradient = texts.below_wire(body.right(), body.right() + label, y)
        name = self._name(index)
        if name:
            top = body.top() - self._name_height(index)
            name_at = QRectF(body.left(), top, self._name_width(index), texts.line)
            if name_at.width() < body.width():
                name_at.moveCenter(QRectF(body.left(), top, body.width(), texts.line).center())
        places = body, value, gradient, name_at
        rest = self._is_leaf(index), *self._sign(index), self._answer(index)
        return BoxPicture(box, self._title(index), name, *places, *rest)

    def _sign(self, index: int) -> tuple[str, GroupName | None]:
        """Return what the sign of a box is, and the group that it opens or closes."""
        box = self._folded.boxes[index]
        if box.is_stub:
            return "", None
        group = box.group if box.group is not None else self._representative.get(box.node)
        return "+" if box.group is not None else "−" if group is not None else "", group
