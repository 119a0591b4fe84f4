"""What the gates of a network are called: the same symbols as in the formulas, as plain text."""

from playground.core.folding import Group
from playground.core.linking import Links
from playground.core.network import Key
from playground.core.spec import BIAS, INPUT, OUTPUT, Experiment
from playground.core.unroll import Unrolled
from playground.ui.text import short_layer_title, unit_title

SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
SUPERSCRIPTS = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


def node_names(experiment: Experiment, unrolled: Unrolled) -> dict[int, str]:
    """w₁₂⁽¹⁾, b₁⁽¹⁾, z₁⁽¹⁾, a₁⁽¹⁾: the target's place first, then the source's; above, the layer, counted without the input."""
    places = {id: {unit: n for n, unit in enumerate(experiment.units(id), 1)} for id in (INPUT, *(_layers(experiment)))}
    names = {}
    for (id, unit), node in unrolled.a.items():
        names[node] = unit_title(experiment, id, unit) if id == INPUT else _symbol(experiment, "a", id, places[id][unit])
    for (id, unit), node in unrolled.z.items():
        names[node] = _symbol(experiment, "z", id, places[id][unit])
    for key, node in unrolled.parameters.items():
        names[node] = parameter_symbol(experiment, key)
    return names


def parameter_symbol(experiment: Experiment, key: Key) -> str:
    """w₁₂⁽¹⁾ or b₁⁽¹⁾."""
    layer, unit, source, own = key
    place = experiment.units(layer).index(unit) + 1
    if source == BIAS:
        return _symbol(experiment, "b", layer, place)
    return _symbol(experiment, "w", layer, place, experiment.units(source).index(own) + 1)


def _layers(experiment: Experiment) -> list[str]:
    return [*(layer.id for layer in experiment.network.layers if layer.id != OUTPUT), OUTPUT]


def _symbol(experiment: Experiment, letter: str, layer: str, *places: int) -> str:
    number = _layers(experiment).index(layer) + 1
    between = "," if any(place > 9 for place in places) else ""
    below = between.join(str(place) for place in places).translate(SUBSCRIPTS)
    return f"{letter}{below}{f'({number})'.translate(SUPERSCRIPTS)}"


def neuron_groups(experiment: Experiment, links: Links, toggled: frozenset[str], folds: bool) -> dict[str, Group]:
    """One group a neuron, named "layer/unit"; closed if `folds`, but for those that the user has `toggled`."""
    groups = {}
    for (layer, unit), nodes in links.neurons().items():
        name = f"{layer}/{unit}"
        place = experiment.units(layer).index(unit) + 1
        title = f"{short_layer_title(experiment, layer)}·{place}"
        groups[name] = Group(nodes, title, folds != (name in toggled))
    return groups
