"""The symbols of the gates of a network as plain text: the same as in the formulas."""

from functools import lru_cache

from playground.core.basics.printers import TEXT
from playground.core.engine.layout import Layout
from playground.core.experiment.parts import ConnectionPart, LayerPart
from playground.core.experiment.spec import INPUT, Experiment, Key
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
    experiment = snapshot.experiment
    inputs = {unit: input_symbol(experiment.dataset, unit) for unit in experiment.units(INPUT)}
    symbols = Symbols(experiment, TEXT, inputs)
    names = {node: symbols.a(layer, unit) for (layer, unit), node in unrolled.a.items()}
    names |= {node: symbols.z(layer, unit) for (layer, unit), node in unrolled.z.items()}
    names[unrolled.graph.output] = loss_symbol(snapshot)
    known = _parameter_symbols(experiment)
    return names | {node: known[key] for key, node in unrolled.parameters.items()}


@lru_cache(maxsize=2)
def _parameter_symbols(experiment: Experiment) -> dict[Key, str]:
    """Return the symbols of all parameters; a walk asks for the same ones at each step."""
    symbols = Symbols(experiment, TEXT)
    return {key: symbols.parameter(key) for key in Layout(experiment).keys}


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
    for (layer, unit), nodes in links.neurons().items():
        name = f"{layer}/{unit}"
        title = short_unit_title(experiment, layer, unit)
        groups[name] = Group(nodes, title, folds != (name in toggled))
    if can_open_loss(experiment):
        loss = frozenset(links.unrolled.loss)
        title = "L" if loss == {*links.unrolled.whole_loss} else "ℓ"
        groups[LOSS] = Group(loss, title, closed=len(loss) == 1)
    return groups
