"""The gates of a network, of scalars or of matrices, as a table for export: in English."""

from collections.abc import Mapping, Sequence

import numpy as np

from playground.core.graph.graph import Run
from playground.core.vectors.formulas import vector_names
from playground.core.vectors.graph import VectorRun
from playground.exchange.tables.table import Table
from playground.ui.gate_graph.explain import symbols_of


def nodes_table(run: Run | VectorRun, names: Mapping[int, str]) -> Table:
    """Return the table of a graph, of scalars or of matrices; `names` are their symbols."""
    return vectors_table(run, names) if isinstance(run, VectorRun) else gates_table(run, names)


def gates_table(run: Run, names: Mapping[int, str]) -> Table:
    """Return the known values and gradients of all gates and leaves; `names` are their symbols."""
    called = symbols_of(run.graph, names)
    head = ("name", "gate", "fed by", "value", "gradient")
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


def vectors_table(run: VectorRun, names: Mapping[int, str]) -> Table:
    """Return the known numbers of all matrices, one row for each, and their gradients."""
    called = vector_names(run.graph, names)
    head = ("name", "row", "column", "value", "gradient")
    rows: list[Sequence[object]] = [head]
    for name, value, gradient in zip(called, run.values, run.gradients, strict=True):
        for (row, column), number in np.ndenumerate(() if value is None else value):
            slope = "" if gradient is None else float(gradient[row, column])
            rows.append((name, row + 1, column + 1, float(number), slope))
    return rows


def _cell(value: float | None) -> object:
    return "" if value is None else value
