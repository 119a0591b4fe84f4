"""Protocol Buffers, as much of them as ONNX needs: messages of numbers, texts and messages.

The encoding: https://protobuf.dev/programming-guides/encoding. A message is a sequence of fields,
each with its number and a wire type.
"""

import struct
from collections.abc import Sequence

VARINT, BYTES, FLOAT32 = 0, 2, 5  # wire types
Value = int | float | str | bytes
Field = tuple[int, Value | Sequence[Value]]


def varint(number: int) -> bytes:
    """Write a number of 64 bits, seven bits to a byte, the lowest first."""
    number &= 2**64 - 1  # a negative one as its two's complement
    content = bytearray()
    while number > 0x7F:
        content.append(number & 0x7F | 0x80)
        number >>= 7
    content.append(number)
    return bytes(content)


def message(*fields: Field) -> bytes:
    """Write a message; a field with several values is written once for each."""
    parts = []
    for number, values in fields:
        several = [values] if isinstance(values, int | float | str | bytes) else values
        parts += [_field(number, value) for value in several]
    return b"".join(parts)


def _field(number: int, value: Value) -> bytes:
    match value:
        case int():
            return varint(number << 3 | VARINT) + varint(value)
        case float():
            return varint(number << 3 | FLOAT32) + struct.pack("<f", value)
        case str():
            return _field(number, value.encode())
    return varint(number << 3 | BYTES) + varint(len(value)) + value
