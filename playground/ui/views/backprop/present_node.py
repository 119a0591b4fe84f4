"""Which node of a graph is explained: that of the present step, if it is where the user looks."""

from playground.core.experiment.parts import ConnectionPart, LayerPart, Part, UnitPart
from playground.core.explain.linking import Links
from playground.core.explain.network_graph import NetworkGraph


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


def _layer_of(part: Part | None) -> str | None:
    """Return the layer that a part is in; a connection belongs to its target."""
    match part:
        case LayerPart(layer) | UnitPart(layer) | ConnectionPart(_, layer):
            return layer
    return None
