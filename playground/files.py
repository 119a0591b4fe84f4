"""Writes files whole or not at all, and opens them. Knows nothing of what is in them."""

import glob
import hashlib
import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

ENDING = ".saving"  # of the temporary file of a save
UMASK = os.umask(0o077)  # asking for it means setting it, which must not happen in two threads
os.umask(UMASK)
FOR_ALL, FOR_ME = 0o666 & ~UMASK, 0o600  # who may read and write a new file
UNREADABLE = "?"  # the digest of what cannot be read
LEFT_BEHIND = 3600.0  # seconds; no save takes so long, so the program that began it is gone


def replace_file(
    path: Path,
    content: bytes,
    commit: Callable[[], object] = lambda: None,
    mode: int = FOR_ALL,
) -> None:
    """Write a file whole or not at all; an old one stays as it was on any failure.

    Earlier saves of the file that were killed have left temporary files, which are removed.
    `commit` is called when all is written, before it takes the place of the old file; what it
    raises leaves that as it was. `mode` says who may read and write a new file. Raises `OSError` if
    it cannot be written, or if it is a folder, a device or a pipe.
    """
    temporary = ""
    try:
        target = _target(path)
        descriptor, temporary = _temporary_beside(target)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, target.stat().st_mode & 0o777 if target.exists() else mode)
        commit()
        os.replace(temporary, target)
    except BaseException:  # a signal, too, can end a save
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise
    _bring_to_disk(target.parent)
    _remove_left_behind(target)


def check_writable(path: Path) -> None:
    """Raise `OSError` if `replace_file` could not write there now. An old file is not touched."""
    descriptor, temporary = _temporary_beside(_target(path))
    os.close(descriptor)
    Path(temporary).unlink()


def open_without_waiting(path: str, flags: int) -> int:
    """Open a file; one of the system that has nothing to read, such as /proc/kmsg, ends at once."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def read_bounded(path: Path, largest: int) -> bytes:
    """Read a whole file of at most `largest` bytes; raises `OSError` for any other, or for none.

    A pipe or a device is not read.
    """
    with open(path, "rb", opener=open_without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("it is not a file")
        content = file.read(largest + 1) or b""  # None where there is nothing to read yet
    if len(content) > largest:
        raise OSError("it is too large")
    return content


def digest_of(path: Path, largest: int) -> str:
    """Return what tells the content of a file from any other; "" if there is no file.

    What cannot be read, or has more than `largest` bytes, is different from all that can.
    """
    try:
        return hashlib.sha256(read_bounded(path, largest)).hexdigest()
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        return UNREADABLE


def remove_whole(path: Path) -> None:
    """Remove a file that nobody writes any more, and what killed saves of it have left.

    Raises `OSError`.
    """
    path.unlink(missing_ok=True)
    for file in path.parent.glob(f"{glob.escape(_beginning(path))}*{ENDING}"):
        file.unlink(missing_ok=True)


def real_path(path: Path) -> Path:
    """Return the file that `path` leads to; links that lead in a circle raise nothing."""
    return Path(os.path.realpath(path))


def _target(path: Path) -> Path:
    """Return the file that `path` leads to, through links; raise `OSError` if it is no file."""
    try:
        target = path.resolve()
        # a link that is left leads to itself: `resolve` raises for it only before Python 3.13
        is_other = target.is_symlink() or (
            target.exists() and not stat.S_ISREG(target.stat().st_mode)
        )
    except (RuntimeError, ValueError) as error:  # links that lead to themselves; a zero byte
        raise OSError(str(error)) from error
    if is_other:
        raise OSError("it is not a file")
    return target


def _temporary_beside(target: Path) -> tuple[int, str]:
    return tempfile.mkstemp(dir=target.parent, prefix=_beginning(target), suffix=ENDING)


def _beginning(target: Path) -> str:
    return f".{target.name[:40]}-"


def _bring_to_disk(folder: Path) -> None:
    """Let the names in a folder survive a power cut: until then the old file may come back.

    What is removed after a save, such as a recovery file, may be on another disk.
    """
    with suppress(OSError, MemoryError):  # the save has worked; Windows opens no folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_left_behind(target: Path) -> None:
    """Remove the temporary files that killed saves of `target` have left.

    Another copy of the program may be saving just now, so young files stay. Their age is counted up
    to the new file: a shared folder may have another clock than this computer.
    """
    with suppress(OSError, MemoryError):  # the save has worked; what stays is left to the next one
        written = target.stat().st_mtime
        for file in target.parent.glob(f"{glob.escape(_beginning(target))}*{ENDING}"):
            if written - file.lstat().st_mtime > LEFT_BEHIND:
                file.unlink(missing_ok=True)
