"""The title of the explanation of a node."""

from collections.abc import Mapping

from PyQt6.QtCore import QCoreApplication

from playground.core.basics.vocabulary import LeafRole
from playground.core.graph.formulas import value_formula
from playground.core.graph.graph import Graph
from playground.ui.gate_graph.explain import Called

translate = QCoreApplication.translate


def headline(graph: Graph, node: int, names: Mapping[int, str] | None = None) -> str:
    """Title the explanation of a node: a gate by its formula, a leaf by what it is and its name."""
    entry, called = graph.nodes[node], Called(graph, names)
    if not entry.gate:
        is_number = entry.role == "input" and not graph.varying[node]
        return leaf_title("constant" if is_number else entry.role, called[node])
    formula = value_formula(entry, [called[source] for source in entry.inputs])
    return translate("Gates", "Gate {name} = {formula}").format(name=called[node], formula=formula)


def leaf_title(role: LeafRole, name: str) -> str:
    """Title a leaf by what it is: Weight w₁₁, Number 2."""
    titles: dict[LeafRole, str] = {
        "input": translate("Gates", "Input {name}"),
        "weight": translate("Gates", "Weight {name}"),
        "bias": translate("Gates", "Bias {name}"),
        "target": translate("Gates", "Target {name}"),
        "constant": translate("Gates", "Number {name}"),
    }
    return titles[role].format(name=name)
