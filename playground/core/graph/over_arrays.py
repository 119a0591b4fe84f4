"""Values and local gradients of gates for many inputs at once, by the formulas of their entries."""

from collections.abc import Sequence

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.basics.evaluation import compute_all
from playground.core.catalog.activations import ACTIVATIONS
from playground.core.graph.formulas import slope_maths, value_maths
from playground.core.graph.graph import Node


def values_of(node: Node, inputs: Sequence[Array]) -> Array:
    """Compute the value of a gate for each number of `inputs`, arrays of one shape (n,).

    It is ∞ or NaN where the gate has none. Activations compute it as the engine does.
    """
    if node.gate in ACTIVATIONS:
        value = np.empty_like(inputs[0])
        with np.errstate(all="ignore"):
            ACTIVATIONS[node.gate].value(inputs[0], value)
        return value
    maths = value_maths(node)
    return compute_all(maths.sides[0], _letters(node, inputs))


def slopes_of(node: Node, index: int, inputs: Sequence[Array], value: Array) -> Array:
    """Compute ∂value/∂input of a gate for the input number `index`, as `values_of`."""
    if node.gate in ACTIVATIONS:
        slope = np.empty_like(value)
        with np.errstate(all="ignore"):
            ACTIVATIONS[node.gate].derivative(inputs[0], value, slope)
        return slope
    maths = slope_maths(node, index)
    return compute_all(maths.sides[0], {**_letters(node, inputs), "f": value})


def _letters(node: Node, inputs: Sequence[Array]) -> dict[str, Array | float]:
    letters: dict[str, Array | float] = {f"x{number}": x for number, x in enumerate(inputs, 1)}
    letters |= dict(zip("xy", inputs, strict=False))
    return letters | ({"c": node.constants[0]} if node.constants else {})
