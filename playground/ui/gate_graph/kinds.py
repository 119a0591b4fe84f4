"""What a graph shows on its boxes and wires: one of scalars its numbers, one of matrices shapes."""

from collections.abc import Collection, Mapping

from playground.core.basics.arrays import Array
from playground.core.graph.formulas import gate_symbol
from playground.core.graph.graph import Graph, Node, Run
from playground.core.vectors.formulas import vector_names
from playground.core.vectors.gate import shape_of
from playground.core.vectors.gates import VECTOR_GATES
from playground.core.vectors.graph import VectorGraph, VectorNode, VectorRun
from playground.ui.gate_graph import explain as scalars
from playground.ui.gate_graph import explain_vectors as vectors
from playground.ui.gate_graph import titles
from playground.ui.gate_graph.lines import ExplanationLine
from playground.ui.gate_graph.reading import NodeNames

AnyGraph = Graph | VectorGraph
AnyRun = Run | VectorRun


def names_of(graph: AnyGraph, names: Mapping[int, str] | None = None) -> NodeNames:
    """Name every node: as `names` says, else by its own name."""
    if isinstance(graph, VectorGraph):
        return vector_names(graph, names)
    return scalars.Called(graph, names)


def symbol_of(node: Node | VectorNode) -> str:
    """Write what stands in a gate."""
    return VECTOR_GATES[node.gate].symbol if isinstance(node, VectorNode) else gate_symbol(node)


def wire_text(value: float | Array | None, digits: int) -> str:
    """Write what stands on a wire: a number, or the shape of a matrix; "" if it is not known."""
    if value is None or isinstance(value, float | int):
        return scalars.compact(value, digits)
    if value.size == 1:
        return scalars.compact(float(value[0, 0]), digits)
    return str(shape_of(value))


def explain(
    graph: AnyGraph,
    run: AnyRun,
    node: int,
    names: Mapping[int, str],
    digits: int,
    passive: Collection[int],
    follows_rule: bool = False,
) -> tuple[ExplanationLine, ...]:
    """Explain `node` in lines, as far as `run` has come; see `GateView.show_graph`."""
    if isinstance(run, VectorRun):
        return vectors.explain(run, node, names, digits, passive)
    assert isinstance(graph, Graph)
    about = names, digits, passive
    return scalars.explain(graph, run, node, *about, follows_rule=follows_rule)


def headline(graph: AnyGraph, node: int, names: Mapping[int, str]) -> str:
    """Title the explanation of a node: a gate by its formula, a leaf by its name."""
    if isinstance(graph, VectorGraph):
        return vectors.headline(graph, node, names)
    return titles.headline(graph, node, names)
