"""A ZIP of JSON and .npy members that is safe to read from anywhere.

Nothing is unpickled, imported, or extracted to disk; every size is known and bounded before memory
is taken; and a file is either written whole or not at all.
"""

import io
import json
import math
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from playground.core.basics.messages import QT_TRANSLATE_NOOP, PlaygroundError
from playground.files import replace_file

AnyArray = npt.NDArray[Any]
MIMETYPE = "application/x-backprop-playground"
MAX_FILE = 256 * 2**20
MAX_MEMBERS = 64
MAX_JSON = 8 * 2**20
MAX_JSON_DEPTH = 40
DTYPES = ("<f8", "<f4", "<i8")
MEMBER_NAME = re.compile(r"[a-z0-9_]{1,40}(\.json|\.npy)?")


class SessionError(PlaygroundError):
    """A file that cannot be read or written."""


def write_archive(
    path: Path, documents: Mapping[str, object], arrays: Mapping[str, AnyArray]
) -> None:
    """Write the members `name.json` and `name.npy`; on any failure an old file stays whole."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member("mimetype"), MIMETYPE)
        for name, document in documents.items():
            archive.writestr(
                _member(f"{name}.json"),
                json.dumps(document, allow_nan=False, ensure_ascii=False, indent=1),
            )
        for name, array in arrays.items():
            content = io.BytesIO()
            np.lib.format.write_array(content, np.ascontiguousarray(array), allow_pickle=False)
            archive.writestr(_member(f"{name}.npy"), content.getvalue())
    try:
        replace_file(path, buffer.getvalue())
    except OSError as error:
        raise SessionError(
            QT_TRANSLATE_NOOP("Errors", "“{path}” could not be written: {reason}."),
            path=path,
            reason=error.strerror or error,
        ) from error


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
                reason=error.strerror or error,
            ) from error
        except (
            zipfile.BadZipFile,
            ValueError,
            NotImplementedError,
            EOFError,
            MemoryError,
        ) as error:
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
        """Read the whole file, which must be one and not too large."""
        size = path.stat().st_size
        if not (path.is_file() or path.is_dir()):
            # a pipe would wait for ever; a folder fails by itself
            raise self.error(QT_TRANSLATE_NOOP("Errors", "“{path}” is not a file."))
        if size > MAX_FILE:
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is larger than {limit} MB."),
                limit=MAX_FILE // 2**20,
            )
        return path.read_bytes()

    def error(self, template: str, **values: object) -> SessionError:
        """Make a `SessionError` about this file."""
        return SessionError(template, path=self._path.name, **values)

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
            raise self.error(
                QT_TRANSLATE_NOOP(
                    "Errors", "“{path}” has parts that no session file has; it was not opened."
                )
            )
        return {info.filename: info for info in infos}

    def _read(self, name: str, limit: int) -> bytes:
        if name not in self._infos:
            raise self.error(
                QT_TRANSLATE_NOOP("Errors", "“{path}” is damaged: its part “{member}” is missing."),
                member=name,
            )
        if self._infos[name].file_size > limit:
            raise self.damaged(name)
        try:
            with zipfile.ZipFile(io.BytesIO(self._bytes)) as archive, archive.open(name) as member:
                return member.read(limit + 1)
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
        except (ValueError, RecursionError, MemoryError) as error:
            raise self.damaged(member) from error
        return value

    def array(self, name: str, shape: Sequence[int | None], dtype: str) -> AnyArray:
        """Read the array `name`.npy, which must have this dtype and shape (None: any length)."""
        member = f"{name}.npy"
        content = io.BytesIO(self._read(member, MAX_FILE))
        try:
            found_shape, fortran, found_dtype = _header(content)
            expected = len(found_shape) == len(shape) and all(
                want is None or want == got for want, got in zip(shape, found_shape, strict=True)
            )
            rest = content.getbuffer()[content.tell() :]
            if fortran or not expected or found_dtype.str != dtype or dtype not in DTYPES:
                raise self.damaged(member)
            if len(rest) != math.prod(found_shape) * found_dtype.itemsize:
                raise self.damaged(member)
            return np.frombuffer(rest, dtype=found_dtype).reshape(found_shape).copy()
        except (
            ValueError,
            MemoryError,
            OverflowError,
            TypeError,
            SyntaxError,
            RecursionError,
        ) as error:
            if isinstance(error, SessionError):
                raise
            raise self.damaged(member) from error


def _header(content: io.BytesIO) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    """Read the header of an .npy file: shape, whether in Fortran order, dtype."""
    if np.lib.format.read_magic(content) == (1, 0):
        return np.lib.format.read_array_header_1_0(content, max_header_size=2000)
    return np.lib.format.read_array_header_2_0(content, max_header_size=2000)


def parse_json(text: str) -> Any:
    """Parse JSON strictly: no NaN, no duplicate keys, no deep nesting.

    Raises `ValueError` or `RecursionError`.
    """
    value = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_unique_keys)
    _check_depth(value, MAX_JSON_DEPTH)
    return value


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError("a key occurs twice")
    return result


def _check_depth(value: object, allowed: int) -> None:
    if allowed == 0:
        raise ValueError("nested too deep")
    for part in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        _check_depth(part, allowed - 1)
