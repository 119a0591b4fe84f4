"""Where a graph has a kink: there its slopes to the left and to the right differ."""

from playground.core.graph.gate import Gate, Numbers
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Run


def meets_kink(run: Run, node: int) -> bool:
    """Return whether `node` feeds, directly or not, a gate that is at a kink now.

    Then ∂f/∂node is a convention, and a small change of the node need not follow it.
    """
    nodes, reached = run.graph.nodes, {node}
    at_kink = {gate for gate in range(node + 1, len(nodes)) if _meets_kink(run, gate)}
    if not at_kink:
        return False
    for gate in range(node + 1, max(at_kink) + 1):
        if not (reached.isdisjoint(nodes[gate].inputs) or run.values[gate] is None):
            reached.add(gate)
    return not reached.isdisjoint(at_kink)


def _meets_kink(run: Run, node: int) -> bool:
    """Return whether a node is a gate that is at a kink now."""
    gate, constants = GATES.get(run.graph.nodes[node].gate), run.graph.nodes[node].constants
    if gate is None or run.values[node] is None or (gate.jumps is None and gate.at_kink is None):
        return False
    return _is_at_kink(gate, run.inputs_of(node), constants)


def _is_at_kink(gate: Gate, inputs: Numbers, constants: Numbers) -> bool:
    if gate.jumps is not None:
        return gate.jumps(inputs, constants)
    return gate.at_kink is not None and gate.at_kink(inputs)
