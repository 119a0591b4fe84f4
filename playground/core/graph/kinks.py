"""Where a graph has a kink: there its slopes to the left and to the right differ."""

from playground.core.graph.gate import Gate, Numbers
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Run


def meets_kink(run: Run, node: int) -> bool:
    """Return whether `node` feeds, directly or not, a gate that is at a kink now.

    Then ∂f/∂node is a convention, and a small change of the node need not follow it.
    """
    nodes, reached = run.graph.nodes, {node}
    for gate in range(node + 1, len(nodes)):
        if reached.isdisjoint(nodes[gate].inputs) or run.values[gate] is None:
            continue
        reached.add(gate)
        if _is_at_kink(GATES[nodes[gate].gate], run.inputs_of(gate), nodes[gate].constants):
            return True
    return False


def _is_at_kink(gate: Gate, inputs: Numbers, constants: Numbers) -> bool:
    if gate.jumps is not None:
        return gate.jumps(inputs, constants)
    return gate.at_kink is not None and gate.at_kink(inputs)
