"""Where a graph has a kink: there its slopes to the left and to the right differ."""

from playground.core.graph.gate import Gate, Numbers
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Run


def meets_kink(run: Run, node: int) -> bool:
    """Return whether `node` feeds, directly or not, a gate that is at a kink now.

    Then ∂f/∂node is a convention, and a small change of the node need not follow it.
    """
    consumers, bending, values = run.graph.consumers, run.graph.bending_gates, run.values
    waiting, reached = [node], {node}
    while waiting:
        for gate, _ in consumers[waiting.pop()]:
            if gate in reached or values[gate] is None:
                continue
            if gate in bending and _is_bent(run, gate):
                return True
            reached.add(gate)
            waiting.append(gate)
    return False


def _is_bent(run: Run, node: int) -> bool:
    """Return whether a gate whose value is known is at a kink now."""
    entry = run.graph.nodes[node]
    return _is_at_kink(GATES[entry.gate], run.inputs_of(node), entry.constants)


def _is_at_kink(gate: Gate, inputs: Numbers, constants: Numbers) -> bool:
    if gate.jumps is not None:
        return gate.jumps(inputs, constants)
    return gate.at_kink is not None and gate.at_kink(inputs)
