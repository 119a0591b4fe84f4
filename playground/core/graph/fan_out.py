"""Which gates use a value, and how much of its gradient they have sent back.

At a fan-out the gradient is the sum of a share from every user. Passive gates, which gradients go
around (an activation that the loss has taken in), send nothing back and do not count.
"""

from bisect import bisect_left
from collections.abc import Collection
from typing import Any

from playground.core.graph.stepping import Stepping
from playground.core.graph.wiring import Wiring


def users_of(
    graph: Wiring[Any], node: int, passive: Collection[int] = ()
) -> tuple[tuple[int, int], ...]:
    """List the gates that send `node` a gradient, each with the index of its input.

    These are those that it feeds, except `passive` ones; a constant gets none.
    """
    if not graph.varying[node]:
        return ()
    return tuple(user for user in graph.consumers[node] if user[0] not in passive)


def shares_of(run: Stepping[Any, Any], node: int, passive: Collection[int] = ()) -> tuple[int, int]:
    """Count the shares of the gradient of `node` that have come back, and all of them."""
    users = users_of(run.graph, node, passive)
    if run.step >= run.steps:
        return len(users), len(users)
    gates = run.graph.varying_gates
    # how many gates, from the last one, have sent theirs
    sent = run.step - len(run.graph.gates) - 1
    return sum(len(gates) - bisect_left(gates, gate) <= sent for gate, _ in users), len(users)


def is_partial(run: Stepping[Any, Any], node: int, passive: Collection[int] = ()) -> bool:
    """Return whether something of the gradient of `node` is known, but not all of it."""
    if run.step >= run.steps or run.gradients[node] is None:
        return False
    come, total = shares_of(run, node, passive)
    return come < total
