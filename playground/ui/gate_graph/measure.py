"""The sizes of the boxes of a gate graph, and where their texts are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from PyQt6.QtCore import QRectF

from playground.core.graph.fan_out import users_of
from playground.core.graph.folding import Folded, GraphBox, Group, GroupName, Wire
from playground.core.graph.lanes import Cell
from playground.ui.gate_graph.kinds import AnyGraph, symbol_of
from playground.ui.gate_graph.reading import NodeNames
from playground.ui.gate_graph.sizes import OFF_WIRE, Texts, sign_rect
from playground.ui.look.text_size import px

GATE, PORT_ROOM, MOST_PORT_ROOM = 30, 15, 220  # heights of a gate, of an input, of all inputs
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

    @cached_property
    def label(self) -> QRectF:
        """Where the numbers are written."""
        return self.value.united(self.gradient)

    @cached_property
    def whole(self) -> QRectF:
        """All that it takes."""
        rect = self.body.united(self.label).united(self.name_at)
        return rect.united(sign_rect(self.body)) if self.sign else rect


@dataclass(frozen=True)
class Content:
    """What is drawn, before the numbers; see `GraphView.show_graph`.

    Attributes
    ----------
    fewest : characters of a number that there is room for everywhere
    widest : by node, the characters of the longest number that is to be written there
    """

    graph: AnyGraph
    called: NodeNames
    groups: Mapping[GroupName, Group] = field(default_factory=dict)
    passive: frozenset[int] = frozenset()
    fewest: int = 6
    widest: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Box:
    """A box before it has a place; see `BoxPicture`.

    Attributes
    ----------
    half, height : half the width, and the height of the body
    label : the width of the numbers on its wire
    spacing : between the wires that come in
    share : the width of the shares on those wires, 0 without any
    name_width, name_height : of the name; how far it reaches above the body
    """

    title: str
    name: str
    is_leaf: bool
    sign: str
    group: GroupName | None
    answer: int | None
    half: float
    height: float
    label: float
    spacing: float
    share: float
    name_width: float
    name_height: float


class Measure:
    """Measures boxes and labels in the present fonts."""

    def __init__(self, content: Content, folded: Folded) -> None:
        self._content, self._folded = content, folded
        self._texts = Texts()
        self._fans_out: dict[int, bool] = {}  # by node
        self._inputs: list[list[int]] = [[] for _ in folded.boxes]
        for index, wire in enumerate(folded.wires):
            self._inputs[wire.target].append(index)
        self._representative = {
            max(group.nodes): name
            for name, group in content.groups.items()
            if group.nodes and not group.closed
        }
        self._boxes = [self._box(index, box) for index, box in enumerate(folded.boxes)]

    # --- shares of a fan-out ----------------------------------------------------------------------

    def has_share(self, wire: Wire) -> bool:
        """Check whether a wire shows one of several shares of a gradient; a closed group has none.

        A group shows what leaves it; what flows within stays in it.
        """
        content = self._content
        is_closed = _is_closed(self._folded.boxes[wire.target])
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

    # --- sizes ------------------------------------------------------------------------------------

    def _box(self, index: int, box: GraphBox) -> _Box:
        is_leaf, answer = self._is_leaf(box), self._answer(box)
        title = self._title(box, is_leaf, is_source=not self._inputs[index])
        wires = (self._folded.wires[wire] for wire in self._inputs[index])
        share = max((self._share_room(wire) for wire in wires if self.has_share(wire)), default=0.0)
        spacing, is_plain = self._spacing(index, share), is_leaf or box.is_stub
        sign, group = self._sign(box)
        name = "" if is_plain else self._content.called[box.node if answer is None else answer]
        name_width = self._texts.name(name)
        if answer is not None:
            name_width = self._texts.name(f"{name} = ") + self._digits(answer)
        return _Box(
            title,
            name,
            is_leaf,
            sign,
            group,
            answer,
            self._half_width(title, is_plain),
            self._texts.line if is_plain else max(px(GATE), spacing * len(self._inputs[index])),
            self._label(index, box, answer),
            spacing,
            share,
            name_width,
            self._texts.line + px(7 if sign else 1) if name else 0.0,
        )

    def _is_leaf(self, box: GraphBox) -> bool:
        is_gate = bool(self._content.graph.nodes[box.node].gate)
        return not (is_gate or box.is_stub or box.group is not None)

    def _answer(self, box: GraphBox) -> int | None:
        """Return the node of ŷ in a folded output whose z goes to the loss, else None.

        Of several outputs in one box there is none.
        """
        passive = self._content.passive
        if box.group is None or passive.isdisjoint(box.nodes):
            return None
        answers = [node for node in box.nodes if node in passive and node != box.node]
        return answers[0] if len(answers) == 1 else None

    def _title(self, box: GraphBox, is_leaf: bool, is_source: bool) -> str:
        called, node = self._content.called, self._content.graph.nodes[box.node]
        if box.is_stub:
            name = called[box.node] if is_source else ""
            return STUB if not name else f"{STUB} {name}" if node.gate else name
        if box.group is not None:
            return self._content.groups[box.group].title
        return called[box.node] if is_leaf else symbol_of(node)

    def _sign(self, box: GraphBox) -> tuple[str, GroupName | None]:
        """Return what the sign of a box is, and the group that it opens or closes."""
        if box.is_stub:
            return "", None
        if box.group is not None:
            return "+", box.group
        group = self._representative.get(box.node)
        return "" if group is None else "−", group

    def _half_width(self, title: str, is_plain: bool) -> float:
        room, least = (px(6), px(8)) if is_plain else (px(14), px(GATE) / 2)
        return max((self._texts.name(title, is_leaf=is_plain) + room) / 2, least)

    def _label(self, index: int, box: GraphBox, answer: int | None) -> float:
        if box.is_stub and self._inputs[index]:
            return 0.0
        label = self._texts.label(self._characters(box.node))
        if answer is not None:
            label += self._texts.name(f"{self._content.called[box.node]} = ")
        return label

    def _characters(self, node: int) -> int:
        return max(self._content.widest.get(node, 0), self._content.fewest)

    def _digits(self, node: int) -> float:
        return self._texts.digits(self._characters(node))

    def _spacing(self, index: int, share: float) -> float:
        count = max(1, len(self._inputs[index]))
        if _is_closed(self._folded.boxes[index]):
            return px(GATE) / count
        if share:
            return self._texts.line + 2 * px(OFF_WIRE)
        return min(px(PORT_ROOM), px(MOST_PORT_ROOM) / count)

    # --- places -----------------------------------------------------------------------------------

    def cells(self) -> list[Cell]:
        """Return the room of every box: labels on its right, shares of fan-outs on its left."""
        return [self._cell(index, box) for index, box in enumerate(self._boxes)]

    def _cell(self, index: int, box: _Box) -> Cell:
        half, numbers = box.height / 2, self._texts.line + px(OFF_WIRE)
        right = box.half + max(box.label, box.name_width - 2 * box.half) + px(3)
        below, above = max(half, numbers), max(half + box.name_height, numbers)
        if box.share:
            below = max(below, (len(self._inputs[index]) - 1) / 2 * box.spacing + numbers)
        return Cell(box.half + box.share, right, above + below, box.half, above - below)

    def ports(self) -> list[float]:
        """Return how far below the centre of its target every wire ends."""
        result = [0.0] * len(self._folded.wires)
        for box, wires in zip(self._boxes, self._inputs, strict=True):
            for number, wire in enumerate(wires):
                result[wire] = (number - (len(wires) - 1) / 2) * box.spacing
        return result

    def part(self, index: int, centre: tuple[float, float]) -> BoxPicture:
        """Return the picture of a box with its centre at `centre`."""
        box, (x, y), texts = self._boxes[index], centre, self._texts
        body = QRectF(x - box.half, y - box.height / 2, 2 * box.half, box.height)
        value = gradient = name_at = QRectF()
        if box.label:
            value = texts.above_wire(body.right(), body.right() + box.label, y)
            gradient = texts.below_wire(body.right(), body.right() + box.label, y)
        if box.name:
            left = max(body.left(), x - box.name_width / 2)
            name_at = QRectF(left, body.top() - box.name_height, box.name_width, texts.line)
        places = body, value, gradient, name_at
        rest = box.is_leaf, box.sign, box.group, box.answer
        return BoxPicture(self._folded.boxes[index], box.title, box.name, *places, *rest)


def _is_closed(box: GraphBox) -> bool:
    """Check whether several gates are drawn as one box; a single gate that opens is drawn alone."""
    return box.group is not None and len(box.nodes) > 1
