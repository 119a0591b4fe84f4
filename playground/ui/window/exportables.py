"""The views that can be copied and saved, as a table."""

from collections.abc import Callable

from PyQt6.QtCore import QCoreApplication

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


def exportables(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    """List all views that can be copied and saved: one row each; tables are of `frame`."""
    return (*_panels(views, frame), *_layer_tabs(views, frame), *_gate_graphs(views, frame))


def _panels(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    return (
        Exportable(
            "network",
            translate("Export", "Network"),
            views.canvas.view,
            _table_of(frame, parameters_table),
            also=(views.canvas.legend,),
            has_many_lines=lambda: views.canvas.view.network_scene.edge_count > MANY_LINES,
        ),
        Exportable(
            "map",
            translate("Export", "Output map"),
            views.map_view,
            _table_of(frame, samples_table),
        ),
        Exportable(
            "curves",
            translate("Export", "Curves"),
            views.curves_view,
            _table_of(frame, history_table),
        ),
    )


def _layer_tabs(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    return (
        Exportable(
            "weights",
            translate("Export", "Weights"),
            views.weights_view,
            _table_of(frame, parameters_table),
        ),
        Exportable(
            "gradients",
            translate("Export", "Gradients"),
            views.gradients_view,
            _table_of(frame, history_table),
        ),
        Exportable(
            "activations",
            translate("Export", "Activations"),
            views.activations_view,
            _table_of(frame, activity_table),
        ),
        Exportable(
            "table",
            translate("Export", "Data table"),
            views.table_view,
            _table_of(frame, samples_table),
        ),
    )


def _gate_graphs(views: Views, frame: AskFrame) -> tuple[Exportable, ...]:
    backprop, circuit = views.backprop_view, views.circuit_view
    shapes = backprop.pages.views["shapes"]
    return (
        Exportable(
            "gates",
            translate("Export", "Gate graph"),
            backprop.gates,
            backprop.table,
            has_too_many_lines=lambda: has_too_many_wires(backprop.gates),
        ),
        Exportable(
            "shapes", translate("Export", "Shapes"), shapes, _table_of(frame, shapes.table_of)
        ),
        Exportable(
            "circuit",
            translate("Export", "Circuit lab"),
            circuit.graph,
            circuit.table,
            latex=circuit.latex,
            has_too_many_lines=lambda: has_too_many_wires(circuit.graph),
        ),
    )


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
