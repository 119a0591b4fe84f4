"""Opening a gate: a sigmoid, say, is drawn as the elementary gates that it is made of.

Values and gradients of everything else stay as they are: an opened gate is the same function,
written in another way.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from playground.core.graph.graph import Graph, Node

# gates of one input, each with its constants, in the order of the forward pass
Chain = tuple[tuple[str, tuple[float, ...]], ...]

OPENINGS: dict[str, Chain] = {
    "sigmoid": (
        ("scale", (-1.0,)),
        ("exp", ()),
        ("shift", (1.0,)),
        ("reciprocal", ()),
    ),  # 1 / (1 + e⁻ˣ)
    "tanh": (  # 2 / (1 + e⁻²ˣ) − 1
        ("scale", (-2.0,)),
        ("exp", ()),
        ("shift", (1.0,)),
        ("reciprocal", ()),
        ("scale", (2.0,)),
        ("shift", (-1.0,)),
    ),
    "softplus": (("exp", ()), ("shift", (1.0,)), ("log", ())),  # ln(1 + eˣ)
}


@dataclass(frozen=True)
class Opening:
    """A graph with some of its gates opened.

    Attributes
    ----------
    graph : the opened graph
    node_of : for every node of the closed graph its node in the opened one; of an opened gate the
        last of its elementary gates
    inside : for every opened gate, by its node in the closed graph, its elementary gates in the
        opened one
    """

    graph: Graph
    node_of: tuple[int, ...]
    inside: dict[int, tuple[int, ...]]

    def closed(self, node: int) -> int:
        """Return the node of the closed graph that `node` of the opened one belongs to."""
        return next(index for index, last in enumerate(self.node_of) if node <= last)


def can_open(node: Node) -> bool:
    """Return whether a gate is made of elementary ones."""
    return node.gate in OPENINGS


def open_gates(graph: Graph, chosen: Collection[int]) -> Opening:
    """Open the gates `chosen` of `graph`; those that cannot be opened stay as they are."""
    nodes: list[Node] = []
    node_of: list[int] = []
    inside: dict[int, tuple[int, ...]] = {}
    for index, node in enumerate(graph.nodes):
        inputs = tuple(node_of[source] for source in node.inputs)
        if index in chosen and can_open(node):
            first = len(nodes)
            for gate, constants in OPENINGS[node.gate]:
                nodes.append(Node(gate, inputs, constants))
                inputs = (len(nodes) - 1,)
            nodes[-1] = replace(nodes[-1], name=node.name)
            inside[index] = tuple(range(first, len(nodes)))
        else:
            nodes.append(replace(node, inputs=inputs))
        node_of.append(len(nodes) - 1)
    return Opening(Graph(tuple(nodes)), tuple(node_of), inside)
