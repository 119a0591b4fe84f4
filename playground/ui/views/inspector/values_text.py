"""Weights and biases as text for the clipboard: tab-separated, every digit, ready for a spreadsheet."""

from collections.abc import Collection

from PyQt6.QtCore import QCoreApplication

from playground.core.experiment.parts import (
    ConnectionPart,
    LayerPart,
    ParameterPart,
    Part,
    UnitPart,
    find_connection,
    layers_of,
)
from playground.core.experiment.spec import BIAS, INPUT, Experiment, Key
from playground.live.snapshot import Snapshot
from playground.ui.texts.names import part_title, unit_title


def values_text(snapshot: Snapshot, parts: Collection[Part]) -> str:
    """The values of `parts`: one line for each edge or bias; for layers, neurons and connections a table with a row a neuron."""
    experiment = snapshot.experiment
    tables: list[str] = []
    for part in parts:
        if isinstance(part, ParameterPart):
            tables.append(f"{part_title(experiment, part)}\t{_value(snapshot, part.key)}")
        if isinstance(part, ConnectionPart):
            tables.append(
                _table(
                    snapshot, part.target, [part.source], experiment.units(part.target), bias=False
                )
            )
    whole = {part.layer for part in parts if isinstance(part, LayerPart)}
    for layer in layers_of(part for part in parts if not isinstance(part, ParameterPart)):
        if layer != INPUT:
            chosen = {
                part.unit
                for part in parts
                if isinstance(part, UnitPart) and part.layer == layer and layer not in whole
            }
            units = [unit for unit in experiment.units(layer) if not chosen or unit in chosen]
            sources = [connection.source for connection in experiment.network.into(layer)]
            tables.append(
                _table(snapshot, layer, sources, units, experiment.network.layer(layer).bias)
            )
    return "\n\n".join(tables)


def _table(
    snapshot: Snapshot, layer: str, sources: list[str], units: Collection[str], bias: bool
) -> str:
    experiment = snapshot.experiment
    columns = [(source, unit) for source in sources for unit in experiment.units(source)] + (
        [(BIAS, BIAS)] if bias else []
    )
    bias_title = QCoreApplication.translate("Inspector", "bias")
    head = [
        "",
        *(
            bias_title if source == BIAS else unit_title(experiment, source, unit)
            for source, unit in columns
        ),
    ]
    rows = [
        [
            unit_title(experiment, layer, to),
            *(_entry(snapshot, Key(layer, to, *column)) for column in columns),
        ]
        for to in units
    ]
    return "\n".join("\t".join(row) for row in [head, *rows])


def _entry(snapshot: Snapshot, key: Key) -> str:
    """The value; nothing for a cut edge."""
    return "" if _is_cut(snapshot.experiment, key) else _value(snapshot, key)


def _is_cut(experiment: Experiment, key: Key) -> bool:
    connection = find_connection(experiment, *key.ends)
    return connection is not None and key.edge in connection.cut


def _value(snapshot: Snapshot, key: Key) -> str:
    return repr(snapshot.value(key))
