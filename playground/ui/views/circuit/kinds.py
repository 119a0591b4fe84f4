"""What the lab does in one way for circuits of numbers, in another for circuits of vectors."""

from playground.core.basics.printer import Printer
from playground.core.basics.printers import TEXT
from playground.core.experiment.circuit import AnyCircuit, Circuit
from playground.core.graph.cost import Effort, effort
from playground.core.graph.folding import Group, GroupName
from playground.core.graph.formulas import gate_symbol
from playground.core.vectors.cost import vector_effort
from playground.core.vectors.graph import VectorRun
from playground.ui.gate_graph.kinds import AnyRun
from playground.ui.views.circuit.step_rows import StepRow, rows_of, vector_rows


def text_without_numbers(circuit: AnyCircuit) -> str:
    """Return the text, with 0 for the numbers of vectors: they are inputs."""
    if isinstance(circuit, Circuit):
        return circuit.expression.text
    return circuit.expression.text_without_numbers


def groups_of(circuit: Circuit) -> dict[GroupName, Group]:
    """Return the gates that can be opened, those that are opened as open groups."""
    graph, opened = circuit.expression.graph, circuit.opening.inside
    return {
        node: Group(nodes, gate_symbol(graph.nodes[node]), closed=node not in opened)
        for node, nodes in circuit.openable.items()
    }


def effort_of(circuit: AnyCircuit) -> Effort:
    """Count what the gradients of all inputs cost."""
    if isinstance(circuit, Circuit):
        return effort(circuit.graph, len(circuit.inputs))
    return vector_effort(circuit.graph)


def all_rows(run: AnyRun, digits: int, printer: Printer = TEXT) -> tuple[StepRow, ...]:
    """Return the rows of all steps."""
    if isinstance(run, VectorRun):
        return vector_rows(run, digits, printer)
    return rows_of(run.graph, run, digits, printer)
