"""Which node of a graph is explained: that of the present step, if it is where the user looks."""

from collections.abc import Callable

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    is_there,
)
from playground.core.explain.linking import Links
from playground.core.explain.network_graph import NetworkGraph
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk


def nodes_from(
    links: Links | NetworkGraph, part: Part | None, present: int | None
) -> tuple[int, ...]:
    """Return the nodes of the selected part; before them the present one if it is in that layer."""
    nodes = links.nodes_of(part)
    if present is None or not isinstance(part, LayerPart | UnitPart):
        return nodes
    if part.layer != _layer_of(links.part_of(present)):
        return nodes
    return present, *(node for node in nodes if node != present)


def node_alone(walk: Walk | BatchWalk, part: Part | None) -> int | None:
    """Return the gate of the present step of a walk by gates, if `part` is its part."""
    node = walk.stop.node if walk.grain == "gate" and walk.is_walking else None
    return node if node is not None and walk.part_of(node) == part else None


def followed(
    walk: Walk | BatchWalk,
    selected: Part | None,
    drawn: Part | None,
    draws: Callable[[int, bool], bool],
) -> Part | None:
    """Return what is drawn alone after a step: the picture stays as long as the walk is in it.

    The walk by gates goes from one neuron to the next, and not through closed ones.

    Parameters
    ----------
    selected : the part that the walk has selected
    drawn : what is drawn alone so far; None for everything
    draws : returns whether a node is drawn, and whether it is drawn alone
    """
    by_gate = walk.grain == "gate"
    if walk.stop.node is None or draws(walk.stop.node, by_gate):
        return drawn
    if by_gate and isinstance(selected, ParameterPart):
        return UnitPart(selected.key.layer, selected.key.unit)
    return selected


def _layer_of(part: Part | None) -> str | None:
    """Return the layer that a part is in; a connection belongs to its target."""
    match part:
        case LayerPart(layer) | UnitPart(layer) | ConnectionPart(_, layer):
            return layer
    return None


def part_in(snapshot: Snapshot | None, part: Part | None) -> Part | None:
    """Return `part` if the network of `snapshot` has it, else None.

    An edit may be ahead of its frame, or may have removed the part.
    """
    if snapshot is None or part is None or not is_there(snapshot.experiment, part):
        return None
    return part
