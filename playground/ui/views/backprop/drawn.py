"""What the gate graph draws of a walk: gates of one sample, or matrices of a batch."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playground.core.experiment.parts import Part
from playground.core.graph.cost import effort
from playground.core.graph.folding import FOLD_ABOVE, Group, GroupName
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.gate_graph.cost_line import effort_text
from playground.ui.gate_graph.kinds import AnyGraph
from playground.ui.texts.samples import loss_symbol
from playground.ui.views.backprop.bar import Focus
from playground.ui.views.backprop.symbols import neuron_groups, node_names


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
    snapshot: Snapshot,
    part: Part | None,
    focus: Focus,
    toggled: frozenset[GroupName],
) -> Drawn | None:
    """Return what is drawn of `walk`; None if it has no graph.

    Parameters
    ----------
    part : the part that is drawn alone, in the graph of one sample
    toggled : the groups that the user has opened or closed
    """
    if isinstance(walk, BatchWalk):
        if walk.network is None:
            return None
        network, graph = walk.network, walk.network.graph
        names = {graph.output: loss_symbol(snapshot)}
        return Drawn(graph, names, shown_only=network.shown_only)
    if walk.unrolled is None:
        return None
    unrolled, part = walk.unrolled, part if focus == "selected" else None
    near = walk.links.focus(part) if part is not None else None
    count = len(unrolled.graph.gates) if near is None else len(near)
    is_vague = focus == "neurons" or (part is None and focus == "selected")
    folds = count > FOLD_ABOVE or is_vague
    groups = neuron_groups(snapshot.experiment, walk.links, toggled, folds)
    cost = effort_text(effort(unrolled.graph, len(unrolled.parameters)))
    names = node_names(snapshot, unrolled)
    return Drawn(unrolled.graph, names, groups, near, unrolled.shown_only, cost)
