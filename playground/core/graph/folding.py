"""What of a graph is drawn: closed groups as one box each, and only what is in the focus.

What flows within a closed group is not drawn. Nodes outside the focus are left out; where a wire
leads to one of them a stub shows that there is more, except into a closed group.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from playground.core.graph.wiring import Wiring

GroupName = str | int  # different for each group of a graph
FOLD_ABOVE = 400  # gates from which a network is better shown with its neurons folded


@dataclass(frozen=True)
class Group:
    """Some nodes that can be drawn as one box: a neuron, or the elementary gates of a sigmoid."""

    nodes: frozenset[int]
    title: str
    closed: bool = True


@dataclass(frozen=True)
class GraphBox:
    """Something that is drawn.

    Attributes
    ----------
    node : the node whose value leaves it; of a group the last one that others use
    nodes : all nodes that it stands for; none for a stub
    group : the name of the closed group that it is, or None
    """

    node: int
    nodes: tuple[int, ...]
    group: GroupName | None = None

    @property
    def is_stub(self) -> bool:
        """Whether it only says that there is more outside the focus."""
        return not self.nodes


@dataclass(frozen=True)
class Wire:
    """The value of `node` on its way from a box to a gate.

    Attributes
    ----------
    source, target : the boxes
    node : whose value it carries
    gate, index : the gate that it feeds, and as which of its inputs; −1: a gate outside the focus
    """

    source: int
    target: int
    node: int
    gate: int = -1
    index: int = 0


@dataclass(frozen=True)
class Folded:
    """The boxes and wires to draw; `box_of` finds the box of a node."""

    boxes: tuple[GraphBox, ...]
    wires: tuple[Wire, ...]
    box_of: Mapping[int, int] = field(default_factory=dict)

    def downstream(self, box: int) -> tuple[set[int], set[int]]:
        """Find the boxes and the wires on any path from `box` to the output."""
        boxes, wires = {box}, set()
        following: dict[int, list[int]] = {}
        for index, wire in enumerate(self.wires):
            following.setdefault(wire.source, []).append(index)
        waiting = [box]
        while waiting:
            for index in following.get(waiting.pop(), ()):
                wires.add(index)
                if (target := self.wires[index].target) not in boxes:
                    boxes.add(target)
                    waiting.append(target)
        return boxes, wires


def fold(
    graph: Wiring[Any],
    groups: Mapping[GroupName, Group] | None = None,
    focus: frozenset[int] | None = None,
) -> Folded:
    """Decide what to draw of `graph`; `focus` None shows everything.

    Where closed groups overlap, a node belongs to the first.
    """
    shown = frozenset(range(len(graph.nodes))) if focus is None else focus
    boxes, box_of = _boxes(graph, groups or {}, shown)
    wires: list[Wire] = []
    stubs: dict[tuple[int, int], int] = {}
    for gate in _near(graph, shown):
        for index, source in enumerate(graph.nodes[gate].inputs):
            if gate in shown and source in shown:
                if box_of[source] != box_of[gate]:
                    wires.append(Wire(box_of[source], box_of[gate], source, gate, index))
            elif gate in shown:
                if boxes[box_of[gate]].group is not None:
                    continue  # of a closed group there is more anyway
                wires.append(
                    Wire(_stub(stubs, boxes, source, gate), box_of[gate], source, gate, index)
                )
            elif source in shown and (source, -1) not in stubs:
                wires.append(Wire(box_of[source], _stub(stubs, boxes, source, -1), source))
    return Folded(tuple(boxes), tuple(_one_way(boxes, _once(boxes, wires))), box_of)


def _near(graph: Wiring[Any], shown: frozenset[int]) -> list[int]:
    """Return the nodes that are shown and the gates that they feed, in order."""
    return sorted(shown.union(gate for node in shown for gate, _ in graph.consumers[node]))


def _once(boxes: Sequence[GraphBox], wires: Sequence[Wire]) -> Iterator[Wire]:
    """Yield the wires; into a closed group each value goes once, however many gates it feeds."""
    seen: set[tuple[int, int, int]] = set()
    for wire in wires:
        way = wire.source, wire.target, wire.node
        if way not in seen:
            yield wire
        if len(boxes[wire.target].nodes) > 1:
            seen.add(way)


def _one_way(boxes: Sequence[GraphBox], found: Iterable[Wire]) -> list[Wire]:
    """Return the wires without those between closed groups that feed each other.

    Neurons that share a softmax do that: they stand side by side.
    """
    wires = list(found)
    pairs = {
        (wire.source, wire.target)
        for wire in wires
        if boxes[wire.source].group is not None and boxes[wire.target].group is not None
    }
    return [
        wire
        for wire in wires
        if not {(wire.source, wire.target), (wire.target, wire.source)} <= pairs
    ]


def _boxes(
    graph: Wiring[Any], groups: Mapping[GroupName, Group], shown: frozenset[int]
) -> tuple[list[GraphBox], dict[int, int]]:
    """Return a box for every closed group and every other node shown, by their last nodes.

    The node of a group is the last one whose value leaves it.
    """
    group_of: dict[int, GroupName] = {}
    for name, group in groups.items():
        if group.closed:
            for node in group.nodes & shown:
                group_of.setdefault(node, name)
    members: dict[GroupName | None, list[int]] = {}
    for node in sorted(shown):
        members.setdefault(group_of.get(node), []).append(node)

    def is_used(node: int, name: GroupName | None) -> bool:
        return any(group_of.get(gate) != name for gate, _ in graph.consumers[node])

    boxes = [GraphBox(node, (node,)) for node in members.pop(None, [])]
    for owner, nodes in members.items():
        last = next((node for node in reversed(nodes) if is_used(node, owner)), nodes[-1])
        boxes.append(GraphBox(last, tuple(nodes), owner))
    boxes.sort(key=lambda box: box.node)
    return boxes, {node: index for index, box in enumerate(boxes) for node in box.nodes}


def _stub(stubs: dict[tuple[int, int], int], boxes: list[GraphBox], node: int, gate: int) -> int:
    """Return the box of the stub for `node` on its way into `gate`, or out of the focus (−1)."""
    if (node, gate) not in stubs:
        stubs[node, gate] = len(boxes)
        boxes.append(GraphBox(node, ()))
    return stubs[node, gate]
