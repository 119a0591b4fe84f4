"""The safetensors format: a length, a header in JSON, and the numbers one after another."""

import json

import numpy as np

from playground.about import APP_NAME, __version__
from playground.core.training.trainer import Trainer
from playground.exchange.exports.weights import weight_arrays

TYPES = {"float64": "F64", "float32": "F32"}
ALIGNMENT = 8  # bytes: where the numbers begin


def safetensors(trainer: Trainer) -> bytes:
    """Write the arrays of `weight_arrays`; the library of the same name reads them."""
    header: dict[str, object] = {"__metadata__": {"producer": f"{APP_NAME} {__version__}"}}
    parts, start = [], 0
    for name, array in weight_arrays(trainer).items():
        part = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
        header[name] = {
            "dtype": TYPES[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": [start, start + len(part)],
        }
        parts.append(part)
        start += len(part)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % ALIGNMENT)
    return len(text).to_bytes(8, "little") + text + b"".join(parts)
