"""Weights and biases as named arrays."""

import io
from collections.abc import Mapping

import numpy as np

from playground.core.basics.arrays import Array
from playground.core.training.trainer import Trainer


def weight_arrays(trainer: Trainer) -> Mapping[str, Array]:
    """Return copies of the parameters of each layer by name.

    ``layer.source.weight`` has shape (units, units of the source), ``layer.bias`` has (units,). Cut
    edges are 0.
    """
    arrays: dict[str, Array] = {}
    for layer, block in trainer.layout.blocks.items():
        matrix = block.of(trainer.parameters)
        for source, columns in block.columns.items():
            arrays[f"{layer}.{source}.weight"] = matrix[:, columns].copy()
        if block.layer.bias:
            arrays[f"{layer}.bias"] = matrix[:, -1].copy()
    return arrays


def npz(trainer: Trainer) -> bytes:
    """Write the arrays of `weight_arrays` as NumPy's NPZ; ``numpy.load`` reads it."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **weight_arrays(trainer))
    return content.getvalue()
