"""How many multiplications the chain rule takes: along every path, and with backpropagation."""

from dataclasses import dataclass

from playground.core.graph.graph import Graph


@dataclass(frozen=True)
class PathCost:
    """What ∂f/∂node takes, in multiplications by a local gradient.

    Attributes
    ----------
    paths : how many lead from the node to the output
    along_each : to multiply along each of them, from the output back
    once : with backpropagation, which goes through each wire between them once
    """

    paths: int
    along_each: int
    once: int


def path_cost(graph: Graph, node: int) -> PathCost:
    """Count the paths from `node` to the output, and the multiplications, without listing them."""
    between = {node}
    for gate in range(node + 1, len(graph.nodes)):
        if not between.isdisjoint(graph.nodes[gate].inputs) and graph.ways[gate][0]:
            between.add(gate)
    wires = [source for gate in between for source in graph.nodes[gate].inputs if source in between]
    return PathCost(graph.ways[node][0], graph.lengths[node], len(wires))
