"""A bias that all units of a layer share: one parameter.

Each unit keeps a copy of it in the flat vectors, so that a layer still is one product
[W b] · [X; 1]. The copies are equal: the gradient of each is the sum over all units, so every
update moves them alike.
"""

import numpy as np

from playground.core.basics.arrays import Array, Bools, Indices
from playground.core.engine.layout import Block, Layout


def sharing_layers(layout: Layout) -> tuple[str, ...]:
    """Return the ids of the layers whose units share one bias."""
    return tuple(layer for layer, block in layout.blocks.items() if block.shares_bias)


def add_up(layout: Layout, gradient: Array) -> None:
    """Give each copy of a shared bias the sum of their gradients, in place."""
    for layer in sharing_layers(layout):
        biases = layout.bias(gradient, layer)
        biases[...] = biases.sum()


def equalize(layout: Layout, vector: Array) -> None:
    """Give each copy of a shared bias the number of the first one, in place."""
    for layer in sharing_layers(layout):
        biases = layout.bias(vector, layer)
        biases[...] = biases[0]


def copies(layout: Layout, offset: int) -> Indices:
    """Return the offsets that hold the parameter at `offset`: several of a shared bias."""
    key = layout.keys[offset]
    if key.is_bias and layout.blocks[key.layer].shares_bias:
        return layout.bias(np.arange(layout.size), key.layer)
    return np.array([offset])


def distinct(layout: Layout) -> Bools:
    """Return flat which parameters are to be counted and listed: no cut edges, no second copies."""
    result = layout.exists.copy()
    for layer in sharing_layers(layout):
        layout.bias(result, layer)[1:] = False
    return result


def distinct_of(block: Block, vector: Array) -> Array:
    """Return the numbers of a layer in a flat vector, that of a shared bias once."""
    numbers = vector[block.start : block.stop]
    if not block.shares_bias:
        return numbers
    matrix = block.of(vector)
    return np.append(matrix[:, : block.fan_in], matrix[0, -1])
