"""The names of the nodes of a vector graph, and the formulas of its gates as text."""

import re
from collections.abc import Mapping, Sequence

from playground.core.vectors.gates import VECTOR_GATES
from playground.core.vectors.graph import VectorGraph

LONGEST_NAME = 16  # characters of a formula that names its gate
BATCH = "B"  # how many samples there are
PLACEHOLDER = re.compile(r"\{(\w+)\}")
SUM = re.compile(r"\{\w+\}( \+ \{\w+\})*")  # of what is in it, nothing needs brackets
# W⁽¹⁾, tanh(Z), ∂L/∂Z; no sum or product
ATOMS = re.compile(r"(∂[^\s·⊙×+−/()]+/∂)?[^\s·⊙×+−/()]*(\(.*\))?")


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
            formula = value_formula(graph, index, found)
            name = formula if len(formula) <= LONGEST_NAME else f"g{graph.gates.index(index) + 1}"
        found.append(name)
    return tuple(found)


def atomic(name: str) -> str:
    """Put a name that is a sum or a product in brackets."""
    return name if ATOMS.fullmatch(name) else f"({name})"


def derivative(of: str, by: str) -> str:
    """Write ∂of/∂by."""
    return f"∂{atomic(of)}/∂{atomic(by)}"


def value_formula(graph: VectorGraph, node: int, names: Sequence[str], count: str = BATCH) -> str:
    """Write how a gate computes its value: W·A + b; `count` stands for a number of samples."""
    entry = graph.nodes[node]
    maths = VECTOR_GATES[entry.gate].maths
    template = maths if isinstance(maths, str) else maths(len(entry.inputs))
    return _filled(template, {**_letters(graph, node, names), "m": count})


def sent_formula(
    graph: VectorGraph,
    node: int,
    which: int,
    names: Sequence[str],
    upstream: str = "",
    count: str = BATCH,
) -> str:
    """Write what a gate sends to one input: ∂L/∂Z·Aᵀ; `upstream` stands for ∂L/∂Z."""
    texts = VECTOR_GATES[graph.nodes[node].gate].sent_maths
    letters = _letters(graph, node, names) | {
        "f": names[node],
        "δ": upstream or derivative(names[graph.output], names[node]),
        "m": count,
    }
    return _filled(texts[min(which, len(texts) - 1)], letters)


def local_formula(graph: VectorGraph, node: int, which: int, names: Sequence[str]) -> str:
    """Write the Jacobian of a gate for one input: I ⊗ W."""
    texts = VECTOR_GATES[graph.nodes[node].gate].local_maths
    letters = _letters(graph, node, names) | {"f": names[node], "m": BATCH}
    return _filled(texts[min(which, len(texts) - 1)], letters)


def _letters(graph: VectorGraph, node: int, names: Sequence[str]) -> dict[str, str]:
    """Return what stands for the inputs in a formula, and the mean over their rows."""
    sources = graph.nodes[node].inputs
    rows = graph.shapes[sources[0]].rows
    letters = {str(index): names[source] for index, source in enumerate(sources)}
    return letters | {"mean": "" if rows == 1 else f" / {rows}"}


def _filled(template: str, letters: Mapping[str, str]) -> str:
    """Put names into a formula; a sum or product gets brackets where it is not alone in them."""
    is_sum = SUM.fullmatch(template) is not None

    def put_in(match: re.Match[str]) -> str:
        name = letters[match[1]]
        is_enclosed = template[: match.start()].endswith(("(", ", ")) and template[
            match.end() :
        ].startswith((")", ", "))
        return name if is_sum or is_enclosed or not _is_operand(match[1]) else atomic(name)

    return PLACEHOLDER.sub(put_in, template)


def _is_operand(letter: str) -> bool:
    """Whether a letter stands for something that is computed with."""
    return letter not in ("mean", "m")
