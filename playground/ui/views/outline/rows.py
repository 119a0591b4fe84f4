"""The rows of the outline as functions of the experiment alone, without Qt and values."""

from enum import Enum
from typing import NamedTuple

from playground.core.basics.vocabulary import LayerFlag
from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    is_marked,
)
from playground.core.experiment.spec import INPUT, OUTPUT, Experiment, Key, Unit


class Kind(Enum):
    """The kinds of rows: layers, their settings and connections, neurons, parameters."""

    LAYER = "layer"
    UNITS = "units"
    ACTIVATION = "activation"
    INITIALIZER = "initializer"
    HAS_BIAS = "bias"
    FROZEN = "frozen"
    FROZEN_BIAS = "frozen bias"
    SHARED_BIAS = "shared bias"
    CONNECTION = "connection"
    UNIT = "unit"
    BIAS = "bias of a neuron"
    EDGE = "edge"


FLAGS: dict[Kind, LayerFlag] = {
    Kind.HAS_BIAS: "bias",
    Kind.FROZEN_BIAS: "frozen_bias",
    Kind.SHARED_BIAS: "shared_bias",
    Kind.FROZEN: "frozen",
}
OF_BIAS = (Kind.FROZEN_BIAS, Kind.SHARED_BIAS)  # settings of layers with a bias
SETTINGS = (Kind.UNITS, Kind.ACTIVATION, Kind.INITIALIZER, *FLAGS)
PARAMETERS = (Kind.UNIT, Kind.BIAS, Kind.EDGE)  # rows with a parameter; for a neuron its bias


class OutlineRow(NamedTuple):
    """The identity of a row: it stays equal after an edit as long as its part exists.

    Attributes
    ----------
    layer, unit : the layer and the neuron to which it belongs: of connections and edges the target
    source, source_unit : where a connection or an edge begins
    """

    kind: Kind
    layer: str
    unit: Unit = ""
    source: str = ""
    source_unit: Unit = ""

    @property
    def key(self) -> Key:
        """The name of the parameter that the row shows; for neurons and biases the bias."""
        if self.kind is Kind.EDGE:
            return Key(self.layer, self.unit, self.source, self.source_unit)
        return Key.bias(self.layer, self.unit)

    @property
    def part(self) -> Part:
        """The part that is selected with the row: for a setting its layer."""
        match self.kind:
            case Kind.CONNECTION:
                return ConnectionPart(self.source, self.layer)
            case Kind.UNIT:
                return UnitPart(self.layer, self.unit)
            case Kind.BIAS | Kind.EDGE:
                return ParameterPart(self.key)
            case _:
                return LayerPart(self.layer)

    @property
    def parent(self) -> "OutlineRow | None":
        """The row above this one in the tree; None for layers."""
        if self.kind is Kind.LAYER:
            return None
        if self.kind in (Kind.BIAS, Kind.EDGE):
            return OutlineRow(Kind.UNIT, self.layer, self.unit)
        return OutlineRow(Kind.LAYER, self.layer)

    @property
    def can_open(self) -> bool:
        """Whether it has rows under it: every layer, and every neuron that is no input."""
        return self.kind is Kind.LAYER or (self.kind is Kind.UNIT and self.layer != INPUT)


def row_of(part: Part) -> OutlineRow:
    """Return the row of `part`."""
    match part:
        case LayerPart(layer):
            return OutlineRow(Kind.LAYER, layer)
        case UnitPart(layer, unit):
            return OutlineRow(Kind.UNIT, layer, unit)
        case ConnectionPart(source, target):
            return OutlineRow(Kind.CONNECTION, target, source=source)
        case ParameterPart(key) if key.is_bias:
            return OutlineRow(Kind.BIAS, key.layer, key.unit)
        case ParameterPart(key):
            return OutlineRow(Kind.EDGE, *key)


def rows_under(experiment: Experiment, row: OutlineRow | None) -> list[OutlineRow]:
    """Return the rows under `row` in order; for None the layers, the input first."""
    network = experiment.network
    if row is None:
        return [OutlineRow(Kind.LAYER, layer_id) for layer_id in (INPUT, *network.layer_ids)]
    if row.kind is Kind.LAYER:
        kinds = [] if row.layer == INPUT else list(SETTINGS)
        rows = [OutlineRow(kind, row.layer) for kind in kinds]
        rows = [setting for setting in rows if has_row(experiment, setting)]
        rows += [
            OutlineRow(Kind.CONNECTION, row.layer, source=connection.source)
            for connection in network.into(row.layer)
        ]
        return rows + [
            OutlineRow(Kind.UNIT, row.layer, unit) for unit in experiment.units(row.layer)
        ]
    if not row.can_open:
        return []
    rows = [OutlineRow(Kind.BIAS, row.layer, row.unit)] if network.layer(row.layer).bias else []
    for connection in network.into(row.layer):
        rows += [
            OutlineRow(Kind.EDGE, row.layer, row.unit, connection.source, unit)
            for unit in experiment.units(connection.source)
        ]
    return rows


def has_row(experiment: Experiment, row: OutlineRow) -> bool:
    """Return whether `experiment` has this row; a cut edge has one, although it is no part."""
    network = experiment.network
    if row.layer != INPUT and row.layer not in network.layer_ids:
        return False
    if row.unit and row.unit not in experiment.units(row.layer):
        return False
    if row.source:
        connected = experiment.network.connection(row.source, row.layer) is not None
        return connected and (
            not row.source_unit or row.source_unit in experiment.units(row.source)
        )
    return row.kind not in (Kind.BIAS, *OF_BIAS) or network.layer(row.layer).bias


def has_value(experiment: Experiment, row: OutlineRow) -> bool:
    """Return whether `row` shows a parameter: an edge that is not cut, or an existing bias."""
    if row.kind not in PARAMETERS or row.layer == INPUT:
        return False
    if row.kind is Kind.EDGE:
        return not is_marked(experiment, row.key, "cut")
    return experiment.network.layer(row.layer).bias


def can_resize(row: OutlineRow) -> bool:
    """Return whether `row` is a number of neurons that can be set: of any layer but the output."""
    return row.kind is Kind.UNITS and row.layer != OUTPUT
