"""What the gate graph draws of a walk: the gates of one sample, or matrices."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playground.core.experiment.parts import Part
from playground.core.graph.cost import effort
from playground.core.graph.folding import Group, GroupName
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.gate_graph.cost_line import effort_text
from playground.ui.gate_graph.kinds import AnyGraph
from playground.ui.texts.samples import loss_symbol
from playground.ui.views.backprop.bar import Focus
from playground.ui.views.backprop.layer_vectors import Vectors
from playground.ui.views.backprop.symbols import groups_to_draw, node_names


@dataclass(frozen=True)
class Drawn:
    """A graph as `GateView.show_graph` takes it, and what its gradients cost, in words."""

    graph: AnyGraph
    names: Mapping[int, str]
    groups: Mapping[GroupName, Group] = field(default_factory=dict)
    focus: frozenset[int] | None = None
    shown_only: frozenset[int] = frozenset()
    cost: str = ""


def drawn_of(
    walk: Walk | BatchWalk,
    vectors: Vectors | None,
    snapshot: Snapshot,
    part: Part | None,
    focus: Focus,
    toggled: frozenset[GroupName],
) -> Drawn | None:
    """Return what is drawn of `walk`, `vectors` if there are some; None if it has no graph.

    Parameters
    ----------
    part : the part that is drawn alone, in the graph of one sample
    toggled : the groups that the user has opened or closed
    """
    cost = ""
    if isinstance(walk, Walk) and walk.unrolled is not None:
        cost = effort_text(effort(walk.unrolled.graph, len(walk.unrolled.parameters)))
    if vectors is not None:
        graph = vectors.layers.graph
        names = {graph.output: loss_symbol(snapshot)}
        return Drawn(graph, names, shown_only=vectors.layers.shown_only, cost=cost)
    if isinstance(walk, BatchWalk) or walk.unrolled is None:
        return None
    unrolled = walk.unrolled
    near = walk.links.focus(part) if part is not None else None
    folds = focus == "neurons" or (part is None and focus == "selected")
    groups = groups_to_draw(snapshot.experiment, walk.links, toggled, near, folds)
    names = node_names(snapshot, unrolled)
    return Drawn(unrolled.graph, names, groups, near, unrolled.shown_only, cost)
