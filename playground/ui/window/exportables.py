"""The views that can be copied and saved, as a table."""

from collections.abc import Callable, Mapping
from typing import Any

from PyQt6.QtCore import QCoreApplication
from PyQt6.QtWidgets import QWidget

from playground.exchange.tables.table import Table
from playground.live.snapshot import Snapshot
from playground.ui.export.pictures import Exportable
from playground.ui.export.tables import (
    activity_table,
    history_table,
    parameters_table,
    samples_table,
)
from playground.ui.gate_graph.graph_view import GraphView
from playground.ui.window.views import Views

MANY_LINES = 500  # edges, of which each is a path in an SVG file
MOST_WIRES = 2500  # of a gate graph in an SVG file; each takes about 0.3 ms
translate = QCoreApplication.translate
AskFrame = Callable[[], Snapshot | None]


def titles() -> dict[str, str]:
    """Return what each of `EXPORTABLES` is called."""
    return {
        "network": translate("Export", "Network"),
        "map": translate("Export", "Output map"),
        "curves": translate("Export", "Curves"),
        "weights": translate("Export", "Weights"),
        "gradients": translate("Export", "Gradients"),
        "activations": translate("Export", "Activations"),
        "table": translate("Export", "Data table"),
        "gates": translate("Export", "Gate graph"),
        "shapes": translate("Export", "Shapes"),
        "circuit": translate("Export", "Circuit lab"),
    }


def exportables(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    """List all views that can be copied and saved; tables are of `frame`. All are built."""
    return tuple(make(views, frame) for make in EXPORTABLES.values())


def _network(views: Views, frame: AskFrame) -> Exportable:
    canvas = views.canvas
    return _exportable(
        "network",
        canvas.view,
        _table_of(frame, parameters_table),
        also=(canvas.legend,),
        has_many_lines=lambda: canvas.view.network_scene.edge_count > MANY_LINES,
    )


def _map(views: Views, frame: AskFrame) -> Exportable:
    return _exportable("map", views.map_view, _table_of(frame, samples_table))


def _curves(views: Views, frame: AskFrame) -> Exportable:
    return _exportable("curves", views.curves_view, _table_of(frame, history_table))


def _weights(views: Views, frame: AskFrame) -> Exportable:
    return _exportable("weights", views.weights_view, _table_of(frame, parameters_table))


def _gradients(views: Views, frame: AskFrame) -> Exportable:
    return _exportable("gradients", views.gradients_view, _table_of(frame, history_table))


def _activations(views: Views, frame: AskFrame) -> Exportable:
    return _exportable("activations", views.activations_view, _table_of(frame, activity_table))


def _table(views: Views, frame: AskFrame) -> Exportable:
    return _exportable("table", views.table_view, _table_of(frame, samples_table))


def _gates(views: Views, frame: AskFrame) -> Exportable:
    gates = views.backprop_view.gates
    table = views.backprop_view.table
    return _exportable("gates", gates, table, has_too_many_lines=lambda: has_too_many_wires(gates))


def _shapes(views: Views, frame: AskFrame) -> Exportable:
    shapes = views.backprop_view.pages.views["shapes"]
    return _exportable("shapes", shapes, _table_of(frame, shapes.table_of))


def _circuit(views: Views, frame: AskFrame) -> Exportable:
    circuit = views.circuit_view
    return _exportable(
        "circuit",
        circuit.graph,
        circuit.table,
        latex=circuit.latex,
        has_too_many_lines=lambda: has_too_many_wires(circuit.graph),
    )


def _exportable(
    name: str, widget: QWidget, table: Callable[[], Table | None], **rest: Any
) -> Exportable:
    return Exportable(name, titles()[name], widget, table, **rest)


EXPORTABLES: Mapping[str, Callable[[Views, AskFrame], Exportable]] = {  # by name, as in the menu
    "network": _network,
    "map": _map,
    "curves": _curves,
    "weights": _weights,
    "gradients": _gradients,
    "activations": _activations,
    "table": _table,
    "gates": _gates,
    "shapes": _shapes,
    "circuit": _circuit,
}


def has_too_many_wires(graph: GraphView) -> bool:
    """Return whether a gate graph is too large for an SVG file."""
    return graph.shown is not None and len(graph.shown.wires) > MOST_WIRES


def _table_of(
    frame: AskFrame, make: Callable[[Snapshot], Table | None]
) -> Callable[[], Table | None]:
    """Return a function that makes the table of the present frame; None before the first one."""

    def table() -> Table | None:
        snapshot = frame()
        return make(snapshot) if snapshot is not None else None

    return table
