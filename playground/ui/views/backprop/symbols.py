"""The symbols of the gates of a network as plain text: the same as in the formulas."""

from dataclasses import dataclass
from functools import lru_cache

from playground.core.basics.printers import TEXT
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import ConnectionPart, LayerPart
from playground.core.experiment.spec import INPUT, Experiment, Key, Unit
from playground.core.explain.formulas.symbols import Symbols
from playground.core.explain.linking import Links
from playground.core.explain.network_graph import NetworkGraph
from playground.core.explain.opened_loss import can_open_loss
from playground.core.explain.unroll import Unrolled
from playground.core.graph.folding import FOLD_ABOVE, Group, GroupName
from playground.live.snapshot import Snapshot
from playground.ui.texts.answers import answers_sentence
from playground.ui.texts.names import input_symbol, part_title, short_unit_title
from playground.ui.texts.samples import loss_symbol

LOSS: GroupName = "loss"


def node_names(snapshot: Snapshot, unrolled: Unrolled) -> dict[int, str]:
    """Return the symbol of each node: w₁₂⁽¹⁾, z₁⁽¹⁾, a₁⁽¹⁾, ŷ, L₁₆, or the title of an input."""
    known = _known_names(snapshot.experiment)
    names = {node: known.a[unit] for unit, node in unrolled.a.items()}
    names |= {node: known.z[unit] for unit, node in unrolled.z.items()}
    names[unrolled.graph.output] = loss_symbol(snapshot)
    return names | {node: known.parameters[key] for key, node in unrolled.parameters.items()}


@dataclass(frozen=True)
class _Names:
    """What the parts of a network are called; neurons by layer and unit."""

    a: dict[tuple[str, Unit], str]
    z: dict[tuple[str, Unit], str]
    titles: dict[tuple[str, Unit], str]
    parameters: dict[Key, str]


@lru_cache(maxsize=2)
def _known_names(experiment: Experiment) -> _Names:
    """Return all names; each step of a walk and each selection asks for the same ones."""
    inputs = {unit: input_symbol(experiment.dataset, unit) for unit in experiment.units(INPUT)}
    symbols = Symbols(experiment, TEXT, inputs)
    layers = INPUT, *experiment.network.layer_ids
    units = [(layer, unit) for layer in layers for unit in experiment.units(layer)]
    return _Names(
        {unit: symbols.a(*unit) for unit in units},
        {unit: symbols.z(*unit) for unit in units if unit[0] != INPUT},
        {unit: short_unit_title(experiment, *unit) for unit in units},
        {key: symbols.parameter(key) for key in Layout(experiment).keys},
    )


def parameter_symbol(experiment: Experiment, key: Key) -> str:
    """Return the symbol of a parameter: w₁₂⁽¹⁾ or b₁⁽¹⁾."""
    return Symbols(experiment, TEXT).parameter(key)


def node_title(snapshot: Snapshot | None, links: Links | NetworkGraph, node: int | None) -> str:
    """Return the title of the part that a node belongs to, or which outputs its rows are."""
    part = links.part_of(node) if node is not None else None
    if snapshot is None or part is None:
        return ""
    is_whole = isinstance(part, LayerPart | ConnectionPart)
    rows = answers_sentence(snapshot.experiment, part) if is_whole else ""
    return rows or part_title(snapshot.experiment, part)


def groups_to_draw(
    experiment: Experiment,
    links: Links,
    toggled: frozenset[GroupName],
    focus: frozenset[int] | None,
    folds: bool,
) -> dict[GroupName, Group]:
    """Return the neurons as groups: closed if `folds`, or if there would be too many gates."""
    graph = links.unrolled.graph
    count = len(graph.gates) if focus is None else len(focus)
    return neuron_groups(experiment, links, toggled, folds or count > FOLD_ABOVE)


def neuron_groups(
    experiment: Experiment, links: Links, toggled: frozenset[GroupName], folds: bool
) -> dict[GroupName, Group]:
    """Return a group of gates for each neuron, named "layer/unit", and `LOSS` if it can be opened.

    Groups of neurons are closed if `folds`, else open; those of `toggled` the other way round.
    """
    groups: dict[GroupName, Group] = {}
    titles = _known_names(experiment).titles
    for (layer, unit), nodes in links.neurons().items():
        name = f"{layer}/{unit}"
        title = titles[layer, unit]
        groups[name] = Group(nodes, title, folds != (name in toggled))
    if can_open_loss(experiment):
        loss = frozenset(links.unrolled.loss)
        title = "L" if loss == {*links.unrolled.whole_loss} else "ℓ"
        groups[LOSS] = Group(loss, title, closed=len(loss) == 1)
    return groups
