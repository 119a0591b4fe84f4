"""Numbers as code: a few as they are read, many packed."""

import base64
import re
import zlib
from collections.abc import Sequence

import numpy as np

from playground.core.basics.arrays import Array

MOST_READ = 64  # numbers that are written out
WIDTH = 88  # characters of a line


def assignment(target: str, array: Array, make: str = "np.array", dtype: str = "DTYPE") -> str:
    """Write ``target = …`` for an array of one or two axes; ``unpack`` is defined by the program.

    `make` and `dtype` are what a literal is wrapped in; no `dtype` for the usual one.
    """
    if array.size > MOST_READ:
        return packed(target, array)
    dtypes = [dtype] if dtype else []
    line = f"{target} = {make}({', '.join([repr(array.tolist()), *dtypes])})"
    if len(line) <= WIDTH:
        return line
    inside = [*_nested(array.tolist(), 1), *(f"    {each}," for each in dtypes)]
    return "\n".join([f"{target} = {make}(", *inside, ")"])


def packed(target: str, array: Array) -> str:
    """Write ``target = unpack(…)``: float64 of little-endian order, by zlib and base64."""
    content = zlib.compress(np.ascontiguousarray(array, "<f8").tobytes(), 9)
    lines = base64.encodebytes(content).decode().splitlines()  # of 76 characters
    shape = ", ".join(map(str, array.shape)) + ("," if array.ndim == 1 else "")
    indent = "    "
    text = "\n".join(indent + line for line in lines)
    return f'{target} = unpack(\n{indent}"""\n{text}\n{indent}""",\n{indent}({shape}),\n)'


def _nested(values: Sequence[object], depth: int) -> list[str]:
    """Write a list on one line if it fits and is innermost, else one item on each line."""
    indent = "    " * depth
    if not any(isinstance(value, list) for value in values):
        line = f"{indent}[{', '.join(map(repr, values))}],"
        if len(line) <= WIDTH:
            return [line]
        return [f"{indent}[", *(f"{indent}    {value!r}," for value in values), f"{indent}],"]
    rows = [line for value in values for line in _nested(value, depth + 1)]  # type: ignore[arg-type]
    return [f"{indent}[", *rows, f"{indent}],"]


def constant(name: str, value: float) -> str:
    """Write ``NAME = 0.1``."""
    number = float(value) if isinstance(value, float) else value  # one of NumPy's names its type
    return f"{name} = {number!r}"


def comment_text(text: str, longest: int = 70) -> str:
    """Return a name from outside so that it can stand in a comment: on one line, and harmless."""
    kept = "".join(letter for letter in text if letter.isprintable())
    kept = re.sub(r"[\"'\\`<>$#]", "", kept)
    return kept if len(kept) <= longest else f"{kept[:longest]}…"
