"""What the gate graph draws of a walk: the gates of one sample, or matrices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import OUTPUT
from playground.core.graph.cost import effort
from playground.core.graph.folding import Group, GroupName
from playground.core.graph.graph import Graph
from playground.live.batch_walk import BatchWalk
from playground.live.snapshot import Snapshot
from playground.live.walk import Walk
from playground.ui.gate_graph.cost_line import effort_wordings
from playground.ui.gate_graph.kinds import AnyRun
from playground.ui.gate_graph.levels import Level
from playground.ui.gate_graph.view import GateView
from playground.ui.texts.names import short_layer_title
from playground.ui.texts.samples import loss_symbol
from playground.ui.views.backprop.bar import Focus
from playground.ui.views.backprop.layer_vectors import Vectors
from playground.ui.views.backprop.matrix_levels import matrix_levels
from playground.ui.views.backprop.symbols import LOSS, groups_to_draw, neuron_groups, node_names

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Drawn:
    """A graph as `GateView.show_graph` takes it, and what its gradients cost, in words."""

    run: AnyRun
    names: Mapping[int, str]
    groups: Mapping[GroupName, Group] = field(default_factory=dict)
    focus: frozenset[int] | None = None
    shown_only: frozenset[int] = frozenset()
    cost: tuple[str, ...] = ("",)
    coarser: tuple[Level, ...] = ()

    def show_in(self, gates: GateView, follows_rule: bool, shows_all: bool) -> None:
        """Draw it in `gates`, with `shows_all` however large it is."""
        how = self.groups, self.focus, self.shown_only, follows_rule, self.coarser
        gates.show_graph(self.run.graph, self.names, *how, self.run, shows_all)


def focus_of(walk: Walk | BatchWalk, picked: Focus) -> Focus:
    """Return what is drawn where `picked` is chosen: a batch has no such choice."""
    return "selected" if isinstance(walk, BatchWalk) else picked


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
    part : the part that is drawn alone; in a graph of matrices its layer stays open
    toggled : the groups that the user has opened or closed
    """
    cost: tuple[str, ...] = ("",)
    if isinstance(walk, Walk) and walk.unrolled is not None:
        cost = _cost(walk.unrolled.graph, len({*walk.unrolled.parameters.values()}))
    if vectors is not None:
        names = {vectors.layers.graph.output: loss_symbol(snapshot)}
        first, *rest = matrix_levels(snapshot.experiment, vectors.layers, part, toggled)
        level, passive = (first.groups, first.focus), vectors.layers.shown_only
        return Drawn(vectors.run, names, *level, passive, cost, tuple(rest))
    if isinstance(walk, BatchWalk) or walk.unrolled is None or walk.run is None:
        return None
    unrolled = walk.unrolled
    near = walk.links.focus(part) if part is not None else None
    folds = focus == "neurons" or (part is None and focus == "selected")
    groups = groups_to_draw(snapshot.experiment, walk.links, toggled, near, folds)
    names = node_names(snapshot, unrolled)
    coarser = () if folds else tuple(_coarser(walk, snapshot, part, near, toggled))
    return Drawn(walk.run, names, groups, near, unrolled.shown_only, cost, coarser)


@lru_cache(maxsize=2)
def _cost(graph: Graph, parameters: int) -> tuple[str, ...]:
    """Say what the gradients of a graph cost; a selection asks for the same graph again."""
    return effort_wordings(effort(graph, parameters))


def _coarser(
    walk: Walk,
    snapshot: Snapshot,
    part: Part | None,
    near: frozenset[int] | None,
    toggled: frozenset[GroupName],
) -> Iterator[Level]:
    """Yield what is drawn of a part where the numbers of all its gates could not be read."""
    experiment, links = snapshot.experiment, walk.links
    if isinstance(part, ConnectionPart):
        near = links.focus(LayerPart(part.target))
    if not isinstance(part, ParameterPart | UnitPart):
        folded = neuron_groups(experiment, links, toggled, folds=True)
        yield Level(
            folded, near, translate("Drawn", "Each neuron is one box to keep numbers readable.")
        )
    if isinstance(part, ParameterPart):
        own = f"{part.key.layer}/{part.key.unit}"
        folded = neuron_groups(experiment, links, toggled ^ {own}, folds=True)
        said = translate("Drawn", "Each other neuron is one box to keep numbers readable.")
        yield Level(folded, near, said)
        yield from _folded_path(walk, part, own, folded, toggled)
        neuron = links.focus(UnitPart(part.key.layer, part.key.unit))
        opened = neuron_groups(experiment, links, toggled, folds=False)
        said = translate("Drawn", "Only its neuron is drawn to keep numbers readable.")
        yield Level(opened, neuron, said)


def _folded_path(
    walk: Walk,
    part: ParameterPart,
    own: str,
    groups: Mapping[GroupName, Group],
    toggled: frozenset[GroupName],
) -> Iterator[Level]:
    """Yield the way of a weight to the loss with its neuron, `own`, as one box behind its product.

    Then with all outputs and the loss as one box, too; then with all layers behind the neuron. A
    box that the user has opened has a name of its own: then the neuron alone is drawn.
    """
    unrolled, near = walk.unrolled, walk.links.focus(part)
    assert unrolled is not None
    before = {unrolled.parameters.get(part.key), unrolled.products.get(part.key)}
    neuron = replace(groups[own], nodes=groups[own].nodes - before)
    behind = f"{own}/behind"
    closed = {name: group for name, group in groups.items() if name != own}
    closed[behind] = replace(neuron, closed=behind not in toggled)
    said = translate("Drawn", "Each neuron is one box to keep numbers readable.")
    yield Level(closed, near, said)
    for title, names, said in _bundles(walk, closed, near):
        nodes = frozenset(unrolled.whole_loss).union(*(closed[name].nodes for name in names))
        others = {name: group for name, group in closed.items() if name not in (*names, LOSS)}
        name = f"{names[0]}/loss"
        yield Level({**others, name: Group(nodes, title, name not in toggled)}, near, said)


def _bundles(
    walk: Walk, closed: Mapping[GroupName, Group], near: frozenset[int]
) -> Iterator[tuple[str, list[GroupName], str]]:
    """Yield what can be one box with the loss: its title, its neurons, and a sentence.

    First the outputs, then all neurons behind that of the weight.
    """
    assert walk.snapshot is not None
    assert walk.unrolled is not None
    outputs = [name for name in closed if str(name).startswith(f"{OUTPUT}/")]
    last = short_layer_title(walk.snapshot.experiment, OUTPUT)
    if len(outputs) == 1:
        title = closed[outputs[0]].title
        said = translate("Drawn", "Each neuron is one box, with the loss in the last one.")
    else:
        title = last
        said = translate("Drawn", "Each neuron is one box; outputs and loss are one.")
    with_loss = translate("Drawn", "{neurons}, L")
    yield with_loss.format(neurons=title), outputs, said
    sums = {f"{layer}/{unit}": (node, layer) for (layer, unit), node in walk.unrolled.z.items()}
    rest = {name: layer for name, (node, layer) in sums.items() if name in closed and node in near}
    if len(set(rest.values())) > 1:
        first = short_layer_title(walk.snapshot.experiment, next(iter(rest.values())))
        title = translate("Drawn", "{first} … {last}, L").format(first=first, last=last)
        said = translate("Drawn", "All layers after its neuron are one box, with the loss.")
        yield title, list(rest), said
