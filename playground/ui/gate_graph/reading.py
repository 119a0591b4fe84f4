"""The gradient of a value on a wire, in one plain sentence."""

from collections.abc import Callable, Collection
from typing import Protocol

from playground.core.basics.vocabulary import LeafRole
from playground.core.graph.fan_out import is_partial
from playground.core.graph.graph import Graph, Run
from playground.core.graph.kinks import meets_kink
from playground.ui.texts.readings import Reading, gradient_sentence

TRAINED: tuple[LeafRole, ...] = ("weight", "bias")


class NodeNames(Protocol):
    """What nodes are called, by their index."""

    def __getitem__(self, node: int, /) -> str:
        """Return the name of a node."""


def reading_of(
    run: Run,
    node: int,
    called: NodeNames,
    write: Callable[[float], str],
    passive: Collection[int] = (),
    follows_rule: bool = False,
) -> str:
    """Say what the gradient of `node` means; "" before it is complete, and where it has none.

    A convention at a kink is not read: a small change need not follow it. `called` names every
    node; `follows_rule` as in `GraphView.show_graph`.
    """
    graph, gradient = run.graph, run.gradients[node]
    if gradient is None or node == graph.output or not graph.varying[node]:
        return ""
    if is_partial(run, node, passive) or meets_kink(run, node):
        return ""
    kind: Reading = "training" if _is_trained(graph, node) and not follows_rule else "change"
    return gradient_sentence(kind, called[node], called[graph.output], gradient, write)


def _is_trained(graph: Graph, node: int) -> bool:
    """Return whether training moves this value: in a network all but the data."""
    if graph.nodes[node].gate:
        return any(entry.role in TRAINED for entry in graph.nodes)
    return graph.nodes[node].role in TRAINED
