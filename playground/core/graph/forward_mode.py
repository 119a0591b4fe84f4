"""Derivatives in forward mode: one pass for each input."""

from playground.core.graph.graph import Run


def tangent(run: Run, leaf: int) -> float:
    """Compute ∂output/∂leaf by one pass in forward mode; backward mode does all leaves at once."""
    tangents = [float(node == leaf) for node in range(len(run.graph.nodes))]
    for node in run.graph.varying_gates:
        slopes, sources = run.slopes(node)[0], run.graph.nodes[node].inputs
        tangents[node] = sum(
            (slopes[index] or 0.0) * tangents[sources[index]]
            for index in run.graph.varying_inputs(node)
        )
    return tangents[run.graph.output]
