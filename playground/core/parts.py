"""The parts of a network that can be pointed at and selected, and edits of several of them at once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from playground.core.edits import set_features
from playground.core.layer_edits import Fragment, copy_layers, duplicate_layers, hidden_layers, remove_layer
from playground.core.network import Key
from playground.core.network_edits import cut_edge, disconnect, draw_edges, remove_units
from playground.core.spec import BIAS, INPUT, ConnectionSpec, Experiment, Unit
from playground.core.text import QT_TRANSLATE_NOOP, SpecError
from playground.core.validation import NO_CONNECTION


@dataclass(frozen=True)
class LayerPart:
    """A whole layer."""

    layer: str


@dataclass(frozen=True)
class UnitPart:
    """One neuron, or one input."""

    layer: str
    unit: Unit


@dataclass(frozen=True)
class ConnectionPart:
    """All edges from one layer to another."""

    source: str
    target: str


@dataclass(frozen=True)
class ParameterPart:
    """One edge, or one bias, by its parameter name."""

    key: Key

    @property
    def is_bias(self) -> bool:
        """Whether it is a bias."""
        return self.key[2] == BIAS


Part = LayerPart | UnitPart | ConnectionPart | ParameterPart


def find_connection(experiment: Experiment, source: str, target: str) -> ConnectionSpec | None:
    """The connection between two layers, if there is one."""
    return next((c for c in experiment.network.connections if (c.source, c.target) == (source, target)), None)


def is_there(experiment: Experiment, part: Part) -> bool:
    """Whether `experiment` has that part; a cut edge is not there."""
    layers = {INPUT, *(layer.id for layer in experiment.network.layers)}
    match part:
        case LayerPart(layer):
            return layer in layers
        case UnitPart(layer, unit):
            return layer in layers and unit in experiment.units(layer)
        case ConnectionPart(source, target):
            return find_connection(experiment, source, target) is not None
        case ParameterPart((target, unit, source, source_unit)):
            if target not in layers - {INPUT} or unit not in experiment.units(target):
                return False
            if source == BIAS:
                return experiment.network.layer(target).bias
            connection = find_connection(experiment, source, target)
            edge = unit, source_unit
            return connection is not None and source_unit in experiment.units(source) and edge not in connection.cut


def all_layers(experiment: Experiment) -> tuple[Part, ...]:
    """Every layer, the input included."""
    return (LayerPart(INPUT), *(LayerPart(layer.id) for layer in experiment.network.layers))


def parameter_of(part: Part | None) -> Key | None:
    """The parameter that a part is, or for a neuron its bias."""
    if isinstance(part, ParameterPart):
        return part.key
    return (part.layer, part.unit, BIAS, BIAS) if isinstance(part, UnitPart) else None


def layers_of(parts: Iterable[Part]) -> tuple[str, ...]:
    """The layers that an edit of layer settings means: chosen themselves, or the homes of chosen neurons and biases."""
    found: dict[str, None] = {}
    for part in parts:
        if isinstance(part, LayerPart | UnitPart):
            found[part.layer] = None
        elif isinstance(part, ParameterPart) and part.is_bias:
            found[part.key[0]] = None
    return tuple(found)


def copy_parts(experiment: Experiment, parts: Iterable[Part]) -> Fragment:
    """Copies of the hidden layers and neurons among `parts`; see `copy_layers`."""
    return copy_layers(experiment, *_layers_and_units(parts))


def duplicate_parts(experiment: Experiment, parts: Iterable[Part]) -> tuple[Experiment, tuple[str, ...]]:
    """Copy the hidden layers and neurons among `parts` into the path just after them; see `duplicate_layers`."""
    return duplicate_layers(experiment, *_layers_and_units(parts))


def _layers_and_units(parts: Iterable[Part]) -> tuple[set[str], set[tuple[str, Unit]]]:
    chosen = list(parts)
    layers = {part.layer for part in chosen if isinstance(part, LayerPart)}
    return layers, {(part.layer, part.unit) for part in chosen if isinstance(part, UnitPart)}


def draw_between(experiment: Experiment, source: LayerPart | UnitPart, target: LayerPart | UnitPart) -> Experiment:
    """Draw the edges from a layer, or one neuron of it, to a layer, or one neuron of it."""
    for part in (source, target):
        if not is_there(experiment, part):
            raise SpecError(NO_CONNECTION, source=source.layer, target=target.layer)
    targets, sources = _units_of(experiment, target), _units_of(experiment, source)
    return draw_edges(experiment, source.layer, target.layer, {(to, from_) for to in targets for from_ in sources})


def why_not_draw(experiment: Experiment, source: LayerPart | UnitPart, target: LayerPart | UnitPart) -> SpecError | None:
    """Why `draw_between` would be refused, or None if it would not."""
    try:
        draw_between(experiment, source, target)
    except SpecError as error:
        return error
    return None


def _units_of(experiment: Experiment, part: LayerPart | UnitPart) -> tuple[Unit, ...]:
    return (part.unit,) if isinstance(part, UnitPart) else experiment.units(part.layer)


def remove_parts(experiment: Experiment, parts: Collection[Part]) -> Experiment:
    """Take all `parts` away: layers, neurons, inputs, connections; an edge is cut. Input and output stay if others can go."""
    there = [part for part in parts if is_there(experiment, part)]
    units: dict[str, list[Unit]] = {}
    for part in there:
        if isinstance(part, UnitPart):
            units.setdefault(part.layer, []).append(part.unit)
    whole = [layer for layer in units if set(units[layer]) == set(experiment.units(layer))]
    layers = {part.layer for part in there if isinstance(part, LayerPart)} | set(whole)
    hidden = [layer for layer in hidden_layers(experiment) if layer in layers]
    rest = [part for part in there if not (isinstance(part, LayerPart | UnitPart) and part.layer in layers)]
    if not hidden and not rest:
        hidden = [part.layer for part in there if isinstance(part, LayerPart)]  # to be refused in words
        rest = [part for part in there if isinstance(part, UnitPart)]
    for layer in dict.fromkeys(part.layer for part in rest if isinstance(part, UnitPart)):
        experiment = _remove_units(experiment, layer, units[layer])
    for part in rest:  # connections before layers, whose removal bridges what would hang loose
        if not set(_ends(part)) & set(hidden) and is_there(experiment, part):
            experiment = _remove_lines(experiment, part)
    for layer in hidden:
        experiment = remove_layer(experiment, layer)
    return experiment


def _ends(part: Part) -> tuple[str, ...]:
    """The layers that a connection or an edge joins."""
    if isinstance(part, ConnectionPart):
        return part.source, part.target
    return (part.key[0], part.key[2]) if isinstance(part, ParameterPart) else ()


def _remove_units(experiment: Experiment, layer: str, units: Collection[Unit]) -> Experiment:
    if layer != INPUT:
        return remove_units(experiment, layer, units)
    return set_features(experiment, set(experiment.data.features) - set(units))


def _remove_lines(experiment: Experiment, part: Part) -> Experiment:
    if isinstance(part, ConnectionPart):
        return disconnect(experiment, part.source, part.target)
    if isinstance(part, ParameterPart):
        target, unit, source, source_unit = part.key
        if source == BIAS:
            raise SpecError(
                QT_TRANSLATE_NOOP("Errors", "A single bias cannot be removed; switch off the bias of layer {layer}."), layer=target
            )
        return cut_edge(experiment, source, target, (unit, source_unit))
    return experiment
