"""Levels of detail of a graph of matrices: sums of layers, then whole layers, as one box each."""

from collections.abc import Iterator

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment
from playground.core.explain.network_graph import NetworkGraph
from playground.core.graph.folding import Group, GroupName
from playground.ui.gate_graph.levels import Level
from playground.ui.texts.names import short_layer_title

translate = QCoreApplication.translate

MATRICES_OF, SUMS_OF, LOSS_BESIDE = "matrices/", "sums/", "loss/"


def matrix_levels(
    experiment: Experiment,
    layers: NetworkGraph,
    part: Part | None,
    toggled: frozenset[GroupName],
) -> tuple[Level, ...]:
    """Return what can be drawn of a graph of matrices, the finest first.

    With a selected `part` its layer stays open as long as it has room, at last alone. Groups of
    `toggled` are open where they would be closed.
    """
    return _until_opened((Level(), *_coarser(experiment, layers, part, toggled)), toggled)


def _until_opened(levels: tuple[Level, ...], toggled: frozenset[GroupName]) -> tuple[Level, ...]:
    """Leave out what is coarser than the last level in which the user has opened a box.

    Else “+” would fold the others, too, where the opened box has no room.
    """
    opened = [i for i, level in enumerate(levels) if not toggled.isdisjoint(level.groups)]
    return levels[: opened[-1] + 1] if opened else levels


def _coarser(
    experiment: Experiment,
    layers: NetworkGraph,
    part: Part | None,
    toggled: frozenset[GroupName],
) -> Iterator[Level]:
    own, whole = _layer_of(part), _layer_groups(experiment, layers)
    loss = _loss_group(layers, MATRICES_OF)
    if own in layers.z:
        said = translate("Drawn", "Each other layer is one box to keep shapes readable.")
        others = {name: group for name, group in whole.items() if name != MATRICES_OF + own}
        yield Level(_closed(others, toggled), None, said)
        yield Level(_closed(others | loss, toggled), None, said)
        said = translate("Drawn", "Only its layer is drawn to keep shapes readable.")
        yield Level({}, _nodes_near(layers, own), said)
        return
    said = translate("Drawn", "Each weighted sum is one box to keep shapes readable.")
    sums = _sum_groups(layers)
    yield Level(_closed(sums, toggled), None, said)
    yield Level(_closed(sums | _loss_group(layers, SUMS_OF), toggled), None, said)
    said = translate("Drawn", "Each layer is one box to keep shapes readable.")
    yield Level(_closed(whole | loss, toggled), None, said)


def _closed(
    groups: dict[GroupName, Group], toggled: frozenset[GroupName]
) -> dict[GroupName, Group]:
    """Close all groups but those that the user has opened."""
    return {
        name: Group(group.nodes, group.title, name not in toggled)
        for name, group in groups.items()
        if len(group.nodes) > 1
    }


def _sum_groups(layers: NetworkGraph) -> dict[GroupName, Group]:
    """Return the gates of Z of every layer: products, their sum, the bias; W and b stay outside."""
    groups: dict[GroupName, Group] = {}
    for layer, z in layers.z.items():
        gates = _gates_before(layers, z, layer)
        title = "W·x + b" if layer in layers.biases else "W·x"
        groups[SUMS_OF + layer] = Group(gates, title)
    return groups


def _layer_groups(experiment: Experiment, layers: NetworkGraph) -> dict[GroupName, Group]:
    """Return all nodes of every layer, its weights and bias included; without the loss."""
    return {
        MATRICES_OF + layer: Group(_nodes_of(layers, layer), short_layer_title(experiment, layer))
        for layer in layers.z
    }


def _loss_group(layers: NetworkGraph, beside: str) -> dict[GroupName, Group]:
    """Return the gates of the loss; it has a name of its own `beside` sums and beside layers."""
    return {LOSS_BESIDE + beside: Group(layers.loss_gates, "L")}


def _nodes_of(layers: NetworkGraph, layer: str) -> frozenset[int]:
    """Return the nodes of a layer and of the connections to it, without the loss."""
    ends = (LayerPart(layer), *(ConnectionPart(*key) for key in layers.weights if key[1] == layer))
    nodes = {node for node, part in layers.parts.items() if part in ends}
    return frozenset(nodes - layers.loss_gates - layers.loss_leaves)


def _nodes_near(layers: NetworkGraph, layer: str) -> frozenset[int]:
    """Return the nodes of a layer, for the output with the loss."""
    loss = layers.loss_gates | layers.loss_leaves if layer == OUTPUT else frozenset()
    return _nodes_of(layers, layer) | loss


def _gates_before(layers: NetworkGraph, z: int, layer: str) -> frozenset[int]:
    """Return the gates of a layer that Z comes from, Z included."""
    graph, own = layers.graph, _nodes_of(layers, layer)
    found, waiting = set[int](), [z]
    while waiting:
        node = waiting.pop()
        if node in own and graph.nodes[node].gate:
            found.add(node)
            waiting += graph.nodes[node].inputs
    return frozenset(found)


def _layer_of(part: Part | None) -> str:
    """Return the layer that a part is in; a connection is in its target; "" for none."""
    match part:
        case LayerPart(layer) | UnitPart(layer) | ConnectionPart(_, layer):
            return layer if layer != INPUT else ""
        case ParameterPart(key):
            return key.layer
    return ""
