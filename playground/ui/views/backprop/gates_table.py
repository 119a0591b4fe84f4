"""The gates of a network, of scalars or of matrices, as a table for export."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.graph.graph import Run
from playground.core.vectors.formulas import vector_names
from playground.core.vectors.graph import VectorRun
from playground.ui.export.table import Table
from playground.ui.gate_graph.explain import symbols_of

translate = QCoreApplication.translate


def gates_table(run: Run, names: Mapping[int, str]) -> Table:
    """Return the known values and gradients of all gates and leaves; `names` are their symbols."""
    called = symbols_of(run.graph, names)
    head = (
        translate("BackpropView", "name"),
        translate("BackpropView", "gate"),
        translate("BackpropView", "fed by"),
        translate("BackpropView", "value"),
        translate("BackpropView", "gradient"),
    )
    rows = zip(called, run.graph.nodes, run.values, run.gradients, strict=True)
    return [head] + [
        (
            name,
            node.gate,
            " ".join(called[source] for source in node.inputs),
            _cell(value),
            _cell(gradient),
        )
        for name, node, value, gradient in rows
    ]


def _cell(value: float | None) -> object:
    return "" if value is None else value


def matrices_table(run: VectorRun, names: Mapping[int, str]) -> Table:
    """Return the known numbers and gradients of all matrices, a row for each number."""
    head = (
        translate("BackpropView", "name"),
        translate("BackpropView", "row"),
        translate("BackpropView", "column"),
        translate("BackpropView", "value"),
        translate("BackpropView", "gradient"),
    )
    rows: list[tuple[object, ...]] = [head]
    called = vector_names(run.graph, names)
    for node, (name, shape) in enumerate(zip(called, run.graph.shapes, strict=True)):
        value, gradient = run.values[node], run.gradients[node]
        for row in range(shape.rows):
            for column in range(shape.columns):
                cells = _number(value, row, column), _number(gradient, row, column)
                rows.append((name, row + 1, column + 1, *cells))
    return rows


def _number(matrix: Array | None, row: int, column: int) -> object:
    return "" if matrix is None else float(matrix[row, column])
