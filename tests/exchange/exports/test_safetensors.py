"""Safetensors: the layout of the file, and the library that reads it."""

import json

import numpy as np
import pytest

from playground.exchange.exports.safetensors import safetensors
from playground.exchange.exports.weights import weight_arrays
from tests.support.export_cases import cases, half_way

CASES = ["skip connections", "float32", "shared biases", "cut edges"]


@pytest.mark.parametrize("name", CASES)
def test_the_numbers_lie_where_the_header_says(name):
    trainer = half_way(cases()[name])
    content = safetensors(trainer)
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    assert length % 8 == 0
    body, arrays = content[8 + length :], weight_arrays(trainer)
    assert header.keys() - {"__metadata__"} == arrays.keys()
    for key, array in arrays.items():
        start, end = header[key]["data_offsets"]
        kind = {"F64": "<f8", "F32": "<f4"}[header[key]["dtype"]]
        read = np.frombuffer(body[start:end], kind).reshape(header[key]["shape"])
        np.testing.assert_array_equal(read, array)
        assert read.dtype == array.dtype
    assert max(header[key]["data_offsets"][1] for key in arrays) == len(body)


@pytest.mark.oracle
@pytest.mark.parametrize("name", CASES)
def test_the_library_reads_the_same_numbers(name):
    library = pytest.importorskip("safetensors.numpy")
    trainer = half_way(cases()[name])
    found = library.load(safetensors(trainer))
    for key, array in weight_arrays(trainer).items():
        np.testing.assert_array_equal(found[key], array)
    assert found.keys() == weight_arrays(trainer).keys()
