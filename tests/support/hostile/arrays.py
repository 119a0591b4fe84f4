"""Members that are .npy files: shapes, headers, kinds of numbers."""

import io
from collections.abc import Iterator

import numpy as np

from tests.support.hostile.cases import Case, good_members, npy, of_bytes, with_members

MAGIC = b"\x93NUMPY"


class _Evil:
    """Would make a file if anybody unpickled it."""

    def __reduce__(self):
        return open, ("hostile-canary", "w")


def _parameters() -> np.ndarray:
    return np.load(io.BytesIO(good_members()["parameters.npy"]))


def _npy(header: bytes, version: tuple[int, int] = (1, 0), length: int | None = None) -> bytes:
    size = len(header) if length is None else length
    return MAGIC + bytes(version) + size.to_bytes(2 if version == (1, 0) else 4, "little") + header


def arrays() -> Iterator[Case]:
    """Cases of parameters, optimiser vectors, order and history."""
    for name, content in {**_dtypes(), **_shapes(), **_headers(), **_values()}.items():
        yield of_bytes(f"parameters: {name}", with_members(parameters_npy=content))
    good = good_members()
    for member in ("order.npy", "history.npy", "slot_0.npy", "slot_1.npy"):
        key = member.replace(".", "_")
        for name, content in {**_shapes(), **_headers()}.items():
            yield of_bytes(f"{member}: {name}", with_members(**{key: content}))
        for other in ("parameters.npy", "order.npy", "history.npy"):
            swapped = with_members(**{key: good[other]})
            may_open = member != "order.npy" and other == "parameters.npy"
            yield of_bytes(f"{member}: that of {other}", swapped, may_open or member == other)
    yield from _orders()


def _dtypes() -> dict[str, bytes]:
    numbers = _parameters()
    objects = np.array([_Evil()] * len(numbers), dtype=object)
    kinds = [">f8", "<f4", "<f2", "<c16", "<i8", "|b1", "<U4", "|S8", "<M8[s]", "<m8[s]", "<f16"]
    result = {f"numbers as {kind}": npy(np.zeros(len(numbers), kind)) for kind in kinds}
    record = np.zeros(len(numbers), [("a", "<f8"), ("b", "<f8")])
    nested = np.zeros(len(numbers), [("a", "<f8", (4, 4))])
    return {
        **result,
        "objects": npy(objects, allow_pickle=True),
        "records": npy(record),
        "records with arrays": npy(nested),
        "no bytes for a number": npy(np.zeros(len(numbers), "V0")),
    }


def _shapes() -> dict[str, bytes]:
    shapes = ["(10**9,)", "(1000000, 1000000)", "(-1,)", "(0,)", "()", "(1,)", "(2**63,)"]
    shapes += ["(18446744073709551617,)", "(3.5,)", "(True,)", "('a',)", "[20]", "20", "None"]
    shapes += ["(9223372036854775807, 2)", "(0, 9223372036854775807)", "(" + "1," * 200 + ")"]
    shapes += ["(-9223372036854775808,)", "(4611686018427387904, 4)"]
    body = bytes(800)
    header = "{{'descr': '<f8', 'fortran_order': False, 'shape': {}, }}\n"
    found = {f"shape {each[:40]}": _npy(header.format(each).encode()) + body for each in shapes}
    return found | {"7,500,000 numbers": npy(np.zeros(7_500_000))}


def _headers() -> dict[str, bytes]:
    ok = b"{'descr': '<f8', 'fortran_order': False, 'shape': (20,), }\n"
    texts = {
        "not a literal": b"__import__('os').system('touch hostile-canary')\n",
        "a call in it": b"{'descr': '<f8', 'fortran_order': False, 'shape': (open('x'),), }\n",
        "a power in it": b"{'descr': '<f8', 'fortran_order': False, 'shape': (9**9**9,), }\n",
        "a lambda": b"(lambda: 1)()\n",
        "nested deeply": b"(" * 900 + b")" * 900 + b"\n",
        "many signs": b"-" * 1900 + b"1\n",
        "Fortran order": ok.replace(b"False", b"True "),
        "a set": b"{1, 2, 3}\n",
        "another key": ok.replace(b"'shape'", b"'shape_'"),
        "a key twice": ok.replace(b"}", b"'shape': (21,), }"),
        "no keys": b"{}\n",
        "empty": b"",
        "zeros": bytes(100),
        "not UTF-8": b"\xff\xfe" * 50 + b"\n",
        "a descr that is a list": ok.replace(b"'<f8'", b"[('a', '<f8')]"),
        "a descr of objects": ok.replace(b"'<f8'", b"'|O'"),
        "a descr that is no type": ok.replace(b"'<f8'", b"'evil'"),
        "a descr that is a number": ok.replace(b"'<f8'", b"17"),
        "a descr that is long": ok.replace(b"'<f8'", b"'" + b"f8," * 600 + b"'"),
        "of Python 2": ok.replace(b"(20,)", b"(20L,)"),
        "a comment": ok.replace(b"\n", b"# x\n"),
    }
    found = {f"header: {name}": _npy(text) + bytes(800) for name, text in texts.items()}
    for version in ((0, 0), (1, 1), (2, 0), (3, 0), (4, 0), (255, 255)):
        found[f"header: version {version}"] = _npy(b" " * 100 + b"\n", version) + bytes(160)
    for length in (0, 1, 2001, 65535):
        found[f"header: length {length}"] = _npy(ok, length=length) + bytes(160)
    found["header: length 2**31"] = _npy(ok, (2, 0), 2**31) + bytes(160)
    found["header: 60,000 bytes"] = _npy(ok.strip() + b" " * 60_000 + b"\n") + bytes(160)
    return found | {"empty": b"", "magic only": MAGIC, "half a magic": MAGIC[:3]}


def _values() -> dict[str, bytes]:
    numbers = _parameters()
    found = {}
    for value in (np.nan, np.inf, -np.inf):
        changed = numbers.copy()
        changed[-1] = value
        found[f"one is {value}"] = npy(changed)
    content = good_members()["parameters.npy"]
    return {
        **found,
        "one number less": npy(numbers[:-1]),
        "one number more": npy(np.append(numbers, 0.0)),
        "two axes": npy(numbers[:, None]),
        "eight bytes short": content[:-8],
        "one byte more": content + b"\0",
    }


def _orders() -> Iterator[Case]:
    n = 20
    for name, order in {
        "negative": -np.arange(n),
        "out of range": np.arange(n) + 1,
        "one twice": np.array([0, *range(n - 1)]),
        "largest": np.full(n, 2**63 - 1),
        "empty": np.zeros(0, dtype=np.int64),
        "backwards": np.arange(n)[::-1],
    }.items():
        content = npy(order.astype("<i8"))
        may_open = name in ("empty", "backwards")
        yield of_bytes(f"order: {name}", with_members(order_npy=content), may_open)
