"""What the gates of a network are called: the same symbols as in the formulas, as plain text."""

from playground.core.experiment.spec import BIAS, INPUT, OUTPUT, Experiment, Key, Unit
from playground.core.explain.linking import Links
from playground.core.explain.unroll import Unrolled
from playground.core.graph.folding import Group
from playground.ui.gate_graph.formulas import SUBSCRIPTS
from playground.ui.texts.names import short_layer_title, unit_title

SUPERSCRIPTS = str.maketrans("0123456789()-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁻")


def node_names(experiment: Experiment, unrolled: Unrolled) -> dict[int, str]:
    """w₁₂⁽¹⁾, b₁⁽¹⁾, z₁⁽¹⁾, a₁⁽¹⁾: the target's place first, then the source's; above, the layer, counted without the input.

    Where a layer has several sources a weight names both layers, w₁₂⁽⁰⁻²⁾.
    """
    places = {
        layer_id: {unit: n for n, unit in enumerate(experiment.units(layer_id), 1)}
        for layer_id in _levels(experiment)
    }
    names = {}
    for (layer_id, unit), node in unrolled.a.items():
        names[node] = _activation(experiment, layer_id, unit, places[layer_id][unit])
    for (layer_id, unit), node in unrolled.z.items():
        names[node] = _symbol(experiment, "z", layer_id, places[layer_id][unit])
    for key, node in unrolled.parameters.items():
        names[node] = parameter_symbol(experiment, key)
    return names


def parameter_symbol(experiment: Experiment, key: Key) -> str:
    """w₁₂⁽¹⁾ or b₁⁽¹⁾."""
    layer, unit, source, own = key
    place = experiment.unit_index(layer, unit) + 1
    if source == BIAS:
        return _symbol(experiment, "b", layer, place)
    sources = [connection.source for connection in experiment.network.into(layer)]
    levels = _levels(experiment)
    above = f"{levels[source]}-{levels[layer]}" if len(sources) > 1 else ""
    return _symbol(
        experiment, "w", layer, place, experiment.unit_index(source, own) + 1, above=above
    )


def _activation(experiment: Experiment, layer: str, unit: Unit, place: int) -> str:
    if layer == INPUT:
        return unit_title(experiment, layer, unit)
    if layer == OUTPUT:
        return "ŷ" if len(experiment.units(OUTPUT)) == 1 else f"ŷ{str(place).translate(SUBSCRIPTS)}"
    return _symbol(experiment, "a", layer, place)


def _levels(experiment: Experiment) -> dict[str, int]:
    hidden = experiment.network.hidden_ids
    return {layer_id: number for number, layer_id in enumerate([INPUT, *hidden, OUTPUT])}


def _symbol(experiment: Experiment, letter: str, layer: str, *places: int, above: str = "") -> str:
    number = above or str(_levels(experiment)[layer])
    between = "," if any(place > 9 for place in places) else ""
    below = between.join(str(place) for place in places).translate(SUBSCRIPTS)
    return f"{letter}{below}{f'({number})'.translate(SUPERSCRIPTS)}"


def neuron_groups(
    experiment: Experiment, links: Links, toggled: frozenset[str], folds: bool
) -> dict[str, Group]:
    """One group a neuron, named "layer/unit"; closed if `folds`, but for those that the user has `toggled`."""
    groups = {}
    for (layer, unit), nodes in links.neurons().items():
        name = f"{layer}/{unit}"
        place = experiment.unit_index(layer, unit) + 1
        title = f"{short_layer_title(experiment, layer)}·{place}"
        groups[name] = Group(nodes, title, folds != (name in toggled))
    return groups
