"""Words beside the formulas of a gate: which input it is about, and which convention is taken."""

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.printer import Printer
from playground.core.graph.gates import GATES
from playground.core.graph.graph import Node, Run
from playground.ui.gate_graph.lines import ExplanationLine
from playground.ui.texts.translation import core_text

translate = QCoreApplication.translate


def local_name(entry: Node, index: int) -> str:
    """Name the local gradient of a gate for one input: it is no derivative of the output."""
    count = len(entry.inputs)
    if count == 1:
        return translate("Gates", "local")
    if count == 2:
        sides = translate("Gates", "local, left input"), translate("Gates", "local, right input")
        return sides[index]
    return translate("Gates", "local, input {number}").format(number=index + 1)


def softmax_names(entry: Node, printer: Printer) -> dict[int, str]:
    """Name the outputs of a softmax that have no gate: softmax₁, softmax₂, …"""
    if entry.gate != "softmax":
        return {}
    return {index: printer.symbol(f"softmax{index + 1}") for index in range(len(entry.inputs))}


def conventions(run: Run, node: int) -> tuple[ExplanationLine, ...]:
    """State the convention if the gate has no derivative at its inputs."""
    gate = GATES[run.graph.nodes[node].gate]
    if not gate.note or run.values[node] is None:
        return ()
    if gate.at_kink is None or gate.at_kink(run.inputs_of(node)):
        return (ExplanationLine("note", "", core_text(gate.note)),)
    return ()
