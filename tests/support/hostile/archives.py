"""Files that are damaged as a whole, and tricks with the records of a ZIP file."""

import io
import random
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.support.hostile.cases import Case, good_bytes, good_members, of_bytes, packed

MIMETYPE = b"application/x-backprop-playground"
END = [("disk", 4, 2), ("start disk", 6, 2), ("here", 8, 2), ("members", 10, 2)]
END += [("length", 12, 4), ("offset", 16, 4), ("comment", 20, 2)]
CENTRAL = [("made by", 4, 2), ("needs", 6, 2), ("flags", 8, 2), ("method", 10, 2), ("time", 12, 2)]
CENTRAL += [("date", 14, 2), ("CRC", 16, 4), ("packed size", 20, 4), ("size", 24, 4)]
CENTRAL += [("name length", 28, 2), ("extra length", 30, 2), ("comment length", 32, 2)]
CENTRAL += [("disk", 34, 2), ("attributes", 36, 2), ("outer attributes", 38, 4), ("offset", 42, 4)]
LOCAL = [("needs", 4, 2), ("flags", 6, 2), ("method", 8, 2), ("time", 10, 2), ("date", 12, 2)]
LOCAL += [("CRC", 14, 4), ("packed size", 18, 4), ("size", 22, 4)]
LOCAL += [("name length", 26, 2), ("extra length", 28, 2)]
RECORDS = {b"PK\5\6": ("end", END), b"PK\1\2": ("directory", CENTRAL), b"PK\3\4": ("member", LOCAL)}
MANY = 1_000_000
ENTRY = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", *(0,) * 8, 0, 0, 0, *(0,) * 5, 0, 0)


def damaged() -> Iterator[Case]:
    """Files that were cut, mixed up, or are something else."""
    good = good_bytes()
    for tenth in range(20):
        yield of_bytes(f"cut at {tenth}/20", good[: len(good) * tenth // 20])
    for count in (1, 2, 21, 22, 23, 42):
        yield of_bytes(f"the last {count} bytes are missing", good[:-count])
        yield of_bytes(f"the first {count} bytes are missing", good[count:], may_open=True)
    rng = random.Random(1)
    for number in range(60):
        content = bytearray(good)
        for _ in range(rng.choice((1, 1, 8, 64))):
            content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
        yield of_bytes(f"bits flipped {number}", bytes(content), may_open=True)
    yield of_bytes("bytes before it", b"#!/bin/sh\necho\n" + good, may_open=True)
    yield of_bytes("bytes after it", good + b"\0" * 30)
    yield of_bytes("twice", good + good, may_open=True)
    yield of_bytes("noise", rng.randbytes(1_000_000))
    yield of_bytes("text", b"Hello.\n" * 1000)
    yield of_bytes("HTML", b"<html><img src='/dev/zero'></html>")
    yield of_bytes("a pickle", b"cposix\nsystem\n(S'touch hostile-canary'\ntR.")
    yield of_bytes("a program", b"\x7fELF" + bytes(5000))
    yield of_bytes("gzip", b"\x1f\x8b" + bytes(5000))
    yield Case("60 MB of zeros", partial(_sparse, 60 * 2**20))
    yield Case("120 MB of zeros", partial(_sparse, 120 * 2**20))
    yield Case("8 TB of zeros", partial(_sparse, 2**43))


def _sparse(size: int, path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(size)


def headers() -> Iterator[Case]:
    """Every field of every kind of record, with values that it should not have."""
    good = good_bytes()
    for magic, (record, fields) in RECORDS.items():
        places = _places(good, magic)
        for place in dict.fromkeys((places[0], places[-1])):
            for name, offset, size in fields:
                for value in (
                    0,
                    1,
                    9,
                    2 ** (8 * size - 1),
                    2 ** (8 * size) - 2,
                    2 ** (8 * size) - 1,
                ):
                    content = bytearray(good)
                    start = place + offset
                    content[start : start + size] = value.to_bytes(size, "little")
                    yield of_bytes(f"{record} at {place}: {name} = {value}", bytes(content), True)


def _places(content: bytes, magic: bytes) -> list[int]:
    found, start = [], content.find(magic)
    while start >= 0:
        found.append(start)
        start = content.find(magic, start + 1)
    return found


def tricks() -> Iterator[Case]:
    """ZIP files that another program might open."""
    yield from _compressed()
    yield from _many()
    yield from _names()
    yield from _zip64()


def _compressed() -> Iterator[Case]:
    good = good_members()
    for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        with_method = packed(good)
        yield of_bytes(f"method {method}, really", _repacked(method))
        place = with_method.find(b"PK\1\2") + 10
        forged = with_method[:place] + struct.pack("<H", method) + with_method[place + 2 :]
        yield of_bytes(f"method {method}, not really", forged)
    for name in ("experiment.json", "parameters.npy"):
        yield Case(f"a bomb of 1 GB in {name}", partial(_bomb, name))


def _repacked(method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in good_members().items():
            archive.writestr(name, content, method)
    return buffer.getvalue()


def _bomb(name: str, path: Path) -> None:
    """Write a member of 1 GB of zeros, compressed to 1 MB."""
    piece = zlib.compressobj(9, zlib.DEFLATED, -15)
    squeezed = b"".join(piece.compress(bytes(2**20)) for _ in range(1024)) + piece.flush()
    local = struct.pack(
        "<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(squeezed), 2**30, len(name), 0
    )
    entry = struct.pack(
        "<4s6H3L5H2L",
        *(b"PK\1\2", 20, 20, 0, 8, 0, 33, 0, len(squeezed), 2**30, len(name), 0, 0, 0, 0, 0, 0),
    )
    directory, offset = entry + name.encode(), len(local) + len(name) + len(squeezed)
    end = end_record(1, len(directory), offset)
    path.write_bytes(local + name.encode() + squeezed + directory + end)


def end_record(members: int, length: int, offset: int = 0) -> bytes:
    """The record at the end of a ZIP file."""
    return struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, members, members, length, offset, 0)


def _many() -> Iterator[Case]:
    length = MANY * len(ENTRY)
    ends = {"all": (65535, length), "a short directory": (64, 64 * 46)}
    ends |= {str(counted): (counted, length) for counted in (0, 1, 64)}
    for counted, numbers in ends.items():
        yield Case(f"a million members, {counted} counted", partial(_entries, end_record(*numbers)))
    for count in (58, 65, 1000, 65_000):
        extra = [(f"part_{number}.json", b"{}") for number in range(count)]
        content = packed([*good_members().items(), *extra])
        yield of_bytes(f"{count} more members", content, may_open=count < 59)


def _entries(tail: bytes, path: Path) -> None:
    """Write a directory of a million members, and `tail`."""
    path.write_bytes(ENTRY * MANY + tail)


def _names() -> Iterator[Case]:
    names = ["../evil.json", "/etc/passwd", "C:\\evil.json", "\\\\host\\share", "a/b.json", ".", ""]
    names += ["..", "x" * 41, "x" * 60_000, "evil.JSON", "a b.json"]
    names += ["\u202eevil.json", "한글.json", "evil.pkl", "__init__.py", "a.json/", "<b>.json"]
    harmless = ["aux.json", "evil.json\0.npy"]  # nothing is written anywhere, a zero byte ends it
    for name in names + harmless:
        content = packed([*good_members().items(), (name, b"{}")])
        yield of_bytes(f"a member called {name[:50]!r}", content, name in harmless)
    for name in good_members():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            doubled = packed([*good_members().items(), (name, b"{}")])
        yield of_bytes(f"two members called {name}", doubled)
        rest = {other: content for other, content in good_members().items() if other != name}
        yield of_bytes(
            f"no member called {name}", packed(rest), name in ("state.json", "view.json")
        )
        swapped = packed({**good_members(), name: MIMETYPE})
        yield of_bytes(f"another content of {name}", swapped, name == "mimetype")
    backwards = dict(reversed(good_members().items()))
    yield of_bytes("members in another order", packed(backwards), may_open=True)
    for kind in (b"", b"application/zip", MIMETYPE + b" ", b"x" * 1000):
        yield of_bytes(f"the type is {kind[:20]!r}", packed({**good_members(), "mimetype": kind}))


def _zip64() -> Iterator[Case]:
    length = MANY * len(ENTRY)
    for members in (1, MANY, 2**63):
        long = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, members, members, length, 0)
        locator = struct.pack("<4sLQL", b"PK\6\7", 0, length, 1)
        for counted in (0, 64):
            tail = long + locator + end_record(counted, 46)
            yield Case(f"ZIP64 counts {members}, the end {counted}", partial(_entries, tail))
    good = good_bytes()
    start = good.rfind(b"PK\5\6")
    for offset in (0, start, 2**40, 2**64 - 1):
        locator = struct.pack("<4sLQL", b"PK\6\7", 0, offset, 1)
        yield of_bytes(f"a ZIP64 locator to {offset}", good[:start] + locator + good[start:])
    for comment in (b"x", b"PK\5\6" + bytes(18), bytes(65_535)):
        tail = good[start:-2] + struct.pack("<H", len(comment)) + comment
        yield of_bytes(f"a comment of {len(comment)} bytes", good[:start] + tail)
    extra = struct.pack("<HH3Q", 1, 24, 2**40, 2**40, 2**40)
    yield of_bytes("sizes of ZIP64 in a member", _with_extra(extra), may_open=True)
    yield of_bytes("a torn extra field", _with_extra(b"\1\0\xff\xff"), may_open=True)


def _with_extra(extra: bytes) -> bytes:
    """The good session with an extra field in the directory's last entry, and sizes of 2³² − 1."""
    good = good_bytes()
    end = good.rfind(b"PK\5\6")
    place = good.rfind(b"PK\1\2")
    entry = bytearray(good[place:end])
    entry[20:28] = b"\xff" * 8
    entry[30:32] = struct.pack("<H", len(extra))
    tail = bytearray(good[end:])
    (length,) = struct.unpack_from("<L", tail, 12)
    struct.pack_into("<L", tail, 12, length + len(extra))
    return bytes(good[:place] + entry + extra + tail)
