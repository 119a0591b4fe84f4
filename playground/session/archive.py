"""A ZIP of JSON and .npy members that is safe to read from anywhere.

Nothing is unpickled, imported, or extracted to disk; every size is known and bounded before memory
is taken; and a file is either written whole or not at all.
"""

import io
import json
import math
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

import playground.files as files
from playground.core.basics.messages import (
    QT_TRANSLATE_NOOP,
    PlaygroundError,
    explained_writing,
    reason_of,
)
from playground.session.strict_json import has_too_many_parts, parse_json

AnyArray = npt.NDArray[Any]
MIMETYPE = "application/x-backprop-playground"
MAX_FILE = 112 * 2**20  # the largest network with five vectors of its size takes 80, see the tests
MAX_MEMBERS = 64
MAX_DIRECTORY = MAX_MEMBERS * 100  # bytes: an entry has 46 and the name
MAX_JSON = 16 * 2**20  # the most marked edges, of neurons with the longest names, take 9 MB
MAX_HEADER = 2000  # bytes of the header of an .npy file
END = struct.Struct("<4s4H2LH")  # the record at the end of a ZIP file that has no comment
LOCATOR = 20  # bytes before it that point to a record of ZIP64
# NumPy's own reader evaluates the header as a literal of Python, and mends those of Python 2
NPY = re.compile(
    rb"\x93NUMPY\x01\x00(?P<length>..)(?P<header>\{'descr': '(?P<dtype><f8|<f4|<i8)', "
    rb"'fortran_order': False, 'shape': \((?P<shape>\d{1,9},|\d{1,9}, \d{1,9})\), \} *\n)",
    re.DOTALL,
)
MEMBER_NAME = re.compile(r"[a-z0-9_]{1,40}(\.json|\.npy)?")
ODD_PARTS = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” has parts that no session file has; it was not opened."
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” was not written: it would have more than {limit} MB, too many to open it."
)
TOO_LARGE_PART = QT_TRANSLATE_NOOP(
    "Errors", "“{path}” was not written: its part “{member}” would be too large to open it again."
)


class SessionError(PlaygroundError):
    """A file that cannot be read or written."""


def write_archive(
    path: Path,
    documents: Mapping[str, object],
    arrays: Mapping[str, AnyArray],
    commit: Callable[[], object] = lambda: None,
    mode: int = files.FOR_ALL,
) -> None:
    """Write the members `name.json` and `name.npy`; on any failure an old file stays whole.

    For `commit` and `mode` see `files.replace_file`.
    """
    # its bytes are never copied: training and window wait meanwhile. `getvalue` shares them;
    # views by `getbuffer` crash Python 3.12.1 when rubbish is collected
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member("mimetype"), MIMETYPE)
        for name, document in documents.items():
            text = json.dumps(document, allow_nan=False, ensure_ascii=False, indent=1)
            content = text.encode()
            if len(content) > MAX_JSON or has_too_many_parts(text):
                raise SessionError(TOO_LARGE_PART, path=path, member=f"{name}.json")
            archive.writestr(_member(f"{name}.json"), content)
        for name, array in arrays.items():
            numbers = io.BytesIO()
            np.lib.format.write_array(numbers, np.ascontiguousarray(array), allow_pickle=False)
            archive.writestr(_member(f"{name}.npy"), numbers.getvalue())
    if buffer.tell() > MAX_FILE:
        raise SessionError(TOO_LARGE, path=path, limit=MAX_FILE // 2**20)
    with explained_writing(path, SessionError):
        files.replace_file(path, buffer.getvalue(), commit, mode)


def check_writable(path: Path) -> None:
    """Raise `SessionError` if no session can be written there; an old file is not touched."""
    with explained_writing(path, SessionError):
        files.check_writable(path)


def _member(name: str) -> zipfile.ZipInfo:
    """Describe a member, with a fixed date: the same session gives the same bytes."""
    return zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))


class Archive:
    """An opened session file; members are read within bounds, else `SessionError` is raised."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._bytes = self._content(path)
            with zipfile.ZipFile(io.BytesIO(self._bytes)) as archive:
                self._infos = self._checked(archive.infolist())
        except OSError as error:
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be opened: {reason}."),
                reason=reason_of(error),
            ) from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            if isinstance(error, SessionError):
                raise
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is not a session file, or it is damaged.")
            ) from error
        if self._read("mimetype", 200) != MIMETYPE.encode():
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is not a Backprop Playground session.")
            )

    def _content(self, path: Path) -> bytes:
        """Read the whole file, which must be one, not too large, and a ZIP of few members."""
        size = path.stat().st_size
        if not (path.is_file() or path.is_dir()):
            # a pipe would wait for ever; a folder fails by itself
            raise self.error(QT_TRANSLATE_NOOP("Errors", "“{path}” is not a file."))
        if size > MAX_FILE:
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is larger than {limit} MB."),
                limit=MAX_FILE // 2**20,
            )
        with open(path, "rb", opener=files.open_without_waiting) as file:
            file.seek(max(0, size - LOCATOR - END.size))
            self._check_end(file.read(LOCATOR + END.size) or b"")
            file.seek(0)
            return file.read(MAX_FILE) or b""  # None where there is nothing to read yet

    def _check_end(self, tail: bytes) -> None:
        """Refuse a directory that is too large, before it is read.

        The record must be where `zipfile` looks first, so that both read the same one; a record of
        ZIP64 before it would take its place.
        """
        locator, record = tail[: -END.size], tail[-END.size :]
        if len(record) < END.size or not record.startswith(b"PK\5\6"):
            raise zipfile.BadZipFile
        *_, members, length, _, comment = END.unpack(record)
        is_long = members > MAX_MEMBERS or length > MAX_DIRECTORY
        if is_long or comment or locator.startswith(b"PK\6\7"):
            raise self.error(ODD_PARTS)

    def error(self, template: str, **values: object) -> SessionError:
        """Make a `SessionError` about this file."""
        return SessionError(template, path=self._path.name or self._path, **values)

    def damaged(self, member: str) -> SessionError:
        """Make the error for a member that cannot be understood."""
        return self.error(
            QT_TRANSLATE_NOOP("Errors", "“{path}” is damaged: its part “{member}” cannot be read."),
            member=member,
        )

    def _checked(self, infos: Sequence[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        names = [info.filename for info in infos]
        odd = (
            len(names) > MAX_MEMBERS
            or len(set(names)) < len(names)
            or not all(MEMBER_NAME.fullmatch(name) for name in names)
        )
        for info in infos:
            odd |= info.compress_type != zipfile.ZIP_STORED or bool(info.flag_bits & 1)
            odd |= info.file_size != info.compress_size or info.file_size > len(self._bytes)
        if odd:
            raise self.error(ODD_PARTS)
        return {info.filename: info for info in infos}

    def _read(self, name: str, limit: int, count: int = -1) -> bytes:
        """Read a member that has at most `limit` bytes, or its first `count` bytes."""
        if name not in self._infos:
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is damaged: its part “{member}” is missing."),
                member=name,
            )
        if self._infos[name].file_size > limit:
            raise self.damaged(name)
        try:
            with zipfile.ZipFile(io.BytesIO(self._bytes)) as archive, archive.open(name) as member:
                return member.read(count)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            ValueError,
            OSError,
            NotImplementedError,
        ) as error:
            raise self.damaged(name) from error

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def document(self, name: str) -> Any:
        """Read the JSON member `name`.json; no NaN, no duplicate keys, no deep nesting."""
        member = f"{name}.json"
        content = self._read(member, MAX_JSON)
        try:
            value = parse_json(content.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise self.damaged(member) from error
        return value

    def array(self, name: str, shape: Sequence[int | range], dtype: str) -> AnyArray:
        """Read the array `name`.npy, which must have this dtype and a shape within `shape`.

        Its header is looked at before the numbers are read.
        """
        member = f"{name}.npy"
        found = NPY.match(self._read(member, MAX_FILE, MAX_HEADER))
        if found is None or int.from_bytes(found["length"], "little") != len(found["header"]):
            raise self.damaged(member)
        found_shape = tuple(map(int, re.findall(rb"\d+", found["shape"])))
        expected = len(found_shape) == len(shape) and all(
            got in want if isinstance(want, range) else got == want
            for want, got in zip(shape, found_shape, strict=True)
        )
        stored = self._infos[member].file_size - found.end()
        is_whole = stored == math.prod(found_shape) * np.dtype(dtype).itemsize
        if not expected or not is_whole or found["dtype"] != dtype.encode():
            raise self.damaged(member)
        numbers = np.frombuffer(self._read(member, MAX_FILE), dtype=dtype, offset=found.end())
        return numbers.reshape(found_shape).copy()
