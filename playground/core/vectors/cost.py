"""What the derivatives of a graph of matrices cost."""

from playground.core.graph.cost import Effort
from playground.core.vectors.graph import VectorGraph


def vector_effort(graph: VectorGraph) -> Effort:
    """Compare reverse mode with its alternatives, for every number of every input.

    A product of matrices costs a multiplication for each pair of numbers that meet, any other gate
    one for each of its numbers; Jacobians are never made.
    """
    inputs = sum(graph.shapes[leaf].size for leaf in graph.leaves if graph.varying[leaf])
    products = sum(
        _multiplications(graph, gate) * len(graph.varying_inputs(gate))
        for gate in graph.varying_gates
    )
    return Effort(inputs, 1, inputs, 2 * inputs, products)


def _multiplications(graph: VectorGraph, gate: int) -> int:
    entry = graph.nodes[gate]
    sizes = [graph.shapes[source] for source in entry.inputs]
    if entry.gate == "product":
        return graph.shapes[gate].size * sizes[0].columns
    return max(graph.shapes[gate].size, *(shape.size for shape in sizes))
