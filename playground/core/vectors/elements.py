"""What one number of a downstream gradient is made of: a sum of upstream × local."""

from collections.abc import Sequence

import numpy as np

from playground.core.basics.maths_text import lowered
from playground.core.vectors.formulas import atomic
from playground.core.vectors.gate import flat
from playground.core.vectors.graph import VectorRun

LARGEST_JACOBIAN = 250_000  # numbers, up to which one is computed for one element
Term = tuple[float, float]  # upstream, local


def element_terms(
    run: VectorRun, node: int, which: int, row: int, column: int
) -> tuple[Term, ...] | None:
    """Return the products whose sum a gate sends to one number of an input.

    None if the gradient has not come so far, or if the Jacobian is too large. Only numbers of the
    value that depend on that number of the input have a term; of a product all that meet it.
    """
    upstream, entry = run.gradients[node], run.graph.nodes[node]
    if upstream is None or (node, which) not in run.shares:
        return None
    if entry.gate == "product":
        left, right = run.inputs_of(node)
        own = (upstream[row], right[column]) if which == 0 else (upstream[:, column], left[:, row])
        return tuple(zip(own[0].tolist(), own[1].tolist(), strict=True))
    if run.graph.jacobian_shape(node, which).size > LARGEST_JACOBIAN:
        return None
    rows = run.known(entry.inputs[which]).shape[0]
    local = run.jacobian(node, which)[:, column * rows + row]
    return tuple(
        (float(flat(upstream)[index]), float(local[index])) for index in np.flatnonzero(local)
    )


def element_symbols(
    run: VectorRun, node: int, which: int, row: int, column: int, names: Sequence[str]
) -> str:
    """Write the terms in letters for a product: δ₂·x₁, Σₖ δ₂ₖ·X₁ₖ; "" for other gates.

    δ stands for the upstream gradient.
    """
    if run.graph.nodes[node].gate != "product":
        return ""
    sources = run.graph.nodes[node].inputs
    left, right = (atomic(names[source]) for source in sources)
    (rows, columns), i, j = run.graph.shapes[node], str(row + 1), str(column + 1)
    if which == 0:
        k, count, other = ("", 1, "") if columns == 1 else ("k", columns, "k")
        terms = f"δ{_index(i, k)}·{right}{_index(j, other)}"
    else:
        k, count = ("1", 1) if rows == 1 else ("k", rows)
        terms = f"{left}{_index(k, i)}·δ{_index(k, j if columns > 1 else '')}"
    return terms if count == 1 else f"Σₖ {terms}"


def _index(*parts: str) -> str:
    """Write indices below, with a comma if one has several digits."""
    given = [part for part in parts if part]
    return lowered((", " if max(map(len, given)) > 1 else "").join(given).replace(" ", ""))
