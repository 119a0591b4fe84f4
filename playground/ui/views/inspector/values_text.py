"""Weights and biases as text for a spreadsheet: tab-separated, with every digit."""

from collections.abc import Collection

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    is_marked,
    layers_of,
)
from playground.core.experiment.spec import BIAS, INPUT, Key
from playground.live.snapshot import Snapshot
from playground.ui.texts.names import part_title, unit_title


def values_text(snapshot: Snapshot, parts: Collection[Part]) -> str:
    """Return the values of `parts`: a line for an edge or bias, a table for layers and neurons."""
    experiment = snapshot.experiment
    tables: list[str] = []
    for part in parts:
        if isinstance(part, ParameterPart):
            tables.append(f"{part_title(experiment, part)}\t{_value(snapshot, part.key)}")
        if isinstance(part, ConnectionPart):
            units = experiment.units(part.target)
            tables.append(_table(snapshot, part.target, [part.source], units, bias=False))
    for layer in layers_of(part for part in parts if not isinstance(part, ParameterPart)):
        if layer != INPUT:
            tables.append(_layer_table(snapshot, layer, set(parts)))
    return "\n\n".join(tables)


def _layer_table(snapshot: Snapshot, layer: str, parts: Collection[Part]) -> str:
    """Return the table of a layer: of all its neurons if it is in `parts`, else of those in it."""
    network, units = snapshot.experiment.network, snapshot.experiment.units(layer)
    if LayerPart(layer) not in parts:
        units = tuple(unit for unit in units if UnitPart(layer, unit) in parts)
    sources = [connection.source for connection in network.into(layer)]
    return _table(snapshot, layer, sources, units, network.layer(layer).bias)


def _table(
    snapshot: Snapshot, layer: str, sources: list[str], units: Collection[str], bias: bool
) -> str:
    """Return a table with a row for each of `units`, and columns for `sources` and the bias."""
    experiment = snapshot.experiment
    columns = [(source, unit) for source in sources for unit in experiment.units(source)]
    titles = [unit_title(experiment, source, unit) for source, unit in columns]
    if bias:
        columns.append((BIAS, BIAS))
        titles.append(QCoreApplication.translate("Inspector", "bias"))
    rows = [["", *titles]]
    for unit in units:
        values = (_entry(snapshot, Key(layer, unit, *column)) for column in columns)
        rows.append([unit_title(experiment, layer, unit), *values])
    return "\n".join("\t".join(row) for row in rows)


def _entry(snapshot: Snapshot, key: Key) -> str:
    """Return the value as text; empty for a cut edge."""
    return "" if is_marked(snapshot.experiment, key, "cut") else _value(snapshot, key)


def _value(snapshot: Snapshot, key: Key) -> str:
    """Return the value as text with all digits, so that it can be read back exactly."""
    return repr(float(snapshot.parameters[snapshot.layout.offsets[key]]))
