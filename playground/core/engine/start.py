"""The parameters that training starts with: drawn, or the numbers that a layer brings."""

import zlib

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.catalog.initializers import GIVEN, INITIALIZERS
from playground.core.engine.layout import Layout
from playground.core.engine.sharing import equalize


def start_parameters(layout: Layout, seed: int) -> Array:
    """Draw the flat start vector (size,), float64.

    Every layer draws from a generator of its own, made from the seed and the layer's id: an edit of
    one layer leaves the start of the others as it was.
    """
    theta = np.zeros(layout.size)
    for layer_id, block in layout.blocks.items():
        rng = np.random.default_rng([seed, zlib.crc32(layer_id.encode())])
        initializer = block.layer.initializer
        entry = INITIALIZERS[initializer.name]
        numbers = initializer.numbers(INITIALIZERS)
        weights = entry.draw(rng, len(block.layer.units), block.fan_in, numbers)
        matrix = block.of(theta)
        matrix[:, block.fan_in :] = numbers.get("bias", 0.0)
        matrix[:, : block.fan_in] = weights
        if initializer.name == GIVEN and np.shape(block.layer.start) == block.shape:
            matrix[...] = block.layer.start
    theta[~layout.exists] = 0.0
    equalize(layout, theta)
    return theta
