"""What the derivatives of a graph cost: with backpropagation, and with the two alternatives."""

from dataclasses import dataclass

from playground.core.graph.graph import Graph


@dataclass(frozen=True)
class Effort:
    """What it takes to get the derivatives for all inputs of one output, counted on the graph.

    Attributes
    ----------
    inputs : how many there are
    reverse : backward passes in reverse mode; one whatever the number of inputs
    forward : passes in forward mode; one for each input
    evaluations : of the whole expression with central differences; two for each input
    products : multiplications with a local gradient in one pass of either mode
    """

    inputs: int
    reverse: int
    forward: int
    evaluations: int
    products: int


def effort(graph: Graph, inputs: int) -> Effort:
    """Compare reverse mode with its alternatives for this graph and this number of inputs."""
    return Effort(inputs, 1, inputs, 2 * inputs, graph.slope_count)
