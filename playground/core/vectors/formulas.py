"""The names of the nodes of a vector graph, and the formulas of its gates as text."""

import re
from collections.abc import Mapping, Sequence

from playground.core.vectors.gates import VECTOR_GATES
from playground.core.vectors.graph import VectorGraph

LONGEST_NAME = 16  # characters of a formula that names its gate
# formulas in which no name needs brackets: one name, a call, a sum
PLAIN = re.compile(r"\{\w+\}|[^\s()]+\(\{0\}(, \{1\})?\)|\{\d\}( \+ \{\d\})+")
ATOMS = re.compile(r"[^\s·⊙+−/()]+(\(.*\))?")  # W⁽¹⁾, tanh(Z); no sum or product


def vector_names(graph: VectorGraph, names: Mapping[int, str] | None = None) -> tuple[str, ...]:
    """Name every node: by its own name, f for the output, else by its formula if that is short.

    `names` go before the names of the nodes.
    """
    found: list[str] = []
    for index, node in enumerate(graph.nodes):
        name = (names or {}).get(index) or node.name
        if not name and index == graph.output:
            name = "f"
        if not name:
            formula = _filled(_maths(graph, index), [found[source] for source in node.inputs])
            name = formula if len(formula) <= LONGEST_NAME else f"g{graph.gates.index(index) + 1}"
        found.append(name)
    return tuple(found)


def _maths(graph: VectorGraph, node: int) -> str:
    entry = graph.nodes[node]
    maths = VECTOR_GATES[entry.gate].maths
    return maths if isinstance(maths, str) else maths(len(entry.inputs))


def _filled(template: str, inputs: Sequence[str], output: str = "", upstream: str = "") -> str:
    """Put names into a formula, in brackets where they are sums or products themselves."""
    texts = [name if PLAIN.fullmatch(template) else atomic(name) for name in inputs]
    return template.format(*texts, **{"f": atomic(output), "δ": upstream})


def atomic(name: str) -> str:
    """Put a name that is a sum or a product in brackets."""
    return name if not name or ATOMS.fullmatch(name) else f"({name})"


def derivative(of: str, by: str) -> str:
    """Write ∂of/∂by."""
    return f"∂{atomic(of)}/∂{atomic(by)}"


def value_formula(graph: VectorGraph, node: int, names: Sequence[str]) -> str:
    """Write how a gate computes its value: W·A + b."""
    return _filled(_maths(graph, node), _inputs(graph, node, names))


def sent_formula(graph: VectorGraph, node: int, which: int, names: Sequence[str]) -> str:
    """Write what a gate sends to one input: ∂L/∂Z·Aᵀ."""
    texts = VECTOR_GATES[graph.nodes[node].gate].sent_maths
    return _filled(
        texts[min(which, len(texts) - 1)],
        _inputs(graph, node, names),
        names[node],
        derivative(names[graph.output], names[node]),
    )


def local_formula(graph: VectorGraph, node: int, which: int, names: Sequence[str]) -> str:
    """Write the Jacobian of a gate for one input: I ⊗ W."""
    texts = VECTOR_GATES[graph.nodes[node].gate].local_maths
    template = texts[min(which, len(texts) - 1)]
    return _filled(template, _inputs(graph, node, names), names[node])


def _inputs(graph: VectorGraph, node: int, names: Sequence[str]) -> list[str]:
    return [names[source] for source in graph.nodes[node].inputs]
