"""The steps of a circuit as rows: forward one for each gate, backward one for each input of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.arrays import Array
from playground.core.basics.printer import Printer
from playground.core.basics.printers import TEXT
from playground.core.graph.fan_out import users_of
from playground.core.graph.graph import Graph, Run
from playground.core.vectors.formulas import vector_names
from playground.core.vectors.graph import VectorRun
from playground.exchange.tables.table import Table
from playground.ui.gate_graph.explain import explain_all
from playground.ui.gate_graph.explain_vectors import VectorExplainer
from playground.ui.gate_graph.kinds import AnyGraph, AnyRun
from playground.ui.gate_graph.lines import ExplanationLine, LineKind
from playground.ui.gate_graph.vector_latex import vector_latex

translate = QCoreApplication.translate
Lines = tuple[ExplanationLine, ...]


@dataclass(frozen=True)
class StepRow:
    """One formula of one step.

    Attributes
    ----------
    step : how many steps have been made when its result is known, as in `Run.step`
    backward : whether it belongs to the backward pass
    node : the gate, or the input whose gradient is summed up
    line : the formula
    result : its value with all digits, of a matrix its rows; None as long as it is not known
    """

    step: int
    backward: bool
    node: int
    line: ExplanationLine
    result: object


def rows_of(
    graph: Graph, run: Run, digits: int = 3, printer: Printer = TEXT
) -> tuple[StepRow, ...]:
    """Return all rows; those of steps that have not been made have no numbers."""
    return _rows(graph, run, explain_all(graph, run, digits, printer))


def vector_rows(run: VectorRun, digits: int = 3, printer: Printer = TEXT) -> tuple[StepRow, ...]:
    """Return all rows of a circuit with vectors; matrices have their shapes."""
    explainer = VectorExplainer(run, vector_names(run.graph), digits, ())
    rows = _rows(run.graph, run, [explainer.lines(node) for node in range(len(run.graph.nodes))])
    return rows if printer is TEXT else tuple(map(_in_latex, rows))


def _in_latex(row: StepRow) -> StepRow:
    line, parts = row.line, (row.line.name, row.line.symbols, row.line.numbers, row.line.result)
    name, symbols, numbers, result = map(vector_latex, parts)
    return replace(
        row, line=replace(line, name=name, symbols=symbols, numbers=numbers, result=result)
    )


def _rows(graph: AnyGraph, run: AnyRun, lines: Sequence[Lines]) -> tuple[StepRow, ...]:
    gates = graph.gates
    rows = [
        StepRow(step, False, gate, _of_kind(lines[gate], "value")[0], _exact(run.values[gate]))
        for step, gate in enumerate(gates, 1)
    ]
    output, start = graph.output, len(gates) + 1
    rows.append(
        StepRow(
            start,
            True,
            output,
            _of_kind(lines[output], "gradient")[0],
            _exact(run.gradients[output]),
        )
    )
    for step, gate in enumerate(reversed(graph.varying_gates), start + 1):
        sent = zip(graph.varying_inputs(gate), _of_kind(lines[gate], "downstream"), strict=True)
        for index, line in sent:
            rows.append(StepRow(step, True, gate, line, _exact(run.shares.get((gate, index)))))
    for leaf in graph.leaves:
        if len(users_of(graph, leaf)) > 1:
            result = _exact(run.gradients[leaf]) if run.step >= run.steps else None
            for line in _of_kind(lines[leaf], "gradient"):
                rows.append(StepRow(run.steps, True, leaf, line, result))
    return tuple(rows)


def numbers_in_pass(rows: Sequence[StepRow]) -> list[int]:
    """Return for each row which step of its pass it is, from 1, as the counter says it."""
    forward = max((row.step for row in rows if not row.backward), default=0)
    return [row.step - forward if row.backward else row.step for row in rows]


def _exact(value: float | Array | None) -> object:
    """Return a number, the rows of a matrix as text, or None."""
    if value is None or isinstance(value, float | int):
        return value
    return float(value[0, 0]) if value.size == 1 else str(value.tolist())


def _of_kind(lines: Lines, kind: LineKind) -> list[ExplanationLine]:
    return [line for line in lines if line.kind == kind]


def steps_table(rows: Sequence[StepRow]) -> Table:
    """Return the rows as a table for a spreadsheet, the results with all digits."""
    head = ("step", "pass", "computed", "formula", "numbers", "result")
    passes = "forward", "backward"
    return [head] + [
        (
            number,
            passes[row.backward],
            row.line.left,
            row.line.symbols,
            row.line.numbers,
            "" if row.result is None else row.result,
        )
        for number, row in zip(numbers_in_pass(rows), rows, strict=True)
    ]


def derivation(rows: Sequence[StepRow]) -> str:
    """Return the formulas of LaTeX rows as an ``align*`` environment, which needs amsmath."""
    lines = []
    for row in rows:
        left = _share(row.line.name) if row.line.is_share else row.line.name
        sides = row.line.sides
        lines.append(f"  {left} &= {' = '.join(sides)}" if sides else f"  & {left}")
    return "\\begin{align*}\n" + " \\\\\n".join(lines) + "\n\\end{align*}\n"


def _share(gradient: str) -> str:
    """Return “its share of” a gradient in LaTeX: the words before and after it are plain text."""
    template = translate("Gates", "through this gate, part of {gradient}")
    before, after = (
        rf"\text{{{words}}}" if words else "" for words in template.split("{gradient}")
    )
    return f"{before}{gradient}{after}"
