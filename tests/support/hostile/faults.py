"""Faults on purpose: the n-th call of a system or library function fails."""

import builtins
import errno
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import msgspec
import numpy as np

CODES = ("ENOSPC", "EACCES", "EIO", "EROFS", "EDQUOT", "EMFILE", "ENAMETOOLONG")


def _system_error(name: str) -> OSError:
    code = getattr(errno, name)
    return OSError(code, os.strerror(code))


ERRORS: dict[str, Callable[[], BaseException]] = {
    **{name: partial(_system_error, name) for name in CODES},
    "MemoryError": MemoryError,
}
SYSTEM: list[tuple[Any, str]] = [
    (tempfile, "mkstemp"),
    (os, "fdopen"),
    (os, "fsync"),
    (os, "chmod"),
]
SYSTEM += [(os, "replace"), (os, "open"), (builtins, "open")]
SYSTEM += [(Path, "resolve"), (Path, "stat"), (Path, "is_file")]
LIBRARY: list[tuple[Any, str]] = [(json, "dumps"), (json, "loads"), (zipfile.ZipFile, "writestr")]
LIBRARY += [(zipfile, "ZipFile"), (zipfile.ZipFile, "open"), (zipfile.ZipExtFile, "read")]
LIBRARY += [(np.lib.format, "write_array"), (np, "frombuffer"), (np, "zeros"), (io, "BytesIO")]
LIBRARY += [(msgspec, "convert"), (msgspec, "to_builtins")]


class Fault:
    """Lets the calls pass until the `at`-th, which fails.

    Attributes
    ----------
    where : the function that failed, "" while none has
    """

    def __init__(self, at: int, make: Callable[[], BaseException]) -> None:
        self.where = ""
        self._left, self._make = at, make

    def count(self, where: str) -> None:
        """Note a call; raises if it is the one."""
        self._left -= 1
        if self._left == 0:
            self.where = where
            raise self._make()

    def around(self, function: Callable[..., Any], where: str) -> Callable[..., Any]:
        """Return `function`, counted; the methods of a file that it returns are counted too."""

        def counted(*arguments: Any, **options: Any) -> Any:
            self.count(where)
            result = function(*arguments, **options)
            return _File(result, self, where) if isinstance(result, io.IOBase) else result

        return counted


class _File:
    """An open file whose reads and writes can fail, a write also in its middle."""

    def __init__(self, file: Any, fault: Fault, where: str) -> None:
        self._file, self._fault, self._where = file, fault, where

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> int:
        self._file.write(content[: len(content) // 2])
        self._file.flush()
        self._fault.count("write")
        return self._file.write(content[len(content) // 2 :])

    def __getattr__(self, name: str) -> Any:
        if name in ("read", "flush", "seek"):
            self._fault.count(name)
        return getattr(self._file, name)


@contextmanager
def failing(fault: Fault, functions: list[tuple[Any, str]]) -> Iterator[None]:
    """Count the calls of `functions` meanwhile, and let one fail."""
    with ExitStack() as stack:
        for owner, name in functions:
            function = getattr(owner, name)
            if isinstance(function, type):  # a class that is counted stays a class
                wrapped: Any = type(
                    name, (function,), {"__init__": _counted_start(function, fault)}
                )
            else:
                wrapped = fault.around(function, name)
            stack.enter_context(mock.patch.object(owner, name, wrapped))
        yield


def _counted_start(kind: type, fault: Fault) -> Callable[..., None]:
    def start(self: Any, *arguments: Any, **options: Any) -> None:
        fault.count(kind.__name__)
        kind.__init__(self, *arguments, **options)  # type: ignore[misc]

    return start
